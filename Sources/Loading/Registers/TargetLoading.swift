import Diagnostics
import Records
import Reform
import Vietnamese

extension Target {
  public static let schema = TableSchema<Target>(
    "chi-tieu", "Chỉ tiêu, mục tiêu của một kế hoạch: từ mức nào, đến mức nào, năm nào.", rowName: "chỉ tiêu",
    fields: [
      Field.text("noi_dung", "Chỉ tiêu", aliases: ["Nội dung", "Tên chỉ tiêu"], "Đo điều gì", \.text)
        .required,
      .text("ma", "Mã", aliases: ["TT", "STT"], "Mã cố định, để ket-qua.csv nhắc tới", \.code),
      .text("nhom", "Nhóm", aliases: ["Lĩnh vực"], "Lĩnh vực cải cách", \.group),
      .text("don_vi_tinh", "Đơn vị tính", "%, điểm, hạng, ngày…", \.unit),
      .year("nam_goc", "Năm gốc", "Năm của giá trị gốc", \.baselineYear),
      .decimal("gia_tri_goc", "Giá trị năm gốc", aliases: ["Giá trị gốc"], "Mức trước khi thực hiện", \.baseline),
      .year("nam", "Năm đích", aliases: ["Năm"], "Năm phải đạt; để trống là năm cuối của kế hoạch", \.year),
      .choice(
        "so_sanh", "So sánh", "Kết quả phải thế nào so với giá trị mục tiêu", titles: { [$0.label] }, \.statedComparison
      ),
      .decimal(
        "gia_tri", "Giá trị mục tiêu", aliases: ["Chỉ tiêu giao"], "Mức phải đạt; mục tiêu bằng chữ thì để trống", \.aim
      ),
      .text(
        "muc_tieu", "Mục tiêu như in", aliases: ["Mục tiêu"], "Như kế hoạch in: trên 80%; nhóm C trở lên", \.aimText),
      .text(
        "noi_khac", "Chỗ khác ghi", "Chính văn bản ấy nói mục tiêu này cách khác ở đâu: “đạt 40%” (mục II.7)",
        \.otherStatement),
      .text("chi_so", "Chỉ số", "Tên thư mục của chỉ số mà mục tiêu là hạng hoặc nhóm của nó", \.index),
      .text("co_quan", "Cơ quan chịu trách nhiệm", aliases: ["Cơ quan"], "Mã hoặc tên cơ quan", \.agency.text),
    ],
    make: { Target() }, identify: { $0.code.isEmpty ? "“\($0.text.prefix(40))”" : $0.code }
  )
  .with(standing: \.standing)

  static let loader = RegisterLoader<Target>(
    schema: schema, what: Words("chỉ tiêu", "target"),
    identity: { $0.code.isEmpty ? [$0.text, $0.year.map { String($0) } ?? ""].shown : $0.code },
    agencies: [("co_quan", \.agency)],
    rules: [
      RowRule("nam", LoadingFaults.periodBackwards) { row in
        guard let base = row.baselineYear, let year = row.year, year < base else { return nil }
        return .init(
          summary: Words("năm đích \(year) trước năm gốc \(base)", "the year aimed at, \(year), is before \(base)"),
          suggestion: Words("đổi chỗ “nam” và “nam_goc”, hoặc sửa năm", "swap the two, or mend the year"))
      }
    ])
}

extension TargetResult {
  public static let schema = TableSchema<TargetResult>(
    "ket-qua", "Kết quả thực hiện các chỉ tiêu của một kế hoạch.", rowName: "kết quả",
    fields: [
      Field.text("chi_tieu", "Chỉ tiêu", aliases: ["Mã", "Mã chỉ tiêu"], "Mã hoặc chữ của chỉ tiêu", \.target).required,
      .year("nam", "Năm", "Năm của kết quả", \.year),
      .day("ngay", "Ngày", aliases: ["Ngày báo cáo"], "Số liệu tính đến ngày", \.day),
      .decimal("gia_tri", "Kết quả", aliases: ["Giá trị", "Kết quả thực hiện"], "Mức đạt được", \.value),
      .text("dien_giai", "Diễn giải", "Kết quả bằng chữ", \.words),
      .choice(
        "danh_gia", "Đánh giá", "Đạt hay chưa, chỉ dùng cho mục tiêu bằng chữ",
        titles: { $0 == .met ? ["Đạt"] : ["Chưa đạt", "Không đạt"] }, \.verdict),
    ],
    make: { TargetResult() }, identify: { [$0.target, $0.year.map { String($0) } ?? ""].shown }
  )
  .with(standing: \.standing)

  static let loader = RegisterLoader<TargetResult>(
    schema: schema, what: Words("kết quả", "result"),
    identity: { row in
      [row.target, row.year.map { String($0) } ?? "", row.day?.vietnamese ?? ""].shown
    })
}

enum TargetLoading {
  /// The targets of a plan's folder and their results.
  static func load(_ folder: String, into file: inout PlanFile, _ intake: inout Intake, _ agencies: AgencyNames) {
    file.targets = Target.loader.load("\(folder)/chi-tieu", &intake, agencies)
    let results = TargetResult.loader.load("\(folder)/ket-qua", &intake, agencies)
    file.resultColumns = results.columns
    let names = names(file.targets.rows)
    // Where the table of targets cannot be used that is told already.
    let isUnread = file.targets.rows.isEmpty && intake.hasTable("\(folder)/chi-tieu")
    for row in results.rows where !isUnread {
      guard let index = names[Fold.name(row.value.target)] else {
        intake.faults.append(unknown(row, file.targets.rows.map(\.value)))
        continue
      }
      file.results.append(TargetReport(targetIndex: index, result: row))
      if file.targets.rows[index].value.isMet(by: row.value, earlier: FixedDecimal(0)) == nil {
        intake.faults.append(
          LoadingFaults.verdictMissing.fault(
            at: row.place,
            Words(
              "kết quả của chỉ tiêu “\(row.value.target)” không so được với mục tiêu",
              "the result of “\(row.value.target)” cannot be held against its target"),
            suggestion: file.targets.rows[index].value.goal == nil
              ? Words("ghi dat hoặc chua_dat vào danh_gia", "write dat or chua_dat in danh_gia")
              : Words("ghi con số vào gia_tri", "write the number in gia_tri")))
      }
    }
  }

  /// Codes before texts: a code is meant to be named.
  private static func names(_ targets: [Sourced<Target>]) -> [String: Int] {
    var names: [String: Int] = [:]
    for (index, target) in targets.enumerated() where !target.value.code.isEmpty {
      names[Fold.name(target.value.code)] = index
    }
    for (index, target) in targets.enumerated() where names[Fold.name(target.value.text)] == nil {
      names[Fold.name(target.value.text)] = index
    }
    return names
  }

  private static func unknown(_ row: Sourced<TargetResult>, _ targets: [Target]) -> Fault {
    let known = targets.map { $0.code.isEmpty ? $0.text : $0.code }
    return LoadingFaults.targetUnknown.fault(
      at: row.place,
      Words(
        "chi-tieu.csv không có chỉ tiêu “\(row.value.target)”", "chi-tieu.csv has no target “\(row.value.target)”"),
      suggestion: .didYouMean(NearestName.find(row.value.target, in: known))
        ?? Words("ghi mã ở cột ma của chi-tieu.csv", "write the code in the column ma of chi-tieu.csv"))
  }
}
