import Diagnostics
import Records
import Reform
import Vietnamese

/// Apologies against the late dossiers of the newest report: whoever is late owes one (Nghị định 61/2018/NĐ-CP, Điều 19,
/// nay theo Nghị định 118/2025/NĐ-CP).
enum ApologyCoverage {
  struct Row: Sendable {
    let code: String
    let name: String
    /// Resolved late in the period, and in progress past their time at its end.
    let late: Int
    let past: Int
    let apologised: Int
    let standing: Standing

    var owed: Int { max(0, late + past - apologised) }
  }

  struct Finding: Sendable {
    let rows: [Sourced<Row>]
    let report: DossierReport

    /// *Tháng 11/2026: 155 hồ sơ quá hạn, 4 hồ sơ đã có lời xin lỗi công khai; 14/17 đơn vị còn thiếu.*
    var sentence: String {
      let late = rows.reduce(0) { $0 + $1.value.late + $1.value.past }
      let said = rows.reduce(0) { $0 + min($1.value.apologised, $1.value.late + $1.value.past) }
      let short = rows.count { $0.value.owed > 0 }
      return "\(IndexWords.raised(ReportWords.period(report))): \(ReportWords.count(late)) quá hạn, "
        + "\(Format.integer(said)) đã có lời xin lỗi công khai; \(short)/\(rows.count)\u{A0}đơn vị có hồ sơ quá hạn còn "
        + "thiếu lời xin lỗi."
    }
  }

  static func find(_ scope: RegisterScope) -> Finding? {
    guard let view = scope.reports.newest, !view.columns.isDisjoint(with: [.late, .past]) else { return nil }
    let period = view.report.period
    var said: [String: Int] = [:]
    for apology in scope.library.registers.apologies.rows.map(\.value) {
      guard let day = apology.day, period.contains(day) else { continue }
      for code in apology.agency.codes { said[code, default: 0] += apology.count ?? 1 }
    }
    let rows = view.file.rows.compactMap { row -> Sourced<Row>? in
      let value = row.value
      guard value.scope == .unit, value.isWholeField, let code = value.unitCode else { return nil }
      let late = value.counts[.late] ?? 0
      let past = value.counts[.past] ?? 0
      guard late + past > 0 else { return nil }
      var standing = value.standing
      standing.remark = ""
      standing.explanation = ""
      standing.isIllustrative = view.isIllustrative
      return Sourced(
        Row(
          code: code, name: scope.agencies[code]?.name ?? value.unitText, late: late, past: past,
          apologised: said[code] ?? 0, standing: standing), at: row.place)
    }
    return rows.isEmpty ? nil : Finding(rows: rows, report: view.report)
  }

  static func tables(_ finding: Finding, _ scope: RegisterScope) -> [RegisterTable] {
    sheet(finding.report).tables(finding.rows, scope, prefix: "so-voi-qua-han-")
  }

  private static func sheet(_ report: DossierReport) -> RegisterSheet<Row> {
    RegisterSheet(
      noun: "đơn vị có hồ sơ quá hạn",
      columns: [
        RegisterColumn("Cơ quan, đơn vị") { row, _ in
          RegisterCell(text: row.name, link: .site(Address.reportUnit(row.code)))
        },
        .count("Trả quá hạn trong kỳ") { $0.late },
        .count("Đang quá hạn cuối kỳ") { $0.past },
        .count("Hồ sơ đã xin lỗi trong kỳ") { $0.apologised },
        RegisterColumn("Tình trạng") { row, _ in
          RegisterCell(
            state: row.owed == 0
              ? StatusValues(key: "dat", title: "Đã xin lỗi đủ")
              : StatusValues(key: "khong_dat", title: "Còn thiếu \(Format.integer(row.owed))\u{A0}hồ sơ"))
        },
      ],
      standing: { $0.standing }, anchor: { $0.code },
      group: { _ in
        .init(rank: 0, title: "So với hồ sơ quá hạn, \(ReportWords.fullPeriod(report))")
      }, order: { $0.owed })
  }
}
