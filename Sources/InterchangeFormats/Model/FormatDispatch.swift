/// Reads a file of a format; sidecars are read where annotation files are known.
package func read(_ file: FormatFile, as format: ExchangeFormat) throws(FormatError) -> FormatReading {
  switch format {
  case .brat: try Brat.read(file)
  case .conll: try Conll.read(file)
  case .conllu: try Conllu.read(file)
  case .spacy, .doccano, .prodigy: try SpanRecords.read(file)
  case .jsonl: try AnnotatedRecords.read(file)
  case .labelStudio: try LabelStudio.read(file)
  case .gate: try Gate.read(file)
  case .webanno: try WebAnno.read(file)
  case .uimaXMI: try UimaXMI.read(file)
  case .uimaJSON: try UimaJSON.read(file)
  case .w3c: try WebAnnotation.read(file)
  case .sidecar: throw FormatError("annotation files are read together with their articles")
  }
}

/// Reads one line of a format that is read line by line.
package func readLine(
  _ line: ArraySlice<UInt8>,
  as format: ExchangeFormat,
  name: String,
  number: Int
) throws(FormatError) -> FormatReading {
  format == .jsonl
    ? try AnnotatedRecords.readLine(line, name: name, line: number)
    : try SpanRecords.readLine(line, name: name, line: number)
}

/// Writes a document as a file or files of its own; for formats that hold several documents, as its part of the file.
///
/// - Parameter maker: who is named where the document names nobody, for example `import:brat`.
package func write(
  _ document: ExchangeDocument,
  as format: ExchangeFormat,
  scheme: TagScheme,
  maker: String,
  _ losses: inout Losses
) -> [FormatOutput] {
  let document = document.withoutRejected(for: format, &losses)
  switch format {
  case .brat: return Brat.write(document, &losses)
  case .conll: return [FormatOutput(suffix: ".conll", bytes: Conll.write([document], scheme: scheme, &losses))]
  case .conllu: return [FormatOutput(suffix: ".conllu", bytes: Conllu.write(document, &losses))]
  case .spacy: return [FormatOutput(suffix: ".jsonl", bytes: SpanRecords.line(document, .spacy, &losses))]
  case .doccano: return [FormatOutput(suffix: ".jsonl", bytes: SpanRecords.line(document, .doccano, &losses))]
  case .prodigy: return [FormatOutput(suffix: ".jsonl", bytes: SpanRecords.line(document, .prodigy, &losses))]
  case .gate: return [FormatOutput(suffix: ".xml", bytes: Gate.write(document, &losses))]
  case .labelStudio: return [FormatOutput(suffix: ".json", bytes: LabelStudio.task(document, &losses))]
  case .jsonl:
    let analysis = document.analysis(maker: maker, &losses)
    let record = ArticleRecord(id: document.name, text: document.text)
    return [FormatOutput(suffix: ".jsonl", bytes: JSONLines.line(of: record, analysis: analysis))]
  case .webanno: return [FormatOutput(suffix: ".tsv", bytes: WebAnno.write(document, &losses))]
  case .uimaXMI: return UimaXMI.write(document, &losses)
  case .uimaJSON: return [FormatOutput(suffix: ".json", bytes: UimaJSON.write(document, &losses))]
  case .w3c: return WebAnnotation.write(document, &losses)
  case .sidecar: return []
  }
}
