internal import AnnotationStore
package import ArticleText
internal import PositionedJSON
package import Workspace

/// Answers `textDocument/semanticTokens/full`.
func semanticTokensFull(_ session: inout Session, _ message: JSONCursor) throws -> Answer {
  guard let article = try session.article(message, for: .semanticTokens) else { return .result(nil) }
  return .result(session.remember(session.tokens(of: article), of: article))
}

/// Answers `textDocument/semanticTokens/full/delta`: what has changed since the tokens that the client names, or all.
func semanticTokensDelta(_ session: inout Session, _ message: JSONCursor) throws -> Answer {
  let previousID: String = try message.member("params").read("previousResultId")
  guard let article = try session.article(message, for: .semanticTokens) else { return .result(nil) }
  let data = session.tokens(of: article)
  let previous = session.sentTokens[article]
  let current = session.remember(data, of: article)
  guard let previous, previous.id == previousID else { return .result(current) }
  return .result(SemanticTokensDelta(id: current.id, edit: TokenEdit(from: previous.data, to: data)))
}

/// Answers `textDocument/semanticTokens/range`; of a large article that has not been read yet, what is visible comes first.
func semanticTokensRange(_ session: inout Session, _ message: JSONCursor) throws -> Answer {
  let range: TextRange = try message.member("params").read("range")
  let article: ArticleURI
  do {
    guard let known = try session.article(message, for: .semanticTokens) else { return .result(nil) }
    article = known
  } catch let error as NotPrepared {
    guard let tokens = session.tokensAhead(of: error.article, in: range) else { throw error }
    return .result(tokens)
  }
  guard let text = session.workspace.text(of: article) else { return .result(nil) }
  let bytes = text.byteRange(from: range, in: session.encoding)
  // Nothing that a delta could begin from, but enough to know that the client shows tokens and may ask again.
  if session.sentTokens[article] == nil, session.workspace.isOpen(article) {
    session.sentTokens[article] = SentTokens(id: nil, data: [])
  }
  return .result(SentTokens(id: nil, data: session.tokens(of: article, in: bytes)))
}

/// Semantic tokens as they were sent.
struct SentTokens: Sendable, JSONWritable {
  /// What the client names them by; nil for those of a range.
  var id: String?

  /// Five integers a token: line and character relative to the token before, length, type, modifiers.
  var data: [UInt32]

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.memberIfPresent("resultId", id)
      json.key("data")
      json.integers(data)
    }
  }
}

extension Session {
  /// An article's tokens as the protocol encodes them, those of a byte range where one is given.
  fileprivate mutating func tokens(of article: ArticleURI, in range: Range<Int>? = nil) -> [UInt32] {
    let spans = workspace.semanticSpans(in: article, range: range)
    guard let text = workspace.text(of: article) else { return [] }
    return encodedTokens(spans, of: text, in: encoding)
  }

  /// What a range of a large article looks like by itself; nil for a client that could not be asked to ask again when the
  /// article has been read.
  fileprivate mutating func tokensAhead(of article: ArticleURI, in range: TextRange) -> SentTokens? {
    guard client.declares("workspace", "semanticTokens", "refreshSupport"), workspace.isOpen(article),
      let text = workspace.text(of: article),
      let spans = workspace.semanticSpansAhead(in: article, range: text.byteRange(from: range, in: encoding))
    else { return nil }
    colouredAhead.insert(article)
    if sentTokens[article] == nil { sentTokens[article] = SentTokens(id: nil, data: []) }
    return SentTokens(id: nil, data: encodedTokens(spans, of: text, in: encoding))
  }

  /// Reads on in an article of which a range was coloured ahead, and has the client ask again at its end.
  mutating func readColouredAhead() {
    guard let article = colouredAhead.min(), workspace.prepare(article) else { return }
    colouredAhead.remove(article)
    answersMayHaveChanged([.semanticTokens])
  }

  /// Keeps an open article's tokens under a new id, so that the next answer may be a delta.
  fileprivate mutating func remember(_ data: [UInt32], of article: ArticleURI) -> SentTokens {
    tokenResultCount += 1
    let sent = SentTokens(id: "\(tokenResultCount)", data: data)
    if workspace.isOpen(article) { sentTokens[article] = sent }
    return sent
  }
}

/// Encodes spans as tokens, split at line ends, in the units of an encoding.
///
/// O(bytes + spans · log lines).
package func encodedTokens(_ spans: [SemanticSpan], of text: ArticleText, in encoding: PositionEncoding) -> [UInt32] {
  let offsets = EncodedOffsets(of: text, in: encoding)
  var data: [UInt32] = []
  data.reserveCapacity(spans.count * 5)
  var before = TextPosition(line: 0, character: 0)
  for span in spans {
    let type = SemanticTokensLegend.index(of: span.kind)
    let modifiers = span.isIntroducing ? SemanticTokensLegend.definition : 0
    let firstLine = text.line(at: span.range.lowerBound)
    let endsThere = span.range.upperBound < text.lineRangeWithEnd(firstLine).upperBound
    let lastLine = endsThere ? firstLine : text.line(at: span.range.upperBound)
    for line in firstLine...max(firstLine, lastLine) {
      let piece = span.range.clamped(to: text.lineRange(line))
      let start = offsets.position(from: piece.lowerBound, line: line)
      let length = offsets.position(from: piece.upperBound, line: line).character - start.character
      guard length > 0, start >= before else { continue }
      let isSameLine = start.line == before.line
      data.append(UInt32(clamping: start.line - before.line))
      data.append(UInt32(clamping: isSameLine ? start.character - before.character : start.character))
      data.append(UInt32(clamping: length))
      data.append(type)
      data.append(modifiers)
      before = start
    }
  }
  return data
}
