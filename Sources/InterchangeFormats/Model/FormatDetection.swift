internal import PositionedJSON

/// What a file is, by its content.
package enum DetectedFormat: Hashable, Sendable {
  case known(ExchangeFormat)

  /// A format that is not read here: its name and what to do.
  case foreign(name: String, advice: String)

  /// Nothing that is known.
  case unknown
}

/// Says what format a file has by its first lines; the name decides only where the content does not.
///
/// O(bytes) for JSON, else O(first lines).
package func detectFormat(of file: FormatFile) -> DetectedFormat {
  let bytes = file.bytes
  if let foreign = foreignBinary(bytes) { return foreign }
  let start = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
  guard let first = bytes[start...].first(where: { $0 > 0x20 }) else {
    // An empty annotation file says that nothing is marked.
    return file.name.hasSuffix(".ann") ? .known(.brat) : .unknown
  }
  if isLitBankQuotation(bytes[start...]) {
    return .foreign(
      name: "LitBank's table of quotations",
      advice: "its places are words of lines, not offsets; convert LitBank's entities or coref folders, which are brat"
    )
  }
  if file.name.hasSuffix(".ann") { return .known(.brat) }
  if file.name.hasSuffix(".attache.json") { return .known(.sidecar) }
  let isUTF16 = bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff])
  if first == UInt8(ascii: "<") || isUTF16,
    bytes.dropFirst(isUTF16 ? 2 : 0).first(where: { $0 > 0x20 }) == UInt8(ascii: "<")
  {
    return detectXML(bytes)
  }
  if isUTF16 {
    return .foreign(name: "text in UTF-16", advice: "convert it, for example with iconv -f UTF-16 -t UTF-8")
  }
  if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") { return detectJSON(bytes) }
  return detectLines(file)
}

private func foreignBinary(_ bytes: [UInt8]) -> DetectedFormat? {
  if bytes.starts(with: [0x50, 0x4b, 0x03, 0x04]) {
    return .foreign(name: "a zip archive such as .docx or .odt", advice: "save the article as plain text first")
  }
  if bytes.starts(with: Array("%PDF".utf8)) {
    return .foreign(name: "PDF", advice: "convert it to plain text first, for example with pdftotext")
  }
  if bytes.starts(with: Array("{\\rtf".utf8)) {
    return .foreign(name: "RTF", advice: "save the article as plain text first")
  }
  if bytes.starts(with: Array("DocBin".utf8)) || bytes.starts(with: [0x78, 0x9c]) || bytes.starts(with: [0x1f, 0x8b]) {
    return .foreign(
      name: "compressed data such as spaCy's DocBin",
      advice: "export it as JSON Lines from its own program"
    )
  }
  return nil
}

// MARK: XML

private func detectXML(_ bytes: [UInt8]) -> DetectedFormat {
  // In UTF-16, every other byte of a name is zero.
  let head = bytes.prefix(4096).filter { $0 != 0 }
  let name = rootName(head)
  switch name.split(separator: ":").last.map(String.init) ?? name {
  case "XMI": return .known(.uimaXMI)
  case "GateDocument": return .known(.gate)
  case "typeSystemDescription":
    return .foreign(name: "a UIMA type system", advice: "name the .xmi file that belongs to it")
  case "TEI", "TEI.2", "teiCorpus":
    return .foreign(name: "TEI", advice: "open it in INCEpTION or GATE and export UIMA XMI, WebAnno TSV 3 or GATE XML")
  case "collection", "BioC":
    return .foreign(name: "BioC XML", advice: "convert it to brat, for example with the BioC tools")
  case "html", "HTML": return .foreign(name: "HTML", advice: "save the article as plain text first")
  case "View": return .foreign(name: "a Label Studio configuration", advice: "export the tasks as JSON")
  case "NAF", "KAF": return .foreign(name: "NAF or KAF", advice: "convert it to UIMA XMI, for example with DKPro Core")
  case "FoLiA": return .foreign(name: "FoLiA", advice: "convert it with foliatools, for example folia2columns")
  case "D-Spin": return .foreign(name: "TCF", advice: "export CoNLL-U from WebLicht")
  case "TimeML": return .foreign(name: "TimeML", advice: "convert it to brat or UIMA XMI")
  case "RDF": return .foreign(name: "RDF/XML", advice: "convert it to W3C Web Annotation JSON-LD")
  case "": return .foreign(name: "XML that cannot be told", advice: "name the format with --from")
  default:
    return .foreign(
      name: "XML with the root <\(name)>",
      advice: "convert it to a format that attache convert --help lists"
    )
  }
}

