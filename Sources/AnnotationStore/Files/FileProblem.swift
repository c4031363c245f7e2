internal import ArticleText
package import PositionedJSON

/// Something wrong in one of our files, at its place.
package struct FileProblem: Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, in a word that stays the same when messages are reworded.
  package enum Code: String, Hashable, Sendable, CaseIterable {
    /// The file is not JSON.
    case syntax

    /// Two branches changed the same thing, and nobody has chosen yet.
    case conflict

    /// The file is of a form or version that is not read here.
    case format
    case unknownMember = "unknown-member"
    case missingMember = "missing-member"
    case wrongType = "wrong-type"
    case wrongValue = "wrong-value"
    case duplicateMember = "duplicate-member"
    case duplicateID = "duplicate-id"
  }

  package var code: Code

  /// UTF-8 bytes of the file.
  package var range: Range<Int>

  /// Line and column from one, in Unicode scalars.
  package var location: JSONLocation

  /// What is wrong and what was expected.
  package var message: String

  /// For example `3:11: the mention has no "type"; expected a kind such as "person"`.
  package var description: String { "\(location): \(message)" }
}

/// One of our files as far as it can be read.
package struct FileReading<Value: Sendable>: Sendable {
  /// Everything of the file that is right.
  package var value: Value

  /// Everything of the file that is wrong, in its order; a file with problems is never rewritten.
  package var problems: [FileProblem]
}

extension FileReading: Equatable where Value: Equatable {}

/// Gives problems their places and their order.
///
/// O(bytes + problems · log bytes).
func locate(
  _ problems: [(code: FileProblem.Code, range: Range<Int>, message: String)],
  in file: [UInt8]
) -> [FileProblem] {
  if problems.isEmpty { return [] }
  var offsets: EncodedOffsets?
  if let text = try? ArticleText(reading: file) { offsets = EncodedOffsets(of: text, in: .utf32) }
  let sorted = problems.sorted { ($0.range.lowerBound, $0.message) < ($1.range.lowerBound, $1.message) }
  return sorted.map { problem in
    let start = problem.range.lowerBound
    let location: JSONLocation
    if let position = offsets?.position(from: start) {
      location = JSONLocation(line: position.line + 1, column: position.character + 1)
    } else {
      location = JSONLocation(of: start, in: file)
    }
    return FileProblem(code: problem.code, range: problem.range, location: location, message: problem.message)
  }
}
