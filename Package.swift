// swift-tools-version: 6.2
// The house plan as code: every target names what it may import, and nothing else compiles.
// `Sources/README.md` explains the rows; `Tests/HouseTests` holds the two together.
import PackageDescription

/// Warnings are faults of the house: they never reach a reader.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

func room(_ name: String, _ imports: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: imports, swiftSettings: strict)
}

func tests(_ name: String, _ imports: [Target.Dependency] = []) -> Target {
  .testTarget(name: name + "Tests", dependencies: [.target(name: name)] + imports, swiftSettings: strict)
}

func system(_ name: String, _ pkgConfig: String?, _ debian: [String]) -> Target {
  .systemLibrary(
    name: name, path: "Sources/System/\(name)", pkgConfig: pkgConfig,
    providers: debian.isEmpty ? nil : [.apt(debian)])
}

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let flyingFox: Target.Dependency = .product(name: "FlyingFox", package: "FlyingFox")

let package = Package(
  name: "congkhai",
  products: [
    .executable(name: "congkhai", targets: ["congkhai"]),
    // For the benchmark that writes workbooks alone.
    .library(name: "Office", targets: ["Office"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
  ],
  targets: [
    system("CCMarkGFM", "libcmark-gfm", ["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]),
    system("CCrypto", "libcrypto", ["libssl-dev"]),
    system("CLinux", nil, []),
    system("CZip", "libzip", ["libzip-dev"]),
    system("CXML", "libxml-2.0", ["libxml2-dev"]),
    system("CXLSXWriter", "xlsxwriter", ["libxlsxwriter-dev"]),
    system("CQRCode", "libqrencode", ["libqrencode-dev"]),

    room("Workers", ["CLinux"]),
    room("Vietnamese"),
    room("Diagnostics", ["Vietnamese"]),
    room("Reform", ["Vietnamese"]),
    room("Office", ["CLinux", "CZip", "CXML", "CXLSXWriter", "Vietnamese", "Diagnostics"]),
    room("Formats", ["Office", "Vietnamese", "Diagnostics", yams]),
    room("Records", ["Vietnamese", "Diagnostics", "Reform"]),
    room("Loading", ["Workers", "Vietnamese", "Diagnostics", "Reform", "Formats", "Records"]),
    room("Checking", ["Vietnamese", "Diagnostics", "Office", "Reform", "Formats", "Records", "Loading"]),
    room("Markup", ["Vietnamese"]),
    room("Commentary", ["CCMarkGFM", "Vietnamese", "Diagnostics", "Markup"]),
    room("Templates", ["Vietnamese", "Diagnostics", "Formats", "Markup"]),
    room("Search", ["Vietnamese"]),
    room("Charts", ["CQRCode", "Vietnamese", "Markup"]),
    room(
      "Pages",
      [
        "Workers", "Vietnamese", "Diagnostics", "Reform", "Office", "Formats", "Records", "Loading", "Markup",
        "Commentary", "Templates", "Search", "Charts",
      ]),
    room("Exporting", ["Vietnamese", "Reform", "Office", "Records", "Loading"]),
    room("Publishing", ["CCrypto", "CLinux", "Workers", "Vietnamese", "Diagnostics"]),
    room("Importing", ["Vietnamese", "Diagnostics", "Reform", "Office", "Formats", "Records", "Loading"]),
    room(
      "Building",
      [
        "Workers", "Vietnamese", "Diagnostics", "Office", "Reform", "Formats", "Records", "Loading", "Checking",
        "Markup", "Commentary", "Templates", "Pages", "Publishing", "Importing",
      ]),
    room("Preview", ["Diagnostics", "Publishing", "Building", flyingFox]),
    room(
      "Commands",
      [
        "Workers", "Vietnamese", "Diagnostics", "Reform", "Office", "Formats", "Records", "Loading", "Templates",
        "Pages", "Exporting", "Publishing", "Importing", "Building", "Preview", argumentParser,
      ]),
    .executableTarget(name: "congkhai", dependencies: ["Commands"], swiftSettings: strict),

    tests("Vietnamese"),
    tests("Diagnostics"),
    tests("Reform", ["Vietnamese"]),
    tests("Office", ["Vietnamese", "Diagnostics"]),
    tests("Formats", ["Office", "Diagnostics"]),
    tests("Loading", ["Diagnostics", "Office", "Formats", "Records", "Reform"]),
    tests("Checking", ["Diagnostics", "Office", "Formats", "Records", "Reform", "Loading"]),
    tests("Markup"),
    tests("Commentary", ["Diagnostics", "Markup"]),
    tests("Templates", ["Diagnostics", "Markup"]),
    tests("Search"),
    tests("Charts", ["Markup"]),
    tests("Pages", ["Diagnostics", "Formats", "Records", "Reform", "Loading", "Templates", "Markup"]),
    tests("Exporting", ["Vietnamese", "Diagnostics", "Reform", "Office", "Records", "Loading"]),
    tests("Publishing", ["Workers", "Diagnostics"]),
    tests("Building", ["Diagnostics", "Formats", "Publishing"]),
    tests("Importing", ["Diagnostics", "Formats", "Loading", "Records", "Reform", "Vietnamese"]),
    tests("Preview", ["Building", "Publishing"]),
    tests("Commands", ["Office", "Diagnostics"]),
    .testTarget(name: "HouseTests", dependencies: ["Building", "Diagnostics"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
