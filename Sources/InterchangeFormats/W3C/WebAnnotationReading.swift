internal import ArticleText
internal import PositionedJSON

/// W3C Web Annotations in JSON-LD: single ones, lists, pages and collections; search results of Hypothes.is as well.
package enum WebAnnotation {
  static let context = "http://www.w3.org/ns/anno.jsonld"

  /// Reads annotations and finds their places in the text that they name, if a file of its name lies beside them.
  ///
  /// Annotations of texts that are not at hand keep what to look for. Positions count code points; where quotes say
  /// otherwise they are taken as what fits.
  package static func read(_ file: FormatFile) throws(FormatError) -> FormatReading {
    try requireUTF8(file.bytes)
    let root = try parseJSON(file.bytes)
    do throws(JSONAccessError) {
      var reader = WebAnnotationReader(file)
      return try reader.read(JSONCursor(root))
    } catch {
      throw FormatError(error, in: file.bytes)
    }
  }
}

private struct WebAnnotationReader {
  private let file: FormatFile
  private var documents: [ExchangeDocument] = []
  private var byText: [String: Int] = [:]
  private var notices: [String] = []
  private var losses = Losses()

  /// Mentions that wait for the unit: by document, its mentions with position and quote.
  private var waiting: [Int: [(mention: Int, selector: JSONCursor)]] = [:]
  private var mentionByID: [String: (document: Int, mention: Int)] = [:]
  private var links: [(type: String, from: String, to: String, attributes: [ExchangeAttribute])] = []

  init(_ file: FormatFile) { self.file = file }

  mutating func read(_ root: JSONCursor) throws(JSONAccessError) -> FormatReading {
    let isHypothesis = root.value["rows"]?.array != nil
    if isHypothesis {
      for row in try root.member("rows").elements() { try readAnnotation(row) }
    } else {
      for annotation in try WebAnnotationCheck.annotations(in: root) { try readAnnotation(annotation) }
    }
    for document in documents.indices { try placeMentions(of: document, isHypothesis: isHypothesis) }
    addRelations()
    if documents.isEmpty { _ = document(for: file.stem) }
    var reading = FormatReading(documents)
    reading.notices = notices
    reading.losses = losses
    return reading
  }

  private mutating func readAnnotation(_ annotation: JSONCursor) throws(JSONAccessError) {
    var bodies = Bodies()
    bodies.readAnnotation(annotation.value)
    let target = try annotation.member("target")
    let targets = target.value.array == nil ? [target] : try target.elements()
    if try readLink(annotation, targets, bodies) { return }
    // A discontinuous mention has several selectors on one text.
    let sources = targets.map { source(of: $0.value) }
    if bodies.isDiscontinuous, Set(sources).count == 1, let first = targets.first {
      try add(first, targets.compactMap { $0.value["selector"] == nil ? nil : $0 }, bodies, annotation)
      return
    }
    for target in targets {
      if let items = target.value["items"]?.array, !items.isEmpty, target.value["selector"] == nil {
        for item in try target.member("items").elements() { try add(item, [item], bodies, annotation) }
      } else {
        try add(target, [target], bodies, annotation)
      }
    }
  }

  /// A linking annotation of ours: from one annotation to another.
  private mutating func readLink(
    _ annotation: JSONCursor,
    _ targets: [JSONCursor],
    _ bodies: Bodies
  ) throws(JSONAccessError) -> Bool {
    guard annotation.value["motivation"]?.string == "linking", targets.count == 1,
      let to = targets[0].value.string, let from = bodies.source, from.hasPrefix("urn:attache:"),
      to.hasPrefix("urn:attache:")
    else { return false }
    links.append((bodies.type ?? "", from, to, bodies.attributes))
    return true
  }

  private func source(of target: JSONValue) -> String {
    target.string ?? target["source"]?.string ?? target["source"]?["id"]?.string ?? target["id"]?.string ?? file.stem
  }

  private mutating func add(
    _ target: JSONCursor,
    _ parts: [JSONCursor],
    _ bodies: Bodies,
    _ annotation: JSONCursor
  ) throws(JSONAccessError) {
    let source = source(of: target.value)
    let document = document(for: source)
    var mention = ExchangeMention([], type: bodies.type ?? "annotation")
    bodies.fill(&mention)
    let selectors = parts.flatMap { self.selectors(of: $0) }
    guard let first = selectors.first else {
      // The whole resource is meant.
      let value = bodies.type ?? bodies.source ?? annotation.value["motivation"]?.string
      documents[document].labels.append(
        ExchangeAttribute(annotation.value["motivation"]?.string ?? "annotation", value)
      )
      if !bodies.notes.isEmpty { documents[document].notes += bodies.notes }
      return
    }
    var sought = SoughtWords(source: source)
    sought.exact = first["exact"]?.string
    sought.prefix = first["prefix"]?.string
    sought.suffix = first["suffix"]?.string
    mention.sought = sought
    let index = documents[document].mentions.count
    documents[document].mentions.append(mention)
    if let id = annotation.value["id"]?.string { mentionByID[id] = (document, index) }
    for part in parts where try part.memberIfPresent("selector") != nil {
      waiting[document, default: []].append((index, part))
    }
  }

  /// The selectors of words of a target, those that refine others included.
  private func selectors(of target: JSONCursor) -> [JSONValue] {
    guard let selector = target.value["selector"] else { return [] }
    return textSelectors(selector, depth: 0)
  }

  private func textSelectors(_ selector: JSONValue, depth: Int) -> [JSONValue] {
    if let list = selector.array { return list.flatMap { textSelectors($0, depth: depth) } }
    guard depth < 8 else { return [] }
    let type = selector["type"]?.string ?? ""
    let inner = selector["refinedBy"].map { textSelectors($0, depth: depth + 1) } ?? []
    return (type == "TextQuoteSelector" || type == "TextPositionSelector" ? [selector] : []) + inner
  }

