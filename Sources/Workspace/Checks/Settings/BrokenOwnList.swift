internal import AnnotationStore

extension Check {
  static let brokenOwnList = Check(
    code: "broken-own-list",
    level: .error,
    summary: "a list of names or patterns of your own that cannot be read",
    explanation: """
      Settings add names and patterns to what is found: under "lexicon" and "patterns" themselves, and in files that
      "lexiconFiles" and "patternFiles" name, in their folder or below it:

          {"lexiconFiles":[{"file":"lists/ships.txt","type":"ship"},{"file":"lists/people.csv"}],
           "patternFiles":["lists/patterns.jsonl"]}

      A .csv list has a header with the columns name, type, aliases (parted by semicolons), entity and ignoreCase; a .json
      list is an array of objects as in "lexicon"; any other list has a name a line, and lines that begin with # are
      comments. A file of patterns has one a line, as spaCy's entity ruler writes them:

          {"label":"ship","pattern":"MV Nord","id":"mv-nord"}
          {"label":"ship","pattern":[{"TEXT":{"IN":["MV","MS"]}},{"IS_TITLE":true,"OP":"+"}]}

      A token is tested by TEXT or ORTH, LOWER, SHAPE (a word, or an object with IN, NOT_IN, REGEX), LENGTH (in
      characters), IS_ALPHA, IS_ASCII, IS_DIGIT, IS_LOWER, IS_UPPER, IS_TITLE, IS_PUNCT, LIKE_NUM; OP is ? * + or !. REGEX is
      found in the word and written as attache explain broken-own-check says. Tokens are words, numbers, marks, endings such
      as 's, and web addresses; a match has 64 of them at most. What lists find wins over rules with the same words.

      A list that is not there, or a line that is not right, finds nothing. Correct the line that the finding stands at.
      """,
    examination: .settings { subject, findings in
      for file in subject.lists {
        guard file.bytes != nil else {
          findings.report(
            file.range,
            "there is no file \(quoted(file.file)) beside these settings, or it cannot be read"
          )
          continue
        }
        guard let uri = subject.uri.folder?.file(at: file.file) else {
          for problem in file.problems { findings.report(file.range, "\(file.file):\(problem)") }
          continue
        }
        for problem in file.problems {
          let named = Finding.Related(subject.location(file.range), "the settings name the list")
          findings.report(at: Location(article: uri, range: problem.range), problem.message, related: [named])
        }
      }
    }
  )
}
