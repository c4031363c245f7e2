import PositionedJSON

extension OwnCheck {
  /// Reads one element of `ownChecks`.
  static func read(_ value: JSONValue, _ reader: inout FileReader) -> OwnCheck? {
    let known = [
      "code", "level", "message", "explanation", "pattern", "ignoreCase", "files", "suggestion", "fix",
    ]
    guard let members = reader.members(of: value, "the check", known: known) else { return nil }
    let code = reader.required("code", in: members, .checkCode)
    let level = reader.optional("level", in: members, Form<CheckLevel>.oneOf())
    let message = reader.required("message", in: members, .text)
    let explanation = reader.optional("explanation", in: members, .text)
    let pattern = reader.required("pattern", in: members, .text)
    let ignoresCase = reader.optional("ignoreCase", in: members, .bool)
    let files = reader.optional("files", in: members, .glob)
    let suggestion = reader.optional("suggestion", in: members, .anyString)
    let fix = reader.optional("fix", in: members, .anyString)
    // What is not understood would find, or mend, more than was meant.
    if members.hasUnknown || files == nil && members["files"] != nil || fix == nil && members["fix"] != nil
      || level == nil && members["level"] != nil
    {
      return nil
    }
    guard let code, let message, let pattern, let codeRange = members["code"]?.value.range,
      let patternRange = members["pattern"]?.value.range
    else { return nil }
    return OwnCheck(
      code: code,
      level: level ?? .warning,
      message: message,
      explanation: explanation,
      pattern: pattern,
      ignoresCase: ignoresCase ?? false,
      files: files,
      suggestion: suggestion,
      fix: fix,
      codeRange: codeRange,
      patternRange: patternRange,
      fixRange: members["fix"]?.value.range
    )
  }
}
