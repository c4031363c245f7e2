import Annotations
import Testing

@Suite struct ParticipationTests {
  @Test(arguments: [
    (
      "The [session]e-e was attended by [Ann Lee]p-a; Ms. Daw [Su Min]p-s; and [Bo Kim]p-b.",
      ["a → e", "b → e", "s → e"]
    ),
    ("[Ann Lee]p-a, who is in [Lima]l on an [official visit]e-e, slept.", ["a → e"]),
    ("[Ann Lee]p-a arrived in [Lima]l on a [state visit]e-e.", ["a → e"]),
    ("At the invitation of [Minister]r-b [Bo Kim]p-b, [Ann Lee]p-a will pay an [official visit]e-e.", ["a → e"]),
    ("[Bo Kim]p-b and [Ann Lee]p-a will pay an [official visit]e-e.", ["a → e", "b → e"]),
    // By the event's name.
    (
      "The [fifth session of the [[Kenya]c-k-[Peru]c-p Border Commission]o-b]e-e was held.",
      ["b → e", "k → e", "p → e"]
    ),
    ("The [[Kenya]c-k-[Peru]c-p summit]e-e was held.", ["k → e", "p → e"]),
    ("The [meeting of the [ministers of [Kenya]c-k]r-g]e-e was held.", ["g → e", "k → e"]),
    ("The [visit of [Ann Lee]p-a]e-e was short.", ["a → e"]),
    // By verbs.
    ("[Ann Lee]p-a took part in the [summit]e-e.", ["a → e"]),
    ("[Ann Lee]p-a will chair a [conference]e-e and [Bo Kim]p will pay.", ["a → e"]),
    (
      "[Ann Lee]p-a, [Minister of Trade]r-a, held a [meeting]e-e in [Nairobi]l with Mr. [Bo Kim]p-b.",
      ["a → e", "b → e"]
    ),
    (
      "[Ann Lee]p-a, the [head of X]r-a, and [Bo Kim]p-b, the [head of Y]r-b, [met]e-e bilaterally.",
      ["a → e", "b → e"]
    ),
    ("[Ann Lee]p-a [met]e-e with [Bo Kim]p-b.", ["a → e", "b → e"]),
    ("The [visit]e-e to [Nairobi]l by [Ann Lee]p-a was short.", ["a → e"]),
    ("[Lee]p-a’s [visit]e-e to [Nairobi]l was short.", ["a → e"]),
    ("[Ann Lee]p-a spoke. She will attend the [summit]e-e.", ["a → e"]),
    ("[Ann Lee]p-a and [Bo Kim]p-b came. The two ministers [met]e-e again.", ["a → e", "b → e"]),
    ("The [conference]e-e was chaired by [Ann Lee]p-a and [Bo Kim]p-b.", ["a → e", "b → e"]),
    ("[Ann Lee]p-a recalled the [summit]e-e, which she attended.", ["a → e"]),
    ("[Ann Lee]p-a paid a [courtesy call]e-e on [Bo Kim]p-b.", ["a → e", "b → e"]),
    ("In a radio [interview]e-e, [Ann Lee]p-a said no.", ["a → e"]),
    ("The plan was shown to the [ministers]r-g during their [summit]e-e.", ["g → e"]),
    ("[Ann Lee]p-a and [Bo Kim]p-b, who spoke first, signed the [Pact]d at the [summit]e-e.", ["a → e", "b → e"]),
    // By lists.
    (
      """
      The [meeting]e-e was attended by:

      [Kenya]c-k – [Ann Lee]p-a, [Minister]r-a

      [Peru]c-p – [Bo Kim]p-b, [Minister]r-b

      Later [Cy Roe]p came from [Chad]c.
      """, ["a → e", "b → e", "k → e", "p → e"]
    ),
    ("The [meeting]e-e was long. Also present were [Ann Lee]p-a and [Bo Kim]p-b.", ["a → e", "b → e"]),
    ("The [meeting]e-e was long. The [Kenyan]n side was led by [Ann Lee]p-a.", ["a → e"]),
  ])
  func relates(source: String, expected: [String]) { checkRelations(.participatesIn, source, expected) }

  @Test(arguments: [
    "[Ann Lee]p said that the [summit]e was long.",
    "[Ann Lee]p spoke about the [summit]e in [Kenya]c.",
    "The [anniversary of [Kenya]c’s liberation]e is near.",
    "The [visit]e to [Kenya]c was short.",
    "[Kenya]c hold consultations; the [visit]e was short.",
    "The [state visit of the [President of [Kenya]c]r-a]e-e was short. [Ann Lee]p slept.",
  ])
  func leavesOthersOut(source: String) {
    checkRelations(.participatesIn, source, source.contains("-a]") || source.contains("r-a") ? ["a → e"] : [])
  }
}

