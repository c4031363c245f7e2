import Annotations

@testable import EntityExtraction

/// Reads a text with the recognizers of some kinds and writes it with what they found in brackets:
/// `On [11 April|2025-04-11] he …`, with the modifier behind the value and the unit in parentheses.
///
/// A test states what it expects in the same notation, so that a line without brackets is a negative example.
func read(_ text: String, kinds: Set<MentionKind>, anchor: PartialDate? = nil) -> String {
  let block = Tokenizer.tokenize(bytes: Array(text.utf8), role: .paragraph, lexicon: .embedded)
  var candidates: [Candidate] = []
  TemporalRecognizer.recognize(block, lexicon: .embedded, into: &candidates)
  AmountRecognizer.recognize(block, lexicon: .embedded, into: &candidates)
  candidates.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
  let values = resolvedValues(of: candidates.map(\.meaning), anchor: anchor)
  var out = ""
  var position = 0
  for (candidate, value) in zip(candidates, values) where kinds.contains(candidate.kind) {
    let range = block.byteRange(candidate.tokens)
    out += String(decoding: block.bytes[position..<range.lowerBound], as: UTF8.self)
    out += "[\(block.string(candidate.tokens))|\(value.map(describe) ?? "?")]"
    position = range.upperBound
  }
  return out + String(decoding: block.bytes[position...], as: UTF8.self)
}

private func describe(_ value: NormalizedValue) -> String {
  value.text + (value.modifier.map { " \($0.rawValue)" } ?? "") + (value.unit.map { " (\($0))" } ?? "")
}

/// The text of a reading without its brackets and values.
func plain(_ reading: String) -> String {
  var out = ""
  var isMention = false
  var isValue = false
  for character in reading {
    switch character {
    case "[": isMention = true
    case "|" where isMention: isValue = true
    case "]" where isMention: (isMention, isValue) = (false, false)
    default: if !isValue { out.append(character) }
    }
  }
  return out
}

/// An anchor from `2025-04-09` or `XXXX-03-03`; nil for an empty text.
func anchor(_ date: String) -> PartialDate? {
  let parts = date.split(separator: "-").map { Int($0) }
  return parts.count == 3 ? PartialDate(year: parts[0], month: parts[1], day: parts[2]) : nil
}

let temporalKinds: Set<MentionKind> = [.date, .time, .duration]
let amountKinds: Set<MentionKind> = [.money, .percent, .quantity]
