import Diagnostics

extension FaultKind {
  public static let officeLocked = FaultKind(
    "office-locked", .error,
    title: Words("Tệp Excel hoặc Word đặt mật khẩu", "An Excel or Word file is locked with a password"),
    explanation: Words(
      """
      Tệp đặt mật khẩu mở được mã hóa toàn bộ, nên không đọc được và cũng không thể công khai. Mở tệp bằng mật khẩu \
      trong Excel (Word), vào Tệp (File) › Thông tin (Info) › Bảo vệ (Protect) › Mã hóa bằng mật khẩu, xóa trống ô \
      mật khẩu, rồi lưu lại. Mật khẩu chỉ khóa việc sửa trang tính thì không cản việc đọc.
      """,
      """
      A file with a password to open is encrypted as a whole: it cannot be read, nor made public. Open it, choose \
      File › Info › Protect › Encrypt with Password, clear the password, and save. A password that only protects a \
      sheet against changes does not hinder reading.
      """))

  public static let officeDamaged = FaultKind(
    "office-damaged", .error,
    title: Words("Tệp Excel hoặc Word bị hỏng", "An Excel or Word file is damaged"),
    explanation: Words(
      """
      Tệp .xlsx và .docx là tệp nén gồm nhiều phần; một phần bị đứt hoặc sai thì không biết còn thiếu gì, nên cả tệp \
      bị từ chối thay vì đăng số liệu thiếu. Thường do chép hoặc tải về dở dang, hoặc thư điện tử cắt tệp. Chép lại \
      từ bản gốc; hoặc mở bằng Excel (Word), đồng ý cho sửa, kiểm tra rồi lưu lại.
      """,
      """
      An .xlsx or .docx file is an archive of parts. When one is broken off or wrong, nobody can say what is missing, \
      so the file is refused instead of publishing half of it. Usually a copy or download did not end. Copy it again; \
      or open it in Excel (Word), accept the repair, look it over and save it.
      """))

  public static let officeTooLarge = FaultKind(
    "office-too-large", .error,
    title: Words("Tệp giải nén ra quá lớn", "A file is too large once unpacked"),
    explanation: Words(
      """
      Một tệp nén nhỏ có thể được làm ra để bung thành hàng chục tỷ byte và làm treo máy (“bom nén”). Chương trình chỉ \
      giải nén trong giới hạn mà bảng tính thật không bao giờ vượt: 1 GB một phần, 5 triệu ô có nội dung. Hãy tách tệp; \
      nếu không rõ tệp từ đâu tới, đừng mở.
      """,
      """
      A small archive can be made to swell to tens of billions of bytes and stall a machine (a ZIP bomb). Files are \
      unpacked only within limits that no real workbook passes: 1 GB for a part, 5 million cells with content. Split \
      the file; if you do not know where it comes from, do not open it.
      """))

  public static let officeWrongKind = FaultKind(
    "office-wrong-kind", .error,
    title: Words("Tệp không phải loại đọc được", "A file is of a kind that is not read"),
    explanation: Words(
      """
      Loại tệp được xác định theo nội dung, không theo đuôi tệp. Bảng đọc được từ .csv, .xlsx và .xls; văn bản đọc \
      được từ .docx. Tệp .doc và .rtf cần lưu lại thành .docx; .ods, .xlsb cần lưu lại thành .xlsx. PDF không giữ \
      bảng, chỉ giữ chỗ đặt chữ, nên hãy xin tệp gốc.
      """,
      """
      What a file is, is told by its content and not by its ending. Tables are read from .csv, .xlsx and .xls, \
      documents from .docx. Save .doc and .rtf as .docx, and .ods and .xlsb as .xlsx. A PDF holds no tables, only \
      where letters stand: ask for the original.
      """))

  public static let officeShort = FaultKind(
    "office-short", .note,
    title: Words("Tệp .xls ngắn hơn cấu trúc của nó", "An .xls file is shorter than its structure"),
    explanation: Words(
      """
      Tệp .xls gồm các khối bằng nhau, khối cuối của tệp này không đủ. Phần mềm xuất báo cáo thường ghi như vậy và không \
      mất gì; nhưng tệp tải dở cũng giống thế. So số dòng với bản gốc.
      """,
      """
      An .xls file is made of equal sectors and the last one of this file is not whole. Reporting programs often write \
      it so and nothing is lost, but a broken download looks the same: compare the rows with the original.
      """))

  public static let officeEndingDiffers = FaultKind(
    "office-ending-differs", .note,
    title: Words("Đuôi tệp không đúng với nội dung", "A file's ending does not fit its content"),
    explanation: Words(
      """
      Tệp được đọc theo nội dung nên số liệu không sai, nhưng Excel sẽ cảnh báo khi mở và máy khác có thể không mở \
      được. Đổi đuôi tệp cho đúng.
      """,
      """
      The file is read by its content, so the figures are right, but Excel warns when it opens it and other machines \
      may not open it at all. Give it its own ending.
      """))

  public static let officeCellsLost = FaultKind(
    "office-cells-lost", .warning,
    title: Words("Có ô không đọc được", "Some cells cannot be read"),
    explanation: Words(
      """
      Ô trỏ tới nội dung không có trong tệp, hoặc nằm ngoài khổ của trang tính. Thường do phần mềm khác ghi tệp sai. \
      Mở bằng Excel, kiểm tra các ô đó rồi lưu lại.
      """,
      """
      Cells point to content that the file does not have, or stand outside the sheet. Usually another program wrote \
      the file wrongly. Open it in Excel, look at those cells, and save it.
      """))

  public static let officeCellsCovered = FaultKind(
    "office-cells-covered", .note,
    title: Words("Có nội dung khuất dưới ô gộp", "Content lies under merged cells"),
    explanation: Words(
      """
      Ô gộp chỉ hiện nội dung của ô đầu tiên. Một số phần mềm vẫn giữ nội dung cũ của các ô bị che; nội dung đó không \
      ai thấy nên không được dùng. Nếu cần, bỏ gộp ô trong Excel để xem.
      """,
      """
      A merged area shows the content of its first cell only. Some programs keep what the others held; nobody sees \
      it, so it is not used. Unmerge the cells in Excel to see it.
      """))
}
