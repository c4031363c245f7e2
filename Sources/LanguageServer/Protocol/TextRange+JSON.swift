package import ArticleText
package import PositionedJSON

extension TextPosition: JSONReadable, JSONWritable {
  /// Reads a position; numbers out of the protocol's bounds are taken, as conversions clip them.
  package init(json: JSONCursor) throws(JSONAccessError) {
    self.init(line: try json.read("line"), character: try json.read("character"))
  }

  package func write(to json: inout JSONWriter) {
    // Diagnostics hold thousands of these: written without a closure for each.
    json.beginObject()
    json.key("line")
    json.int(line)
    json.key("character")
    json.int(character)
    json.endObject()
  }
}

extension TextRange: JSONReadable, JSONWritable {
  package init(json: JSONCursor) throws(JSONAccessError) {
    self.init(start: try json.read("start"), end: try json.read("end"))
  }

  package func write(to json: inout JSONWriter) {
    json.beginObject()
    json.key("start")
    start.write(to: &json)
    json.key("end")
    end.write(to: &json)
    json.endObject()
  }
}

extension TextChange: JSONReadable {
  /// Reads a `TextDocumentContentChangeEvent`; the deprecated `rangeLength` is passed over.
  package init(json: JSONCursor) throws(JSONAccessError) {
    self.init(range: try json.readIfPresent("range"), newText: try json.read("text"))
  }
}
