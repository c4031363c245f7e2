/// The name under which a person's decisions are written, without `human:`.
///
/// The first one that says something counts: the setting `annotator`, the environment's `ATTACHE_ANNOTATOR`, git's
/// `user.name`, the login name; `unknown` where none does.
///
/// - Parameters:
///   - gitConfigurations: git's configuration files, the repository's own first.
package func annotatorName(
  setting: String?,
  environment: String?,
  gitConfigurations: [[UInt8]],
  loginName: String?
) -> String {
  let candidates = [setting, environment] + gitConfigurations.lazy.map(gitUserName) + [loginName]
  for candidate in candidates {
    let name = candidate.map(onOneLine) ?? ""
    if !name.isEmpty { return name }
  }
  return "unknown"
}

/// The text without control characters, runs of white space as one blank and none at the ends.
private func onOneLine(_ name: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in name.unicodeScalars {
    if !scalar.properties.isWhitespace && scalar.properties.generalCategory != .control {
      result.append(scalar)
    } else if result.last != " ", !result.isEmpty {
      result.append(" ")
    }
  }
  if result.last == " " { result.removeLast() }
  return String(result)
}
