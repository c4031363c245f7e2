import Annotations
import ArticleText
import EntityExtraction
import TestSupport
import Workspace

/// A workspace of annotated articles, one `//- NAME` each, all of them read from disk and indexed.
struct MarkedWorkspace {
  static let root = "file:///news/"

  var workspace: Workspace

  /// The article that holds the cursor; the first one where there is none.
  let article: ArticleURI

  /// The cursor's UTF-8 offset.
  let cursor: Int

  init(_ literal: String) {
    let files = MarkedFiles(literal).files
    let articles = files.map { (uri: Self.uri($0.name), article: AnnotatedArticle($0.marked), marked: $0.marked) }
    var analyses: [String: Analysis] = [:]
    for entry in articles { analyses[entry.uri.name] = entry.article.analysis }
    let known = analyses
    workspace = Workspace { _, context in known[context.fileName] ?? Analysis() }
    workspace.addFolder(ArticleURI("file:///news"))
    for entry in articles { workspace.setDiskText(entry.article.text, of: entry.uri) }
    workspace.indexAllArticles()
    let asked = articles.first { !$0.marked.cursors.isEmpty } ?? articles.first
    article = asked?.uri ?? Self.uri("none")
    cursor = asked?.article.cursor ?? 0
  }

  static func uri(_ name: String) -> ArticleURI { ArticleURI(root + name) }

  /// Locations as `NAME:LINE text`, one a line.
  func shown(_ locations: [Location]) -> String {
    locations.map { location in
      let text = workspace.text(of: location.article) ?? ArticleText("")
      return
        "\(location.article.name):\(text.line(at: location.range.lowerBound) + 1) \(text.string(in: location.range))"
    }.joined(separator: "\n")
  }
}
