package import Annotations

/// How entities that a table names without saying so are called and what they are.
package struct RegistryNaming {
  /// A readable identifier for a name; what is taken gets a number.
  var identifier: (_ name: String, _ kind: MentionKind) -> String

  /// What kind of thing owns a role, by its name.
  var ownerKind: (_ name: String) -> MentionKind

  package init(
    identifier: @escaping (_ name: String, _ kind: MentionKind) -> String,
    ownerKind: @escaping (_ name: String) -> MentionKind
  ) {
    self.identifier = identifier
    self.ownerKind = ownerKind
  }
}

extension Registry {
  /// Adds the entities of a table: a header with the columns name, type, id, aliases, role, owner, from, to, source,
  /// memberOf, wikidata, sameAs and note, of which only name must be there.
  ///
  /// Rows with the same identifier, or the same name and type, are one entity, so that each office stands in a row of its
  /// own. Without a column type everybody is a person. Owners and bodies are named by identifier or by name; one that
  /// nobody knows is added. What the registry says already stays. Rows that are not right are reported and left out.
  ///
  /// O(bytes + entities).
  package func adding(table file: [UInt8], _ naming: RegistryNaming) -> FileReading<Registry> {
    var reader = FileReader()
    var draft = RegistryTableDraft(self, naming)
    let table = CSVTable.read(file, &reader)
    if !table.header.isEmpty, let columns = CSVColumns(table.header, known: registryColumns, &reader) {
      if columns.contains("name") {
        for row in table.rows { draft.add(row, columns, &reader) }
      } else {
        reader.report(.missingMember, table.header[0].range, "the table has no column “name”")
      }
    }
    return FileReading(value: draft.registry, problems: locate(reader.problems, in: file))
  }
}

private let registryColumns: [(name: String, others: [String])] = [
  ("name", []), ("type", ["kind"]), ("id", []), ("aliases", ["alias"]), ("role", ["title", "office"]),
  ("owner", ["of"]), ("from", ["start"]), ("to", ["end"]), ("source", []), ("memberOf", []), ("wikidata", ["qid"]),
  ("sameAs", []), ("note", []),
]

/// A registry to which rows are added.
private struct RegistryTableDraft {
  private(set) var registry: Registry
  private let naming: RegistryNaming
  private var indexes: [EntityID: Int] = [:]
  private var byName: [String: EntityID] = [:]

  init(_ registry: Registry, _ naming: RegistryNaming) {
    self.registry = registry
    self.naming = naming
    for (index, entity) in registry.entities.enumerated() {
      indexes[entity.id] = indexes[entity.id] ?? index
      remember(entity.name, entity)
      for alias in entity.aliases { remember(alias, entity) }
    }
  }

  mutating func add(_ row: CSVTable.Row, _ columns: CSVColumns, _ reader: inout FileReader) {
    let before = reader.problems.count
    guard let name = columns.field("name", of: row)?.text else {
      return reader.report(.missingMember, row.range, "the row has no name")
    }
    var kind: MentionKind? = .person
    if columns.contains("type") {
      let field = columns.field("type", of: row)
      kind = reader.read(field, .kind)
      if field == nil { reader.report(.missingMember, row.range, "the row has no type; write person, organization …") }
    }
    let id = reader.read(columns.field("id", of: row), .entityID)
    let from = reader.read(columns.field("from", of: row), .registryDate)
    let to = reader.read(columns.field("to", of: row), .registryDate)
    let wikidata = reader.read(columns.field("wikidata", of: row), .wikidataItem)
    let title = columns.field("role", of: row)?.text
    let bodies = columns.list("memberOf", of: row)
    for column in ["owner", "from", "to"] where title == nil && (column == "owner" || bodies.isEmpty) {
      guard let field = columns.field(column, of: row) else { continue }
      reader.report(.wrongValue, field.range, "“\(column)” says something of a role, and the row has none")
    }
    guard reader.problems.count == before, let kind else { return }

    let period = RegisteredPeriod(from: from, to: to)
    let source = columns.field("source", of: row)?.text
    let owner = title == nil ? nil : columns.field("owner", of: row).map { self.entity($0.text, naming.ownerKind) }
    let memberships = bodies.map { body in
      RegisteredMembership(of: entity(body) { _ in .organization }, period: period, source: source)
    }
    let index = entityIndex(name, kind, id)
    func add<Element: Equatable>(_ element: Element, to list: inout [Element]) {
      if !list.contains(element) { list.append(element) }
    }
    if registry.entities[index].name != name { add(name, to: &registry.entities[index].aliases) }
    for alias in columns.list("aliases", of: row) where alias != registry.entities[index].name {
      add(alias, to: &registry.entities[index].aliases)
    }
    for other in wikidata.map({ ["wikidata:\($0)"] }) ?? [] { add(other, to: &registry.entities[index].sameAs) }
    for other in columns.list("sameAs", of: row) { add(other, to: &registry.entities[index].sameAs) }
    if let title {
      let role = RegisteredRole(title: title, of: owner, period: period, source: source)
      add(role, to: &registry.entities[index].roles)
    }
    for membership in memberships { add(membership, to: &registry.entities[index].memberships) }
    registry.entities[index].note =
      registry.entities[index].note ?? columns.field("note", of: row, keepsLines: true)?.text
  }

  /// The entity with an identifier or a name, whatever it is; added where there is none.
  private mutating func entity(_ text: String, _ kind: (String) -> MentionKind) -> EntityID {
    if indexes[EntityID(rawValue: text)] != nil { return EntityID(rawValue: text) }
    if let known = byName["\u{0}\(text)"] { return known }
    return registry.entities[entityIndex(text, kind(text), nil)].id
  }

  /// The index of the entity with an identifier, else with a name and a kind; added where there is none.
  private mutating func entityIndex(_ name: String, _ kind: MentionKind, _ id: EntityID?) -> Int {
    if let id, let index = indexes[id] { return index }
    if id == nil, let known = byName["\(kind.rawValue)\u{0}\(name)"], let index = indexes[known] { return index }
    var wanted = id ?? EntityID(rawValue: naming.identifier(name, kind))
    var number = 2
    while indexes[wanted] != nil {
      wanted = EntityID(rawValue: "\(naming.identifier(name, kind))-\(number)")
      number += 1
    }
    let entity = RegisteredEntity(id: wanted, kind: kind, name: name)
    indexes[wanted] = registry.entities.count
    registry.entities.append(entity)
    remember(name, entity)
    return registry.entities.count - 1
  }

  /// Lets a name mean an entity, of its kind and of any, unless it means another one already.
  private mutating func remember(_ name: String, _ entity: RegisteredEntity) {
    for key in ["\(entity.kind.rawValue)\u{0}\(name)", "\u{0}\(name)"] where byName[key] == nil {
      byName[key] = entity.id
    }
  }
}

extension Form where Value == String {
  fileprivate static let wikidataItem = string("an item of Wikidata such as Q42") { text in
    text.utf8.count > 1 && text.hasPrefix("Q") && text.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
  }
}
