import TestSupport

/// Articles to measure with, the same on every run.
enum Corpus {
  /// How many surnames the articles know.
  private static let population = 4000

  /// One article of two to three thousand bytes.
  static func article(_ number: Int) -> String {
    var writer = ArticleWriter(seed: UInt64(number), population: population)
    return writer.article().rendered().text
  }

  /// A text of about as many bytes: articles one after another.
  static func text(bytes: Int) -> String {
    var text = ""
    var number = 0
    while text.utf8.count < bytes {
      let article = article(number)
      let room = bytes - text.utf8.count
      text += article.utf8.count <= room ? article + "\n" : String(article.prefix(room))
      number += 1
    }
    return text
  }
}
