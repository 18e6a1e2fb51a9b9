import Markup
import Records
import Reform
import Templates
import Vietnamese

/// What stands on paper above and below a report or plan, in the layout of Nghị định 30/2020/NĐ-CP (phụ lục I): issuing
/// body, number, state title, place and day, name and subject; below, who signed and to whom it went. It is shown in
/// print only. A print from the site never replaces the signed file, and says so.
struct RecordPrint: Sendable {
  /// *BÁO CÁO*, *KẾ HOẠCH*
  let kind: String
  let subject: String
  let number: String
  let issued: Day?
  let issuer: String
  /// The body the issuer belongs to, printed above it; empty for a people's committee.
  let superior: String
  let signer: String
  let isDraft: Bool
  /// Whether content knows of a signature: a signed file, or who signed. Else the print says nothing of one.
  let isSigned: Bool
  let isIllustrative: Bool
  let place: String
  let address: String

  init(
    kind: String, title: String, number: String, issued: Day?, issuerCode: String?, issuer: String, signer: String,
    signedFile: String = "", isDraft: Bool, isIllustrative: Bool, _ maker: PageMaker
  ) {
    let agency = issuerCode.flatMap { maker.site.agencies[$0] }
    self.kind = kind.uppercased()
    subject = Self.subject(title, kind)
    self.number = number
    self.issued = issued
    self.issuer = agency?.name ?? (issuer.isEmpty ? maker.site.site.responsibleBody : issuer)
    superior = agency?.parent.flatMap { maker.site.agencies[$0]?.name } ?? ""
    self.signer = signer
    // What has no number has not been issued.
    self.isDraft = isDraft || number.isEmpty
    // The document of that number in the list may have the file.
    let listed = number.isEmpty ? nil : maker.site.documents.one(number, issued: issued)?.file
    isSigned =
      !self.isDraft
      && (!signer.isEmpty || [signedFile, listed ?? ""].contains { maker.linkIfThere($0.isEmpty ? nil : $0) != nil })
    self.isIllustrative = isIllustrative
    place = maker.site.site.province
    address = maker.site.site.address.isEmpty ? "" : maker.site.site.address + maker.path
  }

  /// The title without the word for its kind, which stands above it.
  private static func subject(_ title: String, _ kind: String) -> String {
    guard title.lowercased().hasPrefix(kind.lowercased() + " ") else { return title }
    return IndexWords.raised(String(title.dropFirst(kind.count + 1)))
  }

  /// *Số: 121/KH-UBND*; what is not issued yet leaves room for it.
  private var numberLine: String {
    if !number.isEmpty { return "Số: \(number)" }
    return "Số:          /\(kind.hasPrefix("BÁO") ? "BC" : kind.hasPrefix("KẾ") ? "KH" : "…")-…"
  }

  /// *Thái Nguyên, ngày 05 tháng 02 năm 2026*
  private var dayLine: String {
    if let issued { return "\(place), \(Format.officialDay(issued.year, issued.month, issued.day))" }
    return "\(place), ngày      tháng      năm"
  }

  /// *TM. ỦY BAN NHÂN DÂN*: a committee signs as one.
  private var capacity: String? {
    Fold.name(issuer).hasPrefix("uy ban nhan dan") || Fold.name(issuer).hasPrefix("ubnd") ? "TM. ỦY BAN NHÂN DÂN" : nil
  }

  static let shape = Shape<RecordPrint>(
    "ban_in", "Phần in theo thể thức văn bản hành chính, chỉ hiện khi in",
    [
      .flag("quoc_hieu", "In Quốc hiệu và Tiêu ngữ; bản minh họa thì không") { !$0.isIllustrative },
      .flag("du_thao", "Chưa có số: in DỰ THẢO") { $0.isDraft },
      .flag("da_ky", "Biết là đã ký: có tệp đã ký hoặc ghi người ký") { $0.isSigned },
      .text("co_quan_tren", "Cơ quan chủ quản trực tiếp") { $0.superior.isEmpty ? nil : $0.superior.uppercased() },
      .text("co_quan_in", "Cơ quan ban hành") { $0.issuer.uppercased() },
      .text("so_ky_hieu", "Số: 121/KH-UBND") { $0.numberLine },
      .text("dia_danh_ngay", "Địa danh, ngày tháng năm ban hành") { $0.dayLine },
      .text("ten_loai", "Tên loại văn bản") { $0.kind },
      .text("trich_yeu", "Trích yếu") { $0.subject },
      .text("quyen_han", "TM. ỦY BAN NHÂN DÂN, khi ký thay mặt tập thể") { $0.capacity },
      .text("nguoi_ky", "Người ký; trống khi không ghi") { $0.signer },
      .text("dia_chi_in", "Địa chỉ của trang") { $0.address },
    ])
}
