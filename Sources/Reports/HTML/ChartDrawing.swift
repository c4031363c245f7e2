import Workspace

extension HTMLWriter {
  /// The mentions by date as stacked bars, and the same as a table.
  mutating func chart(of buckets: [DateBucket], undated: Int) {
    guard let highest = buckets.map(\.total).max(), highest > 0 else { return }
    let top = niceLimit(highest)
    raw("<figure>\n<figcaption>Mentions by the articles’ date</figcaption>\n")
    raw(
      "<svg class=\"chart\" viewBox=\"0 0 760 220\" role=\"img\" aria-labelledby=\"chart-title\"><title id=\"chart-title\">"
    )
    text(
      "Mentions by date: \(buckets.count) bars, the highest with \(highest) mentions; the table below has the figures"
    )
    raw("</title>")
    for share in [0, 0.5, 1] {
      let y = 180 - 160 * share
      raw("<path class=\"axis\" d=\"M44 ")
      coordinate(y)
      raw("H756\"/><text class=\"y\" x=\"38\" y=\"")
      coordinate(y + 4)
      raw("\">")
      number(Int(Double(top) * share))
      raw("</text>")
    }
    let step = 712.0 / Double(buckets.count)
    // Labels need some sixty units each.
    let stride = max(1, Int((64 / step).rounded(.up)))
    for (index, bucket) in buckets.enumerated() {
      let x = 44 + step * Double(index)
      bar(bucket, x: x, width: min(max(step - 2, step * 0.7), 56), step: step, top: top)
      guard index % stride == 0 else { continue }
      raw("<text x=\"")
      coordinate(x + step / 2)
      raw("\" y=\"200\">")
      text(readableDate(bucket.date))
      raw("</text>")
    }
    raw("</svg>\n")
    table(of: buckets)
    if undated > 0 {
      raw("<p class=\"sub\">")
      count(undated, "article")
      raw(undated == 1 ? " has no date.</p>\n" : " have no date.</p>\n")
    }
    raw("</figure>\n")
  }

  private mutating func bar(_ bucket: DateBucket, x: Double, width: Double, step: Double, top: Int) {
    if bucket.total == 0 { return }
    raw("<g><title>")
    text(readableDate(bucket.date))
    raw(": ")
    count(bucket.total, "mention")
    raw(" in ")
    count(bucket.articleCount, "article")
    raw("</title>")
    var y = 180.0
    for group in MentionGroup.allCases {
      guard let count = bucket.counts[group], count > 0 else { continue }
      let height = 160 * Double(count) / Double(top)
      y -= height
      raw("<rect class=\"g-")
      raw(group.styleClass)
      raw("\" x=\"")
      coordinate(x + (step - width) / 2)
      raw("\" y=\"")
      coordinate(y)
      raw("\" width=\"")
      coordinate(width)
      raw("\" height=\"")
      coordinate(height)
      raw("\"/>")
    }
    raw("</g>")
  }

  private mutating func table(of buckets: [DateBucket]) {
    raw(
      "<details><summary>As a table</summary>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Mentions by date\">"
    )
    raw("<table>\n<thead><tr><th scope=\"col\">date</th><th scope=\"col\">articles</th>")
    for group in MentionGroup.allCases {
      raw("<th scope=\"col\">")
      raw(group.title)
      raw("</th>")
    }
    raw("</tr></thead>\n<tbody>\n")
    for bucket in buckets where bucket.articleCount > 0 {
      raw("<tr><th scope=\"row\">")
      text(readableDate(bucket.date))
      raw("</th><td>")
      number(bucket.articleCount)
      raw("</td>")
      for group in MentionGroup.allCases {
        raw("<td>")
        number(bucket.counts[group] ?? 0)
        raw("</td>")
      }
      raw("</tr>\n")
    }
    raw("</tbody></table></div></details>\n")
  }
}

/// The least number with one leading digit that is even or 1, and zeros, that is not below another: 200 for 137.
func niceLimit(_ number: Int) -> Int {
  var unit = 1
  while unit * 10 < number, unit < 1 << 50 { unit *= 10 }
  return [1, 2, 4, 6, 8].map { $0 * unit }.first { $0 >= number } ?? unit * 10
}
