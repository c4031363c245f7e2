import Annotations
import Testing

@Suite struct MiscTests {
  @Test(arguments: [
    "He wrote on [misc X] that all was well.",
    "She posted it to [misc Facebook] at noon.",
    "the talk show “[misc Noite em Marun]” and the album \"[misc River Songs]\"",
    "within the [misc Mekong Plus Four] format",
    "in the [misc Central Asia5 + Russia] format",
    "The [misc 5+2] format has not met.",
    "They stand by the [misc Luanda Process] and its aims.",
  ])
  func misc(_ source: String) {
    check(source, only: [.misc])
  }

  @Test(arguments: [
    "On the format nothing was said.",
    "He asked “How so?” and left.",
    "the six-party format and the Russian initiative",
  ])
  func noMisc(_ source: String) {
    check(source, only: [.misc])
  }
}