@Suite struct PlaceAndDateTests {
  @Test(arguments: [
    ("The [summit]e-e, which will be held on [May 3]t in [Nairobi]l-n, is near.", ["e → n"]),
    ("The [summit]e-e was held in [Nairobi]l-n. The [trade fair]e was not.", ["e → n"]),
    ("In [Nairobi]l-n, the ministers held a [meeting]e-e.", ["e → n"]),
    ("They spoke of [Nairobi]l-n, where the [conference]e-e will be held.", ["e → n"]),
    ("The [visit]e-e to [Kenya]c-k was short.", ["e → k"]),
    ("[Ann Lee]p is in [Lima]l-l on an [official visit]e-e.", ["e → l"]),
    (
      "Programme of the [fifth session of the [Lakes Forum]o]e-e\n\n[Lima]l-l, [3 May 2024]t\n\nThe hall is cold, and the "
        + "members of the forum sit in their coats.", ["e → l"]
    ),
    (
      "Minister praises the [fifth session of the [Lakes Forum]o]e-e\n\n[Lima]l-l, [3 May 2024]t\n\nThe hall is cold, "
        + "and the members of the forum sit in their coats.", []
    ),
    (
      """
      Nairobi talks end

      [NAIROBI]l-n, [May 3]t (LNS) – A [conference]e-e ended here on Monday.
      """, ["e → n"]
    ),
    ("The [summit]e-e was long. The price of grain rose in [Nairobi]l.", []),
    ("The [summit]e-e asked for the release of the prisoners in [Nairobi]l.", []),
    ("The [meeting]e-e with the ambassador to [Kenya]c was short.", []),
  ])
  func relatesPlaces(source: String, expected: [String]) { checkRelations(.heldIn, source, expected) }

  @Test(arguments: [
    ("On [11 April 2025]t-2025, the [eighth meeting]e-e took place in [Nairobi]l.", ["e → 2025"]),
    ("The [summit]e-e, which will be held in [Nairobi]l on [May 3]t-53, is near.", ["e → 53"]),
    ("The [Tuesday]t-2 [visit]e-e was short.", ["e → 2"]),
    (
      "[Fifth session of the [Lakes Forum]o]e-e\n\n[Lima]l-l, [3 May 2024]t-3\n\nThe hall is cold, and the members of "
        + "the forum sit in their coats.", ["e → 3"]
    ),
    ("The [visit]e-e, due on [Wednesday]t-3, has been postponed to [7 October]t-7.", ["e → 7"]),
    ("The [call]e-e has been moved from [Wednesday]t-3 to [Thursday]t-4.", ["e → 4"]),
    ("The [summit]e-e, planned for [May]t-5, will be held in [Nairobi]l.", ["e → 5"]),
    ("The [summit]e-e was long, she said on [Monday]t.", []),
    ("Since [May]t, the [summit]e is near.", []),
    ("The [summit]e wants an end to hunger by [May]t.", []),
    ("[Nairobi]l, [3 May]t (LNS): The [council]e convened.", []),
  ])
  func relatesDates(source: String, expected: [String]) { checkRelations(.heldOn, source, expected) }
}

@Suite struct ProductTests {
  @Test(arguments: [
    ("The [summit]e-e adopted the [Lakes Declaration]d-d.", ["e → d"]),
    ("The [summit]e-e ended. A [memorandum]d-d was signed there.", ["e → d"]),
    ("They ended a [meeting]e-e with a [memorandum]d-d.", ["e → d"]),
    ("The [Agreed Minutes]d-d of the [consultations]e-e are long.", ["e → d"]),
    ("The [summit]e-e ended. A [memorandum]d will be signed in May.", []),
    ("The [summit]e-e ended. They refused to sign the [memorandum]d.", []),
    ("The [summit]e-e ended. He read the [memorandum]d.", []),
  ])
  func relates(source: String, expected: [String]) { checkRelations(.produced, source, expected) }
}

@Suite struct MembershipTests {
  @Test(arguments: [
    ("[Kenya]c-k and [Peru]c-p are both members of the [Grain Union]o-g.", ["k → g", "p → g"]),
    ("[Kenya]c-k, a member of the [Grain Union]o-g, agreed.", ["k → g"]),
    ("[Kenya]c-k, which belongs to the [Grain Union]o-g, agreed.", ["k → g"]),
    ("[Kenya]c-k joined the [Grain Union]o-g in May.", ["k → g"]),
    ("[Kenya]c met members of the [Grain Union]o-g.", []),
    ("[Kenya]c left the [Grain Union]o-g.", []),
  ])
  func relates(source: String, expected: [String]) { checkRelations(.memberOf, source, expected) }
}
