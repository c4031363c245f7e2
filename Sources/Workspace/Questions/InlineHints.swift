import Annotations
import ArticleText

/// A few words that a reader is shown behind a mention, though they do not stand in the article.
package struct InlineHint: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The office of somebody who is named by the surname alone.
    case role

    /// The day that a relative or incomplete date means.
    case date

    /// The number that words stand for.
    case amount
  }

  package var kind: Kind

  /// One line, harmless, at most 48 characters.
  package var text: String

  /// The mention at whose end the hint stands, in UTF-8 bytes.
  package var range: Range<Int>
}

extension Workspace {
  /// The hints that belong to mentions ending in a range, in document order.
  ///
  /// A surname alone has its hint once a paragraph, and not beside a role. O(mentions).
  package mutating func inlineHints(in article: ArticleURI, range: Range<Int>) -> [InlineHint] {
    guard let slot = slot(of: article), let reading = reading(at: slot), let text = text(at: slot) else { return [] }
    prepareLinks(for: slot)
    let mentions = reading.analysis.mentions
    var told: [EntityID: Int] = [:]
    var hints: [InlineHint] = []
    for (index, mention) in mentions.enumerated() where mention.range.lowerBound < range.upperBound {
      var hint: (kind: InlineHint.Kind, text: String)?
      switch mention.kind {
      case .person where isBareSurname(index, in: reading, text):
        guard let id = mention.entity else { continue }
        let paragraph = paragraph(at: mention.range.lowerBound, of: reading.analysis, text)
        if told.updateValue(paragraph, forKey: id) == paragraph { continue }
        // Made only where it is shown.
        guard isAsked(mention, range), let subject = subject(index, at: slot, in: reading) else { continue }
        hint = subject.entity.flatMap { office(of: $0, here: slot) }.map { (.role, $0) }
      case .date, .time: hint = resolvedDate(mention, text).map { (.date, $0) }
      case .money, .quantity, .percent: hint = writtenNumber(mention, text).map { (.amount, $0) }
      default: break
      }
      guard let hint, !hint.text.isEmpty, isAsked(mention, range) else { continue }
      hints.append(InlineHint(kind: hint.kind, text: elided(harmless(hint.text), to: 48), range: mention.range))
    }
    return hints
  }

  private func isAsked(_ mention: Mention, _ range: Range<Int>) -> Bool {
    range.lowerBound <= mention.range.upperBound && mention.range.upperBound <= range.upperBound
  }

  /// The office that the article itself states, else the one that the newest older article does.
  private mutating func office(of person: LinkIndex.Member, here: Int) -> String? {
    let cluster = links.cluster(of: person)
    let today = links.facts(here)?.day ?? 0
    let all = cluster.statements.offices.newest
    let known = ownStatements(of: cluster, here: here).offices.first ?? all.first { today == 0 || $0.day <= today }
    guard let known = known ?? all.first, let facts = links.facts(known.slot), let text = text(at: known.slot),
      Int(known.index) < facts.offices.count
    else { return nil }
    return facts.wording(of: facts.offices[Int(known.index)], in: text)
  }
}

/// Whether a mention names a person by one name, or initials and one, without a role beside it, and not for the first
/// time.
private func isBareSurname(_ index: Int, in reading: Reading, _ text: ArticleText) -> Bool {
  let mentions = reading.analysis.mentions
  let mention = mentions[index]
  guard let entity = mention.entity, reading.introductions[entity] != index else { return false }
  let words = FoldedName(text.bytes[text.clipped(mention.range)]).words
  guard let last = words.last, last.count > 1, words.dropLast().allSatisfy({ $0.count == 1 }) else { return false }
  func isBeside(_ other: Mention) -> Bool {
    guard other.kind == .role else { return false }
    let gap =
      other.range.upperBound <= mention.range.lowerBound
      ? other.range.upperBound..<mention.range.lowerBound
      : min(mention.range.upperBound, other.range.lowerBound)..<other.range.lowerBound
    return gap.count <= 5
      && text.bytes[text.clipped(gap)].allSatisfy { $0 == 0x20 || $0 == UInt8(ascii: ",") || $0 >= 0x80 }
  }
  let near = max(0, index - 3)..<min(mentions.count, index + 4)
  return !mentions[near].contains { isBeside($0) }
}

/// The start of the paragraph that holds an offset: of the section, or of the line where there are none.
private func paragraph(at offset: Int, of analysis: Analysis, _ text: ArticleText) -> Int {
  let next = analysis.sections.partitioningIndex { $0.range.lowerBound > offset }
  if next > 0, offset < analysis.sections[next - 1].range.upperBound {
    return analysis.sections[next - 1].range.lowerBound
  }
  return text.lineRange(text.line(at: offset)).lowerBound
}

/// The date in words, where the expression does not say its year.
private func resolvedDate(_ mention: Mention, _ text: ArticleText) -> String? {
  guard let value = mention.value, value.text.utf8.prefix(4).allSatisfy({ (0x30...0x39).contains($0) }),
    value.text.utf8.count >= 4
  else { return nil }
  let expression = text.string(in: mention.range)
  if expression.utf8.count > 80 || expression.contains(value.text.prefix(4)) { return nil }
  // `12.03.25` says its year as well.
  if expression.utf8.filter({ (0x30...0x39).contains($0) }).count > 4 { return nil }
  let words = value.readable(mention.kind)
  return words.lowercased() == cleaned(expression.utf8).lowercased() ? nil : words
}

/// The value of a number of at least a thousand that is written in words alone, or counted in lakh and crore.
private func writtenNumber(_ mention: Mention, _ text: ArticleText) -> String? {
  guard let value = mention.value else { return nil }
  let words = FoldedName(text.bytes[text.clipped(mention.range)]).words.map { String(decoding: $0, as: UTF8.self) }
  let isInDigits = words.contains { $0.utf8.contains { (0x30...0x39).contains($0) } }
  let isRare = words.contains { ["lakh", "lakhs", "crore", "crores"].contains($0) }
  let magnitude = value.text.utf8.prefix { (0x30...0x39).contains($0) }.count
  guard isRare || !isInDigits, isRare || magnitude > 3 else { return nil }
  return value.readable(mention.kind)
}
