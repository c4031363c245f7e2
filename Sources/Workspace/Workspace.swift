import AnnotationStore
package import Annotations
package import ArticleText
package import EntityExtraction

/// The articles of some folders and of the open buffers, and every question that an editor or a command asks of them.
///
/// A plain value without I/O: bytes are handed in, answers are values with byte ranges. Changes only store the text;
/// an article is analysed by the first question that needs it, so questions are `mutating`. Questions across articles
/// answer from what has been indexed so far; `indexNextArticle()` is the step that a background job repeats.
package struct Workspace: Sendable {
  /// How much the workspace reads.
  package struct Limits: Hashable, Sendable {
    /// The bytes of an article that are analysed; what follows is kept and not marked.
    package var analyzedBytes = 2 << 20

    /// The bytes of an open article that a question about another article waits for; larger ones are left to the
    /// background.
    package var promptBytes = 256 << 10

    /// The bytes of an article that one step reads; larger articles are read in several.
    package var stepBytes = 64 << 10

    /// The bytes of an article whose checks are one step; of a larger article each check is one.
    package var checkedBytes = 8 << 10

    /// The closed articles whose full analysis is kept after a question needed it.
    package var keptReadings = 8

    package init() {}
  }

  /// What turns an article into an analysis.
  package typealias Analyze = @Sendable (ArticleText, ArticleContext) -> Analysis

  package let limits: Limits

  /// In place of the extraction core; nil for the core itself.
  let analyze: Analyze?

  /// The tagger of the extraction core; nil for its rules alone.
  let tagger: Tagger?

  /// The version of the engine, which articles are closed with; nil where nobody needs to know.
  package var engine: String?

  /// Whether closed articles are checked too, which is done together with indexing them.
  package var checksEverything = false

  /// What the articles say together, by the file it is about.
  var collectionFindings: [ArticleURI: [Finding]] = [:]

  /// What is in force for checks, by folder.
  var rulesByFolder: [ArticleURI: CheckRules] = [:]

  /// Grows with each change of an article or of what is in force for it.
  package internal(set) var revision = 0

  var folders: [Folder] = []

  /// By slot; a slot is used again after its article is gone.
  var articlesBySlot: [Article?] = []
  var slots: [ArticleURI: Int] = [:]
  private var freeSlots: [Int] = []

  /// The articles with an open buffer, in the order in which they were opened.
  var openSlots: [Int] = []

  /// Slots to index, oldest first; some may have been indexed or removed meanwhile.
  private var waiting: [Int] = []
  private var nextWaiting = 0

  /// Closed articles whose reading is kept, the last one used at the end.
  private var keptReadings: [Int] = []

  var links = LinkIndex()

  /// What earlier runs found in articles; nil where nothing is kept.
  var indexCache: IndexCache?

  /// Articles that were not in the cache.
  var newlyIndexed = 0

  /// The sidecars, registries and settings that clients have open.
  var openFiles: [ArticleURI: OpenFile] = [:]

  /// Open sidecars whose edits do not count for their articles yet.
  var editedSidecars: [ArticleURI] = []

  /// - Parameters:
  ///   - tagger: the extraction core's tagger; nil for its rules alone.
  ///   - analyze: what analyses articles in place of the extraction core, for tests and other engines.
  package init(limits: Limits = Limits(), tagger: Tagger? = .embedded, analyze: Analyze? = nil) {
    self.limits = limits
    self.tagger = tagger
    self.analyze = analyze
  }
}

// MARK: - Storage

extension Workspace {
  func slot(of article: ArticleURI) -> Int? { slots[article] }

  func article(_ slot: Int) -> Article? {
    articlesBySlot.indices.contains(slot) ? articlesBySlot[slot] : nil
  }

  func uri(at slot: Int) -> ArticleURI? {
    articlesBySlot.indices.contains(slot) ? articlesBySlot[slot]?.uri : nil
  }

  func text(at slot: Int) -> ArticleText? {
    articlesBySlot.indices.contains(slot) ? articlesBySlot[slot]?.text : nil
  }

  /// The place of an article, made where it is new.
  mutating func makeSlot(for uri: ArticleURI) -> Int {
    if let slot = slots[uri] { return slot }
    let article = Article(uri: uri, text: ArticleText(""))
    if let slot = freeSlots.popLast() {
      articlesBySlot[slot] = article
      slots[uri] = slot
      return slot
    }
    articlesBySlot.append(article)
    slots[uri] = articlesBySlot.count - 1
    return articlesBySlot.count - 1
  }

  mutating func removeArticle(_ uri: ArticleURI) {
    guard let slot = slots.removeValue(forKey: uri) else { return }
    revision += 1
    links.remove(slot)
    articlesBySlot[slot] = nil
    keptReadings.removeAll { $0 == slot }
    openSlots.removeAll { $0 == slot }
    freeSlots.append(slot)
  }

  /// Notes that a closed article has another text; open ones wait for the next question instead.
  mutating func awaitIndexing(of slot: Int) {
    waiting.append(slot)
  }
}

// MARK: - Analysing and indexing

extension Workspace {
  /// The number of articles that wait to be analysed for the index.
  ///
  /// O(waiting).
  package var pendingArticleCount: Int {
    Set(waiting[nextWaiting...]).filter { article($0)?.isIndexed == false }.count
  }

  /// At least the number of articles that wait; zero only when none does.
  package var pendingArticleBound: Int { waiting.count - nextWaiting }

