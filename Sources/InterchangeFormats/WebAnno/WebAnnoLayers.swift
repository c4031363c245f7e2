/// A layer that a WebAnno TSV file declares, with the columns that hold it.
struct WebAnnoLayer {
  enum Kind {
    case span
    case chain
    case relation
  }

  /// A column of a layer.
  enum Column: Equatable {
    case feature(String)

    /// Roles of a slot feature, followed by a column of targets.
    case slotRole(String)
    case slotTarget

    /// Where a relation comes from; the last column of its layer.
    case relationSource

    /// A layer without features marks its spans with `*`.
    case mark
  }

  var kind: Kind
  var name: String
  var columns: [Column]

  /// The layer whose spans a relation joins.
  var baseLayer: String?

  /// Reads `#T_SP=NAME|FEATURE|…`, `#T_CH=…` or `#T_RL=…|BT_BASE`.
  init?(_ line: String) {
    let kinds: [(String, Kind)] = [("#T_SP=", .span), ("#T_CH=", .chain), ("#T_RL=", .relation)]
    guard let (prefix, kind) = kinds.first(where: { line.hasPrefix($0.0) }) else { return nil }
    let parts = line.dropFirst(prefix.count).split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    guard let name = parts.first, !name.isEmpty else { return nil }
    self.kind = kind
    self.name = name
    columns = []
    var index = 1
    while index < parts.count {
      let part = parts[index]
      if part.hasPrefix("BT_") {
        baseLayer = String(part.dropFirst(3))
        columns.append(.relationSource)
      } else if part.hasPrefix("ROLE_") {
        columns += [.slotRole(Self.slotName(part.split(separator: ":").last ?? "")), .slotTarget]
        // What follows the role is the type of its targets.
        index += 1
      } else if !part.isEmpty {
        columns.append(.feature(part))
      }
      index += 1
    }
    if columns.isEmpty
      || kind == .span && !columns.contains(where: { if case .feature = $0 { true } else { false } })
        && !columns.contains(.slotTarget)
    {
      columns.insert(.mark, at: 0)
    }
  }

  /// The name in `my_args_webanno.custom.RunMy_argsLink`: what stands before the `_` and the first word of the type.
  private static func slotName(_ feature: Substring) -> String {
    let words = feature.prefix { $0 != "." }.split(separator: "_", omittingEmptySubsequences: false)
    return words.dropLast(words.count > 1 ? 1 : 0).joined(separator: "_")
  }

  /// The columns of the features.
  var features: [(column: Int, name: String)] {
    columns.enumerated().compactMap { index, column in
      if case .feature(let name) = column { (index, name) } else { nil }
    }
  }
}

/// Values of a cell: `a[1]|b[2]`, unescaped.
struct WebAnnoValue: Equatable {
  /// nil for `*`.
  var text: String?

  /// The number in brackets, which ties together what belongs to one annotation; 0 for none.
  var id: Int

  /// Splits a cell; empty for `_`.
  static func read(_ cell: Substring) -> [WebAnnoValue] {
    guard cell != "_", !cell.isEmpty else { return [] }
    return splitEscaped(cell, at: "|").map { part in
      var text = part
      var id = 0
      if part.hasSuffix("]"), !isEscaped(part, before: part.index(before: part.endIndex)),
        let bracket = part.lastIndex(of: "["),
        let number = decimalNumber(part[part.index(after: bracket)...].dropLast()),
        !isEscaped(part, before: bracket)
      {
        id = number
        text = part[..<bracket]
      }
      return WebAnnoValue(text: text == "*" || text == "_" ? nil : unescaped(text), id: id)
    }
  }

  /// Parts between unescaped separators.
  static func splitEscaped(_ text: Substring, at separator: Unicode.Scalar) -> [Substring] {
    let bytes = text.utf8
    let byte = UInt8(ascii: separator)
    guard bytes.contains(byte) else { return [text] }
    var parts: [Substring] = []
    var start = bytes.startIndex
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let next = bytes.index(after: index)
      if bytes[index] == UInt8(ascii: "\\") {
        index = next < bytes.endIndex ? bytes.index(after: next) : next
        continue
      }
      if bytes[index] == byte {
        parts.append(text[start..<index])
        start = next
      }
      index = next
    }
    parts.append(text[start...])
    return parts
  }

  private static func isEscaped(_ text: Substring, before index: Substring.Index) -> Bool {
    text[..<index].reversed().prefix { $0 == "\\" }.count % 2 == 1
  }

  /// A value with its escapes resolved.
  static func unescaped(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return String(text) }
    var result = ""
    var isEscaped = false
    for character in text.unicodeScalars {
      if !isEscaped, character == "\\" {
        isEscaped = true
        continue
      }
      if isEscaped, character == "t" {
        result += "\t"
      } else if isEscaped, character == "n" {
        result += "\n"
      } else if isEscaped, character == "r" {
        result += "\r"
      } else {
        result.unicodeScalars.append(character)
      }
      isEscaped = false
    }
    return result
  }

  /// A value with everything escaped that a cell is made of.
  static func escaped(_ text: String) -> String {
    if text.isEmpty { return "*" }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "[", "]", "|", "_", ";", "*": result += "\\\(scalar)"
      case "\t": result += "\\t"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result.replacing("->", with: "\\->")
  }
}
