import Annotations
package import PositionedJSON

extension Registry {
  /// The file in its canonical form, entities in the order of their identifiers.
  package var canonicalBytes: [UInt8] {
    var layout = CanonicalLayout()
    layout.memberIfPresent("$schema", schema)
    layout.member("format", Self.format)
    layout.list("entities", entities.sorted { $0.id.rawValue.utf8.lexicographicallyPrecedes($1.id.rawValue.utf8) })
    layout.list("neverSuggest", neverSuggested)
    layout.extensions(extensions)
    return layout.finish()
  }
}

extension NeverSuggested: JSONWritable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("type", kind.rawValue)
      json.member("text", words)
      json.extensions(extensions)
    }
  }
}

extension RegisteredEntity: JSONWritable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id.rawValue)
      json.member("type", kind.rawValue)
      json.member("name", name)
      json.list("aliases", aliases)
      json.list("sameAs", sameAs)
      json.list("differentFrom", differentFrom.map(\.rawValue))
      json.list("roles", roles)
      json.list("memberships", memberships)
      json.memberIfPresent("replacedBy", replacedBy?.rawValue)
      json.memberIfPresent("note", note)
      json.extensions(extensions)
    }
  }
}

extension RegisteredRole: JSONWritable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("title", title)
      json.memberIfPresent("of", of?.rawValue)
      json.members(of: period)
      json.memberIfPresent("source", source)
      json.extensions(extensions)
    }
  }
}

extension RegisteredMembership: JSONWritable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("of", of.rawValue)
      json.members(of: period)
      json.memberIfPresent("source", source)
      json.extensions(extensions)
    }
  }
}

extension JSONWriter {
  fileprivate mutating func members(of period: RegisteredPeriod) {
    memberIfPresent("from", period.from)
    memberIfPresent("to", period.to)
  }

  /// Writes a member unless its list is empty.
  fileprivate mutating func list(_ key: String, _ elements: [some JSONWritable]) {
    if !elements.isEmpty { member(key, elements) }
  }
}
