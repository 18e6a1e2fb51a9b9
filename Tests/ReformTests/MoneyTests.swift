import Reform
import Testing

@Suite("Money")
struct MoneyTests {
  @Test(
    "Amounts with their unit",
    arguments: [
      ("16 tỷ đồng", 16_000_000_000), ("6 tỷ đồng", 6_000_000_000), ("1,2 tỷ đồng", 1_200_000_000),
      ("400 tỷ đồng", 400_000_000_000), ("2.280 triệu đồng", 2_280_000_000), ("445 triệu đồng", 445_000_000),
      ("145 triệu đồng\n(29 triệu đồng/năm)", 145_000_000), ("1.250 triệu đồng", 1_250_000_000),
      ("1,25 tỷ đồng", 1_250_000_000), ("2.280 triệu", 2_280_000_000), ("477,07 tỉ đồng", 477_070_000_000),
      ("5 tỷ", 5_000_000_000), ("500 nghìn đồng", 500_000), ("500 ngàn đồng", 500_000), ("500.000 đồng", 500_000),
      ("500.000đ", 500_000), ("500.000 VNĐ", 500_000), ("20tr", 20_000_000), ("20 tr.đ", 20_000_000),
      ("20 trđ", 20_000_000), ("1 tỷ 200 triệu đồng", 1_200_000_000), ("Khoảng 5 tỷ đồng", 5_000_000_000),
      ("Dự kiến: 5 tỷ đồng.", 5_000_000_000), ("936\u{A0}TRIỆU ĐỒNG", 936_000_000),
      ("1 250 triệu đồng", 1_250_000_000), ("36 (triệu đồng)", 36_000_000), ("0 đồng", 0),
      ("750 triệu đồng (năm 2024: 250; năm 2025: 500)", 750_000_000), ("0,5 tỷ đồng", 500_000_000),
    ] as [(String, Int64)])
  func withUnit(cell: String, dong: Int64) {
    #expect(MoneyReader.read(cell) == .amount(Money(dong: dong)))
    // The unit in the cell stands before that of the column.
    #expect(MoneyReader.read(cell, unit: .nghin) == .amount(Money(dong: dong)))
  }

  @Test(
    "Bare numbers in the unit of their column",
    arguments: [
      ("936", .trieu, 936_000_000), ("1.250", .trieu, 1_250_000_000), ("1,25", .trieu, 1_250_000),
      ("1.250,5", .trieu, 1_250_500_000), ("1.250.000.000", .dong, 1_250_000_000), ("1250000000", .dong, 1_250_000_000),
      ("477,07", .ty, 477_070_000_000), ("0", .trieu, 0), ("1.250", .nghin, 1_250_000), ("120 ", .trieu, 120_000_000),
      ("240 (dự kiến)", .trieu, 240_000_000), ("2 500", .trieu, 2_500_000_000),
    ] as [(String, MoneyUnit, Int64)])
  func bare(cell: String, unit: MoneyUnit, dong: Int64) {
    #expect(MoneyReader.read(cell, unit: unit) == .amount(Money(dong: dong)))
    #expect(MoneyReader.read(cell) == .needsUnit)
  }

  @Test("A number written out in đồng is not taken for millions")
  func writtenOut() {
    guard case .unreadable(let reason) = MoneyReader.read("1.250.000.000", unit: .trieu) else {
      Issue.record("it was read")
      return
    }
    #expect(reason.contains("triệu đồng"))
    #expect(MoneyReader.read("1.250.000.000 đồng", unit: .trieu) == .amount(Money(dong: 1_250_000_000)))
  }

  @Test(
    "Words stay words",
    arguments: [
      "Theo quy định", "Theo mức kinh phí xây dựng VB QPPL", "Theo dự toán được phê duyệt", "Không",
      "Theo mức kinh phí xây dựng văn bản quy phạm pháp luật", "Theo mức quy định tổ chức hội nghị", "-",
      "Lồng ghép (không phát sinh)",
    ])
  func words(cell: String) {
    #expect(MoneyReader.read(cell, unit: .trieu) == .words)
  }

