import Annotations
import Testing

@Suite struct RoleResolutionTests {
  @Test(arguments: [
    "[Foreign Minister]r-a [Ann Lee]p-a spoke.",
    "[Ann Lee]p-a, [Minister of Trade]r-a, spoke.",
    "[Ann Lee]p-a, the [head of the agency]r-a, and [Bo Kim]p-b, the [head of the office]r-b, spoke.",
    "[Kenya]c-c – [Ann Lee]p-a, [Deputy Prime Minister – Minister of Trade]r-a",
    "[Ann Lee]p-a ([Head of Section]r-a) came.",
    "[Ann Lee]p-a, who became [Special Envoy]r-a after two years as [consul]r-a, spoke.",
    "[Ann Lee]p-a met her [[Kenyan]n-k counterpart]r-b, [Bo Kim]p-b.",
    "[Ann Lee]p-a, a well-known [painter]r-a, spoke.",
    "[Ann Lee]p-a, Zorb Party [leader]r-a, spoke.",
    "They have a [son]r-b, [Bo Kim]p-b (born 2015).",
    "[Ann Lee]p-a, a [singer]r-a known for the song and [Goodwill Ambassador]r-a, spoke.",
  ])
  func findsTheHolderBeside(source: String) { checkEntities(source) }

  @Test(arguments: [
    "[[Kenyan]n-k Foreign Minister]r-a [Ann Lee]p-a met [Bo Kim]p-b. The [Minister]r-a left.",
    "[[Kenyan]n-k Foreign Minister]r-a [Ann Lee]p-a met [[Peruvian]n-c Foreign Minister]r-b [Bo Kim]p-b. "
      + "The [[Kenyan]n-k minister]r-a left.",
    "[[Kenyan]n-k Foreign Minister]r-a [Ann Lee]p-a spoke. The [top [Kenyan]n-k diplomat]r-a left.",
    "[Deputy Minister]r-b [Bo Kim]p-b came with [Minister]r-a [Ann Lee]p-a. [Kim]p-b slept. The [Minister]r-a left.",
    "The [Minister]r-a [Ann Lee]p-a came. The [Minister]r-a, a [former ambassador]r-a, spoke.",
    // The writer's own side is named without its state.
    "[Minister]r-a [Ann Lee]p-a met [Bo Kim]p-b, [Minister of [Peru]c-c]r-b. The [Minister]r-a left.",
    "[Ann Lee]p-a, [head of [Kenya]c-k’s foreign policy department]r-a, came. The [minister]r-a left.",
  ])
  func findsTheHolderMeant(source: String) { checkEntities(source) }

  @Test(arguments: [
    "[Deputy Minister]r-b [Bo Kim]p-b came. The [Minister]r-a was absent.",
    "[[Kenyan]n-k Foreign Minister]r-a [Ann Lee]p-a came. A [[Kenyan]n-k minister]r-b left.",
    "[[Kenyan]n-k Foreign Minister]r-a [Ann Lee]p-a came. The [[Peruvian]n-c minister]r-b left.",
    "[Ambassador]r-a [Ann Lee]p-a came. The [President]r-b left.",
  ])
  func findsNobody(source: String) { checkEntities(source) }

  @Test(arguments: [
    "The [foreign ministers of [Kenya]c-k and [Peru]c-p]r-g met. The [ministers]r-g left.",
    "The [ministers of [Kenya]c-k]r-g met the [ministers of [Peru]c-p]r-h.",
    "The [Ambassador to [Kenya]c-k]r-a spoke. The [Ambassador to [Peru]c-p]r-b was away.",
    "The [[Kenyan]n-k president]r-a called. Later the [President of [Kenya]c-k]r-a wrote.",
    "The [heads of state]r-g met the [ambassadors]r-h.",
  ])
  func keepsGroupsAndUnnamedHolders(source: String) { checkEntities(source) }

  @Test func readsHeadlines() {
    checkEntities(
      """
      [[Kenyan]n-k envoy]r-a warns of drought

      Nairobi, 3 May 2024: “It is dry,” said [Ann Lee]p-a, the [Special Envoy of [Kenya]c-k]r-a.
      """
    )
  }
}

@Suite struct RoleRelationTests {
  @Test func relatesHolders() {
    checkRelations(
      .holdsRole,
      "[Foreign Minister]r [Ann Lee]p-lee met [Bo Kim]p-kim, [Minister of Trade]r. The [ministers]r-g left.",
      ["lee → Foreign Minister", "kim → Minister of Trade"]
    )
  }

