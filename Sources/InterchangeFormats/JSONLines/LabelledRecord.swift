package import Annotations
package import ArticleText
internal import PositionedJSON

/// One line of a labelled corpus: a text with spans, and the kinds that were labelled in it.
///
/// `{"text", "entities": [{"start", "end", "type"}], "annotated_types": [type]}`, or `mentions` in place of `entities`;
/// offsets in Unicode scalars. The types `other` and `product` are `misc`.
package struct LabelledRecord: Sendable {
  package var text: ArticleText

  /// Spans in UTF-8 bytes.
  package var mentions: [(range: Range<Int>, kind: MentionKind)] = []

  /// The kinds that were labelled; nil where the line does not say so, and all are meant.
  package var annotatedKinds: Set<MentionKind>?

  /// Reads one line, without its end.
  package init(line: ArraySlice<UInt8>) throws(RecordError) {
    let bytes = Array(line)
    let root: JSONValue
    do throws(JSONSyntaxError) {
      root = try JSONDocument(parsing: bytes).root
    } catch {
      throw RecordError(id: nil, message: "column \(JSONLocation(of: error.offset, in: bytes).column): \(error)")
    }
    do throws(JSONAccessError) {
      try self.init(JSONCursor(root))
    } catch {
      throw RecordError(id: root["id"]?.string, message: error.description)
    }
  }

  private init(_ root: JSONCursor) throws(JSONAccessError) {
    text = ArticleText(try root.read("text", as: String.self))
    let offsets = EncodedOffsets(of: text, in: .utf32)
    let entities = try root.memberIfPresent("entities")
    let mentions = try root.memberIfPresent("mentions")
    for span in try (entities ?? mentions)?.elements() ?? [] {
      let start = try span.read("start", as: Int.self)
      let end = try span.read("end", as: Int.self)
      guard start < end else { throw span.error(expected: "an end behind the start") }
      self.mentions.append((offsets.byteRange(from: start..<end), Self.kind(try span.read("type", as: String.self))))
    }
    let kinds = try root.readIfPresent("annotated_types", as: [String].self)
    annotatedKinds = kinds.map { Set($0.map(Self.kind)) }
  }

  private static func kind(_ name: String) -> MentionKind {
    name == "other" || name == "product" ? .misc : MentionKind(rawValue: name)
  }
}
