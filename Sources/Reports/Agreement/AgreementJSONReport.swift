import PositionedJSON
import Workspace

/// The comparison as one JSON object by `schemas/agreement-report.schema.json`.
package func agreementJSON(_ report: AgreementReport) -> [UInt8] {
  let agreement = report.agreement
  var json = JSONWriter()
  json.object { json in
    json.member("format", "attache-agreement/1")
    write("a", report.a, &json)
    write("b", report.b, &json)
    json.key("mismatched")
    json.array { json in
      for (name, reason) in report.mismatched {
        json.object {
          $0.member("article", name)
          $0.member("reason", reason)
        }
      }
    }
    write("exact", agreement.exact, &json)
    write("overlap", agreement.overlap, &json)
    write("spans", agreement.spans, &json)
    json.key("kindAgreement")
    json.object {
      $0.member("paired", agreement.paired)
      $0.member("alike", agreement.pairedAlike)
    }
    json.key("kinds")
    json.array { json in for kind in agreement.kinds { write(kind, &json) } }
    writeConfusion(agreement.confusion, &json)
    writeWords(agreement.words, &json)
    json.key("unitizing")
    json.object { $0.number("alpha", agreement.unitizing.value) }
    json.key("entities")
    json.object {
      $0.member("mentions", agreement.entities.mentions)
      $0.number("precision", agreement.entities.precision)
      $0.number("recall", agreement.entities.recall)
      $0.number("f1", agreement.entities.f1)
    }
    write(agreement.reliability, &json)
    json.key("articles")
    json.array { json in for article in agreement.articles { write(article, &json) } }
    json.key("differences")
    json.array { json in for difference in agreement.differences { write(difference, &json) } }
  }
  json.endLine()
  return json.bytes
}

private func write(_ key: String, _ side: AgreementReport.Side, _ json: inout JSONWriter) {
  json.key(key)
  json.object {
    $0.member("name", side.name)
    $0.member("unpaired", side.unpaired)
  }
}

private func write(_ key: String, _ matched: Matched, _ json: inout JSONWriter) {
  json.key(key)
  json.object {
    $0.member("a", matched.a)
    $0.member("b", matched.b)
    $0.member("both", matched.both)
    $0.number("precision", matched.precision)
    $0.number("recall", matched.recall)
    $0.number("f1", matched.f1)
  }
}

private func write(_ kind: Agreement.Kind, _ json: inout JSONWriter) {
  json.object { json in
    json.member("kind", kind.name)
    write("exact", kind.exact, &json)
    write("overlap", kind.overlap, &json)
    json.number("unitizingAlpha", kind.unitizing.value)
  }
}

private func write(_ article: Agreement.Article, _ json: inout JSONWriter) {
  json.object { json in
    json.member("name", article.name)
    write("exact", article.exact, &json)
    write("overlap", article.overlap, &json)
  }
}

/// The cells that are not zero; a side that has nothing is left out.
private func writeConfusion(_ table: ContingencyTable<String>, _ json: inout JSONWriter) {
  json.key("confusion")
  json.array { json in
    for cell in table.cells {
      json.object {
        if cell.a != Agreement.none { $0.member("a", cell.a) }
        if cell.b != Agreement.none { $0.member("b", cell.b) }
        $0.member("count", cell.count)
      }
    }
  }
}

private func writeWords(_ table: ContingencyTable<String>, _ json: inout JSONWriter) {
  json.key("words")
  json.object {
    $0.member("count", table.total)
    $0.number("observed", table.observedAgreement)
    $0.number("kappa", table.kappa)
    $0.number("alpha", table.alpha)
  }
}

/// The steps that have mentions, and all makers.
private func write(_ reliability: Reliability, _ json: inout JSONWriter) {
  json.key("reliability")
  json.object { json in
    json.number("calibrationError", reliability.calibrationError)
    json.key("steps")
    json.array { json in
      for (step, share) in reliability.steps.enumerated() where share.count > 0 {
        json.object {
          $0.number("from", Double(step) / 10)
          write(share, &$0)
        }
      }
    }
    json.key("makers")
    json.array { json in
      for (name, share) in reliability.makers {
        json.object {
          $0.member("by", name)
          write(share, &$0)
        }
      }
    }
  }
}

private func write(_ share: Reliability.Share, _ json: inout JSONWriter) {
  json.member("count", share.count)
  json.member("right", share.right)
  json.number("stated", share.stated)
  json.number("observed", share.observed)
}

private func write(_ difference: Difference, _ json: inout JSONWriter) {
  json.object { json in
    json.member("article", difference.article)
    json.member("line", difference.line)
    json.member("column", difference.column)
    for (key, side) in [("a", difference.a), ("b", difference.b)] {
      guard let side else { continue }
      json.key(key)
      json.object {
        $0.member("kind", side.kind)
        $0.member("words", side.words)
      }
    }
  }
}

extension JSONWriter {
  /// A measure, rounded to six digits so that the same annotations give the same bytes everywhere; null where it is not
  /// defined.
  fileprivate mutating func number(_ key: String, _ value: Double?) {
    self.key(key)
    guard let value, value.isFinite else { return null() }
    double((value * 1e6).rounded() / 1e6)
  }
}
