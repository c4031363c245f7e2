import AnnotationStore
import Annotations

extension FileShape {
  /// `NAME.txt.attache.json`.
  static let sidecar = FileShape(
    name: "annotation file",
    members: [
      .schema,
      FileMember(
        "format",
        "The form and version of the file.",
        .words([.init(Sidecar.format, "What this program reads and writes.")]),
        isRequired: true
      ),
      FileMember("text", "Which text the annotations are about.", .object(text), isRequired: true),
      FileMember("document", "What a person has settled about the article as a whole.", .object(document)),
      FileMember(
        "mentions",
        "The decisions on mentions, in document order, outer before inner.",
        .list(.object(mention))
      ),
      FileMember("quotes", "The decisions on quotations, in document order.", .list(.object(quote))),
      FileMember("relations", "The decisions on relations.", .list(.object(relation))),
    ]
  )

  private static let text = FileShape(
    name: "text",
    members: [FileMember("file", "The article’s file, without folders.", isRequired: true)]
  )

  private static let document = FileShape(
    name: "document",
    members: [
      FileMember("title", "The article’s title."),
      FileMember(
        "published",
        "The article’s date, YYYY-MM-DD; parts that are not known are X. Relative dates are resolved against it."
      ),
      FileMember("publisher", "Who published the article."),
      FileMember("byline", "Who wrote it."),
      FileMember("place", "The place of its dateline."),
      FileMember("translated", "The article is a translation; left out where it is none.", .bool),
      FileMember(
        "state",
        "Whether the article is still being worked on.",
        .words([
          .init("open", "Somebody is still at work on it."),
          .init("done", "Everything is decided; new suggestions are mere information."),
        ])
      ),
      FileMember("engine", "The version of the program that the article was closed with."),
    ]
  )

  private static let mention = FileShape(
    name: "mention",
    members: [
      FileMember("id", "The mention’s identifier in this file.", .item(.mention, isOwn: true), isRequired: true),
      FileMember(
        "type",
        "What is mentioned: a kind of the guidelines, or one of the settings’ own.",
        .kind,
        isRequired: true
      ),
    ] + anchor + [
      FileMember(
        "entity",
        "Who or what is meant: an entity of the registry, or a name of this file’s own for mentions that mean the same.",
        .entity(isOwn: false)
      ),
      FileMember(
        "value",
        "The value of a date, time, duration, amount, percentage or quantity: 2031-03-03, P3Y, 44700000000 USD."
      ),
      FileMember("modifier", "How words beside the expression change its value.", .words(modifiers)),
      FileMember("unit", "The unit of a quantity as the article writes it."),
      FileMember(
        "eventStatus",
        "Of an event that is not past or present.",
        .words([.init("planned", "It is still to come, or postponed."), .init("cancelled", "It will not take place.")])
      ),
    ] + verdict + [
      FileMember("replaces", "The suggestion that this one corrects; it counts as rejected.", .object(replacedMention)),
      .note,
    ]
  )

  private static let quote = FileShape(
    name: "quotation",
    members: [
      FileMember("id", "The quotation’s identifier in this file.", .item(.quote, isOwn: true), isRequired: true),
      FileMember("kind", "How the words are reported.", .words(quoteKinds), isRequired: true),
    ] + anchor + [
      FileMember("cue", "The word or phrase of saying.", .object(FileShape(name: "cue", members: anchor))),
      FileMember("speaker", "Who said it.", .entity(isOwn: false)),
      FileMember("speakerMention", "The mention that names the speaker here.", .item(.mention, isOwn: false)),
    ] + verdict + [
      FileMember("replaces", "The suggestion that this one corrects; it counts as rejected.", .object(replacedQuote)),
      .note,
    ]
  )

  private static let relation = FileShape(
    name: "relation",
    members: [
      FileMember("id", "The relation’s identifier in this file.", .item(.relation, isOwn: true), isRequired: true),
      FileMember(
        "type",
        "What the article says of the two.",
        .words(Relation.Kind.allCases.map { .init($0.rawValue, $0.meaning) }),
        isRequired: true
      ),
      FileMember("from", "Where the relation starts.", .object(end), isRequired: true),
      FileMember("to", "Where it ends.", .object(end), isRequired: true),
    ] + verdict + [.note]
  )

  private static let end = FileShape(
    name: "end of a relation",
    members: [
      FileMember("entity", "A person, body, place, event …: whatever its mentions.", .entity(isOwn: false)),
      FileMember("mention", "One mention of this file.", .item(.mention, isOwn: false)),
      FileMember("quote", "A quotation of this file.", .item(.quote, isOwn: false)),
    ]
  )

  private static let replacedMention = FileShape(
    name: "replaced mention",
    members: [FileMember("type", "The kind that was suggested.", .kind, isRequired: true)] + anchor
  )

  private static let replacedQuote = FileShape(
    name: "replaced quotation",
    members: [FileMember("kind", "The kind that was suggested.", .words(quoteKinds), isRequired: true)] + anchor
  )

  /// What holds an annotation to its place.
  private static let anchor = [
    FileMember("quote", "The annotated words as the article has them, line ends as \\n.", isRequired: true),
    FileMember("before", "The sixteen characters before the words; they tell equal words apart.", isRequired: true),
    FileMember("after", "The sixteen characters after the words; they tell equal words apart.", isRequired: true),
  ]

  private static let verdict = [
    FileMember(
      "status",
      "What has been decided.",
      .words([
        .init("suggested", "A machine suggests it; nobody has decided."),
        .init("accepted", "It is right."),
        .init("rejected", "It is wrong, and is not suggested again at this place."),
      ]),
      isRequired: true
    ),
    FileMember(
      "by",
      "Who says so: human:NAME, rule:NAME@N, model:NAME@N or import:FORMAT.",
      isRequired: true
    ),
    FileMember("confidence", "How sure the machine is, from 0 to 1; people give none."),
  ]

  private static let modifiers: [FileWord] = [
    .init("approx", "About the value."), .init("more-than", "More than the value, or at least it."),
    .init("less-than", "Less than the value, or up to it."), .init("start", "The start of the time."),
    .init("mid", "The middle of the time."), .init("end", "The end of the time."),
  ]

  private static let quoteKinds: [FileWord] = [
    .init("direct", "Words in quotation marks, a turn of a transcript, a block behind “said:”."),
    .init("clause", "A reported clause."),
    .init("phrase", "The object of a verb of saying that states a claim, stance or wish."),
  ]
}

extension FileMember {
  static let schema = FileMember("$schema", "The address of the file’s schema, for editors.")
  static let note = FileMember("note", "A remark for people.")
}

extension Relation.Kind {
  /// What runs from what to what, and when it is said.
  var meaning: String {
    switch self {
    case .holdsRole: "person → role mention: the text says or implies that this person holds it"
    case .roleOf: "role mention → organization, country or place: whose office it is"
    case .participatesIn: "person, country, organization, role → event: attended, hosted, chaired, took part"
    case .heldIn: "event → place or country"
    case .heldOn: "event → date"
    case .produced: "event → document: adopted, approved, finalised or signed there"
    case .memberOf: "country or organization → organization: stated by the text"
    case .abbreviates: "organization mention → organization mention: the short form → the long one"
    case .said: "person, role, organization, country, place → quotation: speech with a cue and a speaker"
    }
  }
}
