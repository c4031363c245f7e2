internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The processors that programs may run on, at least one.
package var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

/// Makes `count` values on several threads, the calling one among them, and gives them in the order of their indexes.
///
/// Threads take the next index when they are done with one, so long and short pieces of work may be mixed. Where the
/// system gives no more threads, fewer do the work.
///
/// - Parameters:
///   - progress: is told on the calling thread, after each piece it did itself, how many are done by all.
///   - make: makes one value; runs on any thread.
package func parallelMap<Value: Sendable>(
  count: Int,
  threads: Int,
  progress: (_ done: Int) -> Void = { _ in },
  _ make: @escaping @Sendable (Int) -> Value
) -> [Value] {
  guard count > 0 else { return [] }
  let work = SharedWork(count: count, make)
  let helpers = (1..<max(1, min(threads, count))).compactMap { _ in
    try? SystemThread { while work.doNext() {} }
  }
  while work.doNext() { progress(work.doneCount) }
  for helper in helpers { helper.join() }
  return work.values
}

/// What the threads of one `parallelMap` share.
private final class SharedWork<Value: Sendable>: Sendable {
  private let count: Int
  private let make: @Sendable (Int) -> Value
  private let next = Atomic<Int>(0)
  private let made = Mutex<(values: [Value?], count: Int)>(([], 0))

  init(count: Int, _ make: @escaping @Sendable (Int) -> Value) {
    self.count = count
    self.make = make
    made.withLock { $0.values = Array(repeating: nil, count: count) }
  }

  /// Does one piece of work; false where none is left.
  func doNext() -> Bool {
    let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
    guard index < count else { return false }
    let value = make(index)
    made.withLock { made in
      made.values[index] = value
      made.count += 1
    }
    return true
  }

  var doneCount: Int { made.withLock { $0.count } }

  var values: [Value] { made.withLock { $0.values.compactMap(\.self) } }
}
