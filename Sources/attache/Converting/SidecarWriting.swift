import AnnotationStore
import Annotations
import ArticleText
import InterchangeFormats
import PositionedJSON

/// A document that came from elsewhere, as the annotation file beside its text.
///
/// What annotation files have no member for goes into `x-` members, so that it comes out again: attributes, links, layers,
/// parts of discontinuous mentions, and relations that are not the guidelines'.
struct SidecarMaking {
  private let document: ExchangeDocument
  private let maker: String
  private let status: DecisionStatus
  private let text: AnchorText
  private var ids = ItemIDSource(NoRandomNumbers(), avoiding: Sidecar(file: ""))
  private var ends: [Int: StoredRelation.End] = [:]
  private(set) var sidecar: Sidecar
  private(set) var losses = Losses()

  /// - Parameters:
  ///   - maker: who is named where the document names nobody that annotation files can name.
  ///   - status: what counts as decided where the document does not say so.
  init(_ document: ExchangeDocument, file: String, maker: String, status: DecisionStatus) {
    self.document = document
    self.maker = maker
    self.status = status
    text = AnchorText(document.text)
    sidecar = Sidecar(file: file)
    sidecar.document = documentRecord()
    let parts = partsOfQuotes()
    for index in placedMentions() where !parts.cues.contains(index) { addMention(index) }
    for index in placedMentions() { addQuote(index, parts.ofQuote[index] ?? []) }
    addRelations()
    if !document.labels.isEmpty { addExtension("x-labels", attributes(document.labels)) }
    if !document.notes.isEmpty { addExtension("x-notes", .array(document.notes.map { JSONValue(.string($0)) })) }
    losses.add("names and links of entities", document.entities.count)
  }

  private mutating func documentRecord() -> DocumentRecord {
    var record = DocumentRecord()
    var others: [ExchangeAttribute] = []
    var losses = Losses()
    let analysis = document.analysis(maker: maker, &losses)
    (record.title, record.published) = (analysis.metadata.title, analysis.metadata.published)
    (record.publisher, record.byline) = (analysis.metadata.publisher, analysis.metadata.byline)
    (record.place, record.isTranslation) = (analysis.metadata.place, analysis.metadata.isTranslation)
    let own: Set = ["title", "published", "publisher", "byline", "place", "translated"]
    others = document.metadata.filter { !own.contains($0.name) }
    if !others.isEmpty { record.extensions = [JSONMember("x-metadata", JSONValue(attributes(others)))] }
    return record
  }

  /// The mentions that stand in the text, in document order, outer before inner.
  private mutating func placedMentions() -> [Int] {
    document.mentions.indices.filter { index in
      let mention = document.mentions[index]
      return mention.span?.isEmpty == false && !isLinguistic(mention) && mention.type != Quotes.furnitureType
    }.sorted { a, b in
      let (x, y) = (document.mentions[a], document.mentions[b])
      let (p, q) = (x.span ?? 0..<0, y.span ?? 0..<0)
      return (p.lowerBound, -p.upperBound, x.type, a) < (q.lowerBound, -q.upperBound, y.type, b)
    }
  }

  private func partsOfQuotes() -> (cues: Set<Int>, ofQuote: [Int: [(type: String, mention: Int)]]) {
    var cues: Set<Int> = []
    var parts: [Int: [(type: String, mention: Int)]] = [:]
    for relation in document.relations where [Quotes.cueRelation, Quotes.speakerRelation].contains(relation.type) {
      guard case .mention(let quote) = relation.arguments.first?.end,
        case .mention(let part) = relation.arguments.last?.end
      else { continue }
      parts[quote, default: []].append((relation.type, part))
      if relation.type == Quotes.cueRelation { cues.insert(part) }
    }
    return (cues, parts)
  }

  private func quoteKind(_ mention: ExchangeMention) -> Quote.Kind? {
    mention.type == Quotes.type ? mention.attributes["kind"].flatMap { Quote.Kind(rawValue: $0) } : nil
  }

