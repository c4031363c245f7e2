import AnnotationStore
import ArticleText
import Platform
import PositionedJSON
import Testing
import Workspace

/// What the editor knows of the form of our files is what the schemas say.
@Suite struct FileVocabularyTests {
  struct Example: CustomTestStringConvertible, Sendable {
    var kind: OurFile
    var text: String
    var way: [String]

    /// - Parameter way: the keys in the schema that lead to what may stand at the text's end.
    init(_ kind: OurFile, _ text: String, _ way: String...) {
      (self.kind, self.text, self.way) = (kind, text, way)
    }

    var testDescription: String { "\(file) \(text)" }

    var file: String {
      switch kind {
      case .sidecar: "a.txt\(Sidecar.suffix)"
      case .registry: Registry.fileName
      case .settings: Settings.fileName
      }
    }

    var schema: String {
      switch kind {
      case .sidecar: "annotations.schema.json"
      case .registry: "entities.schema.json"
      case .settings: "settings.schema.json"
      }
    }
  }

  /// An object of each sort with nothing in it, and where the schema describes it.
  static let objects = [
    Example(.sidecar, "{"),
    Example(.sidecar, #"{"text":{"#, "properties", "text"),
    Example(.sidecar, #"{"document":{"#, "properties", "document"),
    Example(.sidecar, #"{"mentions":[{"#, "$defs", "mention"),
    Example(.sidecar, #"{"quotes":[{"#, "$defs", "quote"),
    Example(.sidecar, #"{"relations":[{"#, "$defs", "relation"),
    Example(.sidecar, #"{"relations":[{"to":{"#, "$defs", "end"),
    Example(.sidecar, #"{"quotes":[{"cue":{"#, "$defs", "quote", "properties", "cue"),
    Example(.sidecar, #"{"mentions":[{"replaces":{"#, "$defs", "mention", "properties", "replaces"),
    Example(.registry, "{"),
    Example(.registry, #"{"entities":[{"#, "$defs", "entity"),
    Example(.registry, #"{"entities":[{"roles":[{"#, "$defs", "role"),
    Example(.registry, #"{"entities":[{"memberships":[{"#, "$defs", "membership"),
    Example(.registry, #"{"neverSuggest":[{"#, "$defs", "neverSuggested"),
    Example(.settings, "{"),
    Example(.settings, #"{"features":{"#, "properties", "features"),
    Example(.settings, #"{"types":[{"#, "$defs", "type"),
    Example(.settings, #"{"lexicon":[{"#, "$defs", "name"),
    Example(.settings, #"{"patterns":[{"#, "$defs", "pattern"),
    Example(.settings, #"{"patterns":[{"pattern":[{"#, "$defs", "token"),
    Example(.settings, #"{"checks":[{"#, "$defs", "checkLevels"),
    Example(.settings, #"{"ownChecks":[{"#, "$defs", "ownCheck"),
    Example(.settings, #"{"suppressions":[{"#, "$defs", "suppression"),
  ]

  /// A value of each closed set of words, and where the schema lists them.
  static let words = [
    Example(.sidecar, #"{"mentions":[{"status":"#, "$defs", "status"),
    Example(.sidecar, #"{"quotes":[{"kind":"#, "$defs", "quoteKind"),
    Example(.sidecar, #"{"mentions":[{"modifier":"#, "$defs", "mention", "properties", "modifier"),
    Example(.sidecar, #"{"mentions":[{"eventStatus":"#, "$defs", "mention", "properties", "eventStatus"),
    Example(.sidecar, #"{"relations":[{"type":"#, "$defs", "relation", "properties", "type"),
    Example(.sidecar, #"{"document":{"state":"#, "properties", "document", "properties", "state"),
    Example(.settings, #"{"patterns":[{"pattern":[{"OP":"#, "$defs", "token", "properties", "OP"),
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
