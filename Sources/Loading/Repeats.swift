import Diagnostics
import Formats
import Records

extension Intake {
  /// One error for each identifier that stands twice, naming both places.
  mutating func reportRepeats(_ identified: [(key: String, place: Place)], what: Words) {
    var first: [String: Place] = [:]
    for (key, place) in identified where !key.isEmpty {
      guard let earlier = first[key] else {
        first[key] = place
        continue
      }
      faults.append(
        LoadingFaults.codeTwice.fault(
          at: place, Words("\(what.vi) “\(key)” đã có", "\(what.en) “\(key)” is there already"),
          suggestion: Words(
            "xóa dòng này nếu lặp lại dòng trước; \(Self.apart(what.vi))",
            "remove this row if it repeats the first; if it is another thing, change its \(what.en)"),
          related: [RelatedPlace(earlier, Words("lần đầu", "the first"))]))
    }
  }

  /// What to do with two things that were taken for one.
  private static func apart(_ what: String) -> String {
    what.hasPrefix("mã ")
      ? "nếu là hai \(what.dropFirst(3)) khác nhau thì đặt mã khác cho một bên"
      : "nếu là hai \(what) khác nhau thì sửa số hiệu, ngày hoặc tên của một bên để phân biệt"
  }

  /// Reports repeats and leaves out the later rows, so that figures counted twice bring no faults of their own.
  mutating func distinct<Record>(
    _ rows: [Sourced<Record>], what: Words, _ key: (Record) -> String
  ) -> [Sourced<Record>] {
    reportRepeats(rows.map { (key($0.value), $0.place) }, what: what)
    var seen: Set<String> = []
    return rows.filter { row in
      let key = key(row.value)
      return key.isEmpty || seen.insert(key).inserted
    }
  }

  /// One warning for a table that has a head and no row. A table whose head is at fault is told of already, and an empty
  /// sheet of a workbook is a form that waits.
  mutating func reportIfEmpty<Row>(_ reading: TableReading<Row>) {
    guard !reading.columns.isEmpty, reading.table.rowCount == 0, reading.table.sheet == nil else { return }
    faults.append(
      LoadingFaults.fileUnused.fault(
        at: Place(file: reading.table.file),
        Words("tệp không được dùng: bảng chưa có dòng nào", "the file is not used: the table has no row"),
        suggestion: Words(
          "điền ít nhất một dòng, hoặc xóa tệp khi chưa có số",
          "fill in a row, or remove the file until there are figures")))
  }

  /// One warning for a table no row of which came to anything.
  mutating func reportIfUnused<Row>(_ reading: TableReading<Row>, used: Int, by what: Words) {
    guard used == 0, !reading.rows.isEmpty else { return }
    faults.append(
      LoadingFaults.fileUnused.fault(
        at: Place(file: reading.table.file, sheet: reading.table.sheet),
        Words(
          "tệp không được dùng: không dòng nào trong \(reading.rows.count) dòng khớp \(what.vi)",
          "the file is not used: none of its \(reading.rows.count) rows fits any \(what.en)"),
        suggestion: Words(
          "xem tệp có nằm đúng thư mục không, và cột định danh của các dòng",
          "see whether it is in the right folder, and what its rows name")))
  }

  /// A Markdown file and its head; a file without a head is a fault, since a page needs at least a title.
  mutating func head(_ path: String) -> HeadedText? {
    guard has(path) else {
      hasLostRecords = true
      if isUnreadable(path) { return nil }
      faults.append(
        LoadingFaults.headFileMissing.fault(
          at: Place(file: path), Words("thiếu tệp \(path)", "\(path) is missing"),
          suggestion: Words(
            "thêm tệp này (tên, số hiệu, thời kỳ đặt giữa hai dòng ---), hoặc chuyển các bảng về đúng thư mục",
            "add the file (its keys stand between two lines ---), or move the tables to their folder")))
      return nil
    }
    return document(path)
  }
}
