// Any edits: the text and its line table are those of the naive model, in the encoding that the first byte chooses.

import ArticleText

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzText(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var input = Array(UnsafeBufferPointer(start: start, count: min(count, 400)))[...]
  let encoding = PositionEncoding.allCases[Int(input.popFirst() ?? 0) % 3]
  var text = ArticleText("")
  var model = NaiveText("")
  while let byte = input.popFirst() {
    func number() -> Int { Int(input.popFirst() ?? 0) - 1 }
    let range = TextRange(
      start: TextPosition(line: number(), character: number()),
      end: TextPosition(line: number(), character: number())
    )
    let change = TextChange(
      range: byte == 0xff ? nil : range,
      newText: String(decoding: input.prefix(Int(byte % 16)), as: UTF8.self)
    )
    input = input.dropFirst(Int(byte % 16))
    text.apply(change, in: encoding)
    model.apply(change, in: encoding)
    precondition(text.bytes == Array(model.string.utf8), "text and model differ")
    let rebuilt = ArticleText(text.string)
    for line in 0..<max(text.lineCount, rebuilt.lineCount) {
      precondition(text.lineRangeWithEnd(line) == rebuilt.lineRangeWithEnd(line), "line table is not a rebuilt one")
      precondition(text.isASCII(line: line) == rebuilt.isASCII(line: line), "line table is not a rebuilt one")
    }
  }
  return 0
}
