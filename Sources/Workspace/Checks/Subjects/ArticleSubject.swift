package import AnnotationStore
package import Annotations
package import ArticleText

/// An article as checks see it.
package struct ArticleSubject: Sendable {
  package var uri: ArticleURI
  package let text: ArticleText

  /// What is said of the text: suggestions with the decisions on them.
  package let decided: DecidedAnalysis

  /// The sections of the analysis with their words, read once for all checks.
  let blocks: [ReadBlock]

  /// The blocks that the article itself consists of: without site furniture and front matter.
  let prose: [ReadBlock]

  /// The decisions beside the article; nil where there are none.
  package var sidecar: SidecarFile?

  package var registry: RegistrySubject
  package var policy: CheckPolicy

  /// The version of the engine that made the suggestions; nil where nobody needs to know.
  package var engine: String?

  /// An article with the decisions beside it.
  ///
  /// O(text + items · log items).
  ///
  /// - Parameters:
  ///   - suggestions: the analysis of `text`.
  ///   - oldText: the text that the sidecar was made of, where it is still to be had.
  package init(
    uri: ArticleURI,
    text: ArticleText,
    suggestions: Analysis,
    sidecar: SidecarFile,
    madeOf oldText: ArticleText? = nil,
    registry: RegistrySubject = RegistrySubject(),
    policy: CheckPolicy = CheckPolicy(),
    engine: String? = nil
  ) {
    let places = sidecar.sidecar.places(in: text, madeOf: oldText)
    self.uri = uri
    self.text = text
    self.sidecar = sidecar
    self.registry = registry
    self.policy = policy
    self.engine = engine
    blocks = suggestions.sections.map { ReadBlock($0, of: text) }
    prose = blocks.filter(\.isProse)
    decided = decide(suggestions, with: sidecar.sidecar, at: places, in: text, registry: registry.registry)
  }

  /// An article whose decisions have been applied.
  ///
  /// O(text).
  ///
  /// - Parameter decided: `suggestions` with the decisions of `sidecar` on them.
  init(
    uri: ArticleURI,
    text: ArticleText,
    suggestions: Analysis,
    decided: DecidedAnalysis,
    sidecar: SidecarFile?,
    registry: RegistrySubject,
    policy: CheckPolicy,
    engine: String?
  ) {
    self.uri = uri
    self.text = text
    self.decided = decided
    self.sidecar = sidecar
    self.registry = registry
    self.policy = policy
    self.engine = engine
    blocks = suggestions.sections.map { ReadBlock($0, of: text) }
    prose = blocks.filter(\.isProse)
  }

  /// An article on which nothing is decided.
  package init(
    uri: ArticleURI,
    text: ArticleText,
    analysis: Analysis,
    registry: RegistrySubject = RegistrySubject(),
    policy: CheckPolicy = CheckPolicy()
  ) {
    self.uri = uri
    self.text = text
    self.registry = registry
    self.policy = policy
    blocks = analysis.sections.map { ReadBlock($0, of: text) }
    prose = blocks.filter(\.isProse)
    decided = DecidedAnalysis(undecided: analysis)
  }

  /// What is said of the text: suggestions with the decisions on them.
  package var analysis: Analysis { decided.analysis }

  package var settings: Settings { policy.settings }
}

extension ArticleSubject {
  /// Where a mention of the sidecar, by its index, stands in the text; nil for an orphan.
  func place(ofMention index: Int) -> Range<Int>? {
    decided.places.mentions.indices.contains(index) ? decided.places.mentions[index].range : nil
  }

  /// Where a quotation of the sidecar, by its index, stands in the text; nil for an orphan.
  func place(ofQuote index: Int) -> Range<Int>? {
    decided.places.quotes.indices.contains(index) ? decided.places.quotes[index].range : nil
  }

  /// A place of the text.
  func location(_ range: Range<Int>) -> Location { Location(article: uri, range: range) }

  /// The words of a range for a message: on one line, not too many of them, in quotation marks; a quotation keeps its
  /// own.
  func words(_ range: Range<Int>) -> String {
    let words = text.string(in: range)
    return words.first.map { "\"“”„«»".contains($0) } == true
      ? elided(harmless(cleaned(words.utf8)), to: 60) : quoted(words)
  }
}

/// A kind with its article for a message: `a person`, `an organization`.
func withArticle(_ kind: MentionKind) -> String {
  let startsWithVowel = kind.rawValue.first.map("aeiou".contains) ?? false
  return "\(startsWithVowel ? "an" : "a") \(kind.rawValue)"
}

/// Words of an article or a file for a message: on one line, not too many of them, in quotation marks.
func quoted(_ words: String) -> String { "“\(elided(harmless(cleaned(words.utf8)), to: 60))”" }
