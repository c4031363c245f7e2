internal import Annotations
internal import ArticleText
internal import EntityExtraction

/// A short form in brackets behind its full name, or the other way round.
struct AcronymDefinition {
  /// The short form's letters as they stand: `CAWF`.
  var short: String

  /// Both in UTF-8 bytes of the article.
  var shortRange: Range<Int>
  var full: Range<Int>
}

extension ArticleSubject {
  /// The definitions of organizations' acronyms, in document order: those that the analysis states, and acronyms in
  /// brackets right behind an organization, whether their letters fit or not.
  func findAcronymDefinitions() -> [AcronymDefinition] {
    var found = analysis.relations.compactMap(definition)
    let known = Set(found.map(\.shortRange))
    // The outermost organization that ends at a place; outer mentions stand first.
    var names: [Int: Range<Int>] = [:]
    for mention in analysis.mentions where mention.kind == .organization && mention.status != .rejected {
      if names[mention.range.upperBound] == nil { names[mention.range.upperBound] = mention.range }
    }
    for block in prose {
      for open in block.tokens.indices where block.isMark(open, "(") && block.isMark(open + 2, ")") {
        guard let short = block.token(open + 1), short.isAllCaps, short.kind == .word, open > 0 else { continue }
        let (range, end) = (block.range(open + 1), block.range(open - 1).upperBound)
        guard !known.contains(range), let full = names[end], full.count > range.count + 4 else { continue }
        found.append(AcronymDefinition(short: text.string(in: range), shortRange: range, full: full))
      }
    }
    return found.stablySorted { $0.shortRange.lowerBound < $1.shortRange.lowerBound }
  }

  private func definition(_ relation: Relation) -> AcronymDefinition? {
    guard relation.kind == .abbreviates, relation.status != .rejected, case .mention(let from) = relation.from,
      case .mention(let to) = relation.to, analysis.mentions.indices.contains(from),
      analysis.mentions.indices.contains(to), analysis.mentions[from].status != .rejected,
      analysis.mentions[to].status != .rejected
    else { return nil }
    let (short, full) = (analysis.mentions[from].range, analysis.mentions[to].range)
    return AcronymDefinition(short: text.string(in: short), shortRange: short, full: full)
  }

  /// A name as it is compared: folded words without articles, `and`, `of` and marks.
  func comparableName(_ range: Range<Int>) -> [UInt8] {
    guard let block = block(at: range.lowerBound) else { return [] }
    var name: [UInt8] = []
    for index in block.tokens(in: range) where block.tokens[index].kind == .word && !block.has(.functionWord, index) {
      Folding.fold(block.text.bytes[block.tokens[index].range]) { name.append($0) }
      name.append(0x20)
    }
    return name
  }
}

/// The first letters of a name's words, folded.
struct InitialLetters {
  var all: [UInt8] = []
  var content: [UInt8] = []

  init(_ range: Range<Int>, in block: ReadBlock) {
    for index in block.tokens(in: range) where block.tokens[index].kind == .word {
      var first: UInt8?
      Folding.fold(block.text.bytes[block.tokens[index].range]) { if first == nil { first = $0 } }
      guard let first else { continue }
      all.append(first)
      if !block.has(.functionWord, index) { content.append(first) }
    }
  }
}
