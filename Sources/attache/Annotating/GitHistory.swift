import ArticleText
import Platform

/// What git remembers of an article.
enum GitHistory {
  /// The article as it was when its sidecar was committed last; nil outside a repository, without git, and for a sidecar
  /// that has changed since.
  ///
  /// - Parameters:
  ///   - article: the article's path.
  ///   - sidecar: its sidecar's path, in the same folder.
  static func text(of article: String, whenCommittedWith sidecar: String) -> ArticleText? {
    let folder = parentFolder(of: article)
    func git(_ arguments: String...) -> [UInt8]? {
      guard let result = try? runSubprocess(["git", "-C", folder] + arguments), result.status == 0 else { return nil }
      return result.output
    }
    guard git("diff", "--quiet", "HEAD", "--", lastComponent(of: sidecar)) != nil,
      let commit = git("log", "-1", "--format=%H", "--", lastComponent(of: sidecar)).map({ $0.prefix { $0 != 0x0a } }),
      !commit.isEmpty,
      let bytes = git("show", "\(String(decoding: commit, as: UTF8.self)):./\(lastComponent(of: article))")
    else { return nil }
    return try? ArticleText(reading: bytes)
  }
}
