// Holds what is computed in clever ways to what is computed plainly: after any edits the analysis from scratch, on many
// threads that on one, in any order of articles the same answers.
//
// usage: Equivalence [EDITS]        closes with `N passed, N failed`
import Platform

let editCount = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 100_000
let outcomes = checkEdits(editCount) + [checkThreads(), checkOrders()]
for outcome in outcomes where !outcome.isRight { write("FAIL  \(outcome.name)\n", to: .output) }
let failed = outcomes.count { !$0.isRight }
write("      \(editCount) edits\n\(outcomes.count - failed) passed, \(failed) failed\n", to: .output)
endProcess(failed == 0 ? 0 : 1)

/// One thing that was held to another.
struct Outcome: Sendable {
  var name: String
  var isRight: Bool
}