  private func verdict(_ verdict: ExchangeVerdict) -> Verdict {
    let isOurs = ["human:", "rule:", "model:", "import:"].contains { verdict.by?.hasPrefix($0) == true }
    let by = isOurs ? verdict.by ?? maker : maker
    return Verdict(verdict.status ?? status, by: by, confidence: by.hasPrefix("human:") ? nil : verdict.confidence)
  }

  private mutating func addMention(_ index: Int) {
    var mention = document.mentions[index]
    guard let span = mention.span, quoteKind(mention) == nil else { return }
    let anchor = text.anchor(ofArticleRange: span)
    guard !anchor.quote.isEmpty else { return }
    let id = ids.derived(.mention, from: [maker, mention.type, anchor.before, anchor.quote, anchor.after])
    var stored = StoredMention(
      id: id,
      kind: MentionKind(rawValue: mention.type),
      anchor: anchor,
      entity: mention.entity.map { entityID($0) },
      verdict: verdict(mention.verdict)
    )
    if let value = mention.attributes["value"], !value.isEmpty {
      let modifier = mention.attributes["modifier"].flatMap { NormalizedValue.Modifier(rawValue: $0) }
      let unit = mention.attributes["unit"].flatMap { $0.isEmpty ? nil : $0 }
      stored.value = NormalizedValue(value, modifier: modifier, unit: unit)
      mention.attributes.removeAll {
        $0.name == "value" || modifier != nil && $0.name == "modifier" || unit != nil && $0.name == "unit"
      }
    }
    if let status = mention.attributes["status"].flatMap({ EventStatus(rawValue: $0) }) {
      stored.eventStatus = status
      mention.attributes.removeAll { $0.name == "status" }
    }
    stored.note = mention.notes.isEmpty ? nil : mention.notes.joined(separator: "\n")
    stored.extensions = extensions(of: mention)
    ends[index] = .mention(id)
    sidecar.mentions.append(stored)
  }

  private func extensions(of mention: ExchangeMention) -> [JSONMember] {
    var members: [JSONMember] = []
    if !mention.attributes.isEmpty {
      members.append(JSONMember("x-attributes", JSONValue(attributes(mention.attributes))))
    }
    if let layer = mention.layer { members.append(JSONMember("x-layer", JSONValue(.string(layer)))) }
    if !mention.links.isEmpty {
      let links = mention.links.map { link in
        var parts = [
          JSONMember("database", JSONValue(.string(link.database))), JSONMember("id", JSONValue(.string(link.id))),
        ]
        if let title = link.title { parts.append(JSONMember("title", JSONValue(.string(title)))) }
        return JSONValue(.object(parts))
      }
      members.append(JSONMember("x-links", JSONValue(.array(links))))
    }
    if mention.fragments.count > 1 {
      // Lengths of parts and gaps, which hold as long as the words do.
      let start = mention.fragments[0].lowerBound
      let parts = mention.fragments.flatMap { [$0.lowerBound - start, $0.upperBound - start] }
      members.append(JSONMember("x-parts", JSONValue(.array(parts.map { JSONValue(.integer($0)) }))))
    }
    return members
  }

  private func attributes(_ attributes: [ExchangeAttribute]) -> JSONValue.Content {
    .array(
      attributes.map { attribute in
        let value = JSONValue(attribute.value.map { .string($0) } ?? .bool(true))
        return JSONValue(.array([JSONValue(.string(attribute.name)), value]))
      }
    )
  }

  /// An identifier in the letters that annotation files allow.
  private mutating func entityID(_ name: String) -> EntityID {
    let folded = name.lowercased().utf8.map { byte -> UInt8 in
      let isPlain = byte >= 0x80 || (0x61...0x7a).contains(byte) || (0x30...0x39).contains(byte)
      return isPlain || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") ? byte : UInt8(ascii: "-")
    }
    let id = String(decoding: folded, as: UTF8.self)
    if id != name { losses.add("capitals and other letters of entities' names") }
    return EntityID(rawValue: id.isEmpty ? "entity" : id)
  }

