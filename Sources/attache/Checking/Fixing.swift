import AnnotationStore
import ArticleText
import Platform
import Reports
import Workspace

/// Files with safe fixes applied, none of which is written yet.
struct FixedRun {
  /// What is found after the fixes.
  var outcome: CheckOutcome

  /// What was mended, with its place as it was when it was found.
  var fixed: [(place: String, finding: Finding)] = []

  /// The bytes before and after, by path.
  var files: [String: (old: [UInt8], new: [UInt8])] = [:]
}

extension CheckRun {
  /// The rounds after which mending stops, should fixes ever undo each other.
  private static let roundLimit = 20

  /// Applies safe fixes in memory and checks again, until there are no more.
  ///
  /// - Parameters:
  ///   - outcome: what the first run found.
  ///   - isWanted: whether a finding may be mended.
  mutating func applyFixes(to outcome: CheckOutcome, where isWanted: (Finding) -> Bool) -> FixedRun {
    var run = FixedRun(outcome: outcome)
    for _ in 0..<Self.roundLimit {
      let overlay = overlay
      func bytes(of uri: ArticleURI) -> [UInt8]? { uri.path.flatMap { try? overlay.read($0) } }
      var round = applySafeFixes(of: run.outcome.findings.filter(isWanted), file: bytes)
      if round.fixed.isEmpty { break }
      round.carryDecisions(file: bytes)
      for finding in round.fixed {
        run.fixed.append((place(of: finding.location, in: bytes(of: finding.location.article) ?? []), finding))
      }
      for (uri, new) in round.files {
        guard let path = uri.path else { continue }
        let old = run.files[path]?.old ?? (try? overlay.read(path)) ?? []
        run.files[path] = old == new ? nil : (old, new)
        self.overlay.contents[path] = new
      }
      run.outcome = self.run()
    }
    return run
  }
}

extension FixedRun {
  /// Writes mended files, each in one step, and says on standard error what was mended; a file that has changed since it
  /// was checked is left alone, and of an article and the decisions beside it both are where one of them has.
  ///
  /// - Parameter texts: keeps the mended texts for the decisions on them.
  /// - Returns: the paths of those that were not written; why has been reported.
  func write(keeping texts: TextCache) -> Set<String> {
    var unwritten: Set<String> = []
    for (path, change) in files.sorted(by: { $0.key < $1.key }) {
      let article = path.hasSuffix(Sidecar.suffix) ? String(path.dropLast(Sidecar.suffix.count)) : path
      if unwritten.contains(article) {
        unwritten.insert(path)
        continue
      }
      do throws(FileFailure) {
        let sidecar = path + Sidecar.suffix
        let hasChanged = try files[sidecar].map { change throws(FileFailure) in try readFile(sidecar) != change.old }
        try updateFile(path) { current in
          guard current == change.old, hasChanged != true else {
            let changed = current == change.old ? sidecar : path
            Console.report("has changed since it was checked and was not mended; run it again", at: changed)
            unwritten.insert(path)
            return nil
          }
          return change.new
        }
        if path != article, let text = try? ArticleText(reading: files[article]?.new ?? readFile(article)) {
          texts.keep(text, of: change.new, at: path)
        }
      } catch {
        Console.report(error.message, at: path)
        unwritten.insert(path)
      }
    }
    for (place, finding) in fixed where !finding.files.contains(where: { unwritten.contains($0.path ?? "") }) {
      let title = finding.fixes.first(where: \.isSafe)?.title ?? ""
      Platform.write("mended: \(harmless("\(place): [\(finding.code)] \(title)"))\n", to: .error)
    }
    return unwritten
  }

  /// The folder that the patch's paths are relative to: as in git's own patches the repository's root; outside of one, or
  /// for files that do not lie in it, the working folder, else the innermost folder that holds them all.
  var patchFolder: String {
    let candidates = [repositoryRoot(), workingFolder()].compactMap(\.self)
    return candidates.first { folder in files.keys.allSatisfy { isFolder(folder, around: $0) } }
      ?? commonFolder(of: files.keys)
  }

  /// The changes as one patch.
  var patch: [UInt8] {
    let folder = patchFolder
    return files.sorted { $0.key < $1.key }.flatMap { path, change in
      unifiedDiff(from: change.old, to: change.new, name: relativePath(of: path, to: folder))
    }
  }
}

/// `FILE:LINE:COLUMN` of a place in a file's bytes.
private func place(of location: Location, in bytes: [UInt8]) -> String {
  let name = location.article.path.map(displayName) ?? location.article.string
  guard let text = readableText(bytes) else { return name }
  let position = text.position(from: location.range.lowerBound, in: .utf32)
  return "\(name):\(position.line + 1):\(position.character + 1)"
}
