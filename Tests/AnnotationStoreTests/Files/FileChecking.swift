import AnnotationStore
import Testing

/// Checks the problems of a file, one a line, and gives back what could be read.
@discardableResult
func check<Value>(
  _ reading: FileReading<Value>,
  _ expected: String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) -> Value {
  #expect(reading.problems.map(\.description).joined(separator: "\n") == expected, sourceLocation: sourceLocation)
  return reading.value
}

/// Checks the problems of a settings file, one a line, and gives back what could be read.
@discardableResult
func checkSettings(
  _ file: String,
  _ expected: String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) -> Settings {
  check(Settings.read(Array(file.utf8)), expected, sourceLocation: sourceLocation)
}

/// A sidecar around lists of items.
func sidecar(mentions: String = "", quotes: String = "", relations: String = "", more: String = "") -> [UInt8] {
  let lists = [("mentions", mentions), ("quotes", quotes), ("relations", relations)]
    .map { ",\n\"\($0.0)\": [\($0.1)]" }.joined()
  return Array("{\"format\": \"attache-annotations/1\", \"text\": {\"file\": \"a.txt\"}\(lists)\(more)}".utf8)
}
