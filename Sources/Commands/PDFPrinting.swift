import Building
import Diagnostics
import Glibc
import Pages
import Publishing

/// Plans, reports and the one-page summary as PDF files (`--pdf`), printed by WeasyPrint in the layout of their print
/// style. The site is first built in a passing folder and printed from there; the files then go into the site that is
/// published, each beside its page, which offers it. A page whose print failed offers none.
struct PDFPrinting: Sendable {
  let surroundings: Surroundings
  private let folder: TemporaryFolder
  private var site: String { folder.path + "/site" }

  /// What was printed, by its path in the site, and what is said of it.
  struct Result: Sendable {
    var files: [String: [UInt8]] = [:]
    var words: Words
  }

  /// Prints the pages of the site as the request makes it. Nothing is printed where the site would not be published.
  static func run(_ request: BuildRequest, _ surroundings: Surroundings) throws(MachineFailure) -> Result? {
    let program = ExternalProgram(name: "weasyprint", surroundings: surroundings)
    if program.run(["--version"]) == .missing { return Result(words: howToInstall) }
    guard let folder = TemporaryFolder("congkhai-pdf") else { throw noFolder }
    defer { folder.remove() }
    let printing = PDFPrinting(surroundings: surroundings, folder: folder)
    guard case .success(let outcome) = try Build.publish(request, to: printing.site), outcome.report != nil else {
      return nil
    }
    return printing.print(with: program)
  }

  private static let noFolder = MachineFailure(
    Words("không tạo được thư mục tạm trong /tmp để in PDF", "no passing folder could be made in /tmp to print PDF"))

  static let howToInstall = Words(
    "chưa có WeasyPrint nên không làm bản PDF. Cài: sudo apt-get install weasyprint (Debian, Ubuntu), hoặc pip install "
      + "weasyprint; rồi chạy lại congkhai build --pdf. Không cần PDF thì in thẳng từ trình duyệt, bố cục như nhau.",
    "WeasyPrint is not installed, so no PDF was made. Install it: sudo apt-get install weasyprint (Debian, Ubuntu), or pip "
      + "install weasyprint; then run congkhai build --pdf again. Printing from a browser gives the same layout.")

  /// Prints every page that is a document.
  private func print(with program: ExternalProgram) -> Result {
    var files: [String: [UInt8]] = [:]
    var failed: [String] = []
    let (copy, target) = (folder.path + "/page.html", folder.path + "/page.pdf")
    for page in pages {
      unlink(target)
      // Its links and styles are those of the site.
      let isPrinted =
        write(PrintedDrawings.page(read("\(site)/\(page)")), to: copy)
        && program.run(["--media-type", "print", "--base-url", "\(site)/\(page)", copy, target]) == .ended(0)
      let bytes = isPrinted ? read(target) : []
      if bytes.isEmpty { failed.append(page) } else { files["\(page.dropLast(5)).pdf"] = bytes }
    }
    if failed.isEmpty {
      return Result(
        files: files,
        words: Words("\(files.count) trang có thêm bản in PDF", "\(files.count) pages have a print in PDF too"))
    }
    let list = failed.joined(separator: ", ")
    return Result(
      files: files,
      words: Words(
        "\(files.count) trang có thêm bản in PDF; WeasyPrint không in được: \(list)",
        "\(files.count) pages have a print in PDF too; WeasyPrint could not print: \(list)"))
  }

  /// The pages that are documents, in order.
  private var pages: [String] {
    let plans = names(in: "ke-hoach").filter { $0 != "index.html" }.map { "ke-hoach/\($0)" }
    let reports = names(in: "bao-cao").filter { $0 != "index.html" && $0 != "tinh-hinh-gui.html" }.map {
      "bao-cao/\($0)"
    }
    let summary = names(in: "tien-do").filter { $0 == "tong-hop.html" }.map { "tien-do/\($0)" }
    return plans + reports + summary
  }

  private func names(in part: String) -> [String] {
    guard let handle = opendir("\(site)/\(part)") else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".html") { names.append(name) }
    }
    return names.sorted()
  }

  private func read(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&part, 1, part.count, file)
      if count == 0 { return bytes }
      bytes += part[..<count]
    }
  }

  private func write(_ bytes: [UInt8], to path: String) -> Bool {
    guard !bytes.isEmpty, let file = fopen(path, "w") else { return false }
    let written = fwrite(bytes, 1, bytes.count, file)
    return fclose(file) == 0 && written == bytes.count
  }
}
