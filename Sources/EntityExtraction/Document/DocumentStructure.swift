import Annotations

/// Stage 1: an article's bytes to its blocks with their roles.
///
/// Roles follow from the lines themselves and their neighbours: the marks at a line's start, the way it ends, what
/// stands before and behind. Blank lines, rules and the marks of lists and headings belong to no block.
package enum DocumentStructure {
  /// The blocks in document order; they do not overlap and none is empty.
  ///
  /// Linear in the text.
  package static func blocks(of bytes: [UInt8]) -> [Block] {
    var drafts = Drafting.drafts(bytes, Line.all(of: bytes))
    markFormed(&drafts)
    Transcript.mark(&drafts)
    markFurniture(bytes, &drafts)
    Masthead.assign(bytes, &drafts)
    markListsAfterColon(bytes, &drafts)
    markHeadings(bytes, &drafts)
    markSignature(&drafts)
    return drafts.map { Block(range: $0.content, role: $0.role ?? .paragraph) }
  }

  /// Roles that a line's own marks give.
  private static func markFormed(_ drafts: inout [Draft]) {
    for index in drafts.indices where drafts[index].role == nil {
      switch drafts[index].form {
      case .heading: drafts[index].role = .heading
      case .bullet, .numbered, .lettered: drafts[index].role = .listItem
      case .quotation: drafts[index].role = .quotation
      case .tableRow: drafts[index].role = .tableRow
      case .plain, .rule: break
      }
    }
  }

  private static func markFurniture(_ bytes: [UInt8], _ drafts: inout [Draft]) {
    var index = 0
    while index < drafts.count {
      defer { index += 1 }
      guard [nil, .heading, .listItem].contains(drafts[index].role), Furniture.isFurniture(bytes, drafts[index])
      else { continue }
      drafts[index].role = .furniture
      guard Furniture.introducesList(bytes, drafts[index]) else { continue }
      var end = index + 1
      while end < drafts.count, isListedHeadline(drafts[end]) { end += 1 }
      // A line right above running text is a heading of the article again.
      if end < drafts.count, end > index + 1, drafts[end - 1].afterBlank, drafts[end].isRunningText { end -= 1 }
      for listed in index + 1..<max(index + 1, end) { drafts[listed].role = .furniture }
      index = end - 1
    }
  }

  private static func isListedHeadline(_ draft: Draft) -> Bool {
    switch draft.role {
    case nil, .heading, .listItem: !draft.endsSentence && !draft.endsWithColon && draft.columns <= 140
    default: draft.role == .furniture
    }
  }

  /// Short lines without a point that follow a line with a colon: an attendance list, key figures.
  private static func markListsAfterColon(_ bytes: [UInt8], _ drafts: inout [Draft]) {
    for index in drafts.indices.dropFirst() where drafts[index].role == nil && !drafts[index].endsWithColon {
      let before = drafts[index - 1]
      guard drafts[index].columns <= 250,
        before.role == .listItem || (before.endsWithColon && before.role != .furniture)
      else { continue }
      let goesOn = before.role == .listItem && (before.form == .plain || !drafts[index].afterBlank)
      if !drafts[index].endsSentence {
        guard goesOn || before.endsWithColon else { continue }
        drafts[index].role = .listItem
      } else if goesOn, before.form == .plain, endsWithSeparator(bytes, before), drafts[index].columns <= 160 {
        drafts[index].role = .listItem
      }
    }
  }

  private static func endsWithSeparator(_ bytes: [UInt8], _ draft: Draft) -> Bool {
    let text = bytes[draft.content]
    return text.last == UInt8(ascii: ";") || text.last == UInt8(ascii: ",")
      || text.suffix(5).elementsEqual([0x3b, 0x20, 0x61, 0x6e, 0x64])
  }

  /// Short lines between blank lines with running text below.
  private static func markHeadings(_ bytes: [UInt8], _ drafts: inout [Draft]) {
    for index in drafts.indices.dropLast() where drafts[index].role == nil && drafts[index].afterBlank {
      let draft = drafts[index]
      let next = drafts[index + 1]
      guard draft.columns <= 100, !draft.endsSentence, !draft.endsWithColon,
        next.role == nil ? next.endsSentence || next.isRunningText : next.role == .listItem,
        LineWords(bytes, draft.content, limit: 15).count <= 14
      else { continue }
      drafts[index].role = .heading
    }
  }

  /// Short lines below the last running text: signatures, credits, contacts.
  private static func markSignature(_ drafts: inout [Draft]) {
    for index in drafts.indices.reversed() {
      let draft = drafts[index]
      if draft.role == .furniture { continue }
      guard draft.role == nil, !draft.endsSentence, !draft.endsWithColon, draft.columns <= 80, index > 0 else { return }
      drafts[index].role = .byline
    }
  }
}