  /// The document of a source, with its text if it lies beside the file.
  private mutating func document(for source: String) -> Int {
    if let known = byText[source] { return known }
    let plain = source.split(separator: "#").first.map(String.init) ?? source
    let last = plain.split(separator: "/").last.map(String.init) ?? plain
    var text: ArticleText?
    for name in [last, last + ".txt", file.stem + ".txt"] where text == nil && name != file.name {
      text = file.companion(name).flatMap { try? ArticleText(reading: $0) }
    }
    let stem = last.hasSuffix(".txt") ? String(last.dropLast(4)) : last
    var document = ExchangeDocument(name: stem.isEmpty ? file.stem : stem, text: text ?? ArticleText(""))
    if plain != last { document.metadata = [ExchangeAttribute("source", plain)] }
    byText[source] = documents.count
    documents.append(document)
    return documents.count - 1
  }

  private mutating func placeMentions(of document: Int, isHypothesis: Bool) throws(JSONAccessError) {
    let entries = waiting[document] ?? []
    let text = documents[document].text
    guard !text.bytes.isEmpty else {
      let count = documents[document].mentions.count { $0.fragments.isEmpty }
      losses.add("places in texts that are not at hand", count)
      return
    }
    var quotes: [QuotedOffsets] = []
    var found: [(mention: Int, cursor: JSONCursor, position: (Int, Int)?, quote: JSONValue?)] = []
    for entry in entries {
      let selectors = selectors(of: entry.selector)
      let position = selectors.first { $0["type"]?.string == "TextPositionSelector" }
      let quote = selectors.first { $0["type"]?.string == "TextQuoteSelector" }
      let ends = position.flatMap { value in
        value["start"]?.int.flatMap { start in value["end"]?.int.map { (start, $0) } }
      }
      if let ends, let exact = quote?["exact"]?.string {
        quotes.append(QuotedOffsets(ranges: [(ends.0, ends.1)], quote: Array(exact.utf8)))
      }
      found.append((entry.mention, entry.selector, ends, quote))
    }
    let standard: OffsetUnit = isHypothesis ? .utf16 : .scalars
    let map = findUnit(of: quotes, in: text, standard: standard)
    if !quotes.isEmpty, map.unit != .scalars { notices.append("the positions count \(map.unit.name)") }
    for entry in found {
      let range = try place(entry.position, entry.quote, map, text, entry.cursor)
      documents[document].mentions[entry.mention].fragments.append(range)
      documents[document].mentions[entry.mention].sought = nil
    }
    for index in documents[document].mentions.indices {
      documents[document].mentions[index].fragments.sort { $0.lowerBound < $1.lowerBound }
    }
  }

  /// The position if the words stand there, else the one place at which they stand between their surroundings.
  private func place(
    _ position: (Int, Int)?,
    _ quote: JSONValue?,
    _ map: OffsetMap,
    _ text: ArticleText,
    _ cursor: JSONCursor
  ) throws(JSONAccessError) -> Range<Int> {
    let exact = quote?["exact"]?.string
    if let position, let range = map.byteRange(position.0, position.1) {
      guard let exact else { return range }
      let offsets = QuotedOffsets(ranges: [(position.0, position.1)], quote: Array(exact.utf8))
      if quoteStands(offsets, in: text, map) { return range }
    } else if let position, exact == nil {
      throw cursor.error(
        expectedSpan: "a position in the text, which has \(map.offset(ofByte: text.bytes.count)) \(map.unit.name)",
        found: "\(position.0)–\(position.1)"
      )
    }
    guard let exact, let quote else {
      throw cursor.error(expectedSpan: "a TextQuoteSelector with the words", found: "none")
    }
    let places = occurrences(of: exact, before: quote["prefix"]?.string, after: quote["suffix"]?.string, in: text.bytes)
    guard let first = places.first else {
      throw cursor.error(expectedSpan: "words of the text", found: "“\(exact)”, which do not stand in it so")
    }
    guard places.count == 1 else {
      throw cursor.error(expectedSpan: "words that stand in one place", found: "“\(exact)” in \(places.count)")
    }
    return first
  }

  /// Where words stand between what is said to be beside them; O(text · words) at the worst.
  private func occurrences(of exact: String, before: String?, after: String?, in bytes: [UInt8]) -> [Range<Int>] {
    let words = Array(exact.utf8)
    let (prefix, suffix) = (Array((before ?? "").utf8), Array((after ?? "").utf8))
    guard let first = words.first else { return [] }
    var places: [Range<Int>] = []
    var start = 0
    while let offset = bytes[start...].firstIndex(of: first) {
      start = offset + 1
      let end = offset + words.count
      guard end <= bytes.count, bytes[offset..<end].elementsEqual(words), bytes[..<offset].hasSuffix(prefix),
        bytes[end...].starts(with: suffix)
      else { continue }
      places.append(offset..<end)
      if places.count > 100 { break }
    }
    return places
  }

  private mutating func addRelations() {
    for link in links {
      guard let from = mentionByID[link.from], let to = mentionByID[link.to], from.document == to.document else {
        losses.add("links between annotations that are not here")
        continue
      }
      var relation = ExchangeRelation(type: link.type, from: from.mention, to: to.mention)
      relation.attributes = link.attributes
      documents[from.document].relations.append(relation)
    }
  }
}

extension ArraySlice where Element == UInt8 {
  /// Whether these bytes end with others.
  fileprivate func hasSuffix(_ suffix: [UInt8]) -> Bool {
    count >= suffix.count && self.suffix(suffix.count).elementsEqual(suffix)
  }
}
