internal import AnnotationStore
internal import ArticleText
internal import PositionedJSON
internal import Workspace

/// A place in a known article that a request asks about.
struct Place {
  var article: ArticleURI

  /// UTF-8 bytes.
  var offset: Int
}

/// The article that a request's `params.textDocument` names, known or not.
func articleURI(_ message: JSONCursor) throws -> ArticleURI {
  ArticleURI(try message.member("params").member("textDocument").read("uri"))
}

extension Session {
  /// The article a request is about; nil where its text is not known or the feature is switched off there.
  ///
  /// Throws where its file cannot be read, and `NotPrepared` where it is large and has not been read yet; such a request
  /// is answered in steps.
  func article(_ message: JSONCursor, for feature: Settings.Feature) throws -> ArticleURI? {
    let article = try articleURI(message)
    guard workspace.text(of: article) != nil else {
      if let reason = unreadable[article] { throw ResponseError(.requestFailed, reason) }
      return nil
    }
    guard isEnabled(feature, for: article) else { return nil }
    if workspace.needsPreparation(article) { throw NotPrepared(article: article) }
    return article
  }

  /// The place that a request's `TextDocumentPositionParams` name; nil as for `article`.
  func place(_ message: JSONCursor, for feature: Settings.Feature) throws -> Place? {
    let position: TextPosition = try message.member("params").read("position")
    guard position.line >= 0, position.character >= 0 else {
      throw ResponseError(.invalidParams, "/params/position: expected numbers that are not negative")
    }
    guard let article = try article(message, for: feature), let text = workspace.text(of: article) else { return nil }
    return Place(article: article, offset: text.byteOffset(from: position, in: encoding))
  }

  /// A byte range of an article or a file of ours as positions; nil where the text is not known.
  func textRange(_ range: Range<Int>, in file: ArticleURI) -> TextRange? {
    workspace.anyText(of: file)?.textRange(from: range, in: encoding)
  }

  /// A location as the protocol writes it; nil where the article's text is not known.
  func protocolLocation(_ location: Location) -> ProtocolLocation? {
    textRange(location.range, in: location.article).map {
      ProtocolLocation(uri: location.article.string, range: $0)
    }
  }

  /// Byte ranges of an article or a file of ours as positions, in linear time however long the lines are.
  func textRanges(_ ranges: [Range<Int>], in file: ArticleURI) -> [TextRange] {
    guard let text = workspace.anyText(of: file) else { return [] }
    // Below this many, counting along a line costs less than a table of the whole text.
    guard ranges.count > 16 else { return ranges.map { text.textRange(from: $0, in: encoding) } }
    let offsets = EncodedOffsets(of: text, in: encoding)
    return ranges.map(offsets.textRange)
  }

  /// Locations as the protocol writes them; those of one article stand together.
  func protocolLocations(_ locations: [Location]) -> [ProtocolLocation] {
    var result: [ProtocolLocation] = []
    var rest = locations[...]
    while let article = rest.first?.article {
      let ranges = rest.prefix { $0.article == article }.map(\.range)
      rest = rest.dropFirst(ranges.count)
      result += textRanges(ranges, in: article).map { ProtocolLocation(uri: article.string, range: $0) }
    }
    return result
  }
}
