import Platform

/// What git says has changed.
enum ChangedFiles {
  /// Why git cannot say it, and what to do.
  struct Refusal: Error {
    var message: String
  }

  /// The absolute paths of the files that differ from a commit, new and removed ones included.
  ///
  /// - Parameter reference: the branch or commit; what has changed on it since this branch left it does not count. Nil
  ///   for the last commit.
  static func paths(since reference: String?) throws(Refusal) -> Set<String> {
    guard let up = git("rev-parse", "--show-cdup") else {
      let hasGit = (try? runSubprocess(["git", "--version"])) != nil
      throw Refusal(
        message: hasGit ? "--changed: the working folder is in no git repository" : "--changed: cannot run git"
      )
    }
    let root = absolutePath(line(up).isEmpty ? "." : line(up))
    func paths(_ output: [UInt8]) -> [String] {
      output.split(separator: 0).map { join(root, String(decoding: $0, as: UTF8.self)) }
    }
    let listing = ["ls-files", "-z", "--others", "--exclude-standard"]
    guard let untracked = git(listing, in: root) else { throw Refusal(message: "--changed: git cannot list its files") }
    // Before the first commit everything is new.
    if reference == nil, !exists("HEAD") {
      return Set(paths(untracked) + paths(git(["ls-files", "-z"], in: root) ?? []))
    }
    let base = try reference.map { name throws(Refusal) in try forkPoint(of: name) } ?? "HEAD"
    let arguments = ["diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", base, "--"]
    guard let tracked = git(arguments, in: root) else {
      throw Refusal(message: "--changed: git cannot compare with \(base)")
    }
    return Set(paths(untracked) + paths(tracked))
  }

  /// Whether a name means a commit here.
  static func exists(_ reference: String) -> Bool {
    git("rev-parse", "--verify", "--quiet", "--end-of-options", "\(reference)^{commit}") != nil
  }

  /// The last commit that a branch and this one share.
  private static func forkPoint(of reference: String) throws(Refusal) -> String {
    let isShallow = git("rev-parse", "--is-shallow-repository").map(line) == "true"
    guard exists(reference) else {
      let advice =
        isShallow
        ? "this clone is shallow; run: \(fetchCommand(for: reference, isShallow: true))"
        : "run: \(fetchCommand(for: reference, isShallow: false)), or choose one that git branch --all lists"
      throw Refusal(message: "--changed: there is no commit “\(reference)” here; \(advice)")
    }
    if let base = git("merge-base", reference, "HEAD") { return line(base) }
    let advice =
      isShallow
      ? "; this clone is shallow, run: \(fetchCommand(for: reference, isShallow: true))"
      : ", so nothing can be compared"
    throw Refusal(message: "--changed: “\(reference)” and HEAD share no commit here\(advice)")
  }

  /// The command after which a branch or commit is there with its history.
  private static func fetchCommand(for reference: String, isShallow: Bool) -> String {
    let remotes =
      git("remote").map { String(decoding: $0, as: UTF8.self).split(separator: "\n").map(String.init) } ?? []
    let remote = remotes.first { reference.hasPrefix("\($0)/") } ?? remotes.first ?? "origin"
    if isShallow, exists("HEAD"), reference.hasPrefix("HEAD") || reference.hasPrefix("@") {
      return "git fetch --unshallow \(remote)"
    }
    // Of `origin/main~3` and `main@{1}` the branch can be fetched.
    let name = String(reference.prefix { !"~^@:".contains($0) })
    let branch = name.hasPrefix("\(remote)/") ? String(name.dropFirst(remote.count + 1)) : name
    let depth = isShallow ? " --unshallow" : ""
    if exists("refs/tags/\(branch)") || branch.first == "v" && branch.dropFirst().first?.isNumber == true {
      return "git fetch\(depth) \(remote) tag \(branch)"
    }
    let isHash = branch.utf8.count >= 7 && branch.allSatisfy { $0.isHexDigit && $0.isASCII }
    let what = isHash ? branch : "+refs/heads/\(branch):refs/remotes/\(remote)/\(branch)"
    let renamed = !isHash && branch == name ? " and name it \(remote)/\(branch)" : ""
    return "git fetch\(depth) \(remote) \(what)\(renamed)"
  }

  private static func git(_ arguments: String...) -> [UInt8]? { git(arguments, in: ".") }

  private static func git(_ arguments: [String], in folder: String) -> [UInt8]? {
    guard let result = try? runSubprocess(["git", "-C", folder] + arguments), result.status == 0 else { return nil }
    return result.output
  }

  private static func line(_ output: [UInt8]) -> String {
    String(decoding: output.prefix { $0 != 0x0a }, as: UTF8.self)
  }
}
