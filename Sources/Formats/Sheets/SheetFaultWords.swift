import Diagnostics
import Vietnamese

/// Words the faults of one sheet.
struct SheetFaultWords {
  let file: String
  let sheet: String

  /// A cell by row (from 1) and column (from 0) as one number.
  func place(_ address: Int, head: String? = nil) -> Place {
    Place(
      file: file, sheet: sheet,
      cell: SpreadsheetAddress.text(column: address % SheetView.widest, row: address / SheetView.widest),
      columnTitle: head.flatMap { $0.isEmpty ? nil : $0 })
  }

  private func place(row: Int) -> Place { place(SheetView.key(row, 0)) }

  /// What happened to a cell. In a column that nothing uses only the column is told.
  func damage(_ damage: CellDamage, _ address: Int, head: String, isUsed: Bool) -> Fault? {
    guard isUsed else { return nil }
    let place = place(address, head: head)
    let asText = Words("đặt định dạng ô là Văn bản (Text) rồi gõ lại", "format the cell as text and type it again")
    switch damage {
    case .errorValue(let error):
      return FaultKind.sheetErrorValue.fault(
        at: place, Words("ô mang giá trị lỗi \(error)", "the cell holds the error \(error)"),
        suggestion: Words("sửa công thức, hoặc để trống khi chưa có số", "mend the formula, or leave the cell empty"))
    case .noValue:
      return FaultKind.sheetFormulaWithoutValue.fault(
        at: place, Words("công thức chưa có kết quả lưu trong tệp", "the formula has no stored value"),
        suggestion: Words("mở tệp bằng Excel rồi lưu lại", "open the file in Excel and save it"))
    case .numberingAsDay(let day):
      return FaultKind.sheetNumberingAsDay.fault(
        at: place,
        Words("số thứ tự hoặc mã đã bị Excel đổi thành ngày \(day)", "Excel took the numbering for a day: \(day)"),
        suggestion: asText)
    case .mended(let stored, let read):
      return FaultKind.sheetNumberingMended.fault(
        at: place, Words("ô lưu số \(stored), đọc là \(read)", "the cell stores \(stored) and is read as \(read)"),
        suggestion: asText)
    case .maybeLostZero(let stored, let maybe):
      return FaultKind.sheetNumberingDoubtful.fault(
        at: place, Words("ô lưu số \(stored); có phải \(maybe)?", "the cell stores \(stored); is it \(maybe)?"),
        suggestion: asText)
    case .digitsLost(let text):
      return FaultKind.sheetCodeDigitsLost.fault(
        at: place, Words("mã “\(text)” đã mất chữ số", "the code “\(text)” has lost digits"), suggestion: asText)
    case .zerosLost(let stored, let maybe):
      return FaultKind.sheetCodeZerosLost.fault(
        at: place,
        Words("mã lưu thành số \(stored); có phải \(maybe)?", "the code is stored as \(stored); is it \(maybe)?"),
        suggestion: asText)
    case .monthAsDay(let day):
      let month = day.split(separator: "/").dropFirst().joined(separator: "/")
      return FaultKind.sheetMonthAsDay.fault(
        at: place,
        Words("hạn là ngày \(day); có phải tháng \(month)?", "the deadline is \(day); is the month \(month) meant?"),
        suggestion: Words("nếu là tháng, gõ “tháng \(month)”", "for the month, type “tháng \(month)”"))
    }
  }

  // MARK: what is hidden

  func hiddenColumn(_ column: Int, head: String) -> Fault {
    let name = SpreadsheetAddress.column(column)
    let shown = head.isEmpty ? "" : " “\(head)”"
    return FaultKind.sheetHidden.fault(
      at: Place(file: file, sheet: sheet, cell: name + "1", columnTitle: head.isEmpty ? nil : head),
      Words("cột \(name)\(shown) bị ẩn nên không được đọc", "column \(name)\(shown) is hidden and not read"),
      suggestion: Words("bỏ ẩn nếu cần đăng, hoặc xóa cột", "unhide it to publish it, or delete it"))
  }

  func hiddenRows(_ rows: [Int]) -> Fault {
    FaultKind.sheetHidden.fault(
      at: place(row: rows[0]),
      Words(
        "\(rows.count) dòng bị ẩn nên không được đọc: \(list(rows))",
        "\(rows.count) hidden rows are not read: \(list(rows))"),
      suggestion: Words(
        "bỏ ẩn (hoặc bỏ lọc) nếu cần đăng, hoặc xóa dòng", "unhide them to publish them, or delete them"))
  }

