internal import AnnotationStore
internal import Annotations
internal import ArticleText
internal import EntityExtraction

extension ArticleSummary {
  /// O(bytes + mentions + relations).
  package init(_ article: ArticleSubject) {
    self.init(uri: article.uri)
    if article.day != nil { date = article.analysis.metadata.published }
    wording = fingerprint(of: article.text.bytes)
    let stated = statedOffices(in: article)
    let names = fullNames(in: article)
    let owners = article.foldedNames(of: Set(stated.flatMap(\.owners)))
    addSpellings(names, stated, owners)
    addTenures(names, stated, owners, article)
    addLinks(article)
    entities = unique(sorted: (article.sidecar?.sidecar.entityReferences ?? []).sorted())
  }

  private mutating func addSpellings(
    _ names: [(name: String, range: Range<Int>, entity: EntityID?)],
    _ stated: [StatedOffice],
    _ ownerNames: [EntityID: String]
  ) {
    var owners: [EntityID: Set<String>] = [:]
    for office in stated { owners[office.holder, default: []].formUnion(office.owners.compactMap { ownerNames[$0] }) }
    spellings = names.map { name in
      Spelling(name: name.name, range: name.range, owners: name.entity.flatMap { owners[$0]?.sorted() } ?? [])
    }
  }

  private mutating func addTenures(
    _ names: [(name: String, range: Range<Int>, entity: EntityID?)],
    _ stated: [StatedOffice],
    _ ownerNames: [EntityID: String],
    _ article: ArticleSubject
  ) {
    guard date != nil else { return }
    var nameOf: [EntityID: String] = [:]
    for name in names {
      if let entity = name.entity, nameOf[entity] == nil { nameOf[entity] = name.name }
    }
    for office in stated {
      guard let holder = nameOf[office.holder], office.owners.count == 1, let owner = ownerNames[office.owners[0]]
      else {
        continue
      }
      let range = article.analysis.mentions[office.role].range
      for name in office.offices where name.isHeldByOne {
        let key = "\(name.words.joined(separator: " ")) of \(owner)"
        tenures.append(Tenure(holder: holder, office: key, range: range))
      }
    }
  }

  private mutating func addLinks(_ article: ArticleSubject) {
    var seen: Set<Link> = []
    for (index, mention) in article.analysis.mentions.enumerated() {
      guard mention.status == .accepted, article.decided.mentionIDs[index] != nil, let entity = mention.entity,
        mention.kind == .person || mention.kind == .organization
      else { continue }
      let name = cleaned(article.text.bytes[mention.range])
      var link = Link(name: name, kind: mention.kind, entity: entity, range: 0..<0)
      guard name.contains(" "), seen.insert(link).inserted else { continue }
      link.range = mention.range
      links.append(link)
    }
  }
}

/// The full names of persons in an article, each spelling at its first mention.
private func fullNames(in article: ArticleSubject) -> [(name: String, range: Range<Int>, entity: EntityID?)] {
  var seen: Set<FoldedName> = []
  var names: [(name: String, range: Range<Int>, entity: EntityID?)] = []
  for mention in article.analysis.mentions where mention.kind == .person && mention.range.count < 100 {
    let bytes = article.text.bytes[mention.range]
    // Part of a name is no spelling of it.
    if article.text.bytes[mention.range.upperBound...].first.map({ ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7a }) == true
    {
      continue
    }
    guard bytes.contains(0x20), PersonName(bytes).hasGivenName, seen.insert(FoldedName(bytes)).inserted else {
      continue
    }
    names.append((cleaned(bytes), mention.range, mention.entity))
  }
  return names
}

/// A mark that is equal for texts of the same words, whatever their line ends, blanks and marks; nil for short ones.
///
/// O(bytes).
private func fingerprint(of bytes: [UInt8]) -> String? {
  var hash = ContentHash()
  var length = 0
  var word: [UInt8] = []
  var index = 0
  while index < bytes.count {
    let byte = bytes[index]
    let end = index + (byte < 0x80 ? 1 : max(1, decodeScalar(bytes, at: index).length))
    let isPart =
      byte < 0x80
      ? (0x30...0x39).contains(byte) || (0x61...0x7a).contains(byte | 0x20)
      : isWritten(decodeScalar(bytes, at: index).value)
    if isPart {
      word += bytes[index..<min(end, bytes.count)]
    } else if !word.isEmpty {
      length += word.count
      word.append(0x20)
      hash.add(word)
      word.removeAll(keepingCapacity: true)
    }
    index = end
  }
  hash.add(word)
  return length + word.count < 120 ? nil : String(hash.value, radix: 16)
}

/// Whether a character beyond ASCII belongs to words: neither a byte order mark, nor a blank or a curly mark.
private func isWritten(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x80...0xbf, 0x2000...0x206f, 0x3000...0x303f, 0xfeff: false
  default: true
  }
}

extension ArticleSubject {
  /// The names of some of the article's entities as names are compared.
  ///
  /// O(entities).
  fileprivate func foldedNames(of ids: Set<EntityID>) -> [EntityID: String] {
    var names: [EntityID: String] = [:]
    for entity in analysis.entities where ids.contains(entity.id) {
      names[entity.id] = String(decoding: FoldedName(entity.name).bytes, as: UTF8.self)
    }
    return names
  }
}
