internal import Annotations
internal import ArticleText

extension CAS {
  /// The documents of a structure, one for each view with a text.
  func documents(name: String, _ losses: inout Losses) throws(Mistake) -> [ExchangeDocument] {
    var builder = CASDocumentBuilder(self, name: name)
    let documents = try builder.build()
    losses.add(builder.losses)
    return documents
  }
}

private struct CASDocumentBuilder {
  private let cas: CAS
  private let name: String
  private var byID: [Int: Int] = [:]
  var losses = Losses()

  /// By structure: the mention that it became in the view that is being read.
  private var mentions: [Int: Int] = [:]

  /// Structures that some view's document holds.
  private var consumed: Set<Int> = []

  init(_ cas: CAS, name: String) {
    self.cas = cas
    self.name = name
    for (index, structure) in cas.structures.enumerated() { byID[structure.id] = index }
  }

  mutating func build() throws(CAS.Mistake) -> [ExchangeDocument] {
    let sofas = cas.structures.filter { $0.type == CASNames.sofa }
    let texts = sofas.filter { $0.text("sofaString") != nil }
    losses.add("views without a text", sofas.count - texts.count)
    var documents: [ExchangeDocument] = []
    for sofa in texts {
      let title = texts.count == 1 ? name : "\(name)-\(sofa.text("sofaID") ?? String(sofa.id))"
      documents.append(try document(of: sofa, name: title))
    }
    if documents.isEmpty { documents = [ExchangeDocument(name: name, text: ArticleText(""))] }
    let others = cas.structures.count { structure in
      structure.type != CASNames.sofa && !consumed.contains(structure.id) && !structure.type.hasPrefix("uima.cas.")
    }
    losses.add("feature structures that are no annotations of a text", others)
    return documents
  }

  private mutating func document(of sofa: CAS.Structure, name: String) throws(CAS.Mistake) -> ExchangeDocument {
    var document = ExchangeDocument(name: name, text: ArticleText(sofa.text("sofaString") ?? ""))
    mentions = [:]
    let map = OffsetMap(document.text, unit: .utf16)
    let members = cas.structures.filter { $0.references("sofa") == [sofa.id] }
    for structure in members where !isRelation(structure) {
      guard let begin = structure.number("begin"), let end = structure.number("end") else { continue }
      guard let range = map.byteRange(begin, end) else {
        let length = map.offset(ofByte: document.text.bytes.count)
        let why =
          begin > end ? "ends before it starts" : "lies outside the text, which has \(length) UTF-16 code units"
        throw CAS.Mistake(offset: structure.offset, message: "the annotation \(begin)–\(end) \(why)")
      }
      add(structure, range, map, &document)
    }
    for structure in members { try addReferences(of: structure, &document) }
    for structure in cas.structures where structure.references("first").count == 1 { addChain(structure, &document) }
    return document
  }

  /// A structure that joins two annotations and is none itself, as DKPro and INCEpTION have it.
  private func isRelation(_ structure: CAS.Structure) -> Bool {
    let ends = structure.references("Governor") + structure.references("Dependent")
    return ends.count == 2 && ends.allSatisfy { byID[$0].map { cas.structures[$0].number("begin") != nil } ?? false }
  }

  private mutating func add(
    _ structure: CAS.Structure,
    _ range: Range<Int>,
    _ map: OffsetMap,
    _ document: inout ExchangeDocument
  ) {
    let short = shortName(structure.type)
    var attributes: [ExchangeAttribute] = []
    for feature in structure.features where !CASNames.own.contains(feature.name) {
      if case .texts(let texts) = feature.value {
        for text in texts { attributes.append(ExchangeAttribute(feature.name, text)) }
      }
    }
    if structure.type == "uima.tcas.DocumentAnnotation" || short == "DocumentMetaData" {
      for attribute in attributes where attribute.value != "x-unspecified" { document.metadata.append(attribute) }
      consumed.insert(structure.id)
      return
    }
    if short == "Token" { document.tokens.append(range) }
    if short == "Sentence" { document.sentences.append(range) }
    var mention = ExchangeMention([range], type: "")
    if structure.type == CASNames.mention {
      mention.type = attributes.take("label") ?? ""
      mention.layer = attributes.take("layer")
      mention.fragments = fragments(attributes.take("fragments"), map) ?? [range]
      mention.verdict.by = attributes.take("by")
      mention.verdict.status = attributes.take("status").flatMap { DecisionStatus(rawValue: $0) }
      mention.verdict.confidence = attributes.take("confidence").flatMap { Double($0) }
    } else {
      mention.layer = structure.type
      mention.type = attributes["value"] ?? attributes["label"] ?? short
      if mention.type.isEmpty { mention.type = short }
    }
    mention.entity = attributes.take("attacheEntity")
    if mention.entity == nil, let identifier = attributes["identifier"], !identifier.isEmpty {
      mention.entity = identifier
    }
    while let note = attributes.take("attacheNote") { mention.notes.append(note) }
    mention.attributes = attributes
    mentions[structure.id] = document.mentions.count
    consumed.insert(structure.id)
    document.mentions.append(mention)
  }

