/// A link between annotations: two ends, an event with its participants, or a set of equals.
package struct ExchangeRelation: Hashable, Sendable {
  package enum Shape: Hashable, Sendable {
    /// Two arguments, from the first to the second.
    case binary

    /// The first argument is the trigger, the others are participants.
    case event

    /// Any number of arguments that play the same part.
    case symmetric
  }

  package struct Argument: Hashable, Sendable {
    /// The part that it plays; empty where the format has no names for parts.
    package var role: String
    package var end: End

    package init(_ role: String, _ end: End) {
      self.role = role
      self.end = end
    }
  }

  /// What a relation connects; indexes point into the document that holds it.
  package enum End: Hashable, Sendable {
    case mention(Int)
    case relation(Int)
    case entity(String)
  }

  package var shape: Shape
  package var type: String
  package var arguments: [Argument]
  package var attributes: [ExchangeAttribute] = []
  package var notes: [String] = []

  /// The layer or feature structure type that the format keeps it in.
  package var layer: String?

  package var verdict = ExchangeVerdict()

  package init(_ shape: Shape = .binary, type: String, arguments: [Argument]) {
    self.shape = shape
    self.type = type
    self.arguments = arguments
  }

  /// A relation between two mentions.
  package init(type: String, from: Int, to: Int) {
    self.init(.binary, type: type, arguments: [Argument("from", .mention(from)), Argument("to", .mention(to))])
  }
}

extension Losses {
  /// Counts what formats without a place for it lose of a relation: who made it, and names for the parts that its ends play.
  mutating func addMakerAndRoles(of relation: ExchangeRelation) {
    if !relation.verdict.isEmpty { add("who made a relation, its status and confidence") }
    let plain: Set = ["from", "to", "", "Arg1", "Arg2"]
    add("names of arguments", relation.arguments.count { !plain.contains($0.role) })
  }
}

extension ExchangeDocument {
  /// Which relations can be kept: those that can be said, all of whose ends can be said.
  ///
  /// O(relations + arguments).
  ///
  /// - Parameters:
  ///   - isSayable: whether a relation can be said, its ends aside.
  ///   - isThere: whether the mention with an index can be said.
  package func keepableRelations(
    where isSayable: (ExchangeRelation) -> Bool,
    mention isThere: (Int) -> Bool
  ) -> [Bool] {
    var isKept = relations.map(isSayable)
    var above: [[Int]] = Array(repeating: [], count: relations.count)
    for (index, relation) in relations.enumerated() {
      for argument in relation.arguments {
        switch argument.end {
        case .mention(let mention):
          if !mentions.indices.contains(mention) || !isThere(mention) { isKept[index] = false }
        case .relation(let other) where above.indices.contains(other): above[other].append(index)
        case .relation: isKept[index] = false
        case .entity: break
        }
      }
    }
    // What goes takes with it what joins it.
    var gone = isKept.indices.filter { !isKept[$0] }
    while let index = gone.popLast() {
      for other in above[index] where isKept[other] {
        isKept[other] = false
        gone.append(other)
      }
    }
    return isKept
  }
}
