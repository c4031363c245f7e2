import ArticleText
import PositionedJSON
import Workspace

/// The report as one JSON object by `schemas/check-report.schema.json`, a finding a line.
///
/// O(findings · log lines).
package func jsonReport(_ report: CheckReport) -> [UInt8] {
  let summary = CheckSummary(of: report)
  var head = JSONWriter()
  head.object {
    $0.member("errors", summary.errors)
    $0.member("warnings", summary.warnings)
    $0.member("information", summary.informations)
    $0.member("fixable", summary.fixable)
    $0.member("files", summary.files)
    $0.member("filesWithFindings", summary.filesWithFindings)
    $0.memberIfPresent("known", report.knownCount)
  }
  var bytes = Array("{\n  \"format\": \"attache-check/1\",\n  \"version\": ".utf8)
  bytes += JSONWriter.bytes(of: report.version)
  bytes += Array(",\n  \"failOn\": ".utf8)
  bytes += JSONWriter.bytes(of: report.limit.rawValue)
  bytes += Array(",\n  \"summary\": ".utf8)
  bytes += head.bytes
  bytes += Array(",\n  \"findings\": [".utf8)
  for (index, item) in report.items.enumerated() {
    bytes += Array((index == 0 ? "\n    " : ",\n    ").utf8)
    var json = JSONWriter()
    write(item, of: report, to: &json)
    bytes += json.bytes
  }
  bytes += Array((report.items.isEmpty ? "]\n}\n" : "\n  ]\n}\n").utf8)
  return bytes
}

private func write(_ item: CheckReport.Item, of report: CheckReport, to json: inout JSONWriter) {
  let finding = item.finding
  json.object { json in
    json.member("code", finding.code)
    json.member("level", finding.level.rawValue)
    json.member("message", finding.message)
    write(report.place(of: finding.location), to: &json)
    json.key("related")
    json.array { json in
      for related in finding.related {
        json.object {
          $0.member("message", related.message)
          write(report.place(of: related.location), to: &$0)
        }
      }
    }
    json.key("fixes")
    json.array { json in
      for fix in finding.fixes { write(fix, of: report, to: &json) }
    }
    json.member("fingerprint", item.fingerprint)
  }
}

private func write(_ fix: Fix, of report: CheckReport, to json: inout JSONWriter) {
  json.object { json in
    json.member("title", fix.title)
    json.member("safe", fix.isSafe)
    json.key("edits")
    json.array { json in
      for edit in fix.edits {
        json.object {
          write(report.place(of: edit.location), to: &$0)
          $0.member("replacement", edit.replacement)
        }
      }
    }
  }
}

/// Writes the members `file`, `start`, `end` and `bytes`.
private func write(_ place: ReportPlace, to json: inout JSONWriter) {
  json.member("file", place.file)
  for (key, line, column) in [
    ("start", place.startLine, place.startColumn), ("end", place.endLine, place.endColumn),
  ] {
    json.key(key)
    json.object {
      $0.member("line", line)
      $0.member("column", column)
    }
  }
  json.member("bytes", [place.bytes.lowerBound, place.bytes.upperBound])
}
