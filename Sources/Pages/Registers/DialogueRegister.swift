import Loading
import Reform
import Vietnamese

/// Dialogues with citizens and enterprises.
enum DialogueRegister {
  static let page = RegisterPage(
    slug: "doi-thoai", title: "Đối thoại với người dân, doanh nghiệp", section: .direction,
    files: [
      RegisterFile("Các cuộc đối thoại", Dialogue.schema, period: { OpenPeriod($0.compactMap(\.day)) }) {
        $0.registers.dialogues
      }
    ]
  ) { scope, page in
    let rows = scope.library.registers.dialogues.rows
    guard !rows.isEmpty else { return nil }
    return .init(
      lead: lead(rows.map(\.value)), tables: sheet.tables(rows, scope), mentions: sheet.mentions(rows, page: page),
      day: rows.compactMap(\.value.day).max())
  }

  private static let sheet = RegisterSheet<Dialogue>(
    noun: "cuộc đối thoại",
    columns: [
      .text("Chủ đề") { $0.subject.isEmpty ? "Đối thoại" : $0.subject },
      .text("Ngày", { $0.day?.vietnamese ?? "" }, small: { [$0.place] }),
      .agency("Cơ quan chủ trì") { $0.agency },
      .text("Đối tượng") { $0.partners },
      .count("Số người") { $0.participants },
      .count("Số ý kiến") { $0.questions },
      .count("Đã trả lời") { $0.answered },
      RegisterColumn("Kết luận") { row, scope in
        var cell = scope.cell(ofDocument: row.document, file: row.file)
        if !row.conclusion.isEmpty { cell.small.append(row.conclusion) }
        return cell
      },
    ],
    standing: { $0.standing }, anchor: { "\($0.day?.iso ?? "") \($0.subject)" }, group: { .year($0.day?.year) },
    order: { $0.day?.ordinal }, about: { $0.agency.codes },
    mention: { row in
      let answered = row.questions.map { questions in
        "\(Format.integer(questions))\u{A0}ý kiến" + (row.answered.map { ", đã trả lời \(Format.integer($0))" } ?? "")
      }
      return (
        "Đối thoại\(row.day.map { " ngày \($0.vietnamese)" } ?? "")\(row.subject.isEmpty ? "" : ": \(row.subject)")",
        answered ?? row.partners
      )
    })

  private static func lead(_ rows: [Dialogue]) -> String {
    let first = "\(Format.integer(rows.count))\u{A0}cuộc đối thoại của lãnh đạo với người dân, doanh nghiệp."
    let counted = rows.filter { $0.questions != nil && $0.answered != nil }
    let asked = counted.reduce(0) { $0 &+ ($1.questions ?? 0) }
    let answered = counted.reduce(0) { $0 &+ ($1.answered ?? 0) }
    guard asked > 0 else { return first }
    return "\(first) Đã trả lời \(Format.integer(answered))/\(Format.integer(asked))\u{A0}ý kiến được nêu."
  }
}
