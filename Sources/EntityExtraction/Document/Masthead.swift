import Annotations

/// Gives the lines above the article's running text their roles: title, bylines, breadcrumbs, letterhead.
enum Masthead {
  /// How many blocks may stand above the running text.
  private static let limit = 40

  private static let labels = PhraseSet([
    "press release", "media release", "news release", "press statement", "media statement", "media advisory",
    "press note",
    "for immediate release", "press communique", "press communiqué", "statement", "communique", "communiqué",
    "read out",
    "readout", "news", "breaking news", "breaking", "exclusive", "opinion", "analysis", "update", "updated",
    "translation",
    "unofficial translation", "embargoed", "press briefing", "daily news", "transcript", "press information bureau",
  ])
  /// First words of lines about who wrote the article and when.
  private static let credits = PhraseSet([
    "by", "written by", "reporting by", "editing by", "edited by", "published", "published on", "posted", "posted on",
    "updated",
    "last updated", "date", "author", "authors", "from our correspondent", "staff correspondent", "staff reporter",
    "staff writer", "special correspondent", "diplomatic correspondent", "our correspondent", "correspondent",
    "news desk", "web desk", "monitoring desk", "agencies", "reference no", "ref no", "ref", "no", "press release no",
    "source",
    "photo", "image", "translated by", "story by", "words by", "text by",
  ])
  private static let bodies = PhraseSet([
    "ministry", "office", "embassy", "government", "department", "permanent mission", "mission", "delegation",
    "secretariat", "presidency", "republic", "kingdom", "state", "consulate", "the ministry", "the office",
    "the embassy", "the government",
    "federal ministry", "high commission", "press service", "foreign ministry", "prime ministers office",
  ])

  /// Sets the roles of the blocks above the first running text.
  ///
  /// Linear in them.
  static func assign(_ bytes: [UInt8], _ drafts: inout [Draft]) {
    let body = drafts.indices.prefix(limit).first { isBody(bytes, drafts[$0]) } ?? min(limit, drafts.count)
    let head = drafts.indices.prefix(body).filter { index in
      drafts[index].role == .heading || (drafts[index].role == nil && drafts[index].form == .plain)
    }
    markFurniture(bytes, head, &drafts)
    let lines = head.filter { drafts[$0].role != .furniture }
    guard let title = titleIndex(bytes, lines, drafts) else {
      for index in lines where drafts[index].role == nil && isCredit(bytes, drafts[index]) {
        drafts[index].role = .byline
      }
      return
    }
    for index in lines {
      if index == title || sameText(bytes, drafts[index].content, drafts[title].content) {
        drafts[index].role = .title
      } else if drafts[index].role == nil {
        drafts[index].role = index > title && isStandfirst(bytes, drafts[index]) ? .heading : .byline
      }
    }
  }

  /// The first block that reads like an article rather than a line above one.
  private static func isBody(_ bytes: [UInt8], _ draft: Draft) -> Bool {
    switch draft.role {
    case nil: draft.isRunningText && !isCredit(bytes, draft)
    case .turn, .quotation, .tableRow: true
    case .listItem: draft.columns > 60
    default: false
    }
  }

  /// Breadcrumbs, and lines that end with a later line's whole text: the site's path glued to the headline.
  private static func markFurniture(_ bytes: [UInt8], _ head: [Int], _ drafts: inout [Draft]) {
    for (position, index) in head.enumerated() {
      if Furniture.isBreadcrumb(bytes, drafts[index]) {
        drafts[index].role = .furniture
        continue
      }
      let line = bytes[drafts[index].content]
      let repeated = head.dropFirst(position + 1).prefix(8).contains { later in
        let text = bytes[drafts[later].content]
        return text.count >= 15 && line.count > text.count && line.suffix(text.count).elementsEqual(text)
      }
      if repeated { drafts[index].role = .furniture }
    }
  }

