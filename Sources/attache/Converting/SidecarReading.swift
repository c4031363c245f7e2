import AnnotationStore
import Annotations
import ArticleText
import InterchangeFormats
import PositionedJSON

/// An annotation file and its article as an exchange document.
struct SidecarExchange {
  private let sidecar: Sidecar
  private var document: ExchangeDocument
  private var index: [ItemID: Int] = [:]
  private(set) var losses = Losses()

  init(_ sidecar: Sidecar, text: ArticleText, name: String) {
    self.sidecar = sidecar
    document = ExchangeDocument(name: name, text: text)
  }

  /// The document: everything that stands in the text, rejected annotations with their status.
  mutating func read() -> ExchangeDocument {
    let places = sidecar.places(in: document.text)
    readMetadata()
    for (mention, place) in zip(sidecar.mentions, places.mentions) { read(mention, place) }
    for (offset, quote) in sidecar.quotes.enumerated() {
      read(quote, places.quotes[offset], cue: places.cues[offset])
    }
    for relation in sidecar.relations { read(relation) }
    readOtherRelations()
    return document
  }

  private mutating func readMetadata() {
    let record = sidecar.document
    let own = [
      ("title", record.title), ("published", record.published), ("publisher", record.publisher),
      ("byline", record.byline), ("place", record.place), ("translated", record.isTranslation ? "true" : nil),
    ]
    for (name, value) in own where value != nil { document.metadata.append(ExchangeAttribute(name, value)) }
    document.metadata += attributes(record.extensions.first { $0.key == "x-metadata" }?.value)
    document.labels = attributes(sidecar.extensions.first { $0.key == "x-labels" }?.value)
    let notes = sidecar.extensions.first { $0.key == "x-notes" }?.value.array ?? []
    document.notes = notes.compactMap(\.string)
    if record.state != nil { losses.add("whether the article is done") }
  }

  private func attributes(_ value: JSONValue?) -> [ExchangeAttribute] {
    (value?.array ?? []).compactMap { pair in
      guard let parts = pair.array, parts.count == 2, let name = parts[0].string else { return nil }
      return ExchangeAttribute(name, parts[1].string)
    }
  }

  private mutating func read(_ stored: StoredMention, _ place: Placement) {
    guard let range = place.range else {
      losses.add("annotations whose words the text no longer has")
      return
    }
    var mention = ExchangeMention([range], type: stored.kind.rawValue)
    mention.entity = stored.entity?.rawValue
    for (name, value) in [
      ("value", stored.value?.text), ("modifier", stored.value?.modifier?.rawValue), ("unit", stored.value?.unit),
      ("status", stored.eventStatus?.rawValue),
    ] where value != nil {
      mention.attributes.append(ExchangeAttribute(name, value))
    }
    mention.verdict = verdict(stored.verdict)
    if let note = stored.note { mention.notes = [note] }
    for member in stored.extensions {
      switch member.key {
      case "x-attributes": mention.attributes += attributes(member.value)
      case "x-by": mention.verdict.by = member.value.string
      case "x-layer": mention.layer = member.value.string
      case "x-links":
        mention.links = (member.value.array ?? []).compactMap { link in
          guard let id = link["id"]?.string else { return nil }
          return ExchangeLink(database: link["database"]?.string ?? "", id: id, title: link["title"]?.string)
        }
      case "x-parts": mention.fragments = parts(member.value, of: range)
      default: losses.add("members of your own")
      }
    }
    if stored.replaces != nil { losses.add("what corrections replace") }
    index[stored.id] = document.mentions.count
    document.mentions.append(mention)
  }

  private func parts(_ value: JSONValue, of range: Range<Int>) -> [Range<Int>] {
    let offsets = (value.array ?? []).compactMap(\.int)
    guard !offsets.isEmpty, offsets.count.isMultiple(of: 2), offsets.last == range.count, offsets.first == 0,
      zip(offsets, offsets.dropFirst()).allSatisfy({ $0 <= $1 })
    else { return [range] }
    return stride(from: 0, to: offsets.count, by: 2).map { position in
      document.text.clipped(range.lowerBound + offsets[position]..<range.lowerBound + offsets[position + 1])
    }
  }

  private func verdict(_ verdict: Verdict) -> ExchangeVerdict {
    ExchangeVerdict(status: verdict.status, by: verdict.by, confidence: verdict.confidence)
  }

  private mutating func read(_ stored: StoredQuote, _ place: Placement, cue: Placement?) {
    guard let range = place.range else {
      losses.add("annotations whose words the text no longer has")
      return
    }
    var quote = ExchangeMention([range], type: Quotes.type)
    quote.attributes = [ExchangeAttribute("kind", stored.kind.rawValue)]
    quote.entity = stored.speaker?.rawValue
    quote.verdict = verdict(stored.verdict)
    if let note = stored.note { quote.notes = [note] }
    let position = document.mentions.count
    index[stored.id] = position
    document.mentions.append(quote)
    if let cue = cue?.range {
      document.mentions.append(ExchangeMention([cue], type: Quotes.cueType))
      document.relations.append(ExchangeRelation(type: Quotes.cueRelation, from: position, to: position + 1))
    }
    if let speaker = stored.speakerMention.flatMap({ index[$0] }) {
      document.relations.append(ExchangeRelation(type: Quotes.speakerRelation, from: position, to: speaker))
    }
  }

  private mutating func read(_ stored: StoredRelation) {
    var arguments: [ExchangeRelation.Argument] = []
    for (role, end) in [("from", stored.from), ("to", stored.to)] {
      switch end {
      case .entity(let id): arguments.append(.init(role, .entity(id.rawValue)))
      case .mention(let id), .quote(let id):
        guard let position = index[id] else {
          losses.add("relations of annotations whose words the text no longer has")
          return
        }
        arguments.append(.init(role, .mention(position)))
      }
    }
    var relation = ExchangeRelation(type: stored.kind.rawValue, arguments: arguments)
    relation.verdict = verdict(stored.verdict)
    if let note = stored.note { relation.notes = [note] }
    document.relations.append(relation)
  }

  /// Relations of other tools that an import kept.
  private mutating func readOtherRelations() {
    let first = document.relations.count
    for value in sidecar.extensions.first(where: { $0.key == "x-relations" })?.value.array ?? [] {
      let shapes: [String: ExchangeRelation.Shape] = ["event": .event, "symmetric": .symmetric]
      var relation = ExchangeRelation(
        shapes[value["shape"]?.string ?? ""] ?? .binary,
        type: value["type"]?.string ?? "",
        arguments: []
      )
      for argument in value["arguments"]?.array ?? [] {
        let id = (argument["mention"] ?? argument["quote"])?.string.flatMap { ItemID(rawValue: $0) }
        let role = argument["role"]?.string ?? ""
        if let position = id.flatMap({ index[$0] }) {
          relation.arguments.append(.init(role, .mention(position)))
        } else if let entity = argument["entity"]?.string {
          relation.arguments.append(.init(role, .entity(entity)))
        } else if let other = argument["relation"]?.int {
          relation.arguments.append(.init(role, .relation(first + other)))
        }
      }
      relation.attributes = attributes(value["attributes"])
      relation.notes = (value["notes"]?.array ?? []).compactMap(\.string)
      relation.layer = value["layer"]?.string
      relation.verdict.status = value["status"]?.string.flatMap { DecisionStatus(rawValue: $0) }
      relation.verdict.by = value["by"]?.string
      document.relations.append(relation)
    }
  }
}
