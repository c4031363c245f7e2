import Annotations
import EntityExtraction
import Testing

/// The blocks of a text, one a line: role, colon, content with its line ends as `⏎`.
func drawBlocks(_ text: String) -> String {
  let bytes = Array(text.utf8)
  return DocumentStructure.blocks(of: bytes).map { block in
    let content = String(decoding: bytes[block.range], as: UTF8.self).replacing("\n", with: "⏎")
    return "\(block.role): \(content)"
  }.joined(separator: "\n")
}

/// Checks the blocks of a text against their drawing.
func checkBlocks(_ text: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(drawBlocks(text) == expected, sourceLocation: sourceLocation)
}
