import AnnotationStore
import Annotations
import ArticleText
import Synchronization
import Testing
import Workspace

private let root = ArticleURI("file:///news")
private let talks = ArticleURI("file:///news/talks.txt")

private func folderWorkspace(ignore: [String] = []) -> Workspace {
  var settings = Settings()
  settings.ignore = ignore
  var workspace = Workspace { _, _ in Analysis() }
  workspace.addFolder(root, settings: settings)
  return workspace
}

@Suite struct ArticlesTests {
  @Test(arguments: ["a.txt", "a.TXT", "b/c.md", "a.markdown", "x.text"])
  func articles(path: String) {
    #expect(folderWorkspace().isArticle(ArticleURI("file:///news/\(path)")))
  }

  @Test(arguments: [
    "a.txt.attache.json", "a.html", "txt", ".txt", ".git/a.txt", "b/.hidden.txt", "attache.json", "drafts/a.txt",
    "x.md",
  ])
  func noArticles(path: String) {
    #expect(!folderWorkspace(ignore: ["drafts/", "*.md"]).isArticle(ArticleURI("file:///news/\(path)")))
  }

  @Test func foldersThatAreIgnoredAsAWhole() {
    let workspace = folderWorkspace(ignore: ["drafts/**"])
    #expect(!workspace.mayContainArticles(ArticleURI("file:///news/drafts")))
    #expect(!workspace.mayContainArticles(ArticleURI("file:///news/.git")))
    #expect(workspace.mayContainArticles(ArticleURI("file:///news/2025")))
    #expect(workspace.mayContainArticles(root))
    #expect(workspace.mayContainArticles(ArticleURI("file:///elsewhere/.git")))
  }

  @Test func theInnermostFoldersSettingsCount() {
    var workspace = folderWorkspace(ignore: ["*.md"])
    var settings = Settings()
    settings.annotator = "Ina"
    workspace.addFolder(ArticleURI("file:///news/inner"), settings: settings)
    #expect(workspace.isArticle(ArticleURI("file:///news/inner/a.md")))
    #expect(!workspace.isArticle(ArticleURI("file:///news/a.md")))
    #expect(workspace.settings(for: ArticleURI("file:///news/inner/a.md")).annotator == "Ina")
    #expect(workspace.settings(for: ArticleURI("untitled:1")) == Settings())
  }

  @Test func newSettingsRemoveWhatTheyIgnore() {
    var workspace = folderWorkspace()
    let draft = ArticleURI("file:///news/draft.txt")
    workspace.setDiskText(ArticleText("a"), of: draft)
    workspace.setDiskText(ArticleText("b"), of: talks)
    var settings = Settings()
    settings.ignore = ["draft.txt"]
    workspace.setSettings(settings, of: root)
    #expect(workspace.articles == [talks])
  }

  @Test func removingAFolderLeavesOpenBuffersAndInnerFolders() {
    var workspace = folderWorkspace()
    let inner = ArticleURI("file:///news/inner/a.txt")
    let open = ArticleURI("file:///news/open.txt")
    workspace.addFolder(ArticleURI("file:///news/inner"))
    for uri in [talks, inner, open] { workspace.setDiskText(ArticleText("a"), of: uri) }
    workspace.open(open, text: ArticleText("b"), version: 1)
    workspace.removeFolder(root)
    #expect(workspace.articles == [inner, open])
    workspace.close(open)
    #expect(workspace.articles == [inner])
  }

  @Test func anOpenBufferStandsBeforeTheDisk() {
    var workspace = folderWorkspace()
    workspace.setDiskText(ArticleText("disk"), of: talks)
    #expect(!workspace.isOpen(talks))
    workspace.open(talks, text: ArticleText("buffer"), version: 3)
    workspace.setDiskText(ArticleText("disk 2"), of: talks)
    #expect(workspace.text(of: talks)?.string == "buffer")
    #expect(workspace.version(of: talks) == 3)
    workspace.close(talks)
    #expect(workspace.text(of: talks)?.string == "disk 2")
    #expect(workspace.version(of: talks) == nil)
  }

  @Test func aBufferWithoutFileGoesWhenClosed() {
    var workspace = folderWorkspace()
    let untitled = ArticleURI("untitled:1")
    workspace.open(untitled, text: ArticleText("a"), version: 1)
    workspace.close(untitled)
    #expect(workspace.articles.isEmpty)
    #expect(workspace.text(of: untitled) == nil)
  }

  @Test func aFileThatIsDeletedStaysInItsBuffer() {
    var workspace = folderWorkspace()
    workspace.setDiskText(ArticleText("disk"), of: talks)
    workspace.open(talks, text: ArticleText("buffer"), version: 1)
    workspace.removeDiskText(of: talks)
    #expect(workspace.text(of: talks)?.string == "buffer")
    workspace.close(talks)
    #expect(workspace.articles.isEmpty)
  }

