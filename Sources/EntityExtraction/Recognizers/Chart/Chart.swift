package import Annotations

/// A block under reading: its tokens with their cues, and the candidates found so far, by first and last token.
///
/// Recognizers run in a fixed order and build on one another: a role asks for the organization that begins after `of`.
package struct Chart: Sendable {
  package let text: BlockText
  package let lexicon: Lexicon

  /// The number of tokens.
  package let count: Int
  package let cues: [Cues]
  package let casing: Casing

  private(set) var candidates: [Candidate] = []
  private var kinds: [KindSet] = []
  private var starts: TokenLists
  private var ends: TokenLists
  private var phraseStarts: [Int32]

  package init(_ text: BlockText, lexicon: Lexicon) {
    self.text = text
    self.lexicon = lexicon
    count = text.tokens.count
    cues = text.tokens.indices.map { Chart.cues(of: text, at: $0) }
    casing = Casing(text)
    starts = TokenLists(count: text.tokens.count)
    ends = TokenLists(count: text.tokens.count)
    phraseStarts = Array(repeating: -1, count: text.tokens.count)
    for (index, phrase) in text.phrases.enumerated().reversed()
    where phraseStarts.indices.contains(phrase.tokens.lowerBound) {
      phraseStarts[phrase.tokens.lowerBound] = Int32(index)
    }
  }

  private static func cues(of text: BlockText, at index: Int) -> Cues {
    let token = text.tokens[index]
    switch token.kind {
    case .word:
      // `Cần` is not `can`.
      return token.isCapitalized && text.hasForeignLetter(index) ? [] : Cues.of(form: token.form)
    case .mark:
      let mark = Cues.of(mark: decodeScalar(text.bytes, at: Int(token.start)).value)
      guard mark == .hyphen || mark == .dash && token.end - token.start == 3 else { return mark }
      let isFollowedDirectly = index + 1 < text.tokens.count && text.tokens[index + 1].isJoined
      guard token.isJoined, isFollowedDirectly else { return .dash }
      return mark == .hyphen || isEnDashInName(index, of: text) ? .hyphen : .dash
    default: return []
    }
  }

  /// `Brazil–Nigeria`: an en dash between two words with capitals joins them as a hyphen does.
  private static func isEnDashInName(_ index: Int, of text: BlockText) -> Bool {
    text.bytes[text.tokens[index].range].elementsEqual([0xe2, 0x80, 0x93]) && index > 0
      && [index - 1, index + 1].allSatisfy { text.tokens[$0].kind == .word && text.tokens[$0].isCapitalized }
  }

  /// Adds a candidate; an empty range or one outside the block is ignored.
  package mutating func add(_ tokens: Range<Int>, _ kind: MentionKind, _ rule: Rule, _ meaning: Meaning = .none) {
    add(Candidate(tokens: tokens, kind: kind, rule: rule, meaning: meaning))
  }

  package mutating func add(_ candidate: Candidate) {
    guard !candidate.tokens.isEmpty, candidate.tokens.lowerBound >= 0, candidate.tokens.upperBound <= count else {
      return
    }
    let index = candidates.count
    candidates.append(candidate)
    kinds.append(KindSet(candidate.kind))
    starts.insert(index, at: candidate.tokens.lowerBound)
    ends.insert(index, at: candidate.tokens.upperBound - 1)
  }

  /// Takes back the candidates of a kind with this span.
  package mutating func withdraw(_ tokens: Range<Int>, _ kind: KindSet) {
    for index in starts.indexes(at: tokens.lowerBound)
    where candidates[index].tokens == tokens && kinds[index] == kind && !candidates[index].rule.isOwn {
      kinds[index] = []
    }
  }

  /// Takes back the candidates of a kind that hold a token and lie inside a longer range.
  package mutating func withdraw(inside range: Range<Int>, holding token: Int, _ kind: KindSet) {
    for start in range where start <= token {
      for index in starts.indexes(at: start) where kinds[index] == kind && !candidates[index].rule.isOwn {
        let tokens = candidates[index].tokens
        if tokens.contains(token), tokens.upperBound <= range.upperBound, tokens != range { kinds[index] = [] }
      }
    }
  }

  /// The candidates that were not taken back, in the order in which they were found.
  package var standing: [Candidate] {
    candidates.indices.filter { !kinds[$0].isEmpty }.map { candidates[$0] }
  }

  /// The longest candidate of some kinds that begins at a token; of equal ones that of the highest priority.
  package func longest(_ wanted: KindSet, from token: Int) -> Candidate? {
    longest(wanted, starts.indexes(at: token))
  }

  /// The longest candidate of some kinds whose last token this is.
  package func longest(_ wanted: KindSet, endingWith token: Int) -> Candidate? {
    longest(wanted, ends.indexes(at: token))
  }

  private func longest(_ wanted: KindSet, _ indexes: TokenLists.Indexes) -> Candidate? {
    var best: Candidate?
    for index in indexes where !kinds[index].isDisjoint(with: wanted) {
      let candidate = candidates[index]
      guard let known = best else {
        best = candidate
        continue
      }
      if (candidate.tokens.count, candidate.rule.priority) > (known.tokens.count, known.rule.priority) {
        best = candidate
      }
    }
    return best
  }

  /// The longest phrase of the lexicon that begins at a token and has one of the classes.
  package func phrase(from token: Int, in classes: Lexicon.Classes) -> LexicalPhrase? {
    phrases(from: token).first { !$0.entry.classes.isDisjoint(with: classes) }
  }

  /// The lexicon's phrases that begin at a token, longest first.
  package func phrases(from token: Int) -> ArraySlice<LexicalPhrase> {
    guard phraseStarts.indices.contains(token), phraseStarts[token] >= 0 else { return [] }
    let first = Int(phraseStarts[token])
    var end = first
    while end < text.phrases.count && text.phrases[end].tokens.lowerBound == token { end += 1 }
    return text.phrases[first..<end]
  }
}

/// Lists of candidate indexes by token, latest first.
private struct TokenLists: Sendable {
  private var heads: [Int32]
  private var nexts: [Int32] = []

  init(count: Int) {
    heads = Array(repeating: -1, count: count)
  }

  mutating func insert(_ index: Int, at token: Int) {
    nexts.append(heads[token])
    heads[token] = Int32(index)
  }

  func indexes(at token: Int) -> Indexes {
    Indexes(nexts: nexts, following: heads.indices.contains(token) ? heads[token] : -1)
  }

  struct Indexes: Sequence, IteratorProtocol {
    let nexts: [Int32]
    var following: Int32

    mutating func next() -> Int? {
      guard following >= 0 else { return nil }
      let index = Int(following)
      following = nexts[index]
      return index
    }
  }
}
