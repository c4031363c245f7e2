internal import AnnotationStore
internal import Annotations

extension Check {
  static let acceptedAndRejected = Check(
    code: "accepted-and-rejected",
    level: .error,
    summary: "one thing both accepted and rejected",
    explanation: """
      An annotation of one kind at one place, or one relation, is accepted in one line of the sidecar and rejected in
      another. The first line of the file counts, which may not be what anybody wanted. Usually two people disagree and
      their branches were merged.

          m-7hq2c4tx  person “Teveen”  accepted by ek
          m-2k9xw0db  person “Teveen”  rejected by mw

      Settle it and drop the other line.
      """,
    examination: .sidecar { article, sidecar, findings in
      func drop(_ id: ItemID, _ title: String) -> Fix {
        Fix(title, isSafe: false, edits: sidecar.removingWithReferences(to: id))
      }
      for group in itemsAtOnePlace(article, sidecar) {
        let items = group.map { sidecar.sidecar.mentions[$0] }
        guard let accepted = items.first(where: { $0.verdict.status == .accepted }),
          let rejected = items.first(where: { $0.verdict.status == .rejected }),
          let range = article.place(ofMention: group[0])
        else { continue }
        findings.report(
          accepted.id,
          at: range,
          in: article,
          sidecar,
          "\(article.words(range)) is accepted as \(accepted.kind.rawValue) by \(accepted.verdict.by) "
            + "and rejected by \(rejected.verdict.by)",
          related: [Finding.Related(sidecar.location(sidecar.range(of: rejected.id)), "rejected here")],
          fixes: [drop(rejected.id, "Drop the rejection"), drop(accepted.id, "Drop the acceptance")]
        )
      }
      for group in equalRelations(sidecar) {
        guard let accepted = group.first(where: { $0.verdict.status == .accepted }),
          let rejected = group.first(where: { $0.verdict.status == .rejected })
        else { continue }
        findings.report(
          at: sidecar.location(sidecar.range(of: rejected.id)),
          "this \(rejected.kind.rawValue) relation is rejected by \(rejected.verdict.by) "
            + "and accepted by \(accepted.verdict.by)",
          related: [Finding.Related(sidecar.location(sidecar.range(of: accepted.id)), "accepted here")],
          fixes: [drop(rejected.id, "Drop the rejection"), drop(accepted.id, "Drop the acceptance")]
        )
      }
    }
  )
}

/// The relations of a sidecar that say the same, those of each kind and ends together; in the order of the file.
func equalRelations(_ sidecar: SidecarFile) -> [[StoredRelation]] {
  struct Fact: Hashable {
    var kind: Relation.Kind
    var from: StoredRelation.End
    var to: StoredRelation.End
  }
  var groups: [Fact: Int] = [:]
  var relations: [[StoredRelation]] = []
  for relation in sidecar.sidecar.relations {
    let fact = Fact(kind: relation.kind, from: relation.from, to: relation.to)
    if let group = groups[fact] {
      relations[group].append(relation)
    } else {
      groups[fact] = relations.count
      relations.append([relation])
    }
  }
  return relations.filter { $0.count > 1 }
}
