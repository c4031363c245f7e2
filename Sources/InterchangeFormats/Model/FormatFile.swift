/// A file to be read: its name for messages and its bytes.
package struct FormatFile: Sendable {
  /// The file's name without folders, for example `report.ann`.
  package var name: String

  package var bytes: [UInt8]

  /// Reads a file that belongs to this one, such as the text beside a brat file, by its name in the same folder.
  package var companion: @Sendable (String) -> [UInt8]?

  package init(
    name: String,
    bytes: [UInt8],
    companion: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }
  ) {
    self.name = name
    self.bytes = bytes
    self.companion = companion
  }

  /// The name without its last ending.
  package var stem: String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}

/// A file to be written.
package struct FormatOutput: Hashable, Sendable {
  /// What stands behind the document's name, for example `.ann`.
  package var suffix: String

  package var bytes: [UInt8]

  package init(suffix: String, bytes: [UInt8]) {
    self.suffix = suffix
    self.bytes = bytes
  }
}

/// What a file holds.
package struct FormatReading: Sendable {
  package var documents: [ExchangeDocument]

  /// What a person should know of how the file was read: the unit that its offsets count, repairs.
  package var notices: [String] = []

  /// Lines that are no records, where the others are read all the same.
  package var refusedLines: [FormatError] = []

  /// What the file says and the documents do not.
  package var losses = Losses()

  package init(_ documents: [ExchangeDocument]) {
    self.documents = documents
  }
}

/// Why a file cannot be read; it is not of its format.
package struct FormatError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Line and column from one, in Unicode scalars; nil where the whole file is meant.
  package var line: Int?
  package var column: Int?

  /// What is wrong and what was expected.
  package var message: String

  package init(line: Int? = nil, column: Int? = nil, _ message: String) {
    self.line = line
    self.column = column
    self.message = message
  }

  /// The place to put behind a file's name: `:3:11`, or nothing.
  package var place: String {
    (line.map { ":\($0)" } ?? "") + (line == nil ? "" : column.map { ":\($0)" } ?? "")
  }

  package var description: String {
    line == nil ? message : "\(place.dropFirst()): \(message)"
  }
}

/// What gets lost on the way, by kind, in the order in which the kinds came up.
package struct Losses: Hashable, Sendable {
  package private(set) var counts: [Count] = []

  /// How often one kind of thing was lost.
  package struct Count: Hashable, Sendable {
    /// For example `attributes of mentions`.
    package var kind: String
    package var count: Int
  }

  package init() {}

  package var isEmpty: Bool { counts.isEmpty }

  /// Counts things that are lost; O(kinds).
  package mutating func add(_ kind: String, _ count: Int = 1) {
    guard count > 0 else { return }
    if let index = counts.firstIndex(where: { $0.kind == kind }) {
      counts[index].count += count
    } else {
      counts.append(Count(kind: kind, count: count))
    }
  }

  /// Adds all that another report counts.
  package mutating func add(_ other: Losses) {
    for entry in other.counts { add(entry.kind, entry.count) }
  }
}
