import Platform
import Testing

@Suite struct ProcessTests {
  @Test func seesProcesses() {
    #expect(isProcessVisible(currentProcessID))
    // The first process belongs to somebody else or to nobody here; it is there all the same.
    #expect(isProcessVisible(1))
    for id in [0, -1, .min, .max, 2_147_483_647] { #expect(!isProcessVisible(id)) }
  }

  @Test func clockGoesOn() {
    let before = monotonicMilliseconds()
    for _ in 0..<20 { pause() }
    let after = monotonicMilliseconds()
    #expect(after - before >= 15)
  }

  @Test func environment() {
    #expect(environmentVariable("PATH")?.isEmpty == false)
    #expect(environmentVariable("ATTACHE_NO_SUCH_VARIABLE") == nil)
    #expect(workingFolder().hasPrefix("/"))
  }
}

@Suite struct OutputQueueTests {
  @Test func fillsUp() {
    var queue = OutputQueue(capacity: 10)
    #expect(queue.isEmpty && queue.hasRoom)
    queue.append([])
    #expect(queue.isEmpty)
    queue.append([1, 2, 3, 4, 5])
    #expect(!queue.isEmpty && queue.hasRoom)
    queue.append([1, 2, 3, 4, 5])
    #expect(queue.count == 10 && !queue.hasRoom)
  }
}
