internal import Annotations
internal import ArticleText
internal import PositionedJSON
internal import Workspace

/// The one argument of a command: an object that says which article and which place is meant.
///
/// Members are read when they are needed, so that an error names the way to the one that is missing.
struct CommandArguments: Sendable {
  /// How far equal words are one decision.
  enum Scope: String, Sendable, JSONReadable, CaseIterable {
    /// The one place.
    case one

    /// The same words in the same article.
    case here

    /// The same words in all articles of the workspace.
    case everywhere
  }

  private let object: JSONCursor

  /// Reads the parameters of `workspace/executeCommand`.
  init(_ params: JSONCursor, of command: Command) throws {
    let list = try params.memberIfPresent("arguments")?.elements() ?? []
    guard let object = list.first, object.value.object != nil else {
      throw ResponseError(
        .invalidParams,
        "\(command.rawValue): expected one argument, \(command.usage), found \(list.isEmpty ? "none" : "something else")"
      )
    }
    self.object = object
  }

  /// The article that the command is about.
  var article: ArticleURI { get throws { ArticleURI(try object.read("uri")) } }

  /// The article, where one is named.
  var articleIfNamed: ArticleURI? {
    get throws { try object.readIfPresent("uri", as: String.self).map { ArticleURI($0) } }
  }

  /// The version of the text that the places belong to; nil where the caller does not say.
  var version: Int? { get throws { try object.readIfPresent("version") } }

  /// The place: a range, or a cursor as an empty one; nil where none is given.
  var placeIfGiven: TextRange? {
    get throws {
      if let range = try object.readIfPresent("range", as: TextRange.self) { return range }
      return try object.readIfPresent("position", as: TextPosition.self).map { TextRange(start: $0, end: $0) }
    }
  }

  /// The place.
  var place: TextRange {
    get throws {
      guard let place = try placeIfGiven else {
        throw ResponseError(.invalidParams, "\(object.pointer): expected \"position\" or \"range\", found neither")
      }
      return place
    }
  }

  /// A string that has to be there and says something.
  func text(_ key: String) throws -> String {
    let text: String = try object.read(key)
    if text.utf8.allSatisfy({ $0 <= 0x20 }) {
      throw try object.member(key).error(expected: "a string that is not empty")
    }
    return text
  }

  /// A string that may be left out.
  func textIfPresent(_ key: String) throws -> String? {
    try object.memberIfPresent(key) == nil ? nil : text(key)
  }

  /// The kind of the mention that is meant; nil for any.
  var meantKind: MentionKind? { get throws { try textIfPresent("type").map(MentionKind.init(rawValue:)) } }

  var scope: Scope? { get throws { try object.readIfPresent("scope") } }

  /// A range under a key of its own; nil where there is none.
  func rangeIfPresent(_ key: String) throws -> TextRange? { try object.readIfPresent(key) }

  /// A switch that may be left out.
  func isSet(_ key: String, otherwise: Bool) throws -> Bool { try object.readIfPresent(key) ?? otherwise }

  func numberIfPresent(_ key: String) throws -> Double? { try object.readIfPresent(key) }
  func integerIfPresent(_ key: String) throws -> Int? { try object.readIfPresent(key) }
}
