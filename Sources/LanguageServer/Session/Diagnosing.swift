internal import AnnotationStore
internal import Annotations
internal import ArticleText
internal import Workspace

/// All diagnostics of a file.
struct FileDiagnostics: Hashable, Sendable {
  var file: ArticleURI

  /// The version of the open document that they belong to; nil where it is closed.
  var version: Int?
  var diagnostics: [Diagnostic] = []
}

/// Makes the diagnostics of one kind of document: those of the document itself first, then those that what stands in it
/// gives to other files; nil for documents of other kinds.
typealias DiagnosticProvider = @Sendable (inout Session, ArticleURI) throws -> [FileDiagnostics]?

/// What makes diagnostics; the first one that takes a document counts.
let diagnosticProviders: [DiagnosticProvider] = [articleDiagnostics, ourFileDiagnostics, ruleFileDiagnostics]

extension Session {
  /// The diagnostics of a document, its own first; what nobody makes diagnostics for has none.
  ///
  /// Throws `NotPrepared` where it is large and has not been read yet.
  mutating func diagnostics(of file: ArticleURI) throws -> [FileDiagnostics] {
    var found = [FileDiagnostics(file: file)]
    for provider in diagnosticProviders {
      guard let made = try provider(&self, file) else { continue }
      found = made
      break
    }
    if let own = listDiagnostics(of: file) { found[0].diagnostics += own }
    return found
  }

  /// What is wrong in a list of names or patterns that settings name; nil for any other file.
  private mutating func listDiagnostics(of file: ArticleURI) -> [Diagnostic]? {
    guard isEnabled(.diagnostics, for: file), let findings = workspace.findings(inList: file),
      let text = workspace.checkedText(of: file)
    else { return nil }
    let offsets = EncodedOffsets(of: text, in: encoding)
    return findings.map { diagnostic($0, at: offsets.textRange(from: $0.location.range)) }
  }

  /// Diagnostics of a file of ours and of the lists that it names, where something is wrong in these.
  func diagnostics(
    _ findings: [Finding],
    in file: FileDiagnostics,
    _ text: ArticleText
  ) -> [FileDiagnostics] {
    let byFile = Dictionary(grouping: findings, by: \.location.article)
    return ([file.file] + byFile.keys.filter { $0 != file.file }.sorted()).compactMap { place in
      var result = place == file.file ? file : FileDiagnostics(file: place)
      guard let text = place == file.file ? text : workspace.checkedText(of: place) else { return nil }
      let offsets = EncodedOffsets(of: text, in: encoding)
      result.diagnostics = (byFile[place] ?? []).map { diagnostic($0, at: offsets.textRange(from: $0.location.range)) }
      return result
    }
  }

  /// The version of an open sidecar, registry or settings file; nil where it is closed.
  func openFileVersion(_ file: ArticleURI) -> Int? { workspace.openFile(file)?.version }

  /// A check's finding as a diagnostic of the file it lies in.
  func diagnostic(_ finding: Finding, at range: TextRange) -> Diagnostic {
    Diagnostic(
      range: range,
      severity: Diagnostic.Severity(finding.level),
      code: finding.code,
      codeDescription: options.checkPages.map { "\($0)#\(finding.code)" },
      message: finding.message,
      tags: tagsByCheck[finding.code] ?? [],
      related: finding.related.compactMap { related in
        let location = related.location
        guard let text = workspace.anyText(of: location.article) else { return nil }
        let range = text.textRange(from: location.range, in: encoding)
        return Diagnostic.Related(
          location: ProtocolLocation(uri: location.article.string, range: range),
          message: related.message
        )
      },
      data: finding.location.range
    )
  }
}

/// The diagnostics of an article and of the files beside it: what the checks find, and what nobody has decided on.
private func articleDiagnostics(_ session: inout Session, _ article: ArticleURI) throws -> [FileDiagnostics]? {
  guard let text = session.workspace.text(of: article) else { return nil }
  let own = FileDiagnostics(file: article, version: session.workspace.version(of: article))
  guard session.isEnabled(.diagnostics, for: article) else { return [own] }
  try session.prepareFindings(in: article)
  let findings = session.workspace.findings(in: article)
  var byFile: [ArticleURI: [Finding]] = [:]
  for finding in findings { byFile[finding.location.article, default: []].append(finding) }
  if let sidecar = session.workspace.sidecarFile(of: article) { byFile[sidecar.uri, default: []] += [] }
  let others = byFile.keys.filter { $0 != article }.sorted()
  return ([article] + others).map { file in
    var result = file == article ? own : FileDiagnostics(file: file)
    guard let text = file == article ? text : session.workspace.checkedText(of: file) else { return result }
    let offsets = EncodedOffsets(of: text, in: session.encoding)
    result.diagnostics = (byFile[file] ?? []).map {
      session.diagnostic($0, at: offsets.textRange(from: $0.location.range))
    }
    if file == article { result.diagnostics += session.suggestions(in: article, offsets) }
    return result
  }
}

