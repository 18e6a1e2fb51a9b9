import Testing

/// The readers that the tests of the house stand on see what they must see.
@Suite struct ReadersTests {
  @Test(arguments: [
    ("a // b\nc", "a \nc"),
    ("let u = \"https://x\" // y", "let u = \"https://x\" "),
    ("a /* b /* c */ d */ e", "a  e"),
    ("x /* one\ntwo */ y", "x \n y"),
    (#"let q = "\"//" // c"#, #"let q = "\"//" "#),
    ("let t = \"\"\"\n // kept\n \"\"\" // gone", "let t = \"\"\"\n // kept\n \"\"\" "),
  ])
  func commentsGo(_ text: String, _ expected: String) {
    #expect(SwiftText.withoutComments(text) == expected)
  }

  @Test(arguments: [
    ("import A", "A"), ("@testable import B", "B"), ("public import C", "C"), ("import struct D.E", "D"),
    ("  internal import func F.g", "F"), ("let important = 1", nil), ("important A", nil),
  ])
  func importsAreSeen(_ line: String, _ expected: String?) {
    #expect(SwiftText.imports(line).map(\.module) == [expected].compactMap(\.self))
  }

  @Test func codeMapIsRead() {
    let plan = Plan.codeMap(
      "## Code map\n| target | imports |\n|---|---|\n| `A` | `B`, `C` | words, `x` | no |\n## More\n| `Z` | | | |")
    #expect(plan.rows == [.init(name: "A", imports: ["B", "C"], foundation: "no")])
  }

  @Test func manifestIsRead() {
    let text = """
      let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
        targets: [
          system("CX", "libx", ["libx-dev"]), // room("No")
          room("A"),
          room(
            "B", ["A", yams]),
          .executableTarget(name: "p", dependencies: ["B"], swiftSettings: strict),
          tests("A", ["B"]),
        ],
      """
    #expect(
      Plan.manifest(text).rows == [
        .init(name: "CX", imports: [], foundation: ""), .init(name: "A", imports: [], foundation: ""),
        .init(name: "B", imports: ["A", "Yams"], foundation: ""), .init(name: "p", imports: ["B"], foundation: ""),
      ])
    #expect(Plan.providers(text) == ["libx-dev"])
  }
}
