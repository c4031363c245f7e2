import AnnotationStore
import Annotations
import ArticleText
import PositionedJSON

extension Workspace {
  /// What hover shows in a sidecar, registry or settings file: what a key means, what a word means, whom an identifier
  /// means, and of an annotation the words that it points at with whom they name.
  package mutating func fileHover(at offset: Int, in uri: ArticleURI) -> Hover? {
    guard let file = fileView(uri) else { return nil }
    let spot = file.spot(at: offset)
    guard let cards = cards(of: spot, in: file), !cards.isEmpty else { return nil }
    return Hover(range: spot.range, cards: cards)
  }

  private mutating func cards(of spot: FileSpot, in file: FileView) -> [Card]? {
    let word = file.tree.value(at: spot.place.pointer)?.string ?? ""
    switch spot.subject {
    case .key(let shape, let member): return member.map { [keyCard($0, of: shape, in: file)] }
    case .mapKey(.checkCode):
      if case .key(let key) = spot.place.step { return checkCard(key).map { [$0] } }
      return nil
    case .value(.words(let words)):
      return words.first { $0.text == word }.map { [Card(name: $0.text, label: keyName(spot), lines: [$0.meaning])] }
    case .value(.kind): return kindCard(MentionKind(rawValue: word), in: file).map { [$0] }
    case .value(.checkCode): return checkCard(word).map { [$0] }
    case .value(.entity): return word.isEmpty ? nil : entityCards(EntityID(rawValue: word), in: file)
    case .value(.item(_, isOwn: false)): return file.item(withID: word).map { itemCards($0.item, in: file) }
    case .value(.item(_, isOwn: true)), .value(.object): return spot.item.map { itemCards($0, in: file) }
    case .value(.text) where ["quote", "before", "after"].contains(keyName(spot)):
      return spot.item.map { itemCards($0, in: file) }
    case .value(.text), .value(.bool): return meaning(of: spot, in: file)
    case .value, .mapKey, .nothing: return nil
    }
  }

  /// The card of an item: what it points at, then whom it means.
  private mutating func itemCards(_ item: FileSpot.Item, in file: FileView) -> [Card] {
    guard let object = file.object(of: item) else { return [] }
    switch item {
    case .mention, .quote:
      let entity = (object["entity"] ?? object["speaker"])?.string.map { EntityID(rawValue: $0) }
      return (storedCard(of: item, in: file).map { [$0] } ?? []) + (entity.map { entityCards($0, in: file) } ?? [])
    case .relation: return relationCard(object, in: file).map { [$0] } ?? []
    case .entity:
      return object["id"]?.string.map { entityCards(EntityID(rawValue: $0), in: file) } ?? []
    }
  }

  /// `“Ilma Teveen” participates-in “border talks”`.
  private func relationCard(_ relation: JSONValue, in file: FileView) -> Card? {
    guard let type = relation["type"]?.string else { return nil }
    func end(_ key: String) -> String {
      let end = relation[key]
      if let entity = end?["entity"]?.string { return registry(for: file.uri).name(of: entity) ?? entity }
      guard let id = (end?["mention"] ?? end?["quote"])?.string else { return "…" }
      let words = file.item(withID: id).flatMap { file.object(of: $0.item)?["quote"]?.string }
      return words.map { "“\(elided(cleaned($0.utf8), to: 60))”" } ?? id
    }
    var card = Card(name: type, label: "relation", rows: [Card.Row(text: "\(end("from")) → \(end("to"))")])
    if let kind = Relation.Kind(rawValue: type) { card.lines.append(kind.meaning) }
    return card
  }

  private func keyCard(_ member: FileMember, of shape: FileShape, in file: FileView) -> Card {
    var card = Card(name: member.key, label: "\(shape.name)\(member.isRequired ? ", required" : "")")
    card.lines.append(member.meaning)
    switch member.value {
    case .words(let words): card.lines += words.map { "\($0.text): \($0.meaning)" }
    case .kind: card.lines.append("One of \(kinds(for: file.uri).map(\.rawValue).joined(separator: ", "))")
    default: break
    }
    return card
  }

  private func kindCard(_ kind: MentionKind, in file: FileView) -> Card? {
    guidance(on: kind, for: file.uri).map { guidance in
      let lines = [guidance.covers] + (guidance.isNot.isEmpty ? [] : ["Not: \(guidance.isNot)"])
      return Card(name: guidance.label, label: "kind", lines: lines.filter { !$0.isEmpty })
    }
  }

  private func checkCard(_ code: String) -> Card? {
    Check.named(code).map { Card(name: $0.code, label: "check, \($0.level.rawValue)", lines: [$0.summary]) }
  }

  /// The meaning of the key that a value belongs to.
  private func meaning(of spot: FileSpot, in file: FileView) -> [Card]? {
    guard let end = spot.place.pointer.steps.last(where: { if case .key = $0 { true } else { false } }),
      case .key(let key) = end, let shape = file.shape(around: spot.place.pointer), let member = shape.member(key)
    else { return nil }
    return [keyCard(member, of: shape, in: file)]
  }

  private func keyName(_ spot: FileSpot) -> String {
    if case .key(let key) = spot.place.step { key } else { "" }
  }
}

extension FileView {
  /// The shape of the innermost object around what a way leads to.
  func shape(around pointer: JSONPointer) -> FileShape? {
    var form = FileValue.object(kind.shape)
    var shape: FileShape? = kind.shape
    for step in pointer.steps.dropLast() {
      guard let inner = form.inner(step) else { return nil }
      form = inner
      if case .object(let inner) = form { shape = inner }
    }
    return shape
  }
}

extension Registry {
  /// The name of the entity with an identifier.
  ///
  /// O(entities).
  func name(of id: String) -> String? { entities.first { $0.id.rawValue == id }?.name }
}
