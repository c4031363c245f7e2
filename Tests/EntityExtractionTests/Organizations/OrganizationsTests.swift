import Annotations
import EntityExtraction
import Testing

@Suite struct OrganizationsTests {
  @Test(arguments: [
    "The [organization Ministry of Foreign Affairs of [country Mongolia]] said so.",
    "The [organization Press Service of the [organization Ministry of Foreign Affairs of [country Mongolia]]] said so.",
    "The [organization [nationality Estonian] Foreign Ministry] said so.",
    "The [organization Baltic Seabed Fund] ([organization BSF]) pays.",
    "The [organization BSF] ([organization Baltic Seabed Fund]) pays.",
    "The [organization Intergovernmental Authority on Mining], [organization IAM], pays.",
    "A letter from the [organization Office of the President of [country Chad]] came.",
    "The [organization Prime Minister's Office] said so.",
    "NGOs like the [organization Fund for Nature], Orvane International and Lindtwatch left.",
    "The [organization Cabinet of Ministers of the [country Kyrgyz Republic]] met.",
    "The [organization Ministry of Digital Progress, Innovations and Aerospace Industry of [country Peru]] paid.",
    "The [organization [organization UN] Office for [place West Africa] and the [place Sahel]] said so.",
    "The [organization Organization for Security and Co-operation in [place Europe]] said so.",
    "the [organization Food and Agriculture Agency] said",
    "Then the [organization Commission] left.",
    "This was reported by [organization harbournews.example] on Monday.",
    "The newspaper [organization El Faro] said so.",
    "The newspaper *[organization El Faro]* said so.",
    "He met the companies [organization Orvane], [organization Lindt Okar] and [organization Belmar].",
    "He works for [organization Petrovar Holdings Ltd] now.",
    "The [organization [country Ghana]-[country Togo] Joint Border Commission] met.",
    "the [organization White Road Party] and its leader",
    "Kazakhstan's [organization Ministry of Finance] said",
    "The [organization SYMK] was founded in 1990.",
    "the [organization Integrated Office in [country Haiti]] ([organization BINOH])",
    "The [organization Delta Tribune] said so.",
    "one between [organization Marun Bank] and [organization Zorb Eximbank]",
    "joining the [organization Global Alliance against Hunger and Poverty]",
    "the [organization Centre Party] and the [organization Maritime Transport Agency]",
  ])
  func organization(_ source: String) {
    let kinds = Set(BracketedText(source).mentions.map(\.kind))
    check(
      source,
      only: namedKinds.filter { kinds.contains($0) && $0 != .country } + (source.contains("[country") ? [.country] : [])
    )
  }

  @Test(arguments: [
    ("XIX", true), ("LXVI", true), ("XIV", true), ("III", true), ("IV", true), ("C", true), ("CCXL", true),
    ("ICC", false), ("XVIIII", false), ("ILC", false), ("VX", false), ("IIII", false), ("CIVIC", false), ("", false),
  ])
  func romanNumerals(word: String, isNumeral: Bool) {
    #expect(RomanNumeral.isNumeral(Array(word.utf8)[...]) == isNumeral)
  }

  @Test(arguments: [
    "The ministry and the agency said so.",
    "GDP grew and the CEO left.",
    "The LXVI Ordinary Meeting ended.",
    "The Daily Press Briefing ended.",
    "The companies pay Ann Lee.",
    "He used 500 MW and 12 KM of line.",
    "The bloc was failing.",
    "PAGE 3",
    "It is so, said Nadim Saab yesterday.",
  ])
  func noOrganization(_ source: String) {
    check(source, only: [.organization])
  }
}