/// The name of the first element, comments and declarations skipped; empty where there is none.
private func rootName(_ head: [UInt8]) -> String {
  var index = 0
  while let open = head[index...].firstIndex(of: UInt8(ascii: "<")), open + 1 < head.count {
    let next = head[open + 1]
    if next == UInt8(ascii: "!"), head[open...].starts(with: Array("<!--".utf8)) {
      guard let end = firstRange(of: Array("-->".utf8), in: head, from: open) else { return "" }
      index = end
    } else if next == UInt8(ascii: "?") || next == UInt8(ascii: "!") {
      if head[open...].starts(with: Array("<!DOCTYPE html".utf8))
        || head[open...].starts(with: Array("<!doctype html".utf8))
      {
        return "html"
      }
      guard let end = head[open...].firstIndex(of: UInt8(ascii: ">")) else { return "" }
      index = end
    } else {
      let name = head[(open + 1)...].prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
      return String(decoding: name, as: UTF8.self)
    }
  }
  return ""
}

/// The offset behind the first occurrence of some bytes.
private func firstRange(of pattern: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
  guard bytes.count >= pattern.count else { return nil }
  return (start..<max(start, bytes.count - pattern.count + 1)).first { bytes[$0...].starts(with: pattern) }
    .map { $0 + pattern.count }
}

// MARK: JSON

private func detectJSON(_ bytes: [UInt8]) -> DetectedFormat {
  let lineEnd = bytes.firstIndex(of: 0x0a) ?? bytes.count
  // Of JSON Lines the first line says what it is; of other files the whole.
  if let line = try? JSONDocument(parsing: Array(bytes[..<lineEnd])).root { return detect(line) }
  if let whole = try? JSONDocument(parsing: bytes).root { return detect(whole) }
  return detectBrokenJSON(bytes)
}

private func detect(_ root: JSONValue) -> DetectedFormat {
  if let elements = root.array {
    guard let first = elements.first else { return .unknown }
    if SpanRecords.isTextWithLabels(elements) || first.array.map(SpanRecords.isTextWithLabels) == true {
      return .known(.spacy)
    }
    return detect(first)
  }
  guard let members = root.object else { return .unknown }
  let keys = Set(members.map(\.key))
  if root["format"]?.string?.hasPrefix("attache-annotations/") == true { return .known(.sidecar) }
  if root["format"]?.string?.hasPrefix("attache-") == true {
    return .foreign(name: "an Attaché file without annotations", advice: "name the articles or their annotation files")
  }
  if keys.contains(where: { $0.hasPrefix("%") }) { return .known(.uimaJSON) }
  let isAnnotation = ["Annotation", "AnnotationPage", "AnnotationCollection"].contains(root["type"]?.string ?? "")
  if keys.contains("@context") || isAnnotation || keys.contains("rows") && keys.contains("total") {
    return .known(.w3c)
  }
  let result = (root["annotations"] ?? root["predictions"])?.array?.first?["result"]
  if root["data"]?.object != nil || keys.contains("completions") || result != nil { return .known(.labelStudio) }
  if keys.contains("pattern"), keys.contains("label"), !keys.contains("text") {
    return .foreign(
      name: "spaCy entity patterns",
      advice: "they hold no annotated text; give them to attache.json as \"patterns\""
    )
  }
  if !keys.isDisjoint(with: ["sourcedb", "denotations"]) {
    return .foreign(name: "PubAnnotation JSON", advice: "export brat or PubTator's texts and convert them to brat")
  }
  if !keys.isDisjoint(with: ["annotation_agent", "prediction_agent", "responses"]), !keys.contains("spans") {
    return .foreign(name: "Argilla's records", advice: "export a data set of tokens with their tags, or spaCy's form")
  }
  if keys.contains("annotation_sets") {
    return .foreign(name: "GATE's Bdoc", advice: "save it as GATE XML")
  }
  if keys.contains("bodies"), root["target"]?["selector"] != nil {
    return .foreign(name: "Recogito's own JSON", advice: "export W3C annotations, for example with W3CTextFormat")
  }
  if keys.contains("mentions") || keys.contains("error") && keys.contains("id") { return .known(.jsonl) }
  if keys.contains("paragraphs") || keys.contains("ents") || root["spans"]?.object != nil { return .known(.spacy) }
  if !keys.isDisjoint(with: ["_task_hash", "_input_hash", "answer"]) || root["spans"]?.array != nil {
    return .known(.prodigy)
  }
  if keys.contains("tokens") || keys.contains("words") { return .known(.prodigy) }
  return isSpanRecord(members, keys) ? .known(.doccano) : .unknown
}

