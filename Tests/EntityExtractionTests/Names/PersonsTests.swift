import Annotations
import Testing

@Suite struct PersonsTests {
  @Test(arguments: [
    "[person M. Oradze], the head of the delegation, left.",
    "Mr. [person S.K. Baral-Ofei] spoke.",
    "[person M A K Chowdrun], Chairman of the board, spoke.",
    "Ms. [person KUBORI Haruna], Minister for Foreign Affairs of Japan, spoke.",
    "H.E. Sheikh [person Abdulmajid bin Said Al Harrami] came.",
    "Foreign Minister [person Brekkum] spoke.",
    "[person Oriol Ferrer] met [person Marguerite van Rooiden] there.",
    "[person Bolot Kurmanbekov] and [person Nino Gelaridze] signed.",
    "By [person Inés Quisbert]",
    "\"It is late,\" said [person Paredes].",
    "[person Aïssatou], who sings, agreed.",
    "her colleague, [person Ana Roca], said",
    "Dr. [person Al Tamirny] later left.",
    "Ms. [person Ma. Lourdes T. Katigbar] came.",
    "[person Jordan Okorie], captain of the team, lost to [person Georgia Petrosyan].",
    "[person Robert \"Tex\" Coelho] said so.",
    "President [person Kim Dae-joong] and Minister [person Lee] met.",
    "Presidents [person Tokhtarov] and [person Mirzoev] met.",
    "[person Paul Desmond Jr.] and [person Andre Price III] came.",
    "[person Sultan bin Rashid Al Mansouri] came.",
    "Crown Prince [person Salman bin Hamad] came.",
    "Gen. [person Issa Oumarov] was appointed.",
    "President [person Hale] Friday presented it.",
    "Minister [person Ati] left, and the Rt Hon. [person Oriol Ferrer] stayed.",
    "Prime Minister Datuk Seri [person Anwar Ferrahim] came.",
    "He met [person Wang Yi]. Moscow was silent.",
    "They saw [person Kim Dae Un]. The talks went on.",
    "It was [person Yu. Oradze] who said so.",
    "PM [person Narendra Okorie] met [person Bo Kim].",
  ])
  func person(_ source: String) {
    check(source, only: [.person])
  }

  @Test func aSurnameAloneFollowsTheFullName() {
    check(
      """
      Minister [person Milena Vukotić] arrived.
      Later [person Vukotić] left with [person Milena].
      """,
      only: [.person]
    )
  }

  @Test func capitalsFollowTheNormalCase() {
    check(
      """
      [person TEVEENA] AND OTHERS TO MEET IN MARCH
      Foreign Minister [person Ilma Teveena] will travel.
      """,
      only: [.person]
    )
  }

  @Test(arguments: [
    "The Zaruma earthquake and the Cenepa crossing are known.",
    "Two countries signed the New Year Accord.",
    "Happy Birthday, everybody!",
    "They flew to Buenos Aires.",
    "The Jordan River and the Georgia coast are quiet.",
    "Harbour Police and the World Desk were told.",
  ])
  func noPerson(_ source: String) {
    check(source, only: [.person])
  }
}
