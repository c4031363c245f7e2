package import AnnotationStore
internal import ArticleText
package import EntityExtraction

extension Vocabulary {
  /// The vocabulary of a folder's lists; linear in their words.
  package init(_ lists: OwnLists) {
    self.init(
      names: lists.names.map { name in
        Vocabulary.Name(
          kind: name.kind,
          name: name.name,
          aliases: name.aliases,
          entity: name.entity,
          ignoresCase: name.ignoresCase
        )
      },
      patterns: lists.patterns.map { pattern in
        Vocabulary.Pattern(
          kind: pattern.kind,
          body: body(of: pattern),
          entity: pattern.entity
        )
      }
    )
  }
}

private func body(of pattern: EntityPattern) -> Vocabulary.Pattern.Body {
  switch pattern.body {
  case .phrase(let words): .phrase(words)
  case .tokens(let tokens): .tokens(tokens.map(condition))
  }
}

private func condition(_ token: TokenPattern) -> TokenCondition {
  var tests: [TokenCondition.Test] = []
  if let text = token.text { tests.append(.text(words(text))) }
  if let lowerCase = token.lowerCase { tests.append(.lowerCase(words(lowerCase))) }
  if let shape = token.shape { tests.append(.shape(words(shape))) }
  if let length = token.length { tests.append(.length(length)) }
  for flag in TokenPattern.Flag.allCases {
    if let wanted = token.flags[flag] { tests.append(.property(property(flag), wanted)) }
  }
  return TokenCondition(tests, repetition(token.repetition))
}

private func words(_ words: TokenPattern.Words) -> TokenCondition.Words {
  TokenCondition.Words(
    among: words.among.map(Set.init),
    notAmong: Set(words.notAmong),
    // The reader has refused those that cannot be read.
    expression: words.expression.flatMap { try? Pattern($0) }
  )
}

private func repetition(_ repetition: TokenPattern.Repetition?) -> TokenCondition.Repetition {
  guard let repetition else { return .one }
  return switch repetition {
  case .optional: .optional
  case .any: .any
  case .some: .some
  case .other: .other
  }
}

private func property(_ flag: TokenPattern.Flag) -> TokenCondition.Property {
  switch flag {
  case .isAlphabetic: .isAlphabetic
  case .isASCII: .isASCII
  case .isDigit: .isDigit
  case .isLowerCase: .isLowerCase
  case .isUpperCase: .isUpperCase
  case .isTitleCase: .isTitleCase
  case .isPunctuation: .isPunctuation
  case .likeNumber: .likeNumber
  }
}
