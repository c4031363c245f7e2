package import AnnotationStore
package import ArticleText
import EntityExtraction

// MARK: - Folders

extension Workspace {
  /// The workspace's folders, in the order in which they were added.
  package var folderURIs: [ArticleURI] { folders.filter(\.isRoot).map(\.uri) }

  /// Adds a workspace folder, or sets its settings, which decide which of its files are articles.
  package mutating func addFolder(_ folder: ArticleURI, settings: Settings? = nil) {
    makeFolder(folder, isRoot: true)
    if let settings { setSettings(settings, of: folder) }
  }

  /// Removes a workspace folder with its articles and everything in force within it; open buffers stay.
  ///
  /// O(articles).
  package mutating func removeFolder(_ folder: ArticleURI) {
    let removed = folders.filter { $0.uri == folder || $0.uri.isBelow(folder) && !$0.isRoot }.map(\.uri)
    folders.removeAll { removed.contains($0.uri) }
    for folder in removed { rulesByFolder[folder] = nil }
    for uri in articles where uri.isBelow(folder) && innermostFolder(of: uri, where: \.isRoot) == nil {
      removeDiskText(of: uri)
    }
  }

  /// Sets the settings that stand in a folder and count for it and all below it; nil where none do.
  ///
  /// Articles that they ignore are removed; ones that they no longer ignore must be handed in again. O(articles).
  package mutating func setSettings(_ settings: Settings?, of folder: ArticleURI) {
    if settings == nil, !folders.contains(where: { $0.uri == folder }) { return }
    let index = makeFolder(folder, isRoot: false)
    let isChange = settings != folders[index].settings || (settings != nil) != folders[index].hasSettings
    let old = folders[index].settings
    let replacesOther = folders[index].hasSettings != (settings != nil) && folders.contains { !$0.vocabulary.isEmpty }
    folders[index].setSettings(settings ?? Settings())
    folders[index].hasSettings = settings != nil
    if replacesOther || !folders[index].settings.addsSameWords(as: old) {
      makeVocabulary(at: index, replacesOther: replacesOther)
    }
    if isChange { setCheckPolicy(settings ?? Settings(), of: folder) }
    for uri in articles where uri.isBelow(folder) && !isArticle(uri) { removeDiskText(of: uri) }
  }

  /// The settings that stand in a folder; nil where none do.
  package func ownSettings(of folder: ArticleURI) -> Settings? {
    folders.first { $0.uri == folder && $0.hasSettings }?.settings
  }

  /// The settings in force for the files of a folder; the defaults where there are none.
  package func settings(in folder: ArticleURI) -> Settings {
    ownSettings(of: folder) ?? settings(for: folder)
  }

  /// The nearest settings in a folder around a file; the defaults where there are none.
  package func settings(for file: ArticleURI) -> Settings {
    innermostFolder(of: file, where: \.hasSettings)?.settings ?? Settings()
  }

  /// Whether a file is an article by its name, and neither hidden nor named by the settings, to be ignored or as a list.
  ///
  /// O(globs · length).
  package func isArticle(_ uri: ArticleURI) -> Bool {
    hasArticleExtension(uri.name) && mayContainArticles(uri) && !isList(uri)
  }

  /// Whether a folder may hold articles: it is neither hidden nor named by an ignore glob.
  ///
  /// O(globs · length).
  package func mayContainArticles(_ folder: ArticleURI) -> Bool {
    let root = innermostFolder(of: folder, where: \.isRoot)
    if let root, let path = folder.path(below: root.uri), isHidden(path) { return false }
    // Settings above a workspace folder know nothing of what the folder itself is called.
    guard let inForce = innermostFolder(of: folder, where: \.hasSettings),
      let path = folder.path(below: inForce.uri)
    else { return true }
    return !inForce.ignores(path)
  }

  func innermostFolder(of uri: ArticleURI, where condition: (Folder) -> Bool) -> Folder? {
    folders.filter { condition($0) && uri.isBelow($0.uri) }.max { $0.uri.key.utf8.count < $1.uri.key.utf8.count }
  }

  /// The index of a folder, made where it is new.
  @discardableResult
  mutating func makeFolder(_ folder: ArticleURI, isRoot: Bool) -> Int {
    if let index = folders.firstIndex(where: { $0.uri == folder }) {
      if isRoot { folders[index].isRoot = true }
      return index
    }
    folders.append(Folder(uri: folder, settings: Settings()))
    folders[folders.count - 1].isRoot = isRoot
    return folders.count - 1
  }
}

