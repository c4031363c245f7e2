import AnnotationStore
import Annotations
import ArticleText
import InterchangeFormats
import Platform

/// One run of `attache convert`.
struct ConvertRun {
  private let given: ExchangeFormat?
  private let target: ExchangeFormat
  private let map: LabelMap
  private var output: ConvertOutput
  private var report = ConvertReport()
  private var exitStatus = ExitStatus.success

  /// Labels that became kinds of the user's own, with their new names.
  private var unknownLabels: [String: String] = [:]

  /// The formats that files were read as, in the order in which they came up.
  private var sources: [ExchangeFormat] = []

  var scheme = TagScheme.iob2

  /// What counts as decided in annotation files where a document does not say so.
  var status = DecisionStatus.accepted

  init(from given: ExchangeFormat?, to target: ExchangeFormat, map: LabelMap, output: ConvertOutput) {
    self.given = given
    self.target = target
    self.map = map
    self.output = output
  }

  /// Converts all files, each by itself: what is refused stops no other.
  mutating func convert(_ input: ConvertInput) {
    if input.hasFailed { exitStatus = ExitStatus.failure }
    var progress = ProgressLine("converting", of: input.paths.count)
    for (number, path) in input.paths.enumerated() {
      progress.show(number)
      convert(path, isFromFolder: input.folders[number] != nil)
    }
    progress.clear()
  }

  private mutating func convert(_ path: String, isFromFolder: Bool) {
    report.files += 1
    if let given, given.isLineByLine, path == "-" {
      convertLines(path, given)
      return
    }
    let file: FormatFile
    do throws(FileFailure) {
      file = try formatFile(path)
    } catch {
      Console.report(error.message, at: error.path)
      exitStatus = ExitStatus.failure
      return
    }
    if isFromFolder, isTextOfAnnotations(file) {
      report.files -= 1
      return
    }
    let place = path == "-" ? "standard input" : path
    do throws(FormatError) {
      let format = try formatToRead(file, given)
      note(format)
      let reading = try readDocuments(file, as: format)
      // An annotation file is called after its article.
      let stem = format == .sidecar ? reading.documents.first?.name : nil
      write(reading, from: format, stem: stem ?? file.stem)
      for error in reading.refusedLines { refuse(place, error, isLine: true) }
    } catch {
      refuse(place, error)
    }
  }

  /// Whether a file is the text of web annotations beside it.
  private func isTextOfAnnotations(_ file: FormatFile) -> Bool {
    guard given == nil || given == .w3c, file.name.hasSuffix(".txt"), detectFormat(of: file) == .unknown else {
      return false
    }
    return [".json", ".jsonld"].contains { suffix in
      file.companion(file.stem + suffix).map { bytes in
        detectFormat(of: FormatFile(name: file.stem + suffix, bytes: bytes)) == .known(.w3c)
      } ?? false
    }
  }

  private mutating func note(_ format: ExchangeFormat) {
    if !sources.contains(format) { sources.append(format) }
  }

  private mutating func refuse(_ place: String, _ error: FormatError, isLine: Bool = false) {
    let place = place + error.place
    report.refused.append((place, error.message))
    Console.report(error.message, at: place)
    exitStatus = max(exitStatus, isLine ? ExitStatus.findings : ExitStatus.failure)
  }

  /// Converts standard input as it comes, a line at a time.
  private mutating func convertLines(_ path: String, _ format: ExchangeFormat) {
    note(format)
    var lines = LineSplitter()
    var pending: [(line: [UInt8], number: Int)] = []
    var number = 0
    let take = { (line: ArraySlice<UInt8>) in
      number += 1
      if !JSONLines.isBlank(line) { pending.append((Array(line), number)) }
    }
    do throws(FileFailure) {
      var source = try ByteSource(path)
      while let chunk = try source.next() {
        lines.append(chunk, take)
        for entry in pending { convertLine(entry.line, entry.number, format) }
        pending.removeAll(keepingCapacity: true)
      }
      lines.finish(take)
      for entry in pending { convertLine(entry.line, entry.number, format) }
    } catch {
      Console.report(error.message, at: error.path)
      exitStatus = ExitStatus.failure
    }
  }

  private mutating func convertLine(_ line: [UInt8], _ number: Int, _ format: ExchangeFormat) {
    do throws(FormatError) {
      let reading = try readLine(line[...], as: format, name: "line-\(number)", number: number)
      write(reading, from: format, stem: "line-\(number)")
    } catch {
      refuse("standard input", error, isLine: true)
    }
  }

  private mutating func write(_ reading: FormatReading, from source: ExchangeFormat, stem: String) {
    report.add(reading)
    var gathered: [FormatOutput] = []
    for document in reading.documents {
      var document = document
      map.apply(to: &document, unknown: &unknownLabels)
      let maker = "import:\(source.rawValue)"
      let outputs =
        target == .sidecar
        ? sidecarOutputs(document, maker: maker)
        : InterchangeFormats.write(document, as: target, scheme: scheme, maker: maker, &report.exportLosses)
      if case .folder = output.target, target.holdsManyDocuments {
        gathered += outputs
      } else {
        output.add(outputs, name: document.name)
      }
    }
    output.endInput(stem, gathered)
  }

  private mutating func sidecarOutputs(_ document: ExchangeDocument, maker: String) -> [FormatOutput] {
    let name = lastComponent(of: document.name).replacing("/", with: "_")
    let file = (name.hasSuffix(".txt") ? String(name.dropLast(4)) : name) + ".txt"
    let making = SidecarMaking(document, file: file, maker: maker, status: status)
    report.exportLosses.add(making.losses)
    return [
      FormatOutput(suffix: ".txt", bytes: document.text.bytes),
      FormatOutput(suffix: ".txt.attache.json", bytes: making.sidecar.canonicalBytes),
    ]
  }

  /// Writes what is left to write, says what got lost, and returns the exit status.
  mutating func finish(lossFile: String?) -> Int32 {
    output.finish()
    if output.hasFailed { exitStatus = ExitStatus.failure }
    if !unknownLabels.isEmpty {
      let kinds = Set(unknownLabels.values).sorted()
      let some = kinds.prefix(8).joined(separator: ", ") + (kinds.count > 8 ? " …" : "")
      report.add(
        notice: "\(unknownLabels.count) labels are none of the guidelines'; they are kinds of your own now: \(some)"
      )
    }
    let source = sources.map(\.rawValue).joined(separator: ", ")
    report.tell(from: source, to: target)
    if let lossFile {
      do throws(FileFailure) {
        try writeFileAtomically(report.json(from: source, to: target), to: lossFile, isDurable: false)
      } catch {
        Console.report(error.message, at: error.path)
        exitStatus = ExitStatus.failure
      }
    }
    return exitStatus
  }
}
