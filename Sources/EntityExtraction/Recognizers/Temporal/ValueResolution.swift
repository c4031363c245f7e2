package import Annotations

/// The values of an article's dates, times, durations and amounts, in document order; nil for all other meanings.
///
/// `anchor` is the article's own date as far as it is known. Linear in the meanings.
package func resolvedValues(of meanings: [Meaning], anchor: PartialDate?) -> [NormalizedValue?] {
  let expressions = meanings.compactMap { meaning -> TemporalExpression? in
    if case .temporal(let expression) = meaning { expression } else { nil }
  }
  var resolver = TemporalResolver(anchor: anchor, mode: TemporalResolver.mode(for: expressions, anchor: anchor))
  return meanings.map { meaning in
    switch meaning {
    case .temporal(let expression): resolver.resolve(expression)
    case .amount(let value): value
    default: nil
    }
  }
}
