import PositionedJSON
import TestSupport
import Testing

/// Texts that are not JSON; `‸` stands where the error is.
private let rejected: [(text: String, message: String)] = [
  ("‸", "expected a value, found the end of the input"),
  (" \n‸", "expected a value, found the end of the input"),
  ("‸]", "expected a value, found ']'"),
  ("‸nul", "expected a value, found 'n'"),
  ("‸True", "expected a value, found 'T'"),
  ("‸NaN", "expected a value, found 'N'"),
  ("‸Infinity", "expected a value, found 'I'"),
  ("-‸Infinity", "expected a digit, found 'I'"),
  ("‸'a'", "expected a value, found '''"),
  ("‸“a”", "expected a value, found '“'"),
  ("‸// comment\n1", "expected a value, found '/'"),
  ("‸\u{A0}1", "expected a value, found U+00A0"),
  ("‸\u{200B}1", "expected a value, found U+200B"),
  ("‸\u{C}1", "expected a value, found U+000C"),
  ("‸\0", "expected a value, found U+0000"),
  ("[‸\u{FEFF}", "expected a value or ']', found U+FEFF"),
  ("[‸", "expected a value or ']', found the end of the input"),
  ("[‸,1]", "expected a value or ']', found ','"),
  ("[‸}", "expected a value or ']', found '}'"),
  ("[1‸", "expected ',' or ']', found the end of the input"),
  ("[1 ‸2]", "expected ',' or ']', found '2'"),
  ("[1‸}", "expected ',' or ']', found '}'"),
  ("[1‸:2]", "expected ',' or ']', found ':'"),
  ("[1,‸]", "expected a value, found ']'"),
  ("[1,‸,2]", "expected a value, found ','"),
  ("[1,‸", "expected a value, found the end of the input"),
  ("{‸", "expected a key in quotation marks or '}', found the end of the input"),
  ("{‸a:1}", "expected a key in quotation marks or '}', found 'a'"),
  ("{‸1:1}", "expected a key in quotation marks or '}', found '1'"),
  ("{‸,}", "expected a key in quotation marks or '}', found ','"),
  (#"{"a"‸}"#, "expected ':', found '}'"),
  (#"{"a" ‸1}"#, "expected ':', found '1'"),
  (#"{"a"‸"#, "expected ':', found the end of the input"),
  (#"{"a":‸}"#, "expected a value, found '}'"),
  (#"{"a":‸:1}"#, "expected a value, found ':'"),
  (#"{"a":1‸"#, "expected ',' or '}', found the end of the input"),
  (#"{"a":1‸]"#, "expected ',' or '}', found ']'"),
  (#"{"a":1,‸}"#, "expected a key in quotation marks, found '}'"),
  (#"{"a":1,‸"#, "expected a key in quotation marks, found the end of the input"),
  ("1 ‸2", "expected the end of the input, found '2'"),
  ("[]‸]", "expected the end of the input, found ']'"),
  ("null‸x", "expected the end of the input, found 'x'"),
  ("1‸\u{7F}", "expected the end of the input, found U+007F"),
  ("0‸1", "expected no digit after a leading zero, found '1'"),
  ("-0‸0", "expected no digit after a leading zero, found '0'"),
  ("0‸x10", "expected the end of the input, found 'x'"),
  ("-‸", "expected a digit, found the end of the input"),
  ("-‸-1", "expected a digit, found '-'"),
  ("‸+1", "expected a value, found '+'"),
  ("‸.5", "expected a value, found '.'"),
  ("1.‸", "expected a digit, found the end of the input"),
  ("1.‸e1", "expected a digit, found 'e'"),
  ("1e‸", "expected a digit, found the end of the input"),
  ("1e+‸-1", "expected a digit, found '-'"),
  ("1.5‸.5", "expected the end of the input, found '.'"),
  ("‸１", "expected a value, found '１'"),
  ("\"‸", "expected the string's closing quotation mark, found the end of the input"),
  ("\"a‸", "expected the string's closing quotation mark, found the end of the input"),
  ("\"\\‸", "expected the string's closing quotation mark, found the end of the input"),
  ("\"\\n‸", "expected the string's closing quotation mark, found the end of the input"),
  ("\"a‸\nb\"", "expected an escape sequence for the control character, found U+000A"),
  ("\"a\\n‸\tb\"", "expected an escape sequence for the control character, found U+0009"),
  ("\"‸\0\"", "expected an escape sequence for the control character, found U+0000"),
  (#""\‸x41""#, #"expected one of '"', '\', '/', 'b', 'f', 'n', 'r', 't', 'u' after '\', found 'x'"#),
  (#""\‸'""#, #"expected one of '"', '\', '/', 'b', 'f', 'n', 'r', 't', 'u' after '\', found '''"#),
  (#""\‸é""#, #"expected one of '"', '\', '/', 'b', 'f', 'n', 'r', 't', 'u' after '\', found 'é'"#),
  (#""\u12‸""#, #"expected four hexadecimal digits after '\u', found '"'"#),
  (#""\u‸g000""#, #"expected four hexadecimal digits after '\u', found 'g'"#),
  (#""\u‸+123""#, #"expected four hexadecimal digits after '\u', found '+'"#),
  (#""\ud800\u12‸""#, #"expected four hexadecimal digits after '\u', found '"'"#),
  (#""\ud800\‸x""#, #"expected one of '"', '\', '/', 'b', 'f', 'n', 'r', 't', 'u' after '\', found 'x'"#),
]

@Suite struct JSONErrorTests {
  @Test("What is not JSON is refused where it ceases to be", arguments: rejected)
  func rejects(text: String, message: String) {
    let marked = MarkedText(text)
    let error = #expect(throws: JSONSyntaxError.self) { try JSONDocument(parsing: Array(marked.text.utf8)) }
    #expect(error?.description == message)
    #expect(error?.offset == marked.cursor)
  }

  @Test(
    "Bytes outside UTF-8 are refused",
    arguments: [
      ([0x22, 0xff, 0x22], 1, "expected UTF-8, found byte 0xFF"),
      ([0x22, 0x61, 0xe2, 0x80, 0x22], 2, "expected UTF-8, found byte 0xE2"),
      ([0x22, 0xed, 0xa0, 0x80, 0x22], 1, "expected UTF-8, found byte 0xED"),
      ([0x22, 0xc0, 0x80, 0x22], 1, "expected UTF-8, found byte 0xC0"),
      ([0x22, 0xf4, 0x90, 0x80, 0x80, 0x22], 1, "expected UTF-8, found byte 0xF4"),
      ([0x22, 0x5c, 0x6e, 0x80, 0x22], 3, "expected UTF-8, found byte 0x80"),
      ([0x22, 0xf0, 0x9f], 1, "expected UTF-8, found byte 0xF0"),
      ([0x5b, 0xff, 0x5d], 1, "expected a value or ']', found byte 0xFF"),
    ] as [([UInt8], Int, String)]
  )
  func rejectsInvalidUTF8(bytes: [UInt8], offset: Int, message: String) {
    let error = #expect(throws: JSONSyntaxError.self) { try JSONDocument(parsing: bytes) }
    #expect(error?.offset == offset)
    #expect(error?.description == message)
  }

  @Test func everyExpectationIsTested() {
    let messages = rejected.map(\.message) + ["expected UTF-8,", "expected no deeper nesting,"]
    for expectation in JSONSyntaxError.Expectation.allCases {
      #expect(messages.contains { $0.hasPrefix("expected \(expectation.rawValue),") })
    }
  }

  @Test func doubtfulThingsAreFindings() throws {
    let marked = MarkedText(
      #"""
      {"a": 1, "b": {"a": 2}, "a": 3,
       ^^^ first              ^^^ twice
       "c": "\ud83d and \udE00 or \ud83d\u0041", "\u0061": 4}
             ^^^^^^ lone          ^^^^^^ lone    ^^^^^^^^ twice
                        ^^^^^^ lone
      """#
    )
    let document = try JSONDocument(parsing: Array(marked.text.utf8))
    let first = marked.ranges("first")[0]
    let twice = marked.ranges("twice").map { JSONFinding.duplicateKey("a", range: $0, first: first) }
    let lone = marked.ranges("lone").map { JSONFinding.loneSurrogate(range: $0) }
    let expected = (twice + lone).sorted { $0.range.lowerBound < $1.range.lowerBound }
    #expect(document.findings == expected)
    #expect(document.root["a"] == 4)
    #expect(document.root["c"] == "\u{FFFD} and \u{FFFD} or \u{FFFD}A")
    #expect(
      document.findings.first?.description == #"the object has the key "a" twice; the last one counts"#
    )
  }

  @Test(arguments: [2, 16, 17, 1000])
  func duplicatesAreFoundInObjectsOfAnySize(count: Int) throws {
    // A composed and a decomposed letter are different keys, though Swift's strings are equal.
    var keys = ["\u{E9}", "e\u{301}"]
    for number in keys.count..<max(2, count) { keys.append("key\(number)") }
    let duplicated = [keys.last ?? "", "e\u{301}"]
    let members = (keys + duplicated).map { "\"\($0)\":0" }
    let document = try JSONDocument(parsing: Array("{\(members.joined(separator: ","))}".utf8))
    let found = document.findings.map { finding in
      if case .duplicateKey(let key, _, _) = finding { Array(key.utf8) } else { [UInt8]() }
    }
    #expect(found == duplicated.map { Array($0.utf8) })
  }

  @Test(
    "Places are counted as people do",
    arguments: [
      ("‸", "1:1"), ("ab‸", "1:3"), ("a\n‸", "2:1"), ("a\r\nb‸", "2:2"), ("a\r‸b", "2:1"), ("é“😀‸", "1:4"),
      ("\u{FEFF}{‸", "1:2"), ("\n\n\r\r\n ‸", "5:2"), ("a\r‸\n", "1:3"),
    ]
  )
  func location(text: String, expected: String) {
    let marked = MarkedText(text)
    let location = JSONLocation(of: marked.cursor, in: Array(marked.text.utf8))
    #expect(location.description == expected)
  }

  @Test func locationOfAnyOffset() {
    #expect(JSONLocation(of: .max, in: [0x61, 0x0a]).description == "2:1")
    #expect(JSONLocation(of: .min, in: [0x61, 0x0a]).description == "1:1")
    #expect(JSONLocation(of: 1, in: [0xef, 0xbb, 0xbf]).description == "1:1")
  }
}
