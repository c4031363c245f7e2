import ArticleText
import Platform
import PositionedJSON
import Testing
import Workspace

/// What the editor knows of the form of our files is what the schemas say.
@Suite struct FileVocabularyTests {
  struct Example: CustomTestStringConvertible, Sendable {
    var file: String
    var text: String
    var schema: String
    var way: [String]

    var testDescription: String { "\(file) \(text)" }
  }

  private static let sidecar = "annotations.schema.json"
  private static let registry = "entities.schema.json"
  private static let settings = "settings.schema.json"

  /// An object of each sort with nothing in it, and where the schema describes it.
  static let objects = [
    Example(file: "a.txt.attache.json", text: "{", schema: sidecar, way: []),
    Example(file: "a.txt.attache.json", text: #"{"text":{"#, schema: sidecar, way: ["properties", "text"]),
    Example(file: "a.txt.attache.json", text: #"{"document":{"#, schema: sidecar, way: ["properties", "document"]),
    Example(file: "a.txt.attache.json", text: #"{"mentions":[{"#, schema: sidecar, way: ["$defs", "mention"]),
    Example(file: "a.txt.attache.json", text: #"{"quotes":[{"#, schema: sidecar, way: ["$defs", "quote"]),
    Example(file: "a.txt.attache.json", text: #"{"relations":[{"#, schema: sidecar, way: ["$defs", "relation"]),
    Example(file: "a.txt.attache.json", text: #"{"relations":[{"to":{"#, schema: sidecar, way: ["$defs", "end"]),
    Example(
      file: "a.txt.attache.json",
      text: #"{"quotes":[{"cue":{"#,
      schema: sidecar,
      way: ["$defs", "quote", "properties", "cue"]
    ),
    Example(
      file: "a.txt.attache.json",
      text: #"{"mentions":[{"replaces":{"#,
      schema: sidecar,
      way: ["$defs", "mention", "properties", "replaces"]
    ),
    Example(file: "attache.entities.json", text: "{", schema: registry, way: []),
    Example(file: "attache.entities.json", text: #"{"entities":[{"#, schema: registry, way: ["$defs", "entity"]),
    Example(
      file: "attache.entities.json",
      text: #"{"entities":[{"roles":[{"#,
      schema: registry,
      way: ["$defs", "role"]
    ),
    Example(
      file: "attache.entities.json",
      text: #"{"entities":[{"memberships":[{"#,
      schema: registry,
      way: ["$defs", "membership"]
    ),
    Example(
      file: "attache.entities.json",
      text: #"{"neverSuggest":[{"#,
      schema: registry,
      way: ["$defs", "neverSuggested"]
    ),
    Example(file: "attache.json", text: "{", schema: settings, way: []),
    Example(file: "attache.json", text: #"{"features":{"#, schema: settings, way: ["properties", "features"]),
    Example(file: "attache.json", text: #"{"types":[{"#, schema: settings, way: ["$defs", "type"]),
    Example(file: "attache.json", text: #"{"lexicon":[{"#, schema: settings, way: ["$defs", "name"]),
    Example(file: "attache.json", text: #"{"patterns":[{"#, schema: settings, way: ["$defs", "pattern"]),
    Example(file: "attache.json", text: #"{"patterns":[{"pattern":[{"#, schema: settings, way: ["$defs", "token"]),
    Example(file: "attache.json", text: #"{"checks":[{"#, schema: settings, way: ["$defs", "checkLevels"]),
    Example(file: "attache.json", text: #"{"ownChecks":[{"#, schema: settings, way: ["$defs", "ownCheck"]),
    Example(file: "attache.json", text: #"{"suppressions":[{"#, schema: settings, way: ["$defs", "suppression"]),
  ]

  /// A value of each closed set of words, and where the schema lists them.
  static let words = [
    Example(file: "a.txt.attache.json", text: #"{"mentions":[{"status":"#, schema: sidecar, way: ["$defs", "status"]),
    Example(file: "a.txt.attache.json", text: #"{"quotes":[{"kind":"#, schema: sidecar, way: ["$defs", "quoteKind"]),
    Example(
      file: "a.txt.attache.json",
      text: #"{"mentions":[{"modifier":"#,
      schema: sidecar,
      way: ["$defs", "mention", "properties", "modifier"]
    ),
    Example(
      file: "a.txt.attache.json",
      text: #"{"mentions":[{"eventStatus":"#,
      schema: sidecar,
      way: ["$defs", "mention", "properties", "eventStatus"]
    ),
    Example(
      file: "a.txt.attache.json",
      text: #"{"relations":[{"type":"#,
      schema: sidecar,
      way: ["$defs", "relation", "properties", "type"]
    ),
    Example(
      file: "a.txt.attache.json",
      text: #"{"document":{"state":"#,
      schema: sidecar,
      way: ["properties", "document", "properties", "state"]
    ),
    Example(
      file: "attache.json",
      text: #"{"patterns":[{"pattern":[{"OP":"#,
      schema: settings,
      way: ["$defs", "token", "properties", "OP"]
    ),
  ]

  @Test(arguments: objects) func keysAreTheSchemas(_ example: Example) throws {
    let described = try schema(example)
    #expect(Set(offered(example)) == Set((described?["properties"]?.object ?? []).map(\.key)))
    let required = Set(described?["required"]?.array?.compactMap(\.string) ?? [])
    #expect(Set(offered(example) { $0.detail == "required" }) == required)
  }

  @Test(arguments: words) func wordsAreTheSchemas(_ example: Example) throws {
    #expect(offered(example) == (try schema(example)?["enum"]?.array ?? []).compactMap(\.string))
  }

  private func schema(_ example: Example) throws -> JSONValue? {
    let path = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let root = try JSONDocument(parsing: readFile("/\(path)/schemas/\(example.schema)")).root
    return example.way.reduce(root as JSONValue?) { $0?[$1] }
  }

  private func offered(_ example: Example, where isWanted: (FileCompletion) -> Bool = { _ in true }) -> [String] {
    var workspace = Workspace()
    let uri = ArticleURI("file:///news/\(example.file)")
    workspace.openFile(uri, text: ArticleText(example.text), version: 1)
    return workspace.fileCompletions(at: example.text.utf8.count, in: uri).filter(isWanted).map(\.label)
  }
}
