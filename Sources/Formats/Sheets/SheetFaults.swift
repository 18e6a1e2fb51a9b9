import Diagnostics

extension FaultKind {
  public static let sheetErrorValue = FaultKind(
    "sheet-error-value", .error,
    title: Words("Ô Excel mang giá trị lỗi", "A cell holds an error value"),
    explanation: Words(
      """
      #REF!, #N/A, #DIV/0!, #VALUE!, #NAME? là kết quả của công thức hỏng: ô nguồn đã bị xóa, phép chia cho 0, tên sai. \
      Không có số nào để đăng. Mở tệp, sửa công thức hoặc gõ số vào ô; nếu chưa có số thì để trống ô.
      """,
      "#REF!, #N/A, #DIV/0! and their kin are what a broken formula gives: there is no figure to publish. Mend it."))

  public static let sheetFormulaWithoutValue = FaultKind(
    "sheet-formula-without-value", .error,
    title: Words("Công thức chưa có kết quả lưu trong tệp", "A formula without a stored value"),
    explanation: Words(
      """
      Chương trình đọc kết quả mà Excel đã tính và lưu, không tự tính lại. Tệp do phần mềm khác xuất ra có thể chỉ có công \
      thức. Mở tệp bằng Excel hoặc LibreOffice, bấm lưu, rồi đặt lại vào thư mục.
      """,
      "The program reads the value that Excel stored and computes nothing. Open the file in Excel and save it."))

  public static let sheetNumberingAsDay = FaultKind(
    "sheet-numbering-as-day", .error,
    title: Words("Số thứ tự, mã bị Excel đổi thành ngày", "Numbering that Excel took for a day"),
    explanation: Words(
      """
      Gõ 12/5 hay 3-4 vào ô, Excel tự đổi thành ngày và không giữ chữ đã gõ, nên không thể biết chắc số cũ. Đặt định dạng \
      ô là Văn bản (Text) rồi gõ lại.
      """,
      "Typed 12/5 or 3-4 becomes a day, and what was typed is gone. Format the cell as text and type it again."))

  public static let sheetNumberingMended = FaultKind(
    "sheet-numbering-mended", .warning,
    title: Words(
      "Số thứ tự, mã mất số 0 cuối đã được đọc lại", "Numbering or a code that lost its last zero was mended"),
    explanation: Words(
      """
      Excel lưu 1.10 thành số 1.1, mã 1.004220 thành 1.00422. Khi các ô bên cạnh (1.9 ở trên, 1.11 ở dưới) hoặc dạng của \
      mã chỉ cho một cách đọc, chương trình đọc lại và báo ở đây. Nên đặt định dạng cột là Văn bản (Text) và gõ lại.
      """,
      "Excel stores 1.10 as 1.1. Where the cells around leave but one reading, it is read so, and said here."))

  public static let sheetNumberingDoubtful = FaultKind(
    "sheet-numbering-doubtful", .warning,
    title: Words("Số thứ tự có thể đã mất số 0 cuối", "Numbering that may have lost its last zero"),
    explanation: Words(
      "Ô lưu số 1.1, có thể người nhập gõ 1.10. Các ô bên cạnh không cho biết chắc nên chương trình giữ nguyên. Đặt định "
        + "dạng ô là Văn bản (Text) và gõ lại đúng số.",
      "The cell stores 1.1 and may have been typed 1.10; nothing around it is certain, so it stays. Type it as text."))

  public static let sheetCodeDigitsLost = FaultKind(
    "sheet-code-digits-lost", .error,
    title: Words("Mã dài bị Excel làm mất chữ số", "A long code lost digits"),
    explanation: Words(
      "Excel chỉ giữ 15 chữ số và hiện số dài thành 1,23457E+15. Các chữ số sau không còn trong tệp. Đặt định dạng cột là "
        + "Văn bản (Text) rồi dán lại mã từ nguồn.",
      "Excel keeps 15 digits and shows long numbers as 1.23457E+15: the rest is gone. Format as text, paste again."))

