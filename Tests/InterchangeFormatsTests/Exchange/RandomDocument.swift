import Annotations
import ArticleText
import InterchangeFormats
import TestSupport

/// What a random document may hold: what the format under test can say.
struct Sayable {
  var overlaps = true
  var gaps = true
  var empty = false
  var attributes = true
  var entities = true

  /// Whether two mentions may mean one entity, though they cross.
  var chains = true
  var notes = true
  var relations = true
  var labels = false
  var spacing = true

  /// Who made mentions, what was decided of them and how sure a program was.
  var verdicts = false
}

/// A document that follows from a seed: words of many scripts, astral characters, combining marks, CR LF, and mentions at
/// any places that are no blanks.
func randomDocument(_ seed: UInt64, _ sayable: Sayable) -> ExchangeDocument {
  var random = SeededGenerator(seed: seed)
  let words = [
    "Ilma", "Teveen", "met", "Осло", "née", "e\u{301}te\u{301}", "🎉", "👩🏽‍🚀", "𝔘𝔫𝔦", "3", "%", "(", ")", "|", "\\n",
    "\"so\"",
    "a-b", "_", "#", "*", "[1]", "<b>&", "東京", ";", "->", "١٢", "ß", "O", "B-PER", "N:",
  ]
  let gaps = sayable.spacing ? [" ", " ", " ", "", "\n", "\r\n", "  ", "\t", "\n\n"] : [" ", " ", "\n"]
  var text = random.oneIn(4) && sayable.spacing ? " " : ""
  for _ in 0..<random.int(1...30) { text += random.pick(words) + random.pick(gaps) }
  var document = ExchangeDocument(name: "doc-\(seed)", text: ArticleText(text))
  addMentions(to: &document, &random, sayable)
  if sayable.relations, document.mentions.count > 1 {
    for _ in 0..<random.int(0...3) {
      let from = random.int(0...document.mentions.count - 1)
      let to = random.int(0...document.mentions.count - 1)
      guard from != to else { continue }
      document.relations.append(
        ExchangeRelation(type: random.pick(["holds-role", "Located", "x_y"]), from: from, to: to)
      )
    }
  }
  if sayable.labels { document.labels = [ExchangeAttribute("cats", random.pick(["sports", "politics"]))] }
  return document
}

private func addMentions(to document: inout ExchangeDocument, _ random: inout SeededGenerator, _ sayable: Sayable) {
  let bytes = document.text.bytes
  let starts = bytes.indices.filter { bytes[$0] & 0xc0 != 0x80 && bytes[$0] > 0x20 }
  guard !starts.isEmpty else { return }
  var taken: Set<[Int]> = []
  var end = 0
  for _ in 0..<random.int(0...8) {
    var parts: [Range<Int>] = []
    for _ in 0..<(sayable.gaps && random.oneIn(4) ? 2 : 1) {
      let first = random.int(0...starts.count - 1)
      let last = min(starts.count - 1, first + random.int(0...12))
      let after = bytes[(starts[last] + 1)...].firstIndex { $0 & 0xc0 != 0x80 } ?? bytes.count
      parts.append(starts[first]..<after)
    }
    parts.sort { $0.lowerBound < $1.lowerBound }
    if parts.count == 2, parts[1].lowerBound <= parts[0].upperBound { parts.removeLast() }
    if sayable.empty, random.oneIn(6) { parts = [parts[0].lowerBound..<parts[0].lowerBound] }
    if !sayable.overlaps {
      guard parts[0].lowerBound >= end else { continue }
      end = parts[0].upperBound
    }
    guard taken.insert(parts.flatMap { [$0.lowerBound, $0.upperBound] }).inserted else { continue }
    var mention = ExchangeMention(parts, type: random.pick(["PER", "person", "Org_1", "GPE"]))
    if sayable.attributes, random.oneIn(2) {
      mention.attributes = [ExchangeAttribute("degree", random.pick(["high", "a=b|c", "x y", "ж_", "1;2"]))]
    }
    if sayable.entities, random.oneIn(2) {
      mention.entity = random.pick(["e1", "ilma-teveen", "東京", "a_b"])
      if !sayable.chains { mention.entity? += "-\(document.mentions.count)" }
    }
    if sayable.verdicts, random.oneIn(2) {
      mention.verdict.status = random.pick([.accepted, .rejected, .suggested])
      mention.verdict.by = random.pick(["human:Ida", "model:ner@2", "Ann"])
      mention.verdict.confidence = random.pick([0.25, 1])
    }
    if sayable.notes, random.oneIn(3) { mention.notes = [random.pick(["look", "is it so?", "ё 🎉"])] }
    document.mentions.append(mention)
  }
}

/// What must be the same after a round trip: text and annotations, without order and without what formats add.
struct Said: Equatable, CustomStringConvertible {
  var text: [UInt8]
  var mentions: [String]
  var relations: [String]
  var labels: [String]

  /// - Parameter spacing: whether blanks count; formats of tokens do not keep them.
  init(_ document: ExchangeDocument, spacing: Bool) {
    let bytes = document.text.bytes
    func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }
    var places = [0]
    for byte in bytes { places.append((places.last ?? 0) + (spacing || !isBlank(byte) ? 1 : 0)) }
    text = spacing ? bytes : bytes.filter { !isBlank($0) }
    let keys = document.mentions.map { mention in
      let parts = mention.fragments.map { "\(places[$0.lowerBound])-\(places[$0.upperBound])" }.joined(separator: ";")
      let attributes = mention.attributes.map { "\($0.name)=\($0.value ?? "")" }.sorted()
      let words = mention.fragments.map { document.text.string(in: $0) }.joined(separator: "…")
      let verdict = mention.verdict
      let said = "\(verdict.status?.rawValue ?? "-") \(verdict.by ?? "-") \(verdict.confidence.map { "\($0)" } ?? "-")"
      return "\(mention.type) \(parts) \(attributes) \(mention.entity ?? "-") \(mention.notes) \(said)"
        + (spacing ? " \(words)" : "")
    }
    mentions = keys.sorted()
    relations = document.relations.map { relation in
      let ends = relation.arguments.map { argument -> String in
        if case .mention(let index) = argument.end {
          keys.indices.contains(index) ? keys[index] : "?"
        } else {
          "\(argument.end)"
        }
      }
      return "\(relation.type) \(ends)"
    }.sorted()
    labels = document.labels.compactMap(\.value).sorted()
  }

  var description: String { "\(String(decoding: text, as: UTF8.self)) \(mentions) \(relations) \(labels)" }
}
