import Annotations
import Testing

/// Headlines in which capitals say little: every word has one, or every letter is one.
@Suite struct HeadlineTests {
  @Test(arguments: [
    "[role [nationality Kazakh] President] [person Tokhtarov] [event Meets] With [role [nationality German] Chancellor] In [place Berlin]",
    "[organization European Union] Delays Vote On New Rules For Small Farms",
  ])
  func everyWordHasACapital(_ source: String) {
    check(source, as: .title)
  }

  @Test(arguments: [
    "[country GHANA] AND [country TOGO] REVIEW TRADE AT BORDER MARKETS",
    "[role [organization UN] ENVOY] WARNS OF LOST YEARS AS TALKS FALL SHORT",
    "[organization MINISTRY OF FOREIGN AFFAIRS AND REGIONAL INTEGRATION], [country REPUBLIC OF GHANA]",
  ])
  func everyLetterIsACapital(_ source: String) {
    check(source, as: .title)
  }
}
