// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "library-example",
  dependencies: [.package(name: "attache", path: "../..")],
  targets: [
    .executableTarget(name: "who-said", dependencies: [.product(name: "EntityExtraction", package: "attache")])
  ]
)
