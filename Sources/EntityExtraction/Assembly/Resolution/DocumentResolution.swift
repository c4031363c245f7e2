import Annotations

/// Decides which document mentions mean one document.
///
/// By the same name; a later definite mention (`the Declaration`, `these statements`, `the document`) means the last
/// document whose noun it repeats; headlines mean the first one of the text that fits. The latest 48 are looked at.
struct DocumentResolution {
  private struct Document {
    var entity: Int
    var head: FormHash
    var words: Set<FormHash>
    var isPlural: Bool
  }

  let article: ArticleMentions
  private var documents: [Document] = []

  /// The last document mention of the text and what it means.
  private var last: (mention: Int, entity: Int)?

  init(article: ArticleMentions) {
    self.article = article
  }

  mutating func run(into table: inout EntityTable) {
    var headlines: [Int] = []
    for mention in article.mentions.indices where article.mentions[mention].kind == .document {
      if article.blocks[article.mentions[mention].block].block.role == .title {
        headlines.append(mention)
      } else {
        resolve(mention, isHeadline: false, &table)
      }
    }
    for mention in headlines { resolve(mention, isHeadline: true, &table) }
  }

  private mutating func resolve(_ mention: Int, isHeadline: Bool, _ table: inout EntityTable) {
    defer { last = table.entity(of: mention).map { (mention, $0) } }
    // `Code of Conduct (COC)`.
    if let last, isShortForm(mention, of: last.mention) {
      table.assign(mention, to: last.entity)
      table.alias(last.entity, key: "document:" + article.foldedKey(mention))
      return
    }
    let (head, words, isPlural) = read(mention)
    let name = article.canonicalName(mention)
    let key = "document:" + (name.map { foldedKey($0.utf8) } ?? article.foldedKey(mention))
    let determiner = article.determiner(of: mention)
    let isShort = words.isEmpty && !isHeadline
    if !isShort, let known = table.entity(withKey: key) {
      table.assign(mention, to: known)
      return
    }
    if isHeadline || determiner == .definite || determiner == .demonstrative {
      let recent = isHeadline ? Array(documents.prefix(48)) : Array(documents.suffix(48).reversed())
      if let meant = recent.first(where: { document in
        let fits = document.head == head || Self.related(head, document.head) || Self.generic.contains(head)
        return fits && document.isPlural == isPlural && words.isSubset(of: document.words)
      }) {
        table.assign(mention, to: meant.entity)
        if !isShort { table.alias(meant.entity, key: key) }
        return
      }
    }
    let entity = isShort ? table.add(.document) : table.entity(key: key, .document, name: name)
    table.assign(mention, to: entity)
    documents.append(Document(entity: entity, head: head, words: words, isPlural: isPlural))
  }

  /// Whether a mention abbreviates another one, in parentheses right behind it.
  private func isShortForm(_ mention: Int, of name: Int) -> Bool {
    let (long, short) = (article.mentions[name], article.mentions[mention])
    guard long.block == short.block, short.tokens.lowerBound == long.tokens.upperBound + 1, short.tokens.count == 1
    else {
      return false
    }
    let text = article.text(of: mention)
    return text.token(long.tokens.upperBound, is: "(") && text.tokens[short.tokens.lowerBound].isAllCaps
      && abbreviates(text.bytes[text.byteRange(short.tokens)], text.bytes[text.byteRange(long.tokens)])
  }

  /// The head noun in the singular, the other words that count, and whether the noun is in the plural.
  private func read(_ mention: Int) -> (head: FormHash, words: Set<FormHash>, isPlural: Bool) {
    let text = article.text(of: mention)
    let span = article.mentions[mention].tokens
    let end = span.dropFirst().first { EventWords.prepositions.contains(text.form($0)) } ?? span.upperBound
    let nouns = span.lowerBound..<end
    let head =
      nouns.last { text.tokens[$0].lexical.classes.contains(.documentHead) }
      ?? nouns.last { text.tokens[$0].kind == .word } ?? span.lowerBound
    var words: Set<FormHash> = []
    for index in span where index != head && text.tokens[index].kind != .mark {
      let form = text.form(index)
      if !EventWords.prepositions.contains(form) && !Self.fillers.contains(form) { words.insert(form) }
    }
    let word = text.bytes[text.tokens[head].range]
    let isPlural = word.last.map { $0 | 0x20 == UInt8(ascii: "s") } ?? false
    var singular = FormHash.empty
    Folding.fold(isPlural ? word.dropLast() : word) { singular.combine($0) }
    return (singular, words, isPlural)
  }

  private static func related(_ a: FormHash, _ b: FormHash) -> Bool {
    agreements.contains(a) && agreements.contains(b)
  }

  private static let agreements = WordSet("agreement accord pact treaty deal convention")
  private static let generic = WordSet("document text paper")
  private static let fillers = WordSet("the a an and draft joint new")
}
