internal import PositionedJSON

/// UIMA CAS JSON 0.4.
package enum UimaJSON {
  /// Reads a file; offsets count UTF-16 units.
  package static func read(_ file: FormatFile) throws(FormatError) -> FormatReading {
    try requireUTF8(file.bytes)
    let root = try parseJSON(file.bytes)
    let cas: CAS
    do throws(JSONAccessError) {
      cas = try readStructures(JSONCursor(root))
    } catch {
      throw FormatError(error, in: file.bytes)
    }
    var losses = Losses()
    do throws(CAS.Mistake) {
      var reading = FormatReading(try cas.documents(name: file.stem, &losses))
      reading.losses = losses
      return reading
    } catch {
      let place = JSONLocation(of: error.offset, in: file.bytes)
      throw FormatError(line: place.line, column: place.column, error.message)
    }
  }

  private static func readStructures(_ root: JSONCursor) throws(JSONAccessError) -> CAS {
    var cas = CAS()
    var ids: Set<Int> = []
    var entries: [(id: Int, cursor: JSONCursor)] = []
    if let list = try root.memberIfPresent("%FEATURE_STRUCTURES") {
      if list.value.object != nil {
        for (key, value) in try list.members() {
          guard let id = decimalNumber(key) else {
            throw value.error(expectedSpan: "a number as the structure's key", found: "“\(key)”")
          }
          entries.append((id, value))
        }
      } else {
        for value in try list.elements() { entries.append((try value.read("%ID"), value)) }
      }
    } else if try root.memberIfPresent("%VIEWS") == nil {
      throw root.error(expectedSpan: "%FEATURE_STRUCTURES", found: "nothing of that name")
    }
    for (id, cursor) in entries {
      guard ids.insert(id).inserted else {
        throw cursor.error(expectedSpan: "a %ID of its own", found: "\(id) for the second time")
      }
      cas.structures.append(try structure(id, cursor))
    }
    resolveArrays(&cas)
    if let views = try root.memberIfPresent("%VIEWS") {
      for (_, view) in try views.members() {
        for member in try view.memberIfPresent("%MEMBERS")?.elements() ?? [] {
          let id: Int = try member.read()
          guard ids.contains(id) else { throw member.error(expectedValue: "the %ID of a structure") }
        }
      }
    }
    return cas
  }

  /// Puts the elements of arrays of strings and numbers in place of references to them.
  private static func resolveArrays(_ cas: inout CAS) {
    var arrays: [Int: [String]] = [:]
    for structure in cas.structures where structure.type.hasPrefix("uima.cas.") && structure.type.hasSuffix("Array") {
      for feature in structure.features where feature.name == "elements" {
        if case .texts(let texts) = feature.value { arrays[structure.id] = texts }
      }
    }
    guard !arrays.isEmpty else { return }
    for index in cas.structures.indices {
      for feature in cas.structures[index].features.indices {
        if case .references(let ids) = cas.structures[index].features[feature].value, ids.count == 1,
          let texts = arrays[ids[0]]
        {
          cas.structures[index].features[feature].value = .texts(texts)
        }
      }
    }
  }

  private static func structure(_ id: Int, _ cursor: JSONCursor) throws(JSONAccessError) -> CAS.Structure {
    var structure = CAS.Structure(id: id, type: try cursor.read("%TYPE"), offset: cursor.value.range.lowerBound)
    for (key, value) in try cursor.members() where !value.value.isNull {
      if key == "%ELEMENTS" {
        let elements = value.value.array ?? []
        let isArray = structure.type == "uima.cas.FSArray" || structure.type.hasSuffix("[]")
        structure.features.append(
          ("elements", isArray ? .references(elements.compactMap(\.int)) : .texts(elements.compactMap(scalarText)))
        )
      } else if key.hasPrefix("@") {
        var ids = (value.value.array ?? []).compactMap(\.int)
        if value.value.array == nil { ids = [try value.read()] }
        structure.features.append((String(key.dropFirst()), .references(ids)))
      } else if key.hasPrefix("%") {
        continue
      } else {
        let name = key.hasPrefix("#") || key.hasPrefix("^") ? String(key.dropFirst()) : key
        if name == "begin" || name == "end" {
          let number: Int = try value.read()
          guard number >= 0 else { throw value.error(expectedValue: "an offset, 0 or more") }
        }
        if let text = scalarText(value.value) {
          structure.features.append((name, .texts([text])))
        } else if let list = value.value.array {
          structure.features.append((name, .texts(list.compactMap(scalarText))))
        }
      }
    }
    return structure
  }
}
