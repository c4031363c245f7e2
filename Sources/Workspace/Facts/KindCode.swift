import Annotations

/// A kind in one byte: the guidelines' kinds by their order, then the others of one article.
struct KindCode: Hashable, Sendable {
  var rawValue: UInt8

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The code of a kind; a kind that is new to the article is added to `others`.
  ///
  /// The 241st of them counts as `misc`.
  init(_ kind: MentionKind, others: inout [MentionKind]) {
    let known = MentionKind.guidelineKinds
    if let index = known.firstIndex(of: kind) {
      rawValue = UInt8(truncatingIfNeeded: index)
    } else if let index = others.firstIndex(of: kind) {
      rawValue = UInt8(truncatingIfNeeded: known.count + index)
    } else if known.count + others.count < 256 {
      rawValue = UInt8(truncatingIfNeeded: known.count + others.count)
      others.append(kind)
    } else {
      rawValue = UInt8(truncatingIfNeeded: known.count - 1)
    }
  }

  func kind(others: [MentionKind]) -> MentionKind {
    let known = MentionKind.guidelineKinds
    let index = Int(rawValue)
    if index < known.count { return known[index] }
    return index - known.count < others.count ? others[index - known.count] : .misc
  }
}
