package import Annotations
import ArticleText
import PositionedJSON

/// Why a name cannot be spelled in another way; a sentence for people, without a full stop.
package struct RenameRefusal: Error, Hashable, Sendable {
  package var reason: String

  package init(reason: String) {
    self.reason = reason
  }
}

/// A name that can be spelled in another way everywhere.
package struct Renaming: Hashable, Sendable {
  /// What is spelled: the mention asked about, in UTF-8 bytes.
  package var range: Range<Int>

  /// The spelling that goes.
  package var spelling: String

  /// The kind of the mention asked about.
  package var kind: MentionKind

  /// The same entity in each article that names it, the article asked about first.
  package var entities: [EntityReference]

  /// The articles in which the spelling may stand, each once, in order.
  package var articles: [ArticleURI] {
    var seen: Set<ArticleURI> = []
    return entities.map(\.article).filter { seen.insert($0).inserted }
  }
}

/// A place at which a spelling stands.
package struct RenamePlace: Hashable, Sendable {
  /// Why a place is not changed without being asked about.
  package enum Protection: Hashable, Sendable {
    /// Somebody's words are given in quotation marks.
    case quotation

    /// A document is called so.
    case title
  }

  /// The name itself, in UTF-8 bytes.
  package var range: Range<Int>

  /// Nil where the name may be changed at once.
  package var protection: Protection?
}

/// A string of a registry in which a spelling stands.
package struct RegistryRename: Hashable, Sendable {
  /// The string with its quotation marks, in the registry's file.
  package var location: Location

  /// The string as JSON, with the new spelling.
  package var newText: String
}

extension Workspace {
  /// The name at an offset; nil where nothing is mentioned.
  ///
  /// Throws for mentions that are no names: roles, dates, amounts.
  package mutating func renaming(at offset: Int, in article: ArticleURI) throws(RenameRefusal) -> Renaming? {
    guard let subject = subject(at: offset, in: article), let text = text(at: subject.slot) else { return nil }
    let spelling = text.string(in: subject.range)
    guard hasName(subject.kind), subject.kind != .role else {
      let shown = elided(harmless(cleaned(spelling.utf8)), to: 40)
      throw RenameRefusal(reason: "“\(shown)” is \(withArticle(subject.kind)); only names can be renamed")
    }
    guard let entity = subject.entity else { throw RenameRefusal(reason: "nobody knows whose name this is") }
    return Renaming(
      range: subject.range,
      spelling: spelling,
      kind: subject.kind,
      entities: linkedEntities(of: entity).compactMap { reference(to: $0) }
    )
  }

  /// Where the spelling stands in one article, as a whole or as words of a longer form of the name, in document order.
  ///
  /// O(mentions of the article), and its analysis where it is not at hand.
  package mutating func places(of renaming: Renaming, in article: ArticleURI) -> [RenamePlace] {
    guard let slot = slot(of: article), let reading = reading(at: slot), let text = text(at: slot) else { return [] }
    let ids = Set(renaming.entities.filter { $0.article == article }.map(\.entity))
    var places: [RenamePlace] = []
    for (index, mention) in reading.analysis.mentions.enumerated() {
      guard mention.kind == renaming.kind, let id = mention.entity, ids.contains(id) else { continue }
      for range in wholeWords(renaming.spelling, in: text, text.clipped(mention.range)) {
        guard range.lowerBound >= places.last?.range.upperBound ?? 0 else { continue }
        places.append(RenamePlace(range: range, protection: protection(of: range, mention: index, in: reading)))
      }
    }
    return places
  }

  /// The strings of registries that hold the spelling for the entity.
  package func registryPlaces(of renaming: Renaming, to newName: String) -> [RegistryRename] {
    var renames: [RegistryRename] = []
    for folder in folders {
      guard let file = folder.registryFile else { continue }
      let ids = renaming.entities.filter { innermostFolder(of: $0.article, where: \.hasRegistry)?.uri == folder.uri }
        .map(\.entity)
      for id in unique(ids.sorted()) {
        for name in file.places[id]?.names ?? [] {
          let string = ArticleText(name.text)
          let ranges = wholeWords(renaming.spelling, in: string, 0..<string.bytes.count)
          if ranges.isEmpty { continue }
          renames.append(
            RegistryRename(
              location: Location(article: folder.registryURI, range: name.range),
              newText: JSONWriter.quoted(replaced(ranges, in: string, with: newName))
            )
          )
        }
      }
    }
    return renames
  }

  private func protection(of range: Range<Int>, mention: Int, in reading: Reading) -> RenamePlace.Protection? {
    if let quote = reading.quote(at: range.lowerBound), reading.analysis.quotes[quote].kind == .direct {
      return .quotation
    }
    var outer = reading.tree.parent(of: mention)
    while let index = outer {
      if reading.analysis.mentions[index].kind == .document { return .title }
      outer = reading.tree.parent(of: index)
    }
    return nil
  }
}

/// The new spelling as it is written: without blanks around it.
///
/// Throws for what can be no name: nothing, more than 200 characters, more than one line, no letter or digit.
package func newSpelling(_ name: String) throws(RenameRefusal) -> String {
  let trimmed = String(name.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  if trimmed.isEmpty { throw RenameRefusal(reason: "the new name is empty") }
  if trimmed.count > 200 { throw RenameRefusal(reason: "the new name has more than 200 characters") }
  let isOneLine = !trimmed.unicodeScalars.contains {
    $0.properties.generalCategory == .control || $0.value == 0x2028 || $0.value == 0x2029
  }
  if !isOneLine { throw RenameRefusal(reason: "the new name holds a line end or a control character") }
  let hasLetter = trimmed.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  if !hasLetter { throw RenameRefusal(reason: "the new name holds no letter") }
  return trimmed
}

/// Where words stand within a range of a text, not as parts of longer words.
private func wholeWords(_ words: String, in text: ArticleText, _ range: Range<Int>) -> [Range<Int>] {
  let sought = Array(words.utf8)
  guard !sought.isEmpty, sought.count <= range.count else { return [] }
  var found: [Range<Int>] = []
  var start = range.lowerBound
  while start + sought.count <= range.upperBound {
    let end = start + sought.count
    if text.bytes[start] == sought[0], text.bytes[start..<end].elementsEqual(sought),
      !endsInLetter(text.bytes[range.lowerBound..<start]), !startsWithLetter(text.bytes[end..<range.upperBound])
    {
      found.append(start..<end)
      start = end
    } else {
      start += 1
    }
  }
  return found
}

private func startsWithLetter(_ bytes: ArraySlice<UInt8>) -> Bool {
  String(decoding: bytes.prefix(4), as: UTF8.self).unicodeScalars.first.map(isLetterOrDigit) ?? false
}

private func endsInLetter(_ bytes: ArraySlice<UInt8>) -> Bool {
  String(decoding: bytes.suffix(4), as: UTF8.self).unicodeScalars.last.map(isLetterOrDigit) ?? false
}

private func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    || scalar.properties.generalCategory == .nonspacingMark
}

private func replaced(_ ranges: [Range<Int>], in text: ArticleText, with newText: String) -> String {
  var result = ""
  var end = 0
  for range in ranges {
    result += text.string(in: end..<range.lowerBound) + newText
    end = range.upperBound
  }
  return result + text.string(in: end..<text.bytes.count)
}
