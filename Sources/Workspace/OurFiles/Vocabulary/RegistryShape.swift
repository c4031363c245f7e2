import AnnotationStore

extension FileShape {
  /// `attache.entities.json`.
  static let registry = FileShape(
    name: "registry",
    members: [
      .schema,
      FileMember(
        "format",
        "The form and version of the file.",
        .words([.init(Registry.format, "What this program reads and writes.")]),
        isRequired: true
      ),
      FileMember(
        "entities",
        "What is known of entities beyond one article, in the order of their identifiers.",
        .list(.object(entity))
      ),
      FileMember(
        "neverSuggest",
        "Words that are not to be suggested as a kind of mention in any article.",
        .list(.object(neverSuggested))
      ),
    ]
  )

  private static let neverSuggested = FileShape(
    name: "refusal",
    members: [
      FileMember("type", "The kind of mention as which the words are not to be suggested.", .kind, isRequired: true),
      FileMember("text", "The words, exactly as they stand in articles.", isRequired: true),
    ]
  )

  private static let entity = FileShape(
    name: "entity",
    members: [
      FileMember("id", "The entity’s identifier, which annotation files use.", .entity(isOwn: true), isRequired: true),
      FileMember("type", "What it is: a kind of the guidelines, or one of the settings’ own.", .kind, isRequired: true),
      FileMember("name", "The name that cards and reports show.", isRequired: true),
      FileMember("aliases", "Other forms of the name.", .list(.text)),
      FileMember("sameAs", "The same entity elsewhere: wikidata:Q42, a web address.", .list(.text)),
      FileMember("differentFrom", "Entities that are taken for this one and are not.", .list(.entity(isOwn: false))),
      FileMember("roles", "The offices that a person has held.", .list(.object(role))),
      FileMember("memberships", "The bodies that a country or an organization belongs to.", .list(.object(membership))),
      FileMember(
        "replacedBy",
        "The entity that this one turned out to be; its identifier stands in older files.",
        .entity(isOwn: false)
      ),
      .note,
    ]
  )

  private static let role = FileShape(
    name: "office",
    members: [
      FileMember("title", "The office.", isRequired: true),
      FileMember("of", "Whose office it is: a country, an organization or a place.", .entity(isOwn: false)),
    ] + period
  )

  private static let membership = FileShape(
    name: "membership",
    members: [FileMember("of", "The organization.", .entity(isOwn: false), isRequired: true)] + period
  )

  private static let period = [
    FileMember("from", "The first day: YYYY, YYYY-MM or YYYY-MM-DD; left out where it is not known."),
    FileMember("to", "The last day: YYYY, YYYY-MM or YYYY-MM-DD; left out where it is open or not known."),
    FileMember("source", "Who says so: an article’s file, a web address."),
  ]
}
