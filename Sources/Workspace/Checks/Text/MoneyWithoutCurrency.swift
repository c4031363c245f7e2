internal import Annotations
internal import ArticleText
internal import EntityExtraction

extension Check {
  static let moneyWithoutCurrency = Check(
    code: "money-without-currency",
    level: .warning,
    summary: "a sum of money that does not say in which currency",
    explanation: """
      A number in millions or billions is clearly money (“a loan of 20 million”) and has no currency, nor does another sum
      of its sentence name one. It cannot be annotated as money, since that takes a currency.

          The bank granted a loan of 20 million for the road.

      Write the currency.
      """,
    examination: .article { article, findings in
      let money = article.analysis.mentions.filter { $0.kind == .money && $0.status != .rejected }.map(\.range)
      for (block, reading) in zip(article.prose, article.readings) {
        for sum in reading.sums where !holdsMoney(sum, block, money) {
          let range = block.range(sum)
          findings.report(range, "\(article.words(range)) is money without a currency")
        }
      }
    }
  )
}

/// Nouns that can only be followed by a sum: `a loan of`, `a budget of`, `worth`.
private let nouns = WordSet(
  """
  loan loans credit credits grant grants budget budgets investment investments revenue revenues fine fines subsidy \
  subsidies debt debts profit profits turnover salary salaries compensation ransom dividend dividends bribe bribes tax \
  taxes bond bonds cost price fee fees losses damages damage funding prize donation fund contract contracts loss
  """
)
private let verbs = WordSet(
  """
  cost costs costing spent spend spends spending invested invest paid pay pays borrowed donated worth earned owed raised \
  received receive receives allocated allocate allocates
  """
)
private let between = WordSet(
  "of some about around nearly almost over than more less least at roughly approximately up to another a an further additional extra"
)

/// The numbers of a block that must be sums of money, whether it says so or not; linear in its tokens.
func sumsOfMoney(in block: ReadBlock) -> [Range<Int>] {
  block.tokens.indices.compactMap { sum(at: $0, in: block) }.filter { isMoney($0, in: block) }
}

/// `20 million`, `2.5 billion`, `five million`.
private func sum(at index: Int, in block: ReadBlock) -> Range<Int>? {
  guard block.has(.magnitude, index), let factor = block.value(index, as: .magnitude), factor >= 1_000_000,
    let number = block.token(index - 1), number.kind == .number || block.has(.numberWord, index - 1)
  else { return nil }
  return index - 1..<index + 1
}

/// Whether the sum, or another one of its sentence, has a currency.
private func holdsMoney(_ sum: Range<Int>, _ block: ReadBlock, _ money: [Range<Int>]) -> Bool {
  let sentence = block.range(block.sentence(of: sum.lowerBound))
  let next = money.partitioningIndex { $0.upperBound > sentence.lowerBound }
  return next < money.count && money[next].lowerBound < sentence.upperBound
    || block.has(.currency, sum.lowerBound - 1) || block.has(.currency, sum.upperBound)
    || block.has(.currency, sum.upperBound + 1)
}

/// Whether a noun or verb of money governs the sum and nothing counted stands behind it.
private func isMoney(_ sum: Range<Int>, in block: ReadBlock) -> Bool {
  guard !isCounted(behind: sum.upperBound, in: block) else { return false }
  var index = sum.lowerBound - 1
  var steps = 0
  while steps < 5, block.text.token(index, in: between) {
    index -= 1
    steps += 1
  }
  if block.text.token(index, in: verbs) { return true }
  return block.text.token(index, in: nouns) && block.text.token(index + 1, is: "of")
}

/// Whether the number counts or measures what stands behind it: `20 million people`, `5 million tons`.
private func isCounted(behind index: Int, in block: ReadBlock) -> Bool {
  guard let next = block.token(index) else { return false }
  switch next.kind {
  case .word:
    return ![
      "for", "to", "from", "in", "on", "by", "over", "and", "this", "last", "a", "with", "into", "at", "was", "were",
      "is", "as", "since", "after", "annually", "per",
    ].contains { block.text.token(index, is: $0) }
  case .mark: return block.isMark(index, "%") || block.isMark(index, "-") || block.isMark(index, "/")
  default: return true
  }
}
