internal import AnnotationStore
internal import Annotations
internal import ArticleText
internal import EntityExtraction

extension Check {
  static let valueAgainstWords = Check(
    code: "value-against-words",
    level: .warning,
    summary: "a value that is not what the annotated words say",
    explanation: """
      The words give a full date or an amount by themselves, and the value that was annotated is another one. Either the
      value was mistyped, or the words were edited and the value was not.

          “11 April 2031”        "value":"2031-04-12"
          “$44.7 billion”        "value":"4470000000 USD"

      Correct the value. Words that leave something open, such as a date without a year, are not compared.
      """,
    examination: .sidecar { article, sidecar, findings in
      for (index, item) in sidecar.sidecar.mentions.enumerated() where item.verdict.status == .accepted {
        guard let value = item.value, let own = ownReading(of: item), own.text != value.text else { continue }
        var changed = item
        changed.value = own
        findings.report(
          item.id,
          at: article.place(ofMention: index),
          in: article,
          sidecar,
          "\(quoted(item.anchor.quote)) says \(own.readable(item.kind)), and its value is \(value.readable(item.kind))",
          fixes: [Fix("Make the value \(own.text)", isSafe: false, edits: [sidecar.replacing(changed)])]
        )
      }
    }
  )
}

/// The value that a mention's words have by themselves; nil where they leave something open.
private func ownReading(of item: StoredMention) -> NormalizedValue? {
  let kinds: Set<MentionKind> = [.date, .money, .percent]
  guard kinds.contains(item.kind), let stored = item.value else { return nil }
  let text = ArticleText(item.anchor.quote)
  let analysis = Analyzer().analyze(text)
  guard let reading = analysis.mentions.first(where: { $0.range == 0..<text.bytes.count }), reading.kind == item.kind,
    let own = reading.value
  else { return nil }
  switch item.kind {
  case .date:
    // A preposition outside the span opens a range, and a fiscal year is one.
    return isFullDay(own.text) && isFullDay(stored.text) ? own : nil
  default:
    return own.text.contains("X") || own.text.contains("/") != stored.text.contains("/") ? nil : own
  }
}

/// Whether a value is a day of the calendar whose parts are all known: `2031-04-11`.
private func isFullDay(_ value: String) -> Bool {
  let bytes = Array(value.utf8)
  return bytes.count == 10
    && bytes.enumerated().allSatisfy { $0 == 4 || $0 == 7 ? $1 == UInt8(ascii: "-") : (0x30...0x39).contains($1) }
}
