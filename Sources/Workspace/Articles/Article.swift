import AnnotationStore
import Annotations
import ArticleText
import EntityExtraction

/// One article of the workspace: its text and what has been computed from it.
struct Article: Sendable {
  /// In the spelling of the client that has it open, else of whoever read the disk.
  var uri: ArticleURI

  /// The current text: the open buffer's, else the disk's.
  var text: ArticleText

  /// The open buffer's version; nil where the article is closed.
  var version: Int?

  /// What the disk holds behind an open buffer; nil where the article is closed, or known from its buffer alone.
  var textOnDisk: ArticleText?

  /// The decisions beside the article; nil where there are none.
  var sidecar: Sidecar?

  /// The file that they were read from.
  var sidecarFile: [UInt8]?

  /// The file as checks see it; nil until they look at an open article.
  var checkedSidecar: SidecarFile?

  /// Where the decisions stand while the article is edited; nil where it is closed, and until a question needs it.
  var followed: FollowedDecisions?

  /// The analysis of the current text after all decisions; nil until a question needs it, and for closed articles soon after.
  var reading: Reading?

  /// Remembers the blocks of an open buffer, and of a large article while it is read in steps.
  var analyzer: IncrementalAnalyzer?

  /// The steps in which a large article is being read.
  var ahead: ReadingAhead?

  /// What the checks have found in the current text; nil until somebody asks.
  var findings: [Finding]?

  /// The checks of a large article that are being made.
  var checking: ArticleChecking?

  /// What checks know of the blocks of the last text that they looked at; empty where the article is closed.
  var blockReadings = BlockReadings()

  /// What checks across articles need of the current text; nil until somebody asks for all findings.
  var summary: ArticleSummary?

  /// The workspace's revision that brought the current text, decisions and rules.
  var revision = 0

  /// The key of the facts in the link index, for the cache; nil where they are not to be kept.
  var indexKey: ContentKey?

  /// Whether the link index holds the facts of the current text.
  var isIndexed = false

  var isOpen: Bool { version != nil }

  init(uri: ArticleURI, text: ArticleText) {
    self.uri = uri
    self.text = text
  }

  /// Replaces the text and forgets what was computed from the one before; does nothing where they are the same.
  mutating func setText(_ newText: ArticleText) {
    if newText == text { return }
    text = newText
    forgetReading()
  }

  /// Replaces the decisions; does nothing where they are the same.
  mutating func setSidecar(_ newSidecar: Sidecar?) {
    if newSidecar == sidecar { return }
    if let old = sidecar, let newSidecar {
      followed?.update(from: old, to: newSidecar, at: newSidecar.places(in: text, madeOf: textOnDisk))
    } else {
      followed = nil
    }
    sidecar = newSidecar
    forgetReading()
  }

  /// Changes an open buffer's text in place; decisions are looked for anew.
  mutating func edit<Result>(version: Int, _ change: (inout ArticleText) -> Result) -> Result {
    self.version = version
    followed = nil
    forgetReading()
    return change(&text)
  }

  /// Applies an editor's changes to an open buffer; decisions go with their words.
  mutating func apply(_ changes: [TextChange], version: Int, in encoding: PositionEncoding) {
    self.version = version
    forgetReading()
    for change in changes {
      followed?.follow(change, of: text, in: encoding)
      text.apply(change, in: encoding)
    }
  }

  /// Takes note that the disk holds the open buffer's text: decisions whose words were gone are looked for, as whoever
  /// reads the file from now on looks for them.
  ///
  /// - Returns: whether any have been found.
  mutating func wasSaved() -> Bool {
    guard let sidecar, followed?.recover(sidecar, at: sidecar.places(in: text)) == true else { return false }
    forgetReading()
    return true
  }

  /// Goes back to the disk's text.
  mutating func closeBuffer(textOnDisk: ArticleText) {
    setText(textOnDisk)
    version = nil
    self.textOnDisk = nil
    analyzer = nil
    reading = nil
    blockReadings = BlockReadings()
    followed = nil
    checkedSidecar = nil
  }

  mutating func forgetReading() {
    reading = nil
    ahead = nil
    findings = nil
    checking = nil
    summary = nil
    indexKey = nil
    isIndexed = false
  }
}

/// An analysis with what finds its parts by their place.
struct Reading: Sendable {
  /// What the engine says of the text.
  var suggestions: Analysis

  /// The same with the decisions on it.
  var decided: DecidedAnalysis
  var tree: MentionTree

  /// The number of bytes that were analysed, from the text's start; less than the text only in giant articles.
  var coverage: Int

  /// The words of the sections, where the extraction core read them; nil otherwise.
  var words: [PlacedText]?

  /// For each entity the index of the mention that introduces it.
  var introductions: [EntityID: Int]

  /// What everybody is shown.
  var analysis: Analysis { decided.analysis }

  /// A reading on which nothing is decided.
  init(_ analysis: Analysis, of text: ArticleText) {
    self.init(analysis, DecidedAnalysis(undecided: analysis), of: text)
  }

  init(_ suggestions: Analysis, _ decided: DecidedAnalysis, of text: ArticleText, words: [PlacedText]? = nil) {
    self.suggestions = suggestions
    self.words = words
    self.decided = decided
    let analysis = decided.analysis
    coverage = text.bytes.count
    tree = MentionTree(analysis.mentions)
    introductions = introducingMentions(in: analysis, of: text)
  }

  /// The mentions at an offset, innermost first.
  func mentions(at offset: Int) -> [Int] {
    tree.mentions(at: offset, of: analysis.mentions)
  }

  /// The quotation at an offset.
  ///
  /// O(log quotes).
  func quote(at offset: Int) -> Int? {
    let after = analysis.quotes.partitioningIndex { $0.range.lowerBound > offset }
    guard after > 0, offset < analysis.quotes[after - 1].range.upperBound else { return nil }
    return after - 1
  }
}
