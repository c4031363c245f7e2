import Annotations
import EntityExtraction
import TestSupport
import Testing

/// A text's tokens, separated by blanks; `~` before a token that follows without a space, `=` before a whole address.
private func tokens(_ text: String) -> String {
  let block = Tokenizer.tokenize(bytes: Array(text.utf8), role: .paragraph, lexicon: .embedded)
  return block.tokens.indices.map { index in
    let token = block.tokens[index]
    let kind = token.kind == .opaque ? (token.flags.contains(.domain) ? "==" : "=") : ""
    let joined = index > 0 && token.isJoined ? "~" : ""
    return joined + kind + (token.kind == .possessive ? "'" : "") + block.string(index..<index + 1)
  }.joined(separator: " ")
}

@Suite struct TokenizerTests {
  @Test(arguments: [
    ("Sergei Okonkwo met.", "Sergei Okonkwo met ~."),
    ("Lavinia’s O’Brien's d'Ivoire N’Djamena", "Lavinia ~'’s O’Brien ~''s d'Ivoire N’Djamena"),
    ("the ministers' visit", "the ministers ~'' visit"),
    ("‘the ministers’ visit", "‘ ~the ministers ~’ visit"),
    ("the U.S.’s role, (SCO)’s", "the U ~. ~S ~. ~'’s role ~, ( ~SCO ~) ~'’s"),
    ("G7, 1990s, 11th, Asia5, COP29", "G ~7 ~, 1990 ~s ~, 11 ~th ~, Asia ~5 ~, COP ~29"),
    ("Russia–Central Asia", "Russia ~– ~Central Asia"),
    ("$44.7 billion, 1,344 and 09.04.2025.", "$ ~44.7 billion ~, 1,344 and 09.04.2025 ~."),
    ("18:00 | 5,", "18 ~: ~00 | 5 ~,"),
    ("“We agree,” she", "“ ~We agree ~, ~” she"),
    ("e\u{301}toile caf\u{e9}", "e\u{301}toile caf\u{e9}"),
    ("co\u{ad}operation", "co\u{ad}operation"),
    ("🇰🇿 👍🏽 ❤️", "🇰 ~🇿 👍 ~🏽 ❤️"),
    ("日本語 Алматы", "日本語 Алматы"),
    ("", ""),
    (" \n\t\u{a0}\u{feff}", ""),
  ])
  func splits(text: String, expected: String) {
    #expect(tokens(text) == expected)
  }

  @Test(arguments: [
    ("see https://example.org/a?b=c. Then", "see =https://example.org/a?b=c ~. Then"),
    ("write to press.office@mfa.example.org, or", "write to =press.office@mfa.example.org ~, or"),
    ("as trudnews.kz reports", "as ==trudnews.kz reports"),
    ("on (www.example.com).", "on ( ~==www.example.com ~) ~."),
    ("24.kg wrote", "==24.kg wrote"),
    ("the file report_2024.pdf", "the file =report_2024.pdf"),
    ("example.org/press", "=example.org/press"),
  ])
  func keepsAddressesWhole(text: String, expected: String) {
    #expect(tokens(text) == expected)
  }

  @Test(arguments: [
    ("none of.it is", "none of ~. ~it is"),
    ("the meeting.The", "the meeting ~. ~The"),
    ("U.S.-led and e.g. this", "U ~. ~S ~. ~- ~led and e ~. ~g ~. this"),
    ("S.Halil", "S ~. ~Halil"),
    ("and/or 24/7", "and ~/ ~or 24 ~/ ~7"),
    ("@ministry #summit", "@ ~ministry # ~summit"),
    ("Subject: RE:kz", "Subject ~: RE ~: ~kz"),
  ])
  func findsNoAddressIn(text: String, expected: String) {
    #expect(tokens(text) == expected)
  }

  @Test func flagsLetters() {
    let block = Tokenizer.tokenize(
      bytes: Array("NATO's Élysée McKay ÉU a\nB x".utf8),
      role: .paragraph,
      lexicon: .empty
    )
    let flags = block.tokens.map(\.flags)
    #expect(flags[0] == [.capitalized, .allCaps, .sentenceStart])
    #expect(flags[1] == [.joined])
    #expect(flags[2] == [.capitalized, .nonASCII])
    #expect(flags[3] == [.capitalized, .mixedCase])
    #expect(flags[4] == [.capitalized, .allCaps, .nonASCII])
    #expect(flags[5] == [])
    #expect(flags[6] == [.capitalized, .afterLineEnd])
    #expect(flags[7] == [])
  }

  @Test func formsAreFolded() {
    let block = Tokenizer.tokenize(bytes: Array("Côte COTE".utf8), role: .paragraph, lexicon: .empty)
    #expect(block.tokens[0].form == block.tokens[1].form)
    #expect(block.tokens[0].form == FormHash(folding: "cote"))
  }

  @Test func lexiconEntriesDependOnTheWriting() {
    let block = Tokenizer.tokenize(bytes: Array("US us May may".utf8), role: .paragraph, lexicon: .embedded)
    let classes = block.tokens.map(\.lexical.classes)
    #expect(classes[0].contains(.country))
    #expect(!classes[1].contains(.country))
    #expect(classes[1].contains(.functionWord))
    #expect(classes[2].contains(.month))
    #expect(!classes[3].contains(.month))
  }

  /// Every byte that is no space lies in exactly one token, whatever the bytes are.
  @Test(
    arguments: [[0xff, 0x41, 0xc3], [0xe2, 0x80], [0xed, 0xa0, 0x80, 0x61], [0xf0, 0x9f], [0xcc, 0x81]] as [[UInt8]]
  )
  func readsMalformedBytes(bytes: [UInt8]) {
    let block = Tokenizer.tokenize(bytes: bytes, role: .paragraph, lexicon: .empty)
    #expect(block.tokens.reduce(0) { $0 + Int($1.end - $1.start) } == bytes.count)
  }

  @Test(arguments: ["\"", "'", "(", "🙂", ".", "a.", "http://", "x@", "’s", "\u{301}", "U.S. ", "- "])
  func staysLinearOnRuns(piece: String) {
    func work(_ count: Int) -> Double {
      let bytes = Array(String(repeating: piece, count: count).utf8)
      // The best of several: what else the machine does must not decide.
      return (0..<5).map { _ in
        processorSeconds { _ = Tokenizer.tokenize(bytes: bytes, role: .paragraph, lexicon: .embedded) }
      }.min() ?? 0
    }
    let small = work(5_000)
    let large = work(50_000)
    #expect(large < small * 30 + 0.05)
  }
}
