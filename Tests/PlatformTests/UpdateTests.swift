import Platform
import Testing

@Suite struct UpdateTests {
  @Test func theNewContentFollowsFromTheOld() throws {
    try inTemporaryFolder { folder in
      let path = folder + "/a"
      try updateFile(path) { current in
        #expect(current == nil)
        return [1]
      }
      try updateFile(path) { current in (current ?? []) + [2] }
      #expect(try readFile(path) == [1, 2])
      try updateFile(path) { _ in nil }
      #expect(try readFile(path) == [1, 2])
      #expect(try listFolder(folder).map(\.name) == ["a"])
    }
  }

  @Test func whatTheTransformThrowsLeavesTheFile() throws {
    try inTemporaryFolder { folder in
      let path = folder + "/a"
      try writeFileAtomically([1], to: path)
      #expect(throws: FileFailure(path: "x", reason: .isDirectory)) {
        try updateFile(path) { _ throws(FileFailure) in throw FileFailure(path: "x", reason: .isDirectory) }
      }
      #expect(try readFile(path) == [1])
    }
  }

  @Test func filesThatAreTooLargeAreLeftAlone() throws {
    try inTemporaryFolder { folder in
      let path = folder + "/a"
      try writeFileAtomically([1, 2, 3], to: path)
      #expect(throws: FileFailure(path: path, reason: .tooLarge(limit: 2))) {
        try updateFile(path, limit: 2) { _ in [] }
      }
    }
  }

  @Test func whatIsAppendedMeanwhileIsNotLost() async throws {
    try await inTemporaryFolder { folder in
      let path = folder + "/a"
      try await withThrowingTaskGroup(of: Void.self) { group in
        for writer in UInt8(0)..<4 {
          group.addTask { for _ in 0..<25 { try appendToFile(path, [writer, writer]) } }
        }
        group.addTask { for _ in 0..<50 { try updateFile(path) { current in current } } }
        try await group.waitForAll()
      }
      let bytes = try readFile(path)
      #expect(bytes.count == 200)
      #expect(stride(from: 0, to: bytes.count - 1, by: 2).allSatisfy { bytes[$0] == bytes[$0 + 1] })
    }
  }

  @Test func whoWaitsTooLongIsTold() throws {
    try inTemporaryFolder { folder in
      _ = try withFolderLock(folder) { () throws(FileFailure) in
        #expect(throws: FileFailure(path: folder, reason: .locked)) {
          try withFolderLock(folder, patience: 20) { () throws(FileFailure) in }
        }
      }
      try withFolderLock(folder, patience: 0) { () throws(FileFailure) in }
    }
  }

  @Test func whatKilledWritersLeftIsCleanedUp() throws {
    try inTemporaryFolder { folder in
      // No process has this id.
      for name in ["a.2147483646-0.tmp", "a.tmp", "a.b-0.tmp", "ab.2147483646-0.tmp"] {
        try writeFileAtomically([9], to: "\(folder)/\(name)")
      }
      try updateFile(folder + "/a") { _ in [1] }
      #expect(try listFolder(folder).map(\.name) == ["a", "a.b-0.tmp", "a.tmp", "ab.2147483646-0.tmp"])
    }
  }
}

@Suite struct SubprocessTests {
  @Test func outputAndStatusComeBack() throws {
    let result = try runSubprocess(["sh", "-c", "echo a; echo b >&2; exit 3"])
    #expect(result.status == 3)
    #expect(result.output == Array("a\n".utf8))
    #expect(try runSubprocess(["sh", "-c", "kill -9 $$"]).status == -9)
    #expect(try runSubprocess(["sh", "-c", "cat; head -c 300000 /dev/zero"]).output.count == 300_000)
  }

  @Test func programsThatAreNotThereFail() {
    #expect(throws: FileFailure(path: "no-such-program-here", reason: .notFound)) {
      try runSubprocess(["no-such-program-here"])
    }
    #expect(throws: FileFailure.self) { try runSubprocess([]) }
  }
}
