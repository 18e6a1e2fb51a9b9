import Diagnostics
import Markup
import Reform
import Templates
import Vietnamese
import Workers

/// A day in words and for machines.
enum DayValues {
  static let shape = Shape<Day>(
    "ngay", "Một ngày",
    [
      .text("in", "15/6/2026") { $0.vietnamese },
      .text("iso", "2026-06-15") { $0.iso },
    ])
}

/// A file to download.
struct Download: Sendable {
  var title: String
  var address: String
  /// CSV, XLSX, JSON, ICS, PDF
  var format: String
  var size: String?
  var isSaved = true

  init(_ title: String, _ address: String, format: String, size: String? = nil) {
    self.title = title
    self.address = address
    self.format = format
    self.size = size
  }

  /// *14 kB*
  static func size(_ bytes: Int) -> String {
    bytes < 1_000_000
      ? "\(max(1, bytes / 1000))\u{A0}kB"
      : "\(Format.decimal(FixedDecimal(mantissa: Int64(bytes / 100_000), scale: 1) ?? .zero))\u{A0}MB"
  }

  static let shape = Shape<Download>(
    "tep", "Một tệp để tải",
    [
      .text("ten", "Tên") { $0.title },
      .text("lien_ket", "Địa chỉ") { $0.address },
      .text("dang", "CSV, XLSX, JSON, ICS, PDF") { $0.format },
      .text("kich_thuoc", "14 kB") { $0.size },
      .flag("tai_ve", "Tải về thay vì mở") { $0.isSaved },
    ])
}

/// Where the figures of a page come from.
struct SourceNote: Sendable {
  var title: String
  var address: String?
  var remark: String?

  init(_ title: String, address: String? = nil, remark: String? = nil) {
    self.title = title
    self.address = address
    self.remark = remark
  }

  /// *thu-tuc/thu-tuc.csv, ô A15*: where in the content a record stands.
  static func position(_ place: Place) -> String {
    var parts = [place.file]
    if let sheet = place.sheet { parts.append("trang tính “\(sheet)”") }
    if let cell = place.cell { parts.append("ô \(cell)") }
    return parts.joined(separator: ", ")
  }

  static let shape = Shape<SourceNote>(
    "nguon", "Nguồn của số liệu",
    [
      .text("ten", "Tên văn bản hoặc bộ số liệu") { $0.title },
      .text("lien_ket", "Địa chỉ") { $0.address },
      .text("ghi_chu", "Tệp, trang tính, ô; ngày truy cập") { $0.remark },
    ])
}

/// What a page gives for reuse: a sentence to copy, files, how to cite. `PageMaker.kit` makes what is shown of it.
struct Reuse: Sendable {
  var sentence: String?
  var isIllustrative = false
  var files: [Download] = []
  var citation: String?
  var licence: String?
}

/// The kit for reuse as a page shows it, with the workbook and the JSON file beside every CSV file. Only a page maker
/// makes one, so that no page can leave them out.
struct Kit: Sendable {
  fileprivate(set) var reuse: Reuse

  static let shape = Shape<Kit>(
    "dung_so_lieu", "Để dùng lại số liệu",
    [
      .text("cau", "Một câu trọn nghĩa: chủ thể, kỳ, số, mẫu số, nguồn") { $0.reuse.sentence },
      .flag("minh_hoa", "Số liệu minh họa") { $0.reuse.isIllustrative },
      .flag("co_tep", "Có tệp") { !$0.reuse.files.isEmpty },
      .list("tep", "Các tệp khác tệp Excel", Download.shape) { $0.reuse.files.filter { $0.format != "XLSX" } },
      .flag("co_excel", "Có tệp Excel") { $0.reuse.files.contains { $0.format == "XLSX" } },
      .list("excel", "Các tệp Excel", Download.shape) { $0.reuse.files.filter { $0.format == "XLSX" } },
      .text("trich_dan", "Cách trích dẫn") { $0.reuse.citation },
      .text("giay_phep", "Giấy phép") { $0.reuse.licence },
    ])
}

extension PageMaker {
  /// The PDF of this page, where one was printed (`--pdf`).
  var print: Download? {
    guard !site.printed.isEmpty else { return nil }
    let file = Address.print(of: path)
    return site.printed[file].map {
      Download("Bản in", link(file), format: "PDF", size: Download.size($0.count))
    }
  }

  /// The kit with a workbook before every CSV file that has one beside it, since most people open that, and the JSON
  /// file behind it where the page does not name it itself.
  func kit(_ reuse: Reuse) -> Kit {
    var kit = reuse
    let named = Set(reuse.files.map(\.address))
    kit.files =
      (print.map { [$0] } ?? [])
      + reuse.files.flatMap { file -> [Download] in
        guard file.format == "CSV", file.address.hasPrefix(root) else { return [file] }
        func beside(_ ending: String) -> [Download] {
          let address = String(file.address.dropLast(4)) + "." + ending
          guard !named.contains(address), plan.paths.contains(String(address.dropFirst(root.utf8.count))) else {
            return []
          }
          return [Download(file.title, address, format: ending.uppercased())]
        }
        return beside("xlsx") + [file] + beside("json")
      }
    return Kit(reuse: kit)
  }
}

