import Annotations
import PositionedJSON

extension Registry {
  static let members = ["$schema", "format", "entities", "neverSuggest"]

  /// Reads a registry: whatever of it is right counts, the rest is reported.
  ///
  /// A file of another version gives no value and one problem.
  package static func read(_ file: [UInt8]) -> FileReading<Registry> {
    readOurFile(file, format: format, empty: Registry()) { root, reader in
      guard let members = reader.members(of: root, "the file", known: Self.members) else { return nil }
      var registry = Registry()
      registry.extensions = members.extensions
      registry.schema = reader.optional("$schema", in: members, .anyString)
      _ = reader.required("format", in: members, .format(format))
      registry.entities = reader.list("entities", in: members, readEntity)
      var seen: Set<String> = []
      reader.reportDuplicateIDs(in: members["entities"], &seen)
      registry.neverSuggested = reader.list("neverSuggest", in: members, readNeverSuggested)
      return registry
    }
  }
}

private func readEntity(_ value: JSONValue, _ reader: inout FileReader) -> RegisteredEntity? {
  let known =
    ["id", "type", "name", "aliases", "sameAs", "differentFrom", "roles", "memberships", "replacedBy", "note"]
  guard let members = reader.members(of: value, "the entity", known: known) else { return nil }
  let id = reader.required("id", in: members, .entityID)
  let kind = reader.required("type", in: members, .kind)
  let name = reader.required("name", in: members, .text)
  let aliases = reader.list("aliases", in: members, of: .text)
  let sameAs = reader.list("sameAs", in: members, of: .text)
  let differentFrom = reader.list("differentFrom", in: members, of: .entityID)
  let roles = reader.list("roles", in: members, readRole)
  let memberships = reader.list("memberships", in: members, readMembership)
  let replacedBy = reader.optional("replacedBy", in: members, .entityID)
  let note = reader.optional("note", in: members, .text)
  guard let id, let kind, let name else { return nil }
  var entity = RegisteredEntity(id: id, kind: kind, name: name)
  entity.aliases = aliases
  entity.sameAs = sameAs
  entity.differentFrom = differentFrom
  entity.roles = roles
  entity.memberships = memberships
  entity.replacedBy = replacedBy
  entity.note = note
  entity.extensions = members.extensions
  return entity
}

private func readNeverSuggested(_ value: JSONValue, _ reader: inout FileReader) -> NeverSuggested? {
  guard let members = reader.members(of: value, "the words", known: ["type", "text"]) else { return nil }
  let kind = reader.required("type", in: members, .kind)
  let words = reader.required("text", in: members, .text)
  guard let kind, let words else { return nil }
  var result = NeverSuggested(kind: kind, words: words)
  result.extensions = members.extensions
  return result
}

private func readRole(_ value: JSONValue, _ reader: inout FileReader) -> RegisteredRole? {
  guard let members = reader.members(of: value, "the role", known: ["title", "of", "from", "to", "source"]) else {
    return nil
  }
  let title = reader.required("title", in: members, .text)
  let of = reader.optional("of", in: members, .entityID)
  let period = readPeriod(members, &reader)
  let source = reader.optional("source", in: members, .text)
  guard let title else { return nil }
  var role = RegisteredRole(title: title, of: of, period: period, source: source)
  role.extensions = members.extensions
  return role
}

private func readMembership(_ value: JSONValue, _ reader: inout FileReader) -> RegisteredMembership? {
  guard let members = reader.members(of: value, "the membership", known: ["of", "from", "to", "source"]) else {
    return nil
  }
  let of = reader.required("of", in: members, .entityID)
  let period = readPeriod(members, &reader)
  let source = reader.optional("source", in: members, .text)
  guard let of else { return nil }
  var membership = RegisteredMembership(of: of, period: period, source: source)
  membership.extensions = members.extensions
  return membership
}

private func readPeriod(_ members: Members, _ reader: inout FileReader) -> RegisteredPeriod {
  let from = reader.optional("from", in: members, .registryDate)
  let to = reader.optional("to", in: members, .registryDate)
  return RegisteredPeriod(from: from, to: to)
}

extension Form where Value == String {
  /// A date of the calendar, to the year, month or day; whether its month has such a day, checks say.
  static let registryDate = string("a date such as \"2031\", \"2031-03\" or \"2031-03-31\"") { date in
    guard isDate(date, digit: { (0x30...0x39).contains($0) }) else { return false }
    let numbers = date.split(separator: "-").map { Int($0) ?? 0 }
    return numbers.dropFirst().prefix(1).allSatisfy { (1...12).contains($0) }
      && numbers.dropFirst(2).allSatisfy { (1...31).contains($0) }
  }
}
