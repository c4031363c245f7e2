import Testing

@Suite struct AcronymCheckTests {
  @Test(arguments: [
    CheckedText("Officials of the KRWA inspected the dam. The KRWA said it was safe.", "KRWA"),
    CheckedText("The dam is full. Officials of the KRWA inspected it.", "KRWA"),
    CheckedText("Officials of the Karsan River Water Authority (KRWA) inspected the dam. The KRWA said it was safe."),
    CheckedText("The KRWA (Karsan River Water Authority) inspected the dam."),
    CheckedText("The Karsan River Water Authority inspected the dam. The KRWA said it was safe."),
    CheckedText("The Karsan Water Board, or KRWA, inspected the dam. The KRWA said it was safe."),
    CheckedText("The river authority KRWA inspected the dam. The KRWA said it was safe."),
    CheckedText("The grid operators Elspan, KRWA and Litor agreed. The KRWA said it was safe."),
    CheckedText(
      "An IED exploded near the VOR beacon. The NBA and the CJTF-KRWA were not concerned; a KRWA sign burned."
    ),
    CheckedText("The UN, NATO, the EU and the US agreed with UNESCO and the WHO."),
    CheckedText("PORT HALE, 11 April 2025 (KRWA) – The dam is safe, officials of the town said."),
  ])
  func withoutExpansion(_ text: CheckedText) { check("acronym-without-expansion", text) }

  @Test(arguments: [
    CheckedText(
      "The Karsan River Water Authority (KRWA) came. Later the Karsan River Water Authority (KRWA) left.",
      "Karsan River Water Authority (KRWA"
    ),
    CheckedText("The Karsan River Water Authority (KRWA) came. Later the KRWA left."),
    CheckedText("The Karsan River Water Authority (KRWA) met the Brega Port Council (BPC)."),
  ])
  func repeated(_ text: CheckedText) { check("repeated-expansion", text) }

  @Test(arguments: [
    CheckedText(
      "The Karsan River Water Authority (KRWA) came. Later the Karsan Regional Water Agency (KRWA) left.",
      "Karsan Regional Water Agency"
    ),
    CheckedText("The Karsan River Water Authority (KRWA) came. Later the Karsan River Water Authority (KRWA) left."),
    CheckedText("The Karsan River Water Authority (KRWA) met the Karsan Port Council (KPC)."),
  ])
  func conflicting(_ text: CheckedText) { check("conflicting-expansions", text) }

  @Test(arguments: [
    CheckedText("The Karsan River Water Authority (KWRA) came.", "KWRA"),
    CheckedText("The Karsan River Water Authority (KRVA) came.", "KRVA"),
    CheckedText("The Karsan River Water Authority (KRWA) came."),
    CheckedText("The Office for the Coordination of River Affairs (OCRA) came."),
    CheckedText("The Federal Water Service (VSB) and the World Health Organization (OMS) came."),
  ])
  func mismatch(_ text: CheckedText) { check("expansion-mismatch", text) }
}
