import Testing
import Workspace

@Suite struct ArticleURITests {
  @Test(arguments: [
    ("file:///news/a.txt", "FILE:///news/a.txt"),
    ("file:///news/a.txt", "file://localhost/news/a.txt"),
    ("file:///news/a.txt", "file:/news/a.txt"),
    ("file:///news/a%20b.txt", "file:///news/a b.txt"),
    ("file:///news/caf%C3%A9.txt", "file:///news/café.txt"),
    ("file:///news/caf%c3%a9.txt", "file:///news/café.txt"),
    ("file:///news/(1)!.txt", "file:///news/%281%29%21.txt"),
    ("file:///c:/news/a.txt", "file:///C%3A/news/a.txt"),
    ("file:///news", "file:///news/"),
    ("file:///c.txt", "file:///news/../c.txt"),
    ("file:///c.txt", "file:///news/%2E%2e/./../c.txt"),
    ("file:///news/a.txt", "file:///news/./b/../a.txt"),
    ("file:///news", "file:///news/a/.."),
    ("untitled:Untitled-1", "UNTITLED:Untitled%2D1"),
  ])
  func spellingsOfOneAddress(a: String, b: String) {
    #expect(ArticleURI(a) == ArticleURI(b))
    #expect(ArticleURI(a).hashValue == ArticleURI(b).hashValue)
    #expect(ArticleURI(b).string == b)
  }

  @Test(arguments: [
    ("file:///news/a.txt", "file:///news/A.txt"),
    ("file:///news/a%2Fb.txt", "file:///news/a/b.txt"),
    ("file:///news/100%25.txt", "file:///news/100.txt"),
    ("untitled:a%3Ab", "untitled:a:b"),
    ("file:///news/a.txt", "git:/news/a.txt"),
  ])
  func differentAddresses(a: String, b: String) {
    #expect(ArticleURI(a) != ArticleURI(b))
  }

  @Test func aStringWithoutSchemeIsItsOwnAddress() {
    #expect(ArticleURI("stdin").key == "stdin")
    #expect(ArticleURI("").key == "")
    #expect(ArticleURI("100 % sure: yes").key == "100 % sure: yes")
    #expect(ArticleURI("file:///a%zz%").path == "/a%zz%")
  }

  @Test(arguments: ["/news/a.txt", "/news/a b%20c/é#1?.txt", "/", "/news/100%.txt"])
  func pathsComeBack(path: String) {
    #expect(ArticleURI(path: path).path == path)
  }

  @Test func namesAreDecoded() {
    #expect(ArticleURI("file:///news/caf%C3%A9%20talks.txt").name == "café talks.txt")
    #expect(ArticleURI("untitled:Untitled-1").name == "untitled:Untitled-1")
    #expect(ArticleURI("untitled:Untitled-1").path == nil)
    #expect(ArticleURI("file:///news/a%00.txt").path == nil)
    #expect(ArticleURI("file:///news/..%2Fc.txt").path == nil)
  }

  @Test func whatLiesBelow() {
    let folder = ArticleURI("file:///news/")
    #expect(ArticleURI("file:///news/a/b%20c.txt").path(below: folder) == "a/b c.txt")
    #expect(ArticleURI("file:///newsroom/a.txt").path(below: folder) == nil)
    #expect(!folder.isBelow(folder))
    #expect(!ArticleURI("file:///news/../c.txt").isBelow(folder))
    #expect(!ArticleURI("file:///news/%2e%2e/c.txt").isBelow(folder))
  }

  @Test func orderIsThatOfNormalisedAddresses() {
    let uris = ["file:///b.txt", "FILE:///a.txt", "file:///%61b.txt"].map { ArticleURI($0) }
    #expect(uris.sorted().map(\.name) == ["a.txt", "ab.txt", "b.txt"])
  }
}
