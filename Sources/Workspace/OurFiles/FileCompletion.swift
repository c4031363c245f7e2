import AnnotationStore
import Annotations
import ArticleText
import PositionedJSON

/// What may stand where somebody is typing in one of our files.
package struct FileCompletion: Hashable, Sendable {
  /// What is offered, which decides the symbol that editors show.
  package enum Kind: Hashable, Sendable {
    case key
    case word
    case kind
    case entity
    case item
    case check
  }

  package var kind: Kind

  /// The word without quotation marks.
  package var label: String

  /// A few words beside it.
  package var detail: String

  /// What it means, in plain text; empty where there is nothing to say.
  package var documentation: String

  /// The bytes that it takes the place of: what has been typed, its quotation marks included.
  package var range: Range<Int>

  /// What is written in their place.
  package var newText: String

  /// What is compared with the typed bytes.
  package var filterText: String
}

extension Workspace {
  /// Keys that are missing, words, kinds, identifiers of items and entities, codes of checks.
  ///
  /// O(entities of the article and the registry).
  package mutating func fileCompletions(at offset: Int, in uri: ArticleURI) -> [FileCompletion] {
    guard let file = fileView(uri) else { return [] }
    let spot = file.spot(at: offset)
    var list = CompletionDraft(spot: spot, text: file.text)
    switch spot.subject {
    case .key(let shape, _):
      let known =
        file.tree.value(at: spot.place.container)?.object?.filter { $0.keyRange != spot.range }.map(\.key) ?? []
      for member in shape.members where !known.contains(member.key) {
        list.addKey(member.key, detail: member.isRequired ? "required" : "", documentation: member.meaning)
      }
    case .mapKey(.checkCode):
      for check in Check.all { list.addKey(check.code, detail: check.level.rawValue, documentation: check.summary) }
    case .value(.words(let words)): for word in words { list.add(.word, word.text, documentation: word.meaning) }
    case .value(.bool): for word in ["true", "false"] { list.add(.word, word, isQuoted: false) }
    case .value(.kind):
      for kind in kinds(for: uri) {
        let guidance = guidance(on: kind, for: uri)
        let label = guidance?.label ?? ""
        list.add(.kind, kind.rawValue, detail: label == kind.rawValue ? "" : label, documentation: guidance?.text ?? "")
      }
    case .value(.checkCode):
      for check in Check.all {
        list.add(.check, check.code, detail: check.level.rawValue, documentation: check.summary)
      }
    case .value(.item(let kind, isOwn: false)): addItems(of: kind, in: file, to: &list)
    case .value(.entity(isOwn: false)): addEntities(for: spot, in: file, to: &list)
    case .value(.entity(isOwn: true)), .value(.item(_, isOwn: true)), .value(.text), .value(.object), .value(.list),
      .value(.map), .mapKey, .nothing:
      break
    }
    return list.items
  }

  private func addItems(of kind: ItemID.Kind, in file: FileView, to list: inout CompletionDraft) {
    let lists: [ItemID.Kind: String] = [.mention: "mentions", .quote: "quotes", .relation: "relations"]
    for element in file.elements(lists[kind] ?? "") {
      guard let id = element["id"]?.string else { continue }
      let words = element["quote"]?.string.map { "“\(elided(cleaned($0.utf8), to: 60))”" } ?? ""
      list.add(.item, id, detail: words, documentation: (element["type"] ?? element["kind"])?.string ?? "")
    }
  }

  /// The registry's entities and those of the sidecar's article; of a mention those of its own kind first.
  private mutating func addEntities(for spot: FileSpot, in file: FileView, to list: inout CompletionDraft) {
    let kind = spot.item.flatMap { file.object(of: $0)?["type"]?.string }.map { MentionKind(rawValue: $0) }
    var offered: [(id: String, kind: MentionKind, name: String, isRegistered: Bool)] = []
    var known: Set<String> = []
    func offer(_ id: String, _ kind: MentionKind, _ name: String, isRegistered: Bool) {
      if known.insert(id).inserted { offered.append((id, kind, name, isRegistered)) }
    }
    let open = file.kind == .registry ? Registry.read(file.text.bytes).value.entities : []
    for entity in open.isEmpty ? registry(for: file.uri).entities : open where entity.replacedBy == nil {
      offer(entity.id.rawValue, entity.kind, entity.name, isRegistered: true)
    }
    if let article = file.uri.articleOfSidecar {
      for entity in analysis(of: article)?.entities ?? [] {
        offer(entity.id.rawValue, entity.kind, entity.name, isRegistered: false)
      }
    }
    let sorted = offered.filter { !$0.kind.isValue || $0.kind == kind }
      .stablySorted { ($0.kind == kind ? 0 : 1) < ($1.kind == kind ? 0 : 1) }
    for entity in sorted {
      let detail = entity.isRegistered ? "\(entity.kind.rawValue), registry" : entity.kind.rawValue
      list.add(.entity, entity.id, detail: detail, documentation: entity.name)
    }
  }
}

/// Completions while they are made.
private struct CompletionDraft {
  let spot: FileSpot
  let text: ArticleText
  var items: [FileCompletion] = []

  /// Whether a colon follows already.
  private let hasColon: Bool

  init(spot: FileSpot, text: ArticleText) {
    self.spot = spot
    self.text = text
    let rest = text.bytes[min(spot.range.upperBound, text.bytes.count)...]
    hasColon = rest.first { $0 != 0x20 && $0 != 0x09 } == UInt8(ascii: ":")
  }

  mutating func addKey(_ key: String, detail: String, documentation: String) {
    add(.key, key, detail: detail, documentation: documentation, behind: hasColon ? "" : ":")
  }

  mutating func add(
    _ kind: FileCompletion.Kind,
    _ word: String,
    detail: String = "",
    documentation: String = "",
    isQuoted: Bool = true,
    behind: String = ""
  ) {
    let written = isQuoted ? JSONWriter.quoted(word) : word
    let typed = text.bytes[text.clipped(spot.range)].first
    items.append(
      FileCompletion(
        kind: kind,
        label: word,
        detail: detail,
        documentation: documentation,
        range: spot.range,
        newText: written + behind,
        filterText: typed == nil || typed == UInt8(ascii: "\"") ? written : word
      )
    )
  }
}
