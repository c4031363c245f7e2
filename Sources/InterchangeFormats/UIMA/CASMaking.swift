internal import Annotations
internal import ArticleText

extension CAS {
  /// A document as a structure with one view; offsets in UTF-16 units.
  init(_ document: ExchangeDocument, _ losses: inout Losses) {
    var maker = CASMaker(document)
    maker.make()
    losses.add(maker.losses)
    self = maker.cas
  }

  /// The number of the only sofa that a made structure has.
  static let sofaID = 1
}

/// The types that a structure uses, as a type system declares them.
struct CASSchema {
  struct TypeDescription {
    var name: String

    /// Annotations have offsets, links have not.
    var superType: String
    var features: [(name: String, range: String)]
  }

  /// In the order of first use, without those that UIMA brings.
  private(set) var types: [TypeDescription] = []

  /// What a feature holds, by type and name.
  private struct Use {
    var isReference = false
    var isList = false

    var range: String {
      if isReference { return isList ? "uima.cas.FSArray" : "uima.cas.TOP" }
      return isList ? "uima.cas.StringArray" : "uima.cas.String"
    }
  }

  private var uses: [String: Use] = [:]

  /// O(features).
  init(_ cas: CAS) {
    var positions: [String: Int] = [:]
    for structure in cas.structures {
      if positions[structure.type] == nil, !structure.type.hasPrefix("uima.") {
        positions[structure.type] = types.count
        let superType = structure.text("begin") == nil ? "uima.cas.TOP" : CASNames.annotation
        types.append(TypeDescription(name: structure.type, superType: superType, features: []))
      }
      for feature in structure.features where !CASNames.own.contains(feature.name) {
        let key = "\(structure.type) \(feature.name)"
        if uses[key] == nil, let position = positions[structure.type] {
          types[position].features.append((feature.name, ""))
        }
        var use = uses[key] ?? Use()
        switch feature.value {
        case .references(let ids):
          use.isReference = true
          use.isList = use.isList || ids.count > 1
        case .texts(let texts): use.isList = use.isList || texts.count > 1
        }
        uses[key] = use
      }
    }
    for position in types.indices {
      for index in types[position].features.indices {
        types[position].features[index].range = range(
          of: types[position].features[index].name,
          in: types[position].name
        )
      }
    }
  }

  /// The range of a feature as it is used.
  func range(of feature: String, in type: String) -> String {
    uses["\(type) \(feature)"]?.range ?? "uima.cas.TOP"
  }
}

private struct CASMaker {
  private let document: ExchangeDocument
  private let offsets: OffsetMap
  var cas = CAS()
  var losses = Losses()
  private var idOfMention: [Int: Int] = [:]
  private var next = CAS.sofaID + 1

  init(_ document: ExchangeDocument) {
    self.document = document
    offsets = OffsetMap(document.text, unit: .utf16)
  }

  mutating func make() {
    var sofa = CAS.Structure(id: CAS.sofaID, type: CASNames.sofa, offset: 0)
    for (name, value) in [
      ("sofaNum", "1"), ("sofaID", "_InitialView"), ("mimeType", "text"), ("sofaString", document.text.string),
    ] {
      sofa.features.append((name, .texts([value])))
    }
    cas.structures.append(sofa)
    addDocument()
    for (index, mention) in document.mentions.enumerated() { add(mention, index) }
    for relation in document.relations { add(relation) }
    losses.add("categories of the whole document", document.labels.count)
    losses.add("notes of the document", document.notes.count)
    losses.add("names and links of entities", document.entities.count)
  }

  private func span(_ range: Range<Int>) -> [(name: String, value: CAS.Value)] {
    [
      ("sofa", .references([CAS.sofaID])), ("begin", .texts([String(offsets.offset(ofByte: range.lowerBound))])),
      ("end", .texts([String(offsets.offset(ofByte: range.upperBound))])),
    ]
  }

  private mutating func append(_ type: String, _ features: [(name: String, value: CAS.Value)]) -> Int {
    var structure = CAS.Structure(id: next, type: type, offset: 0)
    structure.features = features
    cas.structures.append(structure)
    next += 1
    return next - 1
  }

  private mutating func addDocument() {
    let known: Set = ["documentTitle", "documentId", "documentUri", "collectionId", "documentBaseUri", "isLastSegment"]
    var features = span(0..<document.text.bytes.count)
    features.append(("language", .texts([document.metadata["language"] ?? "x-unspecified"])))
    _ = append("uima.tcas.DocumentAnnotation", features)
    let others = document.metadata.filter { $0.name != "language" }
    guard !others.isEmpty else { return }
    let isDKPro = others.allSatisfy { known.contains($0.name) }
    var metadata = span(0..<document.text.bytes.count)
    add(others, to: &metadata)
    _ = append(
      isDKPro ? "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData" : "attache.DocumentMetaData",
      metadata
    )
  }

  /// Adds attributes as features, those of one name together.
  private mutating func add(_ attributes: [ExchangeAttribute], to features: inout [(name: String, value: CAS.Value)]) {
    for attribute in attributes {
      if attribute.value == nil { losses.add("flags without a value, now true") }
      let value = attribute.value ?? "true"
      var name = attribute.name
      if !CASNames.isFeatureName(name) || CASNames.own.contains(name) {
        losses.add("names of attributes that no feature can have")
        name = "x_" + String(decoding: name.utf8.map { isFeatureByte($0) ? $0 : UInt8(ascii: "_") }, as: UTF8.self)
      }
      if let index = features.firstIndex(where: { $0.name == name }), case .texts(let texts) = features[index].value {
        features[index].value = .texts(texts + [value])
      } else {
        features.append((name, .texts([value])))
      }
    }
  }

