import InterchangeFormats

/// Forms that the tools write beside the one that their documentation shows.
let toolVariants: [FormatExample] = [
  // GUM up to version 8: the type before the identifier, repeated where the bracket closes, or not.
  FormatExample(
    format: .conllu,
    text: """
      # global.Entity = entity-GRP-identity
      # sent_id = 1
      # text = Ilma of Port Hale.
      1\tIlma\t_\t_\t_\t_\t_\t_\t_\tEntity=(person-1-Ilma_T)
      2\tof\t_\t_\t_\t_\t_\t_\t_\t_
      3\tPort\t_\t_\t_\t_\t_\t_\t_\tEntity=(place-2-Port_Hale
      4\tHale\t_\t_\t_\t_\t_\t_\t_\tEntity=place-2-Port_Hale)|SpaceAfter=No
      5\t.\t_\t_\t_\t_\t_\t_\t_\t_

      """,
    expected: ["person Ilma", "place Port Hale"]
  ),
  FormatExample(
    format: .conllu,
    text: """
      # global.Entity = entity-GRP-infstat-MIN-coref_type-identity
      1\tPort\t_\t_\t_\t_\t_\t_\t_\tEntity=(place-2-new-1-coref
      2\tHale\t_\t_\t_\t_\t_\t_\t_\tEntity=2)

      """,
    expected: ["place Port Hale"]
  ),
  // CorefUD without a declaration.
  FormatExample(
    format: .conllu,
    text: """
      1\tPort\t_\t_\t_\t_\t_\t_\t_\tEntity=(e2-place-1-
      2\tHale\t_\t_\t_\t_\t_\t_\t_\tEntity=e2)

      """,
    expected: ["place Port Hale"]
  ),
  // Stanza's tags in MISC.
  FormatExample(
    format: .conllu,
    text: """
      # text = Ilma Teveen left Oslo.
      1\tIlma\t_\t_\t_\t_\t_\t_\t_\tstart_char=0|end_char=4|ner=B-PERSON
      2\tTeveen\t_\t_\t_\t_\t_\t_\t_\tstart_char=5|end_char=11|ner=E-PERSON
      3\tleft\t_\t_\t_\t_\t_\t_\t_\tner=O
      4\tOslo\t_\t_\t_\t_\t_\t_\t_\tner=S-GPE|SpaceAfter=No
      5\t.\t_\t_\t_\t_\t_\t_\t_\tner=O

      """,
    expected: ["PERSON Ilma Teveen", "GPE Oslo"]
  ),
  // The tag before the word.
  FormatExample(format: .conll, text: "B-PER\tIlma\nI-PER\tTeveen\nO\tleft\n", expected: ["PER Ilma Teveen"]),
  // The shared tasks' two files.
  FormatExample(
    format: .brat,
    text: "T2\tRun 5 9\truns\nE1\tRun:T2 Who:T1\n",
    companion: "Ilma runs",
    name: "doc.a2",
    others: ["doc.a1": "T1\tPerson 0 4\tIlma"],
    expected: ["Person Ilma", "Run runs", "Run runs > Ilma"]
  ),
  // INCEpTION's slots have names with underscores.
  FormatExample(
    format: .webanno,
    text: """
      #FORMAT=WebAnno TSV 3.3
      #T_SP=webanno.custom.Run|kind|ROLE_webanno.custom.Run:my_args_webanno.custom.RunMy_argsLink|webanno.custom.Who
      #T_SP=webanno.custom.Who|value


      #Text=Ilma runs
      1-1\t0-4\tIlma\t_\t_\t_\tPER\t
      1-2\t5-9\truns\trun\t*\t1-1\t_\t
      """,
    expected: ["PER Ilma", "run runs", "my_args runs > Ilma"]
  ),
  // Label Studio's short export, whose list has the name of the project's question.
  FormatExample(
    format: .doccano,
    text:
      #"[{"id": 1, "text": "💩 Ilma", "ner": [{"start": 3, "end": 7, "text": "Ilma", "labels": ["P", "Q"]}], "lead_time": 3.4}]"#,
    expected: ["P Ilma", "Q Ilma"]
  ),
  // A task with a title and a text, and answers before the label that they belong to.
  FormatExample(
    format: .labelStudio,
    text: #"[{"id": 5, "data": {"text": "Ilma spoke", "title": "About Ida"}, "annotations": [{"result": ["#
      + #"{"id": "a", "type": "choices", "from_name": "sure", "to_name": "t", "value": {"start": 0, "end": 4, "text": "Ilma", "choices": ["yes"]}},"#
      + #"{"id": "a", "type": "labels", "from_name": "l", "to_name": "t", "value": {"start": 0, "end": 4, "text": "Ilma", "labels": ["P"]}},"#
      + #"{"id": "b", "type": "labels", "from_name": "l", "to_name": "h", "value": {"start": 6, "end": 9, "text": "Ida", "labels": ["P"]}},"#
      + #"{"type": "relation", "from_id": "b", "to_id": "a", "direction": "right", "labels": ["knows"]}]}]}]"#,
    expected: ["P Ilma", "P Ida"]
  ),
  // Prodigy's relations may join words that are no spans, and name the last word of a span alone.
  FormatExample(
    format: .prodigy,
    text:
      #"{"text": "Ilma Teveen met", "tokens": [{"text": "Ilma", "start": 0, "end": 4, "id": 0}, {"text": "Teveen", "start": 5, "end": 11, "id": 1},"#
      + #" {"text": "met", "start": 12, "end": 15, "id": 2}], "spans": [{"start": 0, "end": 11, "label": "P"}, {"start": 12, "end": 15, "label": "E"}],"#
      + #" "relations": [{"head": 2, "child": 1, "label": "who"}, {"head": 2, "child": 0, "label": "x","#
      + #" "head_span": {"start": 12, "end": 15, "label": "E"}, "child_span": {"start": 0, "end": 4, "label": null}}]}"#,
    expected: ["P Ilma Teveen", "E met", "who met > Ilma Teveen"]
  ),
  // spaCy's tags in place of spans, with words and without.
  FormatExample(
    format: .spacy,
    text:
      #"[["Ilma left Oslo.", {"words": ["Ilma", "left", "Oslo", "."], "entities": ["U-PERSON", "O", "U-GPE", "-"]}]]"#,
    expected: ["PERSON Ilma", "GPE Oslo"]
  ),
  FormatExample(
    format: .spacy,
    text: #"[["Ilma left Oslo", {"entities": ["U-PERSON", "O", "U-GPE"]}]]"#,
    expected: ["PERSON Ilma", "GPE Oslo"]
  ),
  // Two views, of which the second is shorter, and a chain in the first.
  FormatExample(
    format: .uimaJSON,
    text:
      #"{"%FEATURE_STRUCTURES": [{"%ID": 1, "%TYPE": "uima.cas.Sofa", "sofaID": "a", "sofaString": "Ilma and Ida"},"#
      + #" {"%ID": 2, "%TYPE": "uima.cas.Sofa", "sofaID": "b", "sofaString": "🎉"}, {"%ID": 3, "%TYPE": "x.Link", "@sofa": 1, "begin": 0, "end": 4, "@next": 4},"#
      + #" {"%ID": 4, "%TYPE": "x.Link", "@sofa": 1, "begin": 9, "end": 12}, {"%ID": 5, "%TYPE": "x.Chain", "@first": 3},"#
      + #" {"%ID": 6, "%TYPE": "x.Emoji", "@sofa": 2, "begin": 0, "end": 2, "@twin": 4}]}"#,
    expected: ["Link Ilma", "Link Ida", "Emoji 🎉"]
  ),
  // XML 1.1 names control characters.
  FormatExample(
    format: .gate,
    text:
      "<?xml version='1.1' encoding='UTF-8'?><GateDocument><TextWithNodes><Node id='0'/>Ilma&#1;<Node id='5'/></TextWithNodes>"
      + "<AnnotationSet><Annotation Id='1' Type='P' StartNode='0' EndNode='5'/></AnnotationSet></GateDocument>",
    expected: ["P Ilma\u{1}"]
  ),
  // A relation of a relation.
  FormatExample(
    format: .gate,
    text: "<GateDocument><TextWithNodes><Node id='0'/>Ilma<Node id='4'/></TextWithNodes>"
      + "<AnnotationSet><Annotation Id='1' Type='P' StartNode='0' EndNode='4'/></AnnotationSet>"
      + "<RelationSet><Relation Id='2' Type='of' Members='1;3'/><Relation Id='3' Type='is' Members='1;1'/></RelationSet></GateDocument>",
    expected: ["P Ilma", "of Ilma > relation(1)", "is Ilma > Ilma"]
  ),
  // Offsets alone, a range between two selectors, and fragments of plain text's addresses.
  FormatExample(
    format: .w3c,
    text: #"{"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationPage", "items": ["#
      + annotation(
        1,
        "A",
        #"{"source": "http://e.org/doc.txt", "selector": {"type": "TextPositionSelector", "start": 0, "end": 4}}"#
      )
      + ", "
      + annotation(
        2,
        "B",
        #"{"source": "http://e.org/doc.txt", "selector": {"type": "RangeSelector", "startSelector": {"type": "TextQuoteSelector","#
          + #" "exact": "met"}, "endSelector": {"type": "TextPositionSelector", "start": 12, "end": 14}}}"#
      ) + ", "
      + annotation(
        3,
        "C",
        #"["http://e.org/doc.txt#char=9,12", {"source": "http://e.org/doc.txt", "selector": {"type": "FragmentSelector","#
          + #" "conformsTo": "http://tools.ietf.org/rfc/rfc5147", "value": "char=16,20"}}]"#
      ) + ", "
      + annotation(
        4,
        "D",
        #"{"source": "http://e.org/doc.txt", "selector": {"type": "XPathSelector", "value": "/p[2]"}}"#
      ) + "]}",
    companion: "Ilma met Ida in Oslo.",
    expected: ["A Ilma", "B met Ida", "C Ida", "C Oslo"]
  ),
  // Recogito and Annotorious number annotations by fragments and leave out the source.
  FormatExample(
    format: .w3c,
    text:
      ##"[{"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation", "id": "#a-1", "body": [{"type": "TextualBody","##
      + #" "value": "P", "purpose": "tagging"}], "target": {"selector": [{"type": "TextQuoteSelector", "exact": "Ilma"}]}}]"#,
    companion: "Ilma met Ida",
    expected: ["P Ilma"]
  ),
]

/// A web annotation that tags what a target names.
private func annotation(_ number: Int, _ tag: String, _ target: String) -> String {
  #"{"id": "http://e.org/\#(number)", "type": "Annotation", "body": {"type": "TextualBody", "purpose": "tagging", "value": "\#(tag)"}, "target": \#(target)}"#
}
