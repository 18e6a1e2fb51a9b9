import Diagnostics
import Records
import Reform
import Vietnamese

extension OneStopDesk {
  public static let schema = TableSchema<OneStopDesk>(
    "mot-cua", "Bộ phận Một cửa: địa chỉ, giờ làm việc, điện thoại, nơi nhận phản ánh, kiến nghị.",
    rowName: "bộ phận một cửa",
    fields: [
      Field.text("ten", "Tên", aliases: ["Tên bộ phận", "Bộ phận Một cửa"], "Tên như trên biển", \.name).required,
      .text("co_quan", "Cơ quan", aliases: ["Thuộc cơ quan"], "Mã hoặc tên cơ quan phụ trách", \.agency),
      .text("dia_chi", "Địa chỉ", "Số nhà, đường, xã hoặc phường", \.address),
      .text("gio_lam_viec", "Giờ làm việc", aliases: ["Thời gian làm việc"], "Ngày và giờ tiếp nhận", \.hours),
      .text("dien_thoai", "Điện thoại", "Số máy của cơ quan", \.phone),
      .text("thu_dien_tu", "Thư điện tử", aliases: ["Email"], "Thư điện tử của cơ quan", \.mail),
      .text(
        "tiep_nhan_pakn", "Tiếp nhận phản ánh, kiến nghị", aliases: ["Phản ánh, kiến nghị"],
        "Nơi nhận phản ánh, kiến nghị: quầy, số máy, hòm thư; hoặc co | khong", \.feedback),
    ],
    make: { OneStopDesk() }, identify: { $0.name }
  )
  .with(standing: \.standing)
}

enum DeskLoading {
  static func load(_ intake: inout Intake, _ agencies: AgencyNames, into library: inout Library) {
    guard let reading = intake.read("mot-cua", OneStopDesk.schema) else { return }
    library.deskColumns = reading.columns.map(\.key)
    let agencies = agencies.on(library.site.figuresDay)
    var rows = reading.rows
    for position in rows.indices where !rows[position].value.agency.isEmpty {
      rows[position].value.agencyCode = agencies.one(
        rows[position].value.agency, at: reading.place(position, "co_quan"), &intake.faults)
    }
    library.desks = intake.distinct(rows, what: Words("bộ phận một cửa", "desk")) { desk in
      let agency = desk.agencyCode ?? desk.agency
      let named = agency.isEmpty ? desk.name : "\(desk.name), \(agency)"
      return desk.address.isEmpty ? named : "\(named), \(desk.address)"
    }
  }
}
