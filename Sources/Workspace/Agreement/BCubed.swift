/// How alike two partitions of the same mentions into entities are: B³ of Bagga and Baldwin (1998), “Algorithms for scoring
/// coreference chains”, every mention counting the same.
package struct BCubed: Hashable, Sendable {
  package private(set) var mentions = 0
  private var precisionSum = 0.0
  private var recallSum = 0.0

  package init() {}

  /// Adds the mentions of an article: the entity that each has in the first and in the second partition.
  ///
  /// Entities of different calls are different ones. O(mentions).
  package mutating func add<Entity: Hashable & Sendable>(_ pairs: [(a: Entity, b: Entity)]) {
    var codes: [Entity: Int] = [:]
    func code(_ entity: Entity) -> Int {
      if let code = codes[entity] { return code }
      codes[entity] = codes.count
      return codes.count - 1
    }
    let coded = pairs.map { [code($0.a), code($0.b)] }
    var sizesOfA: [Int: Int] = [:]
    var sizesOfB: [Int: Int] = [:]
    var common: [[Int]: Int] = [:]
    for pair in coded {
      sizesOfA[pair[0], default: 0] += 1
      sizesOfB[pair[1], default: 0] += 1
      common[pair, default: 0] += 1
    }
    for pair in coded {
      let shared = Double(common[pair] ?? 0)
      precisionSum += shared / Double(sizesOfB[pair[1]] ?? 1)
      recallSum += shared / Double(sizesOfA[pair[0]] ?? 1)
    }
    mentions += pairs.count
  }

  /// With the first partition as the standard; nil without mentions.
  package var precision: Double? { mentions == 0 ? nil : precisionSum / Double(mentions) }

  /// With the first partition as the standard; nil without mentions.
  package var recall: Double? { mentions == 0 ? nil : recallSum / Double(mentions) }

  /// The harmonic mean; nil without mentions.
  package var f1: Double? {
    guard let precision, let recall, precision + recall > 0 else { return nil }
    return 2 * precision * recall / (precision + recall)
  }
}
