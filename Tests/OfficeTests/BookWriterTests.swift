import Testing
import Vietnamese

@testable import Office

@Suite struct BookWriterTests {
  private func book(_ name: String = "Số liệu", text: String = "=1+1") -> Book {
    Book(
      title: "Bảng thử", author: "UBND tỉnh Mẫu", day: BookDay(year: 2026, month: 2, day: 28),
      sheets: [
        .facts(name: "Thông tin", heading: "Bảng thử", lines: [("Nguồn", "Tự soạn")]),
        .table(
          BookTable(name: name, columns: [BookColumn("Mã", width: 10), BookColumn("Số", width: 8)], rowCount: 2) {
            row in
            row == 0 ? [.text("1.004222"), .integer(7)] : [.text(text), .decimal(FixedDecimal(7))]
          }),
      ])
  }

  @Test func writesAContainer() throws {
    let bytes = try #require(BookWriter.bytes(book()))
    #expect(bytes.prefix(4) == [0x50, 0x4B, 0x03, 0x04])
  }

  @Test func sameDataSameBytes() throws {
    #expect(BookWriter.bytes(book()) == BookWriter.bytes(book()))
    #expect(BookWriter.bytes(book()) != BookWriter.bytes(book(text: "khác")))
  }

  @Test(arguments: [
    ("Kế hoạch 5/2026: [nháp]", "Kế hoạch 5 2026   nháp "),
    ("Một tên trang tính dài hơn ba mươi mốt chữ", "Một tên trang tính dài hơn ba m"),
    ("", "Trang"),
  ])
  func sheetNamesAreAllowed(_ name: String, _ expected: String) {
    var taken: Set<String> = []
    #expect(SheetName.make(name, &taken) == expected)
  }

  @Test func sheetNamesDiffer() {
    var taken: Set<String> = []
    #expect(SheetName.make("Số liệu", &taken) == "Số liệu")
    #expect(SheetName.make("SỐ LIỆU", &taken) == "SỐ LIỆU 2")
  }

  @Test func longTextIsCutAndSaysSo() {
    let long = String(repeating: "ồ", count: 40_000)
    let fitted = FittedText.fit(long)
    #expect(fitted.utf16.count <= BookWriter.longestText)
    #expect(fitted.hasSuffix(FittedText.cutMark))
    #expect(FittedText.fit("ngắn") == "ngắn")
  }
}
