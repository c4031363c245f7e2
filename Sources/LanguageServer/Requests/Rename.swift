internal import AnnotationStore
internal import ArticleText
internal import PositionedJSON
internal import Workspace

/// Answers `textDocument/prepareRename`: the name at a place; null where nothing is mentioned.
func prepareRename(_ session: inout Session, _ message: JSONCursor) throws -> Answer {
  guard let place = try session.place(message, for: .rename),
    let renaming = try session.renaming(at: place),
    let range = session.textRange(renaming.range, in: place.article)
  else { return .result(nil) }
  return .result(PreparedRename(range: range, placeholder: cleaned(renaming.spelling.utf8)))
}

/// Answers `textDocument/rename`: one spelling of a name everywhere in text and registry, article by article.
func rename(_ session: inout Session, _ message: JSONCursor) throws -> Answer {
  let newName: String = try message.member("params").read("newName")
  guard let place = try session.place(message, for: .rename) else {
    throw ResponseError(.requestFailed, "names are not renamed in this file")
  }
  do throws(RenameRefusal) {
    let newName = try newSpelling(newName)
    guard let renaming = try session.workspace.renaming(at: place.offset, in: place.article) else {
      throw RenameRefusal(reason: "no name stands here")
    }
    return .inSteps(RenameAnswer(renaming: renaming, newName: newName))
  } catch {
    throw ResponseError(.invalidParams, error.reason)
  }
}

extension Session {
  fileprivate mutating func renaming(at place: Place) throws -> Renaming? {
    do throws(RenameRefusal) {
      return try workspace.renaming(at: place.offset, in: place.article)
    } catch {
      throw ResponseError(.requestFailed, error.reason)
    }
  }
}

/// The answer to `textDocument/prepareRename`.
struct PreparedRename: JSONWritable {
  var range: TextRange
  var placeholder: String

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("range", range)
      json.member("placeholder", placeholder)
    }
  }
}

/// The edit that spells a name in another way, collected article by article.
private struct RenameAnswer: LongAnswer {
  let renaming: Renaming
  let newName: String
  let articles: [ArticleURI]
  var done = 0
  var edit = WorkspaceEdit()

  /// The places that are left as they are, for a message.
  var leftAlone: [String] = []

  /// What the decisions on the articles have to follow.
  var pending: [ArticleURI: PendingRename] = [:]

  init(renaming: Renaming, newName: String) {
    self.renaming = renaming
    self.newName = newName
    articles = renaming.articles
  }

  var state: WorkState? { WorkState(done: done, total: articles.count) }

  mutating func step(_ session: inout Session) throws -> Step {
    guard done < articles.count else { return .answer(try finish(&session)) }
    let article = articles[done]
    done += 1
    let places = session.workspace.places(of: renaming, in: article)
    let ranges = session.textRanges(places.map(\.range), in: article)
    var edits: [TextEdit] = []
    for (place, range) in zip(places, ranges) {
      if let protection = place.protection, !session.client.confirmsEdits {
        leftAlone.append("\(article.name) line \(range.start.line + 1) (\(protection.place))")
      } else {
        edits.append(TextEdit(range: range, newText: newName, annotation: place.protection?.annotation))
      }
    }
    edit.append(edits, to: article, version: session.workspace.version(of: article))
    if let sidecar = session.workspace.sidecar(of: article), let text = session.workspace.text(of: article) {
      pending[article] = PendingRename(places, to: newName, in: text, sidecar: sidecar)
    }
    return .more
  }

  private mutating func finish(_ session: inout Session) throws -> Answer {
    for place in session.workspace.registryPlaces(of: renaming, to: newName) {
      guard let range = session.textRange(place.location.range, in: place.location.article) else { continue }
      edit.append([TextEdit(range: range, newText: place.newText)], to: place.location.article, version: nil)
    }
    if edit.isEmpty {
      throw ResponseError(.requestFailed, "every place stands where words are not changed: \(listed(leftAlone))")
    }
    if !leftAlone.isEmpty {
      let places = counted(leftAlone.count, "place")
      let message = "Left as they were, \(places): \(listed(leftAlone)). Change them by hand if the words allow it"
      session.notify("window/showMessage", MessageParams(type: .info, message: message))
    }
    session.pendingRenames.merge(pending) { $1 }
    edit.annotations = Dictionary(
      uniqueKeysWithValues: protections.map { ($0.annotation, $0.changeAnnotation) }
    )
    return .result(VersionedEdit(edit: edit, client: session.client))
  }

  private func listed(_ places: [String]) -> String {
    let shown = places.prefix(8).joined(separator: ", ")
    return places.count > 8 ? "\(shown) and \(places.count - 8) more" : shown
  }
}

private let protections: [RenamePlace.Protection] = [.quotation, .title]

extension RenamePlace.Protection {
  fileprivate var place: String {
    switch self {
    case .quotation: "in a direct quotation"
    case .title: "in the title of a document"
    }
  }

  fileprivate var annotation: String {
    switch self {
    case .quotation: "quotation"
    case .title: "title"
    }
  }

  fileprivate var changeAnnotation: ChangeAnnotation {
    switch self {
    case .quotation:
      ChangeAnnotation(
        label: "In a direct quotation",
        description: "Somebody's own words; change them only where the spelling is the newsroom's, not the speaker's"
      )
    case .title:
      ChangeAnnotation(label: "In the title of a document", description: "The document is called so")
    }
  }
}
