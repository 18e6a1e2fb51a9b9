import Diagnostics
import Records
import Reform

extension EvidenceDocument {
  public static let schema = TableSchema<EvidenceDocument>(
    "minh-chung", "Tài liệu minh chứng (kiểm chứng) cho từng tiêu chí của chỉ số.", rowName: "minh chứng",
    fields: [
      Field.text("tieu_chi", "Tiêu chí", aliases: ["Mã tiêu chí"], "Mã tiêu chí trong tieu-chi.csv", \.criterion)
        .required,
      Field.text(
        "ten", "Tên tài liệu", aliases: ["Tài liệu kiểm chứng", "Minh chứng", "Tên"], "Tên tài liệu minh chứng", \.title
      ).required,
      .year("nam", "Năm", "Năm số liệu; trống là mọi năm", \.year),
      .text("so_hieu", "Số hiệu", "Số, ký hiệu nếu tài liệu là văn bản", \.number),
      .day("ngay_ban_hanh", "Ngày ban hành", aliases: ["Ngày"], "Ngày của tài liệu", \.issued),
      .text("tep", "Tệp", "Tệp đính kèm trong thư mục nội dung", \.file),
      .text("lien_ket", "Liên kết", "Trang trên cổng hoặc trên mạng có tài liệu", \.address),
    ],
    make: { EvidenceDocument() }, identify: { $0.title }
  )
  .with(standing: \.standing)
}

enum EvidenceLoading {
  /// Evidence for a criterion that the index does not have warns; its row stays.
  static func load(_ folder: String, _ intake: inout Intake, into file: inout IndexFile) {
    guard let reading = intake.read("\(folder)/minh-chung", EvidenceDocument.schema) else { return }
    file.evidence = intake.distinct(reading.rows, what: Words("minh chứng", "evidence")) { row in
      ([row.criterion, row.title] + (row.year.map { [String($0)] } ?? [])).filter { !$0.isEmpty }.joined(
        separator: ", ")
    }
    let known = Set(file.criteria.map(\.value.code))
    for (position, row) in reading.rows.enumerated() {
      let document = row.value
      if !known.contains(document.criterion), !document.criterion.isEmpty {
        intake.faults.append(
          LoadingFaults.evidenceCriterionUnknown.fault(
            at: reading.place(position, "tieu_chi"),
            Words(
              "tieu-chi.csv không có tiêu chí “\(document.criterion)”",
              "tieu-chi.csv has no criterion “\(document.criterion)”"),
            suggestion: .didYouMean(NearestName.find(document.criterion, in: known.sorted(), limit: 1))
              ?? Words(
                "sửa mã, hoặc thêm tiêu chí vào tieu-chi.csv", "mend the code, or add the criterion to tieu-chi.csv")))
      }
      guard !document.file.isEmpty, !intake.has(document.file) else { continue }
      intake.faults.append(
        LoadingFaults.attachmentMissing.fault(
          at: reading.place(position, "tep"),
          Words("không có tệp “\(document.file)”", "there is no file “\(document.file)”"),
          suggestion: .didYouMean(NearestName.find(document.file, in: intake.allPaths(under: "tep"), limit: 1))
            ?? Words("đặt tệp vào tep/, hoặc để trống ô", "put the file into tep/, or leave the cell empty")))
    }
  }
}
