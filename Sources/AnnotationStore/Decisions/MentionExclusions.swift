import Annotations
import ArticleText

/// The suggestions that decisions on other mentions rule out.
struct MentionExclusions {
  /// The accepted mentions, by start.
  private let accepted: [Spot<MentionKind>]

  /// The greatest end of each accepted mention and all before it.
  private var greatestEnd: [Int] = []

  /// By its words what corrections replaced, and where the corrections stand.
  private var replacedWords: [String: [(kind: MentionKind, anchor: Anchor, correction: Range<Int>)]] = [:]

  /// By its words what no article is to suggest.
  private var neverSuggested: [String: Set<MentionKind>] = [:]

  private let text: ArticleText

  init(_ sidecar: Sidecar, _ places: SidecarPlaces, _ text: ArticleText, _ registry: Registry) {
    self.text = text
    for entry in registry.neverSuggested { neverSuggested[entry.words, default: []].insert(entry.kind) }
    var accepted: [Spot<MentionKind>] = []
    for (item, placement) in zip(sidecar.mentions, places.mentions) {
      guard let range = placement.range, item.verdict.status == .accepted else { continue }
      accepted.append(Spot(range: range, kind: item.kind))
      if let old = item.replaces {
        replacedWords[old.anchor.quote, default: []].append((old.kind, old.anchor, range))
      }
    }
    self.accepted = accepted.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    for spot in self.accepted { greatestEnd.append(max(greatestEnd.last ?? 0, spot.range.upperBound)) }
  }

  /// Whether a suggestion is ruled out.
  ///
  /// O(log accepted + accepted mentions that it overlaps).
  func excludes(_ suggestion: Mention) -> Bool {
    isReplaced(suggestion) || isNeverSuggested(suggestion)
      || overlapping(suggestion.range).contains { $0.rulesOut(suggestion) }
  }

  private func isNeverSuggested(_ suggestion: Mention) -> Bool {
    if neverSuggested.isEmpty { return false }
    return neverSuggested[AnchorText.words(of: suggestion.range, in: text)]?.contains(suggestion.kind) ?? false
  }

  private func isReplaced(_ suggestion: Mention) -> Bool {
    if replacedWords.isEmpty { return false }
    let candidates = replacedWords[AnchorText.words(of: suggestion.range, in: text)] ?? []
    return candidates.contains { $0.kind == suggestion.kind && $0.correction.overlaps(suggestion.range) }
  }

  private func overlapping(_ range: Range<Int>) -> [Spot<MentionKind>] {
    var found: [Spot<MentionKind>] = []
    var index = accepted.partitioningIndex { $0.range.lowerBound >= range.upperBound }
    while index > 0, greatestEnd[index - 1] > range.lowerBound {
      index -= 1
      if accepted[index].range.upperBound > range.lowerBound { found.append(accepted[index]) }
    }
    return found
  }
}

extension Spot<MentionKind> {
  /// Whether an accepted mention leaves no room for a suggestion that overlaps it.
  fileprivate func rulesOut(_ suggestion: Mention) -> Bool {
    let other = suggestion.range
    if range == other { return true }
    if range.contains(other) { return !suggestion.kind.mayStand(inside: kind) }
    if other.contains(range) { return !kind.mayStand(inside: suggestion.kind) }
    return true
  }
}
