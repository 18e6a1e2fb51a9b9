import Diagnostics
import Records
import Reform
import Vietnamese

/// Rows of an index that say one thing twice: editions, figures, and units of measure.
extension Intake {
  /// One row a year, and a league where it names one, in `cong-bo.csv`; the first stands.
  mutating func distinctEditions(_ reading: TableReading<Edition>) -> [Sourced<Edition>] {
    var first: [String: Place] = [:]
    var kept: [Sourced<Edition>] = []
    for (position, row) in reading.rows.enumerated() {
      let key = "\(row.value.year) \(Fold.name(row.value.league))"
      guard row.value.year > 0, let earlier = first[key] else {
        first[key] = reading.place(position, "nam")
        kept.append(row)
        continue
      }
      faults.append(
        LoadingFaults.editionTwice.fault(
          at: reading.place(position, "nam"),
          Words("năm \(row.value.year) đã có một kỳ công bố", "there is an edition of \(row.value.year) already"),
          suggestion: Words(
            "giữ một dòng; nếu là năm khác thì sửa cột nam (năm số liệu, không phải năm công bố)",
            "keep one row; if another year is meant mend “nam”, the year of the data, not of publication"),
          related: [RelatedPlace(earlier, Words("lần đầu", "the first"))]))
    }
    return kept
  }

  /// Points written with `%` where the index counts points.
  mutating func reportPercentages(_ file: inout IndexFile, _ reading: TableReading<Score>) {
    guard !file.index.value.pointUnit.contains("%") else { return }
    for position in file.scores.indices where file.scores[position].value.isPercentage {
      let number = file.scores[position].value.points.map(Format.decimal) ?? ""
      faults.append(
        LoadingFaults.percentNotPoints.fault(
          at: reading.place(position, "diem"),
          Words(
            "“\(number)%” là phần trăm, cột này nhận điểm", "“\(number)%” is a percentage, the column takes points"),
          expected: Words("điểm của chỉ số: \(number)", "points of the index: \(number)"),
          suggestion: Words(
            "bỏ dấu % nếu là điểm; nếu chỉ số tính bằng phần trăm thì ghi don_vi_diem: '%' trong chi-so.md",
            "drop the sign if points are meant; an index of percentages says don_vi_diem: '%' in chi-so.md")))
      file.scores[position].value.points = nil
    }
  }

  /// One figure for each year, unit and criterion. A row that gives it again is a repeat, unless it names another
  /// source: then the first stands, and what the other says is kept beside it.
  mutating func joinSources(_ file: inout IndexFile, _ reading: TableReading<Score>) {
    func key(_ score: Score) -> String {
      "\(score.year), \(score.unitCode ?? Fold.name(score.unitText))"
        + (score.criterion.isEmpty ? "" : ", \(score.criterion)")
    }
    var first: [String: Int] = [:]
    var kept: [Sourced<Score>] = []
    for row in file.scores {
      guard let position = first[key(row.value)] else {
        first[key(row.value)] = kept.count
        kept.append(row)
        continue
      }
      let standing = kept[position]
      let (one, two) = (standing.value, row.value)
      let isOther =
        !two.standing.source.isEmpty && Fold.name(one.standing.source) != Fold.name(two.standing.source)
      guard isOther else {
        faults.append(
          LoadingFaults.codeTwice.fault(
            at: row.place,
            Words(
              "năm, đơn vị và tiêu chí “\(key(two))” đã có",
              "year, unit and criterion “\(key(two))” are there already"),
            suggestion: Words(
              "xóa dòng lặp; nếu là số của nguồn khác thì ghi nguồn ấy ở cột nguon",
              "remove the repeated row; where another source says it, name that source in “nguon”"),
            related: [RelatedPlace(standing.place, Words("lần đầu", "the first"))]))
        continue
      }
      file.otherSources.append(row)
      guard let said = Self.contradiction(one, two), one.standing.explanation.isEmpty, two.standing.explanation.isEmpty
      else { continue }
      faults.append(
        LoadingFaults.sourcesContradict.fault(
          at: row.place,
          Words(
            "hai nguồn nói khác nhau về \(two.unitText) năm \(two.year): \(said)",
            "two sources differ on \(two.unitText) in \(two.year): \(said)"),
          suggestion: Words(
            "đối chiếu văn bản gốc, bỏ dòng sai; nếu chưa rõ thì ghi giai_trinh, cổng đăng số đứng trước và nói số kia",
            "compare with the sources and drop the wrong row; else explain in giai_trinh: both are published"),
          related: [RelatedPlace(standing.place, Words("nguồn thứ nhất", "the first source"))]))
    }
    file.scores = kept
  }

