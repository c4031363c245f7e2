import EntityExtraction
import Platform

// language-data [--check] [FOLDER]: compiles FOLDER/Tables/*.tsv into FOLDER/lexicon.bin.
// FOLDER is Sources/LanguageData unless named. With --check nothing is written: exit 1 where the file is not current.

var arguments = CommandLine.arguments.dropFirst()
let checkOnly = arguments.first == "--check"
if checkOnly { arguments.removeFirst() }
let folder = arguments.first ?? "Sources/LanguageData"

func say(_ line: String) { write(line + "\n", to: .error) }

do {
  var compiler = LexiconCompiler()
  for entry in try listFolder(folder + "/Tables") where entry.name.hasSuffix(".tsv") {
    compiler.add(LexiconTable(name: entry.name, text: try readFile("\(folder)/Tables/\(entry.name)")))
  }
  for problem in compiler.problems { say(problem.description) }
  guard compiler.problems.isEmpty else { endProcess(1) }

  let bytes = compiler.compiled()
  let target = folder + "/lexicon.bin"
  let isCurrent = (try? readFile(target)) == bytes
  if !isCurrent, !checkOnly { try writeFileAtomically(bytes, to: target) }
  let state = isCurrent ? "current" : checkOnly ? "not current: run `swift run language-data`" : "written"
  say("\(target): \(compiler.count) forms, \(bytes.count) bytes, \(state)")
  if checkOnly, !isCurrent { endProcess(1) }
} catch {
  say("\(error)")
  endProcess(2)
}
