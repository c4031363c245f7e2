package import Annotations
internal import ArticleText

extension ExchangeDocument {
  /// The document in our own terms: mentions with one span, quotations, entities, relations of the guidelines.
  ///
  /// - Parameters:
  ///   - maker: who is named where the document names nobody, for example `import:brat`.
  ///   - losses: what has no place in our terms.
  package func analysis(maker: String, _ losses: inout Losses) -> Analysis {
    var builder = AnalysisBuilder(self, maker: maker)
    builder.build()
    losses.add(builder.losses)
    return builder.analysis
  }
}

private struct AnalysisBuilder {
  private let document: ExchangeDocument
  private let maker: String
  var analysis = Analysis()
  var losses = Losses()
  private var mentionIndex: [Int: Int] = [:]
  private var quoteIndex: [Int: Int] = [:]

  /// The words of saying, and for each quotation what belongs to it.
  private var cues: Set<Int> = []
  private var partsOfQuote: [Int: [(type: String, mention: Int)]] = [:]

  init(_ document: ExchangeDocument, maker: String) {
    self.document = document
    self.maker = maker
  }

  mutating func build() {
    addMetadata()
    collectPartsOfQuotes()
    let order = document.mentions.indices.sorted { a, b in
      let (x, y) = (document.mentions[a], document.mentions[b])
      let (p, q) = (x.span ?? 0..<0, y.span ?? 0..<0)
      return (p.lowerBound, -p.upperBound, x.type, a) < (q.lowerBound, -q.upperBound, y.type, b)
    }
    for index in order { addMention(index) }
    for index in order where document.mentions[index].type == Quotes.type { addQuote(index) }
    addEntities()
    for relation in document.relations { addRelation(relation) }
    losses.add("categories of the whole document", document.labels.count)
    losses.add("notes of the document", document.notes.count)
  }

  private mutating func addMetadata() {
    for attribute in document.metadata {
      guard let value = attribute.value, !value.isEmpty else { continue }
      switch attribute.name {
      case "title", "meta::title", "documentTitle": analysis.metadata.title = analysis.metadata.title ?? value
      case "published", "date", "meta::dateCreated": setDate(value)
      case "publisher", "meta::author": analysis.metadata.publisher = analysis.metadata.publisher ?? value
      case "byline": analysis.metadata.byline = value
      case "place": analysis.metadata.place = value
      case "translated": analysis.metadata.isTranslation = value == "true"
      default: losses.add("metadata that has no place here")
      }
    }
  }

