/// The formats that are read and written.
package enum ExchangeFormat: String, Hashable, Sendable, CaseIterable {
  case sidecar
  case jsonl
  case brat
  case conll
  case conllu
  case webanno
  case w3c
  case spacy
  case doccano
  case prodigy
  case labelStudio = "label-studio"
  case uimaJSON = "uima-json"
  case uimaXMI = "uima-xmi"
  case gate

  /// The name that people know.
  package var title: String {
    switch self {
    case .sidecar: "Attaché annotation files"
    case .jsonl: "Attaché JSON Lines"
    case .brat: "brat standoff"
    case .conll: "CoNLL-2003"
    case .conllu: "CoNLL-U"
    case .webanno: "WebAnno TSV 3"
    case .w3c: "W3C Web Annotation"
    case .spacy: "spaCy JSON"
    case .doccano: "doccano JSON Lines"
    case .prodigy: "Prodigy JSON Lines"
    case .labelStudio: "Label Studio JSON"
    case .uimaJSON: "UIMA CAS JSON"
    case .uimaXMI: "UIMA CAS XMI"
    case .gate: "GATE XML"
    }
  }

  /// The ending of a written file.
  package var suffix: String {
    switch self {
    case .sidecar: ".txt.attache.json"
    case .jsonl, .spacy, .doccano, .prodigy: ".jsonl"
    case .brat: ".ann"
    case .conll: ".conll"
    case .conllu: ".conllu"
    case .webanno: ".tsv"
    case .w3c, .labelStudio, .uimaJSON: ".json"
    case .uimaXMI: ".xmi"
    case .gate: ".xml"
    }
  }

  /// Whether one file can hold several documents.
  package var holdsManyDocuments: Bool {
    switch self {
    case .sidecar, .brat, .webanno, .uimaJSON, .uimaXMI, .gate, .w3c: false
    case .jsonl, .conll, .conllu, .spacy, .doccano, .prodigy, .labelStudio: true
    }
  }

  /// What stands before the first document of a file, between two, and behind the last.
  package var opening: [UInt8] { self == .labelStudio ? Array("[\n".utf8) : [] }
  package var separator: [UInt8] { self == .labelStudio ? Array(",\n".utf8) : [] }
  package var closing: [UInt8] { self == .labelStudio ? Array("\n]\n".utf8) : [] }

  /// Whether each line is a document, so that files of any length can be converted in little memory.
  package var isLineByLine: Bool {
    switch self {
    case .jsonl, .spacy, .doccano, .prodigy: true
    default: false
    }
  }
}
