/// Puts annotations together from the cells of tokens.
struct WebAnnoBuilder {
  /// Something that the cells say and that cannot be.
  struct Mistake: Error {
    var token: Int
    var message: String
  }

  var document: ExchangeDocument
  private let ids: [String]
  private let ranges: [Range<Int>]
  private var tokenByID: [String: Int] = [:]

  /// Annotations of a layer by their number in brackets; those of one token have none.
  private var numbered: [String: [Int: Int]] = [:]

  /// The annotations of a layer at a token: what relations and slots point to.
  private var atToken: [String: [Int: [(id: Int, mention: Int)]]] = [:]
  private var slots: [(token: Int, from: Int, role: String?, feature: String, target: Substring)] = []
  private var relations: [(token: Int, layer: WebAnnoLayer, values: [ExchangeAttribute], source: Substring)] = []
  private var chainLinks: [(layer: String, chain: Int, order: Int, mention: Int, token: Int, label: String?)] = []

  init(_ document: ExchangeDocument, ids: [String], ranges: [Range<Int>]) {
    self.document = document
    self.ids = ids
    self.ranges = ranges
    for (index, id) in ids.enumerated() { tokenByID[id] = index }
  }

  /// Takes the cells that a layer has at a token.
  mutating func read(_ cells: [Substring], of layer: WebAnnoLayer, token: Int) throws(Mistake) {
    switch layer.kind {
    case .span: try readSpans(cells, layer, token)
    case .relation: try readRelations(cells, layer, token)
    case .chain: try readChain(cells, layer, token)
    }
  }

  private mutating func readSpans(_ cells: [Substring], _ layer: WebAnnoLayer, _ token: Int) throws(Mistake) {
    guard cells.contains(where: { $0 != "_" && !$0.isEmpty }) else { return }
    let columns = zip(layer.columns, cells).map { column, cell in
      column == .slotTarget ? [] : isSlotRole(column) ? slotParts(cell) : WebAnnoValue.read(cell)
    }
    let count = max(columns.map(\.count).max() ?? 0, slotCount(cells, layer))
    for position in 0..<count {
      let id = columns.compactMap { $0.indices.contains(position) ? $0[position].id : nil }.first { $0 > 0 } ?? 0
      var attributes: [ExchangeAttribute] = []
      for (column, values) in zip(layer.columns, columns) {
        guard case .feature(let name) = column else { continue }
        let value = values.indices.contains(position) ? values[position] : nil
        if let text = value?.text { attributes.append(ExchangeAttribute(name, text)) }
      }
      let mention = span(of: layer, id: id, attributes, token)
      try readSlots(cells, layer, token, position: position, of: count, mention)
    }
  }

  private func isSlotRole(_ column: WebAnnoLayer.Column) -> Bool {
    if case .slotRole = column { true } else { false }
  }

  /// Of a slot's roles only the number in brackets tells an annotation; roles are read with their targets.
  private func slotParts(_ cell: Substring) -> [WebAnnoValue] {
    guard cell != "_", !cell.isEmpty else { return [] }
    return WebAnnoValue.splitEscaped(cell, at: "|").map { part in
      let id =
        part.hasSuffix("]")
        ? part.lastIndex(of: "[").flatMap { decimalNumber(part[part.index(after: $0)...].dropLast()) } : nil
      return WebAnnoValue(text: nil, id: id ?? 0)
    }
  }

  private func slotCount(_ cells: [Substring], _ layer: WebAnnoLayer) -> Int {
    var count = 0
    for (column, cell) in zip(layer.columns, cells) where column == .slotTarget && cell != "_" && !cell.isEmpty {
      count = max(count, WebAnnoValue.splitEscaped(cell, at: "|").count)
    }
    return count
  }

  /// The mention that a value belongs to: a new one, or one that began at an earlier token.
  private mutating func span(
    of layer: WebAnnoLayer,
    id: Int,
    _ attributes: [ExchangeAttribute],
    _ token: Int
  ) -> Int {
    let range = ranges[token]
    if id > 0, let known = numbered[layer.name]?[id] {
      let span = document.mentions[known].span ?? range
      document.mentions[known].fragments = [
        min(span.lowerBound, range.lowerBound)..<max(span.upperBound, range.upperBound)
      ]
      atToken[layer.name, default: [:]][token, default: []].append((id, known))
      return known
    }
    var mention = ExchangeMention([range], type: "")
    mention.attributes = attributes
    switch layer.name {
    case WebAnno.namedEntityLayer:
      mention.entity = mention.attributes.take("identifier")
      mention.type = mention.attributes.take("value") ?? "NamedEntity"
    case WebAnno.ownLayer:
      mention.entity = mention.attributes.take("identifier")
      mention.type = mention.attributes.take("kind") ?? "Mention"
      mention.notes.addIfPresent(mention.attributes.take("note"))
    default:
      mention.type = type(of: layer, attributes)
      mention.layer = layer.name
      mention.entity = mention.attributes["identifier"]
    }
    let index = document.mentions.count
    document.mentions.append(mention)
    if id > 0 { numbered[layer.name, default: [:]][id] = index }
    atToken[layer.name, default: [:]][token, default: []].append((id, index))
    return index
  }

