import AnnotationStore
import Annotations
import ArticleText
import Workspace

/// What was stored for an article, in lines: a summary, then everything that is no longer as it was.
func storingReport(from decisions: ArticleDecisions, to written: Sidecar, of article: ArticleInput) -> String {
  let known = Set(decisions.sidecar.mentions.map(\.id) + decisions.sidecar.quotes.map(\.id))
    .union(decisions.sidecar.relations.map(\.id))
  let ids = written.mentions.map(\.id) + written.quotes.map(\.id) + written.relations.map(\.id)
  let new = ids.count { !known.contains($0) }
  let name = harmless(displayName(of: article.name))
  var lines = ["\(name)\(Sidecar.suffix): \(counted(ids.count, "item")), \(new) new"]
  for (item, placement) in zip(decisions.sidecar.mentions, decisions.places.mentions) {
    lines += line(item.kind.rawValue, item.anchor, placement, article)
  }
  for (item, placement) in zip(decisions.sidecar.quotes, decisions.places.quotes) {
    lines += line("quotation", item.anchor, placement, article)
  }
  return lines.map { "\($0)\n" }.joined()
}

private func line(_ kind: String, _ anchor: Anchor, _ placement: Placement, _ article: ArticleInput) -> [String] {
  switch placement {
  case .exact: return []
  case .moved(let range):
    let position = article.text.position(from: range.lowerBound, in: .utf32)
    let place = "\(harmless(displayName(of: article.name))):\(position.line + 1):\(position.character + 1)"
    let words = article.text.string(in: range)
    let change = words == anchor.quote ? "stands elsewhere" : "now reads “\(words)”"
    return ["\(place): moved: \(kind) “\(anchor.quote)” \(change)"]
  case .orphan(let orphan):
    return [
      "\(harmless(displayName(of: article.name)))\(Sidecar.suffix): orphan: \(kind) “\(anchor.quote)”: \(orphan.reason)"
    ]
  }
}
