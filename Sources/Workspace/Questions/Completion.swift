import AnnotationStore
import Annotations
import ArticleText

extension Workspace {
  /// The names of people, bodies, places and the like, and the roles, that begin with what is typed before an offset.
  ///
  /// Of several words those count that go on with a name: behind `thanked Ilma Te` the name takes the place of
  /// `Ilma Te`. Nothing is offered within a word, and for words in lower case only roles and what goes on with a
  /// name. O(names in all articles), a few nanoseconds each.
  package mutating func completions(at offset: Int, in article: ArticleURI, limit: Int = 50) -> CompletionList {
    var list = CompletionList(items: [], isIncomplete: false)
    guard let slot = slot(of: article), let text = text(at: slot), let typed = TypedName(in: text, at: offset),
      let last = typed.words.last
    else { return list }
    prepareLinks(for: slot)
    var names = FittingNames(typed: typed, here: slot)
    let bit = initial(last.folded.first ?? 0)
    for other in links.slots {
      guard let facts = links.facts(other) else { continue }
      facts.forEachName(withInitial: bit) { names.add($0, of: facts, at: other) }
    }
    if let folder = innermostFolder(of: article, where: \.hasRegistry) {
      for name in folder.registryNames.names where name.initials & bit != 0 { names.add(name) }
    }
    let best = names.best(limit: limit)
    list.isIncomplete = best.count < names.count || pendingArticleBound > 0
    list.items = best.compactMap { item(for: $0, typed, text, article) }
    return list
  }

  private func item(
    for name: FittingName,
    _ typed: TypedName,
    _ text: ArticleText,
    _ article: ArticleURI
  ) -> CompletionList.Item? {
    let words = typed.words.suffix(name.fit.words)
    guard let start = words.first?.start else { return nil }
    let spelled: String
    let entity: EntityReference
    switch name.source {
    case .article(let member, let string):
      guard let facts = links.facts(member.slot), let found = reference(to: member) else { return nil }
      spelled = facts.strings[string]
      entity = found
    case .registry(let text, let id):
      spelled = text
      entity = EntityReference(article: article, entity: id)
    }
    let range = start..<typed.cursor
    if text.bytes[range].elementsEqual(spelled.utf8) { return nil }
    return CompletionList.Item(
      name: spelled,
      kind: name.kind,
      range: range,
      typed: filterText(of: spelled, from: name.fit, typedBytes: text.bytes[range]),
      entity: entity
    )
  }
}

/// The name from the matching word on; folded where its letters are not those that were typed, `São` for `sao`.
private func filterText(of name: String, from fit: NameBeginning, typedBytes: ArraySlice<UInt8>) -> String {
  let rest = name.split(whereSeparator: { $0 == " " || $0 == "-" }).dropFirst(fit.position)
  if let first = rest.first {
    let tail = name[first.startIndex...]
    let typed = String(decoding: typedBytes, as: UTF8.self).lowercased()
    if tail.lowercased().utf8.starts(with: typed.utf8) { return String(tail) }
  }
  return String(decoding: FoldedName(name).bytes.dropFirst(fit.offset), as: UTF8.self)
}

/// A name that fits what is typed.
private struct FittingName {
  enum Source {
    case article(LinkIndex.Member, ArticleFacts.StringIndex)
    case registry(String, EntityID)
  }

  var fit: NameBeginning
  var kind: MentionKind
  var count: UInt32

  /// The number of mentions with this very spelling.
  var ownCount: UInt32

  var isHere: Bool
  var source: Source
  var folded: [UInt8]
}

/// The names that fit, each once however it is capitalised.
private struct FittingNames {
  let typed: TypedName
  let here: Int
  private var names: [FittingName] = []
  private var indexes: [UInt64: Int] = [:]

  init(typed: TypedName, here: Int) {
    self.typed = typed
    self.here = here
  }

  var count: Int { names.count }

  mutating func add(_ name: ArticleFacts.NameForm, of facts: ArticleFacts, at slot: Int) {
    let form = name.form
    let isHere = slot == here
    if let index = indexes[form.hash] {
      names[index].count += form.count
      names[index].isHere = names[index].isHere || isHere
      if form.count > names[index].ownCount, isOffered(name, facts) {
        names[index].ownCount = form.count
        names[index].source = .article(.init(slot: slot, entity: name.entity), form.text)
      }
      return
    }
    let folded = facts.strings.utf8(form.folded)
    guard let fit = fit(folded, name.kind), isOffered(name, facts) else { return }
    indexes[form.hash] = names.count
    names.append(
      FittingName(
        fit: fit,
        kind: name.kind,
        count: form.count,
        ownCount: form.count,
        isHere: isHere,
        source: .article(.init(slot: slot, entity: name.entity), form.text),
        folded: Array(folded)
      )
    )
  }

  mutating func add(_ name: RegistryNames.Name) {
    guard let fit = fit(name.folded[...], name.kind) else { return }
    let source = FittingName.Source.registry(name.text, name.entity)
    if let index = indexes[name.hash] {
      // The registry knows how the name is written.
      if case .article = names[index].source { names[index].ownCount = .max } else { return }
      return names[index].source = source
    }
    indexes[name.hash] = names.count
    names.append(
      FittingName(
        fit: fit,
        kind: name.kind,
        count: 1,
        ownCount: .max,
        isHere: false,
        source: source,
        folded: name.folded
      )
    )
  }

  /// The best ones: those that go on with more typed words, that begin with them, of this article, the frequent ones.
  func best(limit: Int) -> [FittingName] {
    Array(
      names.sorted { a, b in
        if a.fit.words != b.fit.words { return a.fit.words > b.fit.words }
        if (a.fit.position == 0) != (b.fit.position == 0) { return a.fit.position == 0 }
        if a.isHere != b.isHere { return a.isHere }
        if a.count != b.count { return a.count > b.count }
        return a.folded.lexicographicallyPrecedes(b.folded)
      }.prefix(max(0, limit))
    )
  }

  private func fit(_ folded: ArraySlice<UInt8>, _ kind: MentionKind) -> NameBeginning? {
    guard let fit = typed.fit(folded), let last = typed.words.last else { return nil }
    if last.isCapitalized || fit.words > 1 { return fit }
    return kind == .role && fit.position == 0 && last.folded.count > 2 ? fit : nil
  }

  /// Names begin with a capital; only roles are words like others.
  private func isOffered(_ name: ArticleFacts.NameForm, _ facts: ArticleFacts) -> Bool {
    guard name.kind != .role, let first = facts.strings.utf8(name.form.text).first else { return true }
    return !(0x61...0x7a).contains(first)
  }
}