  /// The value of the feature that says what a span is; the layer's short name where no feature does.
  private func type(of layer: WebAnnoLayer, _ attributes: [ExchangeAttribute]) -> String {
    for name in ["value", "entity", "type", "label"] {
      if let value = attributes[name], !value.isEmpty { return value }
    }
    return attributes.first { $0.name != "identifier" && $0.value?.isEmpty == false }?.value ?? shortName(layer.name)
  }

  private mutating func readSlots(
    _ cells: [Substring],
    _ layer: WebAnnoLayer,
    _ token: Int,
    position: Int,
    of count: Int,
    _ mention: Int
  ) throws(Mistake) {
    for (column, kind) in layer.columns.enumerated() {
      guard case .slotRole(let feature) = kind, column + 1 < cells.count, cells[column + 1] != "_" else { continue }
      let roleParts = WebAnnoValue.splitEscaped(cells[column], at: "|")
      let targetParts = WebAnnoValue.splitEscaped(cells[column + 1], at: "|")
      guard targetParts.indices.contains(position) else { continue }
      let roles = roleParts.indices.contains(position) ? WebAnnoValue.splitEscaped(roleParts[position], at: ";") : []
      for (index, target) in WebAnnoValue.splitEscaped(targetParts[position], at: ";").enumerated() {
        guard target != "*", !target.isEmpty else { continue }
        var role: String?
        if roles.indices.contains(index), roles[index] != "*", roles[index] != "_" {
          // The last role carries the annotation's own number.
          let value = WebAnnoValue.read(roles[index]).first?.text
          role = value
        }
        slots.append((token, mention, role, feature, target))
      }
    }
  }

  private mutating func readRelations(_ cells: [Substring], _ layer: WebAnnoLayer, _ token: Int) throws(Mistake) {
    guard let source = cells.last, source != "_", !source.isEmpty else { return }
    let sources = WebAnnoValue.splitEscaped(source, at: "|")
    let columns = cells.dropLast().map { WebAnnoValue.splitEscaped($0, at: "|") }
    for (position, source) in sources.enumerated() {
      var values: [ExchangeAttribute] = []
      for (feature, column) in zip(layer.features, columns) where column.indices.contains(position) {
        let value = WebAnnoValue.read(column[position]).first?.text
        if let value { values.append(ExchangeAttribute(feature.name, value)) }
      }
      relations.append((token, layer, values, source))
    }
  }

  /// Two columns: `RELATION->CHAIN-ORDER` and the label of the link with the chain in brackets.
  private mutating func readChain(_ cells: [Substring], _ layer: WebAnnoLayer, _ token: Int) throws(Mistake) {
    guard cells.count > 1, cells[0] != "_", !cells[0].isEmpty else { return }
    let links = WebAnnoValue.splitEscaped(cells[0], at: "|")
    let labels = WebAnnoValue.splitEscaped(cells[1], at: "|")
    for (position, link) in links.enumerated() {
      guard let arrow = link.range(ofLast: "->") else {
        throw Mistake(token: token, message: "expected RELATION->CHAIN-LINK, found “\(link)”")
      }
      let place = link[arrow.upperBound...].split(separator: "-").map { decimalNumber($0) }
      guard place.count == 2, let chain = place[0], let order = place[1] else {
        throw Mistake(token: token, message: "expected CHAIN-LINK behind “->”, found “\(link)”")
      }
      let label = labels.indices.contains(position) ? WebAnnoValue.read(labels[position]).first?.text : nil
      let key = chain &* 1_000_003 &+ order
      let mention = span(
        of: layer,
        id: key > 0 ? key : 0,
        label.map { [ExchangeAttribute("referenceType", $0)] } ?? [],
        token
      )
      let relation = link[..<arrow.lowerBound]
      if document.mentions[mention].entity == nil {
        chainLinks.append(
          (layer.name, chain, order, mention, token, relation == "*" ? nil : WebAnnoValue.unescaped(relation))
        )
      }
      document.mentions[mention].entity = "\(shortName(layer.name))-\(chain)"
    }
  }

