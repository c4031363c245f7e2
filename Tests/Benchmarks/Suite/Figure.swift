/// One measured number.
struct Figure: Hashable {
  /// What it measures: parts from the general to the particular, separated by ` / `.
  var name: String

  var value: Double
  var unit: Unit

  enum Unit: String, CaseIterable {
    case microseconds = "µs"
    case milliseconds = "ms"
    case seconds = "s"
    case megabytes = "MB"
    case megabytesPerSecond = "MB/s"
    case tokensPerSecond = "tokens/s"
    case articlesPerSecond = "articles/s"

    /// How many times the cost when the input doubles.
    case doublingRatio = "times"

    /// Whether more of it is better.
    var isRate: Bool {
      switch self {
      case .megabytesPerSecond, .tokensPerSecond, .articlesPerSecond: true
      case .microseconds, .milliseconds, .seconds, .megabytes, .doublingRatio: false
      }
    }
  }

  init(_ name: String, _ value: Double, _ unit: Unit) {
    self.name = name
    self.value = value
    self.unit = unit
  }
}

/// A number as people read it: three digits that count.
func shown(_ value: Double) -> String {
  if value >= 1000 { return "\(Int(value.rounded()))" }
  let decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3
  var scale = 1
  for _ in 0..<decimals { scale *= 10 }
  let scaled = Int((value * Double(scale)).rounded())
  if decimals == 0 { return "\(scaled)" }
  let fraction = String(scaled % scale)
  return "\(scaled / scale)." + String(repeating: "0", count: decimals - fraction.count) + fraction
}

extension String {
  /// The text filled up with blanks on the right, or on the left where `width` is negative.
  func padded(_ width: Int) -> String {
    let blanks = String(repeating: " ", count: max(0, abs(width) - count))
    return width < 0 ? blanks + self : self + blanks
  }
}
