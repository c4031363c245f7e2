import Workspace

/// The comparison for people.
///
/// - Parameter listsDifferences: whether every place where the annotators differ is named.
package func agreementText(_ report: AgreementReport, listsDifferences: Bool, style: TerminalStyle) -> String {
  var page = Page(agreement: report.agreement)
  page.head(report)
  if !report.agreement.articles.isEmpty {
    page.mentions()
    page.kinds()
    page.confusion()
    page.words()
    page.reliability()
    if listsDifferences { page.differences() }
  }
  return page.lines.map { $0.rendered(style) + "\n" }.joined()
}

private struct Page {
  let agreement: Agreement
  var lines: [StyledText] = []

  mutating func head(_ report: AgreementReport) {
    // Of articles that are not compared, mentions are not counted.
    func mentions(_ count: Int) -> String { agreement.articles.isEmpty ? "" : ": \(counted(count, "mention"))" }
    lines.append(StyledText("A \(report.a.name)\(mentions(agreement.exact.a))", .heading))
    lines.append(StyledText("B \(report.b.name)\(mentions(agreement.exact.b))", .heading))
    lines.append(StyledText("\(counted(agreement.articles.count, "article")) on both sides", .dim))
    for (name, side) in [("A", report.a), ("B", report.b)] where !side.unpaired.isEmpty {
      lines.append(StyledText("only in \(name), not compared: \(side.unpaired.joined(separator: ", "))", .dim))
    }
    for (name, reason) in report.mismatched { lines.append(StyledText("not compared: \(name): \(reason)", .dim)) }
  }

  private mutating func heading(_ text: String) {
    lines.append(StyledText())
    lines.append(StyledText(text, .heading))
  }

  mutating func mentions() {
    heading(row("Mentions", ["both", "precision", "recall", "F1"]))
    for (name, matched) in [
      ("same words, same kind", agreement.exact), ("overlapping, same kind", agreement.overlap),
      ("same words, any kind", agreement.spans),
    ] {
      let values = [String(matched.both)] + [matched.precision, matched.recall, matched.f1].map(measure)
      lines.append(StyledText(row(name, values)))
    }
    let share = agreement.paired == 0 ? nil : Double(agreement.pairedAlike) / Double(agreement.paired)
    let alike = "same kind, of \(agreement.paired) that overlap"
    lines.append(StyledText(row(alike, [String(agreement.pairedAlike), "", "", measure(share)])))
    if agreement.entities.mentions > 0 {
      let entities = agreement.entities
      let values = [String(entities.mentions)] + [entities.precision, entities.recall, entities.f1].map(measure)
      lines.append(StyledText(row("entities (B³)", values)))
    }
  }

  mutating func kinds() {
    heading(row("Kinds", ["A", "B", "exact F1", "overlap F1", "alpha U"]))
    for kind in agreement.kinds {
      let values = [
        String(kind.exact.a), String(kind.exact.b), measure(kind.exact.f1), measure(kind.overlap.f1),
        measure(kind.unitizing.value),
      ]
      lines.append(StyledText(row(kind.name, values)))
    }
  }

  /// Rows and columns are numbered, since the names of kinds are longer than the numbers in their columns.
  mutating func confusion() {
    let table = agreement.confusion
    let names = table.categories.filter { $0 != Agreement.none } + [Agreement.none]
    func label(_ index: Int) -> String { names[index] == Agreement.none ? Agreement.none : String(index + 1) }
    heading("Confusion of kinds: rows A, columns B, — without a counterpart")
    let width = max(4, (table.cells.map { String($0.count).count }.max() ?? 0) + 1)
    let indent = 5 + (names.map { displayWidth(of: $0) }.max() ?? 0)
    let columns = names.indices.map { padded(label($0), to: width, isRight: true) }.joined()
    lines.append(StyledText(String(repeating: " ", count: indent) + columns, .dim))
    for index in names.indices {
      let counts = names.indices.map { column -> String in
        let count = table[names[index], names[column]]
        return padded(count == 0 ? "·" : String(count), to: width, isRight: true)
      }
      let name = names[index] == Agreement.none ? "" : names[index]
      let head = padded(padded(label(index), to: 3, isRight: true) + "  " + name, to: indent, isRight: false)
      lines.append(StyledText(head + counts.joined()))
    }
  }

  mutating func words() {
    let table = agreement.words
    heading("Beyond chance")
    for (name, value) in [
      ("Cohen's kappa on \(counted(table.total, "word"))", table.kappa),
      ("Krippendorff's alpha, nominal, on words", table.alpha),
      ("Krippendorff's alpha, unitizing", agreement.unitizing.value),
    ] {
      lines.append(StyledText(padded("  " + name, to: 48, isRight: false) + measure(value)))
    }
  }

  mutating func reliability() {
    let reliability = agreement.reliability
    if reliability.isEmpty { return }
    heading(row("Confidence of B", ["mentions", "right", "stated", "observed"]))
    for (step, share) in reliability.steps.enumerated() where share.count > 0 {
      let (low, high) = (measure(Double(step) / 10).dropLast(2), measure(Double(step + 1) / 10).dropLast(2))
      lines.append(row("\(low) to \(high)", share))
    }
    lines.append(StyledText(row("mean difference", ["", "", "", measure(reliability.calibrationError)]), .dim))
    heading(row("Rules and models of B", ["mentions", "right", "stated", "observed"]))
    for (name, share) in reliability.makers { lines.append(row(name, share)) }
  }

  private func row(_ name: String, _ share: Reliability.Share) -> StyledText {
    let values = [String(share.count), String(share.right), measure(share.stated), measure(share.observed)]
    return StyledText(row(name, values))
  }

  mutating func differences() {
    heading(agreement.differences.isEmpty ? "No differences" : "Differences")
    for difference in agreement.differences {
      var line = StyledText("  \(difference.article):\(difference.line):\(difference.column)  ", .dim)
      line.append(said("A", difference.a) + " · " + said("B", difference.b))
      lines.append(line)
    }
  }

  private func said(_ annotator: String, _ side: Difference.Side?) -> String {
    side.map { "\(annotator) \($0.kind) “\(elided($0.words, to: 60))”" } ?? "\(annotator) nothing"
  }

  /// A row of a table: its name in 32 columns, its values right-aligned in 11 each.
  private func row(_ name: String, _ values: [String]) -> String {
    padded("  " + name, to: 34, isRight: false) + values.map { padded($0, to: 11, isRight: true) }.joined()
  }

  private func padded(_ text: String, to width: Int, isRight: Bool) -> String {
    let blanks = String(repeating: " ", count: max(0, width - displayWidth(of: text)))
    return isRight ? blanks + text : text + blanks
  }
}
