// swift-tools-version: 6.2
// A program that only writes a workbook, for the benchmark beside it.
import PackageDescription

let package = Package(
  name: "workbooks",
  dependencies: [.package(name: "congkhai", path: "../..")],
  targets: [.executableTarget(name: "write", dependencies: [.product(name: "Office", package: "congkhai")])],
  swiftLanguageModes: [.v6]
)
