import Platform
import Reports

/// A line on the terminal behind standard error that says how far the work is, how fast it goes and how long it will take;
/// nothing where that is no terminal.
struct ProgressLine {
  private let title: String
  private let total: Int?
  private let isShown: Bool
  private let width: Int
  private var start: Int?
  private var lastChange = 0
  private var isVisible = false

  /// - Parameters:
  ///   - total: the number of pieces of work; nil where nobody knows it yet.
  ///   - sharesTerminal: standard output is written meanwhile: where that is a terminal too, the line would stand in it.
  init(_ title: String, of total: Int? = nil, sharesTerminal: Bool = false) {
    self.title = title
    self.total = total
    isShown = Self.hasTerminal && !(sharesTerminal && isTerminal(.output))
    width = isShown ? terminalWidth(.error) ?? 80 : 0
  }

  /// Whether standard error is a terminal that can take a line back.
  static var hasTerminal: Bool { isTerminal(.error) && environmentVariable("TERM") != "dumb" }

  /// Takes back what stands in the terminal's line.
  static let clearing = "\r\u{1b}[K"

  /// Shows how much is done, ten times a second at most.
  mutating func show(_ done: Int) {
    guard isShown else { return }
    let now = monotonicMilliseconds()
    // What is done at once needs no line.
    guard let start else {
      start = now
      lastChange = now
      return
    }
    guard now - lastChange >= 100 else { return }
    lastChange = now
    isVisible = true
    let text = progressText(title, done: done, of: total, milliseconds: now - start, width: width)
    Platform.write("\r\(text)\u{1b}[K", to: .error)
  }

  /// Takes the line away.
  mutating func clear() {
    if isVisible { Platform.write(Self.clearing, to: .error) }
    isVisible = false
  }
}
