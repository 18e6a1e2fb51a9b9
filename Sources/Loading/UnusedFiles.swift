import Diagnostics
import Vietnamese

/// Why a file was used on no page, and what to do with it (the input ledger).
enum UnusedFiles {
  static func fault(_ path: String) -> Fault {
    let parts = path.split(separator: "/").map(String.init)
    let name = parts.last ?? path
    let (why, mend) = reason(parts, name)
    return LoadingFaults.fileUnused.fault(
      at: Place(file: path), Words("tệp không được dùng: \(why.vi)", "the file is not used: \(why.en)"),
      suggestion: mend)
  }

  private static func reason(_ parts: [String], _ name: String) -> (Words, Words) {
    let move = Words(
      "chuyển tệp ra khỏi thư mục nội dung; tệp để tải về thì đặt trong tep/",
      "take it out of the content folder; files for readers go to tep/")
    let stem = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
    if parts.count > 2, ["tin-tuc", "trang"].contains(parts[0]), name.hasSuffix(".md") {
      return (
        Words("\(parts[0])/ không đọc thư mục con", "folders within \(parts[0])/ are not read"),
        Words("chuyển tệp ra thẳng \(parts[0])/", "move it directly into \(parts[0])/")
      )
    }
    if parts.count == 2, parts[0] == "thu-tuc", name.hasSuffix(".md") {
      return (
        Words("thu-tuc.csv không có thủ tục mã “\(stem)”", "thu-tuc.csv has no procedure “\(stem)”"),
        Words(
          "đổi tên tệp đúng mã thủ tục, hoặc thêm thủ tục vào thu-tuc.csv",
          "name the file by the procedure's code, or add the procedure to thu-tuc.csv")
      )
    }
    if parts.count == 2, ["ke-hoach", "chi-so", "bao-cao"].contains(parts[0]),
      !name.hasSuffix(".md") || parts[0] == stem
    {
      return (
        Words("mỗi mục của \(parts[0])/ là một thư mục", "each item of \(parts[0])/ is a folder"),
        Words("chuyển vào \(parts[0])/<tên>/\(name)", "move it to \(parts[0])/<name>/\(name)")
      )
    }
    let entries = ContentReference.entries.map(\.path)
    if let home = entries.first(where: { $0.split(separator: "/").last.map { Fold.key(String($0)) } == Fold.key(name) })
    {
      return (
        Words("\(name) đứng sai thư mục hoặc sai chữ hoa, chữ thường", "\(name) is in the wrong folder or case"),
        Words("chỗ của nó là \(home)", "its place is \(home)")
      )
    }
    let near = NearestName.find(name, in: ContentReference.fileNames, limit: 1)
    return (
      Words("không phải loại tệp nào của nội dung", "it is no kind of content file"),
      .didYouMean(near)
        ?? Words("\(move.vi); các tệp được đọc: congkhai explain noi-dung", "\(move.en); see congkhai explain noi-dung")
    )
  }
}
