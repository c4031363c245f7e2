import Annotations

/// Takes back names of places and peoples that only look nested: they are part of a longer name's wording.
///
/// `European` in `European Union`, `Gulf` in `Gulf Cooperation Council`, `America` in `Latin America`. What stays:
/// `Ghana` in `Ghana Immigration Service`, `Tajik` in `Tajik Foreign Ministry`.
package enum NestedNames {
  package static func prune(in chart: inout Chart) {
    for outer in chart.standing {
      switch KindSet(outer.kind) {
      case .organization:
        pruneBody(outer, in: &chart)
        if isMedium(outer, in: chart) { pruneMedium(outer.tokens, in: &chart) }
      case .place where outer.rule == LexicalNames.region || outer.rule == LexicalNames.city:
        pruneRegion(outer.tokens, in: &chart)
      default: continue
      }
    }
  }

  /// A region or its people at the start of a body's name is the field the body works in.
  private static func pruneBody(_ outer: Candidate, in chart: inout Chart) {
    let body = outer.tokens
    let start = body.lowerBound
    let isListed = outer.rule == LexicalNames.organization
    for kind in [KindSet.nationality, .place] {
      guard let inner = chart.longest(kind, from: start), inner.tokens.count < body.count else { continue }
      let isRegion = kind == .place ? chart.isClass(start, .region) : namesWiderRegion(inner, in: chart)
      // `Eurasian Cooperation Fund` says for whom; `Baltic Seabed Fund` says where.
      guard isRegion, isListed || kind == .place || chart.isIn(start, regionAdjectives) else { continue }
      chart.withdraw(inner.tokens, kind)
    }
  }

  private static func isMedium(_ body: Candidate, in chart: Chart) -> Bool {
    body.rule == Dateline.agency || body.rule == Bylines.publisher
      || chart.isIn(body.tokens.upperBound - 1, Bylines.mediaHeads)
  }

  /// `Tallinn` in `Tallinn Policy Monitor`: where a medium is at home is part of its title.
  private static func pruneMedium(_ medium: Range<Int>, in chart: inout Chart) {
    for token in medium.dropLast() {
      guard let place = chart.longest(.place, from: token), place.tokens.upperBound < medium.upperBound else {
        continue
      }
      chart.withdraw(place.tokens, .place)
    }
    chart.withdraw(inside: medium, holding: medium.lowerBound, .organization)
  }

  private static let regionAdjectives = WordSet("baltic nordic arctic atlantic pacific antarctic balkan mediterranean")

  /// `South China Sea`, `Latin America`: a state's name within a region's.
  private static func pruneRegion(_ region: Range<Int>, in chart: inout Chart) {
    for token in region {
      guard let inner = chart.longest([.country, .nationality], from: token), inner.tokens.count < region.count,
        inner.tokens.upperBound <= region.upperBound
      else { continue }
      chart.withdraw(inner.tokens, KindSet(inner.kind))
    }
  }

  private static func namesWiderRegion(_ demonym: Candidate, in chart: Chart) -> Bool {
    guard case .lexical(let name) = demonym.meaning else { return true }
    return !chart.lexicon.entry(for: FormHash(folding: name)).classes.contains(.country)
  }
}
