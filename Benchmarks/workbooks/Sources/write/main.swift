// write FILE ROWS COLUMNS: the same table as writing.py gives to XlsxWriter.
import Glibc
import Office
import Vietnamese

let arguments = CommandLine.arguments
guard arguments.count == 4, let rows = Int(arguments[2]), let columns = Int(arguments[3]) else {
  print("write FILE ROWS COLUMNS")
  exit(2)
}
let table = BookTable(
  name: "Số liệu", columns: (0..<columns).map { BookColumn("Cột \($0)", width: 16) }, rowCount: rows
) { row in
  (0..<columns).map { column in
    switch column % 4 {
    case 0: .integer(row * 7 + column)
    case 1: .text("Sở Nội vụ, dòng \(row)")
    case 2: FixedDecimal(mantissa: Int64(row * 31 + column), scale: 2).map(BookValue.decimal) ?? .empty
    default: .text("Trung tâm Phục vụ hành chính công")
    }
  }
}
let day = BookDay(year: 2026, month: 11, day: 16)
guard let bytes = BookWriter.bytes(Book(title: "Bảng", author: "UBND", day: day, sheets: [.table(table)])),
  let file = fopen(arguments[1], "wb")
else { exit(3) }
fwrite(bytes, 1, bytes.count, file)
fclose(file)
