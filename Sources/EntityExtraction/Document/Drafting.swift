import Annotations

/// Turns the lines of an article into blocks without roles: joins hard-wrapped lines, strips list marks, splits markup.
struct Drafting {
  private let bytes: [UInt8]
  private let lines: [Line]
  private var forms: [LineForm] = []
  private var texts: [Range<Int>] = []
  private var drafts: [Draft] = []

  /// Linear in the text.
  static func drafts(_ bytes: [UInt8], _ lines: [Line]) -> [Draft] {
    var drafting = Drafting(bytes, lines)
    drafting.run()
    return drafting.drafts
  }

  private init(_ bytes: [UInt8], _ lines: [Line]) {
    self.bytes = bytes
    self.lines = lines
  }

  private mutating func run() {
    readForms()
    let frontMatter = FrontMatter.length(bytes, lines)
    for index in 0..<frontMatter where !lines[index].isBlank && forms[index] != .rule { addFrontMatter(lines[index]) }
    if Markup.isPresent(bytes, lines) {
      var markup = Markup()
      for line in lines.dropFirst(frontMatter) where !line.isBlank {
        for segment in markup.segments(bytes, line.content) { add(segment) }
      }
    } else {
      addLines(from: frontMatter)
    }
  }

  private mutating func readForms() {
    forms.reserveCapacity(lines.count)
    texts.reserveCapacity(lines.count)
    var expected = 1
    for (index, line) in lines.enumerated() {
      var (form, text) = LineForm.read(bytes, line.content)
      if case .numbered(let number) = form {
        // `14. July` and `2. The` alone are no lists: numbers count from 1.
        if number == 1 || number == expected { expected = number + 1 } else { (form, text) = (.plain, line.content) }
      }
      if form == .plain, isTabbed(line), hasTabbedNeighbour(index) { form = .tableRow }
      if form == .plain, isRowOfCells(index) { form = .tableRow }
      forms.append(form)
      texts.append(text)
    }
  }

  private func isTabbed(_ line: Line) -> Bool {
    line.flags.contains(.gap) && bytes[line.content].contains(0x09)
  }

  private func hasTabbedNeighbour(_ index: Int) -> Bool {
    (index > 0 && isTabbed(lines[index - 1])) || (index + 1 < lines.count && isTabbed(lines[index + 1]))
  }

  /// `Name | Office | Body`: cells between bars, as many as in the line before or behind.
  private func isRowOfCells(_ index: Int) -> Bool {
    let bars = bars(index)
    return bars >= 2 && (bars == self.bars(index - 1) || bars == self.bars(index + 1))
  }

  /// The bars between blanks in a line; linear in it.
  private func bars(_ index: Int) -> Int {
    guard lines.indices.contains(index), !lines[index].isBlank else { return 0 }
    let content = lines[index].content
    return content.dropFirst().dropLast().count { position in
      bytes[position] == UInt8(ascii: "|") && bytes[position - 1] == 0x20 && bytes[position + 1] == 0x20
    }
  }

  private mutating func addFrontMatter(_ line: Line) {
    var draft = Draft(bytes, line: line, form: .plain, content: line.content, afterBlank: false)
    draft.role = FrontMatter.isContent(bytes, line.content) ? .frontMatter : .furniture
    drafts.append(draft)
  }

  private mutating func add(_ segment: Markup.Segment) {
    let line = Line(bytes, segment.range)
    let (form, text) = LineForm.read(bytes, line.content)
    if segment.isText, form == .rule { return }
    if !segment.isText, let last = drafts.indices.last, drafts[last].isMarkup {
      drafts[last].content =
        drafts[last].content.lowerBound..<max(drafts[last].content.upperBound, segment.range.upperBound)
      return
    }
    var draft = Draft(bytes, line: line, form: form, content: text, afterBlank: true)
    if !segment.isText {
      draft.isMarkup = true
      draft.role = .furniture
    }
    drafts.append(draft)
  }

  private mutating func addLines(from first: Int) {
    let wrapping = Wrapping(bytes, lines, forms)
    var afterBlank = true
    var open = false
    for index in lines.indices.dropFirst(first) {
      let line = lines[index]
      guard !line.isBlank else {
        (afterBlank, open) = (true, false)
        continue
      }
      if forms[index] == .rule {
        underline(line, previousIsOpen: open)
        (afterBlank, open) = (true, false)
        continue
      }
      let draft = Draft(bytes, line: line, form: forms[index], content: texts[index], afterBlank: afterBlank)
      if open, draft.label?.style != .capitals,
        wrapping.joins(bytes, lines[index - 1], forms[index - 1], line, forms[index])
      {
        drafts[drafts.count - 1].append(line)
      } else {
        drafts.append(draft)
      }
      (afterBlank, open) = (false, true)
    }
  }

  /// A line of `=` or `-` right under a short line makes it a heading.
  private mutating func underline(_ line: Line, previousIsOpen: Bool) {
    guard previousIsOpen, let last = drafts.indices.last, drafts[last].form == .plain, drafts[last].columns <= 120,
      let mark = bytes[line.content].first, mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-"),
      bytes[line.content].allSatisfy({ $0 == mark })
    else { return }
    drafts[last].form = .heading
  }
}
