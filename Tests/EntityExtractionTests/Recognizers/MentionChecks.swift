import Annotations
import Testing

@testable import EntityExtraction

/// A text in which mentions stand in brackets.
///
/// `[role Foreign Minister of [country Peru]] [person Ada Kont] left.`
struct BracketedText {
  private(set) var text = ""
  private(set) var mentions: [(range: Range<Int>, kind: MentionKind)] = []

  init(_ source: String) {
    var open: [Int] = []
    var rest = Substring(source)
    while let character = rest.popFirst() {
      switch character {
      case "[":
        let kind = rest.prefix { $0 != " " }
        rest = rest.dropFirst(kind.count + 1)
        open.append(mentions.count)
        mentions.append((text.utf8.count..<text.utf8.count, MentionKind(rawValue: String(kind))))
      case "]":
        guard let index = open.popLast() else { continue }
        mentions[index].range = mentions[index].range.lowerBound..<text.utf8.count
      default: text.append(character)
      }
    }
  }

  /// Writes a text with its mentions in brackets; they stand in document order, outer before inner.
  static func draw(_ text: String, _ mentions: [(range: Range<Int>, kind: MentionKind)]) -> String {
    var opening: [Int: [String]] = [:]
    var closing: [Int: Int] = [:]
    for mention in mentions {
      opening[mention.range.lowerBound, default: []].append("[\(mention.kind.rawValue) ")
      closing[mention.range.upperBound, default: 0] += 1
    }
    var drawing: [UInt8] = []
    for (offset, byte) in text.utf8.enumerated() {
      drawing += Array(repeating: UInt8(ascii: "]"), count: closing[offset] ?? 0)
      drawing += Array((opening[offset] ?? []).joined().utf8)
      drawing.append(byte)
    }
    drawing += Array(repeating: UInt8(ascii: "]"), count: closing[text.utf8.count] ?? 0)
    return String(decoding: drawing, as: UTF8.self)
  }
}

/// The kinds that the recognizers of names, offices, bodies, events and documents make.
let namedKinds: [MentionKind] = [
  .person, .role, .organization, .country, .place, .nationality, .event, .document, .misc,
]

/// The mentions that stand in a text of one or more blocks, a block a line.
func recognized(_ text: String, as role: BlockRole = .paragraph) -> [(range: Range<Int>, kind: MentionKind)] {
  let bytes = Array(text.utf8)
  let lines = bytes.indices.split { bytes[$0] == 0x0a }
  let blocks = lines.map { analyzeBlock(Array(bytes[$0]), role: role) }
  let evidence = ArticleEvidence(blocks, tagger: nil)
  return zip(lines, blocks).flatMap { line, block in
    evidence.standing(in: block).map { candidate in
      let range = block.text.byteRange(candidate.tokens)
      return (line.startIndex + range.lowerBound..<line.startIndex + range.upperBound, candidate.kind)
    }
  }
}

/// Checks the mentions of some kinds in a bracketed text; a block a line.
func check(
  _ source: String,
  only kinds: [MentionKind] = namedKinds,
  as role: BlockRole = .paragraph,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let expected = BracketedText(source)
  let found = recognized(expected.text, as: role).filter { kinds.contains($0.kind) }
  #expect(BracketedText.draw(expected.text, found) == source, sourceLocation: sourceLocation)
}
