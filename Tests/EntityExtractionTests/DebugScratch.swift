import Annotations
import EntityExtraction
import Foundation
import Testing

@Suite struct DebugScratch {
  @Test func dump() {
    guard let s = ProcessInfo.processInfo.environment["DUMP"] else { return }
    let a = analyzeBlock(Array(s.utf8), role: .paragraph)
    for (i, t) in a.text.tokens.enumerated() {
      print("TOK", i, a.text.string(i..<i + 1), t.lexical.classes.rawValue, t.flags.rawValue)
    }
    for p in a.text.phrases { print("PHR", a.text.string(p.tokens), p.entry.classes.rawValue) }
    for c in a.candidates { print("CAND", c.kind.rawValue, "|", a.text.string(c.tokens), "|", c.rule.name) }
  }
}
