import Annotations
import Workspace

/// Summaries of articles as the cache holds them.
extension ByteWriter {
  mutating func summary(_ summary: ArticleSummary) {
    string(summary.uri.key)
    list([summary.date, summary.wording].map { $0 ?? "" }) { $1.string($0) }
    list(summary.spellings) { spelling, writer in
      writer.string(spelling.name)
      writer.range(spelling.range)
      writer.list(spelling.owners) { $1.string($0) }
    }
    list(summary.links) { link, writer in
      writer.string(link.name)
      writer.string(link.kind.rawValue)
      writer.string(link.entity.rawValue)
      writer.range(link.range)
    }
    list(summary.tenures) { tenure, writer in
      writer.string(tenure.holder)
      writer.string(tenure.office)
      writer.range(tenure.range)
    }
    list(summary.entities) { $1.string($0.rawValue) }
  }
}

extension ByteReader {
  mutating func summary() -> ArticleSummary? {
    guard let uri = string(), let optional = list({ $0.string() }), optional.count == 2,
      let spellings = list({ $0.spelling() }), let links = list({ $0.link() }), let tenures = list({ $0.tenure() }),
      let entities = list({ $0.string() })
    else { return nil }
    var summary = ArticleSummary(uri: ArticleURI(uri))
    summary.date = optional[0].isEmpty ? nil : optional[0]
    summary.wording = optional[1].isEmpty ? nil : optional[1]
    summary.spellings = spellings
    summary.links = links
    summary.tenures = tenures
    summary.entities = entities.map(EntityID.init)
    return summary
  }

  private mutating func spelling() -> ArticleSummary.Spelling? {
    guard let name = string(), let range = range(), let owners = list({ $0.string() }) else { return nil }
    return ArticleSummary.Spelling(name: name, range: range, owners: owners)
  }

  private mutating func link() -> ArticleSummary.Link? {
    guard let name = string(), let kind = string(), let entity = string(), let range = range() else { return nil }
    return ArticleSummary.Link(
      name: name,
      kind: MentionKind(rawValue: kind),
      entity: EntityID(rawValue: entity),
      range: range
    )
  }

  private mutating func tenure() -> ArticleSummary.Tenure? {
    guard let holder = string(), let office = string(), let range = range() else { return nil }
    return ArticleSummary.Tenure(holder: holder, office: office, range: range)
  }
}
