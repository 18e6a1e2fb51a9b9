import Diagnostics
import Records
import Reform

extension ScheduledRelease {
  public static let schema = TableSchema<ScheduledRelease>(
    "lich-cong-bo", "Lịch công bố: số liệu, báo cáo nào ra ngày nào; ngày đã công bố ghi vào khi ra.",
    rowName: "mục công bố",
    fields: [
      Field.text("noi_dung", "Nội dung công bố", aliases: ["Nội dung"], "Báo cáo, bảng số liệu sẽ công bố", \.title)
        .required,
      .day("ngay", "Ngày công bố theo lịch", aliases: ["Ngày công bố", "Ngày"], "Ngày hẹn công bố", \.due),
      .text("ky", "Kỳ số liệu", aliases: ["Kỳ"], "Kỳ của số liệu: tháng 11/2026, quý IV/2026…", \.period),
      .text("co_quan", "Cơ quan công bố", aliases: ["Cơ quan"], "Mã hoặc tên cơ quan công bố", \.agency),
      .choice("tan_suat", "Tần suất", "Bao lâu công bố một lần", titles: { [$0.words] }, \.rhythm),
      .text(
        "trang", "Trang", "Địa chỉ trên cổng của nội dung này, tính từ gốc cổng: bao-cao/thang-11-2026.html", \.page),
      .text("can_cu", "Căn cứ", "Văn bản yêu cầu công bố", \.basis),
      .day("da_cong_bo", "Đã công bố ngày", "Ngày thực tế công bố; trống là chưa công bố", \.published),
    ],
    make: { ScheduledRelease() }, identify: { $0.title }
  )
  .with(standing: \.standing)
}

extension Correction {
  public static let schema = TableSchema<Correction>(
    "dinh-chinh", "Đính chính: số liệu đã công bố mà nay sửa, sửa thế nào, vì sao.", rowName: "đính chính",
    fields: [
      Field.day("ngay", "Ngày đính chính", aliases: ["Ngày"], "Ngày sửa", \.day).required,
      Field.text(
        "trang", "Trang được đính chính", aliases: ["Trang"], "Địa chỉ trên cổng của trang được sửa", \.page
      ).required,
      Field.text("noi_dung", "Nội dung", "Số liệu hoặc câu nào được sửa", \.subject).required,
      .text("truoc", "Đã công bố", aliases: ["Trước"], "Như đã đăng", \.before),
      .text("sau", "Sửa thành", aliases: ["Sau"], "Như nay đăng", \.after),
      .text("ly_do", "Lý do", "Vì sao phải sửa", \.reason),
      .text("co_quan", "Cơ quan đính chính", aliases: ["Cơ quan"], "Mã hoặc tên cơ quan", \.agency),
    ],
    make: { Correction() }, identify: { $0.subject }
  )
  .with(standing: \.standing)
}

extension DisclosureDuty {
  public static let schema = TableSchema<DisclosureDuty>(
    "muc-do-cong-khai",
    "Những điều mà luật và kế hoạch yêu cầu công khai, kèm căn cứ; trang này so với điều cổng đã có.",
    rowName: "nội dung",
    fields: [
      Field.text("noi_dung", "Nội dung phải công khai", aliases: ["Nội dung"], "Phải công khai điều gì", \.subject)
        .required,
      .text("can_cu", "Căn cứ", "Điều, khoản và số hiệu văn bản", \.basis),
      .text("trang", "Trang", "Địa chỉ trên cổng có nội dung này, tính từ gốc cổng", \.page),
      .choice("tan_suat", "Tần suất", "Bao lâu phải cập nhật một lần", titles: { [$0.words] }, \.rhythm),
    ],
    make: { DisclosureDuty() }, identify: { $0.subject }
  )
  .with(standing: \.standing)
}

/// The release calendar, corrections, and what must be public.
enum DisclosureLoading {
  static func load(_ intake: inout Intake, _ agencies: AgencyNames, into library: inout Library) {
    if let reading = intake.read("lich-cong-bo", ScheduledRelease.schema) {
      library.releases = intake.distinct(
        reading.rows, what: Words("nội dung công bố của kỳ", "release of a period")
      ) { [$0.title, $0.period, $0.due?.iso ?? ""].filter { !$0.isEmpty }.joined(separator: ", ") }
      for position in library.releases.indices where !library.releases[position].value.agency.isEmpty {
        let row = library.releases[position]
        library.releases[position].value.agencyCode = agencies.on(row.value.due).one(
          row.value.agency, at: Self.place("co_quan", of: row, reading), &intake.faults)
      }
    }
    if let reading = intake.read("dinh-chinh", Correction.schema) {
      library.corrections = intake.distinct(reading.rows, what: Words("đính chính", "correction")) { row in
        row.day.map { "\(row.subject), \(row.page), ngày \($0.vietnamese)" } ?? ""
      }
      for position in library.corrections.indices where !library.corrections[position].value.agency.isEmpty {
        let row = library.corrections[position]
        library.corrections[position].value.agencyCode = agencies.on(row.value.day).one(
          row.value.agency, at: Self.place("co_quan", of: row, reading), &intake.faults)
      }
    }
    library.duties = intake.distinct(
      intake.read("muc-do-cong-khai", DisclosureDuty.schema)?.rows ?? [], what: Words("nội dung", "subject"), \.subject)
  }

  /// A row that was kept may have stood further down.
  private static func place<Row>(_ key: String, of row: Sourced<Row>, _ reading: TableReading<Row>) -> Place {
    reading.rows.firstIndex { $0.place == row.place }.map { reading.place($0, key) } ?? row.place
  }
}
