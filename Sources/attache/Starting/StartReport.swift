import AnnotationStore
import Platform
import Workspace

extension FolderStart {
  /// What was written and what there was, and what to do next.
  ///
  /// - Parameter name: the folder as the command line calls it.
  func report(calling name: String) -> String {
    let files = outcomes.map { file, outcome in
      let line =
        switch outcome {
        case .written: "wrote     \(displayName(of: join(folder, file.name)))"
        case .kept: "kept      \(displayName(of: join(folder, file.name)))"
        case .above(let path): "in force  \(displayName(of: path))"
        }
      return "\(line)\n          \(file.purpose)\n"
    }
    var attributes = ""
    if let git, git.isWritten {
      attributes = "wrote     \(displayName(of: git.path))\n          how git merges and shows annotations\n"
    }
    let count = articleCount
    let held =
      count == 0
      ? "No articles yet: those are files whose names end in .txt, .text, .md or .markdown."
      : "\(counted(count, "article")) in the folder, by these settings."
    let place = shellWord(name)
    return """
      \(files.joined())\(attributes)
      \(held)

      Next:
        attache annotate \(place)
            what is found in the articles
        attache doctor \(place)
            whether your editor starts Attaché, and what is in force in the folder
        attache check \(place)
            what is wrong in articles and annotations, here and in continuous integration
      \(gitAdvice)
      What you decide on NAME.txt is written to NAME.txt.attache.json beside it; commit these files with the articles.

      """
  }

  /// What to do once in each clone, so that git merges and shows annotations by what they mean; empty without a repository.
  private var gitAdvice: String {
    guard let git else { return "" }
    let lines = git.missingLines.isEmpty ? [] : ["add to \(displayName(of: git.path)):"]
    let steps = GitSetup.commands() + lines + git.missingLines.map { "    " + $0 }
    return steps.map { "  \($0)\n" }.joined()
      + "      git merges annotations by what they mean, and git diff shows decisions; once in each clone\n"
  }

  /// The number of articles below the folder.
  private var articleCount: Int {
    var surroundings = Surroundings(FileOverlay())
    var files: [String] = []
    forEachFile(
      under: folder,
      descend: { !lastComponent(of: $0).hasPrefix(".") && !surroundings.ignores(join(folder, $0)) },
      visit: { file, relative, _ in if !lastComponent(of: relative).hasPrefix(".") { files.append(file) } },
      failed: { _ in }
    )
    return files.count { surroundings.isArticle($0) }
  }
}

/// A path as a shell reads it.
private func shellWord(_ path: String) -> String {
  let isPlain = path.utf8.allSatisfy { byte in
    (0x61...0x7a).contains(byte | 0x20) || (0x2d...0x39).contains(byte) || byte == 0x5f || byte >= 0x80
  }
  return isPlain && !path.isEmpty ? path : "'\(path.replacing("'", with: "'\\''"))'"
}
