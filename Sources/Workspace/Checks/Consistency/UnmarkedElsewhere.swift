internal import Annotations
internal import ArticleText
internal import EntityExtraction

extension Check {
  static let unmarkedElsewhere = Check(
    code: "unmarked-elsewhere",
    level: .warning,
    summary: "an accepted name that is not marked in another place",
    explanation: """
      A person has accepted a name in one place; the same words stand elsewhere in the article without any mark. Every
      occurrence is to be marked, and one that was missed looks to all programs like a place where the name means nothing.

          “Karsan Steel” marked in the lead, not marked in the last paragraph

      Mark it there as well, or reject it there: a rejection is remembered, and the place is not reported any more.
      """,
    examination: .article { article, findings in
      let mentions = article.analysis.mentions
      var accepted: [FormHash: [AcceptedName]] = [:]
      for mention in mentions where mention.status == .accepted && isName(mention.kind) && mention.kind != .role {
        guard let block = article.block(at: mention.range.lowerBound) else { continue }
        let tokens = block.tokens(in: mention.range)
        guard let first = block.token(tokens.lowerBound), first.isCapitalized, block.range(tokens) == mention.range
        else { continue }
        let name = AcceptedName(
          words: Array(block.text.bytes[block.text.byteRange(tokens)]),
          mention: mention,
          count: tokens.count
        )
        if accepted[first.form]?.contains(where: { $0.words == name.words }) != true {
          accepted[first.form, default: []].append(name)
        }
      }
      guard !accepted.isEmpty else { return }
      for block in article.prose {
        for index in block.tokens.indices {
          guard let names = accepted[block.tokens[index].form] else { continue }
          let found = names.filter { name in
            let end = index + name.count
            guard end <= block.tokens.count else { return false }
            return block.text.bytes[block.text.byteRange(index..<end)].elementsEqual(name.words)
          }.max { $0.words.count < $1.words.count }
          guard let found, !isCompound(index..<index + found.count, in: block) else { continue }
          let range = block.range(index..<index + found.count)
          guard !isDecided(range, mentions) else { continue }
          findings.report(
            range,
            "\(article.words(range)) is marked \(found.mention.kind.rawValue) elsewhere and not here",
            related: [findings.related(found.mention.range, "marked \(found.mention.kind.rawValue)")]
          )
        }
      }
    }
  )
}

/// A name that a person has accepted, by its bytes.
private struct AcceptedName {
  var words: [UInt8]
  var mention: Mention
  var count: Int
}

/// Whether the words are part of a longer capitalised name: `Karsan` in `New Karsan Hotel`.
private func isCompound(_ tokens: Range<Int>, in block: ReadBlock) -> Bool {
  block.isJoined(tokens.lowerBound) && block.isDash(tokens.lowerBound - 1)
    || block.isJoined(tokens.upperBound) && block.isDash(tokens.upperBound) && block.isJoined(tokens.upperBound + 1)
}

/// Whether any mention, rejected ones included, covers a part of a range.
///
/// O(log mentions + mentions that enclose it).
private func isDecided(_ range: Range<Int>, _ mentions: [Mention]) -> Bool {
  let next = mentions.partitioningIndex { $0.range.lowerBound >= range.upperBound }
  var index = next - 1
  var steps = 0
  // Mentions nest a few levels deep, and the outer ones start first.
  while index >= 0, steps < 64 {
    if mentions[index].range.overlaps(range) { return true }
    if mentions[index].range.upperBound + 4096 < range.lowerBound { return false }
    index -= 1
    steps += 1
  }
  return false
}
