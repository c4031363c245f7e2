package import Annotations

/// What is marked with a kind, in the words that people see where they choose one.
package struct KindGuidance: Hashable, Sendable {
  /// One line: what the kind covers.
  package var covers: String

  /// One line: what is taken for it and is not; empty where nothing is.
  package var leavesOut: String

  /// Both in a sentence each.
  package var text: String { leavesOut.isEmpty ? "\(covers)." : "\(covers). Not: \(leavesOut)." }
}

extension KindGuidance {
  /// The guidance for a kind of the guidelines; nil for a kind of the user's own.
  package static func of(_ kind: MentionKind) -> KindGuidance? { all[kind] }

  private static let all: [MentionKind: KindGuidance] = [
    .person: KindGuidance(
      covers: "The name of a human being: in full, a surname, initials",
      leavesOut: "titles, which are roles, and pronouns"
    ),
    .role: KindGuidance(
      covers: "An office or function that somebody holds, with what it is of, also in the plural",
      leavesOut: "the holder's name, and a verb such as “chaired”"
    ),
    .organization: KindGuidance(
      covers: "A body with a name: ministry, alliance, company, party, newsroom",
      leavesOut: "meetings and formats"
    ),
    .country: KindGuidance(
      covers: "A sovereign state, by any of its names",
      leavesOut: "a capital, also where it stands for its government"
    ),
    .place: KindGuidance(covers: "Any other place with a name: city, region, sea, border, building", leavesOut: ""),
    .nationality: KindGuidance(
      covers: "A word for the people or things of a state, a people, a region, a religion or a party",
      leavesOut: "the state's own name"
    ),
    .event: KindGuidance(
      covers: "One meeting, visit, war, election or the like, without its place and date; later “the meeting” as well",
      leavesOut: "activity in general, such as “cooperation”, and parts of an event"
    ),
    .document: KindGuidance(
      covers: "A treaty, statement, plan, law or report; later “the document” as well",
      leavesOut: "draft texts in general"
    ),
    .date: KindGuidance(
      covers: "A day, month, year, season or range that can be placed, also relative: “last Monday”",
      leavesOut: "vague words such as “recently”"
    ),
    .time: KindGuidance(covers: "A time of the clock", leavesOut: ""),
    .duration: KindGuidance(covers: "A length of time, an age", leavesOut: ""),
    .money: KindGuidance(covers: "An amount with its currency, and with “about” or “more than”", leavesOut: ""),
    .percent: KindGuidance(covers: "A percentage", leavesOut: ""),
    .quantity: KindGuidance(
      covers: "Another count or measure; a unit belongs to it, a counted noun does not",
      leavesOut: "ordinals, years and list numbers"
    ),
    .misc: KindGuidance(
      covers: "Any other proper name: works, broadcasts, products, formats, languages",
      leavesOut: ""
    ),
  ]
}
