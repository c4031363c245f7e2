import AnnotationStore
import Platform
import Reports
import Workspace

/// What is in force in a folder, and what is wrong with it.
func examineFolder(_ path: String, cache: String?) -> (folder: DoctorReport.Folder, remarks: [DoctorReport.Remark]) {
  var folder = DoctorReport.Folder(path: path)
  var remarks: [DoctorReport.Remark] = []
  var surroundings = Surroundings(FileOverlay())
  folder.isWritable = mayWrite(path)
  if !folder.isWritable {
    remarks.append(
      DoctorReport.Remark(
        .problem,
        "\(path) cannot be written to",
        advice: "Decisions are written beside articles: give yourself the right to write there."
      )
    )
  }

  folder.settings = surroundings.settings(for: path)
  if let file = folder.settings {
    let reading = read(file, Settings.read, &remarks)
    folder.ignore = reading?.ignore ?? []
    folder.featuresOff = Settings.Feature.allCases.filter { reading?.features[$0] == false }.map(\.rawValue)
  }
  folder.registry = surroundings.registry(for: path)
  if let file = folder.registry { folder.entities = read(file, Registry.read, &remarks)?.entities.count ?? 0 }
  countArticles(under: path, &surroundings, into: &folder)
  if folder.articles == 0 {
    remarks.append(
      DoctorReport.Remark(
        .note,
        "\(path) holds no articles",
        advice:
          "Articles are files whose names end in .txt, .text, .md or .markdown; \"ignore\" in attache.json leaves files out."
      )
    )
  }

  let annotator = annotatorOrigin(inFolder: path)
  (folder.annotator, folder.annotatorSource) = (annotator.name, annotator.origin)
  if annotator.name == "unknown" {
    remarks.append(
      DoctorReport.Remark(
        .note,
        "nobody knows your name, so decisions are written as those of “unknown”",
        advice: "Run git config --global user.name NAME, or set ATTACHE_ANNOTATOR."
      )
    )
  }

  folder.cache = cache ?? defaultCacheFolder
  if folder.cache == nil {
    remarks.append(
      DoctorReport.Remark(
        .note,
        "nothing says where your own folder is, so no decision can be taken back after a restart",
        advice: "Set HOME or XDG_CACHE_HOME, or start the server with --cache DIR."
      )
    )
  }
  if let cache = folder.cache, let nearest = nearestFolder(of: cache), !mayWrite(nearest) {
    remarks.append(
      DoctorReport.Remark(
        .note,
        "\(cache) cannot be written to",
        advice:
          "Annotations are found again more surely with a cache: name another folder with --cache or XDG_CACHE_HOME."
      )
    )
  }
  examineRepository(path, into: &folder, &remarks)
  return (folder, remarks)
}

/// A file of ours as far as it can be read; its mistakes are problems.
private func read<Value>(
  _ path: String,
  _ read: ([UInt8]) -> FileReading<Value>,
  _ remarks: inout [DoctorReport.Remark]
) -> Value? {
  do throws(FileFailure) {
    let reading = read(try readFile(path, limit: ArticleReader.sizeLimit))
    if let first = reading.problems.first {
      let others = reading.problems.count > 1 ? " (and \(reading.problems.count - 1) more)" : ""
      remarks.append(
        DoctorReport.Remark(
          .problem,
          "\(path):\(first)\(others)",
          advice: "Mend it: attache check names all mistakes with their places."
        )
      )
    }
    return reading.value
  } catch {
    remarks.append(
      DoctorReport.Remark(.problem, "\(path): \(error.message)", advice: "Give yourself the right to read it.")
    )
    return nil
  }
}

private func countArticles(
  under path: String,
  _ surroundings: inout Surroundings,
  into folder: inout DoctorReport.Folder
) {
  var files: Set<String> = []
  var known = surroundings
  forEachFile(
    under: path,
    descend: { !lastComponent(of: $0).hasPrefix(".") && !known.ignores(join(path, $0)) },
    visit: { file, relative, _ in if !lastComponent(of: relative).hasPrefix(".") { files.insert(file) } },
    failed: { _ in }
  )
  let articles = files.filter { known.isArticle($0) }
  folder.articles = articles.count
  folder.articlesWithDecisions = articles.count { files.contains($0 + Sidecar.suffix) }
}

private func examineRepository(
  _ path: String,
  into folder: inout DoctorReport.Folder,
  _ remarks: inout [DoctorReport.Remark]
) {
  guard let root = foldersUpwards(from: path).first(where: { fileStatus("\($0)/.git") != nil }) else { return }
  folder.repository = root.isEmpty ? "/" : root
  folder.isShallow = fileStatus("\(root)/.git/shallow") != nil
  if folder.isShallow {
    remarks.append(
      DoctorReport.Remark(
        .note,
        "git has only a part of the history of \(root)",
        advice: "attache check --changed and finding moved annotations need it: git fetch --unshallow."
      )
    )
  }
  if programOnPath("git") == nil {
    remarks.append(
      DoctorReport.Remark(
        .note,
        "\(root) is a git repository, and git is not on PATH",
        advice: "Install git, or leave out what needs it: attache check --changed."
      )
    )
  }
}

/// The folder itself or the nearest one above it that is there.
private func nearestFolder(of path: String) -> String? {
  foldersUpwards(from: path).map { $0.isEmpty ? "/" : $0 }.first { fileStatus($0)?.kind == .folder }
}
