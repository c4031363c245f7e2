internal import AnnotationStore
internal import Annotations
internal import ArticleText
internal import Workspace

extension Session {
  /// The place that a command names, in UTF-8 bytes of the article at a desk.
  func place(_ arguments: CommandArguments, at desk: Desk) throws -> Range<Int> {
    desk.text.byteRange(from: try arguments.place, in: encoding)
  }

  /// What a command is about: the thing at its place, or all undecided ones of a selection.
  ///
  /// Throws where nothing stands there.
  func targets(_ arguments: CommandArguments, at desk: Desk) throws -> [Decidable] {
    let place = try place(arguments, at: desk)
    let items = desk.view.chosen(at: place, in: desk.text, kind: try arguments.meantKind)
    guard !items.isEmpty else { throw nothingThere(place, at: desk) }
    return items
  }

  /// The one mention that a command is about, by its index; throws where none stands there.
  func mention(_ arguments: CommandArguments, at desk: Desk) throws -> Int {
    let place = try place(arguments, at: desk)
    // Quotations stand around mentions; who asks for a kind or an entity does not mean them.
    let items = desk.view.chosen(at: place, in: desk.text, kind: try arguments.meantKind, mentionsOnly: true)
    guard items.count <= 1 else {
      throw ResponseError(.requestFailed, "\(desk.title(of: items)) lie in the selection; select the words of one")
    }
    guard case .mention(let index)? = items.first else { throw nothingThere(place, at: desk) }
    return index
  }

  /// The kind that a command asks for; throws for one that neither the guidelines nor the settings have.
  func kind(_ arguments: CommandArguments, for article: ArticleURI) throws -> MentionKind {
    let word = try arguments.text("kind")
    let kinds = workspace.kinds(for: article)
    if let kind = kinds.first(where: { $0.rawValue == word }) { return kind }
    let near = kinds.first { isNear(Array($0.rawValue.utf8), Array(word.utf8)) }
    let hint = near.map { "; did you mean \"\($0.rawValue)\"?" } ?? ""
    throw ResponseError(
      .invalidParams,
      "\"kind\": there is no kind \"\(elided(harmless(word), to: 40))\"\(hint); there are "
        + "\(kinds.map(\.rawValue).joined(separator: ", ")); further ones stand under \"types\" in \(Settings.fileName)"
    )
  }

  private func nothingThere(_ place: Range<Int>, at desk: Desk) -> ResponseError {
    let line = desk.text.line(at: place.lowerBound) + 1
    return ResponseError(
      .requestFailed,
      "nothing is marked at this place of line \(line); select the words and annotate them"
    )
  }
}

extension Desk {
  /// `the person “Ilma Teveen”`, or the number of several things.
  func title(of items: [Decidable]) -> String {
    guard items.count == 1, let item = items.first, let range = view.range(of: item) else {
      return "\(items.count) suggestions"
    }
    switch item {
    case .mention(let index): return LanguageServer.title(analysis.mentions[index].kind, words(range))
    case .quote: return "the quotation “\(elided(harmless(cleaned(words(range).utf8)), to: 60))”"
    }
  }

  /// Where the last of some things stands, for moving on from there.
  func place(of items: [Decidable]) -> Location? {
    items.last.flatMap { view.range(of: $0) }.map { Location(article: article, range: $0) }
  }
}
