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

  /// Identifiers of entities by the document's own names, and those that are taken.
  private var entityIDs: [String: EntityID] = [:]
  private var takenEntityIDs: Set<EntityID> = []
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
    sidecar.extensions.sort { $0.key < $1.key }
    countLosses()
  }

  /// What has no place in an annotation file, not even in a member of its own.
  private mutating func countLosses() {
    for mention in document.mentions {
      if mention.span == nil {
        losses.add("mentions without a place in the text")
      } else if isLinguistic(mention) {
        losses.add(linguisticLoss)
      } else if mention.span?.isEmpty == true {
        losses.add("mentions without words")
      } else if mention.type == Quotes.furnitureType {
        losses.add("spans of menus, headers and the like, which are found anew")
      }
    }
  }

  private mutating func documentRecord() -> DocumentRecord {
    var record = DocumentRecord()
    // Only the metadata is taken; what else would be lost in our own terms is kept in members of its own.
    var ignored = Losses()
    let analysis = document.analysis(maker: maker, &ignored)
    (record.title, record.published) = (analysis.metadata.title, analysis.metadata.published)
    (record.publisher, record.byline) = (analysis.metadata.publisher, analysis.metadata.byline)
    (record.place, record.isTranslation) = (analysis.metadata.place, analysis.metadata.isTranslation)
    let own: Set = ["title", "published", "publisher", "byline", "place", "translated"]
    let others = document.metadata.filter { !own.contains($0.name) }
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
    let by = verdict.by.flatMap { isMaker($0) ? $0 : nil } ?? maker
    return Verdict(verdict.status ?? status, by: by, confidence: by.hasPrefix("human:") ? nil : verdict.confidence)
  }

  /// What a verdict says and annotation files cannot: makers by names of their own.
  private func verdictExtensions(_ verdict: ExchangeVerdict) -> [JSONMember] {
    guard let by = verdict.by, self.verdict(verdict).by != by else { return [] }
    return [JSONMember("x-by", JSONValue(.string(by)))]
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
    if stored.verdict.confidence != mention.verdict.confidence { losses.add("confidence of what people decided") }
    ends[index] = .mention(id)
    sidecar.mentions.append(stored)
  }

  private func extensions(of mention: ExchangeMention) -> [JSONMember] {
    var members = verdictExtensions(mention.verdict)
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
    // Annotation files have them in this order.
    return members.sorted { $0.key < $1.key }
  }

  private func attributes(_ attributes: [ExchangeAttribute]) -> JSONValue.Content {
    .array(
      attributes.map { attribute in
        let value = JSONValue(attribute.value.map { .string($0) } ?? .bool(true))
        return JSONValue(.array([JSONValue(.string(attribute.name)), value]))
      }
    )
  }

  /// An identifier in the letters that annotation files allow; another one for each name.
  private mutating func entityID(_ name: String) -> EntityID {
    if let known = entityIDs[name] { return known }
    var id = plainEntityID(name)
    var number = 2
    while !takenEntityIDs.insert(id).inserted {
      id = EntityID(rawValue: "\(plainEntityID(name).rawValue)-\(number)")
      number += 1
    }
    if id.rawValue != name { losses.add("capitals and other letters of entities' names") }
    entityIDs[name] = id
    return id
  }

  private func plainEntityID(_ name: String) -> EntityID {
    let folded = name.lowercased().utf8.map { byte -> UInt8 in
      let isPlain = byte >= 0x80 || (0x61...0x7a).contains(byte) || (0x30...0x39).contains(byte)
      return isPlain || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") ? byte : UInt8(ascii: "-")
    }
    let id = String(decoding: folded, as: UTF8.self)
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
    let place = placesOfOtherRelations()
    for (index, relation) in document.relations.enumerated() {
      if relation.type == Quotes.cueRelation || relation.type == Quotes.speakerRelation { continue }
      if place[index] != nil, let value = otherRelation(relation, place) {
        others.append(value)
      } else if let stored = storedRelation(relation) {
        sidecar.relations.append(stored)
      } else {
        losses.add("relations of what has no place in the text")
      }
    }
    if !others.isEmpty { addExtension("x-relations", .array(others)) }
  }

  /// The relations that are kept in a member of their own, with their places there: those that are not the guidelines',
  /// and those that others join.
  private func placesOfOtherRelations() -> [Int: Int] {
    var joined: Set<Int> = []
    for argument in document.relations.lazy.flatMap(\.arguments) {
      if case .relation(let index) = argument.end { joined.insert(index) }
    }
    var isKept = document.keepableRelations(
      where: { $0.type != Quotes.cueRelation && $0.type != Quotes.speakerRelation },
      mention: { ends[$0] != nil }
    )
    for index in isKept.indices where isKept[index] && !joined.contains(index) {
      isKept[index] = !isStored(document.relations[index])
    }
    var place: [Int: Int] = [:]
    for index in isKept.indices where isKept[index] { place[index] = place.count }
    return place
  }

  /// Whether annotation files have a place for a relation among their own.
  private func isStored(_ relation: ExchangeRelation) -> Bool {
    Relation.Kind(rawValue: relation.type) != nil && relation.arguments.count == 2 && relation.shape == .binary
      && relation.attributes.isEmpty && relation.layer == nil && verdictExtensions(relation.verdict).isEmpty
  }

  private mutating func storedRelation(_ relation: ExchangeRelation) -> StoredRelation? {
    guard isStored(relation), let kind = Relation.Kind(rawValue: relation.type) else { return nil }
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

  private func otherRelation(_ relation: ExchangeRelation, _ place: [Int: Int]) -> JSONValue? {
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
      case .relation(let index):
        guard let index = place[index] else { return nil }
        members.append(JSONMember("relation", JSONValue(.integer(index))))
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
    if let status = relation.verdict.status {
      members.append(JSONMember("status", JSONValue(.string(status.rawValue))))
    }
    if let by = relation.verdict.by { members.append(JSONMember("by", JSONValue(.string(by)))) }
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
