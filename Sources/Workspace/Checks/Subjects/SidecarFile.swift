package import AnnotationStore
internal import PositionedJSON

/// The file of decisions beside an article as checks see it: what it says and where it says it.
package struct SidecarFile: Sendable {
  package let uri: ArticleURI
  package let bytes: [UInt8]

  /// Everything of the file that is right.
  package let sidecar: Sidecar

  /// Everything of the file that is wrong.
  package let problems: [FileProblem]

  let places: FilePlaces

  /// For each item the relations and the quotations that point to it, by their index.
  let relationsPointing: [ItemID: [Int]]
  let quotesPointing: [ItemID: [Int]]

  /// Reads a sidecar.
  ///
  /// O(bytes).
  package init(uri: ArticleURI, bytes: [UInt8]) {
    let reading = Sidecar.read(bytes)
    self.uri = uri
    self.bytes = bytes
    sidecar = reading.value
    problems = reading.problems
    places = FilePlaces(of: bytes, lists: ["mentions", "quotes", "relations"])
    var relationsPointing: [ItemID: [Int]] = [:]
    for (index, relation) in reading.value.relations.enumerated() {
      for id in unique(relation.ends.compactMap(\.itemID)) { relationsPointing[id, default: []].append(index) }
    }
    self.relationsPointing = relationsPointing
    var quotesPointing: [ItemID: [Int]] = [:]
    for (index, quote) in reading.value.quotes.enumerated() {
      if let id = quote.speakerMention { quotesPointing[id, default: []].append(index) }
    }
    self.quotesPointing = quotesPointing
  }

  /// The bytes of an item's object; the file's start for one that it does not hold.
  func range(of id: ItemID) -> Range<Int> { places.range(of: id.rawValue) }

  /// The bytes of a member of an item, key and value; the item's where it has no such member.
  func range(of id: ItemID, _ member: String) -> Range<Int> { places.range(of: id.rawValue, member) }

  /// A place of the file.
  func location(_ range: Range<Int>) -> Location { Location(article: uri, range: range) }
}
