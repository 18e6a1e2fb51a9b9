import Diagnostics

extension HelpPages {
  static let importing = HelpPage(
    purpose: Words(
      "Nhập một văn bản có thật (Word, Excel, trang web, chữ chép từ PDF hay trang luật) thành tệp của thư mục nội dung.",
      "Turns a document as it is (Word, Excel, a web page, text out of a PDF) into files of the content folder."),
    usage: ["congkhai import TỆP… --as plan|procedures|dossiers|index|post --to THƯ_MỤC"],
    examples: [
      .init(
        "congkhai import ke-hoach-2026.docx --as plan --to content/ke-hoach/cchc-2026",
        Words("một kế hoạch: ke-hoach.md, nhiem-vu.csv", "a plan: ke-hoach.md, nhiem-vu.csv")),
      .init(
        "congkhai import quyet-dinh.txt phu-luc.xlsx --as plan --to content/ke-hoach/de-an",
        Words("văn bản một tệp, phụ lục một tệp", "the decision in one file, its annex in another")),
      .init(
        "congkhai import thu-tuc.html --as procedures --to content/thu-tuc",
        Words("thủ tục theo nhãn của cơ sở dữ liệu quốc gia", "procedures by the labels of the national database")),
      .init(
        "congkhai import bai-viet.docx --as post --to content/tin-tuc",
        Words("một bài viết, ảnh vào tep/", "a post, its pictures in tep/")),
    ],
    sections: [
      (
        Words("Riêng của import", "For import alone"),
        [
          .init(
            "--as LOẠI",
            Words(
              "plan kế hoạch; procedures thủ tục; dossiers hồ sơ; index chỉ số; post bài viết",
              "plan, procedures, dossiers, index, post")),
          .init("--to THƯ_MỤC", Words("nơi ghi; tệp đã có thì không ghi đè", "where to; nothing is overwritten")),
        ]
      ), speech, exitCodes,
    ],
    foot: Words(
      "Chữ trong ô giữ như in. Mỗi dòng lấy từ đâu, chỗ nào chưa chắc: bao-cao-nhap.csv; xem xong có thể xóa tệp ấy.",
      "Cells stay as printed. Where each row comes from and what is doubtful: bao-cao-nhap.csv, yours to delete."))
}
