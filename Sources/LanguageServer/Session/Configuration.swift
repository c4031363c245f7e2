internal import AnnotationStore
internal import PositionedJSON
internal import Workspace

/// What a person has set in the editor, which goes before `attache.json` there: switches of features, a name, and how
/// far decisions go.
///
/// What articles mean and how they are checked stands in `attache.json` alone, so that the editor and `attache check`
/// cannot disagree.
struct Configuration: Hashable, Sendable {
  var features: [Settings.Feature: Bool] = [:]

  /// The name under which decisions are written.
  var annotator: String?

  /// How far a verdict goes that does not say it; nil where nothing is set.
  var decisionScope: CommandArguments.Scope?

  /// What `attache.acceptAll` accepts at least, where it does not say it; nil where nothing is set.
  var acceptAllConfidence: Double?

  /// How far a verdict goes that does not say it.
  var scope: CommandArguments.Scope { decisionScope ?? .here }

  /// What `attache.acceptAll` accepts at least, where it does not say it.
  var confidence: Double { acceptAllConfidence ?? 0.95 }

  /// What `other` says, and where it says nothing what this one says.
  func overridden(by other: Configuration) -> Configuration {
    Configuration(
      features: features.merging(other.features) { $1 },
      annotator: other.annotator ?? annotator,
      decisionScope: other.decisionScope ?? decisionScope,
      acceptAllConfidence: other.acceptAllConfidence ?? acceptAllConfidence
    )
  }
}

extension Configuration {
  /// Members that the editors' own parts look at.
  private static let ofEditors: Set<String> = ["path", "trace", "arguments"]

  /// Reads what a client sends: its section `attache`, in that member or bare; nothing of `null`.
  ///
  /// What cannot be read counts as not said; `report` is told of it.
  init(_ value: JSONValue?, report: (String) -> Void) {
    guard let value, !value.isNull else { return }
    let section = value["attache"] ?? value
    guard !section.isNull else { return }
    guard let members = section.object else {
      report("expected an object, found \(section.typeName)")
      return
    }
    for member in members where !Self.ofEditors.contains(member.key) && !member.key.hasPrefix("x-") {
      switch member.key {
      case "features": readFeatures(member.value, report)
      case "annotator":
        if let name = member.value.string {
          annotator = name.allSatisfy(\.isWhitespace) ? nil : name
        } else if !member.value.isNull {
          report("annotator: expected a string")
        }
      case "decisionScope" where !member.value.isNull:
        decisionScope = member.value.string.flatMap(CommandArguments.Scope.init)
        let known = CommandArguments.Scope.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
        if decisionScope == nil { report("decisionScope: expected one of \(known)") }
      case "acceptAllConfidence" where !member.value.isNull:
        acceptAllConfidence = member.value.double.flatMap { (0...1).contains($0) ? $0 : nil }
        if acceptAllConfidence == nil { report("acceptAllConfidence: expected a number from 0 to 1") }
      case "decisionScope", "acceptAllConfidence": break
      case _ where Settings.hasMember(member.key):
        report("\(member.key): belongs in \(Settings.fileName), where `attache check` finds it too")
      default: report("\(member.key): no such setting")
      }
    }
  }

  private mutating func readFeatures(_ value: JSONValue, _ report: (String) -> Void) {
    guard let members = value.object else {
      if !value.isNull { report("features: expected an object") }
      return
    }
    for member in members {
      guard let feature = Settings.Feature(rawValue: member.key) else {
        report("features/\(member.key): no such feature")
        continue
      }
      if let isOn = member.value.bool {
        features[feature] = isOn
      } else if !member.value.isNull {
        report("features/\(member.key): expected true or false")
      }
    }
  }
}

extension Session {
  /// What the person has set in the editor: the client's settings, and before them what came with `initialize`.
  var configuration: Configuration { initialConfiguration.overridden(by: clientConfiguration) }

  /// Whether a feature is on for an article: as the editor's settings say, else as those of its folder.
  func isEnabled(_ feature: Settings.Feature, for article: ArticleURI) -> Bool {
    configuration.features[feature] ?? workspace.settings(for: article).isEnabled(feature)
  }

  /// Whether a feature is on for any article.
  func isEnabledAnywhere(_ feature: Settings.Feature) -> Bool {
    if let isOn = configuration.features[feature] { return isOn }
    return workspace.folderURIs.isEmpty
      ? Settings().isEnabled(feature)
      : workspace.folderURIs.contains { workspace.settings(in: $0).isEnabled(feature) }
  }

  /// Reads settings of the client, telling its log once of what cannot be read.
  mutating func readConfiguration(_ value: JSONValue?, from source: String) -> Configuration {
    var problems: [String] = []
    let configuration = Configuration(value) { problems.append($0) }
    for problem in problems { reportOnce("configuration \(problem)", "\(source): \(problem)") }
    return configuration
  }

  /// Asks for the client's settings, where it lets itself be asked; those that are known hold until it answers.
  mutating func requestConfiguration() {
    guard client.declares("workspace", "configuration") else { return }
    request("workspace/configuration", ConfigurationParams()) { session, answer in
      guard case .success(let result) = answer else { return }
      session.setConfiguration(result.value.array?.first)
    }
  }

  /// Takes over settings of the client; nothing is said where there are none.
  mutating func setConfiguration(_ value: JSONValue?) {
    let configuration = readConfiguration(value, from: "settings")
    guard configuration != clientConfiguration else { return }
    clientConfiguration = configuration
    switchesMayHaveChanged()
  }

  /// Acts on other settings, of the client or of a folder.
  mutating func switchesMayHaveChanged() {
    updateRegistrations()
    answersMayHaveChanged()
    for article in workspace.openArticles { diagnosticsMayHaveChanged(in: article) }
  }
}

/// Acts on `workspace/didChangeConfiguration`: settings are asked for where the client lets itself be asked, else taken
/// from the message.
func didChangeConfiguration(_ session: inout Session, _ message: JSONCursor) throws {
  if session.client.declares("workspace", "configuration") {
    session.requestConfiguration()
  } else {
    session.setConfiguration(try message.memberIfPresent("params")?.memberIfPresent("settings")?.value)
  }
}

private struct ConfigurationParams: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("items")
      json.array { json in
        json.object { json in json.member("section", "attache") }
      }
    }
  }
}
