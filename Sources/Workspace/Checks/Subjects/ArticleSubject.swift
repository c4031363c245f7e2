package import AnnotationStore
package import Annotations
package import ArticleText
package import EntityExtraction

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

  /// What each of `prose` says by itself.
  let readings: [BlockReading]

  /// The mentions of persons that nobody has rejected, in document order, with their names.
  private(set) var persons: [(mention: Mention, name: PersonName)] = []

  /// The definitions of organizations' acronyms, in document order.
  private(set) var acronymDefinitions: [AcronymDefinition] = []

  /// The decisions beside the article; nil where there are none.
  package var sidecar: SidecarFile?

  package var registry: RegistrySubject
  package var policy: CheckPolicy

  /// The version of the engine that made the suggestions; nil where nobody needs to know.
  package var engine: String?

  /// An article with the decisions beside it, if there are any.
  ///
  /// O(text + items · log items).
  ///
  /// - Parameters:
  ///   - suggestions: the analysis of `text`.
  ///   - words: the words of its sections, where they have been read; nil reads them.
  ///   - oldText: the text that the sidecar was made of, where it is still to be had.
  ///   - decided: `suggestions` with the decisions of `sidecar` on them, where they have been applied already.
  package init(
    uri: ArticleURI,
    text: ArticleText,
    suggestions: Analysis,
    words: [PlacedText]? = nil,
    sidecar: SidecarFile? = nil,
    madeOf oldText: ArticleText? = nil,
    decided: DecidedAnalysis? = nil,
    registry: RegistrySubject = RegistrySubject(),
    policy: CheckPolicy = CheckPolicy(),
    engine: String? = nil
  ) {
    self.init(
      uri: uri,
      text: text,
      suggestions: suggestions,
      words: words,
      known: BlockReadings(),
      sidecar: sidecar,
      madeOf: oldText,
      decided: decided,
      registry: registry,
      policy: policy,
      engine: engine
    )
  }

  /// - Parameter known: what is known of blocks, of which some may be the article's.
  init(
    uri: ArticleURI,
    text: ArticleText,
    suggestions: Analysis,
    words: [PlacedText]?,
    known: BlockReadings,
    sidecar: SidecarFile?,
    madeOf oldText: ArticleText? = nil,
    decided: DecidedAnalysis?,
    registry: RegistrySubject,
    policy: CheckPolicy,
    engine: String?
  ) {
    self.uri = uri
    self.text = text
    self.sidecar = sidecar
    self.registry = registry
    self.policy = policy
    self.engine = engine
    blocks = ReadBlock.all(suggestions.sections, of: text, words: words)
    prose = blocks.filter(\.isProse)
    readings = prose.map { known.reading(of: $0.words) }
    if let decided {
      self.decided = decided
    } else if let file = sidecar?.sidecar {
      let places = file.places(in: text, madeOf: oldText)
      self.decided = decide(suggestions, with: file, at: places, in: text, registry: registry.registry)
    } else {
      self.decided = DecidedAnalysis(undecided: suggestions)
    }
    for mention in self.decided.analysis.mentions where mention.kind == .person && mention.status != .rejected {
      persons.append((mention, PersonName(text.bytes[text.clipped(mention.range)])))
    }
    acronymDefinitions = findAcronymDefinitions()
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
  func words(_ range: Range<Int>) -> String { quotedOnce(text.string(in: range)) }
}

extension ReadBlock {
  /// A range of the article that lies in the block.
  func string(in range: Range<Int>) -> String {
    let own = range.lowerBound - offset..<range.upperBound - offset
    return String(decoding: text.bytes[own.clamped(to: text.bytes.indices)], as: UTF8.self)
  }

  /// The words of a range of the article that lies in the block, as `ArticleSubject.words` gives them.
  func words(_ range: Range<Int>) -> String { quotedOnce(string(in: range)) }
}

/// Words for a message in quotation marks; a quotation keeps its own.
private func quotedOnce(_ words: String) -> String {
  words.first.map { "\"“”„«»".contains($0) } == true
    ? elided(harmless(cleaned(words.utf8)), to: 60) : quoted(words)
}

/// A kind with its article for a message: `a person`, `an organization`.
package func withArticle(_ kind: MentionKind) -> String {
  let startsWithVowel = kind.rawValue.first.map("aeiou".contains) ?? false
  return "\(startsWithVowel ? "an" : "a") \(kind.rawValue)"
}

/// Words of an article or a file for a message: on one line, not too many of them, in quotation marks.
func quoted(_ words: String) -> String { "“\(elided(harmless(cleaned(words.utf8)), to: 60))”" }