  /// A Markdown heading, else the first line that is neither credit, label nor letterhead and does not end a sentence.
  private static func titleIndex(_ bytes: [UInt8], _ lines: [Int], _ drafts: [Draft]) -> Int? {
    let hasFrontMatter = drafts.first?.role == .frontMatter
    if let heading = lines.first(where: {
      drafts[$0].form == .heading && !(hasFrontMatter && isSection(bytes, drafts[$0]))
    }) {
      return heading
    }
    let candidates = lines.filter { index in
      let draft = drafts[index]
      return draft.columns <= 250 && !draft.endsWithColon && !isCredit(bytes, draft)
        && !labels.containsWhole(LineWords(bytes, draft.content, limit: 6)) && !endsWithPoint(bytes, draft)
    }
    let first = candidates.first { !isLetterhead(bytes, drafts[$0]) && words(bytes, drafts[$0]) >= 2 }
    return first ?? candidates.first { words(bytes, drafts[$0]) >= 4 }
  }

  /// Whether a Markdown heading is one of a section: `## Monday`.
  private static func isSection(_ bytes: [UInt8], _ draft: Draft) -> Bool {
    let start = draft.content.lowerBound
    return start >= 3 && bytes[start - 1] == 0x20 && bytes[start - 2] == UInt8(ascii: "#")
      && bytes[start - 3] == UInt8(ascii: "#")
  }

  private static func words(_ bytes: [UInt8], _ draft: Draft) -> Int {
    LineWords(bytes, draft.content, limit: 40).count
  }

  /// Whether a line says who wrote, when, or where: `By …`, a date alone, fields between bars of which one is a date.
  private static func isCredit(_ bytes: [UInt8], _ draft: Draft) -> Bool {
    guard draft.columns <= 200 else { return false }
    let words = LineWords(bytes, draft.content, limit: 40)
    let leading = credits.prefixLength(of: words)
    if leading != nil, words.count <= 16, !draft.endsSentence || words.count <= 8 { return true }
    if DateShape.isDateOnly(bytes, draft.content) { return true }
    let line = LineParts(bytes, draft.content)
    if line.parts.count >= 2, line.separators.contains(.bar) || line.separators.contains(.arrow),
      DateShape.holdsDate(bytes, draft.content)
    {
      return true
    }
    if words.count <= 12, isDateline(bytes, draft) { return true }
    return words.count <= 12 && isTranslationNote(words)
  }

  /// Whether a short line is a dateline alone: it ends with a dash, or a date stands in it behind a comma.
  private static func isDateline(_ bytes: [UInt8], _ draft: Draft) -> Bool {
    let text = bytes[draft.content]
    if text.suffix(2).elementsEqual([0x20, 0x2d]) || text.suffix(2).elementsEqual([0x2d, 0x2d])
      || text.suffix(3).elementsEqual([0xe2, 0x80, 0x93]) || text.suffix(3).elementsEqual([0xe2, 0x80, 0x94])
    {
      return true
    }
    return text.contains(0x2c) && draft.columns <= 60 && DateShape.holdsDate(bytes, draft.content)
      && LineWords(bytes, draft.content, limit: 20).count <= 7
  }

  private static let translation = PhraseSet(["translation", "unofficial translation", "translated from"])

  private static func isTranslationNote(_ words: LineWords) -> Bool {
    translation.occurs(in: words)
  }

  /// Whether a line names the body that publishes: it begins like one, in capitals or before a comma.
  private static func isLetterhead(_ bytes: [UInt8], _ draft: Draft) -> Bool {
    let words = LineWords(bytes, draft.content, limit: 16)
    return bodies.prefixLength(of: words) != nil && words.count <= 15
      && (draft.isAllCaps || bytes[draft.content].contains(0x2c))
  }

  /// A sentence-like line under the title, without a closing point.
  private static func isStandfirst(_ bytes: [UInt8], _ draft: Draft) -> Bool {
    draft.flags.contains(.lower) && words(bytes, draft) >= 7 && !isCredit(bytes, draft)
      && !isLetterhead(bytes, draft)
  }

  private static func endsWithPoint(_ bytes: [UInt8], _ draft: Draft) -> Bool {
    bytes[draft.content].last == 0x2e && !bytes[draft.content].suffix(3).elementsEqual([0x2e, 0x2e, 0x2e])
  }

  private static func sameText(_ bytes: [UInt8], _ a: Range<Int>, _ b: Range<Int>) -> Bool {
    a.count == b.count && bytes[a].elementsEqual(bytes[b])
  }
}