  @Test("An empty cell is not 0", arguments: ["", "  ", "\u{A0}", "\n"])
  func empty(cell: String) {
    #expect(MoneyReader.read(cell, unit: .trieu) == .empty)
  }

  @Test(
    "A digit that cannot be read whole",
    arguments: [
      "1.25 tỷ đồng", "12.34.567", "1,250,000", "1250.000", "0.500", "-500", "5 tỷ đồng/năm", "29 triệu đồng (mỗi năm)",
      "10 - 15 triệu đồng", "10 triệu x 5 năm", "500 triệu đồng; 200 triệu đồng", "1,5 đồng", "Theo Nghị định 60",
      "(29 triệu đồng/năm)", "Theo quy định (NĐ 60)", "1 tỷ 2", "5 USD", "1.25O triệu", "12a", "20 triệu (x 5 năm)",
      "99999999999999 tỷ đồng", "99999999999999999999", "200 triệu 1 tỷ đồng",
    ])
  func unreadable(cell: String) {
    guard case .unreadable(let reason) = MoneyReader.read(cell, unit: .dong) else {
      Issue.record("\(cell) was read as \(MoneyReader.read(cell, unit: .dong))")
      return
    }
    #expect(!reason.isEmpty)
  }

  @Test(
    "Units in heads of columns",
    arguments: [
      ("Kinh phí (triệu đồng)", .trieu), ("Kinh phí (Triệu đồng)", .trieu), ("Kinh phí (Tr.đ)", .trieu),
      ("Kinh phí\n(triệu đồng)", .trieu), ("Dự toán (đồng)", .dong), ("Kinh phí (nghìn đồng)", .nghin),
      ("Kinh phí (1.000 đồng)", .nghin), ("Kinh phí, tỷ đồng", .ty), ("ĐVT: triệu đồng", .trieu),
      ("Kinh phí triệu đồng", .trieu), ("Kinh phí (triệu VNĐ)", .trieu), ("KINH PHÍ (TỶ ĐỒNG)", .ty),
      ("Kinh phí thực hiện (Dự kiến)", nil), ("Kinh phí", nil), ("Giá trị hợp đồng", nil), ("kinh_phi", nil),
      ("Hội đồng (thẩm định)", nil),
    ] as [(String, MoneyUnit?)])
  func columnTitles(title: String, unit: MoneyUnit?) {
    #expect(MoneyUnit(columnTitle: title) == unit)
  }

  @Test(
    "Amounts in words a reader takes in",
    arguments: [
      (477_070_000_000, "477,07 tỷ đồng"), (936_000_000, "936 triệu đồng"), (1_250_000, "1.250.000 đồng"),
      (1_250_000_000, "1,25 tỷ đồng"), (2_285_000_000, "2.285 triệu đồng"), (145_500_000, "145,5 triệu đồng"),
      (1_234_567_890, "1.234.567.890 đồng"), (0, "0 đồng"), (5_000_000, "5 triệu đồng"), (900, "900 đồng"),
      (-60_000_000, "-60 triệu đồng"),
    ] as [(Int64, String)])
  func text(dong: Int64, text: String) {
    #expect(Money(dong: dong).text == text)
  }

  @Test("What is written is read back to the same amount")
  func roundTrip() {
    for dong in [477_070_000_000, 936_000_000, 1_250_000, 2_285_000_000, 145_500_000, 1_234_567_890, 0] as [Int64] {
      #expect(MoneyReader.read(Money(dong: dong).text) == .amount(Money(dong: dong)))
      #expect(MoneyReader.read(Money(dong: dong).dongText) == .amount(Money(dong: dong)))
    }
  }

  @Test("The stated amounts of Đắk Nông 2021 sum to its total of 936 triệu đồng")
  func dakNong() {
    let cells = [
      "10", "5", "10", "5", "80", "40", "25", "90", "120", "240", "60", "36", "30", "40", "20", "55", "35", "35", "",
    ]
    let amounts = cells.compactMap { MoneyReader.read($0, unit: .trieu).money }
    #expect(Money.sum(amounts)?.text == "936 triệu đồng")
    #expect(Money.sum([Money(dong: .max), Money(dong: 1)]) == nil)
  }
}
