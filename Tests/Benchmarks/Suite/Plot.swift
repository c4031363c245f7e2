#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A chart with logarithmic axes.
struct Plot {
  struct Series {
    var name: String
    var color: String
    var points: [(x: Double, y: Double)]
  }

  var title: String
  var xAxis: String
  var yAxis: String
  var xLabels: [(value: Double, text: String)]
  var series: [Series]

  /// A limit at some of the places, drawn as a bar.
  var limits: [(x: Double, y: Double)] = []

  private static let size = (width: 720.0, height: 400.0)
  private static let frame = (left: 76.0, top: 44.0, right: 560.0, bottom: 344.0)

  /// The chart as SVG, in colours that are legible on light and on dark ground.
  func svg() -> String {
    let points = series.flatMap(\.points).filter { $0.y > 0 } + limits
    let (least, most) = (points.map(\.y).min() ?? 1, points.map(\.y).max() ?? 10)
    let rows = Int(log10(least).rounded(.down))...Int(log10(most).rounded(.up))
    let columns = (xLabels.map(\.value).min() ?? 1, xLabels.map(\.value).max() ?? 10)
    func x(_ value: Double) -> Double {
      let share = log10(value / columns.0) / max(1e-9, log10(columns.1 / columns.0))
      return Self.frame.left + 24 + share * (Self.frame.right - Self.frame.left - 48)
    }
    func y(_ value: Double) -> Double {
      let share = (log10(value) - Double(rows.lowerBound)) / Double(max(1, rows.count - 1))
      return Self.frame.bottom - share * (Self.frame.bottom - Self.frame.top)
    }
    func text(_ x: Double, _ y: Double, _ words: String, _ more: String = "") -> String {
      "<text x=\"\(rounded(x))\" y=\"\(rounded(y))\" \(more)>\(words)</text>\n"
    }
    var svg = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 400" font-family="sans-serif" font-size="12" fill="#6a737d">
      <title>\(title)</title>
      <rect width="720" height="400" fill="#ffffff" rx="6"/>

      """
    svg += text(20, 26, title, "font-size=\"15\" fill=\"#24292f\"")
    for row in rows {
      let value = pow(10, Double(row))
      svg +=
        "<path d=\"M\(rounded(Self.frame.left)) \(rounded(y(value)))H\(rounded(Self.frame.right))\" stroke=\"#e1e4e8\"/>\n"
      svg += text(Self.frame.left - 8, y(value) + 4, shortNumber(value), "text-anchor=\"end\"")
    }
    for label in xLabels { svg += text(x(label.value), Self.frame.bottom + 20, label.text, "text-anchor=\"middle\"") }
    svg += text((Self.frame.left + Self.frame.right) / 2, 388, xAxis, "text-anchor=\"middle\"")
    svg += text(20, 40, yAxis)
    for limit in limits {
      let (x, y) = (x(limit.x), y(limit.y))
      svg += "<path d=\"M\(rounded(x - 16)) \(rounded(y))h32\" stroke=\"#cf222e\" stroke-width=\"3\"/>\n"
    }
    for (index, line) in series.enumerated() {
      let path = line.points.filter { $0.y > 0 }.map { "\(rounded(x($0.x))) \(rounded(y($0.y)))" }.joined(
        separator: "L"
      )
      svg += "<path d=\"M\(path)\" fill=\"none\" stroke=\"\(line.color)\" stroke-width=\"2\"/>\n"
      for point in line.points where point.y > 0 {
        svg +=
          "<circle cx=\"\(rounded(x(point.x)))\" cy=\"\(rounded(y(point.y)))\" r=\"3.5\" fill=\"\(line.color)\"/>\n"
      }
      svg += text(Self.frame.right + 16, 70 + Double(index) * 20, line.name, "fill=\"\(line.color)\"")
    }
    if !limits.isEmpty {
      svg += text(Self.frame.right + 16, 70 + Double(series.count) * 20, "budget (p99)", "fill=\"#cf222e\"")
    }
    return svg + "</svg>\n"
  }

  private func rounded(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }

  private func shortNumber(_ value: Double) -> String { value >= 1 ? "\(Int(value))" : "\(value)" }
}

/// The charts of the documentation, by file name.
func plots(_ figures: [Figure]) -> [(file: String, svg: String)] {
  func value(_ name: String) -> Double { figures.first { $0.name == name }?.value ?? 0 }
  let sizes = [(5e3, "5 KB"), (1e5, "100 KB"), (1e6, "1 MB"), (1e7, "10 MB")]
  let labels = sizes.map { (value: $0.0, text: $0.1) }
  let counts = [100, 500, 1000, 2000, 10_000]
  let latency = Plot(
    title: "A letter typed, until tokens and diagnostics are answered; and what that takes of a processor",
    xAxis: "size of the document",
    yAxis: "ms",
    xLabels: labels,
    series: [("processor", "#1a7f37"), ("p50", "#0969da"), ("p99", "#8250df")].map { share, color in
      Plot.Series(name: share, color: color, points: sizes.map { ($0.0, value("keystroke / \($0.1) / \(share)")) })
    },
    limits: [(5e3, 2), (1e5, 5), (1e6, 15)]
  )
  let growth = Plot(
    title: "Reading a folder of articles",
    xAxis: "articles of 2 KB",
    yAxis: "seconds; MB",
    xLabels: counts.map { (Double($0), "\($0)") },
    series: [
      ("cold processor", "#0969da", "cold, s"), ("warm processor", "#1a7f37", "from the cache, s"),
      ("memory", "#8250df", "memory, MB"),
    ]
    .map { figure, color, name in
      Plot.Series(name: name, color: color, points: counts.map { (Double($0), value("index / \($0) / \(figure)")) })
    }
  )
  return [("latency.svg", latency.svg()), ("growth.svg", growth.svg())]
}
