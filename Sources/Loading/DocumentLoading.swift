import Diagnostics
import Records
import Reform

extension LegalDocument {
  public static let schema = TableSchema<LegalDocument>(
    "van-ban", "Văn bản mà kế hoạch, thủ tục và bài viết dẫn tới; số hiệu luôn đi với ngày và cơ quan ban hành.",
    rowName: "văn bản",
    fields: [
      Field.text("so_hieu", "Số hiệu", aliases: ["Số, ký hiệu", "Số ký hiệu"], "Số và ký hiệu", \.number).required,
      Field.day("ngay_ban_hanh", "Ngày ban hành", aliases: ["Ngày"], "Ngày ban hành", \.issued).required,
      .text("co_quan", "Cơ quan ban hành", aliases: ["Cơ quan"], "Mã hoặc tên cơ quan ban hành", \.issuer),
      .text("loai", "Loại văn bản", aliases: ["Loại"], "Luật, Nghị định, Quyết định, Kế hoạch…", \.type),
      .text("trich_yeu", "Trích yếu", aliases: ["Nội dung"], "Văn bản nói về việc gì", \.subject),
      .text("nguoi_ky", "Người ký", "Người ký văn bản", \.signer),
      .day("hieu_luc_tu", "Hiệu lực từ", "Ngày có hiệu lực", \.validFrom),
      .day("hieu_luc_den", "Hiệu lực đến", "Ngày cuối còn hiệu lực", \.validTo),
      .text("thay_the_boi", "Thay thế bởi", "Số hiệu văn bản thay thế", \.replacedBy),
      .text("bo_suu_tap", "Bộ sưu tập", "Nhóm văn bản trên trang", \.collection),
      .text("tep", "Tệp", "Tệp đính kèm trong thư mục nội dung", \.file),
    ],
    make: { LegalDocument() }, identify: { $0.number }
  )
  .with(standing: \.standing)
  .with(release: \.release)
}

enum DocumentLoading {
  static func load(_ intake: inout Intake, _ agencies: AgencyNames) -> [Sourced<LegalDocument>] {
    guard let reading = intake.read("van-ban", LegalDocument.schema) else { return [] }
    var documents = reading.rows
    for position in documents.indices where !documents[position].value.issuer.isEmpty {
      documents[position].value.issuerCode = agencies.on(documents[position].value.issued).one(
        documents[position].value.issuer, at: reading.place(position, "co_quan"), &intake.faults)
    }
    for (position, document) in documents.enumerated() {
      reportUnusual(document.value.number, at: reading.place(position, "so_hieu"), &intake)
      intake.reportIfMissing(
        attachment: document.value.file, at: reading.place(position, "tep"),
        consequence: Words("trang văn bản không có liên kết tải về", "the document's page has no download"))
    }
    intake.hold(
      documents, reading,
      to: [.order("hieu_luc_den", "ngày hết hiệu lực", { $0.validTo }, after: "ngày có hiệu lực", { $0.validFrom })])
    // The identity of a document is number, day and issuer.
    intake.reportRepeats(
      documents.map { document in
        let value = document.value
        return (
          "\(value.number) ngày \(value.issued?.vietnamese ?? "?") (\(value.issuerCode ?? value.issuer))",
          document.place
        )
      }, what: Words("văn bản", "document"))
    return documents
  }

  /// A number that is written in no way Vietnamese documents are: citations of it would never be found.
  private static func reportUnusual(_ number: String, at place: Place, _ intake: inout Intake) {
    let read = DocumentNumber.first(in: number)
    guard !number.isEmpty, read != number else { return }
    intake.faults.append(
      LoadingFaults.documentNumberUnusual.fault(
        at: place, Words("số hiệu “\(number)” viết không như số văn bản", "“\(number)” is no usual document number"),
        expected: Words("số và ký hiệu: 860/QĐ-UBND; 30/2020/NĐ-CP; 17-NQ/TW", "number and sign: 860/QĐ-UBND"),
        suggestion: read.map { Words("ghi “\($0)”", "write “\($0)”") }))
  }
}

extension LoadingFaults {
  static let documentNumberUnusual = FaultKind(
    "document-number-unusual", .warning,
    title: Words("Số hiệu văn bản viết khác thường", "An unusual document number"),
    explanation: Words(
      "Số văn bản gồm số, năm nếu có, và ký hiệu (Nghị định 30/2020/NĐ-CP): 860/QĐ-UBND, 72/2025/QH15, 17-NQ/TW. Viết khác đi "
        + "thì chỗ dẫn số ấy trong bài và trong bảng không tìm ra văn bản. Cách sửa: ghi đúng số và ký hiệu như trên văn bản.",
      "A number is a figure, a year where there is one, and signs: 860/QĐ-UBND, 72/2025/QH15, 17-NQ/TW. Written otherwise, "
        + "citations of it are not found. Write it as the document does."))
}
