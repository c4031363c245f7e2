package import ArticleText
internal import PositionedJSON

/// One line of JSON Lines input: an article with its id.
package struct ArticleRecord: Sendable {
  package var id: String

  package var articleText: ArticleText

  /// The article's date, `YYYY-MM-DD`, where the line gives it.
  package var date: String?

  /// Members that are not ours, in the order of the line.
  let others: [JSONMember]

  /// A record made from a file.
  package init(id: String, text: ArticleText) {
    self.id = id
    articleText = text
    others = []
  }

  /// Reads one line, without its end.
  package init(line: ArraySlice<UInt8>) throws(RecordError) {
    let root: JSONValue
    do throws(JSONSyntaxError) {
      root = try JSONDocument(parsing: Array(line)).root
    } catch {
      throw RecordError(id: nil, message: "column \(JSONLocation(of: error.offset, in: Array(line)).column): \(error)")
    }
    do throws(JSONAccessError) {
      let cursor = JSONCursor(root)
      id = try cursor.read("id")
      articleText = ArticleText(try cursor.read("text", as: String.self))
      date = try cursor.readIfPresent("date", as: CalendarDay.self)?.text
      others = try cursor.members().compactMap { key, member in
        Self.ownMembers.contains(key) ? nil : JSONMember(key, member.value)
      }
    } catch {
      throw RecordError(id: root["id"]?.string, message: error.description)
    }
  }

  /// Members that the output sets; what the input has under these names is replaced.
  private static let ownMembers: Set = [
    "id", "text", "date", "document", "mentions", "entities", "quotes", "relations", "error",
  ]
}

/// Why a line is no article.
package struct RecordError: Error, Hashable, Sendable {
  /// The line's id, as far as it could be read.
  package var id: String?

  package var message: String

  package init(id: String?, message: String) {
    self.id = id
    self.message = message
  }
}

/// A day in the form `YYYY-MM-DD`.
private struct CalendarDay: JSONReadable {
  static let jsonExpectation = "a date of the form YYYY-MM-DD"

  let text: String

  init(json: JSONCursor) throws(JSONAccessError) {
    text = try json.read()
    let bytes = Array(text.utf8)
    let isDay =
      bytes.count == 10
      && bytes.enumerated().allSatisfy { index, byte in
        index == 4 || index == 7 ? byte == 0x2d : (0x30...0x39).contains(byte)
      }
    guard isDay else { throw json.error(expected: Self.jsonExpectation) }
  }
}
