package import ArticleText

/// A text with what is annotated in it, as any format may say it: what stands between all formats.
///
/// Types and names are the file's own words. Spans are UTF-8 bytes of `text`.
package struct ExchangeDocument: Hashable, Sendable {
  /// What the file calls the document, else the file's name without its ending.
  package var name: String

  package var text: ArticleText

  /// What is said of the document as a whole: title, date, source, in the file's order.
  package var metadata: [ExchangeAttribute] = []

  /// Categories of the whole document; the name is the question or layer, the value the answer.
  package var labels: [ExchangeAttribute] = []

  /// In the file's order.
  package var mentions: [ExchangeMention] = []

  /// What is known of the entities that mentions point to; mentions may point to others as well.
  package var entities: [ExchangeEntity] = []

  package var relations: [ExchangeRelation] = []

  /// Remarks on the document.
  package var notes: [String] = []

  /// Words and sentences, where the format cuts the text into them; ascending.
  package var tokens: [Range<Int>] = []
  package var sentences: [Range<Int>] = []

  package init(name: String, text: ArticleText) {
    self.name = name
    self.text = text
  }
}

/// A name with a value; a flag where there is no value.
package struct ExchangeAttribute: Hashable, Sendable {
  package var name: String
  package var value: String?

  package init(_ name: String, _ value: String?) {
    self.name = name
    self.value = value
  }
}

/// The person, body or thing that mentions mean.
package struct ExchangeEntity: Hashable, Sendable {
  package var id: String
  package var type: String?
  package var name: String?
  package var aliases: [String] = []

  /// The entity in knowledge bases.
  package var links: [ExchangeLink] = []

  package init(id: String, type: String? = nil, name: String? = nil) {
    self.id = id
    self.type = type
    self.name = name
  }
}

/// An entry of a knowledge base.
package struct ExchangeLink: Hashable, Sendable {
  /// The knowledge base, such as `Wikipedia`; empty where the file does not name it.
  package var database: String

  package var id: String

  /// The entry's name.
  package var title: String?

  package init(database: String, id: String, title: String? = nil) {
    self.database = database
    self.id = id
    self.title = title
  }
}

extension Array where Element == ExchangeAttribute {
  /// The value of the first attribute of a name; nil where there is none or it is a flag.
  package subscript(name: String) -> String? {
    first { $0.name == name }?.value
  }

  /// Removes the first attribute of a name and returns its value.
  mutating func take(_ name: String) -> String? {
    guard let index = firstIndex(where: { $0.name == name }) else { return nil }
    return remove(at: index).value
  }

  /// Adds an attribute unless there is no value.
  mutating func addIfPresent(_ name: String, _ value: String?) {
    if let value { append(ExchangeAttribute(name, value)) }
  }
}
