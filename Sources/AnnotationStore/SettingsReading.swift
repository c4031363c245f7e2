package import PositionedJSON

/// What is wrong in a settings file, at its place.
package struct SettingsFinding: Hashable, Sendable, CustomStringConvertible {
  /// UTF-8 bytes of the file.
  package var range: Range<Int>

  /// Line and column from one, in Unicode scalars.
  package var location: JSONLocation

  /// What is wrong, and what to do.
  package var message: String

  /// For example `3:11: unknown feature "hovr"; did you mean "hover"?`.
  package var description: String { "\(location): \(message)" }
}

extension Settings {
  /// Reads `attache.json`: whatever of it is right counts, the rest is reported.
  ///
  /// Members whose keys begin with `x-` are the user's own; any other unknown member is a finding.
  package static func read(_ file: [UInt8]) -> (settings: Settings, findings: [SettingsFinding]) {
    var reader = SettingsReader(file: file)
    do {
      let document = try JSONDocument(parsing: file)
      for finding in document.findings { reader.report(finding.range, finding.description) }
      reader.readFile(document.root)
    } catch {
      reader.report(error.offset..<error.offset, "\(error.description); the file is read as if it were empty")
    }
    let findings = reader.findings.sorted { ($0.range.lowerBound, $0.message) < ($1.range.lowerBound, $1.message) }
    return (reader.settings, findings)
  }
}

private struct SettingsReader {
  let file: [UInt8]
  var settings = Settings()
  var findings: [SettingsFinding] = []

  private static let members = ["$schema", "annotator", "features", "ignore"]

  mutating func report(_ range: Range<Int>, _ message: String) {
    findings.append(
      SettingsFinding(range: range, location: JSONLocation(of: range.lowerBound, in: file), message: message)
    )
  }

  mutating func readFile(_ root: JSONValue) {
    guard let members = object(root, of: "the settings") else { return }
    for member in members {
      switch member.key {
      case "$schema": _ = string(member.value, of: "$schema")
      case "annotator": readAnnotator(member.value)
      case "features": readFeatures(member.value)
      case "ignore": readIgnore(member.value)
      default: reportUnknown(member, "member", among: Self.members)
      }
    }
  }

  private mutating func readAnnotator(_ value: JSONValue) {
    guard let name = string(value, of: "annotator") else { return }
    if name.utf8.allSatisfy({ $0 <= 0x20 }) {
      report(value.range, "the annotator's name is empty; write a name or leave the member out")
    } else if name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      report(value.range, "the annotator's name holds a control character; leave it out")
    } else {
      settings.annotator = name
    }
  }

  private mutating func readFeatures(_ value: JSONValue) {
    guard let members = object(value, of: "features") else { return }
    for member in members {
      guard let feature = Settings.Feature(rawValue: member.key) else {
        reportUnknown(member, "feature", among: Settings.Feature.allCases.map(\.rawValue))
        continue
      }
      guard let isOn = member.value.bool else {
        reportType(member.value, of: "the feature \(member.key)", expected: "true or false")
        continue
      }
      settings.features[feature] = isOn
    }
  }

  private mutating func readIgnore(_ value: JSONValue) {
    guard let elements = value.array else {
      return reportType(value, of: "ignore", expected: "an array of globs")
    }
    for element in elements {
      guard let glob = string(element, of: "a glob") else { continue }
      if glob.isEmpty {
        report(element.range, "the glob is empty; leave it out")
      } else {
        settings.ignore.append(glob)
      }
    }
  }

  // MARK: Types and names

  private mutating func object(_ value: JSONValue, of what: String) -> [JSONMember]? {
    if value.object == nil { reportType(value, of: what, expected: "an object") }
    return value.object
  }

  private mutating func string(_ value: JSONValue, of what: String) -> String? {
    if value.string == nil { reportType(value, of: what, expected: "a string") }
    return value.string
  }

  private mutating func reportType(_ value: JSONValue, of what: String, expected: String) {
    report(value.range, "\(what) must be \(expected), not \(value.typeName)")
  }

  private mutating func reportUnknown(_ member: JSONMember, _ what: String, among known: [String]) {
    if member.key.hasPrefix("x-") { return }
    let near = known.filter { isNear(Array(member.key.utf8), Array($0.utf8)) }.first
    let advice = near.map { "did you mean \"\($0)\"?" } ?? "known are \(known.joined(separator: ", "))"
    report(member.keyRange, "unknown \(what) \"\(member.key)\"; \(advice)")
  }
}

/// Whether one word becomes the other by at most two insertions, deletions or substitutions; case does not count.
private func isNear(_ a: [UInt8], _ b: [UInt8]) -> Bool {
  guard abs(a.count - b.count) <= 2 else { return false }
  var previous = Array(0...b.count)
  for (i, x) in a.enumerated() {
    var current = [i + 1]
    for (j, y) in b.enumerated() {
      current.append(min(previous[j + 1] + 1, current[j] + 1, previous[j] + (x | 0x20 == y | 0x20 ? 0 : 1)))
    }
    previous = current
  }
  return previous[b.count] <= 2
}
