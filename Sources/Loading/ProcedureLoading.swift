import Diagnostics
import Formats
import Records
import Reform
import Vietnamese
import Workers

extension Procedure {
  public static let schema = TableSchema<Procedure>(
    "thu-tuc", "Thủ tục hành chính, các phần theo nhãn của cơ sở dữ liệu quốc gia.", rowName: "thủ tục",
    fields: [
      Field.text("ma", "Mã thủ tục", aliases: ["Mã TTHC", "Mã số"], "Mã của cơ sở dữ liệu quốc gia: 1.001193", \.code)
        .required,
      Field.text("ten", "Tên thủ tục", aliases: ["Tên TTHC", "Tên thủ tục hành chính"], "Tên thủ tục", \.name).required,
      .text("so_quyet_dinh", "Số quyết định", "Quyết định công bố", \.decision),
      .text("cap", "Cấp thực hiện", "Cấp tỉnh, cấp xã…", \.level),
      .text("loai", "Loại thủ tục", aliases: ["Loại TTHC"], "Loại thủ tục", \.kind),
      .text("linh_vuc", "Lĩnh vực", "Lĩnh vực", \.field),
      .text("trinh_tu", "Trình tự thực hiện", "Các bước", \.steps),
      .text(
        "cach_thuc", "Cách thức thực hiện", "Mỗi cách nộp một dòng: cách | thời hạn | phí | lệ phí | mô tả", \.waysText),
      .text("thanh_phan_ho_so", "Thành phần hồ sơ", "Giấy tờ phải nộp", \.papers),
      .text("so_luong", "Số lượng hồ sơ", aliases: ["Số bộ hồ sơ"], "Số bộ hồ sơ", \.copies),
      .text("mau_don", "Mẫu đơn, mẫu tờ khai", "Mẫu đơn, mẫu tờ khai", \.forms),
      .text("doi_tuong", "Đối tượng thực hiện", "Ai được nộp", \.applicants),
      .text("co_quan_thuc_hien", "Cơ quan thực hiện", "Cơ quan thực hiện", \.performer),
      .text("co_quan_tham_quyen", "Cơ quan có thẩm quyền", "Cơ quan có thẩm quyền quyết định", \.authority),
      .text("co_quan_uy_quyen", "Cơ quan được ủy quyền", "Cơ quan được ủy quyền", \.delegate),
      .text("co_quan_phoi_hop", "Cơ quan phối hợp", "Cơ quan phối hợp", \.partners),
      .text("dia_chi_tiep_nhan", "Địa chỉ tiếp nhận hồ sơ", aliases: ["Địa chỉ tiếp nhận HS"], "Nơi nộp", \.reception),
      .text("ket_qua", "Kết quả thực hiện", "Giấy tờ nhận được", \.result),
      .text("can_cu_phap_ly", "Căn cứ pháp lý", "Văn bản làm căn cứ", \.legalBasis),
      .text("yeu_cau", "Yêu cầu, điều kiện thực hiện", aliases: ["Yêu cầu, điều kiện"], "Điều kiện", \.conditions),
      .text(
        "lien_quan", "Thủ tục liên quan", aliases: ["Thủ tục hành chính liên quan"], "Thủ tục liên quan", \.related),
      .choice(
        "muc_do", "Mức độ dịch vụ công", aliases: ["Mức độ DVC", "Mức độ cung cấp dịch vụ công"],
        "Mức độ trực tuyến; 3 và 4 chỉ có trong dữ liệu cũ",
        titles: { ["mức \($0.rawValue)", "mức độ \($0.rawValue)", "dịch vụ công \($0.rawValue)"] }, \.onlineLevel),
      .flag(
        "buu_chinh", "Bưu chính công ích", aliases: ["Qua bưu chính"], "Nộp hoặc nhận qua bưu chính công ích", \.byPost),
      .flag("noi_bo", "Nội bộ", aliases: ["Thủ tục nội bộ"], "Thủ tục giữa các cơ quan nhà nước", \.isInternal),
      .flag(
        "khong_phu_thuoc_dia_gioi", "Không phụ thuộc địa giới", "Nộp ở nơi nào trong tỉnh cũng được",
        \.isIndependentOfBoundaries),
      .day("hieu_luc_tu", "Hiệu lực từ", "Ngày bắt đầu áp dụng", \.validFrom),
      .day("hieu_luc_den", "Hiệu lực đến", "Ngày cuối còn áp dụng", \.validTo),
    ],
    make: { Procedure() }, identify: { $0.code }
  )
  .with(standing: \.standing)
}

