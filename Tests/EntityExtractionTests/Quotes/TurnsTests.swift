import EntityExtraction
import Testing

@Suite struct TurnsTests {
  @Test func whoeverAsksBetweenIsALabelToo() {
    checkQuotes(
      """
      Isla Wire: When does the ferry sail?

      Ilma Teveen: It sails today.

      Radio Marrow: Who pays for it?

      Ilma Teveen: We do.

      Rift Times: And the pier?

      Ilma Teveen: It can wait.
      """,
      """
      direct | When does the ferry sail | - | Isla Wire
      direct | It sails today | - | Ilma Teveen
      direct | Who pays for it | - | Radio Marrow
      direct | We do | - | Ilma Teveen
      direct | And the pier | - | Rift Times
      direct | It can wait | - | Ilma Teveen
      """
    )
  }

  @Test func aWholeTurnMayBeEmphasized() {
    checkQuotes(
      """
      **Q: Who pays for it?**

      **A:** We do.
      """,
      "direct | We do | - | A"
    )
  }

  @Test func turnsAreSaidByTheirLabels() {
    checkQuotes(
      """
      Remarks by Minister Teveen and Minister Dask

      MINISTER TEVEEN: Good morning. The ferry sails today.

      It sails every day. (Applause.)

      MINISTER DASK: Thank you, Ilma.

      QUESTION (Pia Holm, The Islander): Who pays for it?

      MINISTER TEVEEN: We do. In the words of a baker I met, bread needs boats.

      QUESTION: And the pier?

      The old one, I mean.

      MINISTER DASK: It can wait. (Laughter.)

      (The talks ended at noon.)
      """,
      """
      direct | Good morning. The ferry sails today | - | MINISTER TEVEEN
      direct | It sails every day | - | MINISTER TEVEEN
      direct | Thank you, Ilma | - | MINISTER DASK
      direct | Who pays for it | - | Pia Holm
      direct | We do. In the words of a baker I met, bread needs boats | - | MINISTER TEVEEN
      direct | It can wait | - | MINISTER DASK
      """
    )
  }

  @Test func aNoteInEmphasisEndsATurn() {
    checkQuotes(
      """
      MINISTER TEVEEN: Good morning.

      MINISTER DASK: The ferry sails today.

      *Oren Dask has been minister since 2022.*
      """,
      """
      direct | Good morning | - | MINISTER TEVEEN
      direct | The ferry sails today | - | MINISTER DASK
      """
    )
  }
}
