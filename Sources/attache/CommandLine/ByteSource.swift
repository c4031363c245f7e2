import Platform

/// The bytes of standard input as they come, or of a file.
struct ByteSource {
  private var file: [UInt8]?
  private let isStandardInput: Bool

  /// Opens a source; `-` is standard input.
  init(_ operand: String) throws(FileFailure) {
    isStandardInput = operand == "-"
    file = isStandardInput ? nil : try readFile(operand, kind: .anyStream)
  }

  /// The next bytes, nil at the end.
  mutating func next() throws(FileFailure) -> [UInt8]? {
    if isStandardInput {
      let chunk = try readStandardInputChunk()
      return chunk.isEmpty ? nil : chunk
    }
    defer { file = nil }
    return file
  }
}
