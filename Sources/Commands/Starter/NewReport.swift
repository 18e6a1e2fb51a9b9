import Building
import Formats
import Reform
import Vietnamese

/// How often a report is made: the values of `loai`.
enum ReportRhythm: String, CaseIterable {
  case week = "tuan"
  case month = "thang"
  case quarter = "quy"
  case halfYear = "sau_thang"
  case year = "nam"
  case thematic = "chuyen_de"

  /// The calendar's own period around a day.
  func period(around day: Day) -> (from: Day, to: Day) {
    func months(_ count: Int) -> (Day, Day) {
      let first = (day.month - 1) / count * count + 1
      let start = Day(year: day.year, month: first, day: 1) ?? day
      return (start, Self.adding(count, to: start).adding(days: -1))
    }
    return switch self {
    case .week: (day.adding(days: 2 - day.weekday), day.adding(days: 8 - day.weekday))
    case .month: months(1)
    case .quarter: months(3)
    case .halfYear: months(6)
    case .year: months(12)
    case .thematic: (day, day)
    }
  }

  /// The period behind one that may run from any day of a month to any other (*15/10 → 14/11*).
  func period(after from: Day, _ to: Day) -> (from: Day, to: Day) {
    let start = to.adding(days: 1)
    switch self {
    case .week: return (start, start.adding(days: 6))
    case .month: return (start, Self.adding(1, to: start).adding(days: -1))
    case .quarter: return (start, Self.adding(3, to: start).adding(days: -1))
    case .halfYear: return (start, Self.adding(6, to: start).adding(days: -1))
    case .year: return (start, Self.adding(12, to: start).adding(days: -1))
    case .thematic: return (start, start.adding(days: to.ordinal - from.ordinal))
    }
  }

  /// The name of a period in Vietnamese: by the month its last day lies in.
  func name(_ to: Day, from: Day) -> String {
    switch self {
    case .week: "tuần \(from.vietnamese) – \(to.vietnamese)"
    case .month: "tháng \(to.month)/\(to.year)"
    case .quarter: "quý \(["I", "II", "III", "IV"][(to.month - 1) / 3])/\(to.year)"
    case .halfYear: "6 tháng \(to.month <= 6 ? "đầu" : "cuối") năm \(to.year)"
    case .year: "năm \(to.year)"
    case .thematic: "từ \(from.vietnamese) đến \(to.vietnamese)"
    }
  }

  /// The same day of a later month, or its last where the month is shorter.
  private static func adding(_ months: Int, to day: Day) -> Day {
    let index = day.year * 12 + day.month - 1 + months
    var wanted = day.day
    while wanted > 27 {
      if let found = Day(year: index / 12, month: index % 12 + 1, day: wanted) { return found }
      wanted -= 1
    }
    return Day(year: index / 12, month: index % 12 + 1, day: wanted) ?? day
  }
}

/// What the report of the last period tells about the next.
struct LastReport {
  let rhythm: ReportRhythm
  let from: Day
  let to: Day
  /// Keys of its head that are kept as they are: agency, form.
  let kept: [(key: String, text: String)]
  let head: [String]
  /// One row each: the cells that say whose row it is, and the opening stock.
  let rows: [[String]]

  /// Columns whose cells are the same in every period.
  private static let lasting: Set<String> = ["don_vi", "linh_vuc", "cap"]

