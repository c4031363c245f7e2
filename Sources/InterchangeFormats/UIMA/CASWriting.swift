internal import PositionedJSON

extension UimaXMI {
  /// Writes a document and the type system that its reader needs.
  package static func write(_ document: ExchangeDocument, _ losses: inout Losses) -> [FormatOutput] {
    let cas = CAS(document, &losses)
    let packages = packagePrefixes(cas)
    var xml = XMLWriter()
    var namespaces = [("xmlns:xmi", "http://www.omg.org/XMI"), ("xmlns:cas", "http:///uima/cas.ecore")]
    for (package, prefix) in packages where prefix != "cas" {
      let path = package.isEmpty ? "uima/noNamespace" : package.replacing(".", with: "/")
      namespaces.append(("xmlns:\(prefix)", "http:///\(path).ecore"))
    }
    xml.start("xmi:XMI", namespaces + [("xmi:version", "2.0")])
    xml.newLine()
    xml.empty("cas:NULL", [("xmi:id", "0")])
    xml.newLine()
    for structure in cas.structures { write(structure, packages, to: &xml) }
    let members = cas.structures.dropFirst().map { String($0.id) }.joined(separator: " ")
    xml.empty("cas:View", [("sofa", String(CAS.sofaID)), ("members", members)])
    xml.newLine()
    xml.end()
    xml.newLine()
    losses.add("control characters, now U+FFFD", xml.replacedCount)
    return [
      FormatOutput(suffix: ".xmi", bytes: xml.bytes),
      FormatOutput(suffix: ".typesystem.xml", bytes: typeSystem(cas)),
    ]
  }

  private static func package(of type: String) -> (package: String, name: String) {
    guard let dot = type.lastIndex(of: ".") else { return ("", type) }
    return (String(type[..<dot]), String(type[type.index(after: dot)...]))
  }

  private static func packagePrefixes(_ cas: CAS) -> [(package: String, prefix: String)] {
    var prefixes: [(package: String, prefix: String)] = [("uima.cas", "cas")]
    for structure in cas.structures {
      let package = package(of: structure.type).package
      if prefixes.contains(where: { $0.package == package }) { continue }
      let plain = package == "uima.tcas" ? "tcas" : package.isEmpty ? "noNamespace" : "type\(prefixes.count)"
      prefixes.append((package, plain))
    }
    return prefixes
  }

  private static func write(
    _ structure: CAS.Structure,
    _ packages: [(package: String, prefix: String)],
    to xml: inout XMLWriter
  ) {
    let (package, name) = package(of: structure.type)
    let prefix = packages.first { $0.package == package }?.prefix ?? "cas"
    var attributes = [("xmi:id", String(structure.id))]
    var lists: [(String, [String])] = []
    for feature in structure.features {
      switch feature.value {
      case .references(let ids): attributes.append((feature.name, ids.map(String.init).joined(separator: " ")))
      case .texts(let texts) where texts.count == 1: attributes.append((feature.name, texts[0]))
      case .texts(let texts): lists.append((feature.name, texts))
      }
    }
    guard !lists.isEmpty else {
      xml.empty("\(prefix):\(name)", attributes)
      xml.newLine()
      return
    }
    xml.start("\(prefix):\(name)", attributes)
    for (name, texts) in lists { for text in texts { xml.element(name, text: text) } }
    xml.end()
    xml.newLine()
  }

  private static func typeSystem(_ cas: CAS) -> [UInt8] {
    var xml = XMLWriter()
    xml.start("typeSystemDescription", [("xmlns", "http://uima.apache.org/resourceSpecifier")])
    xml.newLine()
    xml.start("types")
    xml.newLine()
    for type in CASSchema(cas).types {
      xml.start("typeDescription")
      xml.element("name", text: type.name)
      xml.element("description", text: "")
      xml.element("supertypeName", text: type.superType)
      xml.start("features")
      for feature in type.features {
        xml.start("featureDescription")
        xml.element("name", text: feature.name)
        xml.element("description", text: "")
        xml.element("rangeTypeName", text: feature.range)
        xml.end()
      }
      xml.end()
      xml.end()
      xml.newLine()
    }
    xml.end()
    xml.end()
    xml.newLine()
    return xml.bytes
  }
}

extension UimaJSON {
  /// Writes a document with the types that it uses.
  package static func write(_ document: ExchangeDocument, _ losses: inout Losses) -> [UInt8] {
    let cas = CAS(document, &losses)
    var json = JSONWriter()
    json.beginObject()
    json.key("%TYPES")
    json.beginObject()
    let schema = CASSchema(cas)
    for type in schema.types { write(type, to: &json) }
    json.endObject()
    json.key("%FEATURE_STRUCTURES")
    json.beginArray()
    var arrays: [(id: Int, type: String, ids: [Int], texts: [String])] = []
    var next = (cas.structures.map(\.id).max() ?? 0) + 1
    for structure in cas.structures { writeStructure(structure, schema, &arrays, &next, to: &json) }
    for array in arrays {
      json.beginObject()
      json.member("%ID", array.id)
      json.member("%TYPE", array.type)
      if array.ids.isEmpty { json.member("%ELEMENTS", array.texts) } else { json.member("%ELEMENTS", array.ids) }
      json.endObject()
    }
    json.endArray()
    json.key("%VIEWS")
    json.beginObject()
    json.key("_InitialView")
    json.beginObject()
    json.member("%SOFA", CAS.sofaID)
    json.member("%MEMBERS", cas.structures.dropFirst().map(\.id))
    json.endObject()
    json.endObject()
    json.endObject()
    json.endLine()
    return json.bytes
  }

  private static func write(_ type: CASSchema.TypeDescription, to json: inout JSONWriter) {
    json.key(type.name)
    json.beginObject()
    json.member("%NAME", type.name)
    json.member("%SUPER_TYPE", type.superType)
    for feature in type.features {
      json.key(feature.name)
      json.beginObject()
      json.member("%NAME", feature.name)
      json.member("%RANGE", feature.range)
      json.endObject()
    }
    json.endObject()
  }

  private static func writeStructure(
    _ structure: CAS.Structure,
    _ schema: CASSchema,
    _ arrays: inout [(id: Int, type: String, ids: [Int], texts: [String])],
    _ next: inout Int,
    to json: inout JSONWriter
  ) {
    json.beginObject()
    json.member("%ID", structure.id)
    json.member("%TYPE", structure.type)
    for feature in structure.features {
      switch feature.value {
      case .references(let ids)
      where ids.count == 1 && schema.range(of: feature.name, in: structure.type) != "uima.cas.FSArray":
        json.member("@\(feature.name)", ids[0])
      case .references(let ids):
        json.member("@\(feature.name)", next)
        arrays.append((next, "uima.cas.FSArray", ids, []))
        next += 1
      case .texts(let texts):
        let isNumber = ["begin", "end", "sofaNum"].contains(feature.name)
        if isNumber, let number = decimalNumber(texts.first ?? "") {
          json.member(feature.name, number)
        } else if texts.count == 1, schema.range(of: feature.name, in: structure.type) != "uima.cas.StringArray" {
          json.member(feature.name, texts[0])
        } else {
          json.member("@\(feature.name)", next)
          arrays.append((next, "uima.cas.StringArray", [], texts))
          next += 1
        }
      }
    }
    json.endObject()
  }
}
