/// Which articles of two annotators are the same.
struct ComparePairing {
  /// Indexes into the two lists of names, ascending by the first.
  private(set) var pairs: [(a: Int, b: Int)] = []

  /// The names that have no counterpart.
  private(set) var onlyInA: [String] = []
  private(set) var onlyInB: [String] = []

  /// Pairs articles by their names with folders, the others by their names alone where these are clear; a single article on
  /// each side is the same whatever it is called.
  init(_ a: [String], _ b: [String]) {
    if a.count == 1, b.count == 1 {
      pairs = [(0, 0)]
      return
    }
    var partner: [Int: Int] = [:]
    match(a.indices.map { ($0, a[$0]) }, b.indices.map { ($0, b[$0]) }, &partner)
    let taken = Set(partner.values)
    let restA = a.indices.filter { partner[$0] == nil }.map { ($0, lastName(a[$0])) }
    let restB = b.indices.filter { !taken.contains($0) }.map { ($0, lastName(b[$0])) }
    match(restA, restB, &partner)
    pairs = a.indices.compactMap { index in partner[index].map { (index, $0) } }
    onlyInA = a.indices.filter { partner[$0] == nil }.map { a[$0] }
    let found = Set(partner.values)
    onlyInB = b.indices.filter { !found.contains($0) }.map { b[$0] }
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
