internal import AnnotationStore
package import EntityExtraction

// Settings may name files with names and patterns; whoever reads files asks which, and hands in what they hold.

extension Workspace {
  /// The files with names and patterns that the settings of a folder name.
  package func listFiles(of folder: ArticleURI) -> [ArticleURI] {
    guard let settings = ownSettings(of: folder) else { return [] }
    return settings.listFiles.compactMap { folder.file(at: $0) }
  }

  /// Whether some settings name a file as a list of names or patterns; such a file is no article.
  ///
  /// O(folders · lists).
  package func isList(_ file: ArticleURI) -> Bool { folders.contains { $0.listNames[file.key] != nil } }

  /// Sets what a list holds that settings name; nil where it is not there.
  ///
  /// - Returns: whether answers may be others than before. O(articles) if so.
  @discardableResult
  package mutating func setList(_ bytes: [UInt8]?, of file: ArticleURI) -> Bool {
    var isChange = false
    for index in folders.indices {
      guard let names = folders[index].listNames[file.key] else { continue }
      var hasChanged = false
      for name in names where folders[index].lists[name] != bytes {
        folders[index].lists[name] = bytes
        hasChanged = true
      }
      if hasChanged {
        makeVocabulary(at: index)
        ruleFileHasChanged(in: folders[index].uri)
      }
      isChange = isChange || hasChanged
    }
    return isChange
  }

  /// What is wrong in a list that settings name, at its places; nil for any other file.
  package mutating func findings(inList file: ArticleURI) -> [Finding]? {
    let settings = folders.filter { $0.listNames[file.key] != nil }.map(\.uri.settingsFile)
    guard !settings.isEmpty else { return nil }
    var found: [Finding] = []
    for one in settings {
      let all = fileFindings(in: one) ?? findings(inRuleFile: one) ?? []
      found += all.filter { $0.location.article == file }
    }
    return found.sorted(by: Finding.precedes)
  }

  /// What a list holds that settings name; nil for any other file.
  func listText(_ file: ArticleURI) -> [UInt8]? {
    for folder in folders {
      for name in folder.listNames[file.key] ?? [] { if let bytes = folder.lists[name] { return bytes } }
    }
    return nil
  }

  /// What the lists hold that the settings of a folder name, by the names in there.
  ///
  /// Nothing is said against lists that the settings have named since they were read.
  func listReader(of folder: ArticleURI) -> (String) -> [UInt8]? {
    let folder = folders.first { $0.uri == folder }
    let known = Set(folder?.settings.listFiles ?? [])
    return { folder?.lists[$0] ?? (known.contains($0) ? nil : []) }
  }

  /// The names and patterns that the nearest settings around an article add.
  func vocabulary(for article: ArticleURI) -> Vocabulary {
    innermostFolder(of: article, where: \.hasSettings)?.vocabulary ?? .empty
  }

  /// Sets the names and patterns that are in force in a folder, where whoever reads files knows them better.
  package mutating func setVocabulary(_ vocabulary: Vocabulary, of folder: ArticleURI) {
    let index = makeFolder(folder, isRoot: false)
    if folders[index].vocabulary.isEmpty, vocabulary.isEmpty { return }
    folders[index].vocabulary = vocabulary
    vocabularyHasChanged(in: folder)
  }

  /// Makes the vocabulary of a folder's settings anew, and has everything analysed anew that it may be in force for.
  ///
  /// - Parameter replacesOther: whether another folder's may have been in force there.
  mutating func makeVocabulary(at index: Int, replacesOther: Bool = false) {
    guard folders.indices.contains(index) else { return }
    let lists = folders[index].lists
    let wasEmpty = folders[index].vocabulary.isEmpty
    folders[index].vocabulary = Vocabulary(OwnLists(folders[index].settings) { lists[$0] })
    if wasEmpty, folders[index].vocabulary.isEmpty, !replacesOther { return }
    vocabularyHasChanged(in: folders[index].uri)
  }

  private mutating func vocabularyHasChanged(in folder: ArticleURI) {
    for slot in articlesBySlot.indices where uri(at: slot)?.isBelow(folder) == true {
      articlesBySlot[slot]?.analyzer = nil
      articlesBySlot[slot]?.forgetReading()
      touch(slot)
      if article(slot)?.isOpen == false { awaitIndexing(of: slot) }
    }
  }
}

extension ArticleURI {
  /// The folder that a file is in; nil for what is no file.
  var folder: ArticleURI? {
    guard let path, let slash = path.lastIndex(of: "/") else { return nil }
    return ArticleURI(path: slash == path.startIndex ? "/" : String(path[..<slash]))
  }

  /// A file by its path from this folder, or from the root; nil for a folder that is no file's place.
  func file(at path: String) -> ArticleURI? {
    guard let own = self.path else { return nil }
    if path.hasPrefix("/") { return ArticleURI(path: path) }
    var parts = own.split(separator: "/").map(String.init)
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
    }
    return ArticleURI(path: "/" + parts.joined(separator: "/"))
  }
}
