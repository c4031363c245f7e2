import InterchangeFormats
import Platform
import PositionedJSON

/// What a conversion did and what got lost, for people on standard error and for programs in a file.
struct ConvertReport {
  var files = 0
  var documents = 0
  var mentions = 0
  var relations = 0

  /// Files and lines that were not of their format.
  var refused: [(place: String, message: String)] = []

  /// What a person should know of how files were read, with how many files it was so for.
  private(set) var notices: [(text: String, files: Int)] = []

  /// What the documents do not hold of the files.
  var importLosses = Losses()

  /// What the written files do not hold of the documents.
  var exportLosses = Losses()

  mutating func add(_ reading: FormatReading) {
    for notice in reading.notices { add(notice: notice) }
    importLosses.add(reading.losses)
    for document in reading.documents { count(document) }
  }

  mutating func add(notice: String) {
    if let index = notices.firstIndex(where: { $0.text == notice }) {
      notices[index].files += 1
    } else {
      notices.append((notice, 1))
    }
  }

  private mutating func count(_ document: ExchangeDocument) {
    documents += 1
    mentions += document.mentions.count
    relations += document.relations.count
  }

  /// Says on standard error what was noticed and what got lost.
  func tell(from source: String, to target: ExchangeFormat) {
    for notice in notices {
      Console.report(notice.files == 1 ? notice.text : "\(notice.text) (\(notice.files) times)")
    }
    for loss in importLosses.counts { Console.report("not read from \(source): \(loss.count) × \(loss.kind)") }
    for loss in exportLosses.counts { Console.report("\(target.title) cannot say: \(loss.count) × \(loss.kind)") }
  }

  /// The report as one JSON object.
  func json(from source: String, to target: ExchangeFormat) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("from", source)
      json.member("to", target.rawValue)
      json.member("files", files)
      json.member("documents", documents)
      json.member("mentions", mentions)
      json.member("relations", relations)
      json.key("refused")
      json.array { json in
        for one in refused {
          json.object { json in
            json.member("place", one.place)
            json.member("message", one.message)
          }
        }
      }
      json.key("notices")
      json.array { json in for notice in notices { json.string(notice.text) } }
      for (key, losses) in [("notRead", importLosses), ("lost", exportLosses)] {
        json.key(key)
        json.array { json in
          for loss in losses.counts {
            json.object { json in
              json.member("what", loss.kind)
              json.member("count", loss.count)
            }
          }
        }
      }
    }
    json.endLine()
    return json.bytes
  }
}
