import PositionedJSON

extension CheckLevels {
  /// Reads one element of `checks`.
  static func read(_ value: JSONValue, _ reader: inout FileReader) -> CheckLevels? {
    guard let members = reader.members(of: value, "the element of \"checks\"", known: ["files", "levels"]) else {
      return nil
    }
    let files = reader.optional("files", in: members, .glob)
    guard let levels = reader.required("levels", in: members, .object("an object of checks and their levels")) else {
      return nil
    }
    // Without its glob it would be about other files.
    if members.hasUnknown || files == nil && members["files"] != nil { return nil }
    let entries = reader.entries(of: levels, keys: .checkCode, values: Form<CheckLevel>.oneOf())
    return CheckLevels(files: files, entries: entries.map { Entry(code: $0.key, level: $0.value, range: $0.keyRange) })
  }
}

extension Suppression {
  /// Reads one element of `suppressions`.
  static func read(_ value: JSONValue, _ reader: inout FileReader) -> Suppression? {
    let known = ["check", "files", "text", "reason"]
    guard let members = reader.members(of: value, "the suppression", known: known) else { return nil }
    let check = reader.required("check", in: members, .checkCode)
    let files = reader.optional("files", in: members, .glob)
    let text = reader.optional("text", in: members, .text)
    let reason = reader.required("reason", in: members, .text)
    // What is not understood would suppress more than was meant.
    if members.hasUnknown || files == nil && members["files"] != nil || text == nil && members["text"] != nil {
      return nil
    }
    guard let check, let reason, let checkRange = members["check"]?.value.range else { return nil }
    return Suppression(
      check: check,
      files: files,
      text: text,
      reason: reason,
      range: members.range,
      checkRange: checkRange
    )
  }
}

extension Form where Value == String {
  /// The code of a check; whether there is such a check is not known here.
  static let checkCode = string("a check's code such as \"unpaired-quotation-mark\"") { code in
    guard let first = code.utf8.first, (0x61...0x7a).contains(first) else { return false }
    return code.utf8.allSatisfy { isLowerCaseWordByte($0) }
  }
}
