import Platform
import Synchronization
import Testing

@Suite struct ParallelWorkTests {
  @Test(arguments: [1, 2, 7, 64])
  func valuesStandInTheOrderOfTheirIndexes(threads: Int) {
    #expect(parallelMap(count: 1000, threads: threads) { $0 * $0 } == (0..<1000).map { $0 * $0 })
  }

  @Test func noWorkIsDone() {
    #expect(parallelMap(count: 0, threads: 4) { $0 } == [])
  }

  @Test func eachPieceIsDoneOnceAndProgressGoesUp() {
    let calls = Mutex<[Int]>([])
    var told: [Int] = []
    let values = parallelMap(count: 200, threads: 3, progress: { told.append($0) }) { index in
      calls.withLock { $0.append(index) }
      return index
    }
    #expect(values.count == 200)
    #expect(calls.withLock { $0.sorted() } == Array(0..<200))
    #expect(told == told.sorted())
  }

  @Test func theTimeOfDayHasOneForm() {
    #expect(universalTime.utf8.count == 19)
    #expect(!hostName.isEmpty)
    #expect(processorCount >= 1)
    #expect(programStatus?.kind == .file)
  }
}
