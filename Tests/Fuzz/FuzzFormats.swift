// Any file of any format: the importers never trap, what they place lies in the text, and what was read can be written in
// every format.

import ArticleText
import InterchangeFormats

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFormats(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var input = Array(UnsafeBufferPointer(start: start, count: count))[...]
  let formats = ExchangeFormat.allCases
  let choice = Int(input.popFirst() ?? 0)
  let bytes = Array(input)
  let companion = Array("Foreign Minister Ilma Teveen of Norway met Osker Radu in Bonn on 3 May 2031.\n".utf8)
  let file = FormatFile(name: "a" + formats[choice % formats.count].suffix, bytes: bytes) { _ in companion }
  _ = detectFormat(of: file)
  guard let reading = try? read(file, as: formats[choice % formats.count]) else { return 0 }
  for document in reading.documents.prefix(4) {
    for range in document.mentions.flatMap(\.fragments) {
      precondition(document.text.clipped(range) == range, "a mention cuts a scalar")
    }
    for format in formats {
      var losses = Losses()
      _ = write(document, as: format, scheme: .iob2, maker: "import:fuzz", &losses)
    }
  }
  return 0
}
