internal import Annotations
package import ArticleText
internal import EntityExtraction

/// The words and numbers of a text, in UTF-8 bytes; punctuation is none, on which everybody would agree.
///
/// O(bytes).
package func wordRanges(of text: ArticleText) -> [Range<Int>] {
  Tokenizer.tokenize(bytes: text.bytes, role: .paragraph, lexicon: .embedded).tokens
    .filter { $0.kind != .mark }.map(\.range)
}

/// The kinds of the mentions that each word stands in, ascending and joined by `+`; the empty string outside all.
///
/// Nested mentions make a category of their own, so that nothing that an annotator said is dropped.
///
/// O(words + mentions · log mentions).
///
/// - Parameters:
///   - words: ascending.
///   - mentions: ascending by where they begin.
func wordLabels(_ words: [Range<Int>], _ mentions: [ComparedMention]) -> [String] {
  let byEnd = mentions.sorted { $0.range.upperBound < $1.range.upperBound }
  var labels: [String] = []
  var open: [String: Int] = [:]
  var (begun, ended) = (0, 0)
  var label = ""
  for word in words {
    let before = (begun, ended)
    while begun < mentions.count, mentions[begun].range.lowerBound < word.upperBound {
      open[mentions[begun].kind, default: 0] += 1
      begun += 1
    }
    while ended < byEnd.count, byEnd[ended].range.upperBound <= word.lowerBound {
      let kind = byEnd[ended].kind
      open[kind] = open[kind].flatMap { $0 > 1 ? $0 - 1 : nil }
      ended += 1
    }
    if before != (begun, ended) { label = open.keys.sorted().joined(separator: "+") }
    labels.append(label)
  }
  return labels
}
