import Annotations
package import ArticleText

/// What a decision on an article starts from; each decision gives a new sidecar and leaves this one as it is.
///
/// Indexes are those of `view.analysis`. After a decision, `decide(_:with:at:in:)` makes the next view.
package struct DecisionContext: Sendable {
  /// Who decides.
  package enum Decider: Hashable, Sendable {
    /// A person, by name without `human:`; new items get random identifiers.
    case person(String)

    /// Nobody looks: items keep the maker and the confidence they were suggested with, and get identifiers that follow
    /// from their content, so that doing it again changes nothing.
    case machine
  }

  package let sidecar: Sidecar
  package let view: DecidedAnalysis
  package let text: ArticleText
  package let decider: Decider
  private var ids: ItemIDSource
  private let anchorText: AnchorText

  /// - Parameters:
  ///   - sidecar: the decisions so far.
  ///   - view: what they make of the text's analysis.
  ///   - text: the text of the view.
  ///   - generator: where people's items get their identifiers from.
  package init(
    _ sidecar: Sidecar,
    _ view: DecidedAnalysis,
    _ text: ArticleText,
    decider: Decider,
    generator: any RandomNumberGenerator & Sendable
  ) {
    self.sidecar = sidecar
    self.view = view
    self.text = text
    self.decider = decider
    ids = ItemIDSource(generator, avoiding: sidecar)
    anchorText = AnchorText(text)
  }

  /// The anchor of a range of the article.
  func anchor(of range: Range<Int>) -> Anchor { anchorText.anchor(ofArticleRange: range) }

  /// The verdict on something that was suggested in a way; what nobody has decided on stays the suggester's.
  func verdict(_ status: DecisionStatus, on provenance: Provenance) -> Verdict {
    if case .person(let name) = decider, status != .suggested { return Verdict(status, by: "human:\(name)") }
    return Verdict(status, by: provenance.by, confidence: provenance.confidence.map(rounded))
  }

  /// An identifier for a new item of a status; `parts` tell machines' items apart.
  mutating func newID(_ kind: ItemID.Kind, _ status: DecisionStatus, _ parts: [String]) -> ItemID {
    if case .person = decider, status != .suggested { return ids.random(kind) }
    return ids.derived(kind, from: parts)
  }
}

/// To three places: more are noise in files and differences.
private func rounded(_ confidence: Double) -> Double { (confidence * 1000).rounded() / 1000 }
