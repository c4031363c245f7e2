import AnnotationStore
package import Annotations

/// What is marked with a kind, in the words of the guidelines or of the workspace's settings.
package struct Guidance: Hashable, Sendable {
  /// What people call the kind.
  package var label: String

  /// What it covers.
  package var covers: String

  /// What looks like it and is not; empty where nothing does.
  package var isNot: String

  /// The first sentence of what it covers, without a full stop.
  package var summary: String {
    let end = covers.indices.first { covers[$0...].hasPrefix(". ") } ?? covers.endIndex
    let sentence = covers[..<end]
    return String(sentence.hasSuffix(".") ? sentence.dropLast() : sentence)
  }

  /// Both in one paragraph of plain text.
  package var text: String { isNot.isEmpty ? covers : "\(covers)\nNot: \(isNot)" }
}

extension Workspace {
  /// What is marked with a kind in an article's folder; nil for a kind that nobody has described.
  package func guidance(on kind: MentionKind, for article: ArticleURI) -> Guidance? {
    let own = settings(for: article).types.first { $0.kind == kind }
    let known = Workspace.guidance(on: kind)
    guard own != nil || known != nil else { return nil }
    return Guidance(
      label: own?.label ?? known?.label ?? kind.rawValue,
      covers: own?.description ?? known?.covers ?? "",
      isNot: own?.description == nil ? known?.isNot ?? "" : ""
    )
  }

  /// The kinds that may be chosen for an article: the guidelines', then the settings' own.
  package func kinds(for article: ArticleURI) -> [MentionKind] {
    unique(MentionKind.guidelineKinds + settings(for: article).types.map(\.kind))
  }

  /// What the guidelines mark with a kind; nil for a kind that they do not have.
  package static func guidance(on kind: MentionKind) -> Guidance? {
    guidelines[kind].map { Guidance(label: kind.rawValue, covers: $0.covers, isNot: $0.isNot) }
  }

  private static let guidelines: [MentionKind: (covers: String, isNot: String)] = [
    .person: (
      "A named human being: full name, surname alone, initials. The name alone.", "titles, which are roles; pronouns"
    ),
    .role: (
      "An office, post or function that a person holds, with its complement; plural and unnamed holders too. Two offices "
        + "joined by “and” or a dash for one holder are one span. A complement ends before a parenthesis or a comma.",
      "the person’s name; a bare verb such as “chaired”"
    ),
    .organization: (
      "A named body: ministry, alliance, company, party, agency, newsroom, council, a web site as a source.",
      "a meeting or format"
    ),
    .country: (
      "A sovereign state by any of its names.", "a capital, also where it stands for its government: that is a place"
    ),
    .place: ("Any other named location: city, province, region, sea, border, building.", ""),
    .nationality: ("An adjective or noun for a state, a people, a region, a religion or a political group.", ""),
    .event: (
      "A particular meeting, summit, briefing, interview, phone call, visit, exercise, war, election or anniversary, with "
        + "ordinal and complement, without its place and date; a later definite mention too, and the verb where a sentence "
        + "reports a meeting by its verb alone.",
      "generic activity such as cooperation or talks; a part of another event"
    ),
    .document: (
      "A treaty, statement, plan, programme, law, charter or report; a later definite mention too, and an unnamed one that "
        + "an event produced.",
      "draft texts in general"
    ),
    .date: (
      "A calendar expression that can be placed: day, month, year, range, decade, century, season, half-year, relative.",
      "vague adverbs such as recently or annually"
    ),
    .time: ("A clock time.", ""),
    .duration: ("A length of time, an age included.", ""),
    .money: ("An amount with its currency and what says that it is not exact.", ""),
    .percent: ("A percentage.", ""),
    .quantity: (
      "Another count or measure, with what says that it is not exact; a unit of measure is inside, a counted noun is not.",
      "ordinals, years, list numbers, “one of”"
    ),
    .misc: ("Any other proper name: works and broadcasts, products, formats and initiatives, languages.", ""),
  ]
}
