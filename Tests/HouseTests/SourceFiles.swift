import Foundation
import Testing

/// A source file of the project.
struct SourceFile: Sendable, CustomTestStringConvertible {
  /// The path below the project's root, for example `Sources/ArticleText/LineTable.swift`.
  var path: String

  var lines: [Substring]

  /// The folder below `Sources` or `Tests`, which is the module's name.
  var module: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

  var testDescription: String { path }
}

/// The project's root, found from where this file lies.
let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// The Swift files below a folder of the root, in the order of their paths.
func swiftFiles(in folder: String) -> [SourceFile] {
  let paths = FileManager.default.subpaths(atPath: root.appending(path: folder).path(percentEncoded: false)) ?? []
  return paths.sorted().filter { $0.hasSuffix(".swift") && !$0.contains("/.") }
    .map { readFile("\(folder)/\($0)") }
}

/// A file by its path below the root; empty if it cannot be read.
func readFile(_ path: String) -> SourceFile {
  let bytes = FileManager.default.contents(atPath: root.appending(path: path).path(percentEncoded: false)) ?? Data()
  return SourceFile(
    path: path,
    lines: String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
  )
}