/// The diagnostics of a registry or settings file that is closed.
private func ruleFileDiagnostics(_ session: inout Session, _ file: ArticleURI) -> [FileDiagnostics]? {
  guard session.openFileVersion(file) == nil, let findings = session.workspace.findings(inRuleFile: file),
    let text = session.workspace.checkedText(of: file)
  else { return nil }
  return session.diagnostics(findings, in: FileDiagnostics(file: file), text)
}

extension Session {
  /// What nobody has decided on, as hints, so that an editor's key for the next problem leads from one to the next.
  fileprivate mutating func suggestions(in article: ArticleURI, _ offsets: EncodedOffsets) -> [Diagnostic] {
    guard isEnabled(.suggestions, for: article), let decided = workspace.decidedAnalysis(of: article),
      workspace.sidecar(of: article)?.document.state != .done, let text = workspace.text(of: article)
    else { return [] }
    return decided.undecidedMentions.prefix(suggestionLimit).map { index in
      let mention = decided.analysis.mentions[index]
      let words = shortened(text.string(in: mention.range))
      return Diagnostic(
        range: offsets.textRange(from: mention.range),
        severity: .hint,
        code: Diagnostic.suggestionCode,
        codeDescription: options.checkPages.map { "\($0)#\(Diagnostic.suggestionCode)" },
        message: "Suggested \(mention.kind.rawValue): \(words)",
        data: mention.range
      )
    }
  }
}

extension Diagnostic {
  /// The code of what nobody has decided on.
  static let suggestionCode = "suggestion"
}

extension Diagnostic.Severity {
  init(_ level: Finding.Level) {
    switch level {
    case .hint: self = .hint
    case .information: self = .information
    case .warning: self = .warning
    case .error: self = .error
    }
  }
}

/// The most suggestions of one article that are sent as hints, its first undecided ones; editors show no more problems of
/// a file than this.
private let suggestionLimit = 1000

/// Words on one line, not too many of them.
private func shortened(_ words: String) -> String {
  if isShortLine(words.utf8) { return words }
  let bytes = Array(words.utf8)
  var line: [UInt8] = []
  var index = 0
  while index < bytes.count {
    let blank = blankLength(bytes[index...])
    if blank == 0 {
      line.append(bytes[index])
    } else if let last = line.last, last != 0x20 {
      line.append(0x20)
    }
    index += max(blank, 1)
  }
  if line.last == 0x20 { line.removeLast() }
  let result = String(decoding: line, as: UTF8.self)
  // No text has more characters than bytes.
  return result.utf8.count <= 60 || result.count <= 60 ? result : "\(result.prefix(59))…"
}

/// Whether words are short, and plainly on one line with single blanks between them.
private func isShortLine(_ words: String.UTF8View) -> Bool {
  guard words.count <= 59, words.first != 0x20, words.last != 0x20 else { return false }
  var before: UInt8 = 0
  for byte in words {
    // Other blanks than the space begin with one of these bytes.
    switch byte {
    case 0..<0x20, 0xc2, 0xe1, 0xe2, 0xe3: return false
    case 0x20: if before == 0x20 { return false }
    default: break
    }
    before = byte
  }
  return true
}

/// The bytes of a scalar of Unicode's white space at the start of UTF-8; 0 where another one stands there.
private func blankLength(_ bytes: ArraySlice<UInt8>) -> Int {
  guard let first = bytes.first else { return 0 }
  switch first {
  case 0x09...0x0d, 0x20: return 1
  case 0xc2, 0xe1, 0xe2, 0xe3: break
  default: return 0
  }
  let rest = bytes.dropFirst()
  switch (first, rest.first ?? 0, rest.dropFirst().first ?? 0) {
  case (0xc2, 0x85, _), (0xc2, 0xa0, _): return 2
  case (0xe1, 0x9a, 0x80), (0xe2, 0x80, 0x80...0x8a), (0xe2, 0x80, 0xa8...0xa9), (0xe2, 0x80, 0xaf),
    (0xe2, 0x81, 0x9f), (0xe3, 0x80, 0x80):
    return 3
  default: return 0
  }
}

/// What editors fade out or strike through.
private let tagsByCheck: [String: [Diagnostic.Tag]] = [
  "doubled-word": [.unnecessary], "duplicate-mention": [.unnecessary], "duplicate-relation": [.unnecessary],
  "replaced-entity": [.deprecated], "unused-entity": [.unnecessary], "unused-suppression": [.unnecessary],
]
