import Annotations
import ArticleText
import EntityExtraction
import Platform
import TestSupport
import Workspace

/// Edits articles at random as a client does, in all encodings and newline kinds, and after each edit compares text,
/// analysis and findings with those of a document opened whole.
func checkEdits(_ count: Int) -> [Outcome] {
  let sequenceLength = 100
  let kinds = PositionEncoding.allCases.flatMap { encoding in ["\n", "\r\n", "\r"].map { (encoding, $0) } }
  return parallelMap(count: max(1, count / sequenceLength), threads: processorCount) { seed in
    let (encoding, newline) = kinds[seed % kinds.count]
    var sequence = EditSequence(seed: UInt64(seed), encoding: encoding, newline: newline)
    let wrong = (0..<sequenceLength).first { _ in !sequence.edit() }
    let place = "sequence \(seed), \(encoding), newline \(Array(newline.utf8))"
    return Outcome(name: wrong.map { "\(place): edit \($0)" } ?? place, isRight: wrong == nil)
  }
}

/// One document that is edited again and again.
private struct EditSequence {
  private var random: SeededGenerator
  private var writer: ArticleWriter
  private let encoding: PositionEncoding
  private let newline: String
  private let uri = ArticleURI("file:///a.txt")
  private var workspace = Workspace()

  /// The text as a client has it, a scalar an element.
  private var model: [Unicode.Scalar]
  private var version = 1

  init(seed: UInt64, encoding: PositionEncoding, newline: String) {
    random = SeededGenerator(seed: seed)
    writer = ArticleWriter(seed: seed)
    self.encoding = encoding
    self.newline = newline
    var draft = writer.article()
    draft.paragraphs = Array(draft.paragraphs.prefix(3))
    model = Array(draft.rendered().text.replacing("\n", with: newline).unicodeScalars)
    workspace.open(uri, text: ArticleText(text), version: 1)
  }

  private var text: String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: model)
    return String(text)
  }

  /// Makes one edit; false where text, analysis or findings are not those of the edited text.
  mutating func edit() -> Bool {
    var start = random.int(0...model.count)
    var end = min(model.count, start + random.pick([0, 0, 0, 1, 1, 3, 20]))
    // Between the two scalars of a line's end is no place of the text.
    if start > 0, start < model.count, model[start - 1] == "\r", model[start] == "\n" { start -= 1 }
    if end > 0, end < model.count, model[end - 1] == "\r", model[end] == "\n" { end += 1 }
    var inserted = piece()
    // Keeps the model below a length at which edits are rare where names are.
    if model.count > 700 { inserted = "" }
    if model.count > 700 { end = min(model.count, start + 300) }
    if end < model.count, end > 0, model[end - 1] == "\r", model[end] == "\n" { end += 1 }
    let range = TextRange(start: position(start), end: position(end))
    version += 1
    let isOpen = workspace.apply(
      [TextChange(range: range, newText: inserted)],
      to: uri,
      version: version,
      in: encoding
    )
    model.replaceSubrange(start..<end, with: Array(inserted.unicodeScalars))
    let plain = ArticleText(text)
    let context = ArticleContext(fileName: uri.name)
    let analysis = Analyzer().analyze(plain, context: context)
    return isOpen && workspace.text(of: uri)?.bytes == plain.bytes && workspace.analysis(of: uri) == analysis
      && workspace.findings(in: uri) == check(ArticleSubject(uri: uri, text: plain, suggestions: analysis))
  }

  private mutating func piece() -> String {
    switch random.int(0...7) {
    case 0: return newline
    case 1: return newline + newline
    case 2: return writer.sentence().map(\.text).joined()
    case 3: return random.pick(["“", "”", "(", ")", ":", ".", "- ", "# ", "> ", "|", ", ", "’s"])
    case 4: return random.pick(["😀", "é", "e\u{301}", "\u{2028}", "ж", "\u{feff}"])
    case 5: return random.pick(["Teveen", "Norway", "The Minister", "(UCS)", "said", "MINISTER RADU: ", "on Friday"])
    case 6: return ""
    default: return random.pick(["a", "n", " ", "N", "s", "the the ", "31 April 2025", "12–3 May", "\u{200b}"])
    }
  }

  /// The position of a scalar, counted as the protocol says it.
  private func position(_ index: Int) -> TextPosition {
    var (line, character) = (0, 0)
    for (place, scalar) in model[..<index].enumerated() {
      let isEnd = scalar == "\n" || scalar == "\r" && !(place + 1 < model.count && model[place + 1] == "\n")
      switch encoding {
      case .utf8: character += scalar.utf8.count
      case .utf16: character += scalar.utf16.count
      case .utf32: character += 1
      }
      if isEnd { (line, character) = (line + 1, 0) }
    }
    return TextPosition(line: line, character: character)
  }
}
