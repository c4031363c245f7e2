import Reports
import TestSupport
import Testing

/// Checks the lines of a difference behind its two heads.
private func check(_ old: String, _ new: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation)
{
  let diff = String(decoding: unifiedDiff(from: Array(old.utf8), to: Array(new.utf8), name: "a.txt"), as: UTF8.self)
  let head = "diff --git a/a.txt b/a.txt\n--- a/a.txt\n+++ b/a.txt\n"
  #expect(diff == "\(head)\(expected)\n", sourceLocation: sourceLocation)
}

@Suite struct UnifiedDiffTests {
  @Test func nothingForNothing() {
    #expect(unifiedDiff(from: [0x61], to: [0x61], name: "a.txt").isEmpty)
  }

  @Test func hunksWithThreeLinesAround() {
    check(
      "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n",
      "1\n2\n3\n4\nfive\n6\n7\n8\n9\n10\n11\n12\n13\n",
      "@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n@@ -10,3 +10,4 @@\n 10\n 11\n 12\n+13"
    )
  }

  @Test(
    "names are written as git writes them",
    arguments: [
      ("two words.txt", "a/two words.txt", "b/two words.txt", "\t"),
      ("Čehoň.txt", "a/Čehoň.txt", "b/Čehoň.txt", ""),
      ("a\tb.txt", #""a/a\tb.txt""#, #""b/a\tb.txt""#, ""),
      ("a\nb\u{7} c.txt", #""a/a\nb\007 c.txt""#, #""b/a\nb\007 c.txt""#, ""),
      (#"a"b\c.txt"#, #""a/a\"b\\c.txt""#, #""b/a\"b\\c.txt""#, ""),
    ]
  )
  func names(name: String, before: String, after: String, end: String) {
    let diff = String(decoding: unifiedDiff(from: [], to: [0x0a], name: name), as: UTF8.self)
    #expect(diff.hasPrefix("diff --git \(before) \(after)\n--- \(before)\(end)\n+++ \(after)\(end)\n@@ "))
  }

  @Test func filesWithoutALastLineEnd() {
    check("a", "b", "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file")
    check("", "b\n", "@@ -0,0 +1 @@\n+b")
    check("a\n", "", "@@ -1 +0,0 @@\n-a")
  }
}
