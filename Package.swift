// swift-tools-version: 6.2
//
// A module imports only modules listed above it; `Tests/HouseTests` reads the sources and fails on any other arrow.
// Targets stand in that order. No third-party package, no unsafe flags.

import PackageDescription

let package = Package(
  name: "attache",
  products: [
    .executable(name: "attache", targets: ["attache"]),
    .library(name: "EntityExtraction", targets: ["EntityExtraction", "Annotations", "ArticleText"]),
  ],
  targets: [
    .target(name: "ArticleText"),
    .target(name: "PositionedJSON"),
    .target(name: "Annotations", dependencies: ["ArticleText"]),
    .target(name: "LanguageData", exclude: ["Tables", "SOURCES.md", "lexicon.bin", "tagger.bin"]),
    .target(name: "EntityExtraction", dependencies: ["ArticleText", "Annotations", "LanguageData"]),
    .target(name: "AnnotationStore", dependencies: ["ArticleText", "PositionedJSON", "Annotations"]),
    .target(name: "InterchangeFormats", dependencies: ["ArticleText", "PositionedJSON", "Annotations"]),
    .target(
      name: "Workspace",
      dependencies: ["ArticleText", "PositionedJSON", "Annotations", "EntityExtraction", "AnnotationStore"]
    ),
    .target(name: "Reports", dependencies: ["ArticleText", "PositionedJSON", "Annotations", "Workspace"]),
    .target(
      name: "LanguageServer",
      dependencies: [
        "ArticleText", "PositionedJSON", "Annotations", "EntityExtraction", "AnnotationStore", "Workspace",
      ]
    ),
    .target(name: "Platform"),
    .executableTarget(
      name: "attache",
      dependencies: [
        "ArticleText", "PositionedJSON", "Annotations", "EntityExtraction", "AnnotationStore", "InterchangeFormats",
        "Workspace", "Reports", "LanguageServer", "Platform",
      ]
    ),
    .executableTarget(name: "language-data", dependencies: ["EntityExtraction", "Platform"]),

    .target(
      name: "TestSupport",
      dependencies: ["ArticleText", "Annotations", "EntityExtraction", "AnnotationStore"],
      path: "Tests/TestSupport"
    ),
    .executableTarget(
      name: "AnchorStudy",
      dependencies: ["AnnotationStore", "ArticleText", "Platform", "TestSupport"],
      path: "Tests/Benchmarks/AnchorStudy"
    ),
    .executableTarget(
      name: "Benchmarks",
      dependencies: ["ArticleText", "PositionedJSON", "Annotations", "EntityExtraction", "Platform", "TestSupport"],
      path: "Tests/Benchmarks/Suite"
    ),
    .executableTarget(
      name: "Equivalence",
      dependencies: ["Annotations", "ArticleText", "EntityExtraction", "Platform", "TestSupport", "Workspace"],
      path: "Tests/Equivalence/Program"
    ),
    .testTarget(name: "ArticleTextTests", dependencies: ["ArticleText", "TestSupport"]),
    .testTarget(name: "PositionedJSONTests", dependencies: ["PositionedJSON", "TestSupport"]),
    .testTarget(name: "HouseTests", dependencies: ["TestSupport"]),
    .testTarget(
      name: "EntityExtractionTests",
      dependencies: ["EntityExtraction", "TestSupport", "Platform"]
    ),
    .testTarget(
      name: "AnnotationStoreTests",
      dependencies: ["AnnotationStore", "Annotations", "ArticleText", "PositionedJSON", "TestSupport"]
    ),
    .testTarget(
      name: "InterchangeFormatsTests",
      dependencies: ["ArticleText", "InterchangeFormats", "TestSupport"]
    ),
    .testTarget(
      name: "WorkspaceTests",
      dependencies: [
        "ArticleText", "PositionedJSON", "Annotations", "EntityExtraction", "AnnotationStore", "Workspace",
        "TestSupport", "Platform",
      ]
    ),
    .testTarget(
      name: "ReportsTests",
      dependencies: ["ArticleText", "PositionedJSON", "Workspace", "Reports", "TestSupport"]
    ),
    .testTarget(name: "PlatformTests", dependencies: ["Platform"]),
    .testTarget(
      name: "LanguageServerTests",
      dependencies: [
        "ArticleText", "PositionedJSON", "Annotations", "AnnotationStore", "Workspace", "LanguageServer", "TestSupport",
      ],
      exclude: ["README.md"]
    ),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)

for target in package.targets where target.type != .system && target.name != "LanguageData" {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
