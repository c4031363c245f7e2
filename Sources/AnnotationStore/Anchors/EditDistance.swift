/// How much of a text a pattern is most like, from the text's start on.
struct PrefixMatch: Hashable {
  /// Scalars inserted, deleted or replaced.
  var errors: Int

  /// The number of the text's scalars that correspond to the pattern.
  var length: Int
}

/// Compares a whole pattern with every prefix of a text and gives the nearest one; of equally near ones the one whose
/// length is nearest to the pattern's.
///
/// Nil where all have more than `limit` errors. O(pattern · limit).
func prefixDistance(_ pattern: [Unicode.Scalar], _ text: [Unicode.Scalar], limit: Int) -> PrefixMatch? {
  let row = distances(pattern, text, limit: limit)
  var best: PrefixMatch?
  for (length, errors) in row where errors <= limit {
    guard let found = best else {
      best = PrefixMatch(errors: errors, length: length)
      continue
    }
    let isNearer = abs(length - pattern.count) < abs(found.length - pattern.count)
    if errors < found.errors || errors == found.errors && isNearer {
      best = PrefixMatch(errors: errors, length: length)
    }
  }
  return best
}

/// The number of errors between a pattern and each prefix of a text that can be within the limit, by its length.
func distances(_ pattern: [Unicode.Scalar], _ text: [Unicode.Scalar], limit: Int) -> [(length: Int, errors: Int)] {
  // Only lengths within `limit` of the diagonal can be within the limit.
  let tooMany = limit + 1
  let width = 2 * limit + 1
  // `previous[k]`: the errors for `row` scalars of the pattern and `row + k - limit` of the text.
  var previous = (0..<width).map { $0 >= limit && $0 - limit <= text.count ? $0 - limit : tooMany }
  var current = previous
  for row in 1..<pattern.count + 1 {
    var smallest = tooMany
    for k in 0..<width {
      let column = row + k - limit
      guard column >= 0, column <= text.count else {
        current[k] = tooMany
        continue
      }
      var errors = column > 0 ? previous[k] + (pattern[row - 1] == text[column - 1] ? 0 : 1) : tooMany
      if k + 1 < width { errors = min(errors, previous[k + 1] + 1) }
      if k > 0, column > 0 { errors = min(errors, current[k - 1] + 1) }
      current[k] = min(errors, tooMany)
      smallest = min(smallest, current[k])
    }
    if smallest == tooMany { return [] }
    swap(&previous, &current)
  }
  return previous.indices.compactMap { k in
    let length = pattern.count + k - limit
    return length >= 0 && length <= text.count ? (length, previous[k]) : nil
  }
}
