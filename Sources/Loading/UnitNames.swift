import Diagnostics
import Records
import Reform
import Vietnamese

/// Finds the unit or agency that a figure is about, by code or by name, as of the year of the figure: several provinces
/// kept their name when they were merged on 1 July 2025, and are not what they were.
struct UnitNames {
  private struct Candidate {
    let code: String
    let from: Day?
    let to: Day?
  }

  private var byCode: Set<String> = []
  private var byName: [String: [Candidate]] = [:]
  private var names: [String] = []
  private var leagues: [String: League] = [:]

  init(units: [Sourced<AdministrativeUnit>], agencies: [Sourced<Agency>]) {
    for unit in units.map(\.value) {
      add(unit.code, [unit.name, Self.withoutKind(unit.name)], unit.validFrom, unit.validTo)
      leagues[unit.code] = unit.level.flatMap { League($0, isUnit: true) }
    }
    for agency in agencies.map(\.value) {
      add(
        agency.code, [agency.name] + (agency.shortName.map { [$0] } ?? []) + agency.otherNames, agency.validFrom,
        agency.validTo)
      leagues[agency.code] = agency.level.flatMap { League($0, isUnit: false) }
    }
  }

  /// The league that a unit or an agency is ranked in, by its level.
  func league(of code: String) -> League? { leagues[code] }

  private mutating func add(_ code: String, _ names: [String], _ from: Day?, _ to: Day?) {
    byCode.insert(code)
    for name in Set(names.map(Fold.name)) where !name.isEmpty {
      byName[name, default: []].append(Candidate(code: code, from: from, to: to))
    }
    if let name = names.first { self.names.append(name) }
  }

  /// The code of what a text names in a year; nil where it names nothing known, or several things at once.
  func code(of text: String, year: Int) -> String? {
    // A figure of a year is about what existed at its end.
    guard let day = Day(year: year, month: 12, day: 31) ?? Day(year: 9999, month: 12, day: 31) else { return nil }
    return code(of: text, on: day)
  }

  /// The same for a figure of a period that ends on a day.
  func code(of text: String, on day: Day) -> String? {
    if byCode.contains(text) { return text }
    let folded = Fold.name(text)
    let candidates = byName[folded] ?? byName[Fold.name(Self.withoutKind(text))] ?? []
    guard candidates.count > 1 else { return candidates.first?.code }
    let living = candidates.filter { candidate in
      (candidate.from.map { $0 <= day } ?? true) && (candidate.to.map { day <= $0 } ?? true)
    }
    return living.count == 1 ? living[0].code : nil
  }

  func unknown(_ text: String, at place: Place) -> Fault {
    LoadingFaults.unitUnknown.fault(
      at: place, Words("không có đơn vị “\(text)”", "there is no unit “\(text)”"),
      expected: Words(
        "mã hoặc tên trong don-vi-hanh-chinh.csv, co-quan.csv", "a code or name of don-vi-hanh-chinh.csv or co-quan.csv"
      ),
      suggestion: .didYouMean(NearestName.find(text, in: names)))
  }

  /// *Thành phố Hà Nội* is also called *Hà Nội*.
  static func withoutKind(_ name: String) -> String {
    for kind in ["Tỉnh ", "Thành phố ", "TP. ", "TP ", "TP."] {
      if name.lowercased().hasPrefix(kind.lowercased()) { return trimmed(name.dropFirst(kind.count)) }
    }
    return name
  }
}
