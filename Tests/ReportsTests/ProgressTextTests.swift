import Reports
import Testing
import Workspace

@Suite struct ProgressTextTests {
  @Test(arguments: [
    (0, 0, 80, "checking ──────────────────────── 0 of 2000"),
    (500, 4000, 80, "checking ━━━━━━────────────────── 500 of 2000 · 125/s · 12 s left"),
    (545, 400, 80, "checking ━━━━━━╸───────────────── 545 of 2000"),
    (2000, 16_000, 80, "checking ━━━━━━━━━━━━━━━━━━━━━━━━ 2000 of 2000 · 125/s"),
    (4, 8000, 80, "checking ──────────────────────── 4 of 2000 · 0.5/s · 1 h 7 min left"),
    (500, 4000, 44, "checking 500 of 2000 · 125/s · 12 s left"),
    (500, 4000, 30, "checking 500 of 2000 · 125/s"),
    (500, 4000, 22, "checking 500 of 2000"),
  ])
  func saysHowFarAndHowLong(done: Int, milliseconds: Int, width: Int, expected: String) {
    let text = progressText("checking", done: done, of: 2000, milliseconds: milliseconds, width: width)
    #expect(text == expected)
    #expect(displayWidth(of: text) < width)
  }

  @Test func whatHasNoEndHasNoBar() {
    #expect(progressText("annotating", done: 70, of: nil, milliseconds: 1000, width: 80) == "annotating 70 · 70/s")
    #expect(progressText("annotating", done: 0, of: 0, milliseconds: 9, width: 80) == "annotating 0 of 0")
  }
}
