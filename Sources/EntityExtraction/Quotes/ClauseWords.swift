/// The closed classes of words by which the quote rules tell clauses, their subjects and their complements apart.
enum ClauseWords {
  /// Forms of `be`.
  static let be = WordSet("is are was were am been being be isn't aren't wasn't weren't 's 're")

  /// Forms of `have`.
  static let have = WordSet("has have had hasn't haven't hadn't")

  /// Verbs before an infinitive: what they hold has not been said.
  static let modals = WordSet(
    "will would can could may might must shall should to won't wouldn't can't cannot couldn't mustn't shouldn't did does do "
      + "didn't doesn't don't not never"
  )

  /// Verb forms that are finite wherever they stand.
  static let finite = WordSet(
    "is are was were am isn't aren't wasn't weren't has have had hasn't haven't hadn't do does did don't doesn't didn't will "
      + "would can could may might must shall should won't wouldn't can't cannot couldn't mustn't shouldn't rose fell grew came "
      + "went took gave saw began became kept stood ran broke chose drove drew flew got knew laid shook spoke struck thought "
      + "understood wrote sought arose withdrew sank threw wore swore remains remained means includes included believes "
      + "believed needs wants wanted hopes hoped expects seems seemed depends belongs consists exists lies goes comes makes "
      + "takes gives shows lets tries continues begins agrees supports opposes intends looks feels knows says"
  )

  /// Finite forms that are nouns behind a determiner: `a will`, `the might`.
  static let nouns = WordSet("will can might must may needs hopes lies shows supports")

  /// Plural verb forms that are rarely nouns.
  static let plural = WordSet(
    "need want expect remain believe agree intend continue face live seek exist belong depend support oppose know think go come "
      + "give take make keep become include require deserve allow understand see say feel hold"
  )

  /// Past forms that are participles as well.
  static let ambiguous = WordSet(
    "held made put set read led brought sent paid built found left lost met sold told said cut hit won cost spent hurt kept "
      + "caught taught bought fought heard laid let meant shut spread stuck swept built dealt"
  )

  /// Words that begin a prepositional phrase.
  static let prepositions = WordSet(
    "in on at during after before to through via by with for following from under about of over into within without against among "
      + "amid between behind beyond across along around despite except inside near outside per since throughout toward "
      + "towards until upon"
  )

  /// Words that begin a noun phrase.
  static let determiners = WordSet(
    "the a an this that these those his her its their our my your some any several many all both each every no another three two "
      + "four five six seven eight nine ten other"
  )

  /// Pronouns that may be the subject of a verb of saying.
  static let pronouns = WordSet("he she they it we i you who")

  /// Pronouns that may stand for a document.
  static let thingPronouns = WordSet("they it these those this that")

  /// Words that begin a relative clause.
  static let relatives = WordSet("who which whose where whom when that")

  /// Words that join clauses or nouns.
  static let coordinators = WordSet("and but or then nor yet")

  /// Words that begin a clause of its own inside a sentence.
  static let subordinators = WordSet(
    "that because while when as after before if although though whereas since how whether until unless where which what why once"
  )

  /// Words that may follow a quotation and belong to the sentence around it.
  static let continuations = WordSet(
    "and but while when as in on at during after before because for with to by if since until that or nor"
  )

  /// Nouns in lower case that speak although they name no office and no body.
  static let speakers = WordSet(
    "side sides party parties official officials source sources member members delegation delegations participant "
      + "participants leader leaders country countries state states nation nations government governments ministry "
      + "ministries police court website site site newspaper newspapers paper daily weekly agency agencies portal channel "
      + "broadcaster radio television magazine outlet media press spokesperson spokesman spokeswoman spokespeople "
      + "diplomat diplomats expert experts analyst analysts economist economists counterpart counterparts colleague "
      + "colleagues company companies team committee commission council union group organisation organization bloc alliance "
      + "authority authorities administration department service office embassy bank parliament opposition coalition army "
      + "military navy interlocutors counterparts heads head chair chairman chairwoman chairperson everyone everybody "
      + "people person persons insiders nobody others one both all he she man woman activists critics residents witnesses observers envoy envoys advocates campaigners "
      + "secretary minister ministers president ambassador ambassadors representative representatives speaker director"
  )

  /// Nouns that never speak although a name may stand beside them.
  static let things = WordSet(
    "statement statements document documents report reports declaration resolution resolutions letter letters treaty "
      + "agreement agreements communique memorandum protocol plan plans article articles text texts note notes law laws "
      + "charter convention study studies survey poll data figures statistics estimates results banner sign headline "
      + "proposal proposals initiative position meeting meetings summit conference talks discussions visit session "
      + "consultations dialogue negotiations forum move moves step decision book film speech interview remarks comments"
  )
}
