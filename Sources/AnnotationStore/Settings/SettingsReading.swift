import PositionedJSON

extension Settings {
  /// The members of the file, in the order in which `attache fmt` writes them.
  static let members = [
    "$schema", "annotator", "ignore", "features", "types", "lexicon", "lexiconFiles", "patterns", "patternFiles",
    "checks", "ownChecks", "suppressions",
  ]

  /// Whether `attache.json` has a member.
  package static func hasMember(_ key: String) -> Bool { members.contains(key) }

  /// Reads `attache.json`: whatever of it is right counts, the rest is reported.
  ///
  /// Members whose keys begin with `x-` are the user's own; any other unknown member is a problem.
  package static func read(_ file: [UInt8]) -> FileReading<Settings> {
    readOurFile(file, format: nil, empty: Settings()) { root, reader in
      guard let members = reader.members(of: root, "the settings", known: Self.members) else { return nil }
      _ = reader.optional("$schema", in: members, .anyString)
      var settings = Settings()
      settings.annotator = reader.optional("annotator", in: members, .annotator)
      settings.ignore = reader.list("ignore", in: members, of: .glob)
      if let features = members["features"] { settings.features = readFeatures(features.value, &reader) }
      settings.types = reader.list("types", in: members, UserType.read)
      settings.lexicon = reader.list("lexicon", in: members, UserName.read)
      settings.patterns = reader.list("patterns", in: members, EntityPattern.read)
      settings.lexiconFiles = reader.list("lexiconFiles", in: members, LexiconFile.read)
      settings.patternFiles = reader.list("patternFiles", in: members) { value, reader in
        reader.read(JSONMember("patternFiles", value), .listFile).map { PatternFile(file: $0, range: value.range) }
      }
      settings.checkLevels = reader.list("checks", in: members, CheckLevels.read)
      settings.ownChecks = reader.list("ownChecks", in: members, OwnCheck.read)
      settings.suppressions = reader.list("suppressions", in: members, Suppression.read)
      return settings
    }
  }
}

private func readFeatures(_ value: JSONValue, _ reader: inout FileReader) -> [Settings.Feature: Bool] {
  let known = Settings.Feature.allCases
  var features: [Settings.Feature: Bool] = [:]
  guard let members = reader.members(of: value, "\"features\"", known: known.map(\.rawValue)) else { return features }
  for feature in known { features[feature] = reader.optional(feature.rawValue, in: members, .bool) }
  return features
}

extension Form where Value == String {
  static let glob = string("a glob that is not empty") { !$0.isEmpty }

  /// A file of names or patterns: whoever writes settings makes nobody read what lies outside their folder.
  static let listFile = string("a path below this folder, without control characters") { path in
    !path.isEmpty && !path.hasPrefix("/") && !path.utf8.contains { $0 < 0x20 || $0 == 0x7f }
      && !path.split(separator: "/").contains("..")
  }

  /// A name that can be shown in a line.
  fileprivate static let annotator = string("a name without control characters") { name in
    !name.utf8.allSatisfy { $0 <= 0x20 } && !name.unicodeScalars.contains { $0.properties.generalCategory == .control }
  }
}
