import ArticleText
import TestSupport
import Testing
import Workspace

@Suite struct IndexCacheTests {
  private static let folder = ArticleURI("file:///news")
  private static let sidecar = """
    {"format":"attache-annotations/1","text":{"file":"a0.txt"},"mentions":[]}

    """

  private static func uri(_ number: Int) -> ArticleURI { ArticleURI("file:///news/a\(number).txt") }

  private static func text(_ number: Int) -> String {
    var writer = ArticleWriter(seed: UInt64(number), population: 8)
    return writer.article().rendered().text
  }

  /// A workspace of generated articles, indexed with what an earlier run has kept.
  private func workspace(_ count: Int = 6, cache: IndexCache = IndexCache(), sidecar: String? = nil) -> Workspace {
    var workspace = Workspace()
    workspace.setIndexCache(cache)
    workspace.addFolder(Self.folder)
    for number in 0..<count { workspace.setDiskText(ArticleText(Self.text(number)), of: Self.uri(number)) }
    if let sidecar { workspace.setSidecar(Array(sidecar.utf8), of: Self.uri(0)) }
    workspace.indexAllArticles()
    return workspace
  }

  private func file(_ workspace: consuming Workspace) -> [UInt8]? {
    workspace.takeIndexSnapshot()?.file(program: ContentKey())
  }

  /// What a workspace answers to questions that only its index can answer.
  private func answers(_ workspace: consuming Workspace) -> [String] {
    var answers: [String] = []
    for number in 0..<4 {
      let text = Self.text(number)
      for offset in stride(from: 0, to: text.utf8.count, by: 40) {
        let found = workspace.references(at: offset, in: Self.uri(number), includeDeclaration: true)
        answers.append(found.map { "\($0.article.name) \($0.range)" }.joined(separator: "; "))
        answers.append("\(String(describing: workspace.hover(at: offset, in: Self.uri(number))))")
      }
    }
    return answers
  }

  @Test func answersAreThoseOfARunWithoutIt() throws {
    let kept = try #require(file(workspace()))
    let cache = IndexCache(reading: kept, program: ContentKey())
    #expect(cache.count == 6)
    var cached = workspace(cache: cache)
    #expect(cached.takeIndexSnapshot() == nil, "articles were read again")
    let known = answers(cached)
    #expect(known == answers(workspace()))
    #expect(known.contains { $0.contains(";") })
  }

  @Test func theSameArticlesGiveTheSameBytes() {
    #expect(file(workspace()) == file(workspace()))
  }

  @Test func whatHasChangedIsReadAgain() throws {
    let cache = IndexCache(reading: try #require(file(workspace())), program: ContentKey())
    var changed = workspace(cache: cache, sidecar: Self.sidecar)
    #expect(changed.takeIndexSnapshot() != nil)
  }

  @Test func anotherProgramsFileCountsAsNone() throws {
    var other = ContentKey()
    other.add("2")
    #expect(IndexCache(reading: try #require(file(workspace())), program: other).count == 0)
  }

  /// Whatever a disk makes of the file, nothing traps and nothing wrong is said.
  @Test func brokenFilesCountAsNone() throws {
    let kept = try #require(file(workspace(2)))
    var random = SeededGenerator(seed: 3)
    for _ in 0..<200 {
      var broken = kept
      broken[random.int(0...broken.count - 1)] ^= UInt8(1 << random.int(0...7))
      #expect(IndexCache(reading: broken, program: ContentKey()).count == 0)
    }
    for length in stride(from: 0, to: kept.count, by: 97) {
      #expect(IndexCache(reading: Array(kept[..<length]), program: ContentKey()).count == 0)
    }
  }
}
