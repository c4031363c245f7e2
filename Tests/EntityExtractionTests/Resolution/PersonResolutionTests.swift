import Testing

@Suite struct PersonResolutionTests {
  @Test(arguments: [
    // Short forms, initials, spellings.
    "[Ann Lee]p-lee met [Bo Kim]p-kim. [Lee]p-lee thanked [B. Kim]p-kim.",
    "[Murat Belgatov]p-a spoke. [Belgatow]p-a agreed.",
    "[Murat N. Belgatov]p-a spoke. [M.Belgatov]p-a agreed.",
    "[Chief Scientist]r-a [Kim]p-a arrived. Later [Bo Kim]p-a left.",
    "[KIMURA Haruko]p-a spoke. Ms. [Kimura]p-a left.",
    "[Layla Al-Samadi]p-a and [Omar Lund]p-b spoke. Dr. [Al Samady]p-a left.",
    "[Anan Wattana]p-a came. [Anan]p-a left.",
    "[Pemba]p-a came. [Pemba]p-a left.",
    "[Rosa Villar]p-a, known as “[Cory]p-a”, left.",
  ])
  func mergesForms(source: String) { checkEntities(source) }

  @Test(arguments: [
    "[Ann Lee]p-a and [Bo Lee]p-b spoke.",
    "[Ann Lee]p-a spoke. Then [C. Lee]p-c spoke.",
    "[Ann Lee]p-a spoke. Then [C.Lee]p-c spoke.",
    "[Nasreen Begum Bose]p-a spoke. [M A K Bose]p-b listened.",
    "[Igor Karimov]p-a met [Olga Karimova]p-b.",
  ])
  func keepsNamesakesApart(source: String) { checkEntities(source) }

  @Test(arguments: [
    // The one mentioned last.
    "[Ann Lee]p-a spoke. [Bo Lee]p-b answered. [Lee]p-b smiled.",
    // Forms of address.
    "Mr. [Kwame Darko]p-a and Ms. [Esi Darko]p-b came. Mr. [Darko]p-a spoke. Ms. [Darko]p-b left.",
    "Hon. [Kwame Darko]p-a came with Hon. Dr. [Esi Darko]p-b. Dr. [Darko]p-b spoke. Mr. [Darko]p-a left.",
    // The office.
    "[Foreign Minister]r-a [Ann Lee]p-a met [Ambassador]r-b [Bo Lee]p-b. [Minister]r-a [Lee]p-a left.",
    // Whoever is introduced as another one.
    "[Solheim]p-a spoke. His predecessor [Sigrid Solheim]p-b, no relation, died. [Solheim]p-a left.",
    "[Rosa Villar]p-a is the sister of [Ramon Villar]p-b. [Villar]p-a left.",
    // Two family names.
    "[Elena Morales Quiroga]p-a met [Diego Morales Santín]p-b. [Morales Santín]p-b left.",
  ])
  func choosesAmongBearers(source: String) { checkEntities(source) }

  @Test func knowsWhoIsThankedInATranscript() {
    checkEntities(
      """
      [MINISTER]r-a [AMARI]p-a: Good morning.

      [MINISTER]r-b [SOLHEIM]p-b: Thank you, [Njeri]p-a. It is late.
      """
    )
  }
}
