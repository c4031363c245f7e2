import Annotations
import ArticleText

extension Workspace {
  /// The card of a mention that names nothing: what it says and, for an amount, its value in words and as files write it.
  func valueCard(_ subject: Subject, in reading: Reading) -> Card {
    let mention = reading.analysis.mentions[subject.mention]
    let name = text(at: subject.slot).map { cleaned($0.bytes[$0.clipped(mention.range)]) } ?? ""
    var card = Card(name: name, label: mention.kind.rawValue)
    guard let value = mention.value else { return card }
    let words = value.readable(mention.kind)
    if words != name { card.lines.append("= \(words)") }
    card.lines += writtenValue(value, besides: [words, name])
    return card
  }

  /// The day in words, its weekday, what it was reckoned from, and what happened on it.
  mutating func dateCard(_ member: LinkIndex.Member, _ mention: Mention, _ extent: CardExtent) -> Card {
    let cluster = links.cluster(of: member)
    let value = mention.value?.text ?? name(of: member)
    var card = Card(name: mention.value?.readable(.date) ?? value, label: "date")
    card.lines.append(
      [weekday(of: value), value, mention.value?.modifier?.rawValue].compactMap { $0 }.joined(separator: ", ")
    )
    anchorLine(of: mention, at: member.slot).map { card.lines.append($0) }
    settingLine("Date of", of: cluster, here: member.slot).map { card.lines.append($0) }
    card.lines.append(countsLine(of: cluster, here: member.slot, spellings: []))
    return card
  }

  /// What a date that is not written out was reckoned from: the article's own date.
  private func anchorLine(of mention: Mention, at slot: Int) -> String? {
    guard let value = mention.value?.text, let text = text(at: slot) else { return nil }
    let words = text.bytes[text.clipped(mention.range)]
    // A year in digits needs nothing beside it.
    let longestNumber = words.split { !(0x30...0x39).contains($0) }.map(\.count).max() ?? 0
    guard longestNumber < 4 else { return nil }
    guard let date = links.facts(slot)?.date else {
      return value.hasPrefix("XXXX") ? "The article has no date of its own, so the year stays open" : nil
    }
    return value == date ? nil : "Reckoned from the article’s date, \(readableDate(date))"
  }
}

/// The value as annotation files write it, where that says more than its words: `Value 44700000000 USD, approx`.
private func writtenValue(_ value: NormalizedValue, besides shown: [String]) -> [String] {
  let written = [value.text, value.unit, value.modifier?.rawValue].compactMap { $0 }.joined(separator: ", ")
  return shown.contains(value.text) && value.modifier == nil ? [] : ["Value \(written)"]
}