/// A status: word, shape and colour, in that order of trust.
struct StatusValues: Sendable {
  /// A key of `TaskStatus`, or of a target's state; the template draws its shape.
  var key: String
  /// *Hoàn thành quá hạn 13 ngày*
  var title: String
  /// *ngày 13/9/2017*
  var more: String?

  static let shape = Shape<StatusValues>(
    "trang_thai", "Một tình trạng: chữ, hình, màu",
    [
      .text("ma", "Khóa của tình trạng") { $0.key },
      .text("ten", "Tình trạng bằng chữ") { $0.title },
      .text("them", "Chữ nhỏ bên dưới") { $0.more },
    ])
}

/// A piece of a printed cell that names agencies; the pieces joined give the cell as printed.
struct NamePiece: Sendable {
  var text: String
  var address: String?
  /// *đến 30/6/2025*: until when a body that has ended was; printed behind the piece, no part of the cell.
  var ending: String?

  static let shape = Shape<NamePiece>(
    "manh", "Một đoạn của ô ghi tên cơ quan; ghép lại thành ô như in",
    [
      .text("chu_in", "Chữ như in") { $0.text },
      .text("lien_ket", "Trang của cơ quan, nếu nhận ra") { $0.address },
      .text("het", "đến 30/6/2025: cơ quan hoặc cấp đã thôi hoạt động") { $0.ending },
    ])
}

/// A figure: an SVG with its finding as a sentence.
struct FigureValues: Sendable {
  var title: String
  var reading: String?
  var isIllustrative: Bool
  var source: Link?
  /// What tells its files from those of other figures of the page: empty for the main figure; nil where it has none.
  var suffix: String?
  /// Whether `--png` makes a picture of it. Figures of hundreds of other units have their drawing alone.
  var hasPicture = true
  private let draw: @Sendable () -> Markup
  private let drawn = Once<Markup>()

  /// The drawing is made when it is first shown, and once: a page, its file and its page to embed share it.
  init(
    title: String, reading: String? = nil, drawing: @autoclosure @escaping @Sendable () -> Markup,
    isIllustrative: Bool = false, source: Link? = nil, suffix: String? = nil
  ) {
    self.title = title
    self.reading = reading
    self.isIllustrative = isIllustrative
    self.source = source
    self.suffix = suffix
    draw = drawing
  }

  var drawing: Markup { drawn.value(draw) }

  /// The same figure, with files of its own beside the page (`PageContent.figures` writes them).
  func published(_ suffix: String = "") -> FigureValues {
    var figure = self
    figure.suffix = suffix
    return figure
  }

  /// The ending of the names of its files, behind the page's own name.
  var fileEnding: String { suffix.map { $0.isEmpty ? "" : "-" + $0 } ?? "" }

  static let shape = Shape<FigureValues>(
    "hinh", "Một hình: điều hình nói, cách đọc, hình",
    [
      .text("tieu_de", "Điều hình nói, thành câu") { $0.title },
      .text("cach_doc", "Đơn vị, kỳ, trục bắt đầu từ đâu, ký hiệu là gì") { $0.reading },
      .markup("hinh", "Hình SVG") { $0.drawing },
      .flag("minh_hoa", "Số liệu minh họa") { $0.isIllustrative },
      .record("nguon_hinh", "Nguồn", Link.shape) { $0.source },
      .flag("co_tep_hinh", "Hình có tệp riêng và trang nhúng") { $0.suffix != nil },
      .flag("co_anh", "Hình được tạo ảnh PNG khi chạy với --png") { $0.hasPicture },
      .text("duoi_tep", "Phần sau tên trang trong tên tệp của hình") { $0.fileEnding },
    ])
}

extension [FigureValues] {
  /// The figures with files of their own, told apart by their order.
  func published(_ name: String = "") -> [FigureValues] {
    enumerated().map { number, figure in
      if number == 0 { return figure.published(name) }
      return figure.published((name.isEmpty ? "hinh" : name) + "-\(number + 1)")
    }
  }
}

/// A neighbouring page.
struct Neighbour: Sendable {
  var label: String
  var title: String
  var address: String

  static let shape = Shape<Neighbour>(
    "trang_canh", "Trang liền trước hoặc liền sau",
    [
      .text("nhan", "Bài trước, Bài sau") { $0.label },
      .text("ten", "Tên trang") { $0.title },
      .text("lien_ket", "Địa chỉ") { $0.address },
    ])
}

struct Neighbours: Sendable {
  var previous: Neighbour?
  var next: Neighbour?

  static let shape = Shape<Neighbours>(
    "trang_ke", "Trang trước và sau",
    [
      .record("truoc", "Trang liền trước", Neighbour.shape) { $0.previous },
      .record("sau", "Trang liền sau", Neighbour.shape) { $0.next },
    ])
}
