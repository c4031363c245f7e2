import AnnotationStore
import Platform
import Workspace

extension ReportMaking {
  /// Reads the baseline that options name; false where it is none, which has been reported.
  mutating func readBaseline() -> Bool {
    guard let file = options.baseline else { return true }
    baselineFolder = parentFolder(of: absolutePath(file))
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try readFile(file)
    } catch {
      if error.reason == .notFound, options.updatesBaseline { return true }
      let advice = error.reason == .notFound ? "; make it with --update-baseline" : ""
      Console.report(error.message + advice, at: file)
      return false
    }
    do throws(Baseline.Mistake) {
      baseline = try Baseline(reading: bytes)
      return true
    } catch {
      Console.report(error.message, at: "\(file):\(error.line):\(error.column)")
      return false
    }
  }

  /// Writes the baseline: what was found now, and what it knows of files that were not checked now and are not gone from a
  /// folder that was.
  func updateBaseline(
    _ entries: [Baseline.Entry],
    checked: [ArticleURI],
    _ targets: CheckTargets
  ) throws(FileFailure) {
    guard let file = options.baseline else { return }
    var files = Set(checked.compactMap(\.path))
    for path in files { files.insert(path + Sidecar.suffix) }
    let names = Set(files.map { relativePath(of: $0, to: baselineFolder) })
    let kept = (baseline?.entries ?? []).filter { entry in
      let path = join(baselineFolder, entry.file)
      if targets.sawAll(below: parentFolder(of: path)), fileStatus(path) == nil { return false }
      // What is not asked for now is not known to be gone.
      return !names.contains(entry.file) || !options.wants(code: entry.code)
    }
    let baseline = Baseline(entries + kept)
    try writeFileAtomically(baseline.bytes, to: file)
    let count = baseline.entries.count
    Platform.write("\(harmless(displayName(of: file))): \(counted(count, "known finding"))\n", to: .error)
  }
}
