import Annotations

/// The analysis's entities in order of first mention, and the identifier of each of the table's entities that has one.
struct NamedEntities {
  private(set) var entities: [Entity] = []
  private(set) var ids: [Int: EntityID] = [:]
}

/// How one entity is written in the article.
private struct WrittenForms {
  struct Form {
    var text: String

    /// Of the bytes as they are written.
    var hash: FormHash

    /// The same for forms that differ in case alone.
    var folded: FormHash

    /// How often such forms occur together, kept with the first of them.
    var count = 0
  }

  private(set) var forms: [Form] = []

  /// Notes a form; of more than 64 different ones the first stand.
  mutating func note(_ bytes: ArraySlice<UInt8>) {
    var hash = FormHash.empty
    for byte in bytes { hash.combine(byte) }
    if let known = forms.first(where: { $0.hash == hash }) {
      count(known.folded)
    } else if forms.count < 64 {
      var folded = FormHash.empty
      Folding.fold(bytes) { folded.combine($0) }
      forms.append(Form(text: onOneLine(String(decoding: bytes, as: UTF8.self)), hash: hash, folded: folded))
      count(folded)
    }
  }

  private mutating func count(_ folded: FormHash) {
    if let first = forms.firstIndex(where: { $0.folded == folded }) { forms[first].count += 1 }
  }

  /// The form with the most written-out words; of equals the most frequent one, then the first; capitals last.
  var fullest: String {
    guard forms.count > 1 else { return forms.first?.text ?? "" }
    var best = 0
    var highest = (-1, 0)
    for (index, form) in forms.enumerated() {
      let count = forms.first { $0.folded == form.folded }?.count ?? 0
      let rank = (fullWords(in: form.text), count)
      if rank > highest { (best, highest) = (index, rank) }
    }
    return forms[best].text
  }
}

/// The number of words of three bytes and more that end in no full stop; 0 for what is in capitals.
private func fullWords(in text: String) -> Int {
  var isShouted = true
  var full = 0
  var length = 0
  var last: Unicode.Scalar = " "
  for scalar in text.unicodeScalars {
    if scalar == " " || scalar == "-" || scalar == "\u{a0}" {
      if length > 2, last != "." { full += 1 }
      length = 0
      continue
    }
    if isShouted {
      isShouted = scalar.isASCII ? !(scalar >= "a" && scalar <= "z") : !scalar.properties.isLowercase
    }
    length += UTF8.width(scalar)
    last = scalar
  }
  return isShouted ? 0 : full + (length > 2 && last != "." ? 1 : 0)
}

extension NamedEntities {
  /// Gives the table's entities readable unique identifiers, canonical names and aliases; linear in the mentions.
  init(_ reader: RelationReader, _ drafts: [RelationDraft]) {
    let table = reader.resolution.table
    var order: [Int] = []
    var written = [WrittenForms?](repeating: nil, count: table.records.count)
    for mention in reader.article.mentions.indices {
      guard let entity = reader.entity(mention) else { continue }
      if written[entity] == nil {
        written[entity] = WrittenForms()
        order.append(entity)
      }
      // A role that points to a person is no name of the person's; a value is named by itself.
      if reader.kind(mention) == .role && table.kind(entity) != .role { continue }
      if table.kind(entity).isValue { continue }
      let text = reader.article.text(of: mention)
      written[entity]?.note(text.bytes[text.byteRange(reader.tokens(mention))])
    }
    var names = [String](repeating: "", count: table.records.count)
    for entity in order { names[entity] = table[entity].name ?? written[entity]?.fullest ?? "" }
    nameEvents(reader, drafts, &names)
    var slugs = Slugs()
    for entity in order { if let id = table[entity].id { slugs.reserve(id.rawValue) } }
    for entity in order {
      let record = table[entity]
      let id =
        record.id ?? EntityID(rawValue: slugs.unique(slug(names[entity], fallback: record.kind.rawValue)))
      ids[entity] = id
      let aliases = (written[entity]?.forms ?? []).map(\.text).filter { $0 != names[entity] }
      entities.append(Entity(id: id, kind: record.kind, name: names[entity], aliases: aliases))
    }
  }
}

/// Gives events that are only called `meeting` or told by a verb a name that tells them apart: `meeting of A and B`.
private func nameEvents(_ reader: RelationReader, _ drafts: [RelationDraft], _ names: inout [String]) {
  var parties: [Int: [Int]] = [:]
  var places: [Int: Int] = [:]
  for draft in drafts {
    guard case .entity(let from) = draft.from, case .entity(let to) = draft.to else { continue }
    if draft.kind == .participatesIn { parties[to, default: []].append(from) }
    if draft.kind == .heldIn { places[from] = places[from] ?? to }
  }
  for mention in reader.article.mentions.indices where reader.kind(mention) == .event {
    guard let entity = reader.entity(mention), !names[entity].contains(" "), !names[entity].isEmpty,
      reader.resolution.events[mention]?.isNamed == false
    else { continue }
    let noun = EventWords.nounText(for: names[entity])
    if let own = parties[entity], own.count <= 2 {
      names[entity] = "\(noun) of " + own.map { names[$0] }.joined(separator: " and ")
    } else if let place = places[entity] {
      names[entity] = "\(noun) in \(names[place])"
    } else {
      names[entity] = noun
    }
  }
}

/// Readable identifiers, each given once.
private struct Slugs {
  private var counts: [String: Int] = [:]

  /// Keeps an identifier from being given.
  mutating func reserve(_ id: String) { counts[id] = counts[id] ?? 1 }

  /// The identifier, or the first of `base-2`, `base-3` … that is free.
  mutating func unique(_ base: String) -> String {
    guard let last = counts[base] else {
      counts[base] = 1
      return base
    }
    var number = last + 1
    while counts["\(base)-\(number)"] != nil { number += 1 }
    counts[base] = number
    counts["\(base)-\(number)"] = 1
    return "\(base)-\(number)"
  }
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
