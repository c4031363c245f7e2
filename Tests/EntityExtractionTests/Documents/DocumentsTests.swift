import Annotations
import Testing

@Suite struct DocumentsTests {
  @Test(arguments: [
    "They signed the [document Marun Action Plan] on Friday.",
    "The [document Marun Protocol on Small-Scale Trade] was adopted.",
    "They approved the [document draft Interstate Program for Strengthening the Border].",
    "A [document Memorandum of Understanding on the Waiver of Visas for Diplomatic Passports] was signed.",
    "The two initialled an [document Agreement on International Road Transport].",
    "They signed a [document letter of intent on the blue economy].",
    "It was adopted a [document joint statement on the strategic directions of cooperation].",
    "The council adopted several [document political statements].",
    "The [document document] was published.",
    "The [document memorandum] commits the signatories.",
    "[document Security Council resolution 2799 (2025)] says so.",
    "He cited a \"[document Southern Charter of Diversity]\" and left.",
    "These [document statements] addressed the crisis.",
    "The [document Declaration] provides for it.",
    "They presented the [document 2024 Annual Report] and signed a letter.",
    "The [document Minsk agreements] were discussed.",
    "Agreement was reached on an [document Agreement on Air Services between Chad and Peru].",
    "[document Memorandum of Understanding on Trade and Transport] was signed.",
    "(b) [document Agreement on the Exemption of Visas for Holders of Diplomatic Passports].",
    "[document Joint Statement] on the Third Round of the Dialogue",
    "The [document Framework Convention for the Protection of the Marun Sea] was ratified.",
    "They signed a [document Memorandum of Cooperation on Safety] and a [document joint declaration on fisheries].",
  ])
  func document(_ source: String) {
    check(source, only: [.document])
  }

  @Test(arguments: [
    "They worked on draft international treaties.",
    "Trade agreements help exporters.",
    "According to his plan they left at noon.",
    "The report that she had left was false.",
    "They put off a decision on an escorted route.",
    "A new deal may come.",
    "The pier is closed, Interfax reports. Nobody asked.",
  ])
  func noDocument(_ source: String) {
    check(source, only: [.document])
  }
}
