internal import Annotations
internal import EntityExtraction

extension Check {
  static let spellingDiffersElsewhere = Check(
    code: "spelling-differs-elsewhere",
    level: .warning,
    summary: "a person's name that other articles spell otherwise",
    explanation: """
      Given and family name are those of a person of other articles but for a letter or two, as transliteration and typing
      vary them. A reader who searches for the one finds nothing of the other.

          a.txt      Ilma Teveen
          b.txt      Ilma Tevean                   one article against several

      The rarer spelling is reported. Correct it, or enter it in the registry as an alias. Two persons of so similar names
      are told apart by `differentFrom` in the registry; persons who hold offices of different states are left alone.
      """,
    examination: .collection { collection, findings in
      let names = SpelledNames(collection)
      for (rare, common) in names.variants() {
        for place in rare.places {
          let articles = common.places.count == 1 ? "another article" : "\(common.places.count) other articles"
          guard let other = common.places.first, !common.places.contains(where: { $0.article == place.article })
          else { continue }
          findings.report(
            at: place,
            "\(quoted(rare.name)) is spelled \(quoted(common.name)) in \(articles)",
            related: [Finding.Related(other, "spelled \(quoted(common.name)) here")]
          )
        }
      }
    }
  )
}

/// The spellings of persons' full names in all articles.
private struct SpelledNames {
  struct Name {
    var name: String
    var parts: PersonName
    var places: [Location]
    var owners: Set<String>
  }

  private var names: [Name] = []

  /// Names whose family names sound alike and whose given names begin alike, by their index.
  private var buckets: [String: [Int]] = [:]
  private var order: [String] = []
  private let registry: RegistrySubject

  init(_ collection: CollectionSubject) {
    registry = collection.registry
    var known: [FoldedName: Int] = [:]
    for article in collection.articles.sorted(by: { $0.uri < $1.uri }) {
      for spelling in article.spellings {
        let place = Location(article: article.uri, range: spelling.range)
        let folded = FoldedName(spelling.name)
        if let index = known[folded] {
          names[index].places.append(place)
          names[index].owners.formUnion(spelling.owners)
        } else {
          known[folded] = names.count
          let parts = PersonName(spelling.name)
          names.append(Name(name: spelling.name, parts: parts, places: [place], owners: Set(spelling.owners)))
          guard let key = bucket(of: parts) else { continue }
          if buckets[key] == nil { order.append(key) }
          buckets[key, default: []].append(names.count - 1)
        }
      }
    }
  }

  /// The pairs of spellings of one name, the rarer one first.
  ///
  /// O(names), quadratic in names that are nearly alike; of more than a few dozen such names nothing could be said.
  func variants() -> [(rare: Name, common: Name)] {
    var pairs: [(rare: Name, common: Name)] = []
    for key in order {
      guard let bucket = buckets[key], (2...48).contains(bucket.count) else { continue }
      for (position, first) in bucket.enumerated() {
        for second in bucket[(position + 1)...] where areOne(names[first], names[second]) {
          // Of equally frequent ones the later article is held to the earlier one.
          let isRare = names[first].places.count < names[second].places.count
          pairs.append(isRare ? (names[first], names[second]) : (names[second], names[first]))
        }
      }
    }
    return pairs
  }

  private func areOne(_ a: Name, _ b: Name) -> Bool {
    let evidence = a.parts.matches(b.parts)
    guard evidence.grade == .full && evidence.isVariant || areTransliterations(a.parts, b.parts) else { return false }
    if !a.owners.isEmpty, !b.owners.isEmpty, a.owners.isDisjoint(with: b.owners) { return false }
    // What the registry knows is meant as it is.
    let (x, y) = (registry.entity(named: a.name, kind: .person), registry.entity(named: b.name, kind: .person))
    return x == nil || y == nil
  }

  private func bucket(of name: PersonName) -> String? {
    guard name.parts.indices.contains(name.family.upperBound - 1),
      let given = name.parts.indices.first(where: { !name.family.contains($0) && name.parts[$0].kind != .particle })
    else { return nil }
    let family = consonants(of: name.parts[name.family.upperBound - 1].letters[...])
    let start = consonants(of: name.parts[given].letters.prefix(1))
    return String(decoding: family + [0x20] + start, as: UTF8.self)
  }
}
