import AnnotationStore
import Annotations
import ArticleText
import Platform

/// The decisions on an article as they stand on disk, with what they mean for its text as it is now.
struct ArticleDecisions {
  /// The sidecar's path.
  let path: String

  /// What the sidecar says; empty where there is none.
  let sidecar: Sidecar

  /// The sidecar's bytes; nil where there is none.
  let bytes: [UInt8]?

  /// Where its items stand.
  let places: SidecarPlaces

  /// Reads the sidecar beside an article.
  ///
  /// - Returns: nil where the file is not right; every mistake has been reported then.
  static func read(
    for article: ArticleInput,
    at articlePath: String,
    cache: TextCache
  ) throws(FileFailure) -> ArticleDecisions? {
    let path = articlePath + Sidecar.suffix
    var bytes: [UInt8]?
    do throws(FileFailure) {
      bytes = try readFile(path)
    } catch {
      guard error.reason == .notFound else { throw error }
    }
    guard let bytes else {
      let name = lastComponent(of: articlePath)
      let empty = Sidecar(file: name)
      return ArticleDecisions(path: path, sidecar: empty, bytes: nil, places: empty.places(in: article.text))
    }
    let reading = Sidecar.read(bytes)
    for problem in reading.problems { Console.report(problem, in: article.name + Sidecar.suffix) }
    guard reading.problems.isEmpty else { return nil }
    let sidecar = reading.value
    var places: SidecarPlaces
    if let oldText = cache.text(of: bytes, at: path) {
      places = sidecar.places(in: article.text, madeOf: oldText)
    } else {
      places = sidecar.places(in: article.text)
      if !places.areExact, let oldText = GitHistory.text(of: articlePath, whenCommittedWith: path) {
        places = sidecar.places(in: article.text, madeOf: oldText)
      }
    }
    return ArticleDecisions(path: path, sidecar: sidecar, bytes: bytes, places: places)
  }

  /// What a new state of the sidecar changes, for the journal.
  func change(to wanted: Sidecar) -> FileChange {
    FileChange(path: path, .sidecar(SidecarChange(from: sidecar, to: wanted)))
  }

  /// Writes what the sidecar should say, merged with what others have written meanwhile.
  ///
  /// - Returns: the sidecar as it is on disk now; nil where the file has become wrong, which has been reported.
  func write(_ wanted: Sidecar, of article: ArticleInput, cache: TextCache) throws(FileFailure) -> Sidecar? {
    // A file that nobody needs is not made.
    if bytes == nil, wanted == sidecar { return sidecar }
    var written: Sidecar?
    try updateFile(path) { current throws(FileFailure) in
      do throws(UnreadableFile) {
        let update = try Sidecar.update(
          onDisk: current,
          lastRead: bytes == nil ? nil : sidecar,
          wanted: wanted,
          of: article.text
        )
        written = update.value
        cache.keep(article.text, of: update.bytes ?? current ?? [], at: path)
        return update.bytes
      } catch {
        for problem in error.problems { Console.report(problem, in: article.name + Sidecar.suffix) }
        return nil
      }
    }
    return written
  }
}
