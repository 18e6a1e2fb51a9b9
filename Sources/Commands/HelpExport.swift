import Diagnostics

extension HelpPages {
  static let export = HelpPage(
    purpose: Words(
      "Xuất phiếu tiến độ: mỗi cơ quan một tệp Excel có sẵn các việc mình chủ trì và ô để điền.",
      "Writes progress forms: one workbook an agency with the tasks it leads and cells to fill in."),
    usage: ["congkhai export --phieu --ke-hoach TÊN --to THƯ_MỤC"],
    examples: [
      .init(
        "congkhai export --phieu --ke-hoach thai-nguyen-2026 --to phieu-gui",
        Words("phiếu của mọi cơ quan chủ trì", "the forms of every lead agency")),
      .init(
        "congkhai export --phieu --ke-hoach thai-nguyen-2026 --co-quan so-noi-vu --to phieu-gui",
        Words("chỉ một cơ quan", "of one agency")),
    ],
    sections: [
      (
        Words("Riêng của export", "For export alone"),
        [
          .init("--phieu", Words("phiếu tiến độ", "progress forms")),
          .init(
            "--ke-hoach TÊN",
            Words(
              "tên thư mục trong ke-hoach/; không cần khi chỉ có một kế hoạch",
              "a folder of ke-hoach/; not needed where there is one plan only")),
          .init("--co-quan MÃ", Words("mã của một cơ quan trong co-quan.csv", "the ma of an agency in co-quan.csv")),
          .init("--to THƯ_MỤC", Words("nơi ghi; tệp đã có thì không ghi đè", "where to; nothing is overwritten")),
        ]
      ), folders, time, speech, exitCodes,
    ],
    foot: Words(
      "Nhận lại phiếu: chép vào ke-hoach/<kế hoạch>/phieu/ rồi congkhai check.",
      "When they come back: put them into ke-hoach/<plan>/phieu/, then congkhai check."))
}
