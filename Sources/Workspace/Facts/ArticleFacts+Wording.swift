import Annotations
import ArticleText

extension ArticleFacts {
  /// An office as the article words it, on one line.
  func wording(of office: Office, in text: ArticleText) -> String {
    mention(office.role).map { cleaned(text.bytes[text.clipped($0.range)]) } ?? ""
  }

  /// The name of whose office it is; nil where the wording holds it already, or none is known.
  func ownerBeside(_ office: Office) -> String? {
    guard let owner = office.owner, let role = mention(office.role) else { return nil }
    let nested = mentions[(Int(office.role) + 1)...].prefix { $0.start < role.end }
    return nested.contains { $0.entity == owner } ? nil : name(of: owner)
  }

  /// Where and when an event is held: `Almaty, 11 Apr 2025`; empty where nothing is known.
  ///
  /// - Parameter words: what stands before; a place with which it ends is not named again.
  func setting(of event: EntityIndex, after words: String = "") -> String {
    let place = relatedEntity(to: event, by: .heldIn).map { name(of: $0) }
    let date = self.event(event)?.date.map { readableDate($0) }
    let isSaid = place.map { words.hasSuffix(" \($0)") } ?? false
    return [isSaid ? nil : place, date].compactMap { $0 }.joined(separator: ", ")
  }

  /// The entity at the other end of an entity's first relation of a kind.
  ///
  /// O(relations).
  func relatedEntity(to entity: EntityIndex, by kind: Annotations.Relation.Kind) -> EntityIndex? {
    relations.first { $0.kind == kind && self.entity(of: $0.from) == entity }.flatMap { self.entity(of: $0.to) }
  }
}
