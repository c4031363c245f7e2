import Annotations

extension Workspace {
  /// The name under which a card shows an entity: of a person the full name that most articles use.
  func cardName(of member: LinkIndex.Member, among members: [LinkIndex.Member], kind: MentionKind) -> String {
    let own = links.facts(member.slot)?.name(of: member.entity) ?? ""
    guard kind == .person else { return own }
    let ownName = FoldedName(own)
    if ownName.words.count > 1, ownName.words.first?.count ?? 0 > 1 { return own }
    var counts: [UInt64: (count: Int, first: LinkIndex.Member)] = [:]
    for member in members {
      if let hash = links.facts(member.slot)?.entity(member.entity)?.nameHash {
        counts[hash, default: (0, member)].count += 1
      }
    }
    let names = counts.values.map {
      (name: links.facts($0.first.slot)?.name(of: $0.first.entity) ?? "", count: $0.count)
    }
    let full = names.filter { name in
      let words = FoldedName(name.name).words
      return words.count > 1 && words.first?.count ?? 0 > 1
    }
    return full.min { a, b in a.count != b.count ? a.count > b.count : a.name < b.name }?.name ?? own
  }

  /// The other spellings in all articles, the most frequent first.
  ///
  /// A spelling that only leaves out words of the name or of one listed before, or writes them in capitals, is none.
  func spellings(of members: [LinkIndex.Member], besides name: String) -> [String] {
    let name = FoldedName(name)
    var counts: [UInt64: (count: UInt32, order: Int, slot: Int, form: ArticleFacts.Form)] = [:]
    for member in members {
      guard let facts = links.facts(member.slot) else { continue }
      for form in facts.forms(of: member.entity) where form.hash != name.hash {
        let new = (count: UInt32(0), order: counts.count, slot: member.slot, form: form)
        counts[form.hash, default: new].count += form.count
      }
    }
    var listed = [Set(name.words)]
    var spellings: [String] = []
    for entry in counts.values.sorted(by: { ($1.count, $0.order) < ($0.count, $1.order) }) {
      guard let facts = links.facts(entry.slot) else { continue }
      let words = Set(facts.strings.utf8(entry.form.folded).split(separator: 0x20))
      if listed.contains(where: { words.isSubset(of: $0) }) { continue }
      listed.append(words)
      spellings.append(facts.strings[entry.form.text])
    }
    return spellings
  }

  /// For example `Also written Nurtileu, M. Nurtileu · 3 mentions here, 3 in 1 other article`.
  mutating func countsLine(of member: LinkIndex.Member, spellings: [String]) -> String {
    let cluster = links.cluster(of: member)
    let own = cluster.members.filter { $0.slot == member.slot }
    let here = own.reduce(0) { $0 + (links.facts($1.slot)?.mentions(of: $1.entity).count ?? 0) }
    var counts = "\(counted(here, "mention")) here"
    if cluster.articleCount > 1 {
      counts += ", \(cluster.mentionCount - here) in \(counted(cluster.articleCount - 1, "other article"))"
    }
    if spellings.isEmpty { return counts }
    let shown = spellings.prefix(4).joined(separator: ", ")
    let more = spellings.count > 4 ? " and \(spellings.count - 4) more" : ""
    return "Also written \(shown)\(more) · \(counts)"
  }
}

/// A number with its noun: `1 mention`, `3 mentions`.
package func counted(_ number: Int, _ noun: String) -> String {
  "\(number) \(noun)\(number == 1 ? "" : "s")"
}
