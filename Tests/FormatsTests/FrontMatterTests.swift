import Diagnostics
import Testing

@testable import Formats

private func read(_ text: String) -> Diagnosed<FrontMatter?> { FrontMatterReader.read(Array(text.utf8), file: "x.md") }

@Suite struct FrontMatterTests {
  @Test(arguments: [
    ("---\na: 1\n---\nbody\n", ["a"], "body\n", 4),
    ("\u{FEFF}---\r\na: 1\r\n---  \r\n\r\n# x\r\n", ["a"], "\n# x\n", 4),
    ("\n\n---\na: 1\nb: 2\n...\nbody", ["a", "b"], "body", 7), ("---\n---\nbody", [], "body", 3),
    ("---\na: 1\n---", ["a"], "", 4),
  ])
  func splits(_ text: String, _ keys: [String], _ body: String, _ line: Int) throws {
    let result = read(text)
    #expect(result.faults.isEmpty)
    let file = try #require(result.value)
    #expect(file.head?.keys == keys)
    #expect(file.body == body)
    #expect(file.bodyFirstLine == line)
  }

  @Test(arguments: [
    "# only a body\n", "", "\n\n", "---- \n\ntext\n", "--\n", "- a\n- b\n", "*** \n", "Ghi chú: x\n", "12: x\n",
    "https://x.example\n", "a:b\n",
  ])
  func filesWithoutHead(_ text: String) throws {
    let result = read(text)
    #expect(result.faults.isEmpty)
    let file = try #require(result.value)
    #expect(file.head == nil)
    #expect(file.body == text)
    #expect(file.bodyFirstLine == 1)
  }

  @Test(arguments: [
    ("front-matter-open", Marked("«---»\na: 1\n\nbody\n")), ("front-matter-fence", Marked("«—»\na: 1\n---\n")),
    ("front-matter-fence", Marked("«----»\ntieu_de: x\n----\n")),
    ("front-matter-fence", Marked("\n«tieu_de»: B\nngay: 2026-01-02\n---\nx\n")),
    ("yaml-syntax", Marked("---\na: 1\nb: x«:» y\n---\nbody\n")),
    ("yaml-key-repeated", Marked("---\na: 1\n«a»: 2\n---\n")),
    ("yaml-not-a-mapping", Marked("---\n«a:1»\n---\n")),
    ("text-normalised", Marked("---\na: 1\n---\nđất «»\u{A0}x\n")),
  ])
  func pointsAtTheFault(_ id: String, _ input: Marked) {
    let faults = FrontMatterReader.read(input.bytes, file: "x.md").faults
    #expect(faults.map(\.id) == [id])
    input.expect(faults.first?.place)
  }

  @Test func placesInTheHeadAreLinesOfTheFile() throws {
    let file = try #require(read("---\na: 1\nten: Sở\n---\n").value)
    #expect(file.head?["ten"]?.place == Place(file: "x.md", line: 3, column: 6, length: 2))
  }

  @Test func bytesThatAreNotUTF8() {
    let result = FrontMatterReader.read([0x2D, 0x0A, 0xFF], file: "x.md")
    #expect(result.value == nil)
    #expect(result.faults.first?.place == Place(file: "x.md", line: 2, column: 1, length: 1))
  }
}
