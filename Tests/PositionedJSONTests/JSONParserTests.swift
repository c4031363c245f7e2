import PositionedJSON
import TestSupport
import Testing

@Suite struct JSONParserTests {
  @Test(
    "What is JSON is read",
    arguments: [
      ("null", nil),
      ("true", true),
      (" \t\r\n false \t\r\n ", false),
      ("0", 0),
      ("-12", -12),
      ("9223372036854775807", .int(.max)),
      ("-9223372036854775808", .int(.min)),
      ("\"\"", ""),
      ("\"a b\"", "a b"),
      ("\"“é” 日 😀\"", "“é” 日 😀"),
      ("\"\u{7F}\u{2028}\u{FEFF}\"", "\u{7F}\u{2028}\u{FEFF}"),
      (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
      (#""\u0041\u00e9\u201C\ud83d\uDE00\u0000""#, "Aé“😀\0"),
      (#""a\u0062c\nd""#, "abc\nd"),
      ("[]", []),
      ("[ ]", []),
      ("{}", [:]),
      ("{ }", [:]),
      ("[1,[2,[]],{}]", [1, [2, []], [:]]),
      ("[ 1 , 2 ]", [1, 2]),
      (#"{"a":1,"b":{"c":[true,null]}}"#, ["a": 1, "b": ["c": [true, nil]]]),
      (#"{ "a" : 1 , "" : 2 }"#, ["a": 1, "": 2]),
      (#"{"b":1,"a":2}"#, ["b": 1, "a": 2]),
      (#"{"\u0061":1}"#, ["a": 1]),
      ("\u{FEFF}[1]", [1]),
    ] as [(String, JSONValue)]
  )
  func accepts(text: String, expected: JSONValue) throws {
    let document = try JSONDocument(parsing: Array(text.utf8))
    #expect(document.root == expected)
    #expect(document.findings.isEmpty)
  }

  @Test(
    "Numbers that are no 64-bit integers keep their literal",
    arguments: [
      ("9223372036854775808", nil, 0x1p63),
      ("-9223372036854775809", nil, -0x1p63),
      ("1.0", 1, 1),
      ("-0", 0, -0.0),
      ("3e2", 300, 300),
      ("1.5E-1", nil, 0.15),
      ("0.1", nil, 0.1),
      ("1e999", nil, nil),
      ("-1e999", nil, nil),
      ("1e-999", 0, 0),
      ("1208925819614629174706176", nil, 0x1p80),
      ("0.30000000000000004", nil, 0.1 + 0.2),
    ] as [(String, Int?, Double?)]
  )
  func numbers(text: String, integer: Int?, double: Double?) throws {
    let value = try JSONDocument(parsing: Array(text.utf8)).root
    #expect(value.int == integer)
    #expect(value.double == double)
    guard case .number(let number) = value.content else {
      Issue.record("\(text) was read as \(value.content)")
      return
    }
    #expect(number.literal == text)
    #expect(String(decoding: JSONWriter.bytes(of: value), as: UTF8.self) == text)
  }

  @Test(arguments: [0, 1, 511, 512])
  func nestsUpToTheLimit(depth: Int) throws {
    for (open, close) in [("[", "]"), (#"{"a":"#, "}")] {
      let text = String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)
      var value = try JSONDocument(parsing: Array(text.utf8)).root
      for _ in 0..<depth { value = try #require(value.array?.first ?? value["a"]) }
      #expect(value == 1)
    }
  }

  @Test(arguments: ["[", #"{"a":"#, #"[{"a":"#, "[1,"])
  func hundredThousandLevelsAreAnError(open: String) {
    for limit in [512, Int.max] {
      let text = String(repeating: open, count: 100_000)
      let error = #expect(throws: JSONSyntaxError.self) {
        try JSONDocument(parsing: Array(text.utf8), depthLimit: limit)
      }
      #expect(error?.expected == .lessNesting)
    }
  }

  @Test func limitCanBeSet() throws {
    #expect(try JSONDocument(parsing: Array("[1]".utf8), depthLimit: 1).root == [1])
    #expect(try JSONDocument(parsing: Array("1".utf8), depthLimit: -1).root == 1)
    let error = #expect(throws: JSONSyntaxError.self) {
      try JSONDocument(parsing: Array("[1, []]".utf8), depthLimit: 1)
    }
    #expect(error?.offset == 4)
    #expect(error?.description == "expected no deeper nesting, found '['")
  }

  @Test func valuesKnowTheirBytes() throws {
    let text = " { \"a\" : [ 12 ,\"“é\\n\", true ],\n\"b\": { } , \"c\":null,\"d\":-1.5e3 } "
    let document = try JSONDocument(parsing: Array(text.utf8))
    var found: [String] = []
    func walk(_ value: JSONValue) {
      found.append(String(decoding: Array(text.utf8)[value.range], as: UTF8.self))
      for element in value.array ?? [] { walk(element) }
      for member in value.object ?? [] {
        found.append("key " + String(decoding: Array(text.utf8)[member.keyRange], as: UTF8.self))
        walk(member.value)
      }
    }
    walk(document.root)
    #expect(
      found == [
        text.trimmingBlanks, "key \"a\"", "[ 12 ,\"“é\\n\", true ]", "12", "\"“é\\n\"", "true", "key \"b\"", "{ }",
        "key \"c\"", "null", "key \"d\"", "-1.5e3",
      ]
    )
  }

  @Test func rangesCountTheByteOrderMark() throws {
    #expect(try JSONDocument(parsing: Array("\u{FEFF}[1]".utf8)).root.range == 3..<6)
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
