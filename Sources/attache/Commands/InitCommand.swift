import AnnotationStore
import Platform

extension Command {
  /// `attache init`: makes a folder of articles ready.
  static let start = Command(
    name: "init",
    summary: "make a folder ready: write settings and a registry, and say what to do next",
    arguments: "[FOLDER]",
    operands: .folders,
    options: [],
    details: """
      Without FOLDER the working folder is taken. Nothing is asked, and no file that is there is changed: what is missing of
      attache.json (settings for editor, command line and CI) and attache.entities.json (the entities that articles share)
      is written. Where a folder above has them they are in force already, and nothing is written. In a git repository
      without .gitattributes, one is written with which git merges and shows annotations by what they mean; the commands
      that each clone needs for it are said.

      Each list of the settings is empty and is there to be filled: types are kinds of your own, lexicon and lexiconFiles
      names that are to be found, patterns and patternFiles token patterns, ownChecks checks by pattern, suppressions findings
      that are right as they are. ignore names files that are no articles.

      Examples:
        attache init
        attache init articles/

      Exit status: 0 done, or everything was there, 2 wrong usage, no such folder, or a file that is not right or cannot
      be written.
      """,
    run: runInit
  )
}

private func runInit(_ arguments: ParsedArguments) -> Int32 {
  guard arguments.operands.count <= 1 else {
    return Console.report(UsageError("init makes one folder ready", hint: "name one"), command: "init")
  }
  let name = arguments.operands.first ?? "."
  let folder = absolutePath(name)
  guard let status = fileStatus(folder) else {
    Console.report("no such folder", at: name)
    return ExitStatus.failure
  }
  guard status.kind == .folder else {
    Console.report("is no folder; name the one that holds the articles", at: name)
    return ExitStatus.failure
  }
  let start = FolderStart(folder: folder)
  if !start.outcomes.isEmpty { Console.write(start.report(calling: name)) }
  return start.hasFailed ? ExitStatus.failure : ExitStatus.success
}
