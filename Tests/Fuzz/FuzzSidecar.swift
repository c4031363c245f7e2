// Any annotation file, registry or settings file: reading never traps, the canonical form of what is right is its own
// canonical form, and what it annotates is placed in a text without leaving it.

import AnnotationStore
import ArticleText

private let article = ArticleText(
  "Foreign Minister Ilma Teveen of Norway met Osker Radu in Bonn on 3 May 2031. Radu left.\n"
)

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSidecar(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  for kind in OurFile.allCases {
    guard let canonical = kind.canonicalBytes(of: bytes).bytes else { continue }
    let again = kind.canonicalBytes(of: canonical)
    precondition(again.bytes == canonical && again.problems.isEmpty, "the canonical form is not canonical")
  }
  _ = EntityPattern.readLines(bytes)
  let sidecar = Sidecar.read(bytes).value
  let places = sidecar.places(in: article)
  for range in (places.mentions + places.quotes + places.cues.compactMap(\.self)).compactMap(\.range) {
    precondition(article.clipped(range) == range, "a place cuts a scalar")
  }
  let refreshed = sidecar.refreshed(places, in: article)
  precondition(refreshed.mentions.count == sidecar.mentions.count, "a mention is lost")
  _ = Sidecar.merge(base: sidecar, disk: refreshed, ours: sidecar)
  return 0
}
