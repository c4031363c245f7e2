// Any text, any edits: anchors find their places in the text they were made of, and elsewhere only their words where they
// say that these stand there as they were.

import AnnotationStore
import ArticleText

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzAnchors(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var input = Array(UnsafeBufferPointer(start: start, count: min(count, 600)))[...]
  let edits = Int(input.popFirst() ?? 0) % 4
  let numbers = Array(input.prefix(8 + edits * 3))
  let old = ArticleText(String(decoding: input.dropFirst(numbers.count), as: UTF8.self))
  guard !old.bytes.isEmpty else { return 0 }
  let marked = AnchorText(old)
  var anchors: [LabelledAnchor] = []
  var ranges: [Range<Int>] = []
  for pair in stride(from: 0, to: 8, by: 2) where pair + 1 < numbers.count {
    let from = Int(numbers[pair]) * 3 % old.bytes.count
    let range = old.clipped(from..<min(old.bytes.count, from + Int(numbers[pair + 1]) % 24 + 1))
    guard !range.isEmpty else { continue }
    ranges.append(range)
    anchors.append(LabelledAnchor(marked.anchor(ofArticleRange: range), label: "m"))
  }
  var bytes = old.bytes
  for edit in stride(from: 8, to: numbers.count - 2, by: 3) {
    let from = Int(numbers[edit]) * 3 % (bytes.count + 1)
    let end = min(bytes.count, from + Int(numbers[edit + 1]) % 32)
    bytes.replaceSubrange(
      from..<end,
      with: Array("Ilma Teveen met nobody.\n\n".utf8.prefix(Int(numbers[edit + 2]) % 26))
    )
  }
  let new = ArticleText(String(decoding: bytes, as: UTF8.self))
  for oldText in [nil, old] {
    for (anchor, placement) in zip(anchors, place(anchors, in: new, madeOf: oldText)) {
      guard let range = placement.range else { continue }
      precondition(new.clipped(range) == range, "a place cuts a scalar")
      if case .exact = placement {
        let found = AnchorText(new).anchor(ofArticleRange: range)
        precondition(found.quote == anchor.anchor.quote, "other words than the anchor's")
      }
    }
  }
  return 0
}
