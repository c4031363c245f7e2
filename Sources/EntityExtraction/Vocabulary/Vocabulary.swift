package import Annotations

/// Names and token patterns that somebody adds to what is found: the lists of a folder of articles.
///
/// Made once for many articles. What it finds takes part in arbitration like what other rules find, and wins over them
/// where the words are the same.
package struct Vocabulary: Sendable {
  /// A name in all its forms.
  package struct Name: Sendable {
    package var kind: MentionKind

    /// The form that stands for all.
    package var name: String

    /// Other forms of it.
    package var aliases: [String]

    /// Whose name it is; nil where the name says it.
    package var entity: EntityID?

    /// Whether it counts in capitals and lower case as well.
    package var ignoresCase: Bool

    package init(
      kind: MentionKind,
      name: String,
      aliases: [String] = [],
      entity: EntityID? = nil,
      ignoresCase: Bool = false
    ) {
      self.kind = kind
      self.name = name
      self.aliases = aliases
      self.entity = entity
      self.ignoresCase = ignoresCase
    }
  }

  /// What stands in a text where a pattern finds something.
  package struct Pattern: Sendable {
    package enum Body: Sendable {
      /// These words.
      case phrase(String)

      /// Tokens that each fit, side by side; at most `TokenSequence.longest` of them.
      case tokens([TokenCondition])
    }

    package var kind: MentionKind
    package var body: Body

    /// Whose mention it is; nil where the words say it.
    package var entity: EntityID?

    package init(kind: MentionKind, body: Body, entity: EntityID? = nil) {
      self.kind = kind
      self.body = body
      self.entity = entity
    }
  }

  /// A vocabulary that finds nothing.
  package static let empty = Vocabulary(names: [], patterns: [])

  private var phrases = PhraseTrie()
  private var sequences = TokenSequences()

  /// Prepares names and patterns; linear in their words.
  package init(names: [Name], patterns: [Pattern]) {
    for name in names {
      let listed = ListedName(name: name.name, entity: name.entity)
      for form in [name.name] + name.aliases {
        phrases.add(form, ignoresCase: name.ignoresCase, kind: name.kind, rule: .ownLexicon, meaning: .listed(listed))
      }
    }
    for pattern in patterns {
      let meaning = pattern.entity.map { Meaning.listed(ListedName(name: nil, entity: $0)) } ?? .none
      switch pattern.body {
      case .phrase(let words):
        phrases.add(words, ignoresCase: false, kind: pattern.kind, rule: .ownPattern, meaning: meaning)
      case .tokens(let conditions):
        sequences.add(TokenSequence(conditions), kind: pattern.kind, meaning: meaning)
      }
    }
  }

  /// Whether it finds nothing in any text.
  package var isEmpty: Bool { phrases.isEmpty && sequences.isEmpty }

  /// Adds what it finds in a block to the chart; linear in the tokens.
  func recognize(in chart: inout Chart) {
    if isEmpty { return }
    var found: [Candidate] = []
    phrases.find(in: chart.text, into: &found)
    sequences.find(in: chart.text, into: &found)
    for candidate in found { chart.add(candidate) }
  }
}

/// What a list says of a name.
package struct ListedName: Hashable, Sendable {
  /// The form that stands for all; nil where the words of the text do.
  package var name: String?

  /// Whose name it is; nil where the name says it.
  package var entity: EntityID?

  package init(name: String?, entity: EntityID?) {
    self.name = name
    self.entity = entity
  }
}

extension Rule {
  /// What a folder's own lists of names find.
  static let ownLexicon = Rule("own-lexicon", priority: ownPriority)

  /// What a folder's own patterns find.
  static let ownPattern = Rule("own-pattern", priority: ownPriority)

  /// Whether a folder's own lists say it: other rules and the tagger do not contradict them.
  var isOwn: Bool { priority == Self.ownPriority }

  /// Of the same words theirs is the last one.
  private static let ownPriority = 1000

  /// How far what lists find is trusted.
  ///
  /// Nothing was measured of lists that nobody here has seen. It is the bound from which on editors accept everything at
  /// once, so that what somebody listed is accepted with what is sure.
  static let ownConfidence = 0.95
}
