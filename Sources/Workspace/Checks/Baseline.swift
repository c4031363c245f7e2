internal import ArticleText
internal import PositionedJSON

/// Findings that were there when checking began and are not reported again: a file made by `attache check
/// --update-baseline`.
package struct Baseline: Hashable, Sendable {
  /// The only version of the file that is read and written.
  package static let format = "attache-baseline/1"

  /// One known finding.
  package struct Entry: Hashable, Comparable, Sendable {
    /// The path of the file it is in, relative to the folder that holds the baseline.
    package var file: String
    package var code: String

    /// As `fingerprints(of:text:)` gives it.
    package var fingerprint: String

    package init(file: String, code: String, fingerprint: String) {
      self.file = file
      self.code = code
      self.fingerprint = fingerprint
    }

    package static func < (a: Entry, b: Entry) -> Bool {
      (a.file, a.code, a.fingerprint) < (b.file, b.code, b.fingerprint)
    }
  }

  package private(set) var entries: Set<Entry>

  package init(_ entries: some Sequence<Entry> = []) {
    self.entries = Set(entries)
  }

  package func contains(_ entry: Entry) -> Bool { entries.contains(entry) }
}

extension Baseline {
  /// Why a file is no baseline, with line and column from one.
  package struct Mistake: Error, Hashable, Sendable {
    package var line: Int
    package var column: Int
    package var message: String
  }

  /// Reads a baseline file.
  ///
  /// O(bytes).
  package init(reading file: [UInt8]) throws(Mistake) {
    if let encoding = ForeignEncoding(of: file) {
      let start = TextPosition(line: 0, character: 0)
      throw Mistake(file, at: 0, InvalidUTF8(offset: 0, position: start, encoding: encoding).description)
    }
    let document: JSONDocument
    do throws(JSONSyntaxError) {
      document = try JSONDocument(parsing: file)
    } catch {
      throw Mistake(file, at: error.offset, error.description)
    }
    guard document.root["format"]?.string == Self.format else {
      let place = document.root["format"]?.range.lowerBound ?? 0
      throw Mistake(file, at: place, "no baseline of this program's: \"format\" must be \"\(Self.format)\"")
    }
    guard let list = document.root["findings"], let elements = list.array else {
      throw Mistake(file, at: document.root.range.lowerBound, "the baseline has no list \"findings\"")
    }
    var entries: Set<Entry> = []
    for element in elements {
      guard let path = element["file"]?.string, let code = element["code"]?.string,
        let fingerprint = element["fingerprint"]?.string
      else {
        let message = "a finding of a baseline has \"file\", \"code\" and \"fingerprint\", all strings"
        throw Mistake(file, at: element.range.lowerBound, message)
      }
      entries.insert(Entry(file: path, code: code, fingerprint: fingerprint))
    }
    self.entries = entries
  }

  /// The file, a finding a line, so that git merges it well.
  ///
  /// O(entries · log entries).
  package var bytes: [UInt8] {
    let lines = entries.sorted().map { entry in
      var json = JSONWriter()
      json.object {
        $0.member("file", entry.file)
        $0.member("code", entry.code)
        $0.member("fingerprint", entry.fingerprint)
      }
      return "    " + String(decoding: json.bytes, as: UTF8.self)
    }
    let list = lines.isEmpty ? "[]" : "[\n\(lines.joined(separator: ",\n"))\n  ]"
    return Array("{\n  \"format\": \"\(Self.format)\",\n  \"findings\": \(list)\n}\n".utf8)
  }
}

extension Baseline.Mistake {
  fileprivate init(_ file: [UInt8], at offset: Int, _ message: String) {
    let location = JSONLocation(of: offset, in: file)
    self.init(line: location.line, column: location.column, message: message)
  }
}
