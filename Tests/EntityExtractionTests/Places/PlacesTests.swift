import Annotations
import Testing

@Suite struct PlacesTests {
  @Test(arguments: [
    "the [place Macará bridge] and the [place Aflao crossing]",
    "in [place Bayan-Ölgii province] and at [place Burimari land port]",
    "The [place [nationality Central Asian] region] is dry.",
    "along the [place [nationality Tajik-Afghan] border]",
    "at the [place Port of Lobito] and on [place Lake Alakol]",
    "[place MARUN], 4 May (Delta News) -- It rained.",
    "He lives in [place Kilimba] and was in [place Dazaan].",
    "[country Kyrgyz Republic] and [country Republic of Korea]",
    "The [country Hashemite Kingdom of Jordan] said so.",
    "a [nationality Sino-Russian] plan and [nationality Tajik-Afghan] trade",
    "the [country Russia]-[place Central Asia] road",
    "the [place Riga]-based body",
    "the [place Asia-Pacific region]",
  ])
  func place(_ source: String) {
    check(source, only: [.place, .country, .nationality])
  }

  @Test(arguments: [
    "The region and the city were calm.",
    "In May the rains came; in English nobody spoke.",
    "A turkey and some china stood on the table.",
    "He spoke in Parliament.",
  ])
  func noPlace(_ source: String) {
    check(source, only: [.place, .country])
  }
}
