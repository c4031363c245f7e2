internal import AnnotationStore
internal import Annotations

extension Check {
  static let undecidedInDone = Check(
    code: "undecided-in-done",
    level: .warning,
    summary: "an article that is marked as done with suggestions nobody has decided on",
    explanation: """
      The sidecar says that the article is done, and there are suggestions that were neither accepted nor rejected. Either
      the article was closed too early, or it was edited afterwards and the new words were not looked at.

          "document": {"state":"done","engine":"1.2"}          3 suggestions are undecided

      Decide on them, or open the article again. Suggestions that only a newer version of Attaché makes do not count here;
      see newer-suggestions-in-done.
      """,
    examination: .sidecar { article, sidecar, findings in
      guard sidecar.sidecar.document.state == .done else { return }
      let isSameEngine = article.engine == nil || article.engine == sidecar.sidecar.document.engine
      // Those that are stored were there when the article was closed.
      let undecided = article.decided.undecidedMentions.filter { isSameEngine || article.decided.mentionIDs[$0] != nil }
      findings.reportUndecided(undecided, article, sidecar, "undecided in an article that is marked as done")
    }
  )

  static let newerSuggestionsInDone = Check(
    code: "newer-suggestions-in-done",
    level: .information,
    summary: "suggestions in a done article that only a newer version makes",
    explanation: """
      The article was closed with another version of Attaché. The one that runs now suggests mentions that nobody has
      decided on. The article stays done; the suggestions are worth a look when there is time.

          "document": {"state":"done","engine":"1.2"}          this is version 1.3

      Decide on them and close the article again with this version.
      """,
    examination: .sidecar { article, sidecar, findings in
      let document = sidecar.sidecar.document
      guard document.state == .done, let engine = article.engine, engine != document.engine else { return }
      let newer = article.decided.undecidedMentions.filter { article.decided.mentionIDs[$0] == nil }
      findings.reportUndecided(newer, article, sidecar, "made by version \(engine) only, and the article is done")
    }
  )
}

extension Findings {
  fileprivate mutating func reportUndecided(
    _ mentions: [Int],
    _ article: ArticleSubject,
    _ sidecar: SidecarFile,
    _ why: String
  ) {
    guard let first = mentions.first.map({ article.analysis.mentions[$0] }) else { return }
    let places = mentions.prefix(5).map { index in
      let mention = article.analysis.mentions[index]
      return Finding.Related(
        article.location(mention.range),
        "suggested: \(mention.kind.rawValue) \(article.words(mention.range))"
      )
    }
    let count = counted(mentions.count, "suggestion is", "suggestions are")
    report(
      sidecar.places.range(at: "document", "state"),
      "\(count) \(why), first the \(first.kind.rawValue) \(article.words(first.range))",
      related: places
    )
  }
}
