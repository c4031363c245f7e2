import Annotations
import Testing

@Suite struct BodyResolutionTests {
  @Test(arguments: [
    "The [North Cable Fund]o-a ([NCF]o-a) paid. [NCF]o-a is rich.",
    "[LNS]o-a ([Lakeland News Service]o-a) reported.",
    "The [Authority on Grain Trade]o-a, [AGT]o-a, met.",
    "The [[Kenyan]n-k Foreign Ministry]o-a spoke. The [Ministry of Foreign Affairs of [Kenya]c-k]o-a wrote.",
    "The [Ministry of Trade of [Kenya]c-k]o-a spoke. The [Ministry]o-a wrote.",
    "The [Joint Water Commission]o-a met. The [Commission]o-a agreed.",
    "[Lumora Ltd]o-a paid. [Lumora]o-a is rich.",
    "[Tarvel Shipping GmbH]o-a paid. [Tarvel Shipping]o-a is rich.",
    "[ĐÀ NẴNG]l-a is wet. [Da Nang]l-a is big.",
    "[Kenya]c-a and the [Republic of Kenya]c-a; a [Kenyan]n-a law.",
  ])
  func mergesNames(source: String) { checkEntities(source) }

  @Test(arguments: [
    "The [Ministry of Trade of [Kenya]c-k]o-a met the [Ministry of Trade of [Peru]c-p]o-b.",
    "The [Ministry of Trade]o-a met the [Ministry of Health]o-b.",
    "The [Cable Fund]o-a met the [Grain Commission]o-b. The [Commission]o-b agreed.",
    "[Peru]c-p met [Kenya]c-k.",
  ])
  func keepsBodiesApart(source: String) { checkEntities(source) }

  @Test(arguments: [
    ("The [North Cable Fund]o-a ([NCF]o) paid.", ["NCF → North Cable Fund"]),
    ("[LNS]o ([Lakeland News Service]o)", ["LNS → Lakeland News Service"]),
    ("The [Cable Fund]o ([Grain Commission]o) paid.", []),
  ])
  func relatesAbbreviations(source: String, expected: [String]) { checkRelations(.abbreviates, source, expected) }
}
