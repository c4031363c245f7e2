import AnnotationStore
import Annotations
import ArticleText
import EntityExtraction
import InterchangeFormats
import Platform

/// Labelled texts of a folder, in the order of their files' paths.
struct Corpus {
  var training: [TrainingDocument] = []
  var heldBack: [TrainingDocument] = []

  /// Lines that are no labelled texts.
  private(set) var skippedLines = 0

  /// The decisions on articles among the texts.
  private(set) var decisions = 0

  /// Some article could not be taken; it has been reported.
  private(set) var hasFailed = false

  /// A held-back file counts up to this many bytes of text, so that a large one does not decide alone.
  private static let heldBackBytes = 400_000

  /// Every tenth document is held back where no file is.
  private static let heldBackShare = 10

  /// Reads `*.jsonl` and `*.jsonl.gz` below a folder, and articles with decisions; files whose name begins with `dev` are
  /// held back.
  ///
  /// - Parameters:
  ///   - weights: how often the texts of a subfolder, or of a file, count; once where it is not named.
  ///   - base: makes the suggestions of articles that are still open; nil for the program's own weights.
  static func read(
    _ folder: String,
    weights: [String: Int],
    base: TaggerModel?,
    cache: TextCache
  ) throws(FileFailure) -> Corpus {
    var corpus = Corpus()
    var paths: [String] = []
    var hasArticles = false
    var failure: FileFailure?
    forEachFile(
      under: folder,
      descend: { _ in true },
      visit: { path, _, _ in
        if path.hasSuffix(".jsonl") || path.hasSuffix(".jsonl.gz") { paths.append(path) }
        if path.hasSuffix(Sidecar.suffix) { hasArticles = true }
      },
      failed: { failure = failure ?? $0 }
    )
    if let failure { throw failure }
    for path in paths.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      try corpus.readFile(path, weight: weight(of: path, weights))
    }
    if hasArticles {
      var articles = DecidedArticles(base.map { Analyzer(model: $0) } ?? Analyzer(), cache: cache)
      articles.read(folder)
      corpus.training += articles.documents
      corpus.decisions = articles.decisions
      corpus.hasFailed = articles.hasFailed
    }
    if corpus.heldBack.isEmpty { corpus.holdBack() }
    return corpus
  }

  private static func weight(of path: String, _ weights: [String: Int]) -> Int {
    for part in path.split(separator: "/").reversed() {
      if let weight = weights[String(part.prefix { $0 != "." })] { return weight }
    }
    return 1
  }

  private mutating func readFile(_ path: String, weight: Int) throws(FileFailure) {
    let isHeldBack = path.split(separator: "/").last?.hasPrefix("dev") == true
    var left = Self.heldBackBytes
    var lines = LineSplitter()
    var skipped = 0
    var documents: [TrainingDocument] = []
    let take = { (line: ArraySlice<UInt8>) in
      if JSONLines.isBlank(line) { return }
      guard let record = try? LabelledRecord(line: line) else {
        skipped += 1
        return
      }
      if isHeldBack, left <= 0 { return }
      left -= record.text.bytes.count
      documents.append(TrainingDocument(record, weight: weight))
    }
    lines.append(try Self.content(of: path), take)
    lines.finish(take)
    skippedLines += skipped
    if isHeldBack { heldBack += documents } else { training += documents }
  }

  /// A file's bytes; packed ones are unpacked by the system's gzip.
  private static func content(of path: String) throws(FileFailure) -> [UInt8] {
    guard path.hasSuffix(".gz") else { return try Platform.readFile(path) }
    let unpacked = try runSubprocess(["gzip", "-dc", "--", path])
    guard unpacked.status == 0 else { throw FileFailure(path: path, reason: .notUnderstood("a file packed by gzip")) }
    return unpacked.output
  }

  private mutating func holdBack() {
    let all = training
    training = []
    for (index, document) in all.enumerated() {
      if index % Self.heldBackShare == Self.heldBackShare - 1 {
        heldBack.append(document)
      } else {
        training.append(document)
      }
    }
  }
}

extension TrainingDocument {
  fileprivate init(_ record: LabelledRecord, weight: Int) {
    self.init(
      text: record.text.bytes,
      mentions: record.mentions,
      annotatedKinds: record.annotatedKinds ?? Set(MentionKind.guidelineKinds).union([.misc]),
      weight: weight
    )
  }
}
