import Annotations
import Testing

@Suite struct RolesTests {
  @Test(arguments: [
    "[role Foreign Minister] Ilma Teveen arrived.",
    "[role Deputy Prime Minister and Minister of Foreign Affairs of the [country Republic of Kazakhstan]] spoke.",
    "Oren Dask, [role Deputy Prime Minister – Minister of Finance], left.",
    "The [role [nationality Peruvian] Foreign Minister] spoke.",
    "A [role former [nationality Danish] ambassador to [country Chad]] was heard.",
    "The [role foreign ministers of [country Peru] and [country Chile]] met.",
    "The [role foreign ministers of [country Peru], [country Chile] and [country Bolivia]] met.",
    "The [role [nationality Turkish], [nationality Mongolian] top diplomats] spoke by phone.",
    "[role [nationality Indian] and [nationality Chinese] foreign ministers] met.",
    "The [role foreign and defence ministers] agreed.",
    "[role Heads of state] came.",
    "The [role head of [country Chad]'s foreign policy department] spoke.",
    "[role Minister for Trade and Regional Integration], [country Ghana]",
    "The [role Minister of Food, Agriculture and Light Industry] resigned.",
    "[role Ambassador] D. Mensah came.",
    "her [role [nationality Ecuadorian] counterpart], Andrés Roca",
    "[role [country Spain]’s top diplomat] said so.",
    "[role Chargé d'Affaires a.i. in [place Muscat]]",
    "[role Foreign Minister-designate] Ieva Kalna",
    "The [role Minister] added that much was done.",
    "The [role ministers] agreed.",
    "The [role military attaches] left.",
    "[role High Representative/Vice-President] Mara Greene left.",
    "[role EAM] will inaugurate the centre.",
    "[role Acting Comptroller-General of the [organization [country Ghana] Immigration Service]]",
    "a [role [nationality Polish] official] said",
    "The [role Minister for Commerce, Industry, Labour and Immigration of [country Fiji]] spoke.",
    "The [role Trade Ministers of [country Fiji], [country Samoa], [country Tonga] and the CFRX] met.",
    "[role Gen.] Issa Oumarov was appointed [role ambassador to [country France]].",
    "[role [country Barbados] Prime Minister] Mara Greene",
    "[role [organization Supreme Court of Justice] President] Mara Greene left.",
    "The [role Minister of Justice] Mara Greene left.",
    "The [role Secretary of State of the [country Holy See]] came.",
    "[role [country Chad]'s Deputy Minister of Investments, Industry and Trade] Mara Greene left.",
    "The [role vice president] said so, and [role Vice Presidents] Mara Greene and Bo Kim agreed.",
    "the [role special envoy of the [role [nationality Peruvian] president]]",
    "[role [nationality Iranian] FM] Mara Greene met [role PM] Bo Kim.",
    "- Ms Mara Greene, [role Director], Department of Climate Change",
    "The [role Secretary for [place Africa] and the [place Middle East]] left.",
    "[role Ambassador to [country Kenya], [country Uganda] and [country Rwanda]] Mara Greene left.",
    "The [role ambassador to [country Chile]] and [role [country Peru]'s foreign minister] left.",
    "[role Under-Secretary for development cooperation] Mara Greene left.",
    "The Cabinet of Ministers sat, and the [role Ministers] left.",
  ])
  func office(_ source: String) {
    check(
      source,
      only: source.contains("[organization")
        ? [.role, .country, .organization] : [.role, .country, .nationality, .place]
    )
  }

  @Test(arguments: [
    "The delegates heard three engineers and a singer.",
    "She will head to the coast and chair the panel.",
    "A bridge without customs officers is a monument.",
    "Reporters and farmers waited outside.",
    "In general, the chief aim is peace.",
    "Peru attaches great importance to the sea.",
    "The importance Peru attaches to the sea is great. She will co-chair it.",
    "The ferry leaves at 9 PM Friday and lands at 5 PM Oslo time.",
    "| Country | Head of delegation | Title |",
  ])
  func noOffice(_ source: String) {
    check(source, only: [.role])
  }
}
