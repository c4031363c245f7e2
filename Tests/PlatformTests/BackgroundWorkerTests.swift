import Platform
import Testing

@Suite struct BackgroundWorkerTests {
  /// The outcomes, once there are as many as asked for; fewer after five seconds.
  private func outcomes<Outcome>(_ worker: BackgroundWorker<Outcome>, _ count: Int) -> [Outcome] {
    var found: [Outcome] = []
    for _ in 0..<5000 where found.count < count {
      found += worker.takeOutcomes()
      if found.count < count { pause() }
    }
    return found
  }

  @Test func answersInOrder() throws {
    let worker = try BackgroundWorker<String>()
    worker.submit([{ "a" }, { "b" }])
    worker.submit([{ "c" }])
    #expect(outcomes(worker, 3) == ["a", "b", "c"])
  }

  @Test func takesWorkWhileItWorks() throws {
    let worker = try BackgroundWorker<Int>()
    for number in 0..<500 { worker.submit([{ number }]) }
    #expect(outcomes(worker, 500) == Array(0..<500))
    worker.submit([])
    worker.submit([{ -1 }])
    #expect(outcomes(worker, 1) == [-1])
  }
}
