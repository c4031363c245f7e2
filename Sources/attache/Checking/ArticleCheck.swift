import AnnotationStore
import Annotations
import ArticleText
import EntityExtraction
import Platform
import Workspace

/// What checking one article gave.
struct ArticleOutcome: Sendable {
  var path: String
  var key = ContentKey()
  var results: CheckResults?

  /// The bytes of results and summary, as they came from the cache or go there.
  var entry: CheckCache.Entry?

  /// Whether the results follow from what the key covers alone: an old text that could not be had may be there next time.
  var isReusable = true

  /// Contents that reports show parts of, by path.
  var contents: [String: [UInt8]] = [:]

  /// Why the article could not be checked, with its place.
  var failure: (place: String, message: String)?

  var wasCached = false
}

/// Checks an article with its sidecar, or a sidecar without its article; runs on any thread.
///
/// - Parameters:
///   - path: the article's absolute path.
///   - known: what the cache has of it.
func checkArticle(
  _ path: String,
  in context: CheckContext,
  overlay: FileOverlay,
  texts: TextCache,
  known: CheckCache.Entry?
) -> ArticleOutcome {
  var outcome = ArticleOutcome(path: path)
  do throws(FileFailure) {
    let article = try overlay.readIfPresent(path)
    let sidecar = try overlay.readIfPresent(path + Sidecar.suffix)
    guard article != nil || sidecar != nil else { throw FileFailure(path: path, reason: .notFound) }
    outcome.key = context.key
    outcome.key.add(path)
    for bytes in [article, sidecar] {
      outcome.key.add(bytes == nil ? "absent" : "present")
      outcome.key.add(bytes ?? [])
    }
    if let known, known.key == outcome.key {
      var reader = ByteReader(known.results)
      if let results = reader.results() {
        outcome.results = results
        outcome.entry = known
        outcome.wasCached = true
      }
    }
    if outcome.results == nil { examine(article, sidecar, in: context, texts, &outcome) }
    guard let results = outcome.results, !results.findings.isEmpty else { return outcome }
    outcome.contents[path] = article
    outcome.contents[path + Sidecar.suffix] = sidecar
  } catch {
    outcome.failure = (error.path, error.message)
  }
  return outcome
}

private func examine(
  _ article: [UInt8]?,
  _ sidecar: [UInt8]?,
  in context: CheckContext,
  _ texts: TextCache,
  _ outcome: inout ArticleOutcome
) {
  let path = outcome.path
  let uri = ArticleURI(path: path)
  let file = sidecar.map { SidecarFile(uri: ArticleURI(path: path + Sidecar.suffix), bytes: $0) }
  var summary = ByteWriter()
  let results: CheckResults
  if let article {
    do throws(InvalidUTF8) {
      let subject = subject(uri, try ArticleText(reading: article), file, in: context, texts, &outcome.isReusable)
      results = checkResults(for: subject)
      summary.summary(ArticleSummary(subject))
    } catch {
      results = checkResults(forUnreadable: uri, bytes: article, error, policy: context.policy)
    }
  } else if let file {
    results = checkResults(forStray: file, policy: context.policy)
  } else {
    return
  }
  var writer = ByteWriter()
  writer.results(results)
  outcome.results = results
  outcome.entry = CheckCache.Entry(key: outcome.key, results: writer.bytes[...], summary: summary.bytes[...])
}

/// An article with the decisions on it, found again with the old text where one is to be had.
private func subject(
  _ uri: ArticleURI,
  _ text: ArticleText,
  _ file: SidecarFile?,
  in context: CheckContext,
  _ texts: TextCache,
  _ isReusable: inout Bool
) -> ArticleSubject {
  let date = file?.sidecar.document.published
  let (suggestions, words) = context.analyzer.read(text, context: ArticleContext(date: date, fileName: uri.name))
  var oldText: ArticleText?
  if let file, let path = uri.path, let sidecarPath = file.uri.path {
    oldText = texts.text(of: file.bytes, at: sidecarPath)
    if oldText == nil, !file.sidecar.places(in: text).areExact {
      oldText = GitHistory.text(of: path, whenCommittedWith: sidecarPath)
      isReusable = oldText != nil
    }
  }
  return ArticleSubject(
    uri: uri,
    text: text,
    suggestions: suggestions,
    words: words,
    sidecar: file,
    madeOf: oldText,
    registry: context.registry,
    policy: context.policy,
    engine: version
  )
}
