import Testing
import Workspace

@Suite struct GlobTests {
  @Test(arguments: [
    ("draft.txt", "draft.txt"),
    ("draft.txt", "a/b/draft.txt"),
    ("*.md", "a/README.md"),
    ("draft-?.txt", "draft-é.txt"),
    ("drafts", "a/drafts/b/c.txt"),
    ("drafts/", "drafts/b.txt"),
    ("/drafts", "drafts/a.txt"),
    ("a/*.txt", "a/b.txt"),
    ("a/**/b.txt", "a/b.txt"),
    ("a/**/b.txt", "a/x/y/b.txt"),
    ("**/b.txt", "b.txt"),
    ("./a.txt", "a.txt"),
    ("a/**", "a/b/c.txt"),
    ("[a-c]?.txt", "b1.txt"),
    ("[!a-c].txt", "d.txt"),
    ("[]x].txt", "].txt"),
    ("{draft,old}-*.{txt,md}", "old-1.md"),
    ("a{b,c{d,e}}f", "acef"),
    ("a{,b}c", "ac"),
    ("\\*.txt", "*.txt"),
    ("[a.txt", "[a.txt"),
    ("{a,b", "{a,b"),
    ("a,b}", "a,b}"),
    ("*", "a/b"),
  ])
  func names(pattern: String, path: String) {
    #expect(Glob(pattern).names(path))
  }

  @Test(arguments: [
    ("draft.txt", "a/draft.txt.bak"),
    ("*.md", "README.mdx"),
    ("/drafts", "a/drafts/b.txt"),
    ("a/*.txt", "a/b/c.txt"),
    ("a/*.txt", "x/a/b.txt"),
    ("a?c", "a/c"),
    ("a[!b]c", "a/c"),
    ("[a-c].txt", "d.txt"),
    ("[z-a].txt", "m.txt"),
    ("{draft,old}.txt", "new.txt"),
    ("\\*.txt", "a.txt"),
    ("", "a.txt"),
    ("a/**/b.txt", "ab.txt"),
  ])
  func doesNotName(pattern: String, path: String) {
    #expect(!Glob(pattern).names(path))
  }

  /// What takes a backtracking matcher exponential time.
  @Test func manyStarsTakeLinearTime() {
    let pattern = String(repeating: "*a", count: 50) + "b"
    #expect(!Glob(pattern).names(String(repeating: "a", count: 2_000)))
    let braces = String(repeating: "{a,aa}", count: 50)
    #expect(!Glob(braces).names(String(repeating: "a", count: 500)))
  }

  @Test func brokenPatternsTakeLinearTime() {
    for opening in ["[", "{", "[!", "{,", "\\", "**/"] {
      #expect(!Glob(String(repeating: opening, count: 20_000)).names("a.txt") || opening == "**/")
    }
  }
}
