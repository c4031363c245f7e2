/// Endings that mark family names of many languages.
enum NameShape {
  /// Whether a long word ends as English nouns and adjectives do, and names hardly: `Integration`, `Territorial`.
  static func isEnglish(_ token: Int, in chart: Chart) -> Bool {
    chart.length(token) >= 7 && !chart.isClass(token, [.givenName, .familyName])
      && ends(token, with: english, in: chart)
  }

  /// Whether a word of five and more letters ends as family names do: `Gurbanov`, `Kulubayev`, `Gelashvili`.
  static func isFamilyName(_ token: Int, in chart: Chart) -> Bool {
    guard chart.isCapitalized(token), chart.length(token) >= 5, !chart.isClass(token, [.commonWord, .functionWord])
    else {
      return false
    }
    return ends(token, with: endings, in: chart)
  }

  /// `Eximbank`, `Sberbank`: a word with a capital that closes like a bank's name.
  static func isBank(_ token: Int, in chart: Chart) -> Bool {
    chart.length(token) > 6 && !chart.isOrdinary(token) && ends(token, with: ["bank"], in: chart)
  }

  private static func ends(_ token: Int, with endings: [StaticString], in chart: Chart) -> Bool {
    let bytes = chart.text.bytes
    let range = chart.text.tokens[token].range
    return endings.contains { ending in
      guard ending.utf8CodeUnitCount < range.count else { return false }
      let start = range.upperBound - ending.utf8CodeUnitCount
      return ending.withUTF8Buffer { expected in
        expected.indices.allSatisfy { bytes[start + $0] | 0x20 == expected[$0] }
      }
    }
  }

  private static let english: [StaticString] = [
    "tion", "tions", "sion", "sions", "ment", "ments", "ity", "ities", "ship", "ships", "ness", "ism", "logy", "graphy",
    "tical", "tural", "ional", "ical", "orial", "tive", "tives", "ance", "ence", "eering", "ening", "izing", "ising",
    "ports", "ations",
  ]

  private static let endings: [StaticString] = [
    "ov", "ev", "yev", "ova", "eva", "yeva", "sky", "skiy", "skyi", "ski", "ska", "skaya", "enko", "chuk", "shvili",
    "dze", "iani", "yan", "ian", "zoda", "zade", "zadeh", "bek", "bekov", "uly", "kyzy", "oglu", "ogly", "ovich",
    "evich", "ovic", "evic", "escu", "oulos", "akis", "idis", "iadis", "sson", "ssen", "sen", "dottir", "poulos",
    "nejad", "pour", "iyev", "aliyev", "wala", "singh", "wardena", "asinghe", "swamy", "moto", "mura", "gawa", "shima",
    "nen", "vili", "aitis", "auskas", "iene", "kova", "owski", "owska", "berger", "mann", "stein", "quist", "lund",
    "gaard", "nko",
  ]
}
