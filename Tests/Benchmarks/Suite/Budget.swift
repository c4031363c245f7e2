/// A promise of the design: a figure and the most, or for rates the least, that it may be.
struct Budget {
  /// What is promised, in words.
  var what: String

  /// The name of the figure.
  var figure: String

  var limit: Double
}

/// The budgets, for the static release binary on a quiet machine.
let budgets = [
  Budget(what: "start to initialize answer", figure: "start / initialize", limit: 5),
  Budget(what: "hover, p50", figure: "round trip / hover / p50", limit: 50),
  Budget(what: "hover, p99", figure: "round trip / hover / p99", limit: 250),
  Budget(what: "definition, p50", figure: "round trip / definition / p50", limit: 50),
  Budget(what: "definition, p99", figure: "round trip / definition / p99", limit: 250),
  Budget(what: "keystroke to tokens and diagnostics, 5 KB, p99", figure: "keystroke / 5 KB / p99", limit: 2),
  Budget(what: "keystroke to tokens and diagnostics, 100 KB, p99", figure: "keystroke / 100 KB / p99", limit: 5),
  Budget(what: "keystroke to tokens and diagnostics, 1 MB, p99", figure: "keystroke / 1 MB / p99", limit: 15),
  Budget(what: "batch extraction, one core, all stages", figure: "extraction / all stages", limit: 1),
  Budget(what: "index of 2,000 articles, cold", figure: "index / 2000 / cold", limit: 6),
  Budget(what: "index of 2,000 articles, warm", figure: "index / 2000 / warm", limit: 0.3),
  Budget(what: "memory, one article", figure: "memory / one article", limit: 30),
  Budget(what: "memory, 2,000 articles", figure: "index / 2000 / memory", limit: 100),
  Budget(what: "growth with the text", figure: "growth / text", limit: 2.2),
  Budget(what: "growth with the articles", figure: "growth / articles", limit: 2.2),
  Budget(what: "growth with the mentions", figure: "growth / mentions", limit: 2.2),
]

/// The budgets with what was measured, one a line.
func budgetReport(_ figures: [Figure]) -> String {
  var lines = ""
  for budget in budgets {
    guard let figure = figures.first(where: { $0.name == budget.figure }) else { continue }
    let isMet = figure.unit.isRate ? figure.value >= budget.limit : figure.value <= budget.limit
    let bound = "\(figure.unit.isRate ? "≥" : "≤") \(shown(budget.limit)) \(figure.unit.rawValue)"
    let value = "\(shown(figure.value)) \(figure.unit.rawValue)"
    lines += "\(budget.what.padded(52))\(bound.padded(-12))\(value.padded(-14))  \(isMet ? "met" : "missed")\n"
  }
  return lines
}
