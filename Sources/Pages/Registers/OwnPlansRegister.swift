import Diagnostics
import Records
import Reform
import Vietnamese

/// Which agencies have a plan of their own for the year. Plans order it: Kế hoạch 121/KH-UBND ngày 19/7/2017 (Thái
/// Nguyên) asks departments, districts and communes for theirs by 30/7/2017.
enum OwnPlansRegister {
  static let page = RegisterPage(
    slug: "ke-hoach-cua-co-quan", title: "Kế hoạch cải cách hành chính của từng cơ quan", section: .plans, files: []
  ) { scope, page in
    let rows = rows(scope)
    // Where no agency's plan is on the site nothing is said of anybody.
    guard rows.contains(where: { $0.value.plan != nil }) else { return nil }
    let there = rows.count { $0.value.plan != nil }
    return .init(
      lead:
        "Năm \(scope.asOf.year): cổng có kế hoạch cải cách hành chính riêng của \(there)/\(rows.count)\u{A0}cơ quan, "
        + "đơn vị; \(rows.count - there)\u{A0}cơ quan chưa có.",
      tables: sheet.tables(rows, scope),
      reading:
        "Tính theo kế hoạch và văn bản loại Kế hoạch về cải cách hành chính có trên cổng, do chính cơ quan ban hành "
        + "trong năm. “Chưa có” nghĩa là cổng chưa nhận được, không có nghĩa là cơ quan không làm.",
      mentions: sheet.mentions(rows.filter { $0.value.plan != nil }, page: page))
  }

  struct Row: Sendable {
    let agency: Agency
    let plan: (title: String, path: String, day: Day?)?
    let standing: Standing
  }

  private static func rows(_ scope: RegisterScope) -> [Sourced<Row>] {
    let year = scope.asOf.year
    var found: [String: (title: String, path: String, day: Day?, standing: Standing)] = [:]
    for document in scope.library.documents.map(\.value) {
      guard let code = document.issuerCode, document.issued?.year == year || mentions(document.subject, year),
        Fold.name(document.type) == "ke hoach", Fold.name(document.subject).contains("cai cach hanh chinh")
      else { continue }
      found[code] = (document.number, Address.document(document), document.issued, document.standing)
    }
    for plan in scope.library.plans.map(\.plan.value) {
      guard let code = plan.issuerCode, plan.period.years.contains(year) else { continue }
      found[code] = (plan.number.isEmpty ? plan.title : plan.number, Address.plan(plan), plan.issued, plan.standing)
    }
    let agencies = scope.library.agencies.filter { isAsked($0.value, on: scope.asOf) }
    return Collation.sorted(agencies) { $0.value.name }.map { agency in
      let plan = found[agency.value.code]
      return Sourced(
        Row(
          agency: agency.value, plan: plan.map { ($0.title, $0.path, $0.day) },
          standing: plan?.standing ?? Standing(isIllustrative: agency.value.standing.isIllustrative)),
        at: agency.place)
    }
  }

  private static func mentions(_ subject: String, _ year: Int) -> Bool {
    Fold.name(subject).split(separator: " ").contains(Substring(String(year)))
  }

  /// Departments, inspectorate and office of the province; committees of districts and communes.
  private static func isAsked(_ agency: Agency, on day: Day) -> Bool {
    guard agency.exists(on: day) else { return false }
    let kind = Fold.name(agency.kind ?? "")
    switch agency.level {
    case .province: return ["so", "van phong", "thanh tra", "ban"].contains(kind)
    case .district, .commune: return kind == "uy ban nhan dan"
    default: return false
    }
  }

  private static let sheet = RegisterSheet<Row>(
    noun: "cơ quan, đơn vị",
    columns: [
      RegisterColumn("Cơ quan") { row, _ in
        RegisterCell(text: row.agency.name, link: .site(Address.agency(row.agency.code)))
      },
      RegisterColumn("Kế hoạch") { row, _ in
        row.plan.map { RegisterCell(text: $0.title, link: .site($0.path)) } ?? .empty
      },
      .day("Ngày ban hành") { $0.plan?.day },
      RegisterColumn("Tình trạng") { row, _ in
        RegisterCell(
          state: row.plan != nil
            ? StatusValues(key: "dat", title: "Đã có") : StatusValues(key: "chua_bao_cao", title: "Chưa có trên cổng"))
      },
    ],
    standing: { $0.standing }, anchor: { $0.agency.code },
    group: { row in
      row.agency.level == .province
        ? .init(rank: 2, title: "Sở, ban, ngành") : .init(rank: 1, title: "Ủy ban nhân dân các xã, phường")
    }, canTotal: { _ in false }, about: { [$0.agency.code] },
    mention: { row in
      ("Kế hoạch cải cách hành chính: \(row.plan?.title ?? "")", row.plan?.day.map { "ngày \($0.vietnamese)" } ?? "")
    })
}
