import PositionedJSON
import TestSupport
import Testing

private enum Status: String, CaseIterable, JSONReadable {
  case open, done
}

private struct Method: RawRepresentable, Equatable, JSONReadable {
  var rawValue: String
}

private struct Place: Equatable, JSONReadable {
  var line: Int
  var names: [String]

  init(json: JSONCursor) throws(JSONAccessError) {
    line = try json.read("line")
    names = try json.readIfPresent("names") ?? []
  }
}

/// Reads that fail: the message, and the text the error points at; nil for the object that lacks a member.
private let wrongReads: [(String, String?, @Sendable (JSONCursor) throws -> Void)] = [
  (
    "/params/position/line: expected integer, found string", #""3""#,
    { _ = try $0.read("position", as: Place.self) }
  ),
  ("/params/absent: expected string, found nothing", nil, { _ = try $0.read("absent", as: String.self) }),
  ("/params/absent: expected a value, found nothing", nil, { _ = try $0.member("absent") }),
  ("/params/none: expected boolean, found null", "null", { _ = try $0.read("none", as: Bool.self) }),
  ("/params/share: expected integer, found number", "0.5", { _ = try $0.read("share", as: Int.self) }),
  ("/params/huge: expected number, found number", "1e999", { _ = try $0.read("huge", as: Double.self) }),
  ("/params/ok: expected string, found boolean", "true", { _ = try $0.readIfPresent("ok", as: String.self) }),
  ("/params/ok: expected array, found boolean", "true", { _ = try $0.member("ok").elements() }),
  ("/params/ok: expected object, found boolean", "true", { _ = try $0.member("ok").memberIfPresent("x") }),
  ("/params/names/1: expected string, found integer", "2", { _ = try $0.read("names", as: [String].self) }),
  (
    #"/params/status: expected one of "open", "done", found "shut""#, #""shut""#,
    { _ = try $0.read("status", as: Status.self) }
  ),
  ("/params/ok: expected string, found boolean", "true", { _ = try $0.read("ok", as: Status.self) }),
  (
    #"/params/absent: expected one of "open", "done", found nothing"#, nil,
    { _ = try $0.read("absent", as: Status.self) }
  ),
  (
    "/params/a~1b~0c/1/x: expected object, found array", "[]",
    { _ = try $0.member("a/b~c").elements().last?.member("x").members() }
  ),
]

@Suite struct JSONCursorTests {
  private static let request = """
    {"id": 7, "params": {"position": {"line": "3"}, "status": "shut", "ok": true, "none": null, "share": 0.5,
     "huge": 1e999, "a/b~c": [1, {"x": []}], "state": "done", "names": ["a", 2], "float": 3.0, "method": "x/y"}}
    """

  private func params() throws -> JSONCursor {
    try JSONCursor(JSONDocument(parsing: Array(Self.request.utf8)).root).member("params")
  }

  @Test func readsValues() throws {
    let params = try params()
    #expect(try params.read("ok") == true)
    #expect(try params.read("share") == 0.5)
    #expect(try params.read("float") == 3)
    #expect(try params.read("status") == "shut")
    #expect(try params.read("state", as: Status.self) == .done)
    #expect(try params.read("method", as: Method.self) == Method(rawValue: "x/y"))
    #expect(try params.read("none", as: JSONValue.self).isNull)
    #expect(try params.readIfPresent("none", as: Int.self) == nil)
    #expect(try params.readIfPresent("absent", as: Int.self) == nil)
    #expect(try params.readIfPresent("share") == 0.5 as Double?)
    #expect(try params.memberIfPresent("none") == nil)
    #expect(try params.memberIfPresent("ok")?.read() == true)
    #expect(try params.member("a/b~c").elements().first?.read() == 1)
    #expect(try params.members().map(\.key).prefix(2) == ["position", "status"])
    let place = JSONCursor(["line": 1, "names": ["a"]])
    #expect(try place.read(as: Place.self).names == ["a"])
  }

  @Test(
    "Errors name the place, what should stand there and what does",
    arguments: wrongReads
  )
  func errors(message: String, text: String?, read: @Sendable (JSONCursor) throws -> Void) throws {
    let params = try params()
    let error = #expect(throws: JSONAccessError.self) { try read(params) }
    #expect(error?.description == message)
    if let text, let range = error?.range {
      #expect(String(decoding: Array(Self.request.utf8)[range], as: UTF8.self) == text)
    } else {
      #expect(error?.range == params.value.range)
    }
  }

  @Test func errorAtTheRootHasNoPointer() {
    let error = #expect(throws: JSONAccessError.self) { try JSONCursor(1).read("a", as: Int.self) }
    #expect(error?.description == "expected object, found integer")
  }

  @Test func lastOfTwoMembersCounts() throws {
    let cursor = JSONCursor(try JSONDocument(parsing: Array(#"{"a":1,"a":2}"#.utf8)).root)
    #expect(try cursor.read("a") == 2)
    #expect(cursor.value["a"] == 2)
  }
}