  private func fragments(_ list: String?, _ map: OffsetMap) -> [Range<Int>]? {
    guard let list else { return nil }
    let ranges = list.split(separator: " ").compactMap { part -> Range<Int>? in
      let ends = part.split(separator: "-").compactMap { decimalNumber($0) }
      return ends.count == 2 ? map.byteRange(ends[0], ends[1]) : nil
    }
    return ranges.isEmpty ? nil : ranges
  }

  /// What a reference leads to: arrays stand for their elements.
  private func targets(_ ids: [Int], depth: Int = 0) -> [Int] {
    ids.flatMap { id -> [Int] in
      guard depth < 4, let index = byID[id] else { return [id] }
      let structure = cas.structures[index]
      guard structure.type == "uima.cas.FSArray" || structure.type.hasSuffix("[]") else { return [id] }
      return targets(structure.references("elements"), depth: depth + 1)
    }
  }

  private mutating func addReferences(
    of structure: CAS.Structure,
    _ document: inout ExchangeDocument
  ) throws(CAS.Mistake) {
    if isRelation(structure) {
      addRelation(structure, &document)
      return
    }
    guard let source = mentions[structure.id] else { return }
    let isGrammar = isLinguistic(document.mentions[source])
    for feature in structure.features where feature.name != "sofa" && feature.name != "next" {
      guard case .references(let ids) = feature.value else { continue }
      for id in targets(ids) where id != 0 {
        guard let index = byID[id] else {
          throw CAS.Mistake(
            offset: structure.offset,
            message: "\(feature.name) names the structure \(id), which is not there"
          )
        }
        if let target = mentions[id] {
          if isGrammar {
            losses.add("references of tokens, sentences and grammar")
            continue
          }
          var relation = ExchangeRelation(type: feature.name, from: source, to: target)
          relation.layer = "@\(feature.name)"
          document.relations.append(relation)
        } else if let target = cas.structures[index].references("target").first.flatMap({ mentions[$0] }) {
          let role = cas.structures[index].text("role") ?? feature.name
          var relation = ExchangeRelation(type: role, from: source, to: target)
          relation.layer = feature.name
          consumed.insert(id)
          document.relations.append(relation)
        } else {
          losses.add("references to what is no annotation")
        }
      }
    }
  }

  private mutating func addRelation(_ structure: CAS.Structure, _ document: inout ExchangeDocument) {
    guard let from = structure.references("Governor").first.flatMap({ mentions[$0] }),
      let to = structure.references("Dependent").first.flatMap({ mentions[$0] })
    else {
      losses.add("relations of what is no annotation")
      return
    }
    var relation = ExchangeRelation(type: "", from: from, to: to)
    for feature in structure.features where !CASNames.own.contains(feature.name) {
      if case .texts(let texts) = feature.value {
        for text in texts { relation.attributes.append(ExchangeAttribute(feature.name, text)) }
      }
    }
    if structure.type == CASNames.relation {
      relation.type = relation.attributes.take("label") ?? ""
      relation.layer = relation.attributes.take("layer")
      if relation.attributes.take("shape") == "symmetric" { relation.shape = .symmetric }
    } else {
      relation.layer = structure.type
      relation.type = relation.attributes["value"] ?? relation.attributes["DependencyType"] ?? shortName(structure.type)
    }
    consumed.insert(structure.id)
    document.relations.append(relation)
  }

  /// A chain: its links mean one entity.
  private mutating func addChain(_ structure: CAS.Structure, _ document: inout ExchangeDocument) {
    guard mentions[structure.id] == nil, var link = structure.references("first").first else { return }
    var seen: Set<Int> = []
    let entity = "\(shortName(structure.type))-\(structure.id)"
    while seen.insert(link).inserted, let mention = mentions[link], let index = byID[link] {
      document.mentions[mention].entity = entity
      consumed.insert(structure.id)
      guard let next = cas.structures[index].references("next").first else { break }
      link = next
    }
  }
}
