internal import Annotations

/// Gives dates, times, durations and amounts with equal values one entity each; linear in the mentions.
///
/// What has no value is the same as what is written the same.
package func resolveValueEntities(_ article: ArticleMentions, into table: inout EntityTable) {
  for mention in article.mentions.indices {
    guard article.mentions[mention].kind.isValue else { continue }
    let kind = article.proposals[mention].kind
    let name: String
    if let value = article.proposals[mention].value {
      name = valueName(value, kind: kind)
    } else {
      name = article.string(mention)
    }
    table.assign(mention, to: table.entity(key: "value:\(kind.rawValue):\(name)", kind, name: name))
  }
}

/// The readable name of a value: `2025-04-11`, `P2Y more-than`, `11.3%`, `523.5 km`.
private func valueName(_ value: NormalizedValue, kind: MentionKind) -> String {
  var name = value.text
  if kind == .percent { name += "%" }
  if let unit = value.unit { name += " " + unit }
  if let modifier = value.modifier { name += " " + modifier.rawValue }
  return name
}

/// Gives other proper names an entity each, by their folded form; linear in the mentions.
package func resolveOtherNames(_ article: ArticleMentions, into table: inout EntityTable) {
  for mention in article.mentions.indices where table.entity(of: mention) == nil {
    let kind = article.proposals[mention].kind
    let name = article.canonicalName(mention)
    let key = "\(kind.rawValue):" + (name.map { foldedKey($0.utf8) } ?? article.foldedKey(mention))
    table.assign(mention, to: table.entity(key: key, kind, name: name))
  }
}
