import Annotations
import ArticleText
import PositionedJSON

extension EntityPattern {
  /// Reads a file of patterns, one JSON object a line, as spaCy's entity ruler keeps them; empty lines are none.
  ///
  /// O(bytes).
  package static func readLines(_ file: [UInt8]) -> FileReading<[EntityPattern]> {
    var reader = FileReader()
    var patterns: [EntityPattern] = []
    var start = reader.reportForeignEncoding(of: file) ? file.count : 0
    while start < file.count {
      let end = file[start...].firstIndex(of: UInt8(ascii: "\n")) ?? file.count
      defer { start = end + 1 }
      let line = file[start..<end]
      if line.allSatisfy({ $0 <= 0x20 }) { continue }
      do throws(JSONSyntaxError) {
        var lineReader = FileReader()
        let document = try JSONDocument(parsing: Array(line))
        if let pattern = read(document.root, &lineReader) { patterns.append(pattern) }
        for problem in lineReader.problems {
          let range = problem.range.lowerBound + start..<problem.range.upperBound + start
          reader.report(problem.code, range, problem.message)
        }
      } catch {
        reader.report(.syntax, error.offset + start..<error.offset + start, error.description)
      }
    }
    return FileReading(value: patterns, problems: locate(reader.problems, in: file))
  }

  /// Reads one pattern.
  static func read(_ value: JSONValue, _ reader: inout FileReader) -> EntityPattern? {
    guard let members = reader.members(of: value, "the pattern", known: ["label", "pattern", "id"]) else { return nil }
    let kind = reader.required("label", in: members, .label)
    let body = reader.required("pattern", in: members, .patternBody)
    let entity = reader.optional("id", in: members, .entityID)
    if members.hasUnknown { return nil }
    guard let kind, let body else { return nil }
    if let phrase = body.string {
      return EntityPattern(kind: kind, body: .phrase(phrase), entity: entity)
    }
    let elements = body.array ?? []
    let tokens = elements.compactMap { TokenPattern.read($0, &reader) }
    // Fewer tokens would find more than was meant.
    guard tokens.count == elements.count else { return nil }
    return EntityPattern(kind: kind, body: .tokens(tokens), entity: entity)
  }
}

extension TokenPattern {
  fileprivate static func read(_ value: JSONValue, _ reader: inout FileReader) -> TokenPattern? {
    let known = ["TEXT", "ORTH", "LOWER", "SHAPE", "LENGTH", "OP"] + Flag.allCases.map(\.rawValue)
    guard let members = reader.members(of: value, "the token", known: known) else { return nil }
    var token = TokenPattern()
    var isRight = !members.hasUnknown
    func words(_ key: String) -> Words? {
      guard let member = members[key] else { return nil }
      let words = Words.read(member, &reader)
      if words == nil { isRight = false }
      return words
    }
    let text = words("TEXT")
    token.text = words("ORTH") ?? text
    token.lowerCase = words("LOWER")
    token.shape = words("SHAPE")
    token.length = reader.optional("LENGTH", in: members, .count)
    token.repetition = reader.optional("OP", in: members, .oneOf())
    for flag in Flag.allCases { token.flags[flag] = reader.optional(flag.rawValue, in: members, .bool) }
    let others = token.flags.count + (token.length == nil ? 0 : 1) + (token.repetition == nil ? 0 : 1)
    isRight = isRight && others == members.known.filter { !["TEXT", "ORTH", "LOWER", "SHAPE"].contains($0.key) }.count
    return isRight ? token : nil
  }
}

extension TokenPattern.Words {
  /// Reads a word, or lists of words that a token must be among or not among.
  fileprivate static func read(_ member: JSONMember, _ reader: inout FileReader) -> Self? {
    guard let value = reader.read(member, .words) else { return nil }
    if let word = value.string { return Self(among: [word]) }
    guard let members = reader.members(of: value, "\"\(member.key)\"", known: ["IN", "NOT_IN", "REGEX"]) else {
      return nil
    }
    var words = Self()
    if members["IN"] != nil { words.among = reader.list("IN", in: members, of: .text) }
    words.notAmong = reader.list("NOT_IN", in: members, of: .text)
    if let member = members["REGEX"] {
      words.expression = reader.read(member, .text)
      guard let expression = words.expression, isReadable(expression, member, &reader) else { return nil }
    }
    return members.hasUnknown ? nil : words
  }

  private static func isReadable(_ expression: String, _ member: JSONMember, _ reader: inout FileReader) -> Bool {
    do throws(PatternMistake) {
      _ = try Pattern(expression)
      return true
    } catch {
      reader.report(.wrongValue, member.value.range, "\"REGEX\": at character \(error.offset + 1): \(error.message)")
      return false
    }
  }
}

extension Form where Value == MentionKind {
  /// A kind of ours, or what others call one: `ORG`.
  fileprivate static let label = Form(expectation: "a kind such as \"person\" or \"ORG\"", type: "string") { value in
    guard let label = value.string, let first = label.utf8.first, isLetter(first),
      label.utf8.allSatisfy({ isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x2d || $0 == 0x5f })
    else { return nil }
    return MentionKind(rawValue: kindNames[label] ?? String(label.lowercased().map { $0 == "_" ? "-" : $0 }))
  }
}

extension Form where Value == JSONValue {
  fileprivate static let patternBody = Form(
    expectation: "words, or a list of 1 to \(EntityPattern.longest) tokens",
    type: "string"
  ) { value in
    switch value.content {
    case .string(let words): words.isEmpty ? Value?.none : value
    case .array(let tokens): (1...EntityPattern.longest).contains(tokens.count) ? value : Value?.none
    default: Value?.none
    }
  }

  fileprivate static let words = Form(
    expectation: "a word, or an object with \"IN\", \"NOT_IN\" or \"REGEX\"",
    type: "string"
  ) {
    value in
    switch value.content {
    case .string(let word): word.isEmpty ? Value?.none : value
    case .object: value
    default: Value?.none
    }
  }
}

extension Form where Value == Int {
  fileprivate static let count = Form(expectation: "a whole number from 1", type: "number") { value in
    value.int.flatMap { $0 >= 1 ? $0 : nil }
  }
}

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(byte | 0x20) }

/// What spaCy calls kinds of ours.
private let kindNames = [
  "PER": "person", "ORG": "organization", "GPE": "place", "LOC": "place", "FAC": "place", "NORP": "nationality",
  "LAW": "document", "WORK_OF_ART": "document",
]
