// who-said: prints who said what in the article on standard input, with the office the article gives them.
//
// All of it is the library's public interface: `Analyzer` reads, the values of `Annotations` say what is there.

import Annotations
import ArticleText
import EntityExtraction

var lines: [String] = []
while let line = readLine(strippingNewline: false) { lines.append(line) }
let article = lines.joined()

let text = ArticleText(article)
let analysis = Analyzer().analyze(text)

/// The words of the first office that the article says a person holds.
func office(of person: EntityID) -> String? {
  for relation in analysis.relations where relation.kind == .holdsRole && relation.from == .entity(person) {
    if case .mention(let role) = relation.to { return text.string(in: analysis.mentions[role].range) }
  }
  return nil
}

for quote in analysis.quotes {
  guard let speaker = analysis.entities.first(where: { $0.id == quote.speaker }) else { continue }
  // Ranges are UTF-8 bytes; in a `String` they become indices at no cost worth a thought.
  let words = article[quote.range.indices(in: article)]
  print("\(speaker.name) (\(office(of: speaker.id) ?? "no office given")): \(words)")
}
