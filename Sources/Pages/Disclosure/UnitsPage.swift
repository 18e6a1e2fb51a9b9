import Loading
import Records
import Reform
import Templates
import Vietnamese

/// Administrative units through time: those that are, those that were, and what became what.
enum UnitsPage {
  static let path = "don-vi-hanh-chinh.html"

  static let kind = PageKind(
    "don-vi-hanh-chinh", "Đơn vị hành chính qua các thời kỳ", names: shape.names,
    files: { context in
      guard let first = context.library.units.first else { return [] }
      return [
        .table(
          "don-vi-hanh-chinh.csv", "Đơn vị hành chính qua các thời kỳ", AdministrativeUnit.schema, section: .data,
          page: path, source: first.place
        ) { $0.library.units.map(\.value) }
      ]
    }
  ) { context in
    guard let first = context.library.units.first else { return [] }
    let pager = Pager(base: "don-vi-hanh-chinh", count: context.library.units.count, size: pageSize)
    return (0..<pager.pageCount).map { page in
      PlannedPage(
        pager.path(page), kind: "don-vi-hanh-chinh", title: "Đơn vị hành chính qua các thời kỳ" + pager.mark(page),
        section: .data, trail: [OpenDataWays.root], source: first.place
      ) { maker in
        let lead = lead(maker.site)
        return PageContent(
          description: lead + pager.mark(page), head: PageHead(kindLine: "Dữ liệu mở", lead: lead),
          body: shape.record(Values(page: page, pager: pager, maker: maker)))
      }
    }
  }

  private static let pageSize = 200

  /// *34 đơn vị cấp tỉnh, 92 đơn vị cấp xã ngày 16/11/2026. Ngày 1/7/2025, 52 đơn vị cấp tỉnh thành 23.* Units that are
  /// illustrative are not counted among real ones.
  private static func lead(_ context: SiteContext) -> String {
    let all = context.library.units.map(\.value)
    let real = all.filter { !$0.standing.isIllustrative }
    let units = real.isEmpty ? all : real
    let living = units.filter { $0.exists(on: context.asOf) }
    let counts = GovernmentLevel.allCases.compactMap { level -> String? in
      let count = living.count { $0.level == level }
      return count > 0 ? "\(Format.integer(count))\u{A0}đơn vị cấp \(level.label.lowercased())" : nil
    }
    var sentences = ["\(Format.list(counts)) ngày \(context.asOf.vietnamese)."]
    if counts.isEmpty { sentences = ["\(Format.integer(living.count))\u{A0}đơn vị ngày \(context.asOf.vietnamese)."] }
    let last = AdministrativeUnit.lastDayOfDistricts
    let merged = GovernmentLevel.allCases.compactMap { level -> String? in
      let ended = units.filter { $0.validTo == last && $0.level == level && !$0.successors.isEmpty }
      let made = Set(ended.flatMap(\.successors))
      return ended.isEmpty
        ? nil
        : "\(Format.integer(ended.count))\u{A0}đơn vị cấp \(level.label.lowercased()) thành \(Format.integer(made.count))"
    }
    if !merged.isEmpty {
      sentences.append("Ngày \(last.adding(days: 1).vietnamese), \(Format.list(merged)).")
    }
    return sentences.joined(separator: " ")
  }

  private struct Values: Sendable {
    let page: Int
    let pager: Pager
    let maker: PageMaker

    /// The units of this page under their headings.
    var groups: [Group] {
      let units = maker.site.library.units
      let asOf = maker.site.asOf
      let order = Self.order(units.map(\.value), asOf)
      let relations = UnitRelations(maker.site)
      var groups: [Group] = []
      for row in pager.range(page) {
        let unit = units[order[row]].value
        let title = Self.heading(unit, asOf)
        if groups.last?.title != title { groups.append(Group(number: groups.count + 1, title: title, rows: [])) }
        groups[groups.count - 1].rows.append(UnitRow(unit: unit, relations: relations, maker: maker))
      }
      return groups
    }

    /// Those that are before those that were, provinces before communes, then by name.
    private static func order(_ units: [AdministrativeUnit], _ asOf: Day) -> [Int] {
      let levels = GovernmentLevel.allCases
      let keys = units.map { unit in
        let level = unit.level.flatMap { levels.firstIndex(of: $0) } ?? levels.count
        return [UInt8(unit.exists(on: asOf) ? 0 : 1), UInt8(level)] + Collation.key(unit.name, natural: true) + [0]
          + Array(unit.code.utf8)
      }
      return units.indices.sorted { Collation.isBefore(keys[$0], keys[$1]) }
    }

    private static func heading(_ unit: AdministrativeUnit, _ asOf: Day) -> String {
      let level = unit.level.map { "Cấp \($0.label.lowercased())" } ?? "Cấp khác"
      return unit.exists(on: asOf) ? level : level + ", nay không còn"
    }
  }

