internal import AnnotationStore
internal import Annotations
internal import ArticleText
internal import PositionedJSON
internal import Workspace

/// Mends a finding of a check in the way that one of its fixes says.
///
/// Words of an article, and the document that is asked about, are changed by the client; other files of ours as decisions
/// change them.
func planFix(_ session: inout Session, _ arguments: CommandArguments) throws -> DecisionPlan {
  let document = try arguments.article
  try session.prepareFindings(in: document)
  let code = try arguments.text("code")
  guard let text = session.workspace.anyText(of: document) else {
    throw ResponseError(.requestFailed, "\(document.string) is not open and in no open folder")
  }
  let place = text.byteRange(from: try arguments.place, in: session.encoding)
  let finding = session.findings(in: document).first {
    $0.code == code && $0.location.article == document && $0.location.range == place
  }
  let number = try arguments.integerIfPresent("fix") ?? 0
  guard let finding, finding.fixes.indices.contains(number) else {
    throw ResponseError(.contentModified, "\(document.name) has changed meanwhile; choose again")
  }
  return try session.plan(for: finding.fixes[number].edits, in: document, titled: finding.fixes[number].title)
}

/// Mends everything in a document, and in the files beside an article, that can be mended unseen.
func planFixingAll(_ session: inout Session, _ arguments: CommandArguments) throws -> DecisionPlan {
  let document = try arguments.article
  try session.prepareFindings(in: document)
  return try session.plan(
    for: session.safeEdits(in: document),
    in: document,
    titled: "mend what can be mended safely"
  )
}

extension Session {
  /// What is found in an article and the files beside it, or in a file of ours as the client has it.
  mutating func findings(in document: ArticleURI) -> [Finding] {
    OurFile(name: document.name) == nil
      ? workspace.findings(in: document) : workspace.fileFindings(in: document) ?? []
  }

  /// Makes a step of what findings need, and throws `NotPrepared` where that was not the last one.
  mutating func prepareFindings(in document: ArticleURI) throws {
    let article = document.articleOfSidecar ?? document
    if workspace.needsPreparation(article) || !workspace.prepareFindings(in: article) {
      throw NotPrepared(article: article)
    }
  }

  /// The edits of all safe fixes of a document that do not touch each other.
  mutating func safeEdits(in document: ArticleURI) -> [Fix.Edit] {
    let findings = findings(in: document)
    let fixed = applySafeFixes(of: findings) { bytes(of: $0, for: document) }.fixed
    return fixed.compactMap { $0.fixes.first(where: \.isSafe)?.edits }.flatMap(\.self)
  }

  /// Edits as the client makes them; nil where some of them are in files that decisions change.
  func workspaceEdit(of edits: [Fix.Edit], in document: ArticleURI) -> WorkspaceEdit? {
    var result = WorkspaceEdit()
    for edit in edits {
      let file = edit.location.article
      guard isEditedByClient(file, for: document), let text = workspace.anyText(of: file) else { return nil }
      let range = text.textRange(from: edit.location.range, in: encoding)
      let change = TextEdit(range: range, newText: edit.replacement)
      result.append([change], to: file, version: workspace.version(of: file) ?? openFileVersion(file))
    }
    return result
  }

  private func isEditedByClient(_ file: ArticleURI, for document: ArticleURI) -> Bool {
    file == document || workspace.text(of: file) != nil
  }

  /// What a finding's places count in: the document as the client has it, other files as they were checked.
  private func bytes(of file: ArticleURI, for document: ArticleURI) -> [UInt8]? {
    (file == document ? workspace.anyText(of: file) : workspace.checkedText(of: file))?.bytes
  }

  /// What edits change: by way of the client, or by merging.
  fileprivate func plan(
    for edits: [Fix.Edit],
    in document: ArticleURI,
    titled title: String
  ) throws -> DecisionPlan {
    var plan = DecisionPlan(title: title)
    let byClient = edits.filter { isEditedByClient($0.location.article, for: document) }
    plan.edit = workspaceEdit(of: byClient, in: document) ?? WorkspaceEdit()
    let others = edits.filter { !isEditedByClient($0.location.article, for: document) }
    for file in Set(others.map(\.location.article)).sorted() {
      guard let bytes = bytes(of: file, for: document) else { continue }
      let new = applied(others.filter { $0.location.article == file }, to: bytes)
      if let revision = revision(of: file, from: bytes, to: new) {
        plan.files.append(DecisionPlan.File(uri: file, revision: revision))
      }
    }
    if plan.files.isEmpty, plan.edit.isEmpty {
      throw ResponseError(.requestFailed, "nothing here can be mended by itself")
    }
    return plan
  }

  /// A new state of a sidecar or registry; nil for one that has mistakes, and for any other file.
  private func revision(of file: ArticleURI, from old: [UInt8], to new: [UInt8]) -> FileRevision? {
    switch OurFile(name: file.name) {
    case .sidecar:
      let wanted = Sidecar.read(new)
      return wanted.problems.isEmpty ? .sidecar(lastRead: Sidecar.read(old).value, wanted: wanted.value) : nil
    case .registry:
      let wanted = Registry.read(new)
      return wanted.problems.isEmpty ? .registry(lastRead: Registry.read(old).value, wanted: wanted.value) : nil
    case .settings, nil: return nil
    }
  }
}

/// Bytes after edits that do not overlap.
private func applied(_ edits: [Fix.Edit], to bytes: [UInt8]) -> [UInt8] {
  var result = bytes
  for edit in edits.sorted(by: { $0.location.range.lowerBound > $1.location.range.lowerBound }) {
    let range = edit.location.range.clamped(to: 0..<result.count)
    result.replaceSubrange(range, with: edit.replacement.utf8)
  }
  return result
}
