internal import EntityExtraction

extension Check {
  static let twoHoldersElsewhere = Check(
    code: "two-holders-elsewhere",
    level: .warning,
    summary: "an office of one person that articles of one day give to two",
    explanation: """
      Two articles of the same date give an office that one person holds at a time to two persons. On the day of a change
      that may be so; otherwise one of the articles has the wrong name or an old title.

          2031-05-12  a.txt    Foreign Minister of Zoravia    Ilma Teveen
          2031-05-12  b.txt    Foreign Minister of Zoravia    Bram Oster

      Correct the article that is wrong. Former, acting and future holders, deputies, and offices whose owner the article
      does not name are left alone.
      """,
    examination: .collection { collection, findings in
      struct Seat: Hashable {
        var office: String
        var date: String
      }
      typealias Tenure = (holder: String, place: Location)
      var tenures: [Seat: [Tenure]] = [:]
      var order: [Seat] = []
      for article in collection.articles.sorted(by: { $0.uri < $1.uri }) {
        guard let date = article.date else { continue }
        for tenure in article.tenures {
          let seat = Seat(office: tenure.office, date: date)
          if tenures[seat] == nil { order.append(seat) }
          tenures[seat, default: []].append((tenure.holder, Location(article: article.uri, range: tenure.range)))
        }
      }
      for seat in order {
        guard let all = tenures[seat], let first = all.first else { continue }
        let name = PersonName(first.holder)
        var reported: Set<ArticleURI> = []
        for other in all.dropFirst() where other.place.article != first.place.article {
          guard PersonName(other.holder).matches(name).grade == .none, reported.insert(other.place.article).inserted
          else { continue }
          findings.report(
            at: other.place,
            "\(other.holder) holds this office here, and \(first.holder) in another article of the same day",
            related: [Finding.Related(first.place, "\(first.holder) here")]
          )
        }
      }
    }
  )
}