  /// Analyses one waiting article, or a piece of a large one, and links its entities: one step of a background job.
  ///
  /// - Returns: the article, nil when none waits.
  @discardableResult
  package mutating func indexNextArticle() -> ArticleURI? {
    while nextWaiting < waiting.count {
      let slot = waiting[nextWaiting]
      guard let article = article(slot), !article.isIndexed else {
        nextWaiting += 1
        continue
      }
      if article.reading == nil, article.ahead == nil, indexFromCache(slot) {
        nextWaiting += 1
        return article.uri
      }
      guard prepare(slot) else { return article.uri }
      nextWaiting += 1
      index(slot)
      return article.uri
    }
    waiting.removeAll(keepingCapacity: true)
    nextWaiting = 0
    return nil
  }

  /// Indexes all waiting articles.
  package mutating func indexAllArticles() {
    while indexNextArticle() != nil {}
  }

  /// The analysis of an article's current text, made when it is not there yet; nil for an unknown article.
  package mutating func analysis(of article: ArticleURI) -> Analysis? {
    slot(of: article).flatMap { reading(at: $0)?.analysis }
  }

  /// The bytes of an article that are analysed, from its start: all but in giant articles; nil for an unknown article.
  package func analyzedByteCount(of article: ArticleURI) -> Int? {
    text(of: article).map { analyzedPrefix(of: $0)?.bytes.count ?? $0.bytes.count }
  }

  /// The first line of an article that is not analysed, counted from 0; nil where all of it is.
  package func firstUnreadLine(of article: ArticleURI) -> Int? {
    guard let text = text(of: article), let end = analyzedEnd(of: text) else { return nil }
    return text.line(at: end)
  }

  /// The reading of an article's current text.
  mutating func reading(at slot: Int) -> Reading? {
    guard let article = article(slot) else { return nil }
    if !article.isOpen { keepReading(of: slot) }
    if let reading = article.reading { return reading }
    let reading = read(slot)
    articlesBySlot[slot]?.reading = reading
    return reading
  }

  /// Indexes an article's current text.
  mutating func index(_ slot: Int) {
    guard let article = article(slot), !article.isIndexed else { return }
    let reading = article.reading ?? read(slot)
    if article.isOpen { articlesBySlot[slot]?.reading = reading }
    links.set(ArticleFacts(reading, of: article.text), of: article.uri.key, at: slot)
    articlesBySlot[slot]?.isIndexed = true
    if checksEverything, article.findings == nil { makeFindings(of: reading, at: slot) }
  }

  /// Brings the index up to date for the article asked about and all open ones, as edits wait for the next question.
  mutating func prepareLinks(for slot: Int?) {
    if let slot { index(slot) }
    for open in openSlots where article(open)?.isIndexed == false {
      if let article = article(open), article.text.bytes.count > limits.promptBytes {
        // Its facts belong to another text: better none than wrong places.
        links.remove(open)
        waiting.append(open)
      } else {
        index(open)
      }
    }
  }

  private mutating func read(_ slot: Int) -> Reading {
    guard let article = article(slot) else { return Reading(Analysis(), of: ArticleText("")) }
    let context = ArticleContext(date: article.sidecar?.document.published, fileName: article.uri.name)
    let text = analyzedPrefix(of: article.text) ?? article.text
    let suggestions: Analysis
    var words: [PlacedText]?
    if let analyze {
      suggestions = analyze(text, context)
    } else if article.isOpen || article.analyzer != nil {
      var analyzer = takeAnalyzer(slot)
      suggestions = analyzer.analyze(text, context: context)
      words = analyzer.words
      if article.isOpen { articlesBySlot[slot]?.analyzer = analyzer }
    } else {
      let analyzer = Analyzer(tagger: tagger, vocabulary: vocabulary(for: article.uri))
      (suggestions, words) = analyzer.read(text, context: context)
    }
    return Reading(suggestions, decided(suggestions, of: text, at: slot), of: text, words: words)
  }

  /// Takes an article's analyzer out while it works, so that its memory is not copied.
  mutating func takeAnalyzer(_ slot: Int) -> IncrementalAnalyzer {
    defer { articlesBySlot[slot]?.analyzer = nil }
    if let known = article(slot)?.analyzer { return known }
    return IncrementalAnalyzer(tagger: tagger, vocabulary: uri(at: slot).map { vocabulary(for: $0) } ?? .empty)
  }

  /// The lines of a giant article that are analysed; nil for an article that is analysed as a whole.
  func analyzedPrefix(of text: ArticleText) -> ArticleText? {
    analyzedEnd(of: text).map { ArticleText(validUTF8: Array(text.bytes[..<$0])) }
  }

  /// The byte at which reading ends, a line's start where there is one; nil for an article that is analysed as a whole.
  func analyzedEnd(of text: ArticleText) -> Int? {
    guard text.bytes.count > limits.analyzedBytes else { return nil }
    let line = text.lineRange(text.line(at: limits.analyzedBytes))
    return line.lowerBound > 0 ? line.lowerBound : text.clipped(limits.analyzedBytes)
  }

  private mutating func keepReading(of slot: Int) {
    if keptReadings.last == slot { return }
    keptReadings.removeAll { $0 == slot }
    keptReadings.append(slot)
    if keptReadings.count > limits.keptReadings {
      let oldest = keptReadings.removeFirst()
      if article(oldest)?.isOpen == false { articlesBySlot[oldest]?.reading = nil }
    }
  }
}
