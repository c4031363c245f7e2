internal import ArticleText

extension Conllu {
  /// Writes a document: words with their blanks, and entity brackets whose fields `# global.Entity` names.
  package static func write(_ document: ExchangeDocument, _ losses: inout Losses) -> [UInt8] {
    var writer = ConlluWriter(document)
    writer.write()
    losses.add(writer.losses)
    return Array(writer.output.utf8)
  }
}

private struct ConlluWriter {
  private let document: ExchangeDocument
  private var text: CutText
  private var fields: [String] = []
  private var brackets: [Int: (opening: [(order: Int, text: String)], closing: [(order: Int, text: String)])] = [:]
  private var links: [String: [String]] = [:]
  var output = ""
  var losses = Losses()

  init(_ document: ExchangeDocument) {
    self.document = document
    let spans = document.mentions.filter { !isLinguistic($0) }.flatMap(\.fragments)
      .map { trimmed($0, document.text.bytes) }.filter { !$0.isEmpty }
    text = CutText(document, spans: spans)
    // A discontinuous mention must not cross sentences either.
    let whole = document.mentions.filter { !isLinguistic($0) }.compactMap(\.span).map {
      trimmed($0, document.text.bytes)
    }
    text.joinSentences(across: whole.filter { !$0.isEmpty })
  }

  mutating func write() {
    collectFields()
    placeMentions()
    collectLinks()
    countLosses()
    output += "# newdoc id = \(oneLine(document.name))\n"
    output += "# global.Entity = \((["eid", "etype"] + fields).joined(separator: "-"))\n"
    for attribute in document.metadata {
      let name = attribute.name.hasPrefix("meta::") ? attribute.name : "meta::\(attribute.name)"
      output += "# \(oneLine(name)) = \(oneLine(attribute.value ?? ""))\n"
    }
    for (number, sentence) in text.sentences.enumerated() { write(sentence, number: number + 1) }
  }

  /// The attributes that mentions have, with the link's identifier last, since it may hold hyphens.
  private mutating func collectFields() {
    var seen: Set<String> = ["eid", "etype", "identity"]
    for mention in document.mentions where !isLinguistic(mention) {
      for attribute in mention.attributes {
        let name = fieldName(attribute.name)
        if seen.insert(name).inserted { fields.append(name) }
      }
    }
    if document.mentions.contains(where: { !$0.links.isEmpty }) { fields.append("identity") }
  }

  private func fieldName(_ name: String) -> String { escaped(name) }

  private mutating func placeMentions() {
    var singles = 0
    var spans: [String: [(range: Range<Int>, isDiscontinuous: Bool)]] = [:]
    let bytes = document.text.bytes
    for (index, mention) in document.mentions.enumerated() {
      if isLinguistic(mention) {
        losses.add(linguisticLoss)
        continue
      }
      let parts = mention.fragments.map { trimmed($0, bytes) }.filter { !$0.isEmpty }
      if parts != mention.fragments, !parts.isEmpty { losses.add("blanks at the ends of mentions") }
      guard !parts.isEmpty else {
        losses.add(mention.fragments.isEmpty ? "mentions without a place in the text" : "mentions without words")
        continue
      }
      // Brackets of one entity cannot cross: which of them closes would be left open.
      let whole = parts[0].lowerBound..<parts[parts.count - 1].upperBound
      var entity = mention.entity
      if let name = entity {
        if crosses(whole, spans[name] ?? [], isDiscontinuous: parts.count > 1) {
          losses.add("entities of mentions that cross others of theirs")
          entity = nil
        } else {
          spans[name, default: []].append((whole, parts.count > 1))
        }
      }
      if entity == nil { singles += 1 }
      let id = entity.map { escaped($0, isID: true) } ?? "_\(singles)"
      for (part, range) in parts.enumerated() {
        let suffix = parts.count > 1 ? "[\(part + 1)/\(parts.count)]" : ""
        add(mention, id + suffix, range, order: index, isFirst: part == 0)
      }
    }
  }

  /// Whether a mention goes across one of those of its entity that are written already, or both have gaps and overlap.
  private func crosses(
    _ range: Range<Int>,
    _ others: [(range: Range<Int>, isDiscontinuous: Bool)],
    isDiscontinuous: Bool
  ) -> Bool {
    // Those that are far behind cannot cross; names of which a text is full are looked back at for a while only.
    others.suffix(200).contains { other in
      guard other.range.overlaps(range) else { return false }
      if other.isDiscontinuous || isDiscontinuous { return true }
      let isInside = range.lowerBound >= other.range.lowerBound && range.upperBound <= other.range.upperBound
      let isAround = other.range.lowerBound >= range.lowerBound && other.range.upperBound <= range.upperBound
      return !isInside && !isAround
    }
  }

  private mutating func add(_ mention: ExchangeMention, _ id: String, _ range: Range<Int>, order: Int, isFirst: Bool) {
    let first = text.tokens.partitioningIndex { $0.lowerBound >= range.lowerBound }
    let last = text.tokens.partitioningIndex { $0.lowerBound >= range.upperBound } - 1
    guard first <= last else { return }
    var values = [id, escaped(mention.type)]
    for field in fields {
      if field == "identity" {
        values.append(mention.links.first.map { escaped($0.id) } ?? "")
      } else {
        values.append(mention.attributes.first { fieldName($0.name) == field }.map { escaped($0.value ?? "yes") } ?? "")
      }
    }
    let content = "(" + values.joined(separator: "-")
    if first == last {
      brackets[first, default: ([], [])].opening.append((order - 1_000_000_000, content + ")"))
    } else {
      brackets[first, default: ([], [])].opening.append((-last, content))
      brackets[last, default: ([], [])].closing.append((-first, id + ")"))
    }
  }

