import InterchangeFormats

/// A file of a format with what is in it: `TYPE words` for each mention and `TYPE words > words` for each relation.
struct FormatExample {
  var format: ExchangeFormat
  var text: String
  var companion = ""
  var name = "doc"

  /// Further files beside it, by name.
  var others: [String: String] = [:]
  var expected: [String]
}

let goodExamples: [FormatExample] = [
  FormatExample(
    format: .brat,
    text: "T1\tPerson 0 4\tIlma\nT2\tCity 9 13;17 20\tPort Hal\nR1\tLives Arg1:T1 Arg2:T2\t\n"
      + "A1\tSure T1 High\n#1\tAnnotatorNotes T1\twho?\nN1\tReference T2 Wikipedia:12\tPort Hale\n",
    companion: "Ilma in, Port of Hale.",
    expected: ["Person Ilma", "City Port…Hal", "Lives Ilma > Port…Hal"]
  ),
  // CR LF counts one where the words say so, and a tool's UTF-16 is found out.
  FormatExample(
    format: .brat,
    text: "T1\tPerson 3 7\tIlma\n",
    companion: "a\r\nbIlma",
    expected: ["Person Ilma"]
  ),
  FormatExample(
    format: .brat,
    text: "T1\tPerson 3 7\tIlma\n",
    companion: "🎉 Ilma",
    expected: ["Person Ilma"]
  ),
  FormatExample(
    format: .brat,
    text: "T1\tRun 4 8\tmeet\nT2\tPerson 0 3\tIda\nE1\tRun:T1 Who:T2\n",
    companion: "Ida meet",
    expected: ["Run meet", "Person Ida", "Run meet > Ida"]
  ),
  FormatExample(
    format: .conll,
    text: "-DOCSTART- -X- -X- O\n\nIlma NNP I-NP I-PER\nTeveen NNP I-NP I-PER\nin IN I-PP O\nOslo NNP I-NP I-LOC\n",
    expected: ["PER Ilma Teveen", "LOC Oslo"]
  ),
  FormatExample(
    format: .conll,
    text: "Ilma\tS-PER\nmet\tO\nBank\tB-ORG\nof\tI-ORG\nOslo\tE-ORG\n\nIda\tU-PER\n",
    expected: ["PER Ilma", "ORG Bank of Oslo", "PER Ida"]
  ),
  FormatExample(
    format: .conll,
    text: "# url\n1\tOslo\tB-LOC\tO\n2\tBank\tB-ORG\tB-OTH\n3\tAS\tI-ORG\tO\n",
    expected: ["LOC Oslo", "ORG Bank AS", "OTH Bank"]
  ),
  FormatExample(
    format: .conll,
    text: "Ilma|NNP|B-PER met|VBD|O Ida|NNP|B-PER\nOslo|NNP|B-LOC\n",
    expected: ["PER Ilma", "PER Ida", "LOC Oslo"]
  ),
  FormatExample(
    format: .conllu,
    text: """
      # newdoc id = a
      # global.Entity = eid-etype-head-other
      # sent_id = 1
      # text = Ilma didn't go (to Oslo).
      1\tIlma\t_\tPROPN\t_\t_\t3\tnsubj\t_\tEntity=(e1-person-1-)
      2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
      2\tdid\t_\tAUX\t_\t_\t3\taux\t_\t_
      3\tn't\t_\tPART\t_\t_\t0\troot\t_\t_
      4\tgo\t_\tVERB\t_\t_\t3\tdep\t_\tEntity=(e2[1/2]-event-1-)
      5\t(\t_\tPUNCT\t_\t_\t3\tpunct\t_\tSpaceAfter=No
      6\tto\t_\tADP\t_\t_\t3\tdep\t_\tEntity=(e2[2/2]-event-1-
      7\tOslo\t_\tPROPN\t_\t_\t3\tdep\t_\tEntity=(e3-place-1-)e2[2/2])|SpaceAfter=No
      8\t)\t_\tPUNCT\t_\t_\t3\tpunct\t_\tSpaceAfter=No
      9\t.\t_\tPUNCT\t_\t_\t3\tpunct\t_\t_


      """.replacing("\n\n\n", with: "\n\n"),
    expected: ["person Ilma", "event go…to Oslo", "place Oslo"]
  ),
  FormatExample(
    format: .webanno,
    text: """
      #FORMAT=WebAnno TSV 3.3
      #T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value
      #T_RL=webanno.custom.Rel|value|BT_de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity


      #Text=😊 Ilma Teveen left Oslo
      1-1\t0-2\t😊\t_\t_\t_\t_\t
      1-2\t3-7\tIlma\t*[1]\tPER[1]\t_\t_\t
      1-3\t8-14\tTeveen\t*[1]\tPER[1]\t_\t_\t
      1-4\t15-19\tleft\t_\t_\t_\t_\t
      1-5\t20-24\tOslo\thttp://x/1\tLOC\tleft\t1-2[1_0]\t
      """,
    expected: ["PER Ilma Teveen", "LOC Oslo", "left Ilma Teveen > Oslo"]
  ),
  FormatExample(
    format: .w3c,
    text: """
      {"@context": "http://www.w3.org/ns/anno.jsonld", "id": "http://example.org/1", "type": "Annotation",
       "body": {"type": "TextualBody", "purpose": "tagging", "value": "person"},
       "target": {"source": "http://example.org/doc.txt", "selector": [
         {"type": "TextPositionSelector", "start": 3, "end": 7},
         {"type": "TextQuoteSelector", "exact": "Ilma", "prefix": " ", "suffix": " met"}]}}
      """,
    companion: "🎉 Ilma met Ilma.",
    expected: ["person Ilma"]
  ),
  FormatExample(
    format: .spacy,
    text: #"[["Ilma in Oslo", {"entities": [[0, 4, "PERSON"], [8, 12, "GPE"]]}]]"#,
    expected: ["PERSON Ilma", "GPE Oslo"]
  ),
  FormatExample(
    format: .doccano,
    text:
      #"{"id": 1, "text": "🎉 Ilma in Oslo", "entities": [{"id": 7, "label": "P", "start_offset": 2, "end_offset": 6},"#
      + #" {"id": 8, "label": "C", "start_offset": 10, "end_offset": 14}], "relations": [{"from_id": 7, "to_id": 8, "type": "in"}]}"#,
    expected: ["P Ilma", "C Oslo", "in Ilma > Oslo"]
  ),
  FormatExample(
    format: .prodigy,
    text: #"{"text": "Ilma met Ida", "tokens": [{"text": "Ilma", "start": 0, "end": 4, "id": 0}], "answer": "accept","#
      + #" "spans": [{"start": 0, "end": 4, "label": "P"}, {"start": 9, "end": 12, "label": "P"}],"#
      + #" "relations": [{"head": 0, "child": 2, "label": "met", "head_span": {"start": 0, "end": 4}, "child_span": {"start": 9, "end": 12}}]}"#,
    expected: ["P Ilma", "P Ida", "met Ilma > Ida"]
  ),
  FormatExample(
    format: .labelStudio,
    text: #"[{"id": 5, "data": {"text": "💩 Ilma, Ida"}, "annotations": [{"result": ["#
      + #"{"id": "a", "type": "labels", "from_name": "l", "to_name": "t", "value": {"start": 3, "end": 7, "text": "Ilma", "labels": ["P"]}},"#
      + #"{"id": "b", "type": "labels", "from_name": "l", "to_name": "t", "value": {"start": 9, "end": 12, "text": "Ida", "labels": ["P"]}},"#
      + #"{"type": "relation", "from_id": "b", "to_id": "a", "direction": "right", "labels": ["knows"]}]}]}]"#,
    expected: ["P Ilma", "P Ida", "knows Ida > Ilma"]
  ),
  FormatExample(
    format: .uimaJSON,
    text:
      #"{"%TYPES": {}, "%FEATURE_STRUCTURES": [{"%ID": 1, "%TYPE": "uima.cas.Sofa", "sofaID": "_InitialView", "sofaString": "🥳 Ilma"},"#
      + #" {"%ID": 2, "%TYPE": "a.b.Name", "@sofa": 1, "begin": 3, "end": 7, "value": "PER"}], "%VIEWS": {"_InitialView": {"%SOFA": 1, "%MEMBERS": [2]}}}"#,
    expected: ["PER Ilma"]
  ),
  FormatExample(
    format: .uimaXMI,
    text: """
      <?xml version="1.0" encoding="UTF-8"?>
      <xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:n="http:///a/b.ecore" xmi:version="2.0">
      <cas:NULL xmi:id="0"/><n:Name xmi:id="2" sofa="1" begin="3" end="7" value="PER"/><n:Name xmi:id="3" sofa="1" begin="8" end="11" value="PER"/>
      <n:Knows xmi:id="4" sofa="1" begin="8" end="11" Governor="2" Dependent="3"/>
      <cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" sofaString="🥳 Ilma&#10;Ida"/><cas:View sofa="1" members="2 3 4"/></xmi:XMI>
      """,
    expected: ["PER Ilma", "PER Ida", "Knows Ilma > Ida"]
  ),
  FormatExample(
    format: .gate,
    text: """
      <?xml version='1.0' encoding='utf-8'?>
      <!-- made by hand -->
      <GateDocument><GateDocumentFeatures/><TextWithNodes><Node id="0"/>🥳 <Node id="3"/>Ilma<Node id="7"/> &amp; Co</TextWithNodes>
      <AnnotationSet Name="Key"><Annotation Id="1" Type="Person" StartNode="3" EndNode="7">
      <Feature><Name className="java.lang.String">kind</Name><Value className="java.lang.String">full</Value></Feature>
      </Annotation></AnnotationSet></GateDocument>
      """,
    expected: ["Person Ilma"]
  ),
  FormatExample(
    format: .jsonl,
    text:
      #"{"id": "a", "text": "Ilma said no", "document": {}, "mentions": [{"start": 0, "end": 4, "type": "person", "by": "human:x"}],"#
      + #" "entities": [], "quotes": [{"start": 10, "end": 12, "kind": "clause", "cue": [5, 9], "speakerMention": 0}], "relations": []}"#,
    expected: ["person Ilma", "quote no", "cue said", "quote-cue no > said", "quote-speaker no > Ilma"]
  ),
]