  private func isFeatureByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte) || byte == 0x5f
  }

  /// Whether a layer is a type of UIMA's and not, for example, a set of GATE's.
  private func typeName(_ layer: String?) -> String? {
    guard let layer, layer.utf8.contains(UInt8(ascii: ".")), CASNames.isTypeName(layer) else { return nil }
    return layer.hasPrefix("attache.") ? nil : layer
  }

  private mutating func add(_ mention: ExchangeMention, _ index: Int) {
    guard let range = mention.span else {
      losses.add("mentions without a place in the text")
      return
    }
    losses.add("links of mentions", mention.links.count)
    var features = span(range)
    let type = typeName(mention.layer)
    if type == nil {
      features.append(("label", .texts([mention.type])))
      if let layer = mention.layer { features.append(("layer", .texts([layer]))) }
      if mention.fragments.count > 1 {
        let parts = mention.fragments.map {
          "\(offsets.offset(ofByte: $0.lowerBound))-\(offsets.offset(ofByte: $0.upperBound))"
        }
        features.append(("fragments", .texts([parts.joined(separator: " ")])))
      }
      if let by = mention.verdict.by { features.append(("by", .texts([by]))) }
      if let status = mention.verdict.status { features.append(("status", .texts([status.rawValue]))) }
      if let confidence = mention.verdict.confidence {
        features.append(("confidence", .texts([confidence.description])))
      }
    } else {
      if mention.fragments.count > 1 { losses.add("gaps in discontinuous mentions") }
      if !mention.verdict.isEmpty { losses.add("who made an annotation, status and confidence") }
    }
    // Attributes that are called like our own features make way.
    let taken = Set(features.map(\.name))
    add(
      mention.attributes.map { taken.contains($0.name) ? ExchangeAttribute("x-\($0.name)", $0.value) : $0 },
      to: &features
    )
    if let entity = mention.entity, mention.attributes["identifier"] != entity {
      features.append(("attacheEntity", .texts([entity])))
    }
    if !mention.notes.isEmpty { features.append(("attacheNote", .texts(mention.notes))) }
    if let type, mention.attributes.isEmpty, mention.type != shortName(type) {
      features.append(("value", .texts([mention.type])))
    }
    idOfMention[index] = append(type ?? CASNames.mention, features)
  }

  private mutating func add(_ relation: ExchangeRelation) {
    let ends = relation.arguments.compactMap { argument -> (id: Int, mention: Int)? in
      if case .mention(let mention) = argument.end, let id = idOfMention[mention] { (id, mention) } else { nil }
    }
    guard ends.count == 2, relation.arguments.count == 2, relation.shape != .event else {
      losses.add("relations that do not join two mentions")
      return
    }
    losses.add("notes of relations", relation.notes.count)
    losses.addMakerAndRoles(of: relation)
    if let layer = relation.layer, layer.hasPrefix("@"), CASNames.isFeatureName(String(layer.dropFirst())) {
      addReference(String(layer.dropFirst()), from: ends[0].id, to: ends[1].id)
      return
    }
    if let layer = relation.layer, CASNames.isFeatureName(layer),
      typeName(document.mentions[ends[0].mention].layer) != nil
    {
      // A slot: a link with its role.
      var features: [(name: String, value: CAS.Value)] = [("target", .references([ends[1].id]))]
      if relation.type != layer { features.append(("role", .texts([relation.type]))) }
      let host = document.mentions[ends[0].mention].layer ?? "attache.Link"
      let link = append("\(host)\(layer)Link", features)
      addReference(layer, from: ends[0].id, to: link)
      return
    }
    let type = typeName(relation.layer)
    var features = span(document.mentions[ends[1].mention].span ?? 0..<0)
    features.append(("Governor", .references([ends[0].id])))
    features.append(("Dependent", .references([ends[1].id])))
    if type == nil {
      features.append(("label", .texts([relation.type])))
      if let layer = relation.layer { features.append(("layer", .texts([layer]))) }
      if relation.shape == .symmetric { features.append(("shape", .texts(["symmetric"]))) }
    } else if relation.attributes.isEmpty, let type, relation.type != shortName(type) {
      features.append(("value", .texts([relation.type])))
    }
    let taken = Set(features.map(\.name))
    add(
      relation.attributes.map { taken.contains($0.name) ? ExchangeAttribute("x-\($0.name)", $0.value) : $0 },
      to: &features
    )
    _ = append(type ?? CASNames.relation, features)
  }

  /// Adds a reference to a feature; several become an array when they are written.
  private mutating func addReference(_ name: String, from source: Int, to target: Int) {
    // Structures are numbered in their order.
    let index = source - CAS.sofaID
    guard cas.structures.indices.contains(index) else { return }
    if let feature = cas.structures[index].features.firstIndex(where: { $0.name == name }),
      case .references(let ids) = cas.structures[index].features[feature].value
    {
      cas.structures[index].features[feature].value = .references(ids + [target])
    } else {
      cas.structures[index].features.append((name, .references([target])))
    }
  }
}