// MARK: - Articles

extension Workspace {
  /// All articles in order of their URIs.
  ///
  /// O(articles · log articles).
  package var articles: [ArticleURI] { articlesBySlot.compactMap { $0?.uri }.sorted() }

  /// The number of articles.
  ///
  /// O(1).
  package var articleCount: Int { slots.count }

  /// The current text: the open buffer's, else the disk's; nil for an unknown article.
  package func text(of article: ArticleURI) -> ArticleText? {
    slot(of: article).flatMap { self.article($0)?.text }
  }

  /// The version of an open buffer; nil where the article is closed.
  package func version(of article: ArticleURI) -> Int? {
    slot(of: article).flatMap { self.article($0)?.version }
  }

  /// Whether a client has the article open.
  package func isOpen(_ article: ArticleURI) -> Bool { version(of: article) != nil }

  /// Sets what the disk holds; an open buffer stays in front of it.
  package mutating func setDiskText(_ text: ArticleText, of article: ArticleURI) {
    let slot = makeSlot(for: article)
    if self.article(slot)?.isOpen == true {
      articlesBySlot[slot]?.textOnDisk = text
      if self.article(slot)?.text == text, articlesBySlot[slot]?.wasSaved() == true { touch(slot) }
    } else {
      if self.article(slot)?.text != text || self.article(slot)?.revision == 0 { touch(slot) }
      articlesBySlot[slot]?.setText(text)
      awaitIndexing(of: slot)
    }
  }

  /// Forgets what the disk held: the file is gone.
  package mutating func removeDiskText(of article: ArticleURI) {
    guard let slot = slot(of: article) else { return }
    if self.article(slot)?.isOpen == true {
      articlesBySlot[slot]?.textOnDisk = nil
    } else {
      removeArticle(article)
    }
  }

  /// Opens a buffer, or replaces its text.
  package mutating func open(_ article: ArticleURI, text: ArticleText, version: Int) {
    let isKnown = slot(of: article) != nil
    let slot = makeSlot(for: article)
    if !openSlots.contains(slot) {
      openSlots.append(slot)
      let textOnDisk = isKnown ? self.article(slot)?.text : nil
      articlesBySlot[slot]?.textOnDisk = textOnDisk
    }
    articlesBySlot[slot]?.uri = article
    articlesBySlot[slot]?.version = version
    articlesBySlot[slot]?.setText(text)
    touch(slot)
  }

  /// Changes an open buffer in place; nothing is analysed.
  ///
  /// - Returns: nil where the article is not open; then `change` is not called.
  @discardableResult
  package mutating func edit<Result>(
    _ article: ArticleURI,
    version: Int,
    _ change: (inout ArticleText) -> Result
  ) -> Result? {
    guard let slot = slot(of: article), self.article(slot)?.isOpen == true else { return nil }
    touch(slot)
    return articlesBySlot[slot]?.edit(version: version, change)
  }

  /// Applies an editor's changes to an open buffer, one after another; nothing is analysed, and decisions go with their
  /// words.
  ///
  /// - Returns: false where the article is not open.
  package mutating func apply(
    _ changes: [TextChange],
    to article: ArticleURI,
    version: Int,
    in encoding: PositionEncoding
  ) -> Bool {
    guard let slot = slot(of: article), self.article(slot)?.isOpen == true else { return false }
    touch(slot)
    articlesBySlot[slot]?.apply(changes, version: version, in: encoding)
    return true
  }

  /// Closes a buffer: the disk's text counts again, and an article without one is removed.
  package mutating func close(_ article: ArticleURI) {
    guard let slot = slot(of: article), openSlots.contains(slot) else { return }
    openSlots.removeAll { $0 == slot }
    guard let text = self.article(slot)?.textOnDisk else { return removeArticle(article) }
    touch(slot)
    articlesBySlot[slot]?.closeBuffer(textOnDisk: text)
    awaitIndexing(of: slot)
  }
}

/// Whether a path is hidden, or lies in a hidden folder.
private func isHidden(_ path: String) -> Bool { path.utf8.first == UInt8(ascii: ".") || path.contains("/.") }
