import Platform
import Testing

@Suite struct FolderTests {
  @Test func listsInByteOrder() throws {
    try inTemporaryFolder { folder in
      for name in ["b", "B", "é", "a.txt"] { try writeFileAtomically([1], to: folder + "/" + name) }
      makeFolder(folder + "/c")
      makeLink(folder + "/dangling", to: "none")
      let entries = try listFolder(folder)
      #expect(entries.map(\.name) == ["B", "a.txt", "b", "c", "é"])
      #expect(entries.map(\.status.kind) == [.file, .file, .file, .folder, .file])
      #expect(entries.first?.status.size == 1)
    }
  }

  @Test func walksEachFolderOnce() throws {
    try inTemporaryFolder { folder in
      makeFolder(folder + "/inner")
      makeFolder(folder + "/skipped")
      for path in ["/b.txt", "/inner/a.txt", "/skipped/c.txt"] { try writeFileAtomically([1], to: folder + path) }
      makeLink(folder + "/inner/back", to: folder)
      makeLink(folder + "/again", to: "inner")
      var visited: [String] = []
      var failures: [FileFailure] = []
      forEachFile(
        under: folder,
        descend: { $0 != "skipped" },
        visit: { _, relative, _ in visited.append(relative) },
        failed: { failures.append($0) }
      )
      #expect(visited == ["b.txt", "again/a.txt"])
      #expect(failures.isEmpty)
    }
  }

  @Test func twoPathsOneIdentity() throws {
    try inTemporaryFolder { folder in
      try writeFileAtomically([1], to: folder + "/a")
      makeLink(folder + "/b", to: "a")
      #expect(fileStatus(folder + "/a")?.identity == fileStatus(folder + "/b")?.identity)
      #expect(fileStatus(folder + "/a")?.identity != fileStatus(folder)?.identity)
      #expect(fileStatus(folder + "/none") == nil)
    }
  }
}
