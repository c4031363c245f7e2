internal import AnnotationStore
internal import ArticleText
internal import Workspace

/// A name that the client has been told how to spell in another way, in one article with decisions.
///
/// Nobody says whether and when a client makes the edits of a `textDocument/rename`, so the text itself is watched.
struct PendingRename: Sendable {
  /// The text with edits made.
  private struct Outcome: Sendable {
    var text: ArticleText
    var replacements: [Replacement]
  }

  private let before: ArticleText
  private var outcomes: [Outcome] = []

  /// The decisions on the text before.
  let sidecar: Sidecar

  /// The decisions after the edits; nil while the client has not made them, and when it has taken them back.
  var followed: Sidecar?

  /// - Parameters:
  ///   - places: where the name stands, in document order.
  ///   - text: the text before.
  init(_ places: [RenamePlace], to newName: String, in text: ArticleText, sidecar: Sidecar) {
    before = text
    self.sidecar = sidecar
    let all = places.map { Replacement(range: $0.range, newText: newName) }
    let unprotected = places.filter { $0.protection == nil }.map { Replacement(range: $0.range, newText: newName) }
    for replacements in all == unprotected ? [all] : [all, unprotected] where !replacements.isEmpty {
      outcomes.append(Outcome(text: text.making(replacements), replacements: replacements))
    }
  }

  /// The decisions that belong to a text: as they were before the edits, or following them; nil for any other text.
  func sidecar(for text: ArticleText) -> Sidecar? {
    if text.bytes == before.bytes { return sidecar }
    guard let outcome = outcomes.first(where: { $0.text.bytes == text.bytes }) else { return nil }
    return sidecar.following(outcome.replacements, from: before, to: text)
  }
}

extension ArticleText {
  /// The text after replacements, which are ascending and do not overlap.
  fileprivate func making(_ replacements: [Replacement]) -> ArticleText {
    var result: [UInt8] = []
    var end = 0
    for replacement in replacements {
      result += bytes[end..<max(end, replacement.range.lowerBound)]
      result += replacement.newText.utf8
      end = max(end, replacement.range.upperBound)
    }
    return ArticleText(validUTF8: result + bytes[end...])
  }
}

extension Session {
  /// Lets decisions follow a rename as soon as the client has made it, and come back when it is undone.
  ///
  /// O(bytes) while a rename is pending in the article, else O(1).
  mutating func followRenaming(in article: ArticleURI) {
    guard let pending = pendingRenames[article], let text = workspace.text(of: article),
      let sidecar = pending.sidecar(for: text)
    else { return }
    let followed = sidecar == pending.sidecar ? nil : sidecar
    if followed == pending.followed { return }
    pendingRenames[article]?.followed = followed
    workspace.setSidecar(sidecar.canonicalBytes, of: article)
  }

  /// Writes the decisions that have followed a rename, now that the text is saved.
  mutating func finishRenaming(in article: ArticleURI) {
    guard !isWriting, let pending = pendingRenames[article], let followed = pending.followed, let path = article.path
    else { return }
    pendingRenames[article] = nil
    write([(path + Sidecar.suffix, .sidecar(lastRead: pending.sidecar, wanted: followed))])
  }
}
