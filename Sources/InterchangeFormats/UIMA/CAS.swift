/// A Common Analysis Structure as its files hold it: feature structures by number, views by sofa.
struct CAS {
  /// The value of a feature.
  enum Value {
    /// A string, number or truth value, or several of them.
    case texts([String])

    /// Numbers of feature structures.
    case references([Int])
  }

  /// A feature structure.
  struct Structure {
    var id: Int

    /// The full name of its type, such as `uima.tcas.Annotation`.
    var type: String

    var features: [(name: String, value: Value)] = []

    /// The byte of the file at which it stands.
    var offset: Int

    /// A single string; nil for none or several.
    func text(_ name: String) -> String? {
      for feature in features where feature.name == name {
        if case .texts(let texts) = feature.value, texts.count == 1 { return texts[0] }
      }
      return nil
    }

    /// An integer that is written as a string of digits.
    func number(_ name: String) -> Int? { text(name).flatMap { decimalNumber($0) } }

    /// The references of a feature.
    func references(_ name: String) -> [Int] {
      for feature in features where feature.name == name {
        if case .references(let ids) = feature.value { return ids }
      }
      return []
    }
  }

  /// In the order of the file.
  var structures: [Structure] = []

  /// A problem with a structure, at its byte.
  struct Mistake: Error {
    var offset: Int
    var message: String
  }
}

/// Names of UIMA types and features.
enum CASNames {
  static let sofa = "uima.cas.Sofa"
  static let annotation = "uima.tcas.Annotation"

  /// What an annotation of no layer is written as.
  static let mention = "attache.Mention"
  static let relation = "attache.Relation"

  /// Features that point to other structures in files that come without their type system.
  static let references: Set<String> = [
    "sofa", "Governor", "Dependent", "governor", "dependent", "first", "next", "target", "source", "head", "tail",
    "elements", "parent", "children", "root", "links", "lemma", "pos", "morph", "stem", "form", "fsArray", "fsList",
    "tags", "fses", "arguments", "entity", "mentions",
  ]

  /// Whether a text can be the name of a type.
  static func isTypeName(_ name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.allSatisfy { isFeatureName(String($0)) }
  }

  /// Whether a text can be the name of a feature.
  static func isFeatureName(_ name: String) -> Bool {
    guard let first = name.utf8.first, !(0x30...0x39).contains(first) else { return false }
    return name.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5a).contains($0) || (0x61...0x7a).contains($0) || $0 == 0x5f
    }
  }

  /// The features that annotations have by themselves.
  static let own: Set<String> = ["sofa", "begin", "end"]
}
