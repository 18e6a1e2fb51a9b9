import Diagnostics
import Vietnamese

extension Table {
  /// Heads that stand twice (an error: no one can say which is meant) and columns with text but without a head.
  func headFaults() -> [Fault] {
    var faults: [Fault] = []
    var first: [String: Int] = [:]
    for (place, cell) in head.enumerated() {
      let key = Fold.name(cell.text)
      if cell.text.isEmpty {
        if let row = rows.first(where: { !self[$0, place].isEmpty }) {
          faults.append(emptyHeadFault(column: place, row: row))
        }
      } else if let known = first[key.isEmpty ? cell.text : key] {
        faults.append(
          FaultKind.tableHeadRepeated.fault(
            at: headPlace(column: place),
            Words("tên cột “\(cell.text)” có hai lần", "the column name “\(cell.text)” stands twice"),
            suggestion: Words("đổi tên hoặc bỏ một cột", "rename or remove one of the columns"),
            related: [RelatedPlace(headPlace(column: known), Words("lần đầu ở đây", "first here"))]))
      } else {
        first[key.isEmpty ? cell.text : key] = place
      }
    }
    return faults
  }

  private func emptyHeadFault(column: Int, row: Int) -> Fault {
    let name = SpreadsheetAddress.column(head[column].column)
    return FaultKind.tableHeadEmpty.fault(
      at: headPlace(column: column),
      Words("cột \(name) có nội dung nhưng không có tên", "column \(name) holds text but has no name"),
      suggestion: Words("đặt tên cho cột, hoặc xóa nội dung của nó", "give the column a name, or clear it"),
      related: [RelatedPlace(place(row: row, column: column), Words("nội dung đầu tiên", "its first text"))],
      consequence: Words("cột này không được dùng ở trang nào", "no page uses this column"))
  }
}

extension FaultKind {
  public static let tableEmpty = FaultKind(
    "table-empty", .error,
    title: Words("Tệp bảng rỗng", "A table file is empty"),
    explanation: Words(
      "Tệp có 0 byte: thường là sao chép hỏng. Bảng chưa có dữ liệu vẫn cần dòng tên cột; hoặc bỏ hẳn tệp.",
      "The file has 0 bytes, usually a copy that failed. A table without data still needs its head; or remove the file."
    ))

  public static let tableWithoutHead = FaultKind(
    "table-without-head", .error,
    title: Words("Bảng không có dòng tên cột", "A table has no head"),
    explanation: Words(
      "Dòng đầu tiên có chữ của mỗi bảng là tên các cột. Tệp này chỉ có dòng trống. Thêm dòng tên cột; "
        + "các cột của từng bảng: congkhai explain noi-dung.",
      "The first line with text of every table names its columns. This file holds only blank lines."))

  public static let tableRowLength = FaultKind(
    "table-row-length", .error,
    title: Words("Dòng có số ô khác dòng tên cột", "A row has another number of fields than the head"),
    explanation: Words(
      """
      Khi số ô lệch, không ai biết ô nào thuộc cột nào, nên dòng bị từ chối thay vì đoán. Nguyên nhân thường gặp: số \
      thập phân viết bằng dấu phẩy (1,5) mà không đặt trong ngoặc kép; câu có dấu phẩy; xuống dòng giữa ô. \
      Cách sửa: đặt ô có dấu phẩy trong ngoặc kép, hoặc lưu lại từ Excel dạng “CSV UTF-8”.
      """,
      """
      When the count differs nobody can say which field belongs to which column, so the row is refused and not guessed. \
      Usual causes: a decimal comma (1,5) without quotes; a sentence with a comma; a line break inside a field.
      """))

  public static let tableHeadRepeated = FaultKind(
    "table-head-repeated", .error,
    title: Words("Tên cột trùng nhau", "A column name stands twice"),
    explanation: Words(
      "Tên cột so không phân biệt hoa thường, dấu và khoảng cách. Hai cột cùng tên thì không biết lấy cột nào: đổi tên "
        + "hoặc bỏ một cột.",
      "Column names are compared without regard to case, marks and spacing. Of two alike, neither can be chosen."))

  public static let tableHeadEmpty = FaultKind(
    "table-head-empty", .warning,
    title: Words("Cột có nội dung nhưng không có tên", "A column with text has no name"),
    explanation: Words(
      "Nội dung trong cột không tên không được đăng. Đặt tên cho cột hoặc xóa nội dung thừa.",
      "Text in a column without a name is not published. Name the column or clear it."))

  public static let csvOpenQuote = FaultKind(
    "csv-open-quote", .error,
    title: Words("Dấu ngoặc kép không đóng", "A quote is never closed"),
    explanation: Words(
      """
      Trong CSV (RFC 4180), ô mở bằng dấu " phải đóng bằng dấu "; mọi dòng ở giữa thuộc về ô đó. Lỗi chỉ vào dấu mở, \
      nơi cần sửa. Dấu ngoặc kép trong nội dung viết hai lần: "".
      """,
      """
      In CSV (RFC 4180) a field that opens with " closes with "; all lines between belong to the field. The fault points \
      at the opening quote, where the mending is. A quote inside the text is written twice: "".
      """))

  public static let csvTextAfterQuote = FaultKind(
    "csv-text-after-quote", .error,
    title: Words("Sau dấu ngoặc kép đóng còn chữ", "Text behind a closing quote"),
    explanation: Words(
      "Sau dấu ngoặc kép đóng phải là dấu ngăn ô hoặc hết dòng. Viết \"Tên \"\"gọi\"\" khác\" cho Tên \"gọi\" khác.",
      "Behind a closing quote stands a delimiter or the end of the line. Write \"A \"\"so-called\"\" B\" for A \"so-called\" B."
    ))
}
