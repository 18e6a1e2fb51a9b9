import Records
import Reform
import Templates
import Vietnamese

/// One figure of the home page with its sentence; without a value it says that there is none.
struct HomeFigure: Sendable {
  var title: String
  var value: String?
  var unit: String?
  var sentence: String
  var link: Link?
  var period: String
  var isIllustrative = false

  static let shape = Shape<HomeFigure>(
    "con_so", "Một con số và câu của nó",
    [
      .text("ten", "Con số về việc gì") { $0.title },
      .text("gia_tri", "Con số; không có thì in “Chưa có số liệu kỳ này”") { $0.value },
      .text("don_vi", "Đơn vị hoặc mẫu số") { $0.unit },
      .text("cau", "Một câu nói con số là gì; không có thì nói lần gần nhất") { $0.sentence },
      .text("lien_ket", "Trang chi tiết") { $0.link?.address },
      .text("ten_lien_ket", "Tên liên kết") { $0.link?.title },
      .text("ky", "Kỳ và nguồn") { $0.period },
      .flag("minh_hoa_so", "Số minh họa") { $0.isIllustrative },
    ])
}

/// The main figures. One whose subject the content has (plans, indices) and whose value it has not stays, and says so.
enum HomeFigures {
  /// More would not be read; what comes first in the list stays.
  private static let most = 4

  static func all(_ maker: PageMaker, _ rankings: [OwnRanking]) -> [HomeFigure] {
    let all = [
      dossiers(maker), reformIndex(maker, rankings), tasks(maker), feedback(maker), late(maker), procedures(maker),
    ]
    return Array(all.compactMap(\.self).prefix(most))
  }

  // MARK: PAR INDEX

  /// PAR INDEX: score, place, group. Missing where the newest edition at hand does not have the own unit.
  private static func reformIndex(_ maker: PageMaker, _ rankings: [OwnRanking]) -> HomeFigure? {
    guard let ranking = rankings.first(where: \.view.isReformIndex), let newest = ranking.view.newest else {
      return nil
    }
    let view = ranking.view
    let source = ranking.source ?? view.index.publisher
    let isNewest = ranking.edition?.year == newest.year
    let link = Link(
      isNewest ? "Xem bảng xếp hạng" : "Xem chỉ số này",
      isNewest ? ranking.address : maker.link(Address.index(view.index)))
    guard isNewest, let edition = ranking.edition, let result = ranking.result,
      result.score.points != nil || ranking.place != nil
    else {
      return HomeFigure(
        title: view.index.shortName, value: nil, sentence: lastKnown(ranking), link: link,
        period: "Bảng mới nhất trên cổng: năm\u{A0}\(newest.year). Nguồn: \(view.index.publisher).")
    }
    let points = result.score.points.map(Format.decimal)
    let place = ranking.place
    let unit = view.isPercentage ? "\u{A0}%" : "\u{A0}điểm"
    return HomeFigure(
      title: "\(view.index.shortName) \(edition.year)", value: points ?? place,
      unit: points == nil ? nil : unit + (place.map { ", \(bound($0))" } ?? ""),
      sentence: IndexWords.sentence(result, edition, view)
        + (ranking.group.map { " Thuộc \(IndexWords.lowered($0))." } ?? ""),
      link: link,
      period: "Năm số liệu \(edition.year). Nguồn: \(source).", isIllustrative: edition.isIllustrative)
  }

  /// The last year there is a figure of, in a sentence.
  private static func lastKnown(_ ranking: OwnRanking) -> String {
    guard let edition = ranking.edition, let result = ranking.result, edition.hasTotals else {
      return ranking.sentence
    }
    return "Lần gần nhất là năm\u{A0}\(edition.year): \(IndexWords.sentence(result, edition, ranking.view))"
  }

  private static func bound(_ text: String) -> String { String(text.map { $0 == " " ? "\u{A0}" : $0 }) }

  // MARK: tasks

  private static func tasks(_ maker: PageMaker) -> HomeFigure? {
    let plans = maker.site.plans
    guard !plans.plans.isEmpty else { return nil }
    guard let missing = missing(maker, "Nhiệm vụ đã hoàn thành") else {
      let done = Format.integer(plans.counts.done)
      let total = Format.integer(plans.counts.total)
      return HomeFigure(
        title: "Nhiệm vụ đã hoàn thành", value: done, unit: "/\(total)\u{A0}việc",
        sentence: "\(PlanWords.progress(plans.counts, dueSoonDays: maker.site.site.dueSoonDays, ended: false)).",
        link: Link("Xem từng việc", maker.link(currentAddress(plans))), period: period(maker),
        isIllustrative: ProgressLinks.isIllustrative(plans.current, maker.site))
    }
    return missing
  }

