/// UIMA CAS in XMI.
package enum UimaXMI {
  /// Reads a file; a type system beside it (`TypeSystem.xml`, `typesystem.xml`, or `NAME.typesystem.xml`) says which
  /// features point to other structures, and where there is none their names do.
  package static func read(_ file: FormatFile) throws(FormatError) -> FormatReading {
    let names = ["\(file.stem).typesystem.xml", "TypeSystem.xml", "typesystem.xml"]
    var references: [String: Set<String>]?
    for name in names where references == nil {
      guard let bytes = file.companion(name) else { continue }
      do throws(FormatError) {
        references = try readTypeSystem(bytes)
      } catch {
        throw FormatError("\(name)\(error.place): \(error.message)")
      }
    }
    var reader = XMIReader(try XMLReader(file.bytes), references)
    let cas = try reader.read()
    var losses = Losses()
    do throws(CAS.Mistake) {
      var reading = FormatReading(try cas.documents(name: file.stem, &losses))
      reading.losses = losses
      return reading
    } catch {
      throw reader.xml.error(error.message, at: error.offset)
    }
  }
}

private struct XMIReader {
  var xml: XMLReader
  private let references: [String: Set<String>]?
  private var packages: [String: String] = [:]
  private var cas = CAS()
  private var ids: Set<Int> = []

  init(_ xml: XMLReader, _ references: [String: Set<String>]?) {
    self.xml = xml
    self.references = references
  }

  mutating func read() throws(FormatError) -> CAS {
    guard case .start(let root, let attributes) = try xml.next(), root == "XMI" || root.hasSuffix(":XMI") else {
      throw xml.error("expected <xmi:XMI>", at: xml.eventOffset)
    }
    readNamespaces(attributes)
    var views: [(members: String, sofa: Int?, offset: Int)] = []
    while let event = try xml.next() {
      guard case .start(let name, let attributes) = event else { continue }
      let offset = xml.eventOffset
      readNamespaces(attributes)
      let type = try typeName(name, offset)
      if type == "uima.cas.View" {
        let members = attributes.first { $0.name == "members" }?.value ?? ""
        let sofa = attributes.first { $0.name == "sofa" }.flatMap { decimalNumber($0.value) }
        views.append((members, sofa, offset))
        try xml.skipElement()
      } else {
        try readStructure(type, attributes, offset)
      }
    }
    for view in views {
      for member in view.members.split(separator: " ") {
        guard let id = decimalNumber(member), ids.contains(id) else {
          throw xml.error("the view names the structure \(member), which is not there", at: view.offset)
        }
      }
    }
    return cas
  }

  private mutating func readNamespaces(_ attributes: [XMLAttribute]) {
    for attribute in attributes where attribute.name.hasPrefix("xmlns:") {
      var package = attribute.value
      if package.hasPrefix("http:///") { package = String(package.dropFirst(8)) }
      if package.hasSuffix(".ecore") { package = String(package.dropLast(6)) }
      let slash = UInt8(ascii: "/")
      package = String(decoding: package.utf8.map { $0 == slash ? UInt8(ascii: ".") : $0 }, as: UTF8.self)
      packages[String(attribute.name.dropFirst(6))] = package == "uima.noNamespace" ? "" : package
    }
  }

  private func typeName(_ name: String, _ offset: Int) throws(FormatError) -> String {
    guard let colon = name.firstIndex(of: ":") else { return name }
    guard let package = packages[String(name[..<colon])] else {
      throw xml.error("the prefix \(name[..<colon]) is not declared", at: offset)
    }
    let type = String(name[name.index(after: colon)...])
    return package.isEmpty ? type : "\(package).\(type)"
  }

  private mutating func readStructure(_ type: String, _ attributes: [XMLAttribute], _ offset: Int) throws(FormatError) {
    guard let idAttribute = attributes.first(where: { $0.name == "xmi:id" }), let id = decimalNumber(idAttribute.value)
    else {
      throw xml.error("expected an xmi:id", at: offset)
    }
    guard ids.insert(id).inserted else { throw xml.error("the xmi:id \(id) is there twice", at: idAttribute.offset) }
    var structure = CAS.Structure(id: id, type: type, offset: offset)
    for attribute in attributes where attribute.name != "xmi:id" && !attribute.name.hasPrefix("xmlns:") {
      if attribute.name == "begin" || attribute.name == "end" {
        guard decimalNumber(attribute.value) != nil else {
          throw xml.error("\(attribute.name) must be a number, found “\(attribute.value)”", at: attribute.offset)
        }
      }
      structure.features.append((attribute.name, value(attribute, of: type)))
    }
    var texts: [(name: String, values: [String])] = []
    reading: while let event = try xml.next() {
      switch event {
      case .end: break reading
      case .text: break
      case .start(let name, _):
        let text = try xml.text()
        if let index = texts.firstIndex(where: { $0.name == name }) {
          texts[index].values.append(text)
        } else {
          texts.append((name, [text]))
        }
      }
    }
    for entry in texts { structure.features.append((entry.name, .texts(entry.values))) }
    if type != CASNames.sofa, let sofa = attributes.first(where: { $0.name == "sofa" }),
      decimalNumber(sofa.value) == nil
    {
      throw xml.error("sofa must be a number, found “\(sofa.value)”", at: sofa.offset)
    }
    cas.structures.append(structure)
  }

  private func value(_ attribute: XMLAttribute, of type: String) -> CAS.Value {
    let isReference =
      if let known = references?[type] { known.contains(attribute.name) || attribute.name == "sofa" } else {
        CASNames.references.contains(attribute.name) && type != CASNames.sofa && type != CASNames.mention
      }
    guard isReference else { return .texts([attribute.value]) }
    let ids = attribute.value.split(separator: " ").map { decimalNumber($0) }
    return ids.contains(nil) ? .texts([attribute.value]) : .references(ids.compactMap(\.self))
  }
}

/// The features of each type that point to other structures.
private func readTypeSystem(_ bytes: [UInt8]) throws(FormatError) -> [String: Set<String>] {
  var xml = try XMLReader(bytes)
  var own: [String: Set<String>] = [:]
  var parents: [String: String] = [:]
  var type = ""
  var feature = ""
  var isFeature = false
  while let event = try xml.next() {
    switch event {
    case .start("featureDescription", _): isFeature = true
    case .end("featureDescription"): isFeature = false
    case .start("name", _):
      let name = try xml.text().filter { !$0.isWhitespace }
      if isFeature { feature = name } else { type = name }
    case .start("supertypeName", _): parents[type] = try xml.text().filter { !$0.isWhitespace }
    case .start("rangeTypeName", _):
      let range = try xml.text().filter { !$0.isWhitespace }
      if isReferenceRange(range) { own[type, default: []].insert(feature) }
    default: break
    }
  }
  var all: [String: Set<String>] = [:]
  for name in parents.keys {
    var features: Set<String> = []
    var ancestor: String? = name
    var depth = 0
    while let current = ancestor, depth < 100 {
      features.formUnion(own[current] ?? [])
      ancestor = parents[current]
      depth += 1
    }
    all[name] = features
  }
  return all
}

/// Whether the values of a range are structures: everything but strings, numbers, truth values and arrays of them.
private func isReferenceRange(_ range: String) -> Bool {
  guard range.hasPrefix("uima.cas.") else { return true }
  return ["uima.cas.TOP", "uima.cas.AnnotationBase", "uima.cas.FSArray", "uima.cas.FSList"].contains(range)
}
