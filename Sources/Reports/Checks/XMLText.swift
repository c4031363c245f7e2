/// Text as it stands in XML 1.0, in an element or an attribute in double quotation marks.
///
/// Line ends and tabs become character references, so that they survive in attributes; what XML cannot hold at all
/// becomes U+FFFD.
func xmlEscaped(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "\t", "\n", "\r": result += "&#\(scalar.value);"
    case "\u{0}"..."\u{1f}", "\u{fffe}", "\u{ffff}": result += "\u{fffd}"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// An attribute with the blank before it.
func xmlAttribute(_ name: String, _ value: String) -> String { " \(name)=\"\(xmlEscaped(value))\"" }

/// An attribute with the blank before it.
func xmlAttribute(_ name: String, _ value: Int) -> String { " \(name)=\"\(value)\"" }