/// Whether an object is a text with what doccano and its like say of it, or with nothing but texts and numbers.
private func isSpanRecord(_ members: [JSONMember], _ keys: Set<String>) -> Bool {
  if members.contains(where: { $0.value.array?.first?.array != nil }) { return true }
  guard keys.contains("text") else { return false }
  let said: Set = [
    "label", "labels", "entities", "annotations", "relations", "cats", "tags", "accept", "links", "meta",
  ]
  return !keys.isDisjoint(with: said)
    || members.allSatisfy { member in
      let items = member.value.array ?? []
      return member.value.object == nil
        && items.allSatisfy { $0["start"] != nil || $0.object == nil && $0.array == nil }
    }
}

/// What a file was meant to be that is not JSON, so that its error can be told with its place.
private func detectBrokenJSON(_ bytes: [UInt8]) -> DetectedFormat {
  let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
  let signs: [(String, ExchangeFormat)] = [
    ("\"@context\"", .w3c), ("attache-annotations/", .sidecar), ("\"%TYPES\"", .uimaJSON),
    ("\"%FEATURE_STRUCTURES\"", .uimaJSON), ("\"%VIEWS\"", .uimaJSON), ("\"completions\"", .labelStudio),
    ("\"from_name\"", .labelStudio), ("\"mentions\"", .jsonl), ("\"_task_hash\"", .prodigy), ("\"spans\"", .prodigy),
    ("\"text\"", .doccano),
  ]
  return signs.first { head.contains($0.0) }.map { .known($0.1) } ?? .known(.doccano)
}

// MARK: Lines

private func detectLines(_ file: FormatFile) -> DetectedFormat {
  let bytes = file.bytes
  var isFirst = true
  var numberOfLines = 0
  for line in TextLines(bytes) {
    numberOfLines += 1
    if numberOfLines > 2000 { break }
    let text = string(bytes, line.range)
    let trimmed = text.drop { $0 == " " }
    if trimmed.isEmpty || trimmed.allSatisfy({ $0 == "\t" }) { continue }
    if let decided = detectLine(text, trimmed, isFirst: isFirst) { return decided }
    isFirst = false
    if trimmed.hasPrefix("#") { continue }
    let cells = line.fields(of: bytes)
    if cells.count >= 9, isTokenID(string(bytes, cells[0])) { return .known(.conllu) }
    if cells.count > 1, cells.dropFirst().contains(where: { TagColumn.isTag(string(bytes, $0)) }) {
      return .known(.conll)
    }
    if cells.count == 2, cells[0].count != 1 || bytes[cells[0].lowerBound] == UInt8(ascii: "O"),
      TagColumn.isTag(string(bytes, cells[0])), !cells[1].isEmpty
    {
      return .known(.conll)
    }
    let words = trimmed.split(separator: " ")
    if cells.count == 1, words.count > 1, words.last.map({ TagColumn.isTag($0) }) == true { return .known(.conll) }
    if words.count > 1, words.allSatisfy({ $0.contains("|") }) { return .known(.conll) }
    if file.name.hasSuffix(".conllu") { return .known(.conllu) }
    if file.name.hasSuffix(".conll") || file.name.hasSuffix(".iob") { return .known(.conll) }
    break
  }
  if file.name.hasSuffix(".csv") {
    return .foreign(name: "CSV", advice: "export JSON Lines instead, which keep where the spans stand")
  }
  if file.name.hasSuffix(".tsv") {
    return .foreign(name: "a table of its own kind", advice: "convert it to JSON Lines with text, start, end and label")
  }
  return .unknown
}

