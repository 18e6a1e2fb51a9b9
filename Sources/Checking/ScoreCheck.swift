import Diagnostics
import Loading
import Records
import Reform
import Vietnamese

/// Scores against their maxima and the scale, groups and criteria against their tables.
enum ScoreCheck {
  static let check = Check(
    "điểm của các chỉ số", [scoreOutOfRange, groupUnknown, criterionUnknown, maximaAgainstScale]
  ) { input in
    let cells = CellPlaces(input.loaded)
    return input.shown.indices.flatMap { scores($0, cells) + parents($0, cells) + criteria($0) + unused($0) }
  }

  /// Points lie between 0 and the maximum that the criteria set gives (PAR INDEX: Quyết định 2948/QĐ-BNV ngày 28/12/2017).
  static let scoreOutOfRange = FaultKind(
    "score-out-of-range", .error,
    title: Words("Điểm âm hoặc cao hơn điểm tối đa", "A score below 0 or above its maximum"),
    explanation: Words(
      """
      Điểm nằm giữa 0 và điểm tối đa của dòng (diem_toi_da), của tiêu chí (tieu-chi.csv) hoặc thang điểm của năm. Lỗi \
      này thường là nhầm dấu phẩy: 8,431 thay vì 84,31. Nếu nguồn đúng là như vậy, ghi giai_trinh ở dòng ấy.
      """,
      """
      A score lies between 0 and the maximum of its row, of its criterion or the scale of the year. Mostly a slipped \
      comma. Where the source says so, explain the row in giai_trinh.
      """))

  /// Groups are of an edition, and their names its own: thresholds (PAR INDEX) or quartiles (PAPI).
  static let groupUnknown = FaultKind(
    "group-unknown", .warning,
    title: Words("Nhóm không có trong nhom.csv", "A group that nhom.csv does not have"),
    explanation: Words(
      "Mỗi nhóm ghi ở ket-qua.csv cần một dòng trong nhom.csv của năm ấy, để trang gọi đúng tên và nói cách chia.",
      "Each group of ket-qua.csv needs a row of its year in nhom.csv, so that pages name it and say how it is drawn."))

  /// Criteria belong to an index and to years; there is no global list.
  static let criterionUnknown = FaultKind(
    "criterion-unknown", .warning,
    title: Words("Tiêu chí không có trong tieu-chi.csv", "A criterion that tieu-chi.csv does not have"),
    explanation: Words(
      "Mã tiêu chí ở ket-qua.csv, và mã ở cột thuoc của tieu-chi.csv, cần một dòng trong tieu-chi.csv còn áp dụng trong năm "
        + "ấy; nếu không, trang in mã thay tên và không thử được phép cộng.",
      "A criterion of ket-qua.csv, or one named in thuoc, needs a row in tieu-chi.csv that applies in the year; else pages "
        + "print its code and no sum takes it."))

  /// The maxima of the first level make the scale: 10 + 10 + 14,5 + 11 + 16 + 7 + 16 + 15,5 = 100 (Quyết định 2948/QĐ-BNV).
  static let maximaAgainstScale = FaultKind(
    "maxima-against-scale", .error,
    title: Words("Điểm tối đa các tiêu chí không cộng thành thang điểm", "Maxima do not sum to the scale"),
    explanation: Words(
      """
      Khi không có trọng số (trong_so), điểm tối đa của các tiêu chí cấp một cộng lại phải bằng thang điểm của năm. Lệch \
      nghĩa là thiếu tiêu chí, sai năm áp dụng hoặc sai thang. Cách sửa: chữa tieu-chi.csv, hoặc ghi giai_trinh.
      """,
      """
      Without weights the maxima of first-level criteria sum to the scale of the year. A difference means a missing \
      criterion, wrong years or a wrong scale; correct tieu-chi.csv or explain it in giai_trinh.
      """))

  private static func scores(_ file: IndexFile, _ cells: CellPlaces) -> [Fault] {
    var faults: [Fault] = []
    for year in file.years {
      let scale = file.terms(year, rowCount: 0).scale
      let named = Dictionary(
        file.criteria(in: year).map { ($0.value.code, $0.value) }, uniquingKeysWith: { first, _ in first })
      let groups = Set(
        file.groups.map(\.value).filter { $0.year == nil || $0.year == year }.flatMap {
          [Fold.name($0.code), Fold.name($0.name)]
        })
      var told: Set<String> = []
      for row in file.scores where row.value.year == year {
        let score = row.value
        let criterion = named[score.criterion]
        let limit = score.maximum ?? (score.criterion.isEmpty ? scale : criterion?.maximum ?? scale)
        faults += range(row, limit, cells)
        if !score.criterion.isEmpty, criterion == nil, !file.criteria.isEmpty,
          told.insert("t/" + score.criterion).inserted
        {
          faults.append(
            criterionUnknown.fault(
              at: row.place,
              Words(
                "tieu-chi.csv không có tiêu chí “\(score.criterion)” cho năm \(year)",
                "tieu-chi.csv has no criterion “\(score.criterion)” for \(year)"),
              suggestion: .didYouMean(NearestName.find(score.criterion, in: named.keys.sorted()))))
        }
        if !score.group.isEmpty, !groups.isEmpty, !groups.contains(Fold.name(score.group)),
          told.insert("n/" + score.group).inserted
        {
          faults.append(
            groupUnknown.fault(
              at: row.place,
              Words(
                "nhom.csv không có nhóm “\(score.group)” cho năm \(year)",
                "nhom.csv has no group “\(score.group)” for \(year)"),
              suggestion: Words(
                "thêm dòng “\(year),\(score.group)” vào nhom.csv, hoặc sửa tên nhóm",
                "add a row “\(year),\(score.group)” to nhom.csv, or mend the group")))
        }
      }
    }
    return faults
  }

