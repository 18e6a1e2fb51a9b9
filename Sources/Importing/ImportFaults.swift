import Diagnostics

/// Every kind of fault of an import. Doubts about single rows are no faults: they stand in `bao-cao-nhap.csv`.
public enum ImportFaults {
  public static let all: [FaultKind] = [.importNothing]
}

extension FaultKind {
  public static let importNothing = FaultKind(
    "import-nothing", .error,
    title: Words("Không tìm thấy gì để nhập", "Nothing to import was found"),
    explanation: Words(
      """
      Chương trình đọc được tệp nhưng không thấy thứ được yêu cầu: không có đầu bảng nào có đủ cột, không có việc nào \
      nêu cơ quan làm. Hãy xem tệp có đúng là văn bản cần nhập không, bảng có phải là ảnh không (ảnh cần nhận dạng chữ \
      trước), và --as đã đúng loại chưa.
      """,
      """
      The file can be read, but what was asked for is not in it: no head of a table has enough columns, no duty names \
      who does it. See whether it is the right document, whether the table is a picture (which needs text recognition \
      first), and whether --as names the right kind.
      """))
}
