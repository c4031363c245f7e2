import Annotations
package import ArticleText

/// Decisions on many suggestions of an article at once.
package struct BulkDecision: Hashable, Sendable {
  /// The suggestions that are accepted; nil for none.
  package var accepted: BulkSelection?

  /// What is rejected; nil for nothing.
  ///
  /// A person's word stands against what a rule or model has accepted, too.
  package var rejected: BulkSelection?

  /// Suggestions are stored as well, undecided.
  package var keepsSuggestions = false

  package init(accepted: BulkSelection? = nil, rejected: BulkSelection? = nil, keepsSuggestions: Bool = false) {
    self.accepted = accepted
    self.rejected = rejected
    self.keepsSuggestions = keepsSuggestions
  }

  /// How many things a decision was about.
  package struct Tally: Hashable, Sendable {
    /// Now decided as asked.
    package var decided = 0

    /// Decided before: as asked, or by a person, which bulk decisions leave alone.
    package var decidedBefore = 0

    package init() {}
  }

  /// The sidecar that holds the decisions as well.
  ///
  /// Accepted relations are those whose ends are accepted; what falls away with what is rejected is no longer stored.
  ///
  /// - Parameters:
  ///   - person: who rejects, by name without `human:`.
  ///   - view: what decisions make of the text's analysis.
  package func applied(
    to sidecar: Sidecar,
    of text: ArticleText,
    person: () -> String,
    generator: some RandomNumberGenerator & Sendable,
    view: (Sidecar) -> DecidedAnalysis
  ) -> (sidecar: Sidecar, tally: Tally) {
    var sidecar = keepsSuggestions ? sidecar.withoutUntouchedSuggestions : sidecar
    var tally = Tally()
    func decide(_ decider: DecisionContext.Decider, _ decision: (inout DecisionContext) -> Sidecar) {
      var context = DecisionContext(sidecar, view(sidecar), text, decider: decider, generator: generator)
      sidecar = decision(&context)
    }
    if let accepted {
      let before = view(sidecar)
      decide(.machine) { $0.accept(mentions: $0.view.undecidedMentions(accepted, in: text)) }
      decide(.machine) { $0.accept(quotes: $0.view.undecidedQuotes(accepted)) }
      decide(.machine) { $0.accept(relations: $0.view.relationsWithAcceptedEnds($0.view.undecidedRelations(accepted))) }
      let undecided = before.undecidedMentions(accepted, in: text).count + before.undecidedQuotes(accepted).count
      tally.decided += undecided
      tally.decidedBefore += before.mentions(accepted, in: text).count + before.quotes(accepted).count - undecided
    }
    if let rejected {
      let decider = DecisionContext.Decider.person(person())
      decide(decider) { context in
        let (all, open) = context.view.rejectable(context.view.relations(rejected), \.relations, \.status, \.provenance)
        tally.add(open, of: all)
        return context.reject(relations: open)
      }
      decide(decider) { context in
        let (all, open) = context.view.rejectable(context.view.quotes(rejected), \.quotes, \.status, \.provenance)
        tally.add(open, of: all)
        return context.reject(quotes: open)
      }
      decide(decider) { context in
        let found = context.view.mentions(rejected, in: text)
        let (all, open) = context.view.rejectable(found, \.mentions, \.status, \.provenance)
        tally.add(open, of: all)
        return context.reject(mentions: open)
      }
      tally.decidedBefore +=
        sidecar.mentions.count { item in
          item.verdict.status == .rejected && rejected.words == item.anchor.quote
        } - (rejected.words == nil ? 0 : tally.decided)
    }
    if keepsSuggestions { decide(.machine) { $0.keepSuggestions() } }
    return (sidecar, tally)
  }
}

extension BulkDecision.Tally {
  fileprivate mutating func add(_ open: [Int], of all: [Int]) {
    decided += open.count
    decidedBefore += all.count - open.count
  }
}

extension DecidedAnalysis {
  /// Some items, and those of them that a person has not accepted.
  fileprivate func rejectable<Item>(
    _ indexes: [Int],
    _ items: KeyPath<Analysis, [Item]>,
    _ status: KeyPath<Item, DecisionStatus>,
    _ provenance: KeyPath<Item, Provenance>
  ) -> (all: [Int], open: [Int]) {
    let open = indexes.filter { index in
      let item = analysis[keyPath: items][index]
      let status = item[keyPath: status]
      return status == .suggested || Verdict(status, by: item[keyPath: provenance].by).isMachine
    }
    return (indexes, open)
  }
}