  /// Relations between entities that CorefUD has a word for.
  private mutating func collectLinks() {
    for relation in document.relations {
      guard ["bridge", "split-antecedent"].contains(relation.type), relation.arguments.count == 2,
        case .entity(let from) = relation.arguments[0].end, case .entity(let to) = relation.arguments[1].end
      else {
        losses.add("relations")
        continue
      }
      let type = relation.attributes["type"].map { ":\(escaped($0))" } ?? ""
      let key = relation.type == "bridge" ? "Bridge" : "SplitAnte"
      links["\(key) \(from)", default: []].append("\(escaped(to, isID: true))<\(escaped(from, isID: true))\(type)")
    }
  }

  private mutating func countLosses() {
    for mention in document.mentions where !isLinguistic(mention) {
      losses.add("notes and second links of mentions", mention.notes.count + max(0, mention.links.count - 1))
      losses.add("flags without a value, now yes", mention.attributes.count { $0.value == nil })
      if mention.layer != nil { losses.add("layers of mentions") }
      if !mention.verdict.isEmpty { losses.add("who made an annotation, status and confidence") }
    }
    losses.add("categories of the whole document", document.labels.count)
    losses.add("notes of the document", document.notes.count)
    losses.add("names and links of entities", document.entities.count)
  }

  private mutating func write(_ sentence: Range<Int>, number: Int) {
    let bytes = document.text.bytes
    output += "# sent_id = \(oneLine(document.name))-\(number)\n"
    let start = text.tokens[sentence.lowerBound].lowerBound
    let end = text.tokens[sentence.upperBound - 1].upperBound
    output += "# text = \(oneLine(document.text.string(in: start..<end)))\n"
    for (offset, index) in sentence.enumerated() {
      let token = text.tokens[index]
      var miscellany: [String] = []
      if let brackets = brackets[index] { miscellany += entityItems(brackets) }
      if index == 0, token.lowerBound > 0 {
        miscellany.append("SpacesBefore=\(escapedSpaces(bytes[..<token.lowerBound]))")
      }
      let next = index + 1 < text.tokens.count ? text.tokens[index + 1].lowerBound : bytes.count
      let gap = bytes[token.upperBound..<next]
      if gap.isEmpty {
        miscellany.append("SpaceAfter=No")
      } else if !gap.elementsEqual([0x20]) || offset == sentence.count - 1 {
        miscellany.append("SpacesAfter=\(escapedSpaces(gap))")
      }
      let form = document.text.string(in: token)
      output +=
        "\(offset + 1)\t\(form)\t_\t_\t_\t_\t_\t_\t_\t\(miscellany.isEmpty ? "_" : miscellany.joined(separator: "|"))\n"
    }
    output += "\n"
  }

  /// What closes stands before what opens; the outer one opens first and the inner one closes first.
  private mutating func entityItems(
    _ brackets: (opening: [(order: Int, text: String)], closing: [(order: Int, text: String)])
  ) -> [String] {
    let closing = brackets.closing.enumerated().sorted {
      ($0.element.order, -$0.offset) < ($1.element.order, -$1.offset)
    }
    let opening = brackets.opening.enumerated().sorted { a, b in
      // Single words come last, the longest first before them.
      let (x, y) = (a.element.order, b.element.order)
      let (isSingleX, isSingleY) = (x < -500_000_000, y < -500_000_000)
      if isSingleX != isSingleY { return isSingleY }
      return (x, a.offset) < (y, b.offset)
    }
    var items: [String] = []
    for opened in opening {
      let id = opened.element.text.dropFirst().prefix { $0 != "-" && $0 != "[" }
      for key in ["Bridge", "SplitAnte"] {
        guard let values = links.removeValue(forKey: "\(key) \(percentDecoded(id))") else { continue }
        items.append("\(key)=\(values.joined(separator: ","))")
      }
    }
    let text = closing.map(\.element.text).joined() + opening.map(\.element.text).joined()
    return items + ["Entity=\(text)"]
  }

  private func escapedSpaces(_ bytes: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    for byte in bytes {
      switch byte {
      case 0x20: result += Array("\\s".utf8)
      case 0x09: result += Array("\\t".utf8)
      case 0x0a: result += Array("\\n".utf8)
      case 0x0d: result += Array("\\r".utf8)
      case UInt8(ascii: "|"): result += Array("\\p".utf8)
      case UInt8(ascii: "\\"): result += Array("\\\\".utf8)
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private func oneLine(_ text: String) -> String {
    String(decoding: text.utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
  }

  /// A value without the characters that brackets are made of.
  ///
  /// - Parameter isID: whether it stands in front, where links and parts are told by further characters.
  private func escaped(_ text: String, isID: Bool = false) -> String {
    let special = Array((isID ? "-()[]|%<:,/=" : "-()|%").utf8)
    var result = ""
    for (index, scalar) in text.unicodeScalars.enumerated() {
      let isFirstUnderscore = isID && scalar == "_" && index == 0
      let isSpecial = scalar.value <= 0x20 || scalar.isASCII && special.contains(UInt8(scalar.value))
      if isSpecial || isFirstUnderscore {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        result += "%" + (hex.utf8.count < 2 ? "0" : "") + hex
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