  private mutating func setDate(_ value: String) {
    let parts = value.split(separator: "-", omittingEmptySubsequences: false)
    let isDate =
      (1...3).contains(parts.count) && parts[0].utf8.count == 4
      && parts.dropFirst().allSatisfy { $0.utf8.count == 2 }
      && parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "X") } }
    if isDate { analysis.metadata.published = value } else { losses.add("metadata that has no place here") }
  }

  private mutating func addMention(_ index: Int) {
    var mention = document.mentions[index]
    guard let span = mention.span else {
      losses.add("mentions without a place in the text")
      return
    }
    if isLinguistic(mention) {
      losses.add(linguisticLoss)
      return
    }
    if span.isEmpty {
      losses.add("mentions without words")
      return
    }
    if mention.fragments.count > 1 { losses.add("gaps in discontinuous mentions") }
    switch mention.type {
    case Quotes.furnitureType:
      analysis.metadata.furniture.append(span)
      return
    case Quotes.type where mention.attributes["kind"].flatMap({ Quote.Kind(rawValue: $0) }) != nil: return
    case Quotes.cueType where cues.contains(index): return
    default: break
    }
    var result = Mention(
      range: span,
      kind: MentionKind(rawValue: mention.type),
      provenance: provenance(mention.verdict)
    )
    result.status = mention.verdict.status ?? .accepted
    result.entity = mention.entity.map { EntityID(rawValue: $0) }
    if let value = mention.attributes.take("value"), !value.isEmpty {
      let modifier = mention.attributes.take("modifier").flatMap { NormalizedValue.Modifier(rawValue: $0) }
      let unit = mention.attributes.take("unit").flatMap { $0.isEmpty ? nil : $0 }
      result.value = NormalizedValue(value, modifier: modifier, unit: unit)
    }
    if let status = mention.attributes["status"].flatMap({ EventStatus(rawValue: $0) }) {
      result.eventStatus = status
      _ = mention.attributes.take("status")
    }
    losses.add(
      "attributes, notes and links of mentions",
      mention.attributes.count + mention.notes.count + mention.links.count
    )
    if mention.layer != nil { losses.add("layers of mentions") }
    mentionIndex[index] = analysis.mentions.count
    analysis.mentions.append(result)
  }

  private mutating func collectPartsOfQuotes() {
    for relation in document.relations where [Quotes.cueRelation, Quotes.speakerRelation].contains(relation.type) {
      guard case .mention(let quote) = relation.arguments.first?.end,
        case .mention(let part) = relation.arguments.last?.end, document.mentions.indices.contains(part)
      else { continue }
      partsOfQuote[quote, default: []].append((relation.type, part))
      if relation.type == Quotes.cueRelation { cues.insert(part) }
    }
  }

  private mutating func provenance(_ verdict: ExchangeVerdict) -> Provenance {
    guard let by = verdict.by else { return Provenance(by: maker, confidence: verdict.confidence) }
    let isOurs = ["human:", "rule:", "model:", "import:"].contains { by.hasPrefix($0) }
    if !isOurs { losses.add("names of annotators that are no human:NAME, rule:NAME, model:NAME or import:FORMAT") }
    return Provenance(by: isOurs ? by : maker, confidence: verdict.confidence)
  }

  private mutating func addQuote(_ index: Int) {
    let mention = document.mentions[index]
    guard let span = mention.span, !span.isEmpty,
      let kind = mention.attributes["kind"].flatMap({ Quote.Kind(rawValue: $0) })
    else { return }
    var quote = Quote(range: span, kind: kind, provenance: provenance(mention.verdict))
    quote.status = mention.verdict.status ?? .accepted
    quote.speaker = mention.entity.map { EntityID(rawValue: $0) }
    for part in partsOfQuote[index] ?? [] {
      if part.type == Quotes.cueRelation { quote.cue = document.mentions[part.mention].span }
      if part.type == Quotes.speakerRelation { quote.speakerMention = mentionIndex[part.mention] }
    }
    quoteIndex[index] = analysis.quotes.count
    analysis.quotes.append(quote)
  }

  /// The entities that are described, and those that mentions point to and nobody describes.
  private mutating func addEntities() {
    var known: Set<String> = []
    for entity in document.entities where known.insert(entity.id).inserted {
      losses.add("links of entities", entity.links.count)
      analysis.entities.append(
        Entity(
          id: EntityID(rawValue: entity.id),
          kind: MentionKind(rawValue: entity.type ?? "misc"),
          name: entity.name ?? entity.id,
          aliases: entity.aliases
        )
      )
    }
    for mention in analysis.mentions {
      guard let id = mention.entity, known.insert(id.rawValue).inserted else { continue }
      let name = document.text.string(in: mention.range)
      analysis.entities.append(Entity(id: id, kind: mention.kind, name: name))
    }
  }

  private mutating func addRelation(_ relation: ExchangeRelation) {
    if relation.type == Quotes.cueRelation || relation.type == Quotes.speakerRelation { return }
    losses.add("attributes and notes of relations", relation.attributes.count + relation.notes.count)
    guard let kind = Relation.Kind(rawValue: relation.type) else {
      losses.add("relations that are not the guidelines'")
      return
    }
    let ends = relation.arguments.compactMap { end($0.end) }
    guard ends.count == 2, relation.arguments.count == 2 else {
      losses.add("relations without two ends")
      return
    }
    var result = Relation(kind: kind, from: ends[0], to: ends[1], provenance: provenance(relation.verdict))
    result.status = relation.verdict.status ?? .accepted
    analysis.relations.append(result)
  }

  private func end(_ end: ExchangeRelation.End) -> Relation.End? {
    switch end {
    case .entity(let id): .entity(EntityID(rawValue: id))
    case .relation: nil
    case .mention(let index): mentionIndex[index].map { .mention($0) } ?? quoteIndex[index].map { .quote($0) }
    }
  }
}
