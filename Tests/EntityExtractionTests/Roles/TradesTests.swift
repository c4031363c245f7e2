import Annotations
import Testing

/// Trades are roles beside the name of whoever follows them, and only there.
@Suite struct TradesTests {
  @Test(arguments: [
    // Before the name.
    "They heard the [role music journalist] Petra Lindqvist.",
    "[role [nationality Danish] painter] Tomas Brenk died.",
    "The film was made by the acclaimed [role director] Petra Lindqvist.",
    "[role Actor] Tomas Brenk came.",
    "It belongs to [role [nationality Israeli] mathematician and writer] Petra Lindqvist.",
    "She met [role fellow actor and friend] Tomas Brenk.",
    // Behind the name.
    "Petra Lindqvist, a 17th-century [role writer], was forgotten.",
    "Tomas Brenk, the well-known [role [nationality German] painter], left.",
    "Petra Lindqvist, 58, a [role farmer] in the hills, agreed.",
    // With a comma before the name.
    "His [role coach], Tomas Brenk, resigned.",
    // Said of the subject.
    "Petra Lindqvist (born 3 April 1978) is an [role [nationality English] character actor].",
    "Tomas Brenk was a [role [nationality French] actor, singer and director].",
    "She is a [role linguist].",
    "Tomas Brenk served as [role mayor].",
    "The [role professor of modern history], Dr. Petra Lindqvist, spoke.",
    // Relatives, said beside both.
    "His [role father], Tomas Brenk, was ill.",
    "Tomas Brenk, the [role brother of Petra Lindqvist], came.",
  ])
  func besideAName(_ source: String) {
    check(source, only: [.role, .nationality])
  }

  @Test(arguments: [
    "The farmers and a singer waited for the nurses.",
    "A painter was seen with his brother.",
    "The baker said that bread is dear.",
    "Tomas Brenk (host) opened the panel.",
    "Petra Lindqvist sang for three engineers.",
    "Her sister and the coach of the team left.",
  ])
  func alone(_ source: String) {
    check(source, only: [.role])
  }
}
