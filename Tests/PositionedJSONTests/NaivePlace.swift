import PositionedJSON

/// What would stand at the end of the beginning of a JSON text: read letter by letter, without a thought of mistakes.
///
/// Written as the pointer of the container, the part and the step: `/mentions/0 key`, `/a value 1`.
func naivePlace(atEndOf beginning: String) -> String {
  var stack: [(isObject: Bool, step: String)] = []
  var word: String?
  var state = "value"
  func finish() {
    guard word != nil else { return }
    word = nil
    state = state == "key" ? "colon" : "comma"
  }
  var isEscaped = false
  for character in beginning.unicodeScalars {
    if let current = word, current.hasPrefix("\"") {
      word = current + String(character)
      if isEscaped {
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "\"" {
        let key = String((word ?? "").dropFirst().dropLast())
        if state == "key" { stack[stack.count - 1].step = key }
        finish()
      }
      continue
    }
    switch character {
    case "\"": word = "\""
    case "{":
      stack.append((true, ""))
      state = "key"
    case "[":
      stack.append((false, "0"))
      state = "value"
    case "}", "]":
      finish()
      stack.removeLast()
      state = "comma"
    case ",":
      finish()
      let last = stack.count - 1
      if !stack[last].isObject { stack[last].step = "\((Int(stack[last].step) ?? 0) + 1)" }
      state = stack[last].isObject ? "key" : "value"
    case ":": state = "value"
    case " ", "\n", "\r", "\t": finish()
    default: word = (word ?? "") + String(character)
    }
  }
  let container = stack.dropLast().map { "/" + $0.step }.joined()
  switch state {
  case "key": return "\(container) key"
  case "value": return "\(container) value \(stack.last?.step ?? "")"
  default: return "\(container) gap"
  }
}

extension JSONPlace {
  /// The place in the notation of `naivePlace`.
  var notation: String {
    switch part {
    case .key: return "\(container) key"
    case .gap: return "\(container) gap"
    case .value:
      switch step {
      case .key(let key): return "\(container) value \(key)"
      case .index(let index): return "\(container) value \(index)"
      case nil: return "\(container) value "
      }
    }
  }
}
