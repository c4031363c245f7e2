/// One registry for the examples that need one.
private let registry = """
  //- attache.entities.json
  {
    "format": "attache-entities/1",
    "entities": [
      {"id":"i-teveen","type":"person","name":"I. Teveen","replacedBy":"ilma-teveen"},
      {"id":"ilma-teveen","type":"person","name":"Ilma Teveen"},
      {"id":"lake-council","type":"organization","name":"Lake Council"}
    ]
  }

  """

let sidecarExamples: [CheckExample] = [
  CheckExample(
    code: "orphaned-annotation",
    bad: """
      //- a.txt
      The minister arrived in the capital on Monday.
      //- a.txt.items
      m1 person [Ilma Teveen]
      q1 direct [We will sign]
      """,
    found: """
      orphaned-annotation a.txt.attache.json:5: person “Ilma Teveen” is not found: its words are no longer in the text
      orphaned-annotation a.txt.attache.json:8: quotation “We will sign” is not found: its words are no longer in the text
      """,
    good: """
      //- a.txt
      Ilma Teveen arrived in the capital on Monday.
      //- a.txt.items
      m1 person [Ilma Teveen]
      m2 person [Bram Oster] rejected
      """
  ),
  CheckExample(
    code: "moved-annotation",
    bad: """
      //- a.txt
      On Monday Ilma Teveem arrived in the capital.
      //- a.txt.attache.json
      {
        "format": "attache-annotations/1",
        "text": {"file":"a.txt"},
        "mentions": [
          {"id":"m-00000001","type":"person","quote":"Ilma Teveen","before":"On Monday ","after":" arrived in the ","status":"accepted","by":"human:ek"}
        ]
      }

      """,
    found: """
      moved-annotation a.txt:1: what was annotated as “Ilma Teveen” reads “Ilma Teveem” now
      """,
    good: """
      //- a.txt
      On Monday Ilma Teveen arrived in the capital.
      //- a.txt.items
      m1 person [Ilma Teveen]
      """
  ),
  CheckExample(
    code: "stale-replacement",
    bad: """
      //- a.txt
      Ilma Teveen arrived.
      //- a.txt.items
      m1 person [Ilma Teveen] replaces:[Minister Ilma]
      """,
    found: """
      stale-replacement a.txt.attache.json:5: “Minister Ilma”, which was corrected here, is no longer in the text
      """,
    good: """
      //- a.txt
      Minister Ilma Teveen arrived.
      //- a.txt.items
      m1 person [Ilma Teveen] replaces:[Minister Ilma]
      """
  ),
  CheckExample(
    code: "crossing-mentions",
    bad: """
      //- a.txt
      Foreign Minister of Zoravia Ilma Teveen arrived.
      //- a.txt.items
      m1 role [Minister of Zoravia]
      m2 person [Zoravia Ilma Teveen]
      """,
    found: """
      crossing-mentions a.txt:1: “Zoravia Ilma Teveen” crosses “Minister of Zoravia”
      """,
    good: """
      //- a.txt
      Foreign Minister of Zoravia Ilma Teveen arrived.
      //- a.txt.items
      m1 role [Foreign Minister of Zoravia]
      m2 country [Zoravia]
      m3 person [Ilma Teveen]
      m4 person [Zoravia Ilma Teveen] rejected
      """
  ),
  CheckExample(
    code: "disallowed-nesting",
    bad: """
      //- a.txt
      Jacinta Paris spoke first.
      //- a.txt.items
      m1 person [Jacinta Paris]
      m2 place [Paris]
      """,
    found: """
      disallowed-nesting a.txt:1: the place “Paris” cannot stand inside the person “Jacinta Paris”
      """,
    good: """
      //- a.txt
      The Zoravian Embassy in Lith spoke first. The Lake Prize went to Jacinta Paris.
      //- a.txt.items
      m1 organization [Zoravian Embassy in Lith]
      m2 nationality [Zoravian]
      m3 place [Lith]
      m4 prize [Lake Prize]
      m5 place [Lake]
      m6 person [Jacinta Paris]
      m7 place [Paris] rejected
      """
  ),
  CheckExample(
    code: "two-kinds-at-one-place",
    bad: """
      //- a.txt
      Talks in Lithany ended.
      //- a.txt.items
      m1 country [Lithany]
      m2 place [Lithany]
      """,
    found: """
      two-kinds-at-one-place a.txt:1: “Lithany” is accepted as country and as place
      """,
    good: """
      //- a.txt
      Talks in Lithany ended.
      //- a.txt.items
      m1 country [Lithany]
      m2 place [Lithany] rejected
      m3 ally [Lithany]
      """
  ),
  CheckExample(
    code: "duplicate-mention",
    bad: """
      //- a.txt
      Ilma Teveen spoke.
      //- a.txt.items
      m1 person [Ilma Teveen]
      m2 person [Ilma Teveen] by:human:mw
      m3 role [spoke]
      r1 holds-role m2 m3
      """,
    found: """
      duplicate-mention a.txt:1: “Ilma Teveen” is annotated as person twice
      """,
    good: """
      //- a.txt
      Ilma Teveen spoke. Ilma Teveen left.
      //- a.txt.items
      m1 person [Ilma Teveen]
      m2 person [Ilma Teveen] at:2
      m3 role [Ilma Teveen] rejected
      """
  ),
  CheckExample(
    code: "accepted-and-rejected",
    bad: """
      //- a.txt
      Ilma Teveen met the Lake Council.
      //- a.txt.items
      m1 person [Ilma Teveen]
      m2 person [Ilma Teveen] rejected by:human:mw
      r1 member-of zoravia lake-council
      r2 member-of zoravia lake-council rejected by:human:mw
      """,
    found: """
      accepted-and-rejected a.txt:1: “Ilma Teveen” is accepted as person by human:ek and rejected by human:mw
      accepted-and-rejected a.txt.attache.json:10: this member-of relation is rejected by human:mw and accepted by human:ek
      """,
    good: """
      //- a.txt
      Ilma Teveen met the Lake Council.
      //- a.txt.items
      m1 person [Ilma Teveen]
      m2 role [Ilma Teveen] rejected
      r1 member-of zoravia lake-council
      r2 member-of lithany lake-council rejected
      """
  ),
  CheckExample(
    code: "untrimmed-annotation",
    bad: """
      //- a.txt
      Ilma Teveen spoke.
      //- a.txt.items
      m1 person [Ilma Teveen ]
      """,
    found: """
      untrimmed-annotation a.txt:1: blanks at the ends of “Ilma Teveen” are annotated
      """,
    good: """
      //- a.txt
      Ilma Teveen spoke.
      //- a.txt.items
      m1 person [Ilma Teveen]
      """
  ),
  CheckExample(
    code: "mention-inside-word",
    bad: """
      //- a.txt
      Zoravian officials left Andre\u{301}.
      //- a.txt.items
      m1 country [Zoravia]
      m2 person [Andre]
      """,
    found: """
      mention-inside-word a.txt:1: “Zoravia” ends inside the word “Zoravian”
      mention-inside-word a.txt:1: “Andre” ends inside the word “Andre\u{301}”
      """,
    good: """
      //- a.txt
      Zoravia’s officials left the Zoravia-led talks, 523km away, on 5th May, in 外交部.
      //- a.txt.items
      m1 country [Zoravia]
      m2 country [Zoravia] at:2
      m3 quantity [523km]
      m4 organization [外交]
      """
  ),
  CheckExample(
    code: "mention-across-paragraphs",
    bad: """
      //- a.txt
      The talks began, said Ilma

      Teveen left at noon.
      //- a.txt.items
      m1 person [Ilma\\n\\nTeveen]
      """,
    found: """
      mention-across-paragraphs a.txt:1: “Ilma Teveen” runs from one paragraph into the next
      """,
    good: """
      //- a.txt
      Talks begin in Lith

      LITH, 3 March – The talks began, said Ilma Teveen on the second day in the capital, and so did Bram
      Oster, who left at noon after a short meeting with the other guests of the house, as did the
      others who had come from afar to hear what the ministers of the two states had to say to each
      other.
      //- a.txt.items
      m1 person [Ilma Teveen]
      m2 person [Bram\\nOster]
      """
  ),
  CheckExample(
    code: "overlapping-quotes",
    bad: """
      //- a.txt
      “He told me never to go,” she said.
      //- a.txt.items
      q1 direct [He told me never to go]
      q2 clause [never to go]
      """,
    found: """
      overlapping-quotes a.txt:1: the quotation “never to go” overlaps another one
      """,
    good: """
      //- a.txt
      “He told me,” she said, “never to go.”
      //- a.txt.items
      q1 direct [He told me] cue:[said]
      q2 direct [never to go] cue:[said]
      q3 clause [to go] rejected
      """
  ),
  CheckExample(
    code: "dangling-reference",
    bad: """
      //- a.txt
      Ilma Teveen said: “No.”
      //- a.txt.items
      m1 person [Ilma Teveen] entity:ilma-teveen
      q1 direct [No] speakerMention:m7
      r1 holds-role m1 m8
      r2 said ilma-teveen q2
      """,
    found: """
      dangling-reference a.txt.attache.json:8: the speaker's mention m-00000007 is not in this file
      dangling-reference a.txt.attache.json:11: m-00000008, to which this holds-role relation points, is not in this file
      dangling-reference a.txt.attache.json:12: q-00000002, to which this said relation points, is not in this file
      """,
    good: """
      //- a.txt
      Ilma Teveen said: “No.”
      //- a.txt.items
      m1 person [Ilma Teveen] entity:ilma-teveen
      q1 direct [No] speakerMention:m1
      r1 said ilma-teveen q1
      r2 said m1 q1
      """
  ),
  CheckExample(
    code: "relation-to-itself",
    bad: """
      //- a.txt
      The Lake Council (LC) met.
      //- a.txt.items
      m1 organization [Lake Council] entity:lake-council
      m2 organization [LC] entity:lake-council
      r1 member-of m1 m2
      r2 member-of zoravia zoravia
      """,
    found: """
      relation-to-itself a.txt.attache.json:9: this member-of relation starts and ends at the same thing
      relation-to-itself a.txt.attache.json:10: this member-of relation starts and ends at the same thing
      """,
    good: """
      //- a.txt
      The Lake Council (LC) met. Ilma Teveen, its chair, spoke.
      //- a.txt.items
      m1 organization [Lake Council] entity:lake-council
      m2 organization [LC] entity:lake-council
      m3 person [Ilma Teveen] entity:ilma-teveen
      m4 role [chair] entity:ilma-teveen
      r1 abbreviates m2 m1
      r2 holds-role m3 m4
      r3 member-of zoravia lake-council
      """
  ),
  CheckExample(
    code: "relation-ends",
    bad: """
      //- a.txt
      Zoravia joined the Lake Council.
      //- a.txt.items
      m1 country [Zoravia] entity:zoravia
      m2 organization [Lake Council] entity:lake-council
      r1 member-of lake-council m1
      r2 held-in m1 m2
      """,
    found: """
      relation-ends a.txt.attache.json:9: a member-of relation cannot end at the country m-00000001
      relation-ends a.txt.attache.json:10: a held-in relation cannot start at the country m-00000001
      """,
    good: """
      //- a.txt
      Zoravian Ilma Teveen joined the Lake Council at the Lith summit and said no.
      //- a.txt.items
      m1 nationality [Zoravian] entity:zoravia
      m2 person [Ilma Teveen] entity:ilma-teveen
      m3 organization [Lake Council] entity:lake-council
      m4 event [Lith summit] entity:lith-summit
      m5 bloc [Lake Council] entity:bloc
      q1 phrase [no]
      r1 member-of zoravia m3
      r2 participates-in ilma-teveen lith-summit
      r3 said m2 q1
      r4 member-of lithany lake-council
      r5 member-of m5 lake-council
      """
  ),
  CheckExample(
    code: "relation-to-rejected",
    bad: """
      //- a.txt
      Ilma Teveen took the chair.
      //- a.txt.items
      m1 person [Ilma Teveen]
      m2 role [chair] rejected
      r1 holds-role m1 m2
      """,
    found: """
      relation-to-rejected a.txt.attache.json:9: this accepted holds-role relation points to m-00000002, which is rejected
      """,
    good: """
      //- a.txt
      Ilma Teveen took the chair.
      //- a.txt.items
      m1 person [Ilma Teveen]
      m2 role [chair] rejected
      r1 holds-role m1 m2 rejected
      """
  ),
  CheckExample(
    code: "duplicate-relation",
    bad: """
      //- a.txt
      Zoravia joined.
      //- a.txt.items
      m1 country [Zoravia] entity:zoravia
      r1 member-of zoravia lake-council
      r2 member-of zoravia lake-council
      """,
    found: """
      duplicate-relation a.txt.attache.json:9: this member-of relation is there twice
      """,
    good: """
      //- a.txt
      Zoravia joined.
      //- a.txt.items
      m1 country [Zoravia] entity:zoravia
      r1 member-of zoravia lake-council
      r2 member-of zoravia river-council
      """
  ),
  CheckExample(
    code: "misspelt-entity",
    bad: """
      //- a.txt
      Ilma Teveen said no. Teveen left.
      //- a.txt.items
      m1 person [Ilma Teveen] entity:ilma-teven
      m2 person [Teveen] at:2 entity:ilma-teven
      q1 phrase [no] speaker:imla-teveen
      """,
    found: """
      misspelt-entity a.txt.attache.json:5: nothing is known of ilma-teven; did you mean ilma-teveen?
      misspelt-entity a.txt.attache.json:6: nothing is known of ilma-teven; did you mean ilma-teveen?
      misspelt-entity a.txt.attache.json:9: nothing is known of imla-teveen; did you mean ilma-teveen?
      """,
    good: """
      //- a.txt
      Ilma Teveen met Alma Teveen, Ilma Tevedo, the Lake Council and the Lake Council 2.
      //- a.txt.items
      m1 person [Ilma Teveen] entity:ilma-teveen
      m2 person [Ilma Tevedo] entity:ilma-tevedo
      m4 person [Alma Teveen] entity:alma-teveen
      m3 organization [Lake Council 2] entity:lake-council-2
      """,
    shared: registry
  ),
  CheckExample(
    code: "replaced-entity",
    bad: """
      //- a.txt
      Ilma Teveen said no.
      //- a.txt.items
      m1 person [Ilma Teveen] entity:i-teveen
      q1 phrase [no] speaker:i-teveen
      r1 said i-teveen q1
      """,
    found: """
      replaced-entity a.txt.attache.json:5: the registry says that i-teveen is ilma-teveen
      replaced-entity a.txt.attache.json:8: the registry says that i-teveen is ilma-teveen
      replaced-entity a.txt.attache.json:11: the registry says that i-teveen is ilma-teveen
      """,
    good: """
      //- a.txt
      Ilma Teveen said no.
      //- a.txt.items
      m1 person [Ilma Teveen] entity:ilma-teveen
      """,
    shared: registry
  ),
  CheckExample(
    code: "entity-of-two-kinds",
    bad: """
      //- a.txt
      Ilma Teveen opened Lakeside. Lakeside voted.
      //- a.txt.items
      m1 organization [Ilma Teveen] entity:ilma-teveen
      m2 place [Lakeside] entity:lakeside
      m3 organization [Lakeside] at:2 entity:lakeside
      """,
    found: """
      entity-of-two-kinds a.txt:1: “Ilma Teveen” is an organization here, and the registry has ilma-teveen as a person
      entity-of-two-kinds a.txt:1: lakeside is an organization here and a place elsewhere in the article
      """,
    good: """
      //- a.txt
      The minister, Ilma Teveen, visited Lakeside. Lakesiders cheered.
      //- a.txt.items
      m1 role [minister] entity:ilma-teveen
      m2 person [Ilma Teveen] entity:ilma-teveen
      m3 place [Lakeside] entity:lakeside
      m4 nationality [Lakesiders] entity:lakeside
      m5 organization [Lakeside] entity:lakeside rejected
      """,
    shared: registry
  ),
  CheckExample(
    code: "speaker-mismatch",
    bad: """
      //- a.txt
      Bram Oster said no.
      //- a.txt.items
      m1 person [Bram Oster] entity:bram-oster
      q1 phrase [no] speaker:ilma-teveen speakerMention:m1
      """,
    found: """
      speaker-mismatch a.txt:1: the speaker is ilma-teveen, but “Bram Oster”, who is named as speaking, is bram-oster
      """,
    good: """
      //- a.txt
      Ilma Teveen said no.
      //- a.txt.items
      m1 person [Ilma Teveen] entity:i-teveen
      q1 phrase [no] speaker:ilma-teveen speakerMention:m1
      """,
    shared: registry
  ),
  CheckExample(
    code: "unknown-kind",
    bad: """
      //- a.txt
      The Lake Council met.
      //- a.txt.items
      m1 organisation [Lake Council]
      """,
    found: """
      unknown-kind a.txt.attache.json:5: there is no type “organisation”; did you mean “organization”?
      """,
    good: """
      //- a.txt
      The Lake Council met.
      //- a.txt.items
      m1 bloc [Lake Council]
      m2 organization [Lake Council]
      """
  ),
  CheckExample(
    code: "malformed-value",
    bad: """
      //- a.txt
      On 11 April they paid 44 crowns, a tenth, after a year and at noon, for the 30 men.
      //- a.txt.items
      m1 date [11 April] value:11.4.
      m2 date [11 April] value:2031-02-30
      m3 money [44 crowns] value:44
      m4 percent [a tenth] value:[10 percent]
      m5 duration [a year] value:1Y
      m6 time [noon] value:12:00
      m7 quantity [30] value:thirty
      """,
    found: """
      malformed-value a.txt.attache.json:5: “11.4.” is no date; expected a date such as 2031-04-11, 2031-H2 or 2008/2019
      malformed-value a.txt.attache.json:6: “2031-02-30” is no date; expected a date such as 2031-04-11, 2031-H2 or 2008/2019
      malformed-value a.txt.attache.json:7: “44” is no money; expected an amount and a currency such as 44700000000 USD
      malformed-value a.txt.attache.json:8: “10 percent” is no percent; expected a number such as 17000 or 11.3
      malformed-value a.txt.attache.json:9: “1Y” is no duration; expected a duration such as P3Y, PT18H or PXD
      malformed-value a.txt.attache.json:10: “12:00” is no time; expected a time such as T18:00 or 2031-04-09T18:00
      malformed-value a.txt.attache.json:11: “thirty” is no quantity; expected a number such as 17000 or 11.3
      """,
    good: """
      //- a.txt
      On 11 April they paid 44 crowns, a tenth, after a year and at noon, for the 30 men.
      //- a.txt.items
      m1 date [11 April] value:XXXX-04-11
      m3 money [44 crowns] value:[44 CHF]
      m4 percent [a tenth] value:10
      m5 duration [a year] value:P1Y
      m6 time [noon] value:T12:00
      m7 quantity [30] value:30/40
      """
  ),
  CheckExample(
    code: "value-against-words",
    bad: """
      //- a.txt
      On 11 April 2031 they paid $44.7 billion.
      //- a.txt.items
      m1 date [11 April 2031] value:2031-04-12
      m2 money [$44.7 billion] value:[4470000000 USD]
      """,
    found: """
      value-against-words a.txt:1: “11 April 2031” says 11 Apr 2031, and its value is 12 Apr 2031
      value-against-words a.txt:1: “$44.7 billion” says 44,700,000,000 USD, and its value is 4,470,000,000 USD
      """,
    good: """
      //- a.txt
      On 11 April 2031 they paid $44.7 billion, since 2029, on Monday.
      //- a.txt.items
      m1 date [11 April 2031] value:2031-04-11
      m2 money [$44.7 billion] value:[44700000000 USD]
      m3 date [2029] value:2029/..
      m4 date [Monday] value:2031-04-07
      """
  ),
  CheckExample(
    code: "value-on-wrong-kind",
    bad: """
      //- a.txt
      April Summers met Ilma Teveen.
      //- a.txt.items
      m1 person [April Summers] value:2031-04
      m2 person [Ilma Teveen] eventStatus:planned
      """,
    found: """
      value-on-wrong-kind a.txt.attache.json:5: a person has no value such as “2031-04”
      value-on-wrong-kind a.txt.attache.json:6: a person is not planned; only events are
      """,
    good: """
      //- a.txt
      The summit of April 2031 has a fee grade.
      //- a.txt.items
      m1 event [summit] eventStatus:planned
      m2 date [April 2031] value:2031-04
      m3 fee [fee grade] value:3
      """
  ),
  CheckExample(
    code: "impossible-document-date",
    bad: """
      //- a.txt
      Nothing happened.
      //- a.txt.items
      document published:2031-02-30
      """,
    found: """
      impossible-document-date a.txt.attache.json:4: there is no day 2031-02-30
      """,
    good: """
      //- a.txt
      Nothing happened.
      //- a.txt.items
      document published:2032-02-29
      """
  ),
  CheckExample(
    code: "undecided-in-done",
    bad: """
      //- a.txt
      Ilma Teveen met Bram Oster.
      ^^^^^^^^^^^ person ilma-teveen
                      ^^^^^^^^^^ person bram-oster
      //- a.txt.items
      document state:done engine:1.0
      m1 person [Ilma Teveen]
      """,
    found: """
      undecided-in-done a.txt.attache.json:4: 1 suggestion is undecided in an article that is marked as done, first the person “Bram Oster”
      """,
    good: """
      //- a.txt
      Ilma Teveen met Bram Oster.
      ^^^^^^^^^^^ person ilma-teveen
                      ^^^^^^^^^^ person bram-oster
      //- a.txt.items
      document state:done engine:1.0
      m1 person [Ilma Teveen]
      m2 person [Bram Oster] rejected
      """
  ),
  CheckExample(
    code: "newer-suggestions-in-done",
    bad: """
      //- a.txt
      Ilma Teveen met Bram Oster.
                      ^^^^^^^^^^ person bram-oster
      //- a.txt.items
      document state:done engine:0.9
      m1 person [Ilma Teveen]
      """,
    found: """
      newer-suggestions-in-done a.txt.attache.json:4: 1 suggestion is made by version 1.0 only, and the article is done, first the person “Bram Oster”
      """,
    good: """
      //- a.txt
      Ilma Teveen met Bram Oster.
      ^^^^^^^^^^^ person ilma-teveen
      //- a.txt.items
      document state:done engine:0.9
      m1 person [Ilma Teveen]
      """
  ),
  CheckExample(
    code: "wrong-article",
    bad: """
      //- a.txt
      Ilma Teveen spoke.
      //- a.txt.items
      file b.txt
      m1 person [Ilma Teveen]
      """,
    found: """
      wrong-article a.txt.attache.json:3: the sidecar says that it belongs to “b.txt”
      """,
    good: """
      //- a.txt
      Ilma Teveen spoke.
      //- a.txt.items
      m1 person [Ilma Teveen]
      """
  ),
  CheckExample(
    code: "sidecar-without-article",
    bad: """
      //- a.txt.attache.json
      {
        "format": "attache-annotations/1",
        "text": {"file":"a.txt"}
      }

      """,
    found: """
      sidecar-without-article a.txt.attache.json:1: there is no article “a.txt” beside this sidecar
      """,
    good: """
      //- a.txt
      Nothing.
      //- a.txt.attache.json
      {
        "format": "attache-annotations/1",
        "text": {"file":"a.txt"}
      }

      """
  ),
  CheckExample(
    code: "unregistered-entity",
    bad: """
      //- a.txt
      Ilma Teveen met Bram Oster and Ann Vale.
      //- a.txt.items
      m1 person [Ilma Teveen] entity:ilma-teveen
      m2 person [Bram Oster] entity:bram-oster
      m3 person [Ann Vale]
      """,
    found: """
      unregistered-entity a.txt:1: bram-oster is not in the registry
      unregistered-entity a.txt:1: “Ann Vale” is linked to no entity
      """,
    good: """
      //- a.txt
      Ilma Teveen met on Monday.
      //- a.txt.items
      m1 person [Ilma Teveen] entity:ilma-teveen
      m2 date [Monday] entity:monday
      """,
    shared: registry + """
      //- attache.json
      {"checks":[{"levels":{"unregistered-entity":"warning"}}]}

      """
  ),
  CheckExample(
    code: "accepted-without-person",
    bad: """
      //- a.txt
      Ilma Teveen said no.
      //- a.txt.items
      m1 person [Ilma Teveen] by:rule:name@1 confidence:0.97
      q1 phrase [no] by:import:brat
      r1 said ilma-teveen q1 by:rule:speaker@1
      """,
    found: """
      accepted-without-person a.txt:1: the person “Ilma Teveen” was accepted as rule:name@1 made it
      accepted-without-person a.txt:1: the quotation “no” was accepted as import:brat made it
      accepted-without-person a.txt.attache.json:11: this said relation was accepted as rule:speaker@1 made it
      """,
    good: """
      //- a.txt
      Ilma Teveen said no.
      //- a.txt.items
      m1 person [Ilma Teveen]
      m2 role [Ilma] suggested by:rule:name@1
      """,
    shared: """
      //- attache.json
      {"checks":[{"levels":{"accepted-without-person":"information"}}]}

      """
  ),
  CheckExample(
    code: "ambiguous-annotation",
    bad: """
      //- a.txt
      Asked by the press, the ministers had no comment at all on this.
      Asked by the press, the ministers had no comment at all on this.
      //- a.txt.items
      m1 role [ministers]
      """,
    found: """
      ambiguous-annotation a.txt:1: “ministers” stands in the same surroundings 2 times; which one is annotated is not certain
      """,
    good: """
      //- a.txt
      Asked by the press, the ministers had no comment at all on this.
      Asked by the press, the ministers had no comment at all on this.
      Asked at the airport, the ministers of health had none.
      //- a.txt.items
      m1 role [ministers]
      m2 role [ministers] at:2
      m3 role [ministers] at:3
      """
  ),
  CheckExample(
    code: "cue-inside-quotation",
    bad: """
      //- a.txt
      “We will sign,” she said, “on Monday.”
      //- a.txt.items
      q1 direct [We will sign,” she said, “on Monday] cue:[said]
      """,
    found: """
      cue-inside-quotation a.txt:1: the quotation “We will sign,” she said, “on Monday” holds its own cue “said”
      """,
    good: """
      //- a.txt
      “We will sign,” she said, “on Monday.”
      //- a.txt.items
      q1 direct [We will sign] cue:[said]
      q2 direct [on Monday] cue:[said]
      """
  ),
  CheckExample(
    code: "marks-at-ends",
    bad: """
      //- a.txt
      Ilma Teveen, the minister, said: “We will sign”.
      //- a.txt.items
      m1 person [Ilma Teveen,]
      q1 direct [“We will sign”]
      """,
    found: """
      marks-at-ends a.txt:1: the person “Ilma Teveen,” takes in a mark behind it
      marks-at-ends a.txt:1: the quotation “We will sign” takes in its quotation marks
      """,
    good: """
      //- a.txt
      Ilma Teveen Jr. of Acme Inc. said: “Now” or “never”. They cited “Yes”.
      //- a.txt.items
      m1 person [Ilma Teveen Jr.]
      m2 organization [Acme Inc.]
      q1 direct [“Now” or “never”]
      q2 clause [“Yes”]
      """
  ),
]
