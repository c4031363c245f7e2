internal import AnnotationStore
internal import Annotations
internal import EntityExtraction

extension Check {
  static let impossibleDocumentDate = Check(
    code: "impossible-document-date",
    level: .error,
    summary: "an article's date that is on no calendar",
    explanation: """
      The date that the sidecar gives the article does not exist. Relative dates such as “last Monday” are resolved
      against it, so they come out wrong or not at all.

          "document": {"published":"2031-02-30"}

      Correct the date; parts that are not known are written with X: 2031-02-XX.
      """,
    examination: .sidecar { _, sidecar, findings in
      guard let date = sidecar.sidecar.document.published, !isPossibleDate(date) else { return }
      findings.report(sidecar.places.range(at: "document", "published"), "there is no day \(date)")
    }
  )
}

/// Whether a date `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, its unknown digits written `X`, can be on the calendar.
func isPossibleDate(_ date: String) -> Bool {
  let parts = date.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
  let year = parts.first.flatMap { Int($0) }
  let month = parts.count > 1 ? Int(parts[1]) : nil
  let day = parts.count > 2 ? Int(parts[2]) : nil
  if let month { return PartialDate(year: year, month: month, day: day).isPossible }
  return day.map { (1...31).contains($0) } ?? true
}
