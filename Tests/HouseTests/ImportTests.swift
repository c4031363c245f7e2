import Testing

/// The modules in their order, with what each may import: a module knows only modules that stand above it.
private let allowedImports: [(module: String, imports: Set<String>)] = [
  ("ArticleText", []),
  ("PositionedJSON", []),
  ("Annotations", ["ArticleText"]),
  ("EntityExtraction", ["ArticleText", "Annotations", "LanguageData"]),
  ("AnnotationStore", ["ArticleText", "PositionedJSON", "Annotations"]),
  ("InterchangeFormats", ["ArticleText", "PositionedJSON", "Annotations"]),
  ("Workspace", ["ArticleText", "PositionedJSON", "Annotations", "EntityExtraction", "AnnotationStore"]),
  ("Reports", ["ArticleText", "PositionedJSON", "Annotations", "Workspace"]),
  (
    "LanguageServer",
    ["ArticleText", "PositionedJSON", "Annotations", "EntityExtraction", "AnnotationStore", "Workspace"]
  ),
  // The only module that talks to the system.
  ("Platform", ["Glibc", "Musl", "Darwin", "Synchronization", "Dispatch", "FoundationEssentials"]),
  (
    "attache",
    [
      "ArticleText", "PositionedJSON", "Annotations", "EntityExtraction", "AnnotationStore", "InterchangeFormats",
      "Workspace", "Reports", "LanguageServer", "Platform",
    ]
  ),
  ("language-data", ["EntityExtraction", "Platform"]),
]

@Suite struct ImportTests {
  @Test(arguments: swiftFiles(in: "Sources"))
  func importsOnlyWhatItsModuleMay(file: SourceFile) {
    guard let row = allowedImports.first(where: { $0.module == file.module }) else {
      Issue.record("\(file.path): add the module to the table of allowed imports")
      return
    }
    for module in importedModules(file.lines) {
      #expect(row.imports.contains(module), "\(file.path): \(file.module) must not know \(module)")
    }
  }

  @Test func arrowsPointUpwards() {
    for (index, row) in allowedImports.enumerated() {
      let below = Set(allowedImports[index...].map(\.module))
      #expect(row.imports.isDisjoint(with: below), "\(row.module) would import a module below it")
    }
  }

  @Test func everyModuleHasSources() {
    let modules = Set(swiftFiles(in: "Sources").map(\.module))
    #expect(modules == Set(allowedImports.map(\.module)))
  }

  @Test(arguments: [
    ("import A", ["A"]),
    ("public import struct A.B", ["A"]),
    ("  @testable import A // reason", ["A"]),
    ("@_spi(Testing) package import A.B", ["A"]),
    ("@preconcurrency internal import A; import B", ["A", "B"]),
    ("/// import A", []),
    ("let important = 1", []),
    ("important import", []),
  ])
  func findsImports(line: String, modules: [String]) {
    #expect(importedModules([line[...]]) == modules)
  }
}

/// The modules that a file's lines import.
private func importedModules(_ lines: [Substring]) -> [String] {
  let kinds: Set<Substring> = ["struct", "enum", "class", "protocol", "func", "var", "let", "typealias", "actor"]
  let modifiers: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
  return lines.flatMap { $0.split(separator: ";") }.compactMap { statement in
    var words = statement.split(separator: " ")[...]
    while let word = words.first, word.hasPrefix("@") || modifiers.contains(word) { words.removeFirst() }
    guard words.popFirst() == "import" else { return nil }
    if let word = words.first, kinds.contains(word) { words.removeFirst() }
    return words.first?.split(separator: ".").first.map(String.init)
  }
}
