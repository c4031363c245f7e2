import AnnotationStore
import InterchangeFormats
import Platform

/// The documents of one of two annotators.
struct CompareSide {
  /// The file or folder as it was given.
  let name: String

  /// In the order in which they were read, each under a name of its own: the folder below the given one and the article.
  private(set) var documents: [(key: String, document: ExchangeDocument)] = []

  /// Something could not be read.
  private(set) var hasFailed = false

  private let format: ExchangeFormat?
  private let otherFolder: String
  private var known: Set<String> = []

  /// - Parameters:
  ///   - format: the format of all files; nil where the content tells it.
  ///   - other: the other side, in which the articles of annotation files are looked for that lie alone here.
  init(_ operand: String, format: ExchangeFormat?, other: String) {
    name = operand
    self.format = format
    otherFolder = other
    let input = ConvertInput([operand])
    hasFailed = input.hasFailed
    for (path, folder) in zip(input.paths, input.folders) { read(path, in: folder) }
  }

  private mutating func read(_ path: String, in folder: String?) {
    let relative = folder.map { String(path.dropFirst($0.count).drop { $0 == "/" }) } ?? lastComponent(of: path)
    let subfolder = relative.lastIndex(of: "/").map { String(relative[...$0]) } ?? ""
    do throws(FileFailure) {
      var file = try formatFile(path)
      // In a folder, an article without annotations is one that nobody has begun.
      if folder != nil, format == nil, detectFormat(of: file) == .unknown, isArticleName(path),
        file.companion(file.name + Sidecar.suffix) == nil
      {
        return
      }
      let (own, elsewhere) = (file.companion, "\(otherFolder)/\(subfolder)")
      file.companion = { name in own(name) ?? (try? readFile(elsewhere + name)) }
      do throws(FormatError) {
        let reading = try readDocuments(file, as: try formatToRead(file, format))
        for document in reading.documents { add(document, subfolder: subfolder) }
        for error in reading.refusedLines { fail(error.message, at: path + error.place) }
      } catch {
        fail(error.message, at: path + error.place)
      }
    } catch {
      fail(error.message, at: error.path)
    }
  }

  private func isArticleName(_ path: String) -> Bool {
    [".txt", ".text", ".md", ".markdown"].contains { path.hasSuffix($0) }
  }

  private mutating func add(_ document: ExchangeDocument, subfolder: String) {
    let own = document.name.hasSuffix(".txt") ? String(document.name.dropLast(4)) : document.name
    let key = subfolder + own
    guard known.insert(key).inserted else {
      fail("the article \(key) is there twice; the first one counts", at: name)
      return
    }
    documents.append((key, document))
  }

  private mutating func fail(_ message: String, at place: String) {
    hasFailed = true
    Console.report(message, at: place)
  }
}
