import Loading
import Records
import Reform
import Vietnamese

/// Feedback and recommendations: counts by period, and questions with answers that may be public; never a name.
enum FeedbackRegister {
  static let page = RegisterPage(
    slug: "phan-anh-kien-nghi", title: "Phản ánh, kiến nghị", section: .feedback,
    files: [
      RegisterFile(
        "Số phản ánh, kiến nghị theo kỳ", FeedbackCount.schema,
        period: { OpenPeriod($0.flatMap { [$0.from, $0.to].compactMap(\.self) }) }
      ) { $0.registers.feedback },
      RegisterFile(
        "Hỏi và trả lời", PublicAnswer.schema, period: { OpenPeriod($0.compactMap { $0.answered ?? $0.asked }) }
      ) { $0.registers.answers },
    ]
  ) { scope, page in
    let counts = scope.library.registers.feedback.rows
    let answers = scope.library.registers.answers.rows
    guard !counts.isEmpty || !answers.isEmpty else { return nil }
    return .init(
      lead: lead(counts.map(\.value), answers.map(\.value)),
      tables: countSheet.tables(counts, scope) + answerSheet.tables(answers, scope, prefix: "hoi-dap-")
        + deskSheet.tables(scope.library.desks.filter(\.value.takesFeedback), scope, prefix: "noi-nhan-"),
      reading: counts.isEmpty
        ? nil
        : "Số phải xử lý gồm kỳ trước chuyển sang và tiếp nhận mới. Các kỳ chồng lên nhau không được cộng với nhau.",
      facts: contacts(scope.library.site),
      mentions: countSheet.mentions(counts, page: page)
        + answerSheet.mentions(answers, page: page, prefix: "hoi-dap-"),
      day: (counts.compactMap(\.value.to) + answers.compactMap { $0.value.answered ?? $0.value.asked }).max())
  }

  /// Where feedback is sent to, as `site.yaml` says.
  static func contacts(_ site: Site) -> [Fact] {
    var facts: [Fact] = []
    if !site.contact.address.isEmpty { facts.append(Fact("Gửi thư, đến trực tiếp", site.contact.address)) }
    if !site.contact.phone.isEmpty { facts.append(Fact("Điện thoại", site.contact.phone)) }
    if !site.contact.mail.isEmpty {
      facts.append(Fact("Thư điện tử", site.contact.mail, address: "mailto:\(site.contact.mail)"))
    }
    return facts
  }

  private static let countSheet = RegisterSheet<FeedbackCount>(
    noun: "kỳ",
    columns: [
      .text("Kỳ", { $0.name }, small: { $0.term.isEmpty ? [] : [$0.span] }),
      .agency("Cơ quan, đơn vị") { $0.agency },
      .text("Loại") { $0.kind },
      .count("Kỳ trước chuyển sang", isSummed: false) { $0.carriedOver },
      .count("Tiếp nhận") { $0.received },
      .count("Đã xử lý") { $0.handled },
      .count("Đã trả lời") { $0.answered },
      .count("Đang xử lý", isSummed: false) { $0.inProgress },
      .count("Quá hạn", isSummed: false) { $0.late },
    ],
    standing: { $0.standing }, anchor: { "\($0.to?.iso ?? "") \($0.agency.text) \($0.kind)" },
    group: { .year($0.to?.year) }, order: { $0.to?.ordinal }, canTotal: canTotal, about: { $0.agency.codes },
    mention: { row in ("Phản ánh, kiến nghị, \(IndexWords.lowered(row.name))", row.sentence) })

  /// Stretches that share a day, and a whole beside its parts, would count things twice.
  private static func canTotal(_ rows: [FeedbackCount]) -> Bool {
    let whole = rows.count { $0.agency.text.isEmpty }
    let kindless = rows.count { $0.kind.isEmpty }
    guard whole == 0 || whole == rows.count, kindless == 0 || kindless == rows.count else { return false }
    for (position, row) in rows.enumerated() {
      guard let period = row.period else { return false }
      for other in rows[(position + 1)...] where other.agency.text == row.agency.text && other.kind == row.kind {
        guard let second = other.period, !period.overlaps(second) else { return false }
      }
    }
    return true
  }

  private static let answerSheet = RegisterSheet<PublicAnswer>(
    noun: "câu hỏi, phản ánh",
    columns: [
      .text("Câu hỏi, phản ánh") { $0.question },
      .text("Lĩnh vực") { $0.field },
      .agency("Cơ quan trả lời") { $0.agency },
      .day("Ngày nhận") { $0.asked },
      RegisterColumn("Trả lời") { row, _ in
        let day = row.answered.map { ["Trả lời ngày \($0.vietnamese)"] } ?? []
        guard !row.answer.isEmpty || !row.address.isEmpty else {
          return RegisterCell(text: "Chưa trả lời", small: day)
        }
        return RegisterCell(
          text: row.answer.isEmpty ? "Xem trả lời" : row.answer,
          link: row.address.isEmpty ? nil : .web(row.address), small: day)
      },
    ],
    standing: { $0.standing }, anchor: { $0.question },
    group: { _ in .init(rank: 0, title: "Hỏi và trả lời") }, order: { ($0.answered ?? $0.asked)?.ordinal },
    about: { $0.agency.codes },
    mention: { row in
      ("Trả lời: \(Summary.cut(row.question, 90))", row.answered.map { "ngày \($0.vietnamese)" } ?? "chưa trả lời")
    })