  @Test(arguments: [
    ("[Foreign Minister]r Datuk Seri [Bo Kim]p-kim left.", ["kim → Foreign Minister"]),
    ("The [Minister of Trade]r, the Hon. [Bo Kim]p-kim, left.", ["kim → Minister of Trade"]),
    ("[Bo Kim]p-kim, CBE, [Minister of Trade]r, left.", ["kim → Minister of Trade"]),
    ("[Bo Kim]p-kim (residence in [Lima]l), [Trade Commissioner]r, left.", ["kim → Trade Commissioner"]),
    ("[Bo Kim]p-kim (born in [Lima]l), and the [Minister of Trade]r left.", []),
    (
      "[Bo Kim]p-kim was [envoy]r from 2016 to 2021 and [state secretary]r at home.",
      ["kim → envoy", "kim → state secretary"]
    ),
    ("[Bo Kim]p-kim was [envoy]r and praised the [Minister of Trade]r there.", ["kim → envoy"]),
    ("Ms [Ann Lee]p-lee left. It rained. She was [ambassador]r then.", ["lee → ambassador"]),
    ("Mr [Ann Lee]p-lee left. She was [ambassador]r then.", []),
    ("The ferry brought [Ann Lee]p-lee. She was [ambassador]r then.", []),
    (
      "[Ann Lee]p-lee left. [President]r [Bo Kim]p-kim appointed her [undersecretary]r then.",
      ["kim → President", "lee → undersecretary"]
    ),
    // Whom somebody chose, not who chose.
    ("[Prime Minister]r [Ann Lee]p-lee named her [undersecretary]r in 1975.", ["lee → Prime Minister"]),
    ("[Ann Lee]p-lee has appointed a [special envoy]r.", []),
    (
      "[[Kenya]c-k's president]r, [Ann Lee]p-lee, and her [prime minister]r, [Bo Kim]p-kim, both came.",
      ["kim → prime minister", "lee → Kenya's president"]
    ),
    ("[Ann Lee]p-lee was named [undersecretary]r in 1975.", ["lee → undersecretary"]),
    (
      "The [ministers of [Kenya]c-k]r-g, [Ann Lee]p-lee; [Peru]c, [Bo Kim]p-kim; and [Chile]c, [Ivo Ban]p-ban, met.",
      ["ban → ministers of Kenya", "kim → ministers of Kenya", "lee → ministers of Kenya"]
    ),
  ])
  func relatesHoldersBehindCourtesies(source: String, expected: [String]) {
    checkRelations(.holdsRole, source, expected)
  }

  @Test(arguments: [
    ("[Foreign Minister of [Kenya]c-k]r [Ann Lee]p", ["Foreign Minister of Kenya → k"]),
    ("[[Kenyan]n-k Foreign Minister]r [Ann Lee]p", ["Kenyan Foreign Minister → k"]),
    ("[Kenya]c-k – [Ann Lee]p, [Minister of Trade]r", ["Minister of Trade → k"]),
    ("* [Ann Lee]p, [Minister of Trade]r, [Kenya]c-k;", ["Minister of Trade → k"]),
    ("[President]r [Ann Lee]p of [Kenya]c-k left.", ["President → k"]),
    ("[President]r [Ann Lee]p spoke of [Kenya]c.", []),
    ("* [Nairobi]l – [Foreign ministers]r-g meet", []),
    ("1. [Ann Lee]p – [Attaché]r, [Embassy of [Kenya]c]o-e in [Lima]l", ["Attaché → e"]),
    ("1. [Ann Lee]p – [Director]r, [Trade Office]o-t (head of delegation)", ["Director → t"]),
    ("Name | Function | Body\n[Ann Lee]p | [Director]r | [Trade Office]o-t", ["Director → t"]),
    ("The [spokesperson for the [Trade Office]o-t]r, [Ann Lee]p, left.", ["spokesperson for the Trade Office → t"]),
    (
      "The [ministers of [Kenya]c-k and [Peru]c-p]r met.",
      ["ministers of Kenya and Peru → k", "ministers of Kenya and Peru → p"]
    ),
    ("[head of the [Guard Service of [Kenya]c]o-g]r [Ann Lee]p", ["head of the Guard Service of Kenya → g"]),
    ("The [Kenyan]n-k side was led by [Ann Lee]p, [Minister of Trade]r.", ["Minister of Trade → k"]),
    // Where the holder is sent, and whom the office is about, is not whose office it is.
    ("[former ambassador to [Kenya]c-k]r [Ann Lee]p", []),
    ("[Envoy for [Kenya]c-k]r [Ann Lee]p", []),
    ("[Minister]r [Ann Lee]p flew to [Kenya]c-k.", []),
  ])
  func relatesOwners(source: String, expected: [String]) { checkRelations(.roleOf, source, expected) }
}
