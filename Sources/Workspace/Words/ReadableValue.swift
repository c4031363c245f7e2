package import Annotations

extension NormalizedValue {
  /// The value in words: `about 44,700,000,000 USD`, `more than 3 years`, `11 Apr 2025`.
  package func readable(_ kind: MentionKind) -> String {
    let words: String
    switch kind {
    case .date, .time: words = readableDate(text)
    case .duration: words = readableDuration(text)
    case .percent: words = "\(groupedDigits(text)) %"
    default: words = [groupedDigits(text), unit].compactMap { $0 }.joined(separator: " ")
    }
    return modifier.map { "\($0.words) \(words)" } ?? words
  }
}

extension NormalizedValue.Modifier {
  fileprivate var words: String {
    switch self {
    case .approx: "about"
    case .moreThan: "more than"
    case .lessThan: "less than"
    case .start: "start of"
    case .mid: "middle of"
    case .end: "end of"
    }
  }
}

/// An ISO 8601 duration in words: `P3Y` as `3 years`, `PT18H` as `18 hours`, `PXD` as `some days`.
private func readableDuration(_ value: String) -> String {
  guard value.hasPrefix("P") else { return value }
  var words: [String] = []
  var number = ""
  var isTime = false
  for character in value.dropFirst() {
    switch character {
    case "T": isTime = true
    case "0"..."9", ".", "X": number.append(character)
    default:
      guard let unit = durationUnit(character, isTime: isTime), !number.isEmpty else { return value }
      words.append(number == "X" ? "some \(unit)s" : "\(number) \(unit)\(number == "1" ? "" : "s")")
      number = ""
    }
  }
  return words.isEmpty || !number.isEmpty ? value : words.joined(separator: " ")
}

private func durationUnit(_ letter: Character, isTime: Bool) -> String? {
  switch letter {
  case "Y": "year"
  case "M": isTime ? "minute" : "month"
  case "W": "week"
  case "D": "day"
  case "H": "hour"
  case "S": "second"
  default: nil
  }
}

/// Each number of a value with its thousands parted by commas: `4000000000/6000000000 USD`.
private func groupedDigits(_ value: String) -> String {
  var result = ""
  var digits = ""
  var isFraction = false
  func grouped() -> String {
    guard !isFraction, digits.count > 4 else { return digits }
    var parted = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { parted.append(",") }
      parted.append(digit)
    }
    return parted
  }
  for character in value {
    if character.isASCII && character.isNumber {
      digits.append(character)
    } else {
      result += grouped()
      digits = ""
      isFraction = character == "."
      result += character == "/" ? " – " : String(character)
    }
  }
  return result + grouped()
}
