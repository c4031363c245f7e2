import Workspace

extension StyledText {
  /// Breaks the text into lines of at most `width` columns: at blanks, and within words that are longer than a line.
  ///
  /// The first line begins with `first`, the others with `rest`, whose columns count. Blanks at a break are dropped.
  func wrapped(to width: Int, first: StyledText = StyledText(), rest: StyledText = StyledText()) -> [StyledText] {
    var breaker = LineBreaker(width: width, first: first, rest: rest)
    for piece in pieces {
      for character in piece.text { breaker.add(character, piece.paint) }
    }
    return breaker.finish()
  }
}

/// Fills lines character by character; a word stays in `word` until it is known to fit.
private struct LineBreaker {
  let width: Int
  let rest: StyledText
  private var lines: [StyledText] = []
  private var line: StyledText
  private var column: Int
  private var isEmpty = true
  /// Blanks after the line's last word, with their paints.
  private var blanks = Run()
  private var word = Run()

  init(width: Int, first: StyledText, rest: StyledText) {
    self.width = width
    self.rest = rest
    line = first
    column = first.width
  }

  mutating func add(_ character: Character, _ paint: Paint) {
    if character == " " {
      endWord()
      blanks.add(character, paint, columns: 1)
      return
    }
    let columns = displayWidth(of: character)
    // Wide characters are written without blanks: a line may break before each of them.
    if columns == 2 { endWord() }
    if word.columns + columns > max(1, width - rest.width) { endWord() }
    word.add(character, paint, columns: columns)
    if columns == 2 { endWord() }
  }

  mutating func finish() -> [StyledText] {
    endWord()
    return lines + [line]
  }

  /// Puts the word on the line, or on a new one where it does not fit.
  private mutating func endWord() {
    if word.isEmpty { return }
    if !isEmpty && column + blanks.columns + word.columns > width {
      lines.append(line)
      line = rest
      column = rest.width
    } else {
      column += blanks.columns
      blanks.append(to: &line)
    }
    blanks = Run()
    column += word.columns
    word.append(to: &line)
    word = Run()
    isEmpty = false
  }
}

/// Characters with their paints and the columns they take.
private struct Run {
  private(set) var columns = 0
  private var characters: [(character: Character, paint: Paint)] = []

  var isEmpty: Bool { characters.isEmpty }

  mutating func add(_ character: Character, _ paint: Paint, columns: Int) {
    characters.append((character, paint))
    self.columns += columns
  }

  func append(to line: inout StyledText) {
    for entry in characters { line.append(String(entry.character), entry.paint) }
  }
}