  /// The one-stop desks that take feedback.
  private static let deskSheet = RegisterSheet<OneStopDesk>(
    noun: "nơi nhận phản ánh, kiến nghị",
    columns: [
      .text("Nơi nhận") { $0.name },
      .text("Nhận thế nào") { $0.feedbackWords ?? "" },
      .text("Địa chỉ") { $0.address },
      .text("Giờ làm việc") { $0.hours },
      .text("Điện thoại") { $0.phone },
      RegisterColumn("Thư điện tử") { row, _ in RegisterCell(text: row.mail) },
    ],
    standing: { $0.standing }, anchor: { $0.name },
    group: { _ in .init(rank: 0, title: "Nơi nhận phản ánh, kiến nghị trực tiếp") }, canTotal: { _ in false })

  private static func lead(_ counts: [FeedbackCount], _ answers: [PublicAnswer]) -> String {
    var parts: [String] = []
    if let newest = FeedbackSummary(counts) { parts.append(newest.sentence) }
    if !answers.isEmpty {
      let answered = answers.count { !$0.answer.isEmpty || !$0.address.isEmpty }
      parts.append(
        "\(Format.integer(answered))/\(Format.integer(answers.count))\u{A0}câu hỏi, phản ánh công khai đã có trả lời.")
    }
    return parts.joined(separator: " ")
  }
}

extension FeedbackCount {
  /// The two days of the period.
  fileprivate var span: String {
    guard let from, let to else { return "" }
    return Format.days(from: (from.year, from.month, from.day), to: (to.year, to.month, to.day))
  }

  var name: String { term.isEmpty ? span : term }

  /// *tiếp nhận 12, đã xử lý 11, đã trả lời 10*
  var sentence: String {
    let parts: [(String, Int?)] = [
      ("tiếp nhận", received), ("đã xử lý", handled), ("đã trả lời", answered), ("quá hạn", late),
    ]
    return parts.compactMap { name, count in count.map { "\(name) \(Format.integer($0))" } }.joined(separator: ", ")
  }
}

/// The newest period of the counts of feedback, over the whole province where it has such a row.
struct FeedbackSummary: Sendable {
  let name: String
  let received: Int?
  let toHandle: Int?
  let handled: Int?
  let answered: Int?
  let isIllustrative: Bool
  let source: String

  /// Nil where no row has a period.
  init?(_ rows: [FeedbackCount]) {
    guard let last = rows.compactMap(\.period?.to).max() else { return nil }
    let ending = rows.filter { $0.period?.to == last }
    // Of periods that end together the shortest: a year's figures end with those of its last quarter.
    guard let from = ending.compactMap(\.from).max() else { return nil }
    let period = ending.filter { $0.from == from }
    let whole = period.filter { $0.agency.text.isEmpty }
    let parts = whole.isEmpty ? period : whole
    let kindless = parts.filter(\.kind.isEmpty)
    let counted = kindless.isEmpty ? parts : kindless
    guard let first = counted.first else { return nil }
    name = first.name
    received = Self.sum(counted, \.received)
    toHandle = Self.sum(counted, \.toHandle)
    handled = Self.sum(counted, \.handled)
    answered = Self.sum(counted, \.answered)
    isIllustrative = counted.contains(where: \.standing.isIllustrative)
    let sources = Set(counted.map(\.standing.source).filter { !$0.isEmpty })
    source = sources.count == 1 ? sources.first ?? "" : ""
  }

  /// Nil where any of them is missing: part of a figure is not the figure.
  private static func sum(_ rows: [FeedbackCount], _ count: (FeedbackCount) -> Int?) -> Int? {
    var sum = 0
    for row in rows {
      guard let number = count(row) else { return nil }
      let (next, overflow) = sum.addingReportingOverflow(number)
      if overflow { return nil }
      sum = next
    }
    return sum
  }

  /// *Quý III/2026: tiếp nhận 124 phản ánh, kiến nghị; đã xử lý 120; đã trả lời 118.*
  var sentence: String {
    var parts: [String] = []
    if let received { parts.append("tiếp nhận \(Format.integer(received))\u{A0}phản ánh, kiến nghị") }
    if let toHandle, let received, toHandle != received {
      parts.append("tính cả kỳ trước chuyển sang thì phải xử lý \(Format.integer(toHandle))")
    }
    if let handled { parts.append("đã xử lý \(Format.integer(handled))") }
    if let answered { parts.append("đã trả lời \(Format.integer(answered))") }
    let name = name.prefix(1).uppercased() + name.dropFirst()
    return parts.isEmpty ? "\(name): chưa có số liệu." : "\(name): \(parts.joined(separator: "; "))."
  }
}
