// Edits articles at random and counts which annotations find their place again.
//
// usage: AnchorStudy [--articles N] [--first-seed N] [--show CLASS]
import Platform

var articles = 300
var firstSeed: UInt64 = 0
var shown: String?
var arguments = CommandLine.arguments.dropFirst()
while let argument = arguments.popFirst() {
  switch argument {
  case "--articles": articles = arguments.popFirst().flatMap { Int($0) } ?? articles
  case "--first-seed": firstSeed = arguments.popFirst().flatMap { UInt64($0) } ?? firstSeed
  case "--show": shown = arguments.popFirst()
  default:
    write("usage: AnchorStudy [--articles N] [--first-seed N] [--show CLASS]\n", to: .error)
    endProcess(2)
  }
}

func line(_ cells: [String]) -> String {
  let widths = [10, 6, 9, 22, 7, 8, 8, 10, 8]
  let padded = zip(cells, widths).map { cell, width in cell + String(repeating: " ", count: max(0, width - cell.count))
  }
  return padded.joined(separator: " ") + "\n"
}

write(
  line(["annotated", "edits", "old text", "mentions", "n", "right %", "wrong %", "orphaned %", "marked %"]),
  to: .output
)
for share in [100, 50] {
  for edits in [2, 6, 12] {
    for withOldText in [true, false] {
      var study = Study(annotatedShare: share, edits: edits, withOldText: withOldText)
      for seed in firstSeed..<firstSeed + UInt64(articles) {
        study.run(seed: seed) { message in
          if let shown, message.contains(" \(shown)") {
            write("\(withOldText ? "old" : "new") \(edits) edits, \(message)\n", to: .error)
          }
        }
      }
      for mentionClass in MentionClass.allCases {
        let tally = study.tallies[mentionClass] ?? Tally()
        write(
          line([
            "\(share) %", "\(edits)", withOldText ? "yes" : "no", mentionClass.rawValue, "\(tally.count)",
            tally.percent(tally.right), tally.percent(tally.wrong), tally.percent(tally.orphaned),
            tally.percent(tally.marked),
          ]),
          to: .output
        )
      }
    }
  }
}
