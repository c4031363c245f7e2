import Platform

/// A line on the terminal behind standard error that says how far the work is; nothing where that is no terminal.
struct ProgressLine {
  private let title: String
  private let total: Int
  private let isShown: Bool
  private var lastChange = 0
  private var isVisible = false

  /// - Parameter total: the number of pieces of work.
  init(_ title: String, of total: Int) {
    self.title = title
    self.total = total
    isShown = isTerminal(.error) && environmentVariable("TERM") != "dumb"
  }

  /// Shows how much is done, ten times a second at most.
  mutating func show(_ done: Int) {
    guard isShown else { return }
    let now = monotonicMilliseconds()
    // What is done at once needs no line.
    if lastChange == 0 { lastChange = now }
    guard now - lastChange >= 100 else { return }
    lastChange = now
    isVisible = true
    Platform.write("\r\(title) \(done) of \(total)\u{1b}[K", to: .error)
  }

  /// Takes the line away.
  mutating func clear() {
    if isVisible { Platform.write("\r\u{1b}[K", to: .error) }
    isVisible = false
  }
}