  @Test func onlyOpenBuffersAreEdited() {
    var workspace = folderWorkspace()
    workspace.setDiskText(ArticleText("disk"), of: talks)
    #expect(workspace.edit(talks, version: 1) { $0.replace(0..<1, with: "x") } == nil)
    workspace.open(talks, text: ArticleText("disk"), version: 1)
    #expect(workspace.edit(talks, version: 2) { $0.replace(0..<1, with: "r") } == 0..<1)
    #expect(workspace.text(of: talks)?.string == "risk")
    #expect(workspace.version(of: talks) == 2)
  }

  @Test func answersUseTheClientsSpelling() {
    var workspace = folderWorkspace()
    workspace.setDiskText(ArticleText("a"), of: ArticleURI("file:///news/a b.txt"))
    workspace.open(ArticleURI("file:///news/a%20b.txt"), text: ArticleText("a"), version: 1)
    #expect(workspace.articles.map(\.string) == ["file:///news/a%20b.txt"])
  }
}

@Suite struct AnalysisOnDemandTests {
  /// A workspace that counts how often it analyses.
  private func counting(_ count: Count, limits: Workspace.Limits = .init()) -> Workspace {
    Workspace(limits: limits) { text, _ in
      count.increment(by: text.bytes.count)
      return Analysis()
    }
  }

  private final class Count: Sendable {
    private let state = Mutex((calls: 0, bytes: 0))
    func increment(by bytes: Int) { state.withLock { $0 = ($0.calls + 1, $0.bytes + bytes) } }
    var calls: Int { state.withLock { $0.calls } }
    var bytes: Int { state.withLock { $0.bytes } }
  }

  @Test func editsAnalyseNothing() {
    let count = Count()
    var workspace = counting(count)
    workspace.open(talks, text: ArticleText("a"), version: 0)
    for version in 1...1_000 { workspace.edit(talks, version: version) { $0.replace(0..<0, with: "b") } }
    #expect(count.calls == 0)
    _ = workspace.outline(of: talks)
    _ = workspace.semanticSpans(in: talks)
    _ = workspace.hover(at: 0, in: talks)
    #expect(count.calls == 1)
  }

  @Test func backgroundStepsReadEachArticleOnce() {
    let count = Count()
    var workspace = counting(count)
    for number in 0..<10 { workspace.setDiskText(ArticleText("a"), of: ArticleURI("file:///news/\(number).txt")) }
    #expect(workspace.pendingArticleCount == 10)
    #expect(workspace.indexNextArticle() == ArticleURI("file:///news/0.txt"))
    #expect(workspace.pendingArticleCount == 9)
    workspace.indexAllArticles()
    // The same text again is no news.
    workspace.setDiskText(ArticleText("a"), of: ArticleURI("file:///news/3.txt"))
    #expect(workspace.indexNextArticle() == nil)
    #expect(count.calls == 10)
  }

  @Test func aGiantArticleIsReadUpToALineWithinTheLimit() {
    let count = Count()
    var limits = Workspace.Limits()
    limits.analyzedBytes = 100
    var workspace = counting(count, limits: limits)
    workspace.open(talks, text: ArticleText(String(repeating: "0123456\n", count: 50)), version: 0)
    _ = workspace.analysis(of: talks)
    #expect(count.bytes == 96)
    #expect(workspace.analyzedByteCount(of: talks) == 96)
    #expect(workspace.firstUnreadLine(of: talks) == 12)
    workspace.open(talks, text: ArticleText(String(repeating: "é", count: 99)), version: 1)
    _ = workspace.analysis(of: talks)
    #expect(workspace.analyzedByteCount(of: talks) == 100)
    #expect(workspace.firstUnreadLine(of: talks) == 0)
    workspace.open(talks, text: ArticleText(String(repeating: "x", count: 100)), version: 2)
    #expect(workspace.firstUnreadLine(of: talks) == nil)
  }

  @Test func anotherLargeBufferIsLeftToTheBackground() {
    let count = Count()
    var limits = Workspace.Limits()
    limits.promptBytes = 10
    var workspace = counting(count, limits: limits)
    workspace.open(ArticleURI("untitled:1"), text: ArticleText("longer than ten"), version: 0)
    workspace.open(talks, text: ArticleText("short"), version: 0)
    _ = workspace.searchEntities("a")
    #expect(count.bytes == 5)
    workspace.indexAllArticles()
    #expect(count.bytes == 20)
  }

  @Test func unknownArticlesAnswerNothing() {
    var workspace = counting(Count())
    #expect(workspace.analysis(of: talks) == nil)
    #expect(workspace.hover(at: 0, in: talks) == nil)
    #expect(workspace.outline(of: talks).isEmpty)
    #expect(workspace.references(at: 0, in: talks).isEmpty)
    workspace.close(talks)
    workspace.removeDiskText(of: talks)
    #expect(workspace.articles.isEmpty)
  }
}