  /// Every score of a row against its limits.
  private static func range(_ row: Sourced<Score>, _ limit: FixedDecimal?, _ cells: CellPlaces) -> [Fault] {
    let score = row.value
    guard score.standing.explanation.isEmpty else { return [] }
    let named: [(FixedDecimal?, String, String)] = [
      (score.points, "điểm", "diem"), (score.selfAssessed, "điểm tự đánh giá", "diem_tu_danh_gia"),
      (score.appraised, "điểm thẩm định", "diem_tham_dinh"), (score.surveyed, "điểm điều tra", "diem_dieu_tra"),
    ]
    return named.compactMap { value, name, key in
      guard let value, value.isNegative || limit.map({ value > $0 }) == true else { return nil }
      let place = cells.place(row.place, key, Score.schema)
      let printed = Format.decimal(value)
      if value.isNegative {
        return scoreOutOfRange.fault(
          at: place, Words("\(name) \(printed) nhỏ hơn 0", "\(printed) is below 0"),
          expected: Words("số từ 0", "a number from 0"))
      }
      guard let limit else { return nil }
      return scoreOutOfRange.fault(
        at: place,
        Words(
          "\(name) \(printed) cao hơn điểm tối đa \(Format.decimal(limit))",
          "\(printed) is above the maximum \(Format.decimal(limit))"),
        expected: Words("số từ 0 đến \(Format.decimal(limit))", "a number from 0 to \(Format.decimal(limit))"),
        suggestion: Words(
          "xem lại dấu phẩy (8,431 hay 84,31); nếu nguồn ghi như vậy thì ghi giai_trinh ở dòng này",
          "look at the comma; where the source says so, explain the row in giai_trinh"))
    }
  }

  /// Rows of a year that has no figures are on no page.
  private static func unused(_ file: IndexFile) -> [Fault] {
    let years = Set(file.years)
    let editions = file.editions.map { (year: $0.value.year as Int?, place: $0.place) }
    let groups = file.groups.map { (year: $0.value.year, place: $0.place) }
    return (editions + groups).compactMap { row in
      guard let year = row.year, year > 0, !years.contains(year) else { return nil }
      return LoadingFaults.rowUnused.fault(
        at: row.place,
        Words(
          "dòng không được dùng: ket-qua.csv không có năm \(year)", "the row is not used: ket-qua.csv has no \(year)"),
        suggestion: Words(
          "thêm kết quả năm \(year) vào ket-qua.csv, sửa năm, hoặc xóa dòng",
          "add the figures of \(year) to ket-qua.csv, mend the year, or remove the row"))
    }
  }

  /// A criterion that stands below one that is not there hangs in the air: no sum takes it.
  private static func parents(_ file: IndexFile, _ cells: CellPlaces) -> [Fault] {
    let codes = Set(file.criteria.map(\.value.code))
    return file.criteria.filter { !$0.value.parent.isEmpty && !codes.contains($0.value.parent) }.map { criterion in
      criterionUnknown.fault(
        at: cells.place(criterion.place, "thuoc", Criterion.schema),
        Words(
          "không có tiêu chí “\(criterion.value.parent)” để tiêu chí này thuộc về",
          "there is no criterion “\(criterion.value.parent)” for this one to stand below"),
        suggestion: .didYouMean(NearestName.find(criterion.value.parent, in: codes.sorted(), limit: 1))
          ?? Words("sửa mã ở cột thuoc, hoặc thêm tiêu chí cấp trên", "mend thuoc, or add the criterion above"))
    }
  }

  /// The maxima of the first level sum to the scale, in each year with figures of criteria; said once for years alike.
  private static func criteria(_ file: IndexFile) -> [Fault] {
    var told: Set<String> = []
    return file.years.compactMap { year in
      let first = file.criteria(in: year).filter { $0.value.parent.isEmpty && ($0.value.level ?? 1) == 1 }
      guard let place = first.first?.place, let scale = file.terms(year, rowCount: 0).scale,
        first.allSatisfy({ $0.value.weight.isEmpty && $0.value.maximum != nil }),
        first.allSatisfy({ $0.value.standing.explanation.isEmpty })
      else { return nil }
      var sum = FixedDecimal.zero
      for criterion in first {
        guard let maximum = criterion.value.maximum, let next = sum.adding(maximum) else { return nil }
        sum = next
      }
      guard sum != scale else { return nil }
      guard told.insert("\(sum.trimmed.plain)/\(scale.trimmed.plain)").inserted else { return nil }
      return maximaAgainstScale.fault(
        at: place,
        Words(
          "năm \(year): điểm tối đa cấp một cộng lại \(Format.decimal(sum)), thang điểm là \(Format.decimal(scale))",
          "\(year): first-level maxima sum to \(Format.decimal(sum)), the scale is \(Format.decimal(scale))"),
        suggestion: Words(
          "sửa diem_toi_da, tu_nam, den_nam trong tieu-chi.csv hoặc thang_diem; bộ tiêu chí đổi thì ghi giai_trinh",
          "mend diem_toi_da, tu_nam, den_nam in tieu-chi.csv, or thang_diem; else explain it in giai_trinh"))
    }
  }
}
