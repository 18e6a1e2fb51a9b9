import Vietnamese

/// A column of figures of `ho-so.csv`, in the order of form II.06a/VPCP/KSTT (Thông tư 01/2020/TT-VPCP).
public enum DossierColumn: Int, Sendable, Hashable, CaseIterable {
  case opening, new, online, inPersonOrPost, inPerson, post, received
  case early, onTime, late, resolved
  case within, past, inProgress
  case returned, withdrawn, paidOnline, digitised, electronicResult

  public var key: String {
    switch self {
    case .opening: "ton_ky_truoc"
    case .new: "tiep_nhan_moi"
    case .online: "truc_tuyen"
    case .inPersonOrPost: "truc_tiep_buu_chinh"
    case .inPerson: "truc_tiep"
    case .post: "buu_chinh"
    case .received: "tong_tiep_nhan"
    case .early: "truoc_han"
    case .onTime: "dung_han"
    case .late: "qua_han"
    case .resolved: "tong_da_giai_quyet"
    case .within: "dang_trong_han"
    case .past: "dang_qua_han"
    case .inProgress: "tong_dang_giai_quyet"
    case .returned: "tra_lai"
    case .withdrawn: "rut"
    case .paidOnline: "thanh_toan_truc_tuyen"
    case .digitised: "so_hoa"
    case .electronicResult: "ket_qua_dien_tu"
    }
  }
}

/// The counts of one row; an empty cell is absent, never 0.
public struct DossierCounts: Sendable, Hashable {
  private var values: [Int?] = Array(repeating: nil, count: DossierColumn.allCases.count)
  private var marks = FigureMarks()

  public init() {}

  /// The count; none where `-` says that nothing occurred.
  public subscript(column: DossierColumn) -> Int? {
    get { values[column.rawValue] ?? (marks[column.key] == .notOccurring ? 0 : nil) }
    set { values[column.rawValue] = newValue }
  }

  /// The sign that stands in the place of a count.
  public subscript(mark column: DossierColumn) -> FigureMark? {
    get { marks[column.key] }
    set { marks[column.key] = newValue }
  }

  public var hasMarks: Bool { !marks.isEmpty }

  /// No figure at all: the unit has not reported. A row of nothing but `…` says no more.
  public var isEmpty: Bool {
    values.allSatisfy { $0 == nil } && (marks.isEmpty || marks.keys.allSatisfy { marks[$0] == .unknown })
  }

  /// The sum of columns; nil where one is absent, or where the sum is beyond all counting.
  public func sum(_ columns: [DossierColumn]) -> Int? { Self.sum(columns.map { self[$0] }) }

  public static func sum(_ values: [Int?]) -> Int? {
    var total = 0
    for value in values {
      guard let value else { return nil }
      let (next, overflow) = total.addingReportingOverflow(value)
      guard !overflow else { return nil }
      total = next
    }
    return total
  }
}

/// What a row of dossiers is about.
public enum DossierScope: Sendable, Hashable {
  case unit
  /// All units of a level: *Các sở, ban, ngành*, *UBND cấp xã*.
  case level(GovernmentLevel)
  /// All of the report: *Toàn tỉnh*, *Tổng số*.
  case whole
}

/// One row of `ho-so.csv`: a unit, all its dossiers or those of one field.
public struct DossierRow: Sendable {
  /// As printed.
  public var unitText = ""
  /// `ma` of the agency or unit where it resolves.
  public var unitCode: String?
  /// `linh_vuc`; empty is all fields.
  public var field = ""
  /// `cap` as given.
  public var level: GovernmentLevel?
  /// `cap`, else the level of the agency or unit.
  public var unitLevel: GovernmentLevel?
  /// The district that the unit lies in, where there is one.
  public var district: String?
  public var scope = DossierScope.unit
  public var counts = DossierCounts()
  /// `ty_le_dung_han`: the rate that the source prints, in percent.
  public var printedRate: FixedDecimal?
  /// `ngay_gui`: when the unit sent its figures.
  public var sent: SubmissionTime?
  public var standing = Standing()

  public init() {}

  /// One key for the rows of one unit.
  public var unitKey: String {
    switch scope {
    case .unit: unitCode ?? "=" + Fold.name(unitText)
    case .level(let level): "*" + level.rawValue
    case .whole: "*"
    }
  }

  /// Empty for all fields, however the total is worded.
  public var fieldKey: String {
    let folded = Fold.name(field)
    return DossierRow.wholeNames.contains(folded) ? "" : folded
  }

  public var isWholeField: Bool { fieldKey.isEmpty }

  /// What tables call the row that sums all the others, folded.
  public static let wholeNames: Set<String> = [
    "", "cong", "tong", "tong so", "tong cong", "tong hop", "toan tinh", "ca tinh", "tong toan tinh",
    "tong so toan tinh",
    "tong cong toan tinh", "toan thanh pho", "toan so", "toan xa", "toan phuong", "tat ca", "tat ca linh vuc",
  ]

  /// What tables call all units of a level, folded.
  public static let levelNames: [String: GovernmentLevel] = [
    "cap tinh": .province, "tong cap tinh": .province, "cong cap tinh": .province, "cac so nganh": .province,
    "cap huyen": .district, "tong cap huyen": .district, "cong cap huyen": .district,
    "cap xa": .commune, "tong cap xa": .commune, "cong cap xa": .commune, "cac xa phuong": .commune,
    "ubnd xa phuong": .commune,
  ]
}

/// How many dossiers were resolved in time, and out of how many: recomputed from counts, never a printed percentage.
public struct OnTimeShare: Sendable, Hashable {
  /// Before time and on time.
  public let inTime: Int
  /// The denominator: dossiers resolved.
  public let resolved: Int
  /// The total is printed in the source; else it is the sum of those in time and those late.
  public let isStated: Bool
  public let late: Int?

  /// Nil where a figure that it needs is absent. A form without *trước hạn* counts those before time as on time.
  public init?(_ counts: DossierCounts, columns: Set<DossierColumn>) {
    let parts: [DossierColumn] = columns.contains(.early) ? [.early, .onTime] : [.onTime]
    guard let inTime = counts.sum(parts) else { return nil }
    late = counts[.late]
    if let stated = counts[.resolved] {
      resolved = stated
      isStated = true
    } else if let late, let sum = DossierCounts.sum([inTime, late]) {
      resolved = sum
      isStated = false
    } else {
      return nil
    }
    guard inTime <= resolved else { return nil }
    self.inTime = inTime
  }

  /// In percent, two decimals; nil where nothing was resolved. What is not whole never rounds to 100, nor to 0.
  public var percent: FixedDecimal? {
    guard let rounded = FixedDecimal.percent(inTime, of: resolved, digits: 2) else { return nil }
    if rounded == FixedDecimal(100), inTime < resolved { return FixedDecimal(mantissa: 99_99, scale: 2) }
    if rounded == .zero, inTime > 0 { return FixedDecimal(mantissa: 1, scale: 2) }
    return rounded
  }
}
