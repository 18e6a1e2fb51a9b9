import Testing

@testable import Search

/// What stands in the files of an index. That pages find what people look for is tried in a browser (`Tests/Acceptance`).
@Suite struct SearchIndexTests {
  private static let kinds = [
    SearchKind(
      "thu-tuc", "Thủ tục",
      [
        SearchEntry(
          "Đăng ký khai sinh", path: "thu-tuc/1.001193.html", more: "1.001193 · Hộ tịch",
          texts: ["Hộ tịch", "UBND cấp xã"],
          code: "1.001193", isFirst: true),
        SearchEntry("Đăng ký khai tử", path: "thu-tuc/1.000656.html", texts: ["Hộ tịch"], code: "1.000656"),
      ]),
    SearchKind("trang", "Trang khác", [SearchEntry("Nói \"thẳng\" </script>", path: "a.html")]),
  ]

  private static func text(_ name: String) -> String {
    SearchIndex.files(kinds).first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }

  @Test func headKnowsEveryWordOnce() throws {
    let head = Self.text("dau.js")
    // Front coded: `AdanDg` is *dan, dang*. *ủy ban nhân dân* stands nowhere in the texts, only its abbreviation does.
    let words = try #require(head.firstMatch(of: /"tu":"([A-Za-z0-9]*)"/)).1
    #expect(words == "AbanAcapAdanDgAhoAkhaiByAnhanBoiAscriptBinhAthangBichBuAubndByAxa")
    #expect(head.contains(#""loai":[["thu-tuc","Thủ tục",2],["trang","Trang khác",1]]"#))
    #expect(head.contains(#""truoc":[0]"#))
    #expect(head.contains(#""ma":["1000656"]"#))
    #expect(head.contains(#""dai":"EED""#))
  }

  @Test func codesStandWithoutDotsInOrder() {
    #expect(Self.text("m0.js").hasSuffix("\"1000656:1 1001193:0\");\n"))
  }

  @Test func titlesAreSafeInAScript() {
    let titles = Self.text("d0.js")
    #expect(titles.contains(#"["Nói \"thẳng\" \u003c/script>","a.html",""]"#))
    #expect(!titles.contains("<"))
  }

  @Test func everyFileCarriesOneVersion() throws {
    let files = SearchIndex.files(Self.kinds)
    let versions = try files.map { file in
      try #require(String(decoding: file.bytes, as: UTF8.self).firstMatch(of: /^timKiem\("[htmd]",\d+,"([a-z0-9]+)",/))
        .1
    }
    #expect(Set(versions).count == 1)
    var other = Self.kinds
    other[0].entries[0].title = "Đăng ký khai sinh lại"
    let changed = String(decoding: SearchIndex.files(other)[0].bytes, as: UTF8.self)
    #expect(!changed.contains(String(versions[0])))
  }

  /// Postings as the script unpacks them: the marks, the titles with places, the runs elsewhere.
  @Test(
    arguments: [
      // *khai*: no marks; in the titles of entries 0 and 1, both at place 2; nowhere else.
      ("khai", [[0, 2, 0, 2, 1, 2, 0]]),
      // *hộ*: ô (1 at the second letter: 8 · 4) and the tone nặng (5); in no title; one run of two entries from 0.
      ("ho", [[37, 0, 1, 0, 1]]),
      // *sinh* of entry 0, at place 3.
      ("sinh", [[0, 1, 0, 3, 0]]),
    ] as [(String, [[UInt64]])])
  func postings(_ word: String, _ forms: [[UInt64]]) throws {
    var postings = Postings()
    for entry in Self.kinds[0].entries { postings.add(entry) }
    let record = try #require(WordRecord.all(postings).first { $0.letters == Array(word.utf8) })
    #expect(Self.unpacked(record.packed) == forms.flatMap(\.self))
  }

  private static func unpacked(_ bytes: [UInt8]) -> [UInt64] {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    var values: [UInt64] = []
    var value: UInt64 = 0
    var shift: UInt64 = 0
    for byte in bytes {
      let digit = UInt64(digits.firstIndex(of: byte) ?? 0)
      value |= (digit & 31) << shift
      shift += 5
      if digit < 32 {
        values.append(value)
        (value, shift) = (0, 0)
      }
    }
    return values
  }
}
