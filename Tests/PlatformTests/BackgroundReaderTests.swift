import Platform
import Testing

@Suite struct BackgroundReaderTests {
  /// Outcomes as words, once there are as many as asked for; fewer after five seconds.
  private func outcomes(_ reader: BackgroundReader, _ count: Int) -> [String] {
    var found: [String] = []
    for _ in 0..<5000 where found.count < count {
      found += reader.takeOutcomes().map { outcome in
        switch outcome {
        case .file(_, .success(let bytes)): "\(bytes.count) bytes"
        case .folder(_, .success(let listing)): "\(listing.entries.count) entries"
        case .file(_, .failure(let failure)), .folder(_, .failure(let failure)): failure.message
        }
      }
      if found.count < count { pause() }
    }
    return found
  }

  @Test func answersInOrder() throws {
    try inTemporaryFolder { folder in
      try writeFileAtomically([1, 2], to: folder + "/a")
      let reader = try BackgroundReader()
      reader.submit([.folder(path: folder), .file(path: folder + "/a", limit: 10)])
      reader.submit([.file(path: folder + "/none", limit: 10), .folder(path: folder + "/a")])
      #expect(
        outcomes(reader, 4) == ["1 entries", "2 bytes", "no such file or folder", "no such file or folder"]
      )
    }
  }

  @Test func takesRequestsWhileItWorks() throws {
    try inTemporaryFolder { folder in
      try writeFileAtomically([1], to: folder + "/a")
      let reader = try BackgroundReader()
      for _ in 0..<500 { reader.submit([.file(path: folder + "/a", limit: 10)]) }
      #expect(outcomes(reader, 500).count == 500)
      reader.submit([])
      reader.submit([.file(path: folder + "/a", limit: 10)])
      #expect(outcomes(reader, 1) == ["1 bytes"])
    }
  }
}
