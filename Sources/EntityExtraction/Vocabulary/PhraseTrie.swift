import Annotations
import ArticleText

/// Phrases by their tokens, found in one pass over a block.
struct PhraseTrie: Sendable {
  /// The tokens of a phrase at most; a longer one is never found.
  static let longest = 64

  private struct Step: Hashable {
    var node: Int32
    var form: FormHash
  }

  private struct Phrase {
    /// The letters of each token, by which the text's are compared; nil where the case does not count.
    var words: [String]
    var joined: [Bool]
    var ignoresCase: Bool
    var kind: MentionKind
    var rule: Rule
    var meaning: Meaning
  }

  private var steps: [Step: Int32] = [:]

  /// By node, the phrases that end there.
  private var endings: [[Phrase]] = [[]]

  var isEmpty: Bool { steps.isEmpty }

  /// Adds a phrase; one without words, or with too many, is left out.
  mutating func add(_ phrase: String, ignoresCase: Bool, kind: MentionKind, rule: Rule, meaning: Meaning) {
    let text = Tokenizer.tokenize(bytes: Array(phrase.utf8), role: .paragraph, lexicon: .embedded)
    guard !text.tokens.isEmpty, text.tokens.count <= Self.longest else { return }
    var node: Int32 = 0
    for token in text.tokens {
      let step = Step(node: node, form: token.form)
      if let next = steps[step] {
        node = next
      } else {
        node = Int32(truncatingIfNeeded: endings.count)
        steps[step] = node
        endings.append([])
      }
    }
    let phrase = Phrase(
      words: text.tokens.map { comparable(text.bytes[$0.range], ignoresCase: ignoresCase) },
      joined: text.tokens.map(\.isJoined),
      ignoresCase: ignoresCase,
      kind: kind,
      rule: rule,
      meaning: meaning
    )
    endings[Int(node)].append(phrase)
  }

  /// Adds the phrases that stand in a block; O(tokens · tokens of the longest phrase).
  func find(in text: BlockText, into found: inout [Candidate]) {
    if isEmpty { return }
    for start in text.tokens.indices {
      var node: Int32 = 0
      var end = start
      while end < text.tokens.count, let next = steps[Step(node: node, form: text.tokens[end].form)] {
        node = next
        end += 1
        for phrase in endings[Int(node)] where stands(phrase, at: start, in: text) {
          found.append(Candidate(tokens: start..<end, kind: phrase.kind, rule: phrase.rule, meaning: phrase.meaning))
        }
      }
    }
  }

  /// Whether tokens that read alike when folded are written as the phrase is, apart from white space.
  private func stands(_ phrase: Phrase, at start: Int, in text: BlockText) -> Bool {
    phrase.words.indices.allSatisfy { index in
      let token = text.tokens[start + index]
      return (index == 0 || token.isJoined == phrase.joined[index])
        && comparable(text.bytes[token.range], ignoresCase: phrase.ignoresCase) == phrase.words[index]
    }
  }
}

/// A word for comparison: straight apostrophes, plain hyphens, in lower case where the case does not count.
private func comparable(_ word: ArraySlice<UInt8>, ignoresCase: Bool) -> String {
  var result = String.UnicodeScalarView()
  for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
    switch scalar {
    case "\u{2019}", "\u{2bc}": result.append("'")
    case "\u{2010}", "\u{2011}": result.append("-")
    default: result.append(ignoresCase ? Unicode.Scalar(LetterCase.lower(scalar.value)) ?? scalar : scalar)
    }
  }
  return String(result)
}
