import TestSupport
import Testing

@testable import EntityExtraction

/// Counts by form against a dictionary that does the same.
@Suite struct FormCountsTests {
  @Test(arguments: 1...6)
  func whatIsAddedAndTakenAwayIsCounted(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let forms = (0..<random.int(1...300)).map { _ in
      FormHash(rawValue: random.next() & (seed > 3 ? 0xff : .max) | 0x100)
    }
    var counts = FormCounts()
    var plain: [FormHash: SIMD16<UInt16>] = [:]
    for _ in 0..<3000 {
      let form = random.pick(forms)
      var lanes = SIMD16<UInt16>.zero
      lanes[random.int(0...15)] = 1
      if random.oneIn(3), plain[form] != nil {
        counts.subtract(form, lanes)
        plain[form, default: .zero] &-= lanes
      } else {
        counts.add(form, lanes)
        plain[form, default: .zero] &+= lanes
      }
    }
    for form in forms { #expect(counts[form] == plain[form] ?? .zero) }
    #expect(counts[FormHash(rawValue: 0x1234_5678_9abc)] == .zero)
  }

  @Test func whatHasGoneLeavesRoom() {
    var counts = FormCounts()
    for round in 1...50_000 as ClosedRange<UInt64> {
      counts.add(FormHash(rawValue: round), .one)
      counts.subtract(FormHash(rawValue: round), .one)
    }
    #expect(counts.slotCount < 64)
  }
}
