internal import Annotations
internal import ArticleText
internal import EntityExtraction

extension Check {
  static let replacementCharacter = Check(
    code: "replacement-character",
    level: .warning,
    summary: "“�” (U+FFFD), where a letter was lost",
    explanation: """
      A program that could not read a character has put U+FFFD in its place. What stood there is lost: a name with it
      cannot be told from others, and an annotation of it keeps the damage.

          Fran�ois Delmas arrived.

      Take the word from the article's source again. Nothing here can know which letter it was.
      """,
    examination: .block { block, findings in
      let bytes = block.text.bytes
      var index = 0
      while index + 2 < bytes.count {
        guard bytes[index] == 0xef, bytes[index + 1] == 0xbf, bytes[index + 2] == 0xbd else {
          index += 1
          continue
        }
        var start = index
        while start > 0, bytes[start - 1] > 0x20, index - start < 40 { start -= 1 }
        var end = index + 3
        while end < bytes.count, bytes[end] > 0x20, end - index < 40 { end += 1 }
        // The first byte that is cut off may lie inside a character.
        while start < index, bytes[start] & 0xc0 == 0x80 { start += 1 }
        while end > index + 3, end < bytes.count, bytes[end] & 0xc0 == 0x80 { end -= 1 }
        let word = start + block.offset..<end + block.offset
        findings.report(word, "a character was lost in \(block.words(word))")
        index = end
      }
    }
  )
}
