import Workspace

/// How far long work is, on one line: `checking ━━━━━━╸───── 340 of 2000 · 120/s · 14 s left`.
///
/// - Parameters:
///   - total: the number of pieces of work; nil where nobody knows it yet.
///   - milliseconds: since the work began.
///   - width: the terminal's columns; what does not fit is left out, the bar first.
package func progressText(_ title: String, done: Int, of total: Int?, milliseconds: Int, width: Int) -> String {
  let count = total.map { "\(done) of \($0)" } ?? "\(done)"
  var parts = [count]
  // A rate that was measured over less says nothing.
  if done > 0, milliseconds >= 500 {
    let rate = Double(done) * 1000 / Double(milliseconds)
    parts.append(rate >= 10 ? "\(Int(rate))/s" : "\(Int(rate * 10) / 10).\(Int(rate * 10) % 10)/s")
    if let total, total > done { parts.append("\(readableSeconds(Double(total - done) / rate)) left") }
  }
  let room = max(10, width - 1)
  while parts.count > 1, displayWidth(of: "\(title) \(parts.joined(separator: " · "))") > room { parts.removeLast() }
  let text = parts.joined(separator: " · ")
  let cells = min(24, room - displayWidth(of: title) - displayWidth(of: text) - 2)
  guard let total, total > 0, cells >= 8 else { return "\(title) \(text)" }
  return "\(title) \(bar(min(done, total), of: total, cells: cells)) \(text)"
}

private func bar(_ done: Int, of total: Int, cells: Int) -> String {
  let halves = Int(Double(done) / Double(total) * Double(cells * 2))
  let full = String(repeating: "━", count: halves / 2)
  let rest = cells - halves / 2
  if halves % 2 == 1 { return full + "╸" + String(repeating: "─", count: rest - 1) }
  return full + String(repeating: "─", count: rest)
}

/// `14 s`, `3 min`, `2 h 10 min`.
private func readableSeconds(_ seconds: Double) -> String {
  let seconds = Int(min(max(seconds, 0), 1e7).rounded(.up))
  if seconds < 90 { return "\(seconds) s" }
  let minutes = (seconds + 30) / 60
  return minutes < 60 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
}
