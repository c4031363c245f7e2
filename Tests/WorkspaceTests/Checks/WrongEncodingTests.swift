import ArticleText
import Testing
import Workspace

/// The findings in an article of these bytes.
private func check(_ bytes: [UInt8], findings expected: [Range<Int>], sourceLocation: SourceLocation = #_sourceLocation)
{
  var found: [Finding] = []
  do throws(InvalidUTF8) {
    _ = try ArticleText(reading: bytes)
  } catch {
    found = checkResults(forUnreadable: ArticleURI("a.txt"), bytes: bytes, error).findings
  }
  #expect(found.map(\.location.range) == expected, sourceLocation: sourceLocation)
  #expect(found.allSatisfy { $0.code == "wrong-encoding" && $0.level == .error }, sourceLocation: sourceLocation)
}

@Suite struct WrongEncodingTests {
  @Test func theFirstByteThatIsNone() {
    check(Array("Fran".utf8) + [0xe7] + Array("ois ".utf8) + [0xe9], findings: [4..<5])
    check([0xff], findings: [0..<1])
    check(Array("cut within é".utf8.dropLast()), findings: [11..<12])
    check(Array("François".utf8), findings: [])
    check([0xff, 0xfe, 0x41, 0x00], findings: [0..<0])
    check(Array(repeating: 0, count: 100), findings: [0..<0])
  }
}
