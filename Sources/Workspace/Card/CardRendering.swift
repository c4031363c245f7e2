extension Hover {
  /// The cards as Markdown: evidence linked, nothing that stands in an article active.
  package var markdown: String {
    cards.map(\.markdown).joined(separator: "\n\n---\n\n")
  }

  /// The cards as plain text with aligned columns, without control characters.
  package var plainText: String {
    cards.map(\.plainText).joined(separator: "\n\n")
  }
}

extension Card {
  /// The card as Markdown: one paragraph, whose lines end in hard breaks.
  package var markdown: String {
    let head = "**\(escapedMarkdown(shortName))** · \(escapedMarkdown(label))"
    let body = rows.map(\.markdown) + lines.map { escapedMarkdown($0) }
    return ([head] + body).joined(separator: "  \n")
  }

  /// The card as plain text, the evidence in a column of its own.
  package var plainText: String {
    let lefts = rows.map { harmless($0.left) }
    // A very long statement would push the column out of sight for all others.
    let column = lefts.map { displayWidth(of: $0) }.filter { $0 <= 72 }.max() ?? 0
    let shown = zip(rows, lefts).map { row, left in
      let place = row.evidence?.description ?? row.note
      if place.isEmpty { return left }
      let padding = max(0, column - displayWidth(of: left))
      return left + String(repeating: " ", count: padding + 6) + harmless(place)
    }
    return ([harmless("\(shortName) · \(label)")] + shown + lines.map { harmless($0) }).joined(separator: "\n")
  }
}

extension Card {
  /// The name as far as a card has room for it: titles of documents are whole sentences.
  private var shortName: String { elided(name, to: 120) }
}

extension Card.Row {
  /// The statement with what stands beside it: `Minister of Foreign Affairs · Zoravia`.
  package var left: String {
    owner.map { "\(text) · \($0)" } ?? text
  }

  fileprivate var markdown: String {
    guard let evidence else { return escapedMarkdown(note.isEmpty ? left : "\(left) — \(note)") }
    let place = escapedMarkdown(evidence.description)
    return escapedMarkdown(left) + " — " + (linkTarget(evidence).map { "[\(place)](\($0))" } ?? place)
  }
}
