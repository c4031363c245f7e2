internal import AnnotationStore
internal import ArticleText

extension Check {
  /// The check that settings describe; nil where its pattern cannot be read.
  init?(_ own: OwnCheck) {
    guard let pattern = try? Pattern(own.pattern, ignoresCase: own.ignoresCase) else { return nil }
    let fixes = own.replacements
    self.init(
      code: own.code,
      level: Finding.Level(own.level) ?? .warning,
      summary: own.message,
      explanation: """
        \(own.explanation ?? own.message)

        A check of this folder's own: it reports what the pattern finds\(own.ignoresCase ? ", whatever the case" : "").

            \(own.pattern)

        It stands in \(Settings.fileName) under "ownChecks".
        """,
      examination: .article { article, findings in
        for range in pattern.matches(in: article.text) {
          let words = article.text.string(in: range)
          findings.report(
            range,
            own.message,
            fixes: fixes.filter { $0.words != words }.map { words, isSafe in
              Fix(
                words.isEmpty ? "Drop the words" : "Write \(quoted(words))",
                isSafe: isSafe,
                edits: [article.edit(range, words)]
              )
            }
          )
        }
      }
    )
  }
}

extension OwnCheck {
  /// What may stand in place of the words found, the best first, and whether it can be put there unseen.
  fileprivate var replacements: [(words: String, isSafe: Bool)] {
    [fix.map { ($0, !isFoundAgain($0)) }, suggestion.map { ($0, false) }].compactMap(\.self)
  }

  /// Whether the pattern finds words in its own fix, so that mending would have no end.
  func isFoundAgain(_ fix: String) -> Bool {
    (try? Pattern(pattern, ignoresCase: ignoresCase)).map { !$0.matches(in: ArticleText(fix)).isEmpty } ?? false
  }
}
