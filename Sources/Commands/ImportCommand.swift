import ArgumentParser
import Building
import Diagnostics
import Glibc
import Importing

/// `congkhai import`: a document as it was sent round the office becomes the files of the content folder.
struct ImportCommand: FrontCommand {
  static let configuration = CommandConfiguration(commandName: "import", helpNames: [])
  @Argument var files: [String] = []
  @Option var `as`: String?
  @Option var to: String?
  @OptionGroup var common: CommonOptions

  func perform(_ front: Front) async throws -> Exit {
    let kind = try kind()
    guard let to else {
      throw UsageProblem(
        Words("chưa nói nhập vào đâu", "no folder to write to was named"),
        help: Words(
          "thêm --to, ví dụ: --to content/ke-hoach/cchc-2026", "add --to, such as --to content/ke-hoach/cchc-2026"))
    }
    guard !files.isEmpty else {
      throw UsageProblem(
        Words("chưa nói nhập tệp nào", "no file to import was named"),
        help: Words("congkhai import TỆP --as plan --to THƯ-MỤC", "congkhai import FILE --as plan --to DIR"))
    }
    var sources: [ImportSource] = []
    for file in files {
      guard let bytes = FolderReading.file(file) else {
        throw UsageProblem(
          Words("không mở được tệp \(file)", "the file \(file) cannot be opened"),
          help: Words("xem lại đường dẫn và quyền đọc", "check the path and the permissions"))
      }
      sources.append(ImportSource(file: file, bytes: bytes))
    }
    let read = front.whileReading { DocumentImport.run(sources, as: kind, into: folder(to)) }
    let printer = Front.Faults(prefix: "", source: { path in FolderReading.file(path) })
    guard let outcome = read.value else {
      front.show(read.faults, printer: printer)
      return .contentHasErrors
    }
    for file in outcome.files where access(to + "/" + file.path, F_OK) == 0 {
      throw UsageProblem(
        Words("đã có \(to)/\(file.path)", "\(to)/\(file.path) is there already"),
        help: Words("chọn thư mục khác sau --to, hoặc xóa tệp cũ", "choose another folder, or remove the old file"))
    }
    try NewFolder.write(outcome.files.map { ($0.path, $0.bytes) }, to: to)
    front.report(report(outcome, to))
    front.show(read.faults, printer: printer)
    return .done
  }

  private func folder(_ to: String) -> DocumentImport.Folder {
    if access(to + "/site.yaml", F_OK) == 0 { return .content }
    let isNews = to.split(separator: "/").last == "tin-tuc" && access(to + "/../site.yaml", F_OK) == 0
    return isNews ? .news : .any
  }

  private func kind() throws(UsageProblem) -> ImportKind {
    let names = ImportKind.allCases.map(\.rawValue).joined(separator: ", ")
    guard let name = self.as else {
      throw UsageProblem(
        Words("chưa nói nhập thành gì", "it was not said what to import it as"),
        help: Words("thêm --as, một trong: \(names)", "add --as, one of: \(names)"))
    }
    guard let kind = ImportKind(rawValue: name) else {
      throw UsageProblem(
        Words("--as không nhận \"\(name)\"", "--as does not take \"\(name)\""),
        help: Words("--as nhận \(names)", "--as takes \(names)"))
    }
    return kind
  }

  private func report(_ outcome: ImportOutcome, _ folder: String) -> Words {
    let list = outcome.files.map { "  " + folder + "/" + $0.path }.joined(separator: "\n")
    let manner = outcome.manner.isEmpty ? Words("", "") : Words("\ncách đọc: \(outcome.manner)", "")
    let doubts =
      outcome.doubtful + outcome.remarks == 0
      ? Words("không có chỗ nào phải xem lại", "nothing is doubtful")
      : Words(
        "\(Figures.count(outcome.doubtful)) dòng và \(Figures.count(outcome.remarks)) chỗ khác nên xem lại: "
          + "bao-cao-nhap.csv, cột nghi_ngo",
        "\(outcome.doubtful) rows and \(outcome.remarks) other places are doubtful: see bao-cao-nhap.csv")
    return Words(
      "đã nhập \(Figures.count(outcome.rows)) dòng:\n\(list)\(manner.vi)\n\(doubts.vi)",
      "imported \(outcome.rows) rows:\n\(list)\(manner.en)\n\(doubts.en)")
  }
}

extension Front {
  /// Work that reads files a person waits for.
  fileprivate func whileReading<Value>(_ work: () -> Value) -> Value { work() }
}
