import AnnotationStore
import Annotations
import ArticleText
import EntityExtraction
import TestSupport
import Workspace

/// Files of a folder with what all checks have to say about them.
///
/// `//- NAME` starts a file. An article's suggestions stand as marks under its lines; `//- NAME.items` is its sidecar as
/// `storedItems` reads it, `//- NAME.attache.json` its sidecar as it is; `//- registry` the registry, an entity a line.
struct CheckedFiles {
  static let folder = ArticleURI("file:///news")

  private(set) var files: [ArticleURI: [UInt8]] = [:]
  private var suggestions: [ArticleURI: Analysis] = [:]
  private var order: [ArticleURI] = []

  init(_ literal: String) {
    for file in MarkedFiles(literal).files {
      let uri = Self.uri(file.name)
      if file.name.hasSuffix(".items") {
        let article = Self.uri(String(file.name.dropLast(6)))
        let text = ArticleText(validUTF8: files[article] ?? [])
        let sidecar = storedItems(file.marked.text, of: text, file: article.name)
        files[ArticleURI(article.string + Sidecar.suffix)] = sidecar.canonicalBytes
        continue
      }
      if file.name == "registry" {
        let entities = file.marked.text.split(separator: "\n").map { "    \($0)" }.joined(separator: ",\n")
        let text = "{\n  \"format\": \"attache-entities/1\",\n  \"entities\": [\n\(entities)\n  ]\n}\n"
        files[Self.uri(Registry.fileName)] = Array(text.utf8)
        continue
      }
      files[uri] = Array(file.marked.text.utf8)
      let isList = file.name.hasSuffix(".csv") || file.name.hasSuffix(".jsonl")
      guard OurFile(name: file.name) == nil, !isList else { continue }
      order.append(uri)
      let article = AnnotatedArticle(file.marked)
      var analysis = article.analysis
      analysis.sections = Analyzer().analyze(article.text).sections
      suggestions[uri] = analysis
    }
  }

  static func uri(_ name: String) -> ArticleURI { ArticleURI("file:///news/\(name)") }

  /// All findings, in the order of reports.
  var findings: [Finding] { results.flatMap(\.findings) }

  var results: [CheckResults] {
    let settings = Settings.read(files[Self.uri(Settings.fileName)] ?? Array("{}".utf8)).value
    let policy = CheckPolicy(settings, in: Self.folder)
    var registry = RegistrySubject()
    var all: [CheckResults] = []
    if let bytes = files[Self.uri(Registry.fileName)] {
      registry = RegistrySubject(uri: Self.uri(Registry.fileName), bytes: bytes, policy: policy)
      all.append(checkResults(for: registry))
    }
    let subjects = order.map { subject($0, registry, policy) }
    all += subjects.map { checkResults(for: $0) }
    for uri in files.keys.sorted() where uri.name.hasSuffix(Sidecar.suffix) {
      guard let bytes = files[uri], files[ArticleURI(String(uri.string.dropLast(Sidecar.suffix.count)))] == nil else {
        continue
      }
      all.append(checkResults(forStray: SidecarFile(uri: uri, bytes: bytes), policy: policy))
    }
    let collection = CollectionSubject(articles: subjects.map(ArticleSummary.init), registry: registry, policy: policy)
    all.append(checkResults(for: collection))
    if let bytes = files[Self.uri(Settings.fileName)] {
      let used = Set(all.flatMap(\.suppressed).map(\.suppression))
      let settings = SettingsSubject(
        uri: Self.uri(Settings.fileName),
        bytes: bytes,
        usedSuppressions: used,
        lists: { files[Self.uri($0)] }
      )
      all.append(checkResults(for: settings))
    }
    return all
  }

  private func subject(_ uri: ArticleURI, _ registry: RegistrySubject, _ policy: CheckPolicy) -> ArticleSubject {
    let text = ArticleText(validUTF8: files[uri] ?? [])
    let analysis = suggestions[uri] ?? Analysis()
    let sidecarURI = ArticleURI(uri.string + Sidecar.suffix)
    guard let bytes = files[sidecarURI] else {
      return ArticleSubject(uri: uri, text: text, suggestions: analysis, registry: registry, policy: policy)
    }
    return ArticleSubject(
      uri: uri,
      text: text,
      suggestions: analysis,
      sidecar: SidecarFile(uri: sidecarURI, bytes: bytes),
      registry: registry,
      policy: policy,
      engine: "1.0"
    )
  }

  /// Findings one a line: code, file, line, message.
  func shown(_ findings: [Finding]) -> String {
    findings.map { finding in
      let text = ArticleText(validUTF8: files[finding.location.article] ?? [])
      let line = text.line(at: finding.location.range.lowerBound) + 1
      return "\(finding.code) \(finding.location.article.name):\(line): \(finding.message)"
    }.joined(separator: "\n")
  }

  /// The files after the first fix of a finding.
  func applying(_ fix: Fix) -> CheckedFiles {
    var result = self
    for uri in Set(fix.edits.map(\.location.article)) {
      var bytes = files[uri] ?? []
      let edits = fix.edits.filter { $0.location.article == uri }
      for edit in edits.sorted(by: { $0.location.range.lowerBound > $1.location.range.lowerBound }) {
        bytes.replaceSubrange(edit.location.range, with: edit.replacement.utf8)
      }
      result.files[uri] = bytes
    }
    return result
  }
}

/// A check with files in which it finds something and files in which it does not.
struct CheckExample: Sendable, CustomStringConvertible {
  var code: String
  var bad: String

  /// The findings as `CheckedFiles.shown` shows them, those of other checks left out.
  var found: String

  var good: String

  /// The registry's and settings' text in both, with `//-` lines.
  var shared = ""

  var description: String { code }
}
