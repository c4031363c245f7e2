import AnnotationStore
import Annotations
import ArticleText

/// A sidecar in short lines: one item each, anchored where its words stand in the text.
///
/// ```
/// document published:2031-02-30 state:done engine:1.0
/// m1 person [Ilma Teveen] entity:ilma-teveen
/// m2 role [minister] at:2 rejected by:rule:test@1 confidence:0.5
/// q1 direct [We will sign] cue:[said] speaker:ilma-teveen speakerMention:m1
/// r1 holds-role ilma-teveen m2
/// ```
///
/// `at:2` takes the second occurrence; words that the text does not have are anchored at nothing. Items are accepted by
/// `human:ek` unless a line says otherwise. `replaces:[words]` is a mention of the same kind.
func storedItems(_ lines: String, of text: ArticleText, file: String) -> Sidecar {
  var sidecar = Sidecar(file: file)
  for line in lines.split(separator: "\n") {
    let words = StoredLine(line)
    guard let name = words.plain.first else { continue }
    switch name.first {
    case "m": sidecar.mentions += words.mention(text).map { [$0] } ?? []
    case "q": sidecar.quotes += words.quote(text).map { [$0] } ?? []
    case "r": sidecar.relations += words.relation.map { [$0] } ?? []
    case "f": sidecar.file = words.plain[1]
    default:
      sidecar.document.published = words["published"]
      sidecar.document.state = words["state"].flatMap(DocumentRecord.State.init)
      sidecar.document.engine = words["engine"]
    }
  }
  return sidecar
}

/// A line in its words; a word in brackets may hold blanks.
private struct StoredLine {
  private(set) var plain: [String] = []
  private var quotes: [String] = []
  private var values: [(key: String, value: String)] = []

  init(_ line: some StringProtocol) {
    var rest = line[...]
    while let first = rest.first {
      if first == " " {
        rest = rest.dropFirst()
        continue
      }
      let open = rest.firstIndex { $0 == " " || $0 == "[" } ?? rest.endIndex
      if open < rest.endIndex, rest[open] == "[" {
        let close = rest[open...].firstIndex(of: "]") ?? rest.endIndex
        let quote = String(rest[rest.index(after: open)..<close])
          .split(separator: "\\n", omittingEmptySubsequences: false).joined(separator: "\n")
        let key = rest[..<open]
        if key.isEmpty { quotes.append(quote) } else { values.append((String(key.dropLast()), quote)) }
        rest = rest[close...].dropFirst()
      } else {
        let word = rest[..<open]
        if let colon = word.firstIndex(of: ":"), plain.count > 0 {
          values.append((String(word[..<colon]), String(word[word.index(after: colon)...])))
        } else {
          plain.append(String(word))
        }
        rest = rest[open...]
      }
    }
  }

  subscript(key: String) -> String? { values.first { $0.key == key }?.value }

  private var verdict: Verdict {
    let status = DecisionStatus.allCases.first { plain.contains($0.rawValue) } ?? .accepted
    return Verdict(status, by: self["by"] ?? "human:ek", confidence: self["confidence"].flatMap(Double.init))
  }

  func mention(_ text: ArticleText) -> StoredMention? {
    guard let id = itemID(plain[0]), plain.count > 1, let quote = quotes.first else { return nil }
    let kind = MentionKind(rawValue: plain[1])
    let entity = self["entity"].map(EntityID.init)
    let place = anchor(quote, in: text, at: self["at"].flatMap(Int.init) ?? 1)
    var mention = StoredMention(id: id, kind: kind, anchor: place, entity: entity, verdict: verdict)
    mention.value = self["value"].map { NormalizedValue($0) }
    mention.eventStatus = self["eventStatus"].flatMap(EventStatus.init)
    mention.replaces = self["replaces"].map { .init(kind: kind, anchor: anchor($0, in: text, at: 1)) }
    return mention
  }

  func quote(_ text: ArticleText) -> StoredQuote? {
    guard let id = itemID(plain[0]), plain.count > 1, let kind = Quote.Kind(rawValue: plain[1]),
      let words = quotes.first
    else { return nil }
    var quote = StoredQuote(id: id, kind: kind, anchor: anchor(words, in: text, at: 1), verdict: verdict)
    quote.cue = self["cue"].map { anchor($0, in: text, at: 1) }
    quote.speaker = self["speaker"].map(EntityID.init)
    quote.speakerMention = self["speakerMention"].flatMap(itemID)
    return quote
  }

  var relation: StoredRelation? {
    guard let id = itemID(plain[0]), plain.count > 3, let kind = Relation.Kind(rawValue: plain[1]) else { return nil }
    return StoredRelation(id: id, kind: kind, from: end(plain[2]), to: end(plain[3]), verdict: verdict)
  }

  /// `m1` and `q1` are items, other words entities.
  private func end(_ word: String) -> StoredRelation.End {
    guard word.utf8.count == 2, let id = itemID(word) else { return .entity(EntityID(rawValue: word)) }
    return id.kind == .quote ? .quote(id) : .mention(id)
  }
}

/// `m1` as `m-00000001`.
private func itemID(_ short: String) -> ItemID? {
  let number = String(short.dropFirst())
  let zeros = String(repeating: "0", count: max(0, 8 - number.count))
  return ItemID(rawValue: "\(short.prefix(1))-\(zeros)\(number)")
}

/// The anchor of the nth occurrence of words.
private func anchor(_ words: String, in text: ArticleText, at occurrence: Int) -> Anchor {
  let bytes = text.bytes
  let needle = Array(words.utf8)
  let starts = bytes.indices.filter { bytes[$0...].starts(with: needle) }
  guard starts.indices.contains(occurrence - 1) else {
    return Anchor(quote: words, before: "zzzz qqqq xxxx ", after: " zzzz qqqq xxxx")
  }
  let start = starts[occurrence - 1]
  return AnchorText(text).anchor(ofArticleRange: start..<start + needle.count)
}