/// What one line decides; nil where it decides nothing.
private func detectLine(_ text: String, _ trimmed: Substring, isFirst: Bool) -> DetectedFormat? {
  if text.hasPrefix("#FORMAT=WebAnno TSV 3") || text.hasPrefix("#T_SP=") || text.hasPrefix("#T_RL=")
    || text.hasPrefix("#T_CH=")
  {
    return .known(.webanno)
  }
  if text.hasPrefix("-DOCSTART-") { return .known(.conll) }
  if trimmed.hasPrefix("# de.tudarmstadt") || trimmed.hasPrefix("# webanno.") || text.hasPrefix("#id=") && isFirst {
    return .foreign(name: "WebAnno TSV 1 or 2", advice: "import it into INCEpTION and export WebAnno TSV 3.3")
  }
  if text.hasPrefix("#begin document") || text.hasPrefix("# begin document") {
    return .foreign(
      name: "CoNLL-2012 coreference",
      advice: "convert it to CoNLL-U with entity brackets (CorefUD), for example with Udapi"
    )
  }
  if text.hasPrefix("@prefix") || text.hasPrefix("@base") || text.hasPrefix("PREFIX ") {
    return .foreign(name: "NIF or other RDF in Turtle", advice: "convert it to W3C Web Annotation JSON-LD")
  }
  if text.hasPrefix("__label__") {
    return .foreign(name: "fastText", advice: "it has categories only, and no spans; nothing here reads it")
  }
  let bar = text.split(separator: "|", maxSplits: 2, omittingEmptySubsequences: false)
  if bar.count == 3, bar[1] == "t" || bar[1] == "a", !bar[0].isEmpty, bar[0].allSatisfy(\.isNumber) {
    return .foreign(name: "PubTator", advice: "convert it to brat, or to JSON Lines with text, start, end and label")
  }
  let cells = text.split(separator: "\t", omittingEmptySubsequences: false)
  if cells.count > 1, isBratID(cells[0]), cells[1].contains(" ") { return .known(.brat) }
  return nil
}

/// Whether the first line is `QUOTE` or `ATTRIB`, a quotation's number and more, between tabulators.
private func isLitBankQuotation(_ bytes: ArraySlice<UInt8>) -> Bool {
  let line = bytes.prefix(256).prefix { $0 != 0x0a && $0 != 0x0d }
  let cells = line.split(separator: 0x09, omittingEmptySubsequences: false)
  guard cells.count > 2, cells[0].elementsEqual("QUOTE".utf8) || cells[0].elementsEqual("ATTRIB".utf8) else {
    return false
  }
  return cells[1].first == UInt8(ascii: "Q") && cells[1].count > 1
    && cells[1].dropFirst().allSatisfy { (0x30...0x39).contains($0) }
}

private func isBratID(_ cell: Substring) -> Bool {
  if cell == "*" { return true }
  guard let first = cell.first, "TREAMN#".contains(first) else { return false }
  return cell.count > 1 && cell.dropFirst().allSatisfy { ("0"..."9").contains($0) }
}

/// `1`, `1-2` or `1.1`.
private func isTokenID(_ cell: String) -> Bool {
  guard let first = cell.utf8.first, (0x30...0x39).contains(first) else { return false }
  return cell.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2d || $0 == 0x2e }
}