  public static let sheetCodeZerosLost = FaultKind(
    "sheet-code-zeros-lost", .warning,
    title: Words("Mã có thể đã mất số 0 ở đầu", "A code that may have lost zeros in front"),
    explanation: Words(
      "Ô lưu số nên số 0 ở đầu mất, trong khi các mã khác trong cột dài hơn. Đặt định dạng cột là Văn bản (Text) và gõ lại.",
      "The cell stores a number, so zeros in front are gone, and other codes of the column are longer. Type it as text."
    ))

  public static let sheetMonthAsDay = FaultKind(
    "sheet-month-as-day", .warning,
    title: Words("Thời hạn là ngày 1: có thể là tháng bị đổi thành ngày", "A deadline on the 1st may be a month"),
    explanation: Words(
      "Gõ 12/2026 vào ô, Excel đổi thành ngày 1/12/2026, trong khi hạn “tháng 12/2026” là hết ngày 31. Nếu đúng là ngày 1 "
        + "thì không cần sửa; nếu là tháng, đặt định dạng ô là Văn bản (Text) và gõ lại.",
      "Typed 12/2026 becomes the day 1/12/2026, but the month ends on the 31st. If a month is meant, type it as text."))

  public static let sheetHidden = FaultKind(
    "sheet-hidden", .warning,
    title: Words("Dòng, cột hoặc trang tính bị ẩn không được đăng", "Hidden rows, columns or sheets are not published"),
    explanation: Words(
      """
      Phần bị ẩn có thể là dữ liệu cá nhân, bản nháp hoặc dòng đang lọc, nên không bao giờ tự lên trang. Nếu cần đăng thì \
      bỏ ẩn (Unhide, xóa bộ lọc); nếu không thì xóa hẳn trước khi gửi tệp đi.
      """,
      "What is hidden may be personal data, a draft or a filtered row: it is never published. Unhide it, or delete it.")
  )

  public static let sheetUnknown = FaultKind(
    "sheet-unknown", .error,
    title: Words("Không có trang tính (sheet) mang tên ấy", "There is no sheet of that name"),
    explanation: Words(
      "Khóa trang_tinh ở phần đầu tệp .md cùng thư mục chọn trang tính của một bảng. Tên được so không phân biệt hoa thường, "
        + "dấu và khoảng trắng. Sửa tên trang tính trong tệp Excel, hoặc sửa tên ghi ở trang_tinh.",
      "trang_tinh in the .md file of the folder chooses the sheet of a table. Names are compared without regard to case, "
        + "marks and blanks. Mend the name on either side."))

  public static let sheetAmbiguous = FaultKind(
    "sheet-ambiguous", .error,
    title: Words("Nhiều trang tính cùng có bảng này", "Several sheets hold this table"),
    explanation: Words(
      "Không biết lấy bảng ở trang tính nào. Đặt tên trang tính theo loại bảng (ví dụ “Nhiệm vụ”), hoặc xóa trang thừa.",
      "It is not known which sheet counts. Name it after the table (*Nhiệm vụ*), or remove the others."))

  public static let sheetUnused = FaultKind(
    "sheet-unused", .warning,
    title: Words("Trang tính không được dùng", "A sheet is not used"),
    explanation: Words(
      "Tệp này chỉ được đọc một bảng; các trang tính khác không lên trang nào. Xóa chúng, hoặc lưu thành tệp riêng đúng tên.",
      "Only one table is read from this file; other sheets are on no page. Remove them or save them as files."))

  public static let sheetTableMissing = FaultKind(
    "sheet-table-missing", .error,
    title: Words("Không tìm thấy bảng trong trang tính", "No table was found in a sheet"),
    explanation: Words(
      """
      Chương trình tìm dòng tên cột bằng cách so với tên các cột của loại bảng (kể cả đầu cột hai, ba dòng gộp ô). Không \
      dòng nào khớp ít nhất hai cột. Sửa tên cột theo congkhai explain noi-dung.
      """,
      "The head is found by the names of the table's columns, also over two or three rows. No row fits two of them."))

  public static let sheetTotalsNotLoaded = FaultKind(
    "sheet-totals-not-loaded", .note,
    title: Words("Dòng tổng được kiểm tra, không nạp thành dữ liệu", "Rows of totals are checked and not loaded"),
    explanation: Words(
      "Dòng Tổng cộng, Cộng không phải một bản ghi. Chương trình so nó với tổng các dòng và báo khi lệch.",
      "A row of totals is no record. It is held against the sum of the rows, and a difference is told."))

