extension Range<Int> {
  /// The part of a string that a range of UTF-8 bytes covers, clipped to the string; O(1) for native Swift strings.
  ///
  /// For programs that hold the article as a `String`: `article[mention.range.indices(in: article)]`.
  public func indices(in string: String) -> Range<String.Index> {
    func index(_ offset: Int) -> String.Index {
      let utf8 = string.utf8
      var index = utf8.index(utf8.startIndex, offsetBy: Swift.max(0, Swift.min(offset, utf8.count)))
      while index > utf8.startIndex, index.samePosition(in: string.unicodeScalars) == nil {
        index = utf8.index(before: index)
      }
      return index
    }
    return index(lowerBound)..<index(upperBound)
  }
}
