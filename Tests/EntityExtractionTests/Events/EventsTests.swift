import Annotations
import Testing

@Suite struct EventsTests {
  @Test(arguments: [
    "The [event eighth meeting of the [role foreign ministers of [country Peru] and [country Chile]]] opened in Lima.",
    "The [event 46th summit of the [organization African Union]] will be held in May.",
    "They prepared the [event Second [country Kenya]-[country Uganda] Summit] in Nairobi.",
    "The [event fourth round of political consultations between the [country Sultanate of Oman] and the [country Republic of Iraq]] ended.",
    "He held a [event meeting] in Tokyo with the envoy.",
    "She gave a [event radio interview] on Saturday.",
    "He paid a [event courtesy call] on the mayor.",
    "The [event previous round] was in 2023.",
    "At the [event meeting], nothing was agreed.",
    "After the [event event], they left.",
    "The [event 80th anniversary of [country Chad]’s liberation from foreign rule] was marked.",
    "The troops began [event Exercise Frozen Anchor] in February.",
    "[event Cyclone Vaimo] struck the coast.",
    "The [event state visit of the [role President of [country Armenia]]] to the coast was postponed.",
    "The [event ministerial meeting of [nationality African] finance ministers] was cancelled.",
    "an [event early election] in September",
    "The [role ministers] [event met] in Vienna.",
    "The leaders [event meet] on Thursday.",
    "[country Peru] will host the [event next summit].",
    "The [event Third Round of the [country Peru]–[country Chile] Strategic Dialogue] was held in Lima.",
    "They took up the outcomes of the [event Summit on Peace in [country Sudan]] in Oslo.",
    "The [event 32nd Ministerial Council] will gather in Vienna.",
    "THIRD ROUND OF THE FERRY TALKS OPENS IN LIMA",
    "[event 12TH MARROW [role WATER MINISTERS]' MEETING] ENDS IN LIMA",
    "[event Typhoon Orvane] displaced many.",
  ])
  func event(_ source: String) {
    let kinds = Set(BracketedText(source).mentions.map(\.kind))
    check(source, only: namedKinds.filter { kinds.contains($0) })
  }

  @Test(arguments: [
    "They discussed cooperation and held talks.",
    "The works met the target.",
    "It met all requirements and met with approval by the press.",
    "He plans to visit the market and to meet demand.",
    "The meeting participants left early.",
    "After meeting the director she flew home.",
    "Election campaigns cost money.",
    "A fisherman I met told me so.",
    "He spoke of war crimes.",
    "Further rounds may follow.",
    "The opening session was long.",
    "Session II: Trade",
    "The depot burns for a second day.",
    "They agreed to launch joint projects and to visit old towns.",
    "The 32nd Antimonopoly Council is a body.",
  ])
  func noEvent(_ source: String) {
    check(source, only: [.event])
  }
}
