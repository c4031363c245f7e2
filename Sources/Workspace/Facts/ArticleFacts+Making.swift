import ArticleText

extension ArticleFacts {
  /// Keeps of a reading what questions across articles need.
  ///
  /// O(mentions + relations), with sorting of each entity's few spellings.
  convenience init(_ reading: Reading, of text: ArticleText) {
    var maker = FactsMaker(reading, of: text)
    maker.make()
    self.init(maker.facts)
  }
}
