import PositionedJSON
import Testing

@Suite struct JSONWriterTests {
  private func check(_ expected: String, _ write: (inout JSONWriter) -> Void) {
    var json = JSONWriter()
    write(&json)
    #expect(String(decoding: json.bytes, as: UTF8.self) == expected)
  }

  @Test func commasStandBetween() {
    check(#"{"a":1,"b":[],"c":[1,[2],{},3],"d":{"e":null,"f":true},"g":false}"#) { json in
      json.beginObject()
      json.key("a")
      json.int(1)
      json.key("b")
      json.beginArray()
      json.endArray()
      json.key("c")
      json.array { json in
        json.int(1)
        json.integers([2])
        json.object { _ in }
        json.json("3".utf8)
      }
      json.key("d")
      json.object { json in
        json.key("e")
        json.null()
        json.member("f", true)
      }
      json.memberIfPresent("absent", nil as Int?)
      json.memberIfPresent("g", false as Bool?)
      json.endObject()
    }
  }

  @Test func keysKeepTheirOrder() {
    check(#"{"z":1,"a":2,"m":3}"#) { $0.value(["z": 1, "a": 2, "m": 3]) }
  }

  @Test(arguments: [
    ("", #""""#),
    ("plain", #""plain""#),
    ("\"\\/", #""\"\\/""#),
    ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#),
    ("\0\u{1}\u{B}\u{F}\u{10}\u{1A}\u{1F}", #""\u0000\u0001\u000b\u000f\u0010\u001a\u001f""#),
    ("\u{7F}“é”\u{2028}😀", "\"\u{7F}“é”\u{2028}😀\""),
    ("a\nb\nc", #""a\nb\nc""#),
  ])
  func strings(string: String, expected: String) {
    check(expected) { $0.string(string) }
    check("{\(expected):0}") { $0.object { $0.member(string, 0) } }
    #expect(JSONWriter.quoted(string) == expected)
  }

  @Test(arguments: [0, 1, 9, 10, 11, 99, 100, 101, 12345, 1 << 32, .max, .max - 1, -1, -9, -10, -100, .min, .min + 1])
  func integers(integer: Int) {
    check(String(integer)) { $0.int(integer) }
  }

  @Test(arguments: [[], [0], [0, 5, 16, 3, 0], [UInt32.max, 10, 100, 9, 99]] as [[UInt32]])
  func integerArrays(integers: [UInt32]) {
    let expected = "[" + integers.map(String.init).joined(separator: ",") + "]"
    check("[\(expected),\(expected)]") { json in
      json.array { json in
        json.integers(integers)
        json.integers(integers)
      }
    }
  }

  @Test(arguments: [
    (0.98, "0.98"), (1, "1.0"), (-0.0, "-0.0"), (1e300, "1e+300"), (.nan, "null"), (-.infinity, "null"),
  ])
  func doubles(number: Double, expected: String) {
    check(expected) { $0.double(number) }
    check(expected) { $0.value(.double(number)) }
  }

  @Test func jsonLines() {
    check("{\"a\":1}\n[2]\n") { json in
      json.object { $0.member("a", 1) }
      json.endLine()
      json.value([2])
      json.endLine()
    }
  }

  @Test func bufferIsUsedAgain() {
    var json = JSONWriter(reusing: Array("old".utf8))
    json.int(1)
    #expect(json.bytes == Array("1".utf8))
  }

  @Test func typedValues() {
    enum Kind: String, JSONWritable { case direct }
    check(#"["direct",[["a"],[]],0.5,"x",{"n":null}]"#) { json in
      json.array { json in
        Kind.direct.write(to: &json)
        ([["a"], []] as [[String]]).write(to: &json)
        0.5.write(to: &json)
        "x".write(to: &json)
        (["n": nil] as JSONValue).write(to: &json)
      }
    }
  }
}