  private static func late(_ maker: PageMaker) -> HomeFigure? {
    let plans = maker.site.plans
    guard !plans.current.isEmpty else { return nil }
    if let missing = missing(maker, "Việc quá hạn") { return missing }
    let days = maker.site.site.dueSoonDays
    return HomeFigure(
      title: "Việc quá hạn", value: Format.integer(plans.late.count), unit: "\u{A0}việc",
      sentence: lateSentence(plans.late.count, plans.dueSoon.count, days),
      link: maker.linkIfThere("tien-do/qua-han.html").map { Link("Việc nào, ai làm", $0) }, period: period(maker),
      isIllustrative: ProgressLinks.isIllustrative(plans.current, maker.site))
  }

  private static func lateSentence(_ late: Int, _ due: Int, _ days: Int) -> String {
    let first =
      late == 0
      ? "Không có việc nào được báo là quá hạn"
      : "\(Format.integer(late))\u{A0}việc được báo chưa xong khi đã hết hạn"
    let second =
      due == 0 ? "không có việc nào đến hạn" : "\(Format.integer(due))\u{A0}việc sẽ đến hạn"
    return "\(first); \(second) trong \(days)\u{A0}ngày tới."
  }

  /// What stands for a figure of progress that there is none of: the last plan that has ended, or that nothing has been
  /// reported yet. Nil where there are reports.
  private static func missing(_ maker: PageMaker, _ title: String) -> HomeFigure? {
    let plans = maker.site.plans
    guard plans.current.isEmpty || !plans.current.contains(where: { plans.plans[$0].hasReports }) else { return nil }
    var sentence = "Các kế hoạch đang thực hiện chưa có báo cáo tiến độ nào."
    var link = plans.current.first.map { Link("Xem từng việc", maker.link(plans.plans[$0].address)) }
    if plans.current.isEmpty, let last = plans.ended.first.map({ plans.plans[$0] }) {
      let said = PlanWords.progress(last, dueSoonDays: maker.site.site.dueSoonDays)
      sentence =
        "Không có kế hoạch nào đang thực hiện. Kế hoạch gần nhất kết thúc ngày "
        + "\(last.plan.period.to.vietnamese): \(IndexWords.lowered(said))"
      link = Link(last.shortName, maker.link(last.address))
    }
    return HomeFigure(
      title: title, value: nil, sentence: sentence, link: link,
      period: "Đến ngày \(maker.site.asOf.vietnamese). Nguồn: báo cáo tiến độ.")
  }

  /// The page of the one plan under way; where there are several, that of all.
  private static func currentAddress(_ plans: PlanIndex) -> String {
    guard plans.current.count == 1, let only = plans.current.first else { return "tien-do/index.html" }
    return plans.plans[only].address
  }

  private static func period(_ maker: PageMaker) -> String {
    let names = maker.site.plans.current.map { maker.site.plans.plans[$0].shortName }
    let which = names.count <= 2 ? Format.list(names) : "\(names.count)\u{A0}kế hoạch đang thực hiện"
    return "Đến ngày \(maker.site.asOf.vietnamese). Nguồn: báo cáo tiến độ, \(which)."
  }

  // MARK: feedback

  /// How much of what was received has been answered, in the newest period. Missing where the period does not say.
  private static func feedback(_ maker: PageMaker) -> HomeFigure? {
    let rows = maker.site.library.registers.feedback.rows.map(\.value)
    guard let newest = FeedbackSummary(rows) else { return nil }
    let source = newest.source.isEmpty ? "sổ phản ánh, kiến nghị của cổng" : newest.source
    let isWhole = newest.answered != nil && newest.toHandle != nil
    return HomeFigure(
      title: "Phản ánh, kiến nghị đã trả lời", value: isWhole ? newest.answered.map(Format.integer) : nil,
      unit: isWhole ? newest.toHandle.map { "/\(Format.integer($0))" } : nil, sentence: newest.sentence,
      link: maker.linkIfThere(FeedbackRegister.page.path).map { Link("Xem từng kỳ", $0) },
      period: "\(newest.name). Nguồn: \(source).", isIllustrative: newest.isIllustrative)
  }

  // MARK: procedures

  private static func procedures(_ maker: PageMaker) -> HomeFigure? {
    let count = maker.site.library.procedures.count
    guard count > 0 else { return nil }
    let fields = maker.site.procedures.fields.count
    return HomeFigure(
      title: "Thủ tục hành chính", value: Format.integer(count), unit: "\u{A0}thủ tục",
      sentence: "Thuộc \(fields)\u{A0}lĩnh vực, mỗi thủ tục một trang ghi giấy tờ, thời hạn, phí và nơi nộp.",
      link: Link("Tra cứu", maker.link("thu-tuc/index.html")),
      period: maker.site.procedureSources.first.map { "Nguồn: \($0)." } ?? "Nguồn: danh mục của cổng.")
  }
}