enum ProcedureLoading {
  static func load(_ intake: inout Intake, _ agencies: AgencyNames, into library: inout Library) {
    guard let reading = intake.read("thu-tuc/thu-tuc", Procedure.schema) else { return }
    library.procedureColumns = reading.columns.map(\.key)
    var files: [ProcedureFile] = []
    // Thousands of procedures name the same few performers.
    var performers: [String: AgencyNaming] = [:]
    files.reserveCapacity(reading.rows.count)
    let rows = reading.rows
    let ways = Workers.map(rows.count, least: 256, over: intake.jobs) { part in
      part.map { SubmissionWays.read(rows[$0].value.waysText) }
    }.flatMap(\.self)
    for (row, ways) in zip(rows, ways) {
      var procedure = row.value
      procedure.ways = ways
      if let known = performers[procedure.performer] {
        procedure.performers = known
      } else {
        procedure.performers = agencies.quietly(procedure.performer)
        performers[procedure.performer] = procedure.performers
      }
      let text = intake.document("thu-tuc/\(procedure.code).md")
      files.append(
        ProcedureFile(
          procedure: Sourced(procedure, at: row.place),
          commentary: text?.body))
    }
    intake.hold(
      rows, reading,
      to: [.order("hieu_luc_den", "ngày cuối áp dụng", { $0.validTo }, after: "ngày bắt đầu áp dụng", { $0.validFrom })]
    )
    intake.reportRepeats(files.map { ($0.procedure.value.code, $0.procedure.place) }, what: Words("mã thủ tục", "code"))
    library.procedures = files
  }
}

/// Takes the ways of submitting apart, where that is certain: one line a way, `cách | thời hạn | phí | lệ phí | mô tả`, or
/// the table of the national portal as one string.
enum SubmissionWays {
  /// Empty where a line does not hold to the form; the text then stands as printed.
  static func read(_ text: String) -> [SubmissionWay] {
    guard text.utf8.contains(0x7C) else { return text.withBytes { GluedWays.read($0) } }
    return text.withBytes { bytes in
      var ways: [SubmissionWay] = []
      for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
        let parts = line.split(separator: 0x7C, omittingEmptySubsequences: false).map(withoutBlanks)
        guard (2...5).contains(parts.count), !parts[0].isEmpty else { return [] }
        func part(_ index: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
          index < parts.count ? parts[index] : line.prefix(0)
        }
        ways.append(
          SubmissionWay(
            way: string(part(0)), timeLimit: string(part(1)), fee: string(unlabelled(part(2), "phi")),
            charge: string(unlabelled(part(3), "le phi")), description: string(part(4))))
      }
      return ways
    }
  }

  private static func string(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  private static func withoutBlanks(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>> {
    var rest = bytes
    while let first = rest.first, first == 0x20 || first == 0x09 { rest.removeFirst() }
    while let last = rest.last, last == 0x20 || last == 0x09 { rest.removeLast() }
    return rest
  }

  /// *Phí: miễn phí* under the head *Phí* is *miễn phí*. The label is given folded.
  private static func unlabelled(
    _ text: Slice<UnsafeBufferPointer<UInt8>>, _ label: String
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    guard let colon = text.firstIndex(of: 0x3A), colon - text.startIndex <= 16,
      Fold.name(string(text[..<colon])) == label
    else { return text }
    return withoutBlanks(text[(colon + 1)...])
  }
}
