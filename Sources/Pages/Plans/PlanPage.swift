import Commentary
import Diagnostics
import Loading
import Markup
import Records
import Reform
import Templates
import Vietnamese

/// One plan: what it is, how far it has got, its money, every task as printed with our reading and its status.
enum PlanPage {
  static let kind = PageKind(
    "ke-hoach", "Một kế hoạch", names: shape.names,
    files: { context in
      context.plans.plans.indices.flatMap { position -> [PlannedFile] in
        let view = context.plans.plans[position]
        let base = "ke-hoach/\(view.plan.slug)"
        return [
          PlannedFile(base + ".json", source: view.file.plan.place) {
            PlanJSON.bytes($0.context.plans.plans[position], $0.context)
          },
          PlannedFile(base + ".csv", source: view.file.plan.place, table: PlanTable.table(view, position)) {
            PlanTable.csv($0.context.plans.plans[position], $0.context)
          },
          PlannedFile(base + ".ics", source: view.file.plan.place) {
            PlanCalendar.bytes(of: $0.context.plans.plans[position], $0.context)
          },
        ] + TargetFiles.files(view.file, at: position)
      }
    }
  ) { context in
    context.plans.plans.indices.map { position in
      let view = context.plans.plans[position]
      return PlannedPage(
        view.address, kind: "ke-hoach", title: view.plan.title, section: .plans,
        trail: [Crumb("Kế hoạch, kết quả", "ke-hoach/index.html")], source: view.file.plan.place,
        day: view.plan.issued
      ) { maker in
        let view = maker.site.plans.plans[position]
        let fixed = ["tom-tat", "tien-do", "chi-tieu", "kinh-phi", "nhiem-vu"]
        let text = maker.commentary(
          view.file.commentary, topHeading: 3,
          reserved: Set(fixed + view.tasks.map(\.task.anchor) + view.sections.map(\.anchor)))
        return PageContent(
          description: PlanWords.numberAndDay(view.plan) + ". " + PlanWords.lead(view),
          head: PlanHead.head(view, maker), body: shape.record(Values(view: view, text: text, maker: maker)),
          figures: Values(view: view, text: text, maker: maker).deadlines)
      }
    }
  }

  struct Values: Sendable {
    let view: PlanView
    let text: RenderedMarkdown
    let maker: PageMaker

    var hasMoney: Bool { PlanColumns.hasMoney(view) }
  }

  static let shape = Shape<Values>(
    "ke_hoach", "Một kế hoạch",
    [
      .record("ban_in", "Thể thức khi in", RecordPrint.shape) { $0.print },
      .markup("noi_dung", "Lời dẫn") { $0.view.file.commentary.isEmpty ? nil : $0.text.html },
      .record("tien_do", "Tiến độ", ProgressValues.shape) { $0.progress },
      .list("hinh_thoi_han", "Hình các ngày đến hạn theo tháng", FigureValues.shape) { $0.deadlines },
      .record("chi_tieu_chung", "Mục tiêu, chỉ tiêu của kế hoạch", TargetCounts.shape) { $0.targets },
      .record("kinh_phi_chung", "Kinh phí của kế hoạch", PlanMoney.shape) { PlanMoney($0.view) },
      .text("so_viec", "58 nhiệm vụ") { PlanWords.tasks($0.view.tasks.count) },
      .text("lien_ket_co_quan", "Trang nhiệm vụ theo cơ quan") { $0.maker.linkIfThere("tien-do/co-quan/index.html") },
      .text("cach_doc_bang", "Cách đọc bảng") { PlanColumns.hint($0.view) },
      .flag("du_de_loc", "Đủ nhiều dòng để có ô lọc") { SiftRoom.isKept($0.view.tasks.count) },
      .record("cot", "Đầu cột như nguồn in", PlanColumns.shape) { PlanColumns($0.view) },
      .text("so_cot", "Số cột") { $0.hasMoney ? "6" : "5" },
      .list("muc", "Các mục theo thứ tự", SectionValues.shape) { values in
        values.view.sections.enumerated().map {
          SectionValues(section: $1, isOpen: $0 == 0 || values.view.sections.count < 3, values: values)
        }
      },
      .record("dung_so_lieu", "Để dùng lại", Kit.shape) { PlanHead.reuse($0.view, $0.maker) },
      .flag("co_nguon", "Có nguồn") { _ in true },
      .list("nguon", "Nguồn", SourceNote.shape) { PlanHead.sources($0.view, $0.maker) },
    ])
}

