import Platform
import Reports

/// A form of report, and where it goes.
struct ReportRequest {
  enum Form: String, CaseIterable {
    case text
    case json
    case sarif
    case github
    case junit
    case checkstyle
  }

  var form: Form

  /// Nil for standard output.
  var file: String?

  /// Reads `FORM` and `FORM=FILE`, where `-` is standard output; at most one may go to standard output.
  static func read(_ values: [String]) throws(UsageError) -> [ReportRequest] {
    var requests: [ReportRequest] = []
    for value in values {
      let parts = value.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard let form = Form(rawValue: parts[0]) else {
        let forms = Form.allCases.map(\.rawValue).joined(separator: ", ")
        throw UsageError("--report cannot be “\(parts[0])”", hint: "choose one of \(forms)")
      }
      let file = parts.count > 1 && parts[1] != "-" ? parts[1] : nil
      guard file != "" else { throw UsageError("--report \(form.rawValue)= needs a file behind the sign") }
      if let file, requests.contains(where: { $0.file.map(absolutePath) == absolutePath(file) }) {
        throw UsageError("two reports cannot go to one file, \(file)", hint: "give each a file of its own")
      }
      requests.append(ReportRequest(form: form, file: file))
    }
    guard requests.count(where: { $0.file == nil }) <= 1 else {
      throw UsageError("only one report can go to standard output", hint: "give the others a file: --report FORM=FILE")
    }
    return requests
  }

  /// The report's bytes in this form.
  func bytes(of report: CheckReport, _ facts: RunFacts, _ style: TerminalStyle) -> [UInt8] {
    switch form {
    case .text: Array(textReport(report, style: style).utf8)
    case .json: jsonReport(report)
    case .sarif: sarifReport(report)
    case .github: Array(githubReport(report).utf8)
    case .junit: Array(junitReport(report, facts).utf8)
    case .checkstyle: Array(checkstyleReport(report).utf8)
    }
  }

  /// Writes the report where it goes; false, and a message, where that fails.
  func write(_ report: CheckReport, _ facts: RunFacts, _ style: TerminalStyle) -> Bool {
    guard let file else {
      Console.write(bytes(of: report, facts, style))
      return true
    }
    do throws(FileFailure) {
      // In a file nobody sees colours.
      let plain = TerminalStyle(width: style.width, isColored: false)
      try writeFileAtomically(bytes(of: report, facts, plain), to: file)
      return true
    } catch {
      Console.report(error.message, at: file)
      return false
    }
  }
}
