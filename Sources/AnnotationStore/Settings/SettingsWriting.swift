import PositionedJSON

extension Settings {
  /// A settings file in its canonical form: members in fixed order, each in its line, what they hold as it was written.
  ///
  /// Nil where the file has problems: what is not understood is not rewritten.
  package static func canonicalBytes(of file: [UInt8]) -> [UInt8]? {
    guard read(file).problems.isEmpty, let document = try? JSONDocument(parsing: file),
      let members = document.root.object
    else { return nil }
    var layout = CanonicalLayout()
    for key in Self.members {
      guard let value = document.root[key] else { continue }
      if let elements = value.array, elements.contains(where: { $0.object != nil }) {
        layout.list(key, elements)
      } else {
        layout.member(key, value)
      }
    }
    let own = members.filter { $0.key.hasPrefix("x-") }
    layout.extensions(own.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) })
    return layout.finish()
  }
}
