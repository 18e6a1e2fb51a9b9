import Diagnostics

extension HelpPages {
  static let inspect = HelpPage(
    purpose: Words(
      "Cho biết chương trình đọc được gì trong một tệp: trang tính, kể cả trang ẩn, bảng và cột nhận ra, chỗ bất thường.",
      "Tells what the program sees in a file: its sheets, hidden ones too, tables and their columns, oddities."),
    usage: ["congkhai inspect TỆP… [--cells] [tùy chọn]"],
    examples: [
      .init("congkhai inspect content/bieu.xlsx", Words("xem một bảng tính", "look at a workbook")),
      .init("congkhai inspect *.xls *.xlsx", Words("xem nhiều tệp", "look at several files")),
      .init(
        "congkhai inspect bieu.xlsx --cells --format json",
        Words("cho máy: mỗi ô một dòng JSON", "for machines: one JSON line a cell")),
    ],
    sections: [
      (
        Words("Riêng của inspect", "For inspect alone"),
        [
          .init(
            "TỆP…",
            Words(
              "tệp .xlsx, .xls, .csv, .docx, .html; cũng cho biết các khóa của .yaml và .md",
              "files: .xlsx, .xls, .csv, .docx, .html; the keys of .yaml and .md too")),
          .init("--cells", Words("liệt kê từng ô có nội dung", "list every cell with content")),
        ]
      ), speech, exitCodes,
    ],
    foot: Words(
      "Tệp được nhận theo nội dung, không theo đuôi tệp. Tệp không bị sửa.",
      "Files are told by their content, not by their ending. Nothing is changed."))
}
