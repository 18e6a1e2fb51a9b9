import Checking
import Commentary
import Diagnostics
import Formats
import Importing
import Loading
import Office
import Pages
import Publishing
import Templates

/// The faults of a build as a whole, and the list of every fault the program knows.
public enum BuildingFaults {
  public static let all: [FaultKind] = [
    templateUnreadable, wordsMissing, contentFolderMissing, templateFolderMissing, templatesMissing, picturesMissing,
  ]

  /// Every kind of fault, for `congkhai explain`. A room adds its list here.
  public static let everyKind: [FaultKind] =
    OfficeFaults.all + FormatsFaults.all + LoadingFaults.all + CheckingFaults.all + CommentaryFaults.all
    + TemplatesFaults.all
    + PagesFaults.all + ImportFaults.all + PublishingFaults.all + BuildingFaults.all

  static let picturesMissing = FaultKind(
    "pictures-not-made", .note,
    title: Words("Không tạo được ảnh PNG của hình", "Figures cannot be made into PNG"),
    explanation: Words(
      "--png cần chương trình rsvg-convert. Trên Debian, Ubuntu: sudo apt install librsvg2-bin. Không có thì cổng vẫn đủ: "
        + "mỗi hình vẫn có tệp SVG, và trình duyệt tự đổi ra PNG khi người đọc bấm.",
      "--png needs the program rsvg-convert. On Debian and Ubuntu: sudo apt install librsvg2-bin. The site is whole "
        + "without it: every figure has its SVG file, and a browser makes the PNG when a reader asks for it."))

  static func pictures() -> Fault {
    picturesMissing.fault(
      at: nil, Words("không có rsvg-convert nên không tạo ảnh PNG", "there is no rsvg-convert, so no PNG is made"),
      suggestion: Words("sudo apt install librsvg2-bin", "sudo apt install librsvg2-bin"))
  }

  static let templateUnreadable = FaultKind(
    "template-unreadable", .error,
    title: Words("Không mở được tệp mẫu", "A template that cannot be opened"),
    explanation: Words(
      "Tệp có trong thư mục templates nhưng không mở được, thường vì thiếu quyền đọc.",
      "The file is in templates but cannot be opened, most often for lack of permission."))

  static let wordsMissing = FaultKind(
    "words-missing", .error,
    title: Words("Thiếu tệp chữ giao diện", "The words of the interface are missing"),
    explanation: Words(
      "vi.yaml trong thư mục mẫu giữ mọi chữ của giao diện (tên nút, đầu mục). Chép lại tệp này từ bộ mẫu gốc.",
      "vi.yaml in the template folder holds every word of the interface. Copy it from the original templates."))

  static let contentFolderMissing = FaultKind(
    "content-folder-missing", .error,
    title: Words("Không có thư mục nội dung", "There is no content folder"),
    explanation: Words(
      "Chương trình đọc nội dung ở thư mục content cạnh nơi chạy, hoặc thư mục ghi sau --content. “congkhai new THƯ-MỤC” tạo "
        + "một thư mục mẫu.",
      "Content is read from the folder content, or the one given with --content. “congkhai new DIR” makes one to start from."
    ))

  static let templateFolderMissing = FaultKind(
    "template-folder-missing", .error,
    title: Words("Không có thư mục mẫu trang", "There is no template folder"),
    explanation: Words(
      "Mẫu trang ở thư mục templates nơi đang đứng, không có thì thư mục templates đi cùng chương trình, hoặc thư mục ghi sau "
        + "--templates. Không có mẫu nào giấu trong chương trình.",
      "Templates are in the folder templates here, else in the one that came with the program, or the one given with "
        + "--templates. None are hidden in the program."))

  static let templatesMissing = FaultKind(
    "templates-missing", .error,
    title: Words("Thư mục mẫu trang không có mẫu nào", "The template folder holds no template"),
    explanation: Words(
      "Mỗi loại trang cần một tệp mẫu (trang.mustache, thu-tuc.mustache…) nằm thẳng trong thư mục mẫu. Chép bộ mẫu đi kèm "
        + "chương trình vào thư mục ấy, hoặc chỉ đúng thư mục bằng --templates.",
      "Every page kind needs a template (trang.mustache, thu-tuc.mustache…) directly in the template folder. Copy the "
        + "templates that come with the program into it, or name the right folder with --templates."))

  static func noTemplates(_ folder: String) -> Fault {
    templatesMissing.fault(
      at: nil,
      Words("thư mục mẫu “\(folder)” không có mẫu trang nào", "the template folder “\(folder)” holds no template"),
      suggestion: Words(
        "chép bộ mẫu đi kèm chương trình (thư mục templates) vào đó, hoặc chỉ thư mục khác bằng --templates",
        "copy the folder templates that comes with the program into it, or name another with --templates"))
  }
}
