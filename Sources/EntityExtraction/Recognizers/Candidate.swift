package import Annotations

/// A span that a recognizer proposes; arbitration decides which stand.
package struct Candidate: Hashable, Sendable {
  /// Tokens of the block.
  package var tokens: Range<Int>

  package var kind: MentionKind
  package var rule: Rule

  /// What the recognizer understood, for resolution and relations.
  package var meaning: Meaning

  package init(tokens: Range<Int>, kind: MentionKind, rule: Rule, meaning: Meaning = .none) {
    self.tokens = tokens
    self.kind = kind
    self.rule = rule
    self.meaning = meaning
  }
}

/// The name and version of a rule, as provenance shows them.
package struct Rule: Hashable, Sendable {
  package var name: String
  package var version: Int

  /// Among candidates of equal length the higher one stands.
  package var priority: Int

  /// The precision observed of mentions like this one, where it is a model that proposes them; nil for rules, which
  /// have one precision each.
  package var confidence: Double?

  package init(_ name: String, version: Int = 1, priority: Int = 0) {
    self.name = name
    self.version = version
    self.priority = priority
  }

  /// What a model proposes with a confidence of its own.
  package init(model name: String, version: Int = 1, confidence: Double) {
    self.name = name
    self.version = version
    priority = 0
    self.confidence = confidence
  }

  /// The form that files write: `rule:delegation-line@1`, `model:tagger@1`.
  package var by: String { "\(confidence == nil ? "rule" : "model"):\(name)@\(version)" }
}

/// What a recognizer understood of a span, before the article as a whole is known.
package indirect enum Meaning: Hashable, Sendable {
  case none
  /// The canonical name the lexicon gives: the state of a country name or demonym, the city, the organization.
  case lexical(String)
  /// What a folder's own list says of the name.
  case listed(ListedName)
  /// A date, time or duration before the article's own date is known.
  case temporal(TemporalExpression)
  /// An amount of money, a percentage or a quantity.
  case amount(NormalizedValue)
}
