import InterchangeFormats
import Platform

/// Where converted documents go.
struct ConvertOutput {
  enum Target: Equatable {
    case standardOutput

    /// One file, which takes all documents if its format can hold them.
    case file(String)

    /// A file or files for each document.
    case folder(String)
  }

  let target: Target
  private let format: ExchangeFormat
  private let isForced: Bool
  private var bytes: [UInt8] = []
  private var hasWrittenHead = false
  private var written: Set<String> = []
  private var documentCount = 0

  /// Something could not be written, or stands there already.
  private(set) var hasFailed = false

  /// - Parameters:
  ///   - path: as the command line names it; nil or `-` for standard output.
  ///   - isForced: whether existing files may be replaced.
  init(_ path: String?, format: ExchangeFormat, isForced: Bool) {
    self.format = format
    self.isForced = isForced
    guard let path, path != "-" else {
      target = .standardOutput
      return
    }
    let name = lastComponent(of: path)
    let namesFile = !path.hasSuffix("/") && fileStatus(path)?.kind != .folder && name.dropFirst().contains(".")
    target =
      namesFile || format.holdsManyDocuments && !path.hasSuffix("/") && fileStatus(path)?.kind != .folder
      ? .file(path) : .folder(path)
  }

  /// What stands in the way before anything is read; nil for nothing.
  var obstacle: String? {
    switch target {
    case .file(let path):
      guard !isForced else { return nil }
      let names = paths(for: path)
      return names.first { fileStatus($0)?.kind == .file }.map { "\($0) exists; --force replaces it" }
    case .standardOutput:
      return format == .brat || format == .sidecar
        ? "\(format.title) needs two files a document; name a folder with -o" : nil
    case .folder: return nil
    }
  }

  private func paths(for path: String) -> [String] {
    let base = base(of: path)
    switch format {
    case .brat: return [base + ".txt", base + ".ann"]
    case .sidecar: return [base + ".txt", base + ".txt.attache.json"]
    case .w3c: return [base + ".json", base + ".txt"]
    case .uimaXMI: return [base + ".xmi", base + ".typesystem.xml"]
    default: return [path]
    }
  }

  /// A path without the ending that the format's files have.
  private func base(of path: String) -> String {
    for suffix in [".txt.attache.json", ".ann", ".txt", ".xmi", ".json"] where path.hasSuffix(suffix) {
      return String(path.dropLast(suffix.count))
    }
    return path
  }

  /// Takes a document's files, or its part of the one file.
  mutating func add(_ outputs: [FormatOutput], name: String) {
    documentCount += 1
    switch target {
    case .standardOutput:
      guard format.holdsManyDocuments || documentCount == 1 else {
        failOnce("\(format.title) holds one document a file, and there are more; name a folder with -o")
        return
      }
      // What stands beside the annotations, such as the text, has no place in one stream.
      for output in outputs.prefix(1) {
        Console.write(hasWrittenHead ? format.separator : format.opening)
        hasWrittenHead = true
        Console.write(output.bytes)
      }
    case .file(let path):
      if format.holdsManyDocuments {
        for output in outputs {
          bytes += hasWrittenHead ? format.separator : format.opening
          hasWrittenHead = true
          bytes += output.bytes
        }
        return
      }
      guard documentCount == 1 else {
        failOnce("\(format.title) holds one document a file, and there are more; name a folder with -o")
        return
      }
      let isPair = outputs.count > 1
      for output in outputs { write(output.bytes, to: isPair ? base(of: path) + output.suffix : path) }
    case .folder(let folder):
      guard makeFolder(folder) else { return }
      let name = uniqueName(name)
      for output in outputs { write(output.bytes, to: "\(folder)/\(name)\(output.suffix)") }
    }
  }

  /// Writes what was gathered; an empty result is written as well.
  mutating func finish() {
    guard hasWrittenHead else { return }
    switch target {
    case .standardOutput: Console.write(format.closing)
    case .file(let path): write(bytes + format.closing, to: path)
    case .folder: break
    }
  }

  /// Ends what one input file gave: in a folder, formats of several documents get a file for each input file.
  mutating func endInput(_ name: String, _ outputs: [FormatOutput]) {
    guard case .folder(let folder) = target, !outputs.isEmpty, makeFolder(folder) else { return }
    let name = uniqueName(name)
    let joined = Array(outputs.map(\.bytes).joined(separator: format.separator))
    write(format.opening + joined + format.closing, to: "\(folder)/\(name)\(format.suffix)")
  }

  private mutating func makeFolder(_ folder: String) -> Bool {
    guard !makeSharedFolder(folder) else { return true }
    failOnce("the folder \(folder) cannot be made")
    return false
  }

  private mutating func uniqueName(_ name: String) -> String {
    var plain = String(
      decoding: name.utf8.map { $0 < 0x20 || $0 == UInt8(ascii: "/") ? UInt8(ascii: "_") : $0 },
      as: UTF8.self
    )
    if plain.hasSuffix(".txt") { plain = String(plain.dropLast(4)) }
    while plain.hasPrefix(".") { plain = "_" + plain.dropFirst() }
    if plain.isEmpty { plain = "document" }
    while plain.utf8.count > 200 { plain.removeLast() }
    var result = plain
    var number = 2
    while !written.insert(result).inserted {
      result = "\(plain)-\(number)"
      number += 1
    }
    return result
  }

  private mutating func write(_ bytes: [UInt8], to path: String) {
    guard isForced || fileStatus(path)?.kind != .file else {
      hasFailed = true
      Console.report("exists; --force replaces it", at: path)
      return
    }
    do throws(FileFailure) {
      // Many files can come of one run, and all can be made again.
      try writeFileAtomically(bytes, to: path, isDurable: false)
    } catch {
      hasFailed = true
      Console.report(error.message, at: error.path)
    }
  }

  private mutating func failOnce(_ message: String) {
    if !hasFailed { Console.report(message) }
    hasFailed = true
  }
}
