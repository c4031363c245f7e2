internal import AnnotationStore
internal import Annotations
internal import ArticleText
internal import PositionedJSON
internal import Workspace

/// Mends a finding of a check in the way that one of its fixes says.
///
/// Words of an article are changed by the client, our files as decisions are.
func planFix(_ session: inout Session, _ arguments: CommandArguments) throws -> DecisionPlan {
  let file = try arguments.article
  let article = file.articleOfSidecar ?? file
  if session.workspace.needsPreparation(article) { throw NotPrepared(article: article) }
  let code = try arguments.text("code")
  guard let text = session.workspace.checkedText(of: file) else {
    throw ResponseError(.requestFailed, "\(file.string) is not open and in no open folder")
  }
  let place = text.byteRange(from: try arguments.place, in: session.encoding)
  let finding = session.workspace.findings(in: article).first {
    $0.code == code && $0.location.article == file && $0.location.range == place
  }
  let number = try arguments.integerIfPresent("fix") ?? 0
  guard let finding, finding.fixes.indices.contains(number) else {
    throw ResponseError(.contentModified, "\(file.name) has changed meanwhile; choose again")
  }
  return try session.plan(for: finding.fixes[number].edits, titled: finding.fixes[number].title)
}

/// Mends everything in an article and the files beside it that can be mended unseen.
func planFixingAll(_ session: inout Session, _ arguments: CommandArguments) throws -> DecisionPlan {
  let article = try arguments.article
  if session.workspace.needsPreparation(article) { throw NotPrepared(article: article) }
  return try session.plan(for: session.safeEdits(in: article), titled: "mend what can be mended safely")
}

extension Session {
  /// The edits of all safe fixes of an article that do not touch each other.
  mutating func safeEdits(in article: ArticleURI) -> [Fix.Edit] {
    let findings = workspace.findings(in: article)
    let fixed = applySafeFixes(of: findings) { [workspace] in workspace.checkedText(of: $0)?.bytes }.fixed
    return fixed.compactMap { $0.fixes.first(where: \.isSafe)?.edits }.flatMap(\.self)
  }

  /// Edits of articles as the client makes them; nil where some of the files are no articles.
  func workspaceEdit(of edits: [Fix.Edit]) -> WorkspaceEdit? {
    var result = WorkspaceEdit()
    for edit in edits {
      let file = edit.location.article
      guard let text = workspace.text(of: file) else { return nil }
      let range = text.textRange(from: edit.location.range, in: encoding)
      let change = TextEdit(range: range, newText: edit.replacement)
      result.append([change], to: file, version: workspace.version(of: file))
    }
    return result
  }

  /// What edits change: words of articles by way of the client, our files by merging.
  fileprivate func plan(for edits: [Fix.Edit], titled title: String) throws -> DecisionPlan {
    var plan = DecisionPlan(title: title)
    let words = edits.filter { workspace.text(of: $0.location.article) != nil }
    plan.edit = workspaceEdit(of: words) ?? WorkspaceEdit()
    let others = edits.filter { workspace.text(of: $0.location.article) == nil }
    for file in Set(others.map(\.location.article)).sorted() {
      guard let bytes = workspace.checkedText(of: file)?.bytes else { continue }
      let new = applied(others.filter { $0.location.article == file }, to: bytes)
      switch OurFile(name: file.name) {
      case .sidecar:
        let wanted = Sidecar.read(new)
        guard wanted.problems.isEmpty else { continue }
        plan.files.append(
          DecisionPlan.File(uri: file, revision: .sidecar(lastRead: Sidecar.read(bytes).value, wanted: wanted.value))
        )
      case .registry:
        let wanted = Registry.read(new)
        guard wanted.problems.isEmpty else { continue }
        plan.files.append(
          DecisionPlan.File(uri: file, revision: .registry(lastRead: Registry.read(bytes).value, wanted: wanted.value))
        )
      case .settings, nil: break
      }
    }
    if plan.files.isEmpty, plan.edit.isEmpty {
      throw ResponseError(.requestFailed, "nothing here can be mended by itself")
    }
    return plan
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
