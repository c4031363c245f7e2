package import Annotations

/// Makes the analysis's entities from the table: readable unique identifiers, canonical names, aliases.
///
/// Returns the entities in order of first mention, and the identifier of each of the table's entities that has a mention.
package func nameEntities(
  _ table: EntityTable,
  _ article: ArticleMentions
) -> (entities: [Entity], ids: [Int: EntityID]) {
  var order: [Int] = []
  var seen: Set<Int> = []
  var forms: [Int: [String]] = [:]
  for mention in article.mentions.indices {
    guard let entity = table.entity(of: mention) else { continue }
    if seen.insert(entity).inserted { order.append(entity) }
    // A role that points to a person is no name of the person's.
    if article.mentions[mention].kind == .role && table[entity].kind != .role { continue }
    let form = onOneLine(article.string(mention))
    if forms[entity, default: []].contains(form) { continue }
    if forms[entity, default: []].count < 64 { forms[entity, default: []].append(form) }
  }
  var entities: [Entity] = []
  var ids: [Int: EntityID] = [:]
  var taken: [String: Int] = [:]
  for entity in order {
    let record = table[entity]
    let seen = forms[entity] ?? []
    let name = record.name ?? fullestForm(seen, kind: record.kind)
    let base = slug(name, fallback: record.kind.rawValue)
    let count = (taken[base] ?? 0) + 1
    taken[base] = count
    let unique = count == 1 ? base : freeSlug(base, from: count, taken: &taken)
    let id = EntityID(rawValue: unique)
    ids[entity] = id
    entities.append(Entity(id: id, kind: record.kind, name: name, aliases: seen.filter { $0 != name }))
  }
  return (entities, ids)
}

/// The first of `base-2`, `base-3` … that no other entity has.
private func freeSlug(_ base: String, from count: Int, taken: inout [String: Int]) -> String {
  var number = count
  while taken["\(base)-\(number)"] != nil { number += 1 }
  taken[base] = number
  taken["\(base)-\(number)"] = 1
  return "\(base)-\(number)"
}

/// The form with the most written-out words; of equals one that is not in capitals, then the first.
private func fullestForm(_ forms: [String], kind: MentionKind) -> String {
  func rank(_ form: String) -> (Int, Int) {
    let words = form.split(separator: " ")
    let full = words.count { $0.utf8.count > 2 && !$0.hasSuffix(".") }
    let isShouted = !form.unicodeScalars.contains { $0.properties.isLowercase }
    return (isShouted && forms.count > 1 ? 0 : full, form.utf8.count)
  }
  var best = forms.first ?? ""
  for form in forms.dropFirst() where rank(form) > rank(best) { best = form }
  return best
}

/// The text with runs of white space as one blank.
func onOneLine(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 == 0x0a || $0 == 0x0d || $0 == 0x09 }) else { return text }
  return text.split(whereSeparator: { $0 == "\n" || $0 == "\r" || $0 == "\r\n" || $0 == "\t" || $0 == " " })
    .joined(separator: " ")
}

/// A readable identifier: folded letters and digits, with a hyphen for what stands between, at most 64 bytes.
package func slug(_ name: String, fallback: String) -> String {
  var bytes: [UInt8] = []
  var pendingHyphen = false
  Folding.fold(name.utf8) { byte in
    let isKept = byte >= 0x80 || (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x30 && byte <= 0x39)
    if isKept {
      if pendingHyphen && !bytes.isEmpty { bytes.append(0x2d) }
      pendingHyphen = false
      bytes.append(byte)
    } else if byte != 0x27 {
      pendingHyphen = true
    }
  }
  if bytes.count > 64 {
    bytes.removeSubrange((bytes[..<64].lastIndex(of: 0x2d) ?? 64)...)
    while let last = bytes.last, last >= 0x80 { bytes.removeLast() }
  }
  return bytes.isEmpty ? fallback : String(decoding: bytes, as: UTF8.self)
}