  /// *87,12 và 87,14 điểm*; nil where two rows say the same, or one of them nothing.
  private static func contradiction(_ one: Score, _ two: Score) -> String? {
    if let left = one.points, let right = two.points, left != right {
      return "\(Format.decimal(left)) và \(Format.decimal(right)) điểm"
    }
    if let left = one.rank, let right = two.rank, left != right { return "hạng \(left) và hạng \(right)" }
    if !one.group.isEmpty, !two.group.isEmpty, Fold.name(one.group) != Fold.name(two.group) {
      return "nhóm \(one.group) và nhóm \(two.group)"
    }
    return nil
  }
}

extension LoadingFaults {
  static let ofIndices: [FaultKind] = [editionTwice, percentNotPoints, sourcesContradict, leaguesSplit]

  static let editionTwice = FaultKind(
    "edition-twice", .error,
    title: Words("Hai kỳ công bố cùng một năm", "Two editions of one year"),
    explanation: Words(
      "cong-bo.csv có một dòng cho mỗi năm số liệu: số đơn vị, thang điểm, cách công bố hạng của năm. Hai dòng cùng năm thì "
        + "không biết dòng nào đúng. Thường là nhầm năm số liệu với năm công bố (chỉ số năm 2019 công bố năm 2020). Giữ một "
        + "dòng, hoặc sửa cột nam.",
      "cong-bo.csv has one row for each year of data. With two it is not known which holds; mostly the year of publication "
        + "stands where the year of the data should. Keep one, or mend “nam”."))

  static let percentNotPoints = FaultKind(
    "percent-not-points", .error,
    title: Words("Ghi phần trăm ở chỗ của điểm", "A percentage where points are meant"),
    explanation: Words(
      "Cột diem của chỉ số này nhận điểm trên thang_diem; 84,31 % có thể là tỷ lệ so với điểm tối đa, là một số khác. Nếu là "
        + "điểm thì bỏ dấu %. Nếu chính chỉ số tính bằng phần trăm (SIPAS), ghi don_vi_diem: '%' trong chi-so.md; khi ấy thay "
        + "đổi được nói bằng điểm %.",
      "The column takes points of the scale; 84,31 % may be a share of the maximum, which is another figure. Drop the sign, "
        + "or say don_vi_diem: '%' in chi-so.md where the index itself is a percentage."))

  static let sourcesContradict = FaultKind(
    "sources-contradict", .error,
    title: Words("Hai nguồn nói khác nhau về một con số", "Two sources differ on one figure"),
    explanation: Words(
      """
      ket-qua.csv có hai dòng của cùng năm, đơn vị, tiêu chí, lấy từ hai nguồn, và hai số khác nhau. Cổng đăng số của dòng \
      trên và nói cả số kia, nhưng phải có lời giải thích: vì sao chọn nguồn ấy. Cách sửa: đối chiếu văn bản gốc rồi bỏ dòng \
      sai, hoặc viết giai_trinh ở một trong hai dòng. Hai nguồn nói giống nhau thì không phải sửa.
      """,
      """
      Two rows of one year, unit and criterion come from two sources and differ. The first is published and the other said \
      beside it, but a word is needed on why. Compare with the original and drop the wrong row, or explain in giai_trinh. \
      Sources that agree need nothing.
      """))
}
