import AnnotationStore
package import Annotations
import ArticleText
import PositionedJSON

/// An entry of the outline of a sidecar or registry.
package struct FileOutlineItem: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Items of one sort.
    case group
    case mention(MentionKind)
    case quote
    case relation
  }

  package var name: String
  package var detail: String
  package var kind: Kind

  /// UTF-8 bytes; it holds `selection` and all children.
  package var range: Range<Int>

  /// UTF-8 bytes.
  package var selection: Range<Int>

  package var children: [FileOutlineItem]
}

extension Workspace {
  /// The outline of a file of ours: a sidecar's mentions by kind, quotations and relations; a registry's entities; of
  /// settings the members.
  package mutating func fileOutline(of uri: ArticleURI) -> [FileOutlineItem] {
    guard let file = fileView(uri) else { return [] }
    switch file.kind {
    case .sidecar:
      let mentions = file.elements("mentions")
      let kinds = unique(
        MentionKind.guidelineKinds.map(\.rawValue).filter { kind in mentions.contains { $0["type"]?.string == kind } }
          + mentions.map { $0["type"]?.string ?? "" }
      )
      let groups = kinds.compactMap { kind in
        group(kind.isEmpty ? "without type" : kind, of: "mentions", in: file) { $0["type"]?.string ?? "" == kind }
      }
      return groups
        + [group("quotations", of: "quotes", in: file), group("relations", of: "relations", in: file)]
        .compactMap { $0 }
    case .registry: return file.elements("entities").compactMap { outlineItem($0, of: "entities") }
    case .settings:
      return (file.tree.root.object ?? []).map { member in
        let range = member.keyRange.lowerBound..<max(member.keyRange.upperBound, member.value.range.upperBound)
        return FileOutlineItem(
          name: member.key,
          detail: "",
          kind: .group,
          range: range,
          selection: member.keyRange,
          children: []
        )
      }
    }
  }

  /// The items of a list that satisfy a condition; nil where there are none.
  private func group(
    _ name: String,
    of list: String,
    in file: FileView,
    where isMember: (JSONValue) -> Bool = { _ in true }
  ) -> FileOutlineItem? {
    guard let member = file.tree.root.object?.last(where: { $0.key == list }) else { return nil }
    let items = file.elements(list).filter(isMember).compactMap { outlineItem($0, of: list) }
    guard !items.isEmpty else { return nil }
    return FileOutlineItem(
      name: name,
      detail: "\(items.count)",
      kind: .group,
      range: member.keyRange.lowerBound..<max(member.keyRange.upperBound, member.value.range.upperBound),
      selection: items[0].selection,
      children: items
    )
  }

  private func outlineItem(_ value: JSONValue, of list: String) -> FileOutlineItem? {
    guard value.object != nil else { return nil }
    let words = (value["quote"] ?? value["name"])?.string.map { elided(cleaned($0.utf8), to: 60) }
    let kind: FileOutlineItem.Kind
    var detail = [value["status"]?.string, value["entity"]?.string]
    switch list {
    case "quotes":
      kind = .quote
      detail = [value["kind"]?.string, value["speaker"]?.string]
    case "relations": kind = .relation
    default: kind = .mention(MentionKind(rawValue: value["type"]?.string ?? ""))
    }
    let own = value["id"]
    let id = own?.string ?? ""
    return FileOutlineItem(
      name: words ?? [value["type"]?.string, id].compactMap { $0 }.joined(separator: " "),
      detail: list == "entities" ? id : detail.compactMap { $0 }.joined(separator: ", "),
      kind: kind,
      range: value.range,
      selection: own?.range ?? value.range,
      children: []
    )
  }
}
