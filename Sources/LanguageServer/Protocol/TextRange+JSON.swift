package import ArticleText
package import PositionedJSON

extension TextPosition: JSONReadable, JSONWritable {
  /// Reads a position; numbers out of the protocol's bounds are taken, as conversions clip them.
  package init(json: JSONCursor) throws(JSONAccessError) {
    self.init(line: try json.read("line"), character: try json.read("character"))
  }

  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("line", line)
      json.member("character", character)
    }
  }
}

extension TextRange: JSONReadable, JSONWritable {
  package init(json: JSONCursor) throws(JSONAccessError) {
    self.init(start: try json.read("start"), end: try json.read("end"))
  }

  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("start", start)
      json.member("end", end)
    }
  }
}

extension TextChange: JSONReadable {
  /// Reads a `TextDocumentContentChangeEvent`; the deprecated `rangeLength` is passed over.
  package init(json: JSONCursor) throws(JSONAccessError) {
    self.init(range: try json.readIfPresent("range"), newText: try json.read("text"))
  }
}
