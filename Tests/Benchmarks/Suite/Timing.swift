#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Seconds for which a piece of work keeps a processor busy, whatever else the machine does.
func busySeconds<Result>(_ work: () throws -> Result) rethrows -> Double {
  func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
  let begin = now()
  blackHole(try work())
  return now() - begin
}

/// Seconds that a piece of work takes.
func seconds<Result>(_ work: () throws -> Result) rethrows -> Double {
  let clock = ContinuousClock()
  let begin = clock.now
  blackHole(try work())
  return (clock.now - begin).inSeconds
}

/// The least of several times for which a piece of work keeps a processor busy, in seconds.
func best<Result>(of runs: Int, _ work: () throws -> Result) rethrows -> Double {
  var least = Double.infinity
  for _ in 0..<max(1, runs) { least = min(least, try busySeconds(work)) }
  return least
}

/// Keeps a result from being optimised away.
@inline(never)
func blackHole<Value>(_ value: Value) { withExtendedLifetime(value) {} }

extension Duration {
  var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}

/// Times of equal requests, in seconds.
struct Samples {
  private var values: [Double] = []

  mutating func add(_ value: Double) { values.append(value) }

  /// The time that a share of the requests does not exceed; zero where there are none.
  func percentile(_ share: Double) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return 0 }
    return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
  }

  /// The figures that latencies are given in.
  func figures(_ name: String, _ unit: Figure.Unit) -> [Figure] {
    let scale = unit == .microseconds ? 1e6 : 1e3
    return [("p50", 0.5), ("p99", 0.99)].map { Figure("\(name) / \($0)", percentile($1) * scale, unit) }
  }
}

/// By how much cost grows when the input doubles: the slope of a straight line through the logarithms.
///
/// One slow run among several sizes moves it little.
func doublingRatio(_ points: [(size: Double, cost: Double)]) -> Double {
  let logs = points.map { (x: log2($0.size), y: log2($0.cost)) }
  let count = Double(logs.count)
  let x = logs.reduce(0) { $0 + $1.x } / count
  let y = logs.reduce(0) { $0 + $1.y } / count
  let slope =
    logs.reduce(0) { $0 + ($1.x - x) * ($1.y - y) } / logs.reduce(0) { $0 + ($1.x - x) * ($1.x - x) }
  return exp2(slope)
}