  private struct Group: Sendable {
    let number: Int
    let title: String
    var rows: [UnitRow]
  }

  private static let shape = Shape<Values>(
    "don-vi-hanh-chinh", "Đơn vị hành chính qua các thời kỳ",
    [
      .list("nhom_don_vi", "Các cấp, đơn vị còn và đơn vị không còn", groupShape) { $0.groups },
      .record("trang_ke", "Trang trước, trang sau", Neighbours.shape) { values in
        values.pager.neighbours(values.page, values.maker.link)
      },
      .record("dung_so_lieu", "Để dùng lại", Kit.shape) { values in
        values.maker.kit(
          Reuse(
            files: [Download("Danh sách đơn vị", values.maker.link("don-vi-hanh-chinh.csv"), format: "CSV")],
            licence: values.maker.site.site.licence))
      },
      .flag("co_nguon", "Có nguồn") { !sources($0.maker.site).isEmpty },
      .list("nguon", "Nguồn", SourceNote.shape) { sources($0.maker.site) },
    ])

  private static func sources(_ context: SiteContext) -> [SourceNote] {
    var seen: Set<String> = []
    return context.library.units.map(\.value.standing.source).filter { !$0.isEmpty && seen.insert($0).inserted }
      .map { SourceNote($0) }
  }

  private static let groupShape = Shape<Group>(
    "nhom_don_vi", "Đơn vị của một cấp",
    [
      .text("neo", "Địa chỉ trong trang") { "nhom-\($0.number)" },
      .text("ten_nhom", "Cấp tỉnh; Cấp huyện, nay không còn") { $0.title },
      .text("so_don_vi", "34 đơn vị") { "\($0.rows.count)\u{A0}đơn vị" },
      .list("don_vi", "Các đơn vị", UnitRow.shape) { $0.rows },
    ])
}

/// What units were made from, and where indices speak of them; worked out once for a page.
struct UnitRelations: Sendable {
  /// Names of the units that became part of one, by its code.
  private(set) var predecessors: [String: [String]] = [:]
  /// Pages of a unit in indices, by its code.
  private(set) var pages: [String: [(title: String, path: String)]] = [:]

  init(_ context: SiteContext) {
    for unit in context.library.units.map(\.value) {
      for code in unit.successors { predecessors[code, default: []].append(unit.name) }
    }
    for view in context.indices {
      for series in view.units {
        let path = Address.unitPage(view.index, series.page)
        for code in Set(view.entries(series).compactMap(\.result.code)).sorted() {
          pages[code, default: []].append((view.index.shortName, path))
        }
      }
    }
  }
}

/// One unit.
struct UnitRow: Sendable {
  let unit: AdministrativeUnit
  let relations: UnitRelations
  let maker: PageMaker

  private func name(_ code: String) -> String { maker.site.units[code]?.name ?? code }

  private var lifetime: String? {
    switch (unit.validFrom, unit.validTo) {
    case (let from?, let to?): "từ \(from.vietnamese) đến \(to.vietnamese)"
    case (let from?, nil): "từ \(from.vietnamese)"
    case (nil, let to?): "đến \(to.vietnamese)"
    case (nil, nil): nil
    }
  }

  /// *thành Thái Nguyên*; *nhập từ Bắc Kạn và Thái Nguyên*
  private var relation: String? {
    if !unit.successors.isEmpty { return "thành \(Format.list(unit.successors.map(name)))" }
    guard let names = relations.predecessors[unit.code] else { return nil }
    // One unit that begins where one ended has only changed its name or kind.
    return names.count == 1 && unit.validFrom != nil ? "trước là \(names[0])" : "nhập từ \(Format.list(names))"
  }

  static let shape = Shape<UnitRow>(
    "don_vi", "Một đơn vị hành chính",
    [
      .text("ten", "Tên") { $0.unit.name },
      .text("lien_ket", "Trang của đơn vị") { row in
        row.maker.linkIfThere(row.maker.site.unitPages.path(of: row.unit.code))
      },
      .text("loai", "tỉnh, thành phố, xã, phường…") { $0.unit.kind },
      .text("ma", "Mã") { $0.unit.code },
      .text("thuoc", "Đơn vị cấp trên") { row in row.unit.parent.map(row.name) },
      .text("thoi_gian", "Thời gian tồn tại") { $0.lifetime },
      .text("quan_he", "Thành đơn vị nào, nhập từ đơn vị nào") { $0.relation },
      .flag("co_chi_so", "Có trang trong chỉ số") { $0.relations.pages[$0.unit.code] != nil },
      .list("chi_so", "Trang của đơn vị trong các chỉ số", Link.shape) { row in
        (row.relations.pages[row.unit.code] ?? []).map { Link($0.title, row.maker.link($0.path)) }
      },
      .flag("minh_hoa_dong", "Dòng này là minh họa") { $0.unit.standing.isIllustrative },
    ])
}
