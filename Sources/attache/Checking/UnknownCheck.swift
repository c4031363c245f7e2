import Workspace

/// Says that there is no such check, and which one may be meant.
///
/// - Parameters:
///   - option: the option that names it.
///   - own: the checks of the settings in force.
func unknownCheck(_ code: String, in option: String? = nil, besides own: [Check] = []) -> UsageError {
  let codes = (Check.all + own).map(\.code)
  let part = codes.filter { !code.isEmpty && $0.contains(code) }
  var hint = "attache explain lists them"
  if let near = likelyMeant(by: code, among: codes, within: max(2, code.count / 4)) {
    hint = "did you mean \(near)?"
  } else if !part.isEmpty, part.count <= 5 {
    hint = "did you mean \(part.joined(separator: ", "))?"
  }
  return UsageError("\(option.map { "\($0): " } ?? "")there is no check “\(code)”", hint: hint)
}
