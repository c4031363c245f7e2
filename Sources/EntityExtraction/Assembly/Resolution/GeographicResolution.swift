internal import Annotations

/// Resolves states, nationalities and places: one entity for each state, whatever name or demonym is used.
///
/// A nationality means the state or region it names; `Central Asian region` and `Eurasian space` mean the region.
/// Linear in the mentions.
package func resolveGeography(_ article: ArticleMentions, lexicon: Lexicon, into table: inout EntityTable) {
  var known: [String: Int] = [:]
  for mention in article.mentions.indices {
    switch article.mentions[mention].kind {
    case .country:
      assign(mention, name: article.canonicalName(mention), .country, article, &table, &known)
    case .nationality:
      let name = article.canonicalName(mention)
      assign(mention, name: name, name.map { kindOfState($0, lexicon) } ?? .nationality, article, &table, &known)
    case .place:
      assign(
        mention,
        name: regionName(mention, article) ?? article.canonicalName(mention),
        .place,
        article,
        &table,
        &known
      )
    default: break
    }
  }
}

private func assign(
  _ mention: Int,
  name: String?,
  _ kind: MentionKind,
  _ article: ArticleMentions,
  _ table: inout EntityTable,
  _ known: inout [String: Int]
) {
  let entity: Int
  if let name, let same = known[name] {
    entity = same
  } else {
    let key = "geo:" + (name.map { foldedKey($0.utf8) } ?? article.foldedKey(mention))
    entity = table.entity(key: key, kind, name: name)
    if let name { known[name] = entity }
  }
  // A state is a state although a demonym or a place name came first.
  if kind == .country || (kind == .place && table.kind(entity) == .nationality) { table.setKind(kind, of: entity) }
  table.assign(mention, to: entity)
}

/// What a demonym's value is: a state, a region, or a people or group of its own.
private func kindOfState(_ name: String, _ lexicon: Lexicon) -> MentionKind {
  let classes = lexicon.entry(for: FormHash(phrase: name)).classes
  if classes.contains(.country) { return .country }
  if !classes.isDisjoint(with: [.region, .city]) { return .place }
  return .nationality
}

/// The region of `Central Asian region`, `Eurasian space`: a nationality, and nothing but a generic noun.
private func regionName(_ mention: Int, _ article: ArticleMentions) -> String? {
  guard let child = article.children(of: mention).first, article.mentions[child].kind == .nationality else {
    return nil
  }
  let text = article.text(of: mention)
  let span = article.mentions[mention].tokens
  guard article.mentions[child].tokens.lowerBound == span.lowerBound else { return nil }
  let rest = article.mentions[child].tokens.upperBound..<span.upperBound
  guard !rest.isEmpty, rest.allSatisfy({ text.token($0, in: regionNouns) }) else { return nil }
  return article.canonicalName(child)
}

private let regionNouns = WordSet("region space area continent states countries nations subregion")

extension FormHash {
  /// The hash of a phrase as the lexicon finds it: words split at blanks and hyphens, full stops dropped.
  package init(phrase: String) {
    let words = phrase.utf8.split { $0 == 0x20 || $0 == 0x2d }
    self = FormHash(folding: words.first.map { String(decoding: $0.filter { $0 != 0x2e }, as: UTF8.self) } ?? "")
    for word in words.dropFirst() {
      combine(FormHash(folding: String(decoding: word.filter { $0 != 0x2e }, as: UTF8.self)))
    }
  }
}
