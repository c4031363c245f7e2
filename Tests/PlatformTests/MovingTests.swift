import Platform
import Testing

@Suite struct MovingTests {
  @Test func filesGetAnotherPath() throws {
    try inTemporaryFolder { folder in
      makeFolder("\(folder)/inner")
      try writeFileAtomically(Array("words".utf8), to: "\(folder)/a")
      #expect(try moveFile("\(folder)/a", to: "\(folder)/inner/b"))
      #expect(fileStatus("\(folder)/a") == nil)
      #expect(try readFile("\(folder)/inner/b") == Array("words".utf8))
      #expect(try moveFile("\(folder)/a", to: "\(folder)/c") == false)
    }
  }

  @Test func nothingIsOverwritten() throws {
    try inTemporaryFolder { folder in
      try writeFileAtomically(Array("old".utf8), to: "\(folder)/a")
      try writeFileAtomically(Array("new".utf8), to: "\(folder)/b")
      #expect(throws: FileFailure.self) { try moveFile("\(folder)/a", to: "\(folder)/b") }
      #expect(try readFile("\(folder)/a") == Array("old".utf8))
      #expect(try readFile("\(folder)/b") == Array("new".utf8))
      #expect(throws: FileFailure.self) { try moveFile("\(folder)/a", to: "\(folder)/none/b") }
      #expect(try readFile("\(folder)/a") == Array("old".utf8))
    }
  }
}
