import Annotations

/// What an article says of itself, read from its blocks and the names that stand in them.
///
/// - Title: the block with that role, else the front matter's.
/// - Place and publisher: the dateline's (`QUITO, March 3 (Agencia Sol) --`), else those of the lines with credits
///   (`World Desk | Ann Lee`, `Staff Correspondent, The Observer, Dhaka`), else the front matter's; for the publisher
///   at last the signature below the text and the letterhead.
/// - Byline: what stands behind `By`, else the person of a line with credits, else the front matter's author.
enum ArticleMetadata {
  /// Lines with credits stand among this many first blocks.
  private static let leadBlocks = 14

  /// Reads the metadata; linear in the tokens of the first and last blocks and in the number of blocks.
  static func read(_ article: ArticleMentions, published: String?) -> DocumentMetadata {
    var reader = MetadataReader(article: article)
    for block in article.blocks.prefix(leadBlocks) { reader.readLead(block) }
    reader.readEnd()
    var metadata = reader.metadata
    metadata.published = published
    metadata.title = metadata.title ?? reader.frontMatter[.title]
    metadata.byline = metadata.byline ?? reader.frontMatter[.author]
    metadata.place = metadata.place ?? reader.frontMatter[.place]
    metadata.publisher =
      metadata.publisher ?? reader.frontMatter[.publisher] ?? reader.signature ?? reader.letterhead
    metadata.furniture = article.blocks.filter { $0.block.role == .furniture }.map(\.block.range)
    return metadata
  }
}

/// Collects what single blocks say; the first word on a matter counts.
private struct MetadataReader {
  let article: ArticleMentions
  var metadata = DocumentMetadata()
  var frontMatter: [FrontMatter.Field: String] = [:]
  var signature: String?
  var letterhead: String?

  /// Whether running text has begun.
  private var hasText = false

  init(article: ArticleMentions) { self.article = article }

  private static let translated = WordSet("translation translated")
  private static let by = FormHash(folding: "by")

  /// Longer blocks are no notes on the article.
  private static let noteTokens = 40

  /// Longer paragraphs are running text.
  private static let textTokens = 25

  /// Longer last lines are no signatures.
  private static let signatureTokens = 6

  mutating func readLead(_ block: ArticleMentions.PlacedBlock) {
    let text = block.text.block
    switch block.block.role {
    case .frontMatter:
      guard let (field, value) = FrontMatter.field(text.bytes, text.bytes.indices), !value.isEmpty else { return }
      if frontMatter[field] == nil { frontMatter[field] = String(decoding: text.bytes[value], as: UTF8.self) }
    case .title:
      if metadata.title == nil { metadata.title = String(decoding: text.bytes, as: UTF8.self) }
    case .byline:
      readDateline(text, block)
      readCredits(text, block)
      readTranslation(text)
    case .paragraph:
      readDateline(text, block)
      hasText = hasText || text.tokens.count > Self.textTokens
      readTranslation(text)
    default:
      break
    }
  }

  /// The signature is the last line that is no furniture, below the running text.
  mutating func readEnd() {
    for block in article.blocks.suffix(4) where block.block.role != .title { readTranslation(block.text.block) }
    guard article.blocks.count > 1, let last = article.blocks.last(where: { $0.block.role != .furniture }),
      last.block.role == .byline
    else { return }
    let text = last.text.block
    let isName = text.tokens.count <= Self.signatureTokens && text.tokens.contains(where: \.isCapitalized)
    let holdsOther = last.mentions.contains {
      article.mentions[$0].kind == .person || article.mentions[$0].kind == .date
    }
    if isName, !holdsOther { signature = String(decoding: text.bytes, as: UTF8.self) }
  }

  private mutating func readDateline(_ text: BlockText, _ block: ArticleMentions.PlacedBlock) {
    guard let parts = DatelineParts(text) else { return }
    if metadata.place == nil, !parts.place.isEmpty {
      let comma = parts.place.first { text.isMark($0, UInt8(ascii: ",")) || text.isMark($0, UInt8(ascii: "/")) }
      let name = parts.place.lowerBound..<(comma ?? parts.place.upperBound)
      let isPlace = block.mentions.contains {
        article.mentions[$0].tokens == name && article.mentions[$0].kind == .place
      }
      if !name.isEmpty, isPlace || text.role == .paragraph { metadata.place = text.string(name) }
    }
    if metadata.publisher == nil, !parts.agency.isEmpty { metadata.publisher = text.string(parts.agency) }
  }

  /// A line with credits: behind `By` the byline; else the names that have a part of the line for themselves.
  private mutating func readCredits(_ text: BlockText, _ block: ArticleMentions.PlacedBlock) {
    if text.form(0) == Self.by, text.tokens.count > 1 {
      // `By Ann Lee | Published 2 May`
      let end = text.tokens.indices.first { text.isMark($0, UInt8(ascii: "|")) } ?? text.tokens.count
      if metadata.byline == nil, end > 1 { metadata.byline = text.string(1..<end) }
      return
    }
    guard metadata.title != nil else {
      letterhead = letterhead ?? longest(.organization, in: block)
      return
    }
    for part in Self.parts(of: text) {
      for index in block.mentions where article.mentions[index].tokens == part {
        switch article.mentions[index].kind {
        // Whom to ask stands below the text, who wrote it above.
        case .person, .role: if !hasText { metadata.byline = metadata.byline ?? article.string(index) }
        case .place: metadata.place = metadata.place ?? article.string(index)
        case .organization: metadata.publisher = metadata.publisher ?? article.string(index)
        default: break
        }
      }
    }
    metadata.publisher = metadata.publisher ?? longest(.organization, in: block)
  }

  /// The parts of a line between commas, bars, slashes and arrows.
  private static func parts(of text: BlockText) -> [Range<Int>] {
    let separators: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "/")]
    return text.tokens.indices
      .split { index in separators.contains { text.isMark(index, $0) } }
      .map { $0.startIndex..<$0.endIndex }
  }

  /// The longest mention of a kind in a block; of equal ones the first.
  private func longest(_ kind: PlacedKind, in block: ArticleMentions.PlacedBlock) -> String? {
    let found = block.mentions.filter { article.mentions[$0].kind == kind }
    let length = found.map { article.mentions[$0].tokens.count }.max()
    return found.first { article.mentions[$0].tokens.count == length }.map(article.string)
  }

  private mutating func readTranslation(_ text: BlockText) {
    guard text.tokens.count <= Self.noteTokens else { return }
    if text.tokens.contains(where: { Self.translated.contains($0.form) }) { metadata.isTranslation = true }
  }
}