/// A broken file with the place and the words of its refusal.
struct BrokenExample {
  var format: ExchangeFormat
  var text: String
  var companion = ""
  var place: String
  var message: String
}

let brokenExamples: [BrokenExample] = [
  BrokenExample(
    format: .brat,
    text: "T1\tPerson 0 4\tIda?\n",
    companion: "Ilma",
    place: ":1:15",
    message: "the file says “Ida?”"
  ),
  BrokenExample(
    format: .brat,
    text: "T1\tPerson 0 9\tIlma\n",
    companion: "Ilma",
    place: ":1:4",
    message: "lies outside the text"
  ),
  BrokenExample(
    format: .brat,
    text: "T1\tPerson 4 0\tIlma\n",
    companion: "Ilma",
    place: ":1:11",
    message: "ends before it starts"
  ),
  BrokenExample(
    format: .brat,
    text: "T1\tP 0 4\tIlma\nT1\tP 0 4\tIlma\n",
    companion: "Ilma",
    place: ":2:1",
    message: "in line 1"
  ),
  BrokenExample(
    format: .brat,
    text: "T1\tP 0 4\tIlma\nR1\tX Arg1:T1 Arg2:T2\n",
    companion: "Ilma",
    place: ":2:19",
    message: "T2"
  ),
  BrokenExample(format: .brat, text: "Q1\tP 0 4\tIlma\n", companion: "Ilma", place: ":1:1", message: "no kind of brat"),
  BrokenExample(
    format: .conll,
    text: "Ilma\tB-PER\nmet O\n",
    place: ":2:6",
    message: "expected 2 columns by tabulators, as above, found 1"
  ),
  BrokenExample(format: .conll, text: "Ilma X-PER\n", place: ":1:6", message: "found “X-PER”"),
  BrokenExample(
    format: .conllu,
    text: "1\tIlma\t_\t_\t_\t_\t_\t_\t_\tEntity=(e1\n\n",
    place: ":1:22",
    message: "never closed"
  ),
  BrokenExample(
    format: .conllu,
    text: "1\tIlma\t_\t_\t_\t_\t_\t_\t_\tEntity=e1)\n\n",
    place: ":1:22",
    message: "is not open"
  ),
  BrokenExample(
    format: .conllu,
    text: "# text = Ida\n1\tIlma\t_\t_\t_\t_\t_\t_\t_\t_\n\n",
    place: ":1:10",
    message: "not the sentence's words"
  ),
  BrokenExample(
    format: .conllu,
    text: "2\tIlma\t_\t_\t_\t_\t_\t_\t_\t_\n\n",
    place: ":1:1",
    message: "expected word 1"
  ),
  BrokenExample(format: .conllu, text: "1\tIlma\n\n", place: ":1:7", message: "expected 10 columns"),
  BrokenExample(
    format: .webanno,
    text: "#FORMAT=WebAnno TSV 3.3\n\n\n#Text=Ilma\n1-1\t0-4\tIlme\t\n",
    place: ":5:5",
    message: "the file says “Ilme”"
  ),
  BrokenExample(
    format: .webanno,
    text: "#FORMAT=WebAnno TSV 3.3\n#T_SP=a.B|v\n\n\n#Text=Ilma\n1-1\t0-4\tIlma\n",
    place: ":6:13",
    message: "expected 4 columns"
  ),
  BrokenExample(
    format: .w3c,
    text:
      #"{"@context": "http://www.w3.org/ns/anno.jsonld", "id": ["a:1", "a:2"], "type": "Annotation", "target": "a:3"}"#,
    place: ":1:56",
    message: "expected one IRI"
  ),
  BrokenExample(
    format: .w3c,
    text: "{\n \"@context\": \"fish\", \"id\": \"a:1\", \"type\": \"Annotation\", \"target\": \"a:3\"}",
    place: ":2:14",
    message: "anno.jsonld"
  ),
  BrokenExample(
    format: .doccano,
    text: "{\"text\": \"a\", \"label\": []}\n{\"label\": [[0, 1, \"X\"]]}\n",
    place: ":2:1",
    message: "/text"
  ),
  BrokenExample(
    format: .doccano,
    text: "{\"text\": \"Ilma\", \"label\": [[0, 9, \"P\"]]}\n",
    place: ":1:28",
    message: "0–9"
  ),
  BrokenExample(
    format: .prodigy,
    text: #"{"text": "Ilma", "spans": [{"start": 0, "end": 4, "text": "Ida?", "label": "P"}]}"#,
    place: ":1:28",
    message: "found “Ilma”"
  ),
  BrokenExample(
    format: .labelStudio,
    text:
      #"{"data": {"text": "Ilma"}, "annotations": [{"result": [{"id": "a", "type": "labels", "value": {"start": 0, "end": 4, "text": "Ida", "labels": ["P"]}}]}]}"#,
    place: ":1:95",
    message: "“Ida” at 0–4"
  ),
  BrokenExample(
    format: .uimaJSON,
    text:
      #"{"%FEATURE_STRUCTURES": [{"%ID": 1, "%TYPE": "uima.cas.Sofa", "sofaString": "a"}, {"%ID": 2, "%TYPE": "X", "@sofa": 1, "begin": 0, "end": 9}]}"#,
    place: ":1:83",
    message: "lies outside the text"
  ),
  BrokenExample(
    format: .uimaXMI,
    text: "<?xml version=\"1.0\"?>\n<!DOCTYPE x>\n<xmi:XMI/>",
    place: ":2:1",
    message: "document type declaration"
  ),
  BrokenExample(
    format: .uimaXMI,
    text: "<xmi:XMI\n" + (0...1000).map { "a\($0)=\"\"" }.joined(separator: " ") + "/>",
    place: ":2:7891",
    message: "more than 1000 attributes"
  ),
  BrokenExample(
    format: .gate,
    text: "<GateDocument>\n<TextWithNodes>a</TextWithNode>",
    place: ":2:17",
    message: "nothing of that name is open"
  ),
  BrokenExample(
    format: .gate,
    text: "<GateDocument><TextWithNodes>a&nbsp;</TextWithNodes></GateDocument>",
    place: ":1:31",
    message: "&nbsp;"
  ),
]
