internal import AnnotationStore
internal import Annotations

extension Check {
  static let duplicateMention = Check(
    code: "duplicate-mention",
    level: .warning,
    summary: "two annotations of one kind at one place",
    explanation: """
      Two mentions of a kind stand at the same words. Counts, exports and relations see the thing twice. Such pairs come
      about when two people annotate one article on two branches.

          Ilma Teveen spoke.
          ^^^^^^^^^^^ person, by ek
          ^^^^^^^^^^^ person, by mw

      Keep one of them. Where both say the same, `attache check --fix` keeps the first, and lets point to it whatever
      pointed to the other one.
      """,
    examination: .sidecar { article, sidecar, findings in
      for group in itemsAtOnePlace(article, sidecar) {
        let standing = group.map { sidecar.sidecar.mentions[$0] }.filter { $0.verdict.status != .rejected }
        guard standing.count > 1, let range = article.place(ofMention: group[0]) else { continue }
        // The first one that somebody has decided on counts.
        let kept = standing.first { $0.verdict.status == .accepted } ?? standing[0]
        for item in standing where item.id != kept.id {
          let fix = Fix(
            "Keep one of them",
            isSafe: item.saysNothingBeyond(kept),
            edits: sidecar.replacing(item.id, by: kept.id)
          )
          findings.report(
            item.id,
            at: range,
            in: article,
            sidecar,
            "\(article.words(range)) is annotated as \(item.kind.rawValue) twice",
            related: [Finding.Related(sidecar.location(sidecar.range(of: kept.id)), "first here")],
            fixes: [fix]
          )
        }
      }
    }
  )
}

/// The mentions of a sidecar that share their place and kind with others, by their indexes; in the order of the file.
func itemsAtOnePlace(_ article: ArticleSubject, _ sidecar: SidecarFile) -> [[Int]] {
  struct Spot: Hashable {
    var range: Range<Int>
    var kind: MentionKind
  }
  var groups: [Spot: Int] = [:]
  var items: [[Int]] = []
  for (index, item) in sidecar.sidecar.mentions.enumerated() {
    guard let range = article.place(ofMention: index) else { continue }
    let spot = Spot(range: range, kind: item.kind)
    if let group = groups[spot] {
      items[group].append(index)
    } else {
      groups[spot] = items.count
      items.append([index])
    }
  }
  return items.filter { $0.count > 1 }
}

extension StoredMention {
  /// Whether all that this mention says is said by another one at its place.
  fileprivate func saysNothingBeyond(_ other: StoredMention) -> Bool {
    (entity == nil || entity == other.entity) && (value == nil || value == other.value)
      && (eventStatus == nil || eventStatus == other.eventStatus) && (note == nil || note == other.note)
      && (replaces == nil || replaces == other.replaces) && extensions.isEmpty
  }
}
