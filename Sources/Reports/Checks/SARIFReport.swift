import PositionedJSON
import Workspace

/// The report in the Static Analysis Results Interchange Format, version 2.1.0, which code hosts show beside the lines.
///
/// O(findings · log lines).
package func sarifReport(_ report: CheckReport) -> [UInt8] {
  let used = Set(report.items.map(\.finding.code))
  let rules = (Check.all + report.ownChecks).filter { used.contains($0.code) }
  let indexOfRule = Dictionary(rules.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
  var json = JSONWriter()
  json.object { json in
    json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
    json.member("version", "2.1.0")
    json.key("runs")
    json.array { json in
      json.object { json in
        json.key("tool")
        json.object { json in
          json.key("driver")
          json.object { json in
            json.member("name", "Attaché")
            json.member("version", report.version)
            json.member("semanticVersion", report.version)
            json.key("rules")
            json.array { json in
              for rule in rules { write(rule, to: &json) }
            }
          }
        }
        json.key("originalUriBaseIds")
        json.object { json in
          json.key(sourceRoot)
          json.object { json in
            // Without an address, so that equal folders give equal reports wherever they lie.
            json.key("description")
            json.object { $0.member("text", "The root of the repository; without one, the folder of the run.") }
          }
        }
        json.key("invocations")
        json.array { $0.object { $0.member("executionSuccessful", !report.hasFailed) } }
        json.member("columnKind", "unicodeCodePoints")
        json.key("results")
        json.array { json in
          for item in report.items { write(item, indexOfRule[item.finding.code], of: report, to: &json) }
        }
      }
    }
  }
  json.endLine()
  return json.bytes
}

private func write(_ rule: Check, to json: inout JSONWriter) {
  json.object { json in
    json.member("id", rule.code)
    json.member("name", rule.code)
    json.key("shortDescription")
    json.object { $0.member("text", capitalized(rule.summary) + ".") }
    json.key("fullDescription")
    json.object { $0.member("text", capitalized(rule.summary) + ".") }
    json.key("help")
    json.object { $0.member("text", rule.explanation) }
    json.key("defaultConfiguration")
    json.object { $0.member("level", sarifLevel(rule.level)) }
  }
}

private func write(_ item: CheckReport.Item, _ rule: Int?, of report: CheckReport, to json: inout JSONWriter) {
  let finding = item.finding
  json.object { json in
    json.member("ruleId", finding.code)
    json.memberIfPresent("ruleIndex", rule)
    json.member("level", sarifLevel(finding.level))
    json.key("message")
    json.object { $0.member("text", finding.message) }
    json.key("locations")
    json.array { write(report.place(of: finding.location), id: nil, message: nil, to: &$0) }
    if !finding.related.isEmpty {
      json.key("relatedLocations")
      json.array { json in
        for (index, related) in finding.related.enumerated() {
          write(report.place(of: related.location), id: index + 1, message: related.message, to: &json)
        }
      }
    }
    json.key("partialFingerprints")
    json.object { $0.member("attacheFinding/v1", item.fingerprint) }
    if !finding.fixes.isEmpty {
      json.key("fixes")
      json.array { json in
        for fix in finding.fixes { write(fix, of: report, to: &json) }
      }
    }
    if report.knownCount != nil { json.member("baselineState", "new") }
  }
}

private func write(_ place: ReportPlace, id: Int?, message: String?, to json: inout JSONWriter) {
  json.object { json in
    json.memberIfPresent("id", id)
    json.key("physicalLocation")
    json.object { json in
      writeArtifact(place, to: &json)
      json.key("region")
      writeRegion(place, to: &json)
    }
    if let message {
      json.key("message")
      json.object { $0.member("text", message) }
    }
  }
}

private func write(_ fix: Fix, of report: CheckReport, to json: inout JSONWriter) {
  // Edits in the order of their files' first appearance.
  var files: [(uri: ArticleURI, edits: [Fix.Edit])] = []
  for edit in fix.edits {
    if let index = files.firstIndex(where: { $0.uri == edit.location.article }) {
      files[index].edits.append(edit)
    } else {
      files.append((edit.location.article, [edit]))
    }
  }
  json.object { json in
    json.key("description")
    json.object { $0.member("text", fix.title) }
    json.key("artifactChanges")
    json.array { json in
      for file in files {
        json.object { json in
          writeArtifact(report.place(of: file.edits[0].location), to: &json)
          json.key("replacements")
          json.array { json in
            for edit in file.edits {
              json.object { json in
                json.key("deletedRegion")
                writeRegion(report.place(of: edit.location), to: &json)
                json.key("insertedContent")
                json.object { $0.member("text", edit.replacement) }
              }
            }
          }
        }
      }
    }
  }
}

/// What relative addresses are relative to, by the name that code hosts give it.
private let sourceRoot = "%SRCROOT%"

private func writeArtifact(_ place: ReportPlace, to json: inout JSONWriter) {
  json.key("artifactLocation")
  json.object { json in
    json.member("uri", relativeReference(place.repositoryFile))
    if !place.repositoryFile.hasPrefix("/") { json.member("uriBaseId", sourceRoot) }
  }
}

private func writeRegion(_ place: ReportPlace, to json: inout JSONWriter) {
  json.object {
    $0.member("startLine", place.startLine)
    $0.member("startColumn", place.startColumn)
    $0.member("endLine", place.endLine)
    $0.member("endColumn", place.endColumn)
  }
}

private func sarifLevel(_ level: Finding.Level) -> String {
  switch level {
  case .error: "error"
  case .warning: "warning"
  case .information, .hint: "note"
  }
}

/// A path as a URI reference: relative ones stay relative, absolute ones become `file:` URIs.
private func relativeReference(_ path: String) -> String {
  if path.hasPrefix("/") { return ArticleURI(path: path).key }
  // What `ArticleURI` escapes, and a colon, which would end a scheme.
  let escaped = ArticleURI(path: "/\(path)").key.dropFirst("file:///".utf8.count)
  return escaped.split(separator: ":", omittingEmptySubsequences: false).joined(separator: "%3A")
}