  private mutating func addQuote(_ index: Int, _ parts: [(type: String, mention: Int)]) {
    let mention = document.mentions[index]
    guard let kind = quoteKind(mention), let span = mention.span else { return }
    let anchor = text.anchor(ofArticleRange: span)
    guard !anchor.quote.isEmpty else { return }
    let id = ids.derived(.quote, from: [maker, kind.rawValue, anchor.before, anchor.quote, anchor.after])
    var stored = StoredQuote(id: id, kind: kind, anchor: anchor, verdict: verdict(mention.verdict))
    stored.speaker = mention.entity.map { entityID($0) }
    for part in parts {
      if part.type == Quotes.cueRelation, document.mentions.indices.contains(part.mention) {
        stored.cue = document.mentions[part.mention].span.map { text.anchor(ofArticleRange: $0) }
      }
      if part.type == Quotes.speakerRelation, case .mention(let speaker) = ends[part.mention] {
        stored.speakerMention = speaker
      }
    }
    ends[index] = .quote(id)
    sidecar.quotes.append(stored)
  }

  private mutating func addRelations() {
    var others: [JSONValue] = []
    for relation in document.relations {
      if relation.type == Quotes.cueRelation || relation.type == Quotes.speakerRelation { continue }
      if let stored = storedRelation(relation) {
        sidecar.relations.append(stored)
      } else if let value = otherRelation(relation) {
        others.append(value)
      } else {
        losses.add("relations of what has no place in the text")
      }
    }
    if !others.isEmpty { addExtension("x-relations", .array(others)) }
  }

  private mutating func storedRelation(_ relation: ExchangeRelation) -> StoredRelation? {
    guard let kind = Relation.Kind(rawValue: relation.type), relation.arguments.count == 2,
      relation.attributes.isEmpty
    else { return nil }
    var found: [StoredRelation.End] = []
    for argument in relation.arguments {
      switch argument.end {
      case .mention(let index): if let end = ends[index] { found.append(end) }
      case .entity(let id): found.append(.entity(entityID(id)))
      case .relation: break
      }
    }
    guard found.count == 2 else { return nil }
    let id = ids.derived(.relation, from: [maker, kind.rawValue, "\(found[0])", "\(found[1])"])
    var stored = StoredRelation(id: id, kind: kind, from: found[0], to: found[1], verdict: verdict(relation.verdict))
    stored.note = relation.notes.isEmpty ? nil : relation.notes.joined(separator: "\n")
    return stored
  }

  private func otherRelation(_ relation: ExchangeRelation) -> JSONValue? {
    var arguments: [JSONValue] = []
    for argument in relation.arguments {
      var members = [JSONMember("role", JSONValue(.string(argument.role)))]
      switch argument.end {
      case .mention(let index):
        switch ends[index] {
        case .mention(let id): members.append(JSONMember("mention", JSONValue(.string(id.rawValue))))
        case .quote(let id): members.append(JSONMember("quote", JSONValue(.string(id.rawValue))))
        default: return nil
        }
      case .entity(let id): members.append(JSONMember("entity", JSONValue(.string(id))))
      case .relation(let index): members.append(JSONMember("relation", JSONValue(.integer(index))))
      }
      arguments.append(JSONValue(.object(members)))
    }
    var members = [
      JSONMember("type", JSONValue(.string(relation.type))),
      JSONMember("shape", JSONValue(.string("\(relation.shape)"))),
      JSONMember("arguments", JSONValue(.array(arguments))),
    ]
    if !relation.attributes.isEmpty {
      members.append(JSONMember("attributes", JSONValue(attributes(relation.attributes))))
    }
    if !relation.notes.isEmpty {
      members.append(JSONMember("notes", JSONValue(.array(relation.notes.map { JSONValue(.string($0)) }))))
    }
    if let layer = relation.layer { members.append(JSONMember("layer", JSONValue(.string(layer)))) }
    return JSONValue(.object(members))
  }

  private mutating func addExtension(_ key: String, _ content: JSONValue.Content) {
    sidecar.extensions.append(JSONMember(key, JSONValue(content)))
  }
}

/// Identifiers that follow from the content need no chance.
private struct NoRandomNumbers: RandomNumberGenerator {
  func next() -> UInt64 { 0 }
}
