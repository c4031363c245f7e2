import AnnotationStore
import Annotations

extension Workspace {
  /// The name under which a card shows an entity: the registry's, else of a person a full name,
  /// the article's own or the most frequent one.
  func cardName(of member: LinkIndex.Member, in cluster: Cluster, kind: MentionKind) -> String {
    let own = name(of: member)
    if kind != .person || isFullName(own) || isRegistered(member) { return own }
    let full = cluster.spellings.lazy.map { [links] in links.facts($0.slot)?.strings[$0.form.text] ?? "" }
    return full.first(where: isFullName) ?? own
  }

  /// Whether the registry names an entity, and so decides its name.
  ///
  /// O(registry).
  private func isRegistered(_ member: LinkIndex.Member) -> Bool {
    guard let article = uri(at: member.slot), let facts = links.facts(member.slot),
      let entity = facts.entity(member.entity)
    else { return false }
    let id = facts.strings.utf8(entity.id)
    return registry(for: article).entities.contains { id.elementsEqual($0.id.rawValue.utf8) }
  }

  /// The other spellings in all articles, the most frequent first.
  ///
  /// A spelling that only leaves out words of the name or of one listed before, or writes them in capitals, is none.
  func spellings(of cluster: Cluster, besides name: String) -> [String] {
    let name = FoldedName(name)
    var listed = [Set(name.words)]
    var spellings: [String] = []
    // The rare ones at the end of a long list are noise.
    for spelling in cluster.spellings.prefix(32) where spelling.form.hash != name.hash {
      guard let facts = links.facts(spelling.slot) else { continue }
      let words = Set(facts.strings.utf8(spelling.form.folded).split(separator: 0x20))
      if listed.contains(where: { words.isSubset(of: $0) }) { continue }
      listed.append(words)
      spellings.append(facts.strings[spelling.form.text])
    }
    return spellings
  }

  /// For example `Also written Nurtileu, M. Nurtileu · 3 mentions here, 3 in 1 other article`.
  func countsLine(of cluster: Cluster, here: Int, spellings: [String]) -> String {
    let mentions = links.members(cluster.members, at: here).reduce(0) {
      $0 + (links.facts($1.slot)?.mentions(of: $1.entity).count ?? 0)
    }
    var counts = "\(counted(mentions, "mention")) here"
    if cluster.articleCount > 1 {
      counts += ", \(cluster.mentionCount - mentions) in \(counted(cluster.articleCount - 1, "other article"))"
    }
    if spellings.isEmpty { return counts }
    let shown = spellings.prefix(4).joined(separator: ", ")
    return "Also written \(shown)\(more(spellings.count - 4)) · \(counts)"
  }
}

/// Whether a person's name has a written-out given name.
private func isFullName(_ name: String) -> Bool {
  let words = FoldedName(name).words
  return words.count > 1 && words.first?.count ?? 0 > 1
}
