internal import Synchronization

/// A thread for work that may have to wait for a disk, so that a stalled one stops nobody else.
///
/// Pieces of work are done in order. Each gives one outcome; the wake signal goes off while outcomes wait.
package final class BackgroundWorker<Outcome: Sendable>: Sendable {
  /// Something to do on the thread.
  package typealias Work = @Sendable () -> Outcome

  private struct State {
    var work: [Work] = []
    var outcomes: [Outcome] = []
  }

  private let state = Mutex(State())
  private let start: WakeSignal

  /// Goes off while outcomes wait.
  package let wake: WakeSignal

  /// Starts the thread; fails where the system has no descriptors or threads left.
  package init() throws(FileFailure) {
    start = try WakeSignal()
    wake = try WakeSignal()
    try SystemThread { self.run() }.detach()
  }

  /// Queues work.
  package func submit(_ work: [Work]) {
    guard !work.isEmpty else { return }
    let wasIdle = state.withLock { state in
      defer { state.work += work }
      return state.work.isEmpty
    }
    if wasIdle { start.signal() }
  }

  /// Takes the outcomes that are there, in the order of their work.
  package func takeOutcomes() -> [Outcome] {
    wake.drain()
    return state.withLock { state in
      defer { state.outcomes = [] }
      return state.outcomes
    }
  }

  private func run() {
    while start.wait() {
      var work = takeWork()
      while !work.isEmpty {
        for piece in work { deliver(piece()) }
        work = takeWork()
      }
    }
  }

  private func takeWork() -> [Work] {
    state.withLock { state in
      defer { state.work = [] }
      return state.work
    }
  }

  private func deliver(_ outcome: Outcome) {
    let wasEmpty = state.withLock { state in
      defer { state.outcomes.append(outcome) }
      return state.outcomes.isEmpty
    }
    if wasEmpty { wake.signal() }
  }
}