  /// - Parameter folder: its name in `bao-cao/`, or a path that ends with it
  static func read(_ folder: String, in content: String) -> LastReport? {
    let slug = folder.split(separator: "/").last.map(String.init) ?? folder
    let place = content + "/bao-cao/" + slug
    guard let front = FolderReading.file(place + "/bao-cao.md"), let table = FolderReading.file(place + "/ho-so.csv"),
      let mapping = FrontMatterReader.read(front, file: "bao-cao.md").value?.head,
      let rows = CSVReader.read(table, file: "ho-so.csv").value,
      let from = mapping["tu"]?.text.flatMap(day), let to = mapping["den"]?.text.flatMap(day)
    else { return nil }
    let head = rows.head.map(\.text)
    let keys = head.map { Slug.make($0).replacing("-", with: "_") }
    let closing = keys.firstIndex(of: "tong_dang_giai_quyet")
    return LastReport(
      rhythm: mapping["loai"]?.text.flatMap { ReportRhythm(rawValue: $0) } ?? .month, from: from, to: to,
      kept: ["co_quan", "mau_bieu", "tra_lai_tinh_vao"].compactMap { key in
        mapping[key]?.text.map { (key, $0) }
      },
      head: head,
      rows: rows.rows.map { row in
        keys.indices.map { column in
          if lasting.contains(keys[column]) { return rows[row, column] }
          // What was left is what one begins with.
          if keys[column] == "ton_ky_truoc", let closing { return rows[row, closing] }
          return ""
        }
      })
  }

  private static func day(_ text: String) -> Day? {
    guard case .day(let day) = Day.read(text) else { return nil }
    return day
  }
}

/// A report of one period to be filled in.
struct NewReport {
  let title: String?
  let rhythm: ReportRhythm
  let from: Day
  let to: Day
  private let kept: [(key: String, text: String)]
  private let table: String

  private static let columns = [
    "don_vi", "linh_vuc", "ton_ky_truoc", "tiep_nhan_moi", "truc_tuyen", "truc_tiep_buu_chinh", "tong_tiep_nhan",
    "truoc_han", "dung_han", "qua_han", "tong_da_giai_quyet", "dang_trong_han", "dang_qua_han",
    "tong_dang_giai_quyet", "ghi_chu",
  ]

  /// Begins with the columns that most reports have.
  init(title: String?, rhythm: ReportRhythm, day: Day, owner: String) {
    self.title = title
    self.rhythm = rhythm
    (from, to) = rhythm.period(around: day)
    kept = [("co_quan", owner)]
    var writer = CSVWriter(.plain)
    writer.row(Self.columns)
    writer.row([owner] + Array(repeating: "", count: Self.columns.count - 1))
    table = String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Begins from the structure of the last one; its closing stock is this one's opening stock.
  init(title: String?, rhythm: ReportRhythm, after last: LastReport) {
    self.title = title
    self.rhythm = rhythm
    (from, to) = rhythm.period(after: last.from, last.to)
    kept = last.kept
    var writer = CSVWriter(.plain)
    writer.row(last.head)
    for row in last.rows { writer.row(row) }
    table = String(decoding: writer.bytes, as: UTF8.self)
  }

  var files: [Starter.File] {
    let name = rhythm.name(to, from: from)
    let slug =
      rhythm == .month
      ? "thang-\(to.iso.prefix(7))" : rhythm == .week ? "tuan-\(from.iso)" : Slug.make(name)
    let keys = kept.map { "\($0.key): \($0.text)\n" }.joined()
    return [
      Starter.File(
        path: "bao-cao/\(slug)/bao-cao.md",
        text: """
          ---
          tieu_de: "\((title ?? "Tình hình giải quyết hồ sơ \(name)").replacing("\"", with: "”"))"
          loai: \(rhythm.rawValue)
          # Hai ngày của kỳ số liệu, tính cả hai
          tu: \(from.iso)
          den: \(to.iso)
          \(keys)# Số hiệu và tệp đã ký, khi có
          so_hieu:
          # Vì sao số liệu không khớp, nếu có chỗ không khớp
          giai_trinh:
          # Xóa dòng này khi báo cáo đã được duyệt
          du_thao: true
          ---

          Vài câu về kỳ này: việc gì tăng, việc gì giảm, vì sao có hồ sơ quá hạn.

          """),
      Starter.File(path: "bao-cao/\(slug)/ho-so.csv", text: table),
    ]
  }
}