extension PlanPage.Values {
  var print: RecordPrint {
    let plan = view.plan
    return RecordPrint(
      kind: PlanWords.kind(of: plan), title: plan.title, number: plan.number, issued: plan.issued,
      issuerCode: plan.issuerCode, issuer: plan.issuer, signer: plan.signer, isDraft: plan.release.isDraft,
      isIllustrative: plan.standing.isIllustrative, maker)
  }

  var deadlines: [FigureValues] {
    DeadlineChart.figures(
      view.tasks, span: view.plan.period, asOf: view.isEnded ? nil : maker.site.asOf, isEnded: view.isEnded,
      isIllustrative: view.isProgressIllustrative
    ).published()
  }

  var targets: TargetCounts.Shown? {
    let views = TargetView.all(view.file, asOf: maker.site.asOf)
    guard !views.isEmpty else { return nil }
    return TargetCounts.Shown(
      counts: TargetCounts(views), reading: TargetRegister.reading, address: maker.linkIfThere("chi-tieu.html"),
      tables: TargetRegister.tables(views, view.plan, maker.site.registers.scope), maker: maker)
  }

  var progress: ProgressValues? {
    guard !view.tasks.isEmpty else { return nil }
    return ProgressValues(
      heading: view.isEnded ? "Tiến độ khi kế hoạch kết thúc" : "Tiến độ",
      sentence: PlanWords.progress(view, dueSoonDays: maker.site.site.dueSoonDays),
      reading: PlanWords.progressReading(view, asOf: maker.site.asOf),
      isIllustrative: view.hasReports && view.isProgressIllustrative, counts: view.counts, isEnded: view.isEnded,
      address: view.isEnded ? nil : maker.linkIfThere("tien-do/viec-den-han.html"))
  }
}

/// A section of the plan with its own table.
struct SectionValues: Sendable {
  let section: PlanSection
  let isOpen: Bool
  let values: PlanPage.Values

  private var counts: StatusCounts { StatusCounts(values.view.tasks[section.tasks]) }

  private var tally: String? {
    guard values.view.hasReports else { return nil }
    let counts = counts
    if counts.late > 0 { return "\(Format.integer(counts.late))\u{A0}quá hạn" }
    if counts.dueSoon > 0, !values.view.isEnded { return "\(Format.integer(counts.dueSoon))\u{A0}sắp đến hạn" }
    return counts.done > 0 ? "\(Format.integer(counts.done))\u{A0}hoàn thành" : nil
  }

  static let shape = Shape<SectionValues>(
    "muc", "Một mục của kế hoạch",
    [
      .text("neo", "Địa chỉ trong trang") { $0.section.anchor },
      .text("ten", "1. Công tác chỉ đạo, điều hành") { $0.section.heading },
      .text("so_viec", "8 nhiệm vụ") { PlanWords.tasks($0.section.tasks.count) },
      .text("dem_ngan", "1 quá hạn") { $0.tally },
      .flag("mo", "Mở sẵn trên điện thoại") { $0.isOpen },
      .record("tien_do_muc", "Thanh tiến độ của mục", barShape) { $0.values.view.hasReports ? $0.counts : nil },
      .list("nhom", "Các nhóm nhiệm vụ", runShape) { section in
        section.section.runs.map { Run(run: $0, values: section.values) }
      },
    ])

  private static let barShape = Shape<StatusCounts>(
    "tien_do_muc", "Thanh tiến độ của mục",
    [.list("doan", "Các đoạn", BarSegment.shape) { $0.segments }])

  struct Run: Sendable {
    let run: PlanSection.Run
    let values: PlanPage.Values
  }

  private static let runShape = Shape<Run>(
    "nhom", "Các nhiệm vụ dưới một dòng đề mục",
    [
      .text("nhom_viec", "Mục tiêu hoặc nhóm việc") { $0.run.group },
      .text("thuoc_nhiem_vu", "Nhiệm vụ cấp trên") { $0.run.parent },
      .list("nhiem_vu", "Các nhiệm vụ", TaskRow.shape) { run in
        run.values.view.tasks[run.run.tasks].map {
          TaskRow(view: $0, plan: run.values.view, maker: run.values.maker)
        }
      },
    ])
}

