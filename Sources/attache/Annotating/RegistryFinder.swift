import AnnotationStore
import Platform

/// Finds the registry that is in force for an article: the nearest one in its folder or a folder above it.
struct RegistryFinder {
  private var registries: [String: Registry] = [:]

  /// A registry is not right or cannot be read.
  private(set) var hasFailed = false

  /// The registry for files in a folder, by the folder's absolute path; an empty one where there is none.
  mutating func registry(for folder: String) -> Registry {
    if let known = registries[folder] { return known }
    var registry = Registry()
    let path = "\(folder == "/" ? "" : folder)/\(Registry.fileName)"
    do throws(FileFailure) {
      let reading = Registry.read(try readFile(path))
      for problem in reading.problems { Console.report(problem, in: path) }
      hasFailed = hasFailed || !reading.problems.isEmpty
      registry = reading.value
    } catch {
      if error.reason != .notFound {
        Console.report(error.message, at: error.path)
        hasFailed = true
      } else if folder != "/" {
        registry = self.registry(for: parentFolder(of: folder))
      }
    }
    registries[folder] = registry
    return registry
  }
}
