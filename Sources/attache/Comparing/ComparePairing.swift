import ArticleText

/// Which articles of two annotators are the same.
struct ComparePairing {
  /// Indexes into the two lists of names, ascending by the first.
  private(set) var pairs: [(a: Int, b: Int)] = []

  /// The names that have no counterpart.
  private(set) var onlyInA: [String] = []
  private(set) var onlyInB: [String] = []

  /// Pairs articles by their names with folders, then by their names alone, then by their texts, where these are clear.
  ///
  /// Formats of tokens know no names. A single article on each side is the same whatever it is called.
  init(_ a: [(name: String, text: ArticleText)], _ b: [(name: String, text: ArticleText)]) {
    if a.count == 1, b.count == 1 {
      pairs = [(0, 0)]
      return
    }
    var partner: [Int: Int] = [:]
    let keys: [((name: String, text: ArticleText)) -> String] = [
      { $0.name }, { lastComponent(of: $0.name) }, { BlankBlindMap.visibleText(of: $0.text) },
    ]
    for key in keys {
      let taken = Set(partner.values)
      let restA = a.indices.filter { partner[$0] == nil }
      let restB = b.indices.filter { !taken.contains($0) }
      if restA.isEmpty || restB.isEmpty { break }
      match(restA.map { ($0, key(a[$0])) }, restB.map { ($0, key(b[$0])) }, &partner)
    }
    pairs = a.indices.compactMap { index in partner[index].map { (index, $0) } }
    onlyInA = a.indices.filter { partner[$0] == nil }.map { a[$0].name }
    let found = Set(partner.values)
    onlyInB = b.indices.filter { !found.contains($0) }.map { b[$0].name }
  }

  /// Joins entries of equal names that occur once on each side.
  private func match(_ a: [(index: Int, name: String)], _ b: [(index: Int, name: String)], _ partner: inout [Int: Int])
  {
    let ofA = Dictionary(grouping: a, by: \.name)
    let ofB = Dictionary(grouping: b, by: \.name)
    for (index, name) in a where ofA[name]?.count == 1 {
      if let other = ofB[name], other.count == 1 { partner[index] = other[0].index }
    }
  }
}
