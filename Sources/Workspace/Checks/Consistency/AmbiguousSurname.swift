internal import Annotations
internal import ArticleText
internal import EntityExtraction

extension Check {
  static let ambiguousSurname = Check(
    code: "ambiguous-surname",
    level: .information,
    summary: "a surname alone that fits two persons of the article",
    explanation: """
      Two persons of the article bear one surname, and a later sentence uses the surname alone. Who is meant is left to the
      reader, and an annotation of it is a guess.

          Minister Aigul Serova met Deputy Mayor Pavel Serova. Serova said …

      Write the given name or the office. Names behind “Mr” and “Ms” are not reported, nor is the same surname where the
      sentence itself gives the full name. Reported once for each surname.
      """,
    examination: .article { article, findings in
      var bearers: [[UInt8]: [(given: [UInt8], entity: EntityID, range: Range<Int>)]] = [:]
      var reported: Set<[UInt8]> = []
      for (mention, name) in article.persons {
        guard let id = mention.entity, let last = name.family.last else { continue }
        let family = name.parts[last].letters
        if name.hasGivenName {
          let given = name.parts.first { $0.kind == .full }?.letters ?? []
          let known = bearers[family, default: []]
          if known.contains(where: {
            $0.entity == id || $0.given == given || shareName(article, $0.range, mention.range)
          }) {
            continue
          }
          if known.isEmpty || !isRelative(mention, in: article) {
            bearers[family, default: []].append((given, id, mention.range))
          }
          continue
        }
        guard name.parts.count == 1, let known = bearers[family], known.count > 1, !reported.contains(family),
          !isAddressed(mention, in: article), !sharesSentence(mention, with: known.map(\.range), in: article)
        else { continue }
        reported.insert(family)
        let surname = article.text.string(in: mention.range)
        let names = known.map { article.text.string(in: $0.range) }
        findings.report(
          mention.range,
          "“\(surname)” may be \(names.dropLast().joined(separator: ", ")) or \(names.last ?? "")",
          related: known.map { findings.related($0.range, "a bearer of the name") }
        )
      }
    }
  )
}

/// Whether a form of address or an office stands before the name and tells who is meant.
private func isAddressed(_ mention: Mention, in article: ArticleSubject) -> Bool {
  guard let block = article.block(at: mention.range.lowerBound) else { return false }
  let first = block.firstToken(atOrAfter: mention.range.lowerBound)
  let before = block.isMark(first - 1, ".") ? first - 2 : first - 1
  if block.has([.honorific, .roleHead, .roleModifier, .personNoun], before) { return true }
  return ["brother", "sister", "younger", "elder", "older", "father", "son", "mother", "daughter", "wife", "husband"]
    .contains { block.text.token(before, is: $0) }
}

/// Whether the name is that of a relative, who is not meant by the surname later: “their daughters, Eve and Rose Goode”.
private func isRelative(_ mention: Mention, in article: ArticleSubject) -> Bool {
  guard let block = article.block(at: mention.range.lowerBound) else { return false }
  let first = block.firstToken(atOrAfter: mention.range.lowerBound)
  let start = max(block.sentence(of: first).lowerBound, first - reach)
  return (min(start, first)..<first).contains { block.text.token($0, in: kin) }
}

/// How far a sentence is read before a name, in tokens and in mentions: so much is one even without a full stop.
private let reach = 64

private let kin = WordSet(
  """
  brother brothers sister sisters father mother son sons daughter daughters child children wife husband parents uncle \
  aunt cousin nephew niece grandfather grandmother grandson granddaughter widow married born family namesake
  """
)

/// Whether two names share a word besides the surname: “Peter Charles Lund” is “Pierre Charles Lund”.
private func shareName(_ article: ArticleSubject, _ a: Range<Int>, _ b: Range<Int>) -> Bool {
  let names = [a, b].map { PersonName(article.text.bytes[article.text.clipped($0)]) }
  let words = names.map { name in name.parts.filter { $0.kind == .full }.dropLast().map(\.letters) }
  return words[0].contains { words[1].contains($0) }
}

/// Whether the sentence names one of the bearers in full before.
private func sharesSentence(_ mention: Mention, with others: [Range<Int>], in article: ArticleSubject) -> Bool {
  guard let block = article.block(at: mention.range.lowerBound) else { return false }
  let sentence = block.range(block.sentence(of: block.firstToken(atOrAfter: mention.range.lowerBound)))
  let mentions = article.analysis.mentions
  return mentions[mentions.partitioningIndex { $0.range.lowerBound >= sentence.lowerBound }...]
    .prefix(reach)
    .prefix { $0.range.lowerBound < sentence.upperBound }
    .contains { $0.kind == .person && $0.entity == mention.entity && $0.range.count > mention.range.count }
    || others.contains { sentence.contains($0.lowerBound) }
}