  func hiddenSheet() -> Fault {
    FaultKind.sheetHidden.fault(
      at: Place(file: file, sheet: sheet),
      Words("trang tính “\(sheet)” bị ẩn nên không được đọc", "the sheet “\(sheet)” is hidden and not read"),
      suggestion: Words("bỏ ẩn nếu cần đăng, hoặc xóa trang tính", "unhide it to publish it, or delete it"))
  }

  // MARK: rows that are no data

  func totalsNotLoaded(_ rows: [Int]) -> Fault {
    FaultKind.sheetTotalsNotLoaded.fault(
      at: place(row: rows[0]),
      Words(
        "dòng tổng (\(list(rows))) được kiểm tra, không nạp", "rows of totals (\(list(rows))) are checked, not loaded"))
  }

  func totalDiffers(_ address: Int, head: String, stated: String, sum: String) -> Fault {
    FaultKind.sheetTotalDiffers.fault(
      at: place(address, head: head),
      Words("dòng tổng ghi \(stated), cộng các dòng được \(sum)", "the total says \(stated), the rows add up to \(sum)")
    )
  }

  func groupRowsUnused(_ rows: [Int]) -> Fault {
    FaultKind.sheetRowsUnused.fault(
      at: place(row: rows[0]), Words("dòng nhóm không nạp: \(list(rows))", "group rows are not loaded: \(list(rows))"))
  }

  func rowsBehind(_ rows: [Int]) -> Fault {
    FaultKind.sheetRowsUnused.fault(
      at: place(row: rows[0]),
      Words("phần dưới bảng không nạp: \(list(rows))", "what stands under the table is not loaded: \(list(rows))"))
  }

  /// How a table across its sheet was taken.
  func spreadRead(head: FoundHead, rows: Int, groups: Int, year: Int?, _ view: SheetView) -> Fault {
    let number = view.rows[head.rows.lowerBound].number
    let of = year.map { Words(", lấy năm \($0) ở tiêu đề", ", of \($0) as the title says") } ?? Words("", "")
    return FaultKind.sheetSpreadRead.fault(
      at: place(row: number),
      Words(
        "bảng trải ngang: \(rows) dòng, mỗi dòng \(groups) nhóm số liệu theo năm hoặc tiêu chí\(of.vi)",
        "a table across the sheet: \(rows) rows with \(groups) years or items each\(of.en)"))
  }

  // MARK: old fonts

  func legacy(_ notes: LegacyNotes) -> [Fault] {
    var faults = notes.doubtful.map { doubt in
      FaultKind.legacyTextDoubtful.fault(
        at: place(SheetView.key(doubt.row, doubt.column)),
        Words(
          "“\(short(doubt.text))” có thể là chữ \(doubt.encoding.name): “\(short(doubt.doubt ?? ""))”",
          "“\(short(doubt.text))” may be \(doubt.encoding.name): “\(short(doubt.doubt ?? ""))”"),
        suggestion: Words("gõ lại ô bằng Unicode", "type the cell again in Unicode"))
    }
    if let first = notes.converted.first {
      let names = Set(notes.converted.map(\.encoding.name)).sorted().joined(separator: ", ")
      let shown = notes.converted.prefix(3).map { note in
        RelatedPlace(place(SheetView.key(note.row, note.column)), Words(same: "“\(short(note.text))”"))
      }
      faults.append(
        FaultKind.legacyTextConverted.fault(
          at: place(SheetView.key(first.row, first.column)),
          Words(
            "đã chuyển \(notes.converted.count) ô từ \(names) sang Unicode",
            "\(notes.converted.count) cells were converted from \(names) to Unicode"),
          related: shown))
    }
    return faults
  }

  private func short(_ text: String) -> String { text.count > 60 ? text.prefix(57) + "…" : text }

  /// `dòng 5, 8–12 …` as numbers with ranges.
  private func list(_ rows: [Int]) -> String {
    var parts: [String] = []
    var index = 0
    while index < rows.count, parts.count < 6 {
      var end = index
      while end + 1 < rows.count, rows[end + 1] == rows[end] + 1 { end += 1 }
      parts.append(end > index ? "\(rows[index])–\(rows[end])" : "\(rows[index])")
      index = end + 1
    }
    return parts.joined(separator: ", ") + (index < rows.count ? "…" : "")
  }
}
