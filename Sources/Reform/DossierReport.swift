import Vietnamese

/// How long a reporting period is meant to be (`loai` of a report).
public enum ReportKind: String, Sendable, Hashable, CaseIterable {
  case week = "tuan"
  case month = "thang"
  case quarter = "quy"
  case halfYear = "sau_thang"
  case year = "nam"
  case thematic = "chuyen_de"

  /// *Báo cáo tuần*, *Báo cáo sáu tháng*…
  public var label: String {
    switch self {
    case .week: "Báo cáo tuần"
    case .month: "Báo cáo tháng"
    case .quarter: "Báo cáo quý"
    case .halfYear: "Báo cáo sáu tháng"
    case .year: "Báo cáo năm"
    case .thematic: "Báo cáo chuyên đề"
    }
  }

  /// Other words a head may say.
  public var titles: [String] {
    switch self {
    case .week: ["Tuần", label]
    case .month: ["Tháng", label]
    case .quarter: ["Quý", label]
    case .halfYear: ["Sáu tháng", "6 tháng", "6_thang", label]
    case .year: ["Năm", label]
    case .thematic: ["Chuyên đề", label]
    }
  }

  /// How many days such a period has, give or take the days by which reporting months are shifted (from the 15th to the
  /// 14th by Nghị định 09/2019/NĐ-CP, on the reporting of state agencies; 21st to 20th in some provinces); nil where it
  /// may be of any length.
  public var usualDays: ClosedRange<Int>? {
    switch self {
    case .week: 5...9
    case .month: 26...33
    case .quarter: 86...95
    case .halfYear: 178...187
    case .year: 362...369
    case .thematic: nil
    }
  }
}

/// Where returned and withdrawn dossiers stand in a report (`tra_lai_tinh_vao`).
public enum ReturnedCounting: String, Sendable, Hashable, CaseIterable {
  /// Within the dossiers resolved.
  case resolved = "da_giai_quyet"
  /// Beside those resolved and those in progress.
  case apart = "rieng"
  /// Not among the dossiers received.
  case uncounted = "khong_tinh"
}

/// A report on the handling of dossiers: whose, of which kind, of which two days (`bao-cao.md`).
public struct DossierReport: Sendable {
  public var slug: String
  public var title = ""
  public var kind: ReportKind?
  /// As written; the period is made of them.
  public var firstDay: Day?
  public var lastDay: Day?
  /// A reporting month may run from the 15th to the 14th: a period is its two days.
  public var period: Period
  /// `ky`: what the period is called (*tháng 10/2026*).
  public var periodName = ""
  /// As printed.
  public var agency = ""
  public var agencyCode: String?
  public var number = ""
  public var issued: Day?
  /// `mau_bieu`: the form it follows (*II.06a/VPCP/KSTT*).
  public var form = ""
  public var returnedCounting: ReturnedCounting?
  /// `han_gui`: by when units send their figures, as printed: *10 giờ thứ Sáu tuần cuối của tháng*.
  public var dueText = ""
  /// The signed file, within the content folder.
  public var file = ""
  public var standing = Standing()
  public var release = Release()

  public init(slug: String, period: Period) {
    self.slug = slug
    self.period = period
  }

  /// When units' figures are due; nil where no rule is given or its phrase is not understood.
  public var due: SubmissionTime? { SubmissionRule(dueText)?.due(for: period) }
}

/// Another figure or finding of a report (`chi-tiet.csv`): what the report forms ask beside dossiers.
public struct ReportDetail: Sendable {
  /// The number and the name of the section of the form.
  public var section = ""
  public var sectionTitle = ""
  public var content = ""
  /// `ma`, by which parts name the row that sums them.
  public var code = ""
  /// `thuoc`: the row that this one is a part of.
  public var parent = ""
  /// As printed.
  public var unitText = ""
  /// The figure, and the whole it is a part of where the form asks *a trên tổng số b*.
  public var count: Int?
  public var total: Int?
  /// What is counted: *văn bản, thủ tục, cuộc*.
  public var measure = ""
  /// What was found or done, in words.
  public var outcome = ""
  public var standing = Standing()

  public init() {}
}

extension ReportDetail {
  /// A row that has parts, with what they add up to.
  public struct PartsSum: Sendable, Hashable {
    /// By position in the rows.
    public let whole: Int
    public let parts: [Int]
    public let sum: Int
    public let stated: Int

    public var difference: Int { sum - stated }
  }

  /// Every row whose parts all have a count: parts = whole. Bắc Kạn, 860/QĐ-UBND ngày 15/6/2016: *122 đối tượng, trong
  /// đó công chức 30, viên chức 12, cán bộ, công chức cấp xã 82*, which are 124.
  public static func partsSums(_ rows: [ReportDetail]) -> [PartsSum] {
    let children = Dictionary(
      grouping: rows.indices.filter { !rows[$0].parent.isEmpty }, by: { Fold.name(rows[$0].parent) })
    guard !children.isEmpty else { return [] }
    return rows.indices.compactMap { position in
      let row = rows[position]
      let name = Fold.name(row.code.isEmpty ? row.content : row.code)
      guard let stated = row.count, let parts = children[name], !parts.contains(position),
        let sum = DossierCounts.sum(parts.map { rows[$0].count })
      else { return nil }
      return PartsSum(whole: position, parts: parts, sum: sum, stated: stated)
    }
  }
}
