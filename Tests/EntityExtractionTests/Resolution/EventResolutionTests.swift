import Testing

@Suite struct EventResolutionTests {
  @Test(arguments: [
    "The [eighth meeting of the [foreign ministers of [Kenya]c and [Peru]c]r]e-a took place. The [meeting]e-a was long.",
    "The [eighth meeting of the [foreign ministers of [Kenya]c and [Peru]c]r]e-a will be held. "
      + "The [eighth meeting of the [ministers of foreign affairs of [Peru]c and [Kenya]c]r]e-a is near.",
    "The [third session of the commission]e-a met after the [second session]e-b. The [session]e-a was long.",
    "They [met]e-a in May. During this [meeting]e-a they agreed.",
    "A [summit]e-a is planned. The [event]e-a is costly.",
    "The [Ninth Coral Leaders Summit]e-a ([CLS9]e-a) was held.",
    "She told a [media briefing]e-a so. The [briefing]e-a was short.",
    "The [fourth round of consultations between [Kenya]c and [Peru]c]e-a ended. A paper of the [consultations]e-a exists.",
  ])
  func mergesMentions(source: String) { checkEntities(source) }

  @Test(arguments: [
    "The [meeting]e-a was long. A [meeting]e-b is planned.",
    "The [fifth session]e-a was long. The [sixth session]e-b is planned.",
    "The [visit]e-a was long. The [conference]e-b was short.",
    "They [met]e-a in May and [met]e-b in June.",
    "The [meeting]e-a was long. The [previous meeting]e-b was short.",
  ])
  func keepsEventsApart(source: String) { checkEntities(source) }

  @Test func readsHeadlines() {
    checkEntities(
      """
      [Kenya]c and [Peru]c hold [phone call]e-a

      Nairobi, 3 May 2024: The ministers had a [telephone conversation]e-a on Monday.
      """
    )
  }
}

@Suite struct DocumentResolutionTests {
  @Test(arguments: [
    "They signed the [Lakes Declaration on Fishing]d-a. The [Declaration]d-a is short.",
    "A [draft Action Plan]d-a was ready. The [document]d-a is long.",
    "They adopted [political statements]d-a. These [statements]d-a cover much.",
    "They signed the [Lakes Declaration]d-a and a [letter of intent]d-b. The [letter]d-b is short.",
    "They signed a [letter]d-a. Later they signed a [letter]d-b.",
    "They adopted [statements]d-a and a [declaration]d-b. The [document]d-b is short.",
  ])
  func resolves(source: String) { checkEntities(source) }
}
