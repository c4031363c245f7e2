import AnnotationStore
import Annotations
import ArticleText
import PositionedJSON

extension Workspace {
  /// Where a mention or quotation of a sidecar stands in its article, as far as it can be made out while the sidecar is
  /// being edited; nil without words and without the article.
  ///
  /// All items are placed together, as their order helps. O(text + items · log items).
  func storedPlace(of item: FileSpot.Item, in file: FileView) -> (article: ArticleURI, placement: Placement)? {
    guard let article = file.uri.articleOfSidecar, let text = text(of: article) else { return nil }
    let list: String
    let label: String
    let index: Int
    switch item {
    case .mention(let position): (list, label, index) = ("mentions", "type", position)
    case .quote(let position): (list, label, index) = ("quotes", "kind", position)
    case .relation, .entity: return nil
    }
    var anchors: [LabelledAnchor] = []
    var asked: Int?
    for (position, element) in file.elements(list).enumerated() {
      guard let quote = element["quote"]?.string, !quote.isEmpty else { continue }
      if position == index { asked = anchors.count }
      let anchor = Anchor(quote: quote, before: element["before"]?.string ?? "", after: element["after"]?.string ?? "")
      anchors.append(LabelledAnchor(anchor, label: element[label]?.string ?? ""))
    }
    guard let asked else { return nil }
    let places = place(anchors, in: text, madeOf: slot(of: article).flatMap { self.article($0)?.textOnDisk })
    guard places.indices.contains(asked), let known = uri(of: article) else { return nil }
    return (known, places[asked])
  }

  /// An article's address in the spelling that answers use.
  func uri(of article: ArticleURI) -> ArticleURI? { slot(of: article).flatMap { uri(at: $0) } }

  /// The card of a stored mention or quotation: its words, where they stand, and the line.
  func storedCard(of item: FileSpot.Item, in file: FileView) -> Card? {
    guard let object = file.object(of: item), let quote = object["quote"]?.string else { return nil }
    let kind = (object["type"] ?? object["kind"])?.string ?? ""
    let status = object["status"]?.string.flatMap(DecisionStatus.init(rawValue:))
    var card = Card(name: "“\(elided(cleaned(quote.utf8), to: 80))”", label: label(of: item, kind: kind))
    guard let (article, placement) = storedPlace(of: item, in: file), let text = text(of: article) else {
      card.lines.append("Its article is not known here")
      return card
    }
    func row(_ range: Range<Int>) -> Card.Row {
      let line = text.line(at: range.lowerBound)
      let evidence = Card.Evidence(
        location: Location(article: article, range: range),
        line: line + 1,
        date: nil,
        isHere: false
      )
      return Card.Row(text: excerpt(around: range, of: text), evidence: evidence)
    }
    switch placement {
    case .exact(let range): card.rows.append(row(range))
    case .moved(let range):
      card.rows.append(row(range))
      card.lines.append("Moved: the article now reads “\(elided(cleaned(text.bytes[text.clipped(range)]), to: 80))”")
    case .orphan(let orphan):
      card.lines.append("No place: \(orphan.reason)")
      if let range = orphan.nearest.first {
        card.rows.append(row(range))
        card.lines.append("The line above is the most similar one")
      }
    }
    if let status, let by = object["by"]?.string {
      let provenance = Provenance(by: by, confidence: object["confidence"]?.double)
      card.lines.append(provenanceText(status, provenance, evidence: nil))
    }
    if let note = object["note"]?.string { card.lines.append("Note: \(elided(cleaned(note.utf8), to: 160))") }
    return card
  }

  private func label(of item: FileSpot.Item, kind: String) -> String {
    if case .quote = item { return kind.isEmpty ? "quotation" : "quotation, \(kind)" }
    return kind
  }
}

/// The words around a range, on its line: what a reader needs to know the place.
private func excerpt(around range: Range<Int>, of text: ArticleText) -> String {
  let line = text.lineRange(text.line(at: range.lowerBound))
  var start = text.clipped(max(line.lowerBound, range.lowerBound - 40))
  var end = text.clipped(min(line.upperBound, max(range.upperBound, range.lowerBound + 1) + 40))
  // Whole words, where there are blanks.
  if start > line.lowerBound, let blank = text.bytes[start - 1..<max(start, range.lowerBound)].firstIndex(of: 0x20) {
    start = blank + 1
  }
  if end < line.upperBound, let blank = text.bytes[min(end, range.upperBound)...end].lastIndex(of: 0x20) { end = blank }
  let words = cleaned(text.bytes[start..<max(start, end)])
  return (start > line.lowerBound ? "… " : "") + words + (end < line.upperBound ? " …" : "")
}