  public static let sheetTotalDiffers = FaultKind(
    "sheet-total-differs", .warning,
    title: Words("Dòng tổng khác tổng các dòng", "A total differs from the sum of its rows"),
    explanation: Words(
      "Số ở dòng tổng không bằng tổng các dòng (cũng không bằng tổng các mục). Thường do thêm dòng mà không sửa công thức, "
        + "hoặc dòng bị ẩn vẫn được cộng. Sửa công thức, hoặc thêm dòng còn thiếu; dòng tổng không bao giờ thành số liệu.",
      "The total is neither the sum of the rows nor of the sections; often a row was added and the formula not mended. "
        + "Mend the formula or add the row; a total never becomes data.")
  )

  public static let sheetRowsUnused = FaultKind(
    "sheet-rows-unused", .note,
    title: Words("Dòng quanh bảng không phải dữ liệu", "Rows around a table are no data"),
    explanation: Words(
      "Ghi chú, nơi nhận, chữ ký dưới bảng và dòng nhóm không có số liệu không được nạp. Nếu trong đó có dữ liệu, đưa vào "
        + "đúng cột của bảng.",
      "Remarks, recipients and signatures under a table and group rows without figures are not loaded."))

  public static let sheetSpreadRead = FaultKind(
    "sheet-spread-read", .note,
    title: Words(
      "Bảng trải ngang được đọc theo từng năm, tiêu chí", "A table across its sheet was read column by column"),
    explanation: Words(
      """
      Mỗi dòng là một đơn vị, mỗi cột là một năm hoặc một tiêu chí (mã như “1.1: …”, hoặc tên đúng như trong \
      tieu-chi). Chương trình đọc mỗi ô số thành một dòng có năm, đơn vị, tiêu chí. Năm không có ở đầu cột thì lấy ở \
      tiêu đề, tên trang tính hoặc tên tệp. Cột không rõ là năm hay tiêu chí nào thì báo và không lấy.
      """,
      """
      One row a unit, one column a year or an item (a code such as “1.1: …”, or a name as the criteria have it). Every \
      figure becomes a row. A year that no column says is taken from the title or the name of the sheet or file.
      """))

  public static let legacyTextConverted = FaultKind(
    "legacy-text-converted", .note,
    title: Words("Chữ gõ bằng phông cũ đã chuyển sang Unicode", "Text of an old font was made Unicode"),
    explanation: Words(
      """
      Chữ trong ô được gõ bằng phông TCVN3 (.VnTime…) hoặc VNI (VNI-Times…), mở bằng phông khác sẽ thành ký tự lạ. Chương \
      trình nhận ra theo phông và cách ghép vần, chỉ chuyển từ nào chắc chắn. Đọc lại các ô được nêu.
      """,
      "Text in a cell was typed with a font of TCVN3 or VNI. Words are converted where font and spelling leave no doubt."
    ))

  public static let legacyTextDoubtful = FaultKind(
    "legacy-text-doubtful", .warning,
    title: Words("Chữ có thể được gõ bằng phông cũ", "Text may be of an old font"),
    explanation: Words(
      "Chữ trong ô đọc được theo hai cách và không có gì cho biết cách nào đúng, nên giữ nguyên. Gõ lại ô bằng Unicode.",
      "The text can be read in two ways and nothing says which is meant, so it stays. Type it again in Unicode."))

  static let ofSheets: [FaultKind] = [
    sheetErrorValue, sheetFormulaWithoutValue, sheetNumberingAsDay, sheetNumberingMended, sheetNumberingDoubtful,
    sheetCodeDigitsLost, sheetCodeZerosLost, sheetMonthAsDay, sheetHidden, sheetUnknown, sheetAmbiguous, sheetUnused,
    sheetTableMissing, sheetTotalsNotLoaded, sheetTotalDiffers, sheetRowsUnused, sheetSpreadRead, legacyTextConverted,
    legacyTextDoubtful,
  ]
}
