package import AnnotationStore
package import Annotations
package import ArticleText

/// The articles of some folders and of the open buffers, and every question that an editor or a command asks of them.
///
/// A plain value without I/O: bytes are handed in, answers are values with byte ranges. Changes only store the text;
/// an article is analysed by the first question that needs it, so questions are `mutating`. Questions across articles
/// answer from what has been indexed so far; `indexNextArticle()` is the step a background job repeats.
package struct Workspace: Sendable {
  package init() {}
}

// MARK: - Folders and articles

extension Workspace {
  /// Adds a workspace folder; its settings decide which of its files are articles.
  package mutating func addFolder(_ folder: ArticleURI, settings: Settings = Settings()) {}

  /// Removes a folder with its articles; open buffers stay.
  package mutating func removeFolder(_ folder: ArticleURI) {}

  /// Replaces a folder's settings; articles that they ignore are removed, new ones must be handed in again.
  package mutating func setSettings(_ settings: Settings, of folder: ArticleURI) {}

  /// The settings of the innermost folder around an article; the defaults outside all folders.
  package func settings(for article: ArticleURI) -> Settings { Settings() }

  /// Whether a file is an article by its name and no ignore glob names it. O(globs · length).
  package func isArticle(_ uri: ArticleURI) -> Bool { true }

  /// Whether a folder can hold articles: no ignore glob names it as a whole.
  package func mayContainArticles(_ folder: ArticleURI) -> Bool { true }

  /// All articles in order of their URIs.
  package var articles: [ArticleURI] { [] }

  /// The current text: the open buffer's, else the disk's. O(1).
  package func text(of article: ArticleURI) -> ArticleText? { nil }

  /// The version of an open buffer; nil where the article is closed.
  package func version(of article: ArticleURI) -> Int? { nil }

  /// Whether a client has the article open.
  package func isOpen(_ article: ArticleURI) -> Bool { version(of: article) != nil }

  /// Sets what the disk holds; an open buffer stays in front of it.
  package mutating func setDiskText(_ text: ArticleText, of article: ArticleURI) {}

  /// Forgets what the disk held: the file is gone.
  package mutating func removeDiskText(of article: ArticleURI) {}

  /// Opens a buffer, or replaces its text.
  package mutating func open(_ article: ArticleURI, text: ArticleText, version: Int) {}

  /// Changes an open buffer in place; nothing is analysed.
  /// - Returns: nil where the article is not open; then `change` is not called.
  @discardableResult
  package mutating func edit<Result>(
    _ article: ArticleURI,
    version: Int,
    _ change: (inout ArticleText) -> Result
  ) -> Result? { nil }

  /// Closes a buffer: the disk's text counts again, and an article without one is removed.
  package mutating func close(_ article: ArticleURI) {}

  /// The number of articles that wait to be analysed for the index.
  package var pendingArticleCount: Int { 0 }

  /// Analyses one waiting article and links its entities; one step of a background job.
  /// - Returns: the article, nil when none waits.
  @discardableResult
  package mutating func indexNextArticle() -> ArticleURI? { nil }

  /// The analysis of an article's current text, made when it is not there yet.
  package mutating func analysis(of article: ArticleURI) -> Analysis? { nil }
}

// MARK: - Questions about a place in an article. Offsets and ranges are UTF-8 bytes.

extension Workspace {
  /// The indexes in `Analysis.mentions` of what stands at an offset, innermost first. O(log mentions + depth).
  package mutating func mentions(at offset: Int, in article: ArticleURI) -> [Int] { [] }

  /// What hover shows: the innermost mention's card and what encloses it.
  package mutating func hover(at offset: Int, in article: ArticleURI) -> Hover? { nil }

  /// The introducing mention in this article.
  package mutating func definition(at offset: Int, in article: ArticleURI) -> Targets? { nil }

  /// Where the entity is introduced among all articles (later: the registry's entry).
  package mutating func declaration(at offset: Int, in article: ArticleURI) -> Targets? { nil }

  /// Person → the role that says who they are; organization → its expansion.
  package mutating func typeDefinition(at offset: Int, in article: ArticleURI) -> Targets? { nil }

  /// Role → the persons who hold it, in all articles; event → its documents and participants.
  package mutating func implementation(at offset: Int, in article: ArticleURI) -> Targets? { nil }

  /// Every mention of the entity: this article first, then the others by URI.
  package mutating func references(
    at offset: Int,
    in article: ArticleURI,
    includeDeclaration: Bool = true
  ) -> [Location] { [] }

  /// The articles with mentions of the entity at an offset, in the order of `references`; for answers in parts.
  package mutating func referringArticles(at offset: Int, in article: ArticleURI) -> [(ArticleURI, EntityID)] { [] }

  /// The mentions of one article's entity, in document order.
  package mutating func mentions(of entity: EntityID, in article: ArticleURI) -> [Location] { [] }

  /// Every mention of the entity in this article.
  package mutating func highlights(at offset: Int, in article: ArticleURI) -> [Range<Int>] { [] }

  /// Title, sections, events, quotes and introducing mentions, as a tree in document order.
  package mutating func outline(of article: ArticleURI) -> [OutlineItem] { [] }

  /// Disjoint coloured spans in document order, those that touch `range` where one is given.
  package mutating func semanticSpans(in article: ArticleURI, range: Range<Int>? = nil) -> [SemanticSpan] { [] }
}

// MARK: - Questions to all articles

extension Workspace {
  /// Entities whose names match a query in any of their spellings, best first, at most `limit`.
  package mutating func searchEntities(_ query: String, limit: Int = 200) -> [EntityMatch] { [] }

  /// Who or what a name means: every entity that it may name, best first, with roles and events over all articles.
  package mutating func who(_ name: String) -> [Profile] { [] }
}