/// The heads of the task table as its source prints them.
struct PlanColumns: Sendable {
  private let view: PlanView

  init(_ view: PlanView) { self.view = view }

  static func hasMoney(_ view: PlanView) -> Bool { view.tasks.contains { !$0.task.budgetText.isEmpty } }

  /// The source's own head; a key is no printed head, so its title stands for it.
  private func head(_ key: String) -> String {
    let title = PlanTask.schema.fields.first { $0.key == key }?.title ?? key
    guard let own = view.file.taskHeads[key], !own.isEmpty, Fold.name(own) != Fold.name(key) else { return title }
    return own
  }

  /// Under the key the unit of the front matter is said; a printed head says its own.
  private var moneyHead: String? {
    guard Self.hasMoney(view) else { return nil }
    let head = head("kinh_phi")
    guard let unit = view.plan.moneyUnit, MoneyUnit(columnTitle: head) == nil else { return head }
    return "\(head) (\(unit.label))"
  }

  static func hint(_ view: PlanView) -> String? {
    guard view.tasks.contains(where: { !$0.task.deadlineText.isEmpty }) else { return nil }
    let column = PlanColumns(view).head("thoi_gian")
    let meaning = view.plan.deadlineMeaning == .latest ? " Thời hạn là ngày chậm nhất phải xong." : ""
    return "Cột “\(column)”: dòng trên là chữ in trong văn bản, dòng dưới là cách cổng đọc.\(meaning)"
  }

  static let shape = Shape<PlanColumns>(
    "cot", "Đầu cột của bảng nhiệm vụ",
    [
      .text("tt", "Số thứ tự") { $0.head("tt") },
      .text("noi_dung", "Việc phải làm") { $0.head("noi_dung") },
      .text("chu_tri", "Cơ quan chủ trì") { $0.head("chu_tri") },
      .text("thoi_gian", "Thời hạn") { $0.head("thoi_gian") },
      .text("kinh_phi", "Kinh phí; không có cột này thì trống") { $0.moneyHead },
    ])
}

/// The money of a plan: the stated total, our sum beside it, what was spent.
struct PlanMoney: Sendable {
  let figures: [Fact]
  let explanation: String?

  init?(_ view: PlanView) {
    let plan = view.plan
    var figures: [Fact] = []
    if let stated = plan.statedTotal {
      figures.append(
        Fact("Tổng theo văn bản", PlanWords.bound(plan.statedTotalText), more: PlanWords.bound(stated.dongText)))
    }
    if let total = view.total {
      let worded = view.wordedCount == 0 ? "" : "; \(PlanWords.tasks(view.wordedCount)) ghi bằng chữ, không cộng"
      figures.append(
        Fact(
          "Cộng từ các nhiệm vụ", PlanWords.bound(total.text),
          more: "\(PlanWords.tasks(view.pricedCount)) có ghi số tiền\(worded)"))
    }
    if let spent = view.spent {
      figures.append(
        Fact(
          "Đã thực hiện", PlanWords.bound(spent.text),
          more: "theo báo cáo gần nhất của \(PlanWords.tasks(view.spentCount))"))
    }
    guard !figures.isEmpty else { return nil }
    self.figures = figures
    explanation = Self.explanation(view)
  }

  private static func explanation(_ view: PlanView) -> String? {
    let own = view.plan.standing.explanation
    guard let difference = view.difference, difference != 0 else { return own.isEmpty ? nil : own }
    let gap = PlanWords.bound(Money(dong: difference.magnitude > Int64.max.magnitude ? 0 : abs(difference)).text)
    let finding = "Tổng theo văn bản \(difference > 0 ? "lớn hơn" : "nhỏ hơn") số cộng từ các nhiệm vụ \(gap)."
    let rows = view.tasks.map(\.task).filter { !$0.standing.explanation.isEmpty }.map {
      ($0.number.isEmpty ? "" : "Số \($0.number): ") + $0.standing.explanation
    }
    return ([finding] + (own.isEmpty ? rows : [own])).joined(separator: " ")
  }

  static let shape = Shape<PlanMoney>(
    "kinh_phi_chung", "Kinh phí của kế hoạch",
    [
      .list("muc_kinh_phi", "Tổng theo văn bản, cộng từ các nhiệm vụ, đã thực hiện", Fact.shape) { $0.figures },
      .text("giai_trinh", "Giải trình phần chênh lệch") { $0.explanation },
    ])
}
