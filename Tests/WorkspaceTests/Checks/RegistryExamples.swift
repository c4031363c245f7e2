let registryExamples: [CheckExample] = [
  CheckExample(
    code: "duplicate-entity",
    bad: """
      //- registry
      {"id":"ilma-teveen","type":"person","name":"Ilma Teveen"}
      {"id":"teveen-ilma","type":"person","name":"ILMA TEVEEN"}
      """,
    found: """
      duplicate-entity attache.entities.json:5: “ILMA TEVEEN” is the name of ilma-teveen as well
      """,
    good: """
      //- registry
      {"id":"anneke","type":"person","name":"Anneke Dahl"}
      {"id":"anneke-2","type":"person","name":"Anneke Dahl","differentFrom":["anneke"]}
      {"id":"ilma-teveen","type":"person","name":"Ilma Teveen"}
      {"id":"teveen","type":"person","name":"Ilma Teveen","replacedBy":"ilma-teveen"}
      {"id":"teveen-house","type":"organization","name":"Ilma Teveen"}
      """
  ),
  CheckExample(
    code: "ambiguous-alias",
    bad: """
      //- registry
      {"id":"lake-council","type":"organization","name":"Lake Council","aliases":["LC"]}
      {"id":"lc","type":"organization","name":"League of Cities","aliases":["Lake Council","L.C."]}
      """,
    found: """
      ambiguous-alias attache.entities.json:5: “Lake Council” is the name of lake-council as well
      ambiguous-alias attache.entities.json:5: “L.C.” is an alias of lake-council as well
      """,
    good: """
      //- registry
      {"id":"a","type":"person","name":"Ilma Teveen","aliases":["Teveen","I. Teveen"]}
      {"id":"b","type":"person","name":"Bram Teveen","aliases":["Teveen"]}
      {"id":"lake-council","type":"organization","name":"Lake Council","aliases":["LC"],"differentFrom":["lc"]}
      {"id":"lc","type":"organization","name":"League of Cities","aliases":["LC"]}
      {"id":"lc-town","type":"place","name":"LC"}
      """
  ),
  CheckExample(
    code: "shared-identity",
    bad: """
      //- registry
      {"id":"bram-oster","type":"person","name":"Bram Oster","sameAs":["wikidata:Q1"]}
      {"id":"ilma-teveen","type":"person","name":"Ilma Teveen","sameAs":["wikidata:Q1"]}
      """,
    found: """
      shared-identity attache.entities.json:5: “wikidata:Q1” is bram-oster as well
      """,
    good: """
      //- registry
      {"id":"bram-oster","type":"person","name":"Bram Oster","sameAs":["wikidata:Q2"]}
      {"id":"ilma-teveen","type":"person","name":"Ilma Teveen","sameAs":["wikidata:Q1","https://example.org/1"]}
      {"id":"teveen","type":"person","name":"I. Teveen","sameAs":["wikidata:Q1"],"replacedBy":"ilma-teveen"}
      """
  ),
  CheckExample(
    code: "different-from-itself",
    bad: """
      //- registry
      {"id":"i-teveen","type":"person","name":"I. Teveen","replacedBy":"ilma-teveen"}
      {"id":"ilma-teveen","type":"person","name":"Ilma Teveen","differentFrom":["ilma-teveen","i-teveen"]}
      """,
    found: """
      different-from-itself attache.entities.json:5: ilma-teveen is said to be different from itself
      different-from-itself attache.entities.json:5: ilma-teveen is said to be different from i-teveen, which is the same entity
      """,
    good: """
      //- registry
      {"id":"alma-teveen","type":"person","name":"Alma Teveen"}
      {"id":"ilma-teveen","type":"person","name":"Ilma Teveen","differentFrom":["alma-teveen"]}
      """
  ),
  CheckExample(
    code: "unknown-registry-reference",
    bad: """
      //- registry
      {"id":"ilma-teveen","type":"person","name":"Ilma Teveen","differentFrom":["alma"],"roles":[{"title":"chair","of":"zorvaia"}],"replacedBy":"nobody"}
      {"id":"zoravia","type":"country","name":"Zoravia","memberships":[{"of":"lake-council"}]}
      """,
    found: """
      unknown-registry-reference attache.entities.json:4: the other entity alma is not in the registry
      unknown-registry-reference attache.entities.json:4: the office's owner zorvaia is not in the registry; did you mean zoravia?
      unknown-registry-reference attache.entities.json:4: the new entity nobody is not in the registry
      unknown-registry-reference attache.entities.json:5: the body lake-council is not in the registry
      """,
    good: """
      //- registry
      {"id":"ilma-teveen","type":"person","name":"Ilma Teveen","roles":[{"title":"chair","of":"lake-council"},{"title":"poet"}]}
      {"id":"lake-council","type":"organization","name":"Lake Council"}
      {"id":"zoravia","type":"country","name":"Zoravia","memberships":[{"of":"lake-council"}]}
      """
  ),
  CheckExample(
    code: "outdated-registry-reference",
    bad: """
      //- registry
      {"id":"ilma-teveen","type":"person","name":"Ilma Teveen","roles":[{"title":"chair","of":"lake-body"}]}
      {"id":"lake-body","type":"organization","name":"Lake Body","replacedBy":"lake-council"}
      {"id":"lake-council","type":"organization","name":"Lake Council"}
      """,
    found: """
      outdated-registry-reference attache.entities.json:4: lake-body turned out to be lake-council
      """,
    good: """
      //- registry
      {"id":"ilma-teveen","type":"person","name":"Ilma Teveen","roles":[{"title":"chair","of":"lake-council"}]}
      {"id":"lake-body","type":"organization","name":"Lake Body","replacedBy":"lake-council"}
      {"id":"lake-council","type":"organization","name":"Lake Council"}
      """
  ),
  CheckExample(
    code: "replacement-cycle",
    bad: """
      //- registry
      {"id":"a","type":"person","name":"A. Teveen","replacedBy":"b"}
      {"id":"b","type":"person","name":"B. Teveen","replacedBy":"c"}
      {"id":"c","type":"person","name":"C. Teveen","replacedBy":"b"}
      """,
    found: """
      replacement-cycle attache.entities.json:5: b, which is replaced by c, which is replaced by b
      """,
    good: """
      //- registry
      {"id":"a","type":"person","name":"A. Teveen","replacedBy":"b"}
      {"id":"b","type":"person","name":"B. Teveen","replacedBy":"c"}
      {"id":"c","type":"person","name":"C. Teveen"}
      """
  ),
  CheckExample(
    code: "registry-kinds",
    bad: """
      //- registry
      {"id":"ilma-teveen","type":"person","name":"Ilma Teveen","memberships":[{"of":"zoravia"}]}
      {"id":"lith","type":"place","name":"Lith","roles":[{"title":"mayor","of":"ilma-teveen"}]}
      {"id":"zoravia","type":"country","name":"Zoravia"}
      """,
    found: """
      registry-kinds attache.entities.json:4: a person has no memberships
      registry-kinds attache.entities.json:4: zoravia is a country, which has no members
      registry-kinds attache.entities.json:5: a place holds no roles
      registry-kinds attache.entities.json:5: ilma-teveen is a person, which has no offices
      """,
    good: """
      //- registry
      {"id":"bloc","type":"bloc","name":"The Five"}
      {"id":"ilma-teveen","type":"person","name":"Ilma Teveen","roles":[{"title":"mayor","of":"lith"}]}
      {"id":"lith","type":"place","name":"Lith","memberships":[{"of":"bloc"}]}
      """
  ),
  CheckExample(
    code: "membership-cycle",
    bad: """
      //- registry
      {"id":"lake-council","type":"organization","name":"Lake Council","memberships":[{"of":"river-league"}]}
      {"id":"river-league","type":"organization","name":"River League","memberships":[{"of":"world-board"}]}
      {"id":"world-board","type":"organization","name":"World Board","memberships":[{"of":"lake-council"},{"of":"world-board"}]}
      """,
    found: """
      membership-cycle attache.entities.json:6: world-board is a member of lake-council, which directly or by others is a member of it
      membership-cycle attache.entities.json:6: world-board is a member of itself
      """,
    good: """
      //- registry
      {"id":"lake-council","type":"organization","name":"Lake Council","memberships":[{"of":"river-league"},{"of":"world-board"}]}
      {"id":"river-league","type":"organization","name":"River League","memberships":[{"of":"world-board"}]}
      {"id":"world-board","type":"organization","name":"World Board"}
      """
  ),
  CheckExample(
    code: "impossible-registry-date",
    bad: """
      //- registry
      {"id":"ilma-teveen","type":"person","name":"Ilma Teveen","roles":[{"title":"mayor","from":"2031-02-30","to":"2031-04-31"}]}
      """,
    found: """
      impossible-registry-date attache.entities.json:4: there is no day 2031-02-30
      impossible-registry-date attache.entities.json:4: there is no day 2031-04-31
      """,
    good: """
      //- registry
      {"id":"ilma-teveen","type":"person","name":"Ilma Teveen","roles":[{"title":"mayor","from":"2028-02-29","to":"2031-04"}]}
      """
  ),
  CheckExample(
    code: "reversed-period",
    bad: """
      //- registry
      {"id":"ilma-teveen","type":"person","name":"Ilma Teveen","roles":[{"title":"mayor","from":"2031-05","to":"2029"}]}
      """,
    found: """
      reversed-period attache.entities.json:4: “Ilma Teveen” holds this until 2029 and from May 2031 on
      """,
    good: """
      //- registry
      {"id":"ilma-teveen","type":"person","name":"Ilma Teveen","roles":[{"title":"mayor","from":"2031-05","to":"2031"}]}
      """
  ),
  CheckExample(
    code: "two-holders",
    bad: """
      //- registry
      {"id":"bram-oster","type":"person","name":"Bram Oster","roles":[{"title":"Minister of Foreign Affairs","of":"zoravia","from":"2031"}]}
      {"id":"ilma-teveen","type":"person","name":"Ilma Teveen","roles":[{"title":"Foreign Minister of Zoravia","of":"zoravia","from":"2028"}]}
      {"id":"zoravia","type":"country","name":"Zoravia"}
      """,
    found: """
      two-holders attache.entities.json:4: Bram Oster and Ilma Teveen hold this office of zoravia at the same time
      """,
    good: """
      //- registry
      {"id":"a","type":"person","name":"Ilma Teveen","roles":[{"title":"Foreign Minister","of":"zoravia","from":"2028","to":"2031-05"}]}
      {"id":"b","type":"person","name":"Bram Oster","roles":[{"title":"Foreign Minister","of":"zoravia","from":"2031-05"}]}
      {"id":"c","type":"person","name":"Ann Vale","roles":[{"title":"Deputy Foreign Minister","of":"zoravia","from":"2028"}]}
      {"id":"d","type":"person","name":"Lars Holm","roles":[{"title":"Deputy Foreign Minister","of":"zoravia","from":"2028"}]}
      {"id":"e","type":"person","name":"Ada Quist","roles":[{"title":"Foreign Minister","of":"lithany","from":"2028"}]}
      {"id":"f","type":"person","name":"Tom Rake","roles":[{"title":"Foreign Minister","of":"zoravia"}]}
      {"id":"g","type":"person","name":"Eva Stern","roles":[{"title":"ambassador","of":"zoravia","from":"2028"}]}
      {"id":"h","type":"person","name":"Finn Moor","roles":[{"title":"ambassador","of":"zoravia","from":"2028"}]}
      {"id":"lithany","type":"country","name":"Lithany"}
      {"id":"zoravia","type":"country","name":"Zoravia"}
      """
  ),
  CheckExample(
    code: "role-outside-period",
    bad: """
      //- a.txt
      LITH, 12 May 2031 – Foreign Minister Ilma Teveen spoke.
            ^^^^^^^^^^^ published 2031-05-12
                          ^^^^^^^^^^^^^^^^ role ilma held of:zoravia
                                           ^^^^^^^^^^^ person ilma
      """,
    found: """
      role-outside-period a.txt:1: by the registry Ilma Teveen’s time as “Minister of Foreign Affairs” had ended on 12 May 2031: 2024 – Mar 2031
      """,
    good: """
      //- a.txt
      LITH, 12 May 2031 – Former Foreign Minister Ilma Teveen spoke. Minister of Trade Ilma Teveen left.
            ^^^^^^^^^^^ published 2031-05-12
                                 ^^^^^^^^^^^^^^^^ role ilma held of:zoravia
                                                  ^^^^^^^^^^^ person ilma
                                                                     ^^^^^^^^^^^^^^^^^ role ilma held of:zoravia
      //- b.txt
      LITH, 12 March 2030 – Foreign Minister Ilma Teveen spoke.
            ^^^^^^^^^^^^^ published 2030-03-12
                            ^^^^^^^^^^^^^^^^ role ilma held of:zoravia
                                             ^^^^^^^^^^^ person ilma
      //- c.txt
      LITH, 12 May 2031 – In 2025 Foreign Minister Ilma Teveen spoke.
            ^^^^^^^^^^^ published 2031-05-12
                             ^^^^ date - value:2025
                                  ^^^^^^^^^^^^^^^^ role ilma held of:zoravia
                                                   ^^^^^^^^^^^ person ilma
      """,
    shared: teveen
  ),
  CheckExample(
    code: "role-against-registry",
    bad: """
      //- a.txt
      LITH, 12 May 2030 – Deputy Foreign Minister Ilma Teveen spoke.
            ^^^^^^^^^^^ published 2030-05-12
                          ^^^^^^^^^^^^^^^^^^^^^^^ role ilma held of:zoravia
                                                  ^^^^^^^^^^^ person ilma
      """,
    found: """
      role-against-registry a.txt:1: the registry has Ilma Teveen as “Minister of Foreign Affairs”
      """,
    good: """
      //- a.txt
      LITH, 12 May 2030 – Foreign Minister and Deputy Prime Minister Ilma Teveen spoke.
            ^^^^^^^^^^^ published 2030-05-12
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ role ilma held of:zoravia
                                                                     ^^^^^^^^^^^ person ilma
      //- b.txt
      LITH, 12 May 2036 – Deputy Foreign Minister Ilma Teveen spoke.
            ^^^^^^^^^^^ published 2036-05-12
                          ^^^^^^^^^^^^^^^^^^^^^^^ role ilma held of:zoravia
                                                  ^^^^^^^^^^^ person ilma
      """,
    shared: teveen
  ),
  CheckExample(
    code: "membership-outside-period",
    bad: """
      //- a.txt
      LITH, 12 May 2031 – Zoravia, a member of the Lake Council, agreed.
            ^^^^^^^^^^^ published 2031-05-12
                          ^^^^^^^ country zoravia member:lake-council
                                                   ^^^^^^^^^^^^ organization lake-council
      """,
    found: """
      membership-outside-period a.txt:1: by the registry Zoravia had left Lake Council on 12 May 2031
      """,
    good: """
      //- a.txt
      LITH, 12 May 2021 – Zoravia, a member of the Lake Council, agreed.
            ^^^^^^^^^^^ published 2021-05-12
                          ^^^^^^^ country zoravia member:lake-council
                                                   ^^^^^^^^^^^^ organization lake-council
      """,
    shared: teveen
  ),
]

/// A minister and her country.
private let teveen = """
  //- registry
  {"id":"ilma-teveen","type":"person","name":"Ilma Teveen","roles":[{"title":"Minister of Foreign Affairs","of":"zoravia","from":"2024","to":"2031-03"}]}
  {"id":"lake-council","type":"organization","name":"Lake Council"}
  {"id":"zoravia","type":"country","name":"Zoravia","memberships":[{"of":"lake-council","from":"2009","to":"2027"}]}

  """
