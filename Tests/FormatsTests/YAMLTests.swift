import Diagnostics
import Testing

@testable import Formats

private func read(_ text: String) -> Diagnosed<YAMLMapping?> { YAMLReader.read(Array(text.utf8), file: "site.yaml") }

@Suite struct YAMLTests {
  @Test func scalarsStayAsWritten() throws {
    let mapping = try #require(
      read(
        "ngay: 2017-07-19\nma: 01\nco: no\nso: 1.50\nten: \"Sở: A\"\nrong:\ndai: |\n  a\n  b\nds: [x, y]\nlh: {dt: 0208}\n"
      ).value)
    #expect(mapping.keys == ["ngay", "ma", "co", "so", "ten", "rong", "dai", "ds", "lh"])
    #expect(mapping["ngay"]?.text == "2017-07-19")
    #expect(mapping["ma"]?.text == "01")
    #expect(mapping["co"]?.text == "no")
    #expect(mapping["so"]?.text == "1.50")
    #expect(mapping["ten"]?.text == "Sở: A")
    #expect(mapping["rong"]?.isNull == true)
    #expect(mapping["dai"]?.text == "a\nb\n")
    #expect(mapping["ds"]?.items?.compactMap(\.text) == ["x", "y"])
    #expect(mapping["lh"]?["dt"]?.text == "0208")
    #expect(mapping["khong"] == nil)
  }

  @Test(arguments: [
    ("ten", Marked("a: 1\nten: «Cổng Công Khai»\n")), ("ten", Marked("ten: \"«Cổng»\"\n")),
    ("ten", Marked("đ: é\r\nten:   «x»\r\n")), ("ten", Marked("ten: |«»\n  a\n").atBlock),
  ])
  func valuesKnowTheirPlace(_ key: String, _ input: Marked) throws {
    let mapping = try #require(YAMLReader.read(input.bytes, file: "site.yaml").value)
    input.expect(mapping[key]?.place)
  }

  @Test func keysAndItemsKnowTheirPlace() throws {
    let mapping = try #require(read("a:\n  - x\n  - \"ý\": 👩‍💻e\u{323}\u{301} z\n    t: 1\n").value)
    let items = try #require(mapping["a"]?.items)
    #expect(items[0].place == Place(file: "site.yaml", line: 2, column: 5, length: 1))
    let entry = try #require(items[1].mapping?.entry("ý"))
    #expect(entry.keyPlace == Place(file: "site.yaml", line: 3, column: 6, length: 1))
    #expect(entry.value.place == Place(file: "site.yaml", line: 3, column: 10, length: 4))
  }

  @Test(arguments: [
    ("yaml-syntax", "Tab", Marked("a: 1\nb:\n«\t»c: 2\n")),
    ("yaml-syntax", "dấu hai chấm", Marked("tieu_de: Kế hoạch«:» giai đoạn 1\n")),
    ("yaml-syntax", "khóa: giá trị", Marked("a: 1\n«t»en_cong:abc\nb: 2\n")),
    ("yaml-syntax", "không có dấu đóng", Marked("a: 1\nten: «\"»abc\nb: 2\n")),
    ("yaml-syntax", "bắt đầu bằng “@”", Marked("a: «@»x\n")),
    ("yaml-syntax", "sau dấu nháy đóng còn chữ", Marked("a: 1\nten: \"Tuần lễ\" «c»ải cách\n")),
    ("yaml-syntax", "sau dấu ngoặc đóng còn chữ", Marked("ten: [a] «b»\nb: 1\n")),
    ("yaml-syntax", "bắt đầu bằng “- ”", Marked("a: 1\nten: «-» gạch\n")),
    ("yaml-syntax", "*", Marked("a: «*»chữ đậm*\n")),
    ("yaml-syntax", "danh sách", Marked("ds: «[»a, b\nc: 1\n")),
    ("yaml-syntax", "thụt", Marked("a: 1\n  b«:» 2\n c: 3\n")),
    ("yaml-syntax", "\\", Marked("a: \"C:«\\»x\"\n")),
    ("yaml-syntax", "\\", Marked("a: \"C:«\\»den\"\n")),
    ("yaml-syntax", "ngoài", Marked("a: 1\n«---»\nb: 2\n")),
    ("yaml-key-repeated", "“a”", Marked("a: 1\nb: 2\n«a»: 3\n")),
    ("yaml-key-repeated", "“dt”", Marked("a: 1\nlh:\n  dt: 1\n  x: 2\n  «dt»: 3\ndt: 5\n")),
    ("yaml-key-repeated", "“x”", Marked("a: {x: 1, «x»: 2}\n")),
    ("yaml-key-repeated", "“1”", Marked("1: x\n\"«1»\": y\n")),
    ("yaml-not-a-mapping", "khóa", Marked("«ten_cong:abc»\n")),
    ("yaml-not-a-mapping", "khóa", Marked("«»- a\n- b\n")),
  ])
  func pointsAtTheFault(_ id: String, _ word: String, _ input: Marked) {
    let faults = YAMLReader.read(input.bytes, file: "site.yaml").faults
    #expect(faults.map(\.id) == [id])
    let fault = faults.first
    let said = (fault?.summary.vi ?? "") + (fault?.suggestion?.vi ?? "")
    #expect(said.contains(word))
    #expect(fault?.place?.line == input.line)
    #expect(fault?.place?.column == input.column)
  }

  @Test func everyRepeatedKeyIsToldAndTheFirstValueStays() throws {
    let result = read("a: 1\na: 2\nb: 3\na: 4\nb: 5\nc: 6\n")
    #expect(result.faults.map(\.id) == Array(repeating: "yaml-key-repeated", count: 3))
    #expect(result.faults.compactMap(\.place?.line).sorted() == [2, 4, 5])
    let mapping = try #require(result.value)
    #expect(mapping.keys == ["a", "b", "c"])
    #expect(mapping["a"]?.text == "1")
  }

  @Test func emptyFilesAreEmptyMappings() {
    for text in ["", "\n\n", "# chú thích\n", "---\n", "~\n"] {
      let result = read(text)
      #expect(result.value?.entries.isEmpty == true)
      #expect(result.faults.isEmpty)
    }
  }

  @Test(arguments: [
    String(repeating: "[", count: 50_000), String(repeating: "- ", count: 50_000),
    String(repeating: "{a: ", count: 9000),
    String(repeating: "? ", count: 9000),
    "a: " + String(repeating: "[", count: 101) + String(repeating: "]", count: 101),
  ])
  func deepNestingIsRefused(_ text: String) {
    #expect(read(text).faults.map(\.id) == ["yaml-syntax"])
  }

  @Test func aliasesThatGrowWithoutBoundAreRefused() {
    var text = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for (name, before) in zip("bcdefghi", "abcdefgh") {
      text += "\(name): &\(name) [" + Array(repeating: "*\(before)", count: 9).joined(separator: ", ") + "]\n"
    }
    #expect(read(text).faults.map(\.id) == ["yaml-syntax"])
  }

  @Test func rulesOfDashesInABlockAreNoNesting() {
    let text = "a: |\n  " + String(repeating: "-", count: 300) + "\n"
    #expect(read(text).faults.isEmpty)
  }
}

extension Marked {
  /// A block scalar is marked at its sign.
  fileprivate var atBlock: Marked { Marked(written.replacing("|«»", with: "«|»")) }
}
