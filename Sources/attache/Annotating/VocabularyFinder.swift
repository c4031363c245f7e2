import AnnotationStore
import EntityExtraction
import Platform
import Workspace

/// Finds the names and patterns that are in force for an article: those of the nearest settings and of the lists that
/// these name.
struct VocabularyFinder {
  private var surroundings = Surroundings(FileOverlay())
  private var vocabularies: [String: Vocabulary] = [:]

  /// A list is not right or cannot be read; it has been reported.
  private(set) var hasFailed = false

  /// The vocabulary for the articles of a folder, by the folder's absolute path.
  mutating func vocabulary(for folder: String) -> Vocabulary {
    guard let path = surroundings.settings(for: folder) else { return .empty }
    if let known = vocabularies[path] { return known }
    let settings = (try? readFile(path)).map { Settings.read($0).value } ?? Settings()
    let lists = OwnLists(settings) { file in
      let list = listPath(file, besides: path)
      do throws(FileFailure) {
        return try readFile(list, limit: ArticleReader.sizeLimit)
      } catch {
        Console.report(error.message, at: list)
        hasFailed = true
        return nil
      }
    }
    for file in lists.files {
      for problem in file.problems { Console.report(problem, in: listPath(file.file, besides: path)) }
      if !file.problems.isEmpty { hasFailed = true }
    }
    let vocabulary = Vocabulary(lists)
    vocabularies[path] = vocabulary
    return vocabulary
  }
}

/// The absolute path of a list that settings name, whose path this is.
func listPath(_ file: String, besides settings: String) -> String {
  file.hasPrefix("/") ? absolutePath(file) : absolutePath(join(parentFolder(of: settings), file))
}
