import Platform
import Testing

@Suite struct FileTests {
  @Test func writesAndReads() throws {
    try inTemporaryFolder { folder in
      for content in [[], [1, 2, 3], [UInt8](repeating: 7, count: 100_000)] as [[UInt8]] {
        try writeFileAtomically(content, to: folder + "/a")
        #expect(try readFile(folder + "/a") == content)
        // Nothing of the writing is left over.
        #expect(try listFolder(folder).map(\.name) == ["a"])
      }
    }
  }

  @Test func writingKeepsPermissionsAndLinks() throws {
    try inTemporaryFolder { folder in
      try writeFileAtomically([1], to: folder + "/a")
      setPermissions(folder + "/a", 0o600)
      makeLink(folder + "/link", to: "a")
      try writeFileAtomically([2], to: folder + "/link")
      #expect(try readFile(folder + "/a") == [2])
      #expect(permissions(folder + "/a") == 0o600)
      #expect(try listFolder(folder).map(\.isLink) == [false, true])
    }
  }

  @Test func failedWritingLeavesTheOldFile() throws {
    try inTemporaryFolder { folder in
      #expect(throws: FileFailure(path: folder + "/none/a", reason: .notFound)) {
        try writeFileAtomically([1], to: folder + "/none/a")
      }
      makeFolder(folder + "/b")
      #expect(throws: FileFailure.self) { try writeFileAtomically([1], to: folder + "/b") }
      let names = try listFolder(folder).map(\.name)
      #expect(names == ["b"])
    }
  }

  @Test func failuresSayWhatIsWrong() throws {
    try inTemporaryFolder { folder in
      let none = folder + "/none"
      #expect(throws: FileFailure(path: none, reason: .notFound)) { try readFile(none) }
      #expect(FileFailure(path: none, reason: .notFound).description == none + ": no such file or folder")
      #expect(throws: FileFailure(path: folder, reason: .isDirectory)) { try readFile(folder) }
      #expect(throws: FileFailure(path: none, reason: .notFound)) { try listFolder(none) }
      try writeFileAtomically([1, 2, 3], to: folder + "/a")
      #expect(throws: FileFailure(path: folder + "/a", reason: .tooLarge(limit: 2))) {
        try readFile(folder + "/a", limit: 2)
      }
      #expect(try readFile(folder + "/a", limit: 3) == [1, 2, 3])
    }
  }

  @Test func pipesDoNotHangTheReader() throws {
    try inTemporaryFolder { folder in
      makePipe(folder + "/pipe")
      #expect(throws: FileFailure(path: folder + "/pipe", reason: .notRegular)) { try readFile(folder + "/pipe") }
    }
  }

  @Test(.enabled(if: !isSuperuser, "the superuser may read everything"))
  func forbiddenFile() throws {
    try inTemporaryFolder { folder in
      try writeFileAtomically([1], to: folder + "/a")
      setPermissions(folder + "/a", 0)
      #expect(throws: FileFailure(path: folder + "/a", reason: .permissionDenied)) { try readFile(folder + "/a") }
    }
  }

  @Test(arguments: [("a", "."), ("/a", "/"), ("/a/b", "/a"), ("a/b/c", "a/b")])
  func parents(_ path: String, _ expected: String) {
    #expect(parentFolder(of: path) == expected)
  }
}
