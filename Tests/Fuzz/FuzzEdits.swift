// Any edits of an article: what the incremental analyzer says is what an analysis from scratch says.

import ArticleText
import EntityExtraction

private let article = """
  Kenya and Peru agree on lake patrols

  Nairobi, 3 May 2024 (LNS): The fifth meeting of the foreign ministers of Kenya and Peru took place in Nairobi.

  Kenya – Amina Oduya, Minister of Foreign Affairs

  “The lake has no border,” Oduya said. The Minister called for a second conference in Lima in June.

  The Cable Fund (CF) paid $4.7 billion in 2023. Salas will visit Nairobi on Friday.

  """

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzEdits(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var input = Array(UnsafeBufferPointer(start: start, count: min(count, 200)))[...]
  let encoding = PositionEncoding.allCases[Int(input.popFirst() ?? 0) % 3]
  var text = ArticleText(article)
  var incremental = IncrementalAnalyzer()
  _ = incremental.analyze(text)
  while let length = input.popFirst() {
    let positions = (0..<2).map { _ in
      TextPosition(line: Int(input.popFirst() ?? 0) % 16, character: Int(input.popFirst() ?? 0))
    }
    let words = String(decoding: input.prefix(Int(length % 24)), as: UTF8.self)
    input = input.dropFirst(Int(length % 24))
    text.apply(TextChange(range: TextRange(start: positions[0], end: positions[1]), newText: words), in: encoding)
    precondition(incremental.analyze(text) == Analyzer().analyze(text), "incremental is not from scratch")
  }
  return 0
}
