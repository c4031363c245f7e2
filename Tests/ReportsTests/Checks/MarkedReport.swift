import ArticleText
import Reports
import TestSupport
import Workspace

/// A report on files whose marks say what was found.
///
/// ```
/// //- a.txt
/// Teveen met Tevene.
///            ^^^^^^ warning one-name-two-spellings "Tevene" is "Teveen" elsewhere
///            ^^^^^^ fix Teveen
/// ^^^^^^ also here
/// ```
///
/// `fix` and `maybe` are a safe and an unsafe fix that replace the marked words, `also` is another place; both belong to
/// the finding before them.
func markedReport(_ literal: String, limit: Finding.Level = .error, knownCount: Int? = nil) -> CheckReport {
  var findings: [Finding] = []
  var files: [ArticleURI: CheckReport.File] = [:]
  var checked: [ArticleURI] = []
  for file in MarkedFiles(literal).files {
    let uri = ArticleURI(path: "/w/\(file.name)")
    checked.append(uri)
    files[uri] = CheckReport.File(name: file.name, text: ArticleText(file.marked.text))
    for mark in file.marked.marks {
      let words = mark.label.split(separator: " ", maxSplits: 1).map(String.init)
      let (word, rest) = (words[0], words.count > 1 ? words[1] : "")
      let location = Location(article: uri, range: mark.range)
      switch word {
      case "also":
        findings[findings.count - 1].related.append(Finding.Related(location, rest))
      case "fix", "maybe":
        let fix = Fix("Write “\(rest)”", isSafe: word == "fix", edits: [Fix.Edit(location, rest)])
        findings[findings.count - 1].fixes.append(fix)
      default:
        let code = String(rest.prefix { $0 != " " })
        let message = String(rest.dropFirst(code.count + 1))
        let level = Finding.Level(rawValue: word) ?? .error
        findings.append(Finding(code: code, level: level, message: message, location: location))
      }
    }
  }
  let marks = fingerprints(of: findings) { files[$0]?.text }
  return CheckReport(
    version: "1.2.3",
    items: zip(findings, marks).map { CheckReport.Item($0, fingerprint: $1) },
    checked: checked,
    files: files,
    limit: limit,
    knownCount: knownCount
  )
}
