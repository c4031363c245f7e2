let collectionExamples: [CheckExample] = [
  CheckExample(
    code: "spelling-differs-elsewhere",
    bad: """
      //- a.txt
      Zoravian minister Murat Belgatov spoke.
                        ^^^^^^^^^^^^^^ person murat-belgatov
      //- b.txt
      Zoravian minister Murat Belgatow spoke.
                        ^^^^^^^^^^^^^^ person murat-belgatow
      //- c.txt
      Zoravian minister Murat Belgatov left.
                        ^^^^^^^^^^^^^^ person murat-belgatov
      """,
    found: """
      spelling-differs-elsewhere b.txt:1: “Murat Belgatow” is spelled “Murat Belgatov” in 2 other articles
      """,
    good: """
      //- a.txt
      Foreign Minister Murat Belgatov of Zoravia and Ada Quist spoke.
      ^^^^^^^^^^^^^^^^ role murat-belgatov held of:zoravia
                       ^^^^^^^^^^^^^^ person murat-belgatov
                                         ^^^^^^^ country zoravia
                                                     ^^^^^^^^^ person ada-quist
      //- b.txt
      Foreign Minister Murat Belgatow of Lithany and Eda Quist spoke.
      ^^^^^^^^^^^^^^^^ role murat-belgatow held of:lithany
                       ^^^^^^^^^^^^^^ person murat-belgatow
                                         ^^^^^^^ country lithany
                                                     ^^^^^^^^^ person eda-quist
      """
  ),
  CheckExample(
    code: "one-name-two-entities",
    bad: """
      //- a.txt
      Ilma Teveen spoke.
      //- a.txt.items
      m1 person [Ilma Teveen] entity:ilma-teveen
      //- b.txt
      Ilma Teveen left.
      //- b.txt.items
      m1 person [Ilma Teveen] entity:teveen-ilma
      //- c.txt
      Ilma Teveen came.
      //- c.txt.items
      m1 person [Ilma Teveen] entity:teveen-ilma
      """,
    found: """
      one-name-two-entities a.txt:1: this name is linked to ilma-teveen here and to teveen-ilma elsewhere
      """,
    good: """
      //- a.txt
      Ann Vale met Ilma Teveen and Teveen.
      //- a.txt.items
      m1 person [Ann Vale] entity:ann-vale
      m2 person [Ilma Teveen] entity:local
      m3 person [Teveen] at:2 entity:ann-vale
      //- b.txt
      Ann Vale met Ilma Teveen and Teveen.
      //- b.txt.items
      m1 person [Ann Vale] entity:ann-vale-2
      m2 person [Ilma Teveen] entity:teveen-ilma
      m3 person [Teveen] at:2 entity:ilma-teveen
      """,
    shared: """
      //- registry
      {"id":"ann-vale","type":"person","name":"Ann Vale","differentFrom":["ann-vale-2"]}
      {"id":"ann-vale-2","type":"person","name":"Ann Vale"}
      {"id":"ilma-teveen","type":"person","name":"Ilma Teveen"}
      {"id":"teveen-ilma","type":"person","name":"Ilma M. Teveen"}

      """
  ),
  CheckExample(
    code: "two-holders-elsewhere",
    bad: """
      //- a.txt
      LITH, 12 May 2031 – Zoravian Foreign Minister Ilma Teveen spoke.
            ^^^^^^^^^^^ published 2031-05-12
                          ^^^^^^^^^^^^^^^^^^^^^^^^^ role ilma held of:zoravia
                          ^^^^^^^^ nationality zoravia
                                                    ^^^^^^^^^^^ person ilma
      //- b.txt
      LITH, 12 May 2031 – Minister of Foreign Affairs Bram Oster of Zoravia left.
            ^^^^^^^^^^^ published 2031-05-12
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ role bram held of:zoravia
                                                      ^^^^^^^^^^ person bram
                                                                    ^^^^^^^ country zoravia name:Zoravian
      """,
    found: """
      two-holders-elsewhere b.txt:1: Bram Oster holds this office here, and Ilma Teveen in another article of the same day
      """,
    good: """
      //- a.txt
      LITH, 12 May 2031 – Zoravian Foreign Minister Ilma Teveen spoke.
            ^^^^^^^^^^^ published 2031-05-12
                          ^^^^^^^^^^^^^^^^^^^^^^^^^ role ilma held of:zoravia
                          ^^^^^^^^ nationality zoravia
                                                    ^^^^^^^^^^^ person ilma
      //- b.txt
      LITH, 13 May 2031 – Zoravian Foreign Minister Bram Oster spoke.
            ^^^^^^^^^^^ published 2031-05-13
                          ^^^^^^^^^^^^^^^^^^^^^^^^^ role bram held of:zoravia
                          ^^^^^^^^ nationality zoravia
                                                    ^^^^^^^^^^ person bram
      //- c.txt
      LITH, 12 May 2031 – Former Zoravian Foreign Minister Bram Oster, Zoravian ambassador Ann Vale and I. Teveen left.
            ^^^^^^^^^^^ published 2031-05-12
                                 ^^^^^^^^^^^^^^^^^^^^^^^^^ role bram held of:zoravia
                                 ^^^^^^^^ nationality zoravia
                                                           ^^^^^^^^^^ person bram
                                                                       ^^^^^^^^^^^^^^^^^^^ role ann held of:zoravia
                                                                                           ^^^^^^^^ person ann
      //- d.txt
      LITH, 12 May 2031 – Zoravian ambassador Lars Holm, and Lithanian Foreign Minister Ada Quist.
            ^^^^^^^^^^^ published 2031-05-12
                          ^^^^^^^^^^^^^^^^^^^ role lars held of:zoravia
                          ^^^^^^^^ nationality zoravia
                                              ^^^^^^^^^ person lars
                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^ role ada held of:lithany
                                                             ^^^^^^^^^ nationality lithany
                                                                                        ^^^^^^^^^ person ada
      """
  ),
  CheckExample(
    code: "duplicate-article",
    bad: """
      //- a.txt
      The ministers of Zoravia and Lithany met in Lith on Monday and agreed on a plan for the years to come, after a night
      of talks about fishing in the lake, the ferry between the two shores, and the price of salt, which has doubled since.
      //- old/b.txt
      \u{FEFF}The “ministers” of Zoravia and Lithany met in Lith on Monday — and agreed on a plan for the years to come, after a night
      of talks about fishing in the lake, the ferry between the two shores,
      and the price of salt, which has doubled since.
      """,
    found: """
      duplicate-article b.txt:1: this article has the same words as “a.txt”
      """,
    good: """
      //- a.txt
      The ministers of Zoravia and Lithany met in Lith on Monday and agreed on a plan for the years to come, after a night
      of talks about fishing in the lake, the ferry between the two shores, and the price of salt, which has doubled since.
      //- b.txt
      The ministers of Zoravia and Lithany met in Lith on Monday, and agreed on a plan for the years to come, after a night
      of talks about fishing in the lake, the ferry between the two shores, and the price of salt, which has halved since.
      //- c.txt
      No comment.
      //- d.txt
      No comment.
      """
  ),
  CheckExample(
    code: "unused-entity",
    bad: """
      //- registry
      {"id":"ilma-teveen","type":"person","name":"Ilma Teveen"}
      //- a.txt
      Nobody came.
      """,
    found: """
      unused-entity attache.entities.json:4: nothing is linked to ilma-teveen
      """,
    good: """
      //- registry
      {"id":"i-teveen","type":"person","name":"I. Teveen","replacedBy":"ilma-teveen"}
      {"id":"ilma-teveen","type":"person","name":"Ilma Teveen","roles":[{"title":"mayor","of":"lith"}]}
      {"id":"lith","type":"place","name":"Lith"}
      //- a.txt
      Ilma Teveen came.
      //- a.txt.items
      m1 person [Ilma Teveen] entity:i-teveen
      """,
    shared: """
      //- attache.json
      {"checks":[{"levels":{"unused-entity":"hint"}}]}

      """
  ),
]
