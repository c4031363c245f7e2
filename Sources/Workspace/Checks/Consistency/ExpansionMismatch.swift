internal import Annotations
internal import ArticleText
internal import EntityExtraction

extension Check {
  static let expansionMismatch = Check(
    code: "expansion-mismatch",
    level: .information,
    summary: "an acronym whose letters almost fit its full name: “European Trade Union (EUT)”",
    explanation: """
      The acronym in brackets has the letters of the name before it in another order, or one letter too few, too many or
      wrong. Mostly it is mistyped, or the name lacks a word.

          the Karsan River Water Authority (KWRA)

      Acronyms of another language (“International Committee of the Red Cross (CICR)”) can look like that; suppress the
      finding then. Names whose letters do not fit at all are not reported.
      """,
    examination: .article { article, findings in
      for definition in article.acronymDefinitions {
        guard let block = article.block(at: definition.full.lowerBound) else { continue }
        let letters = definition.short.utf8.filter { $0 >= 0x41 && $0 <= 0x5a }.map { $0 | 0x20 }
        let name = article.text.string(in: definition.full)
        guard letters.count == definition.short.utf8.count, letters.count >= 3, !isListed(definition, in: block) else {
          continue
        }
        let initials = InitialLetters(definition.full, in: block)
        let forms = [initials.content, initials.all]
        guard !forms.contains(letters), forms.contains(where: { isNear(letters, $0, name: name) }) else { continue }
        findings.report(
          definition.shortRange,
          "the letters of “\(definition.short)” do not fit \(article.words(definition.full))",
          related: [findings.related(definition.full, "the full name")]
        )
      }
    }
  )
}

/// Whether the lexicon knows the acronym, so that it is right as it is.
private func isListed(_ definition: AcronymDefinition, in block: ReadBlock) -> Bool {
  let tokens = block.tokens(in: definition.shortRange)
  return tokens.contains { block.has([.acronym, .organization], $0) }
}

/// As many letters as the name has words, in another order or, from four on, with one wrong; or one letter too many or
/// too few, where the letter does not come from inside a word.
private func isNear(_ letters: [UInt8], _ initials: [UInt8], name: String) -> Bool {
  if letters.count == initials.count {
    return letters.sorted() == initials.sorted() || letters.count >= 4 && zip(letters, initials).count { $0 != $1 } == 1
  }
  let (short, long) = letters.count < initials.count ? (letters, initials) : (initials, letters)
  guard short.count >= 4, long.count == short.count + 1, !abbreviates(letters, name.utf8) else { return false }
  return long.indices.contains {
    long[..<$0].elementsEqual(short[..<$0]) && long[($0 + 1)...].elementsEqual(short[$0...])
  }
}