  /// Joins relations, slots and chains now that all spans are known.
  mutating func finish() throws(Mistake) {
    for slot in slots {
      let target = try annotation(slot.target, layer: nil, token: slot.token)
      var relation = ExchangeRelation(type: slot.role ?? slot.feature, from: slot.from, to: target)
      relation.layer = slot.feature
      document.relations.append(relation)
    }
    for relation in relations {
      let (source, target) = try ends(of: relation.source, relation.layer, relation.token)
      let type =
        relation.values.first { ["value", "type", "DependencyType", "label"].contains($0.name) }?.value
        ?? relation.values.first?.value ?? shortName(relation.layer.name)
      var result = ExchangeRelation(type: type, from: source, to: target)
      result.attributes = relation.values
      if relation.layer.name == WebAnno.ownRelationLayer {
        _ = result.attributes.take("value")
      } else {
        result.layer = relation.layer.name
      }
      document.relations.append(result)
    }
    let sorted = chainLinks.sorted { ($0.layer, $0.chain, $0.order) < ($1.layer, $1.chain, $1.order) }
    for (link, next) in zip(sorted, sorted.dropFirst()) where link.layer == next.layer && link.chain == next.chain {
      guard let label = link.label else { continue }
      document.relations.append(ExchangeRelation(type: label, from: link.mention, to: next.mention))
    }
  }

  /// `TOKEN` or `TOKEN[ID]` as an annotation at that token, of whatever layer.
  private mutating func annotation(_ reference: Substring, layer: String?, token: Int) throws(Mistake) -> Int {
    var id = 0
    var name = reference
    if reference.hasSuffix("]"), let bracket = reference.firstIndex(of: "["),
      let number = decimalNumber(reference[reference.index(after: bracket)...].dropLast())
    {
      id = number
      name = reference[..<bracket]
    }
    guard let place = tokenByID[String(name)] else {
      throw Mistake(token: token, message: "“\(reference)” names the token \(name), which is not there")
    }
    return find(at: place, id: id, layer: layer) ?? implicit(at: place, layer: layer)
  }

  private func find(at token: Int, id: Int, layer: String?) -> Int? {
    if let layer {
      let here = atToken[layer]?[token] ?? []
      return (here.first { $0.id == id } ?? (id == 0 ? here.first : nil) ?? (here.count == 1 ? here.first : nil))?
        .mention
    }
    let names = atToken.keys.sorted()
    for name in names {
      if let match = atToken[name]?[token]?.first(where: { $0.id == id }) { return match.mention }
    }
    return id == 0 ? names.lazy.compactMap { self.atToken[$0]?[token]?.first?.mention }.first : nil
  }

  /// Relations may join tokens, or layers that the file does not hold: these get a mention of their own.
  private mutating func implicit(at token: Int, layer: String?) -> Int {
    var mention = ExchangeMention([ranges[token]], type: layer.map(shortName) ?? "Token")
    mention.layer = layer ?? "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token"
    let index = document.mentions.count
    document.mentions.append(mention)
    atToken[mention.layer ?? "", default: [:]][token, default: []].append((0, index))
    return index
  }

  /// `SOURCE` or `SOURCE[SOURCEID_TARGETID]`; the target stands at the relation's own token.
  private mutating func ends(of source: Substring, _ layer: WebAnnoLayer, _ token: Int) throws(Mistake) -> (Int, Int) {
    var sourceID = 0
    var targetID = 0
    var name = source
    if source.hasSuffix("]"), let bracket = source.firstIndex(of: "[") {
      let numbers = source[source.index(after: bracket)...].dropLast().split(separator: "_").map { decimalNumber($0) }
      guard numbers.count == 2, let first = numbers[0], let second = numbers[1] else {
        throw Mistake(token: token, message: "expected [SOURCE_TARGET], found “\(source)”")
      }
      (sourceID, targetID) = (first, second)
      name = source[..<bracket]
    }
    guard let place = tokenByID[String(name)] else {
      throw Mistake(token: token, message: "the relation names the token \(name), which is not there")
    }
    let base = layer.baseLayer
    let from = find(at: place, id: sourceID, layer: base) ?? implicit(at: place, layer: base)
    let to = find(at: token, id: targetID, layer: base) ?? implicit(at: token, layer: base)
    return (from, to)
  }
}

extension Substring {
  /// The last occurrence of a text that is not escaped; nil for none.
  fileprivate func range(ofLast text: String) -> Range<Substring.Index>? {
    var index = endIndex
    while index > startIndex {
      index = self.index(before: index)
      if self[index...].hasPrefix(text) { return index..<self.index(index, offsetBy: text.count) }
    }
    return nil
  }
}
