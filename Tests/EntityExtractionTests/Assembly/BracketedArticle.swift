import Annotations
import EntityExtraction
import Testing

/// An article with its mentions in brackets, resolved and related without any recognizer.
///
/// `[Foreign Minister]r-lee [Ann Lee]p-lee`: behind a bracket stand a letter for the kind (`p` person, `r` role,
/// `o` organization, `c` country, `l` place, `n` nationality, `e` event, `d` document, `t` date, `m` misc) and, after
/// a hyphen, the entity that the mention is expected to mean. Brackets nest.
struct BracketedArticle {
  struct Mark {
    var range: Range<Int>
    var kind: MentionKind
    var label: String
  }

  var text: [UInt8] = []
  var marks: [Mark] = []

  init(_ source: String) {
    var open: [Int] = []
    var rest = Array(source.utf8)[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "["): open.append(text.count)
      case UInt8(ascii: "]"):
        let kind = rest.popFirst().flatMap(Self.kind)
        var label: [UInt8] = []
        if rest.first == UInt8(ascii: "-") {
          rest.removeFirst()
          while let next = rest.first, Self.isLabel(next) {
            label.append(next)
            rest.removeFirst()
          }
        }
        if let start = open.popLast(), let kind {
          marks.append(Mark(range: start..<text.count, kind: kind, label: String(decoding: label, as: UTF8.self)))
        }
      default: text.append(byte)
      }
    }
    marks.sort { ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound) }
  }

  private static func isLabel(_ byte: UInt8) -> Bool {
    (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x7a)
  }

  private static func kind(_ letter: UInt8) -> MentionKind? {
    switch letter {
    case UInt8(ascii: "p"): .person
    case UInt8(ascii: "r"): .role
    case UInt8(ascii: "o"): .organization
    case UInt8(ascii: "c"): .country
    case UInt8(ascii: "l"): .place
    case UInt8(ascii: "n"): .nationality
    case UInt8(ascii: "e"): .event
    case UInt8(ascii: "d"): .document
    case UInt8(ascii: "t"): .date
    case UInt8(ascii: "m"): .misc
    default: nil
    }
  }

  /// The mentions as arbitration would hand them over.
  var article: ArticleMentions {
    var article = ArticleMentions()
    for block in DocumentStructure.blocks(of: text) {
      let blockText = Tokenizer.tokenize(bytes: Array(text[block.range]), role: block.role, lexicon: .embedded)
      let proposals = marks.compactMap { place($0, block, blockText) }
      article.append(block, BlockMentions(proposals, of: PlacedText(blockText)))
    }
    return article
  }

  private func place(_ mark: Mark, _ block: Block, _ text: BlockText) -> ArticleMentions.Proposal? {
    let start = mark.range.lowerBound - block.range.lowerBound
    let end = mark.range.upperBound - block.range.lowerBound
    let covered = text.tokens.indices.filter { Int(text.tokens[$0].start) < end && Int(text.tokens[$0].end) > start }
    guard let first = covered.first, let last = covered.last else { return nil }
    let tokens = first..<last + 1
    return ArticleMentions.Proposal(
      tokens: tokens,
      kind: mark.kind,
      rule: Rule("test"),
      meaning: meaning(tokens, mark.kind, text),
      value: mark.kind == .date && !mark.label.isEmpty ? NormalizedValue(mark.label) : nil
    )
  }

  /// What a recognizer of listed names would say.
  private func meaning(_ tokens: Range<Int>, _ kind: MentionKind, _ text: BlockText) -> Meaning {
    let classes: [Lexicon.Classes] =
      switch kind {
      case .country: [.country]
      case .nationality: [.nationality]
      case .place: [.region, .city]
      case .organization: [.acronym, .organization]
      default: []
      }
    let phrase = text.phrases.first { $0.tokens == tokens }?.entry
    let entry = phrase ?? (tokens.count == 1 ? text.tokens[tokens.lowerBound].lexical : .none)
    for type in classes {
      if let value = Lexicon.embedded.value(of: entry, as: type) { return .lexical(value) }
    }
    return .none
  }

  var analysis: Analysis { EntityExtraction.analysis(of: ArticleReading(mentions: article), lexicon: .embedded) }
}

/// Checks that mentions mean one entity exactly where their labels are equal; mentions without label are left out.
func checkEntities(_ source: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let article = BracketedArticle(source)
  let analysis = article.analysis
  #expect(analysis.mentions.count == article.marks.count, sourceLocation: sourceLocation)
  var groups: [(label: String, entity: EntityID?)] = []
  for (mark, mention) in zip(article.marks, analysis.mentions) where !mark.label.isEmpty {
    groups.append((mark.label, mention.entity))
    #expect(mention.entity != nil, sourceLocation: sourceLocation)
  }
  for (index, a) in groups.enumerated() {
    for b in groups[index...] {
      #expect(
        (a.label == b.label) == (a.entity == b.entity),
        "\(a.label) is \(a.entity?.rawValue ?? "-"), \(b.label) is \(b.entity?.rawValue ?? "-")",
        sourceLocation: sourceLocation
      )
    }
  }
}

/// Checks the relations of a kind, each written as `from → to` with the labels of entities and the texts of mentions.
func checkRelations(
  _ kind: Relation.Kind,
  _ source: String,
  _ expected: [String],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let article = BracketedArticle(source)
  let analysis = article.analysis
  func name(_ end: Relation.End) -> String {
    switch end {
    case .entity(let id):
      zip(article.marks, analysis.mentions).first { $1.entity == id && !$0.label.isEmpty }?.0.label ?? id.rawValue
    case .mention(let index): String(decoding: article.text[analysis.mentions[index].range], as: UTF8.self)
    case .quote(let index): "quote \(index)"
    }
  }
  let found = analysis.relations.filter { $0.kind == kind }.map { "\(name($0.from)) → \(name($0.to))" }
  #expect(found.sorted() == expected.sorted(), sourceLocation: sourceLocation)
}
