import Diagnostics
import Glibc
import Pages

/// Plans, reports and the one-page summary as PDF files beside the site (`--pdf`), printed by WeasyPrint in the layout of
/// their print style. They lie in a folder of their own: the site stays what its manifest says, byte for byte.
struct PDFPrinting: Sendable {
  /// The published site, without a `/` at its end.
  let site: String
  let surroundings: Surroundings

  var folder: String { site + "-pdf" }

  static let howToInstall = Words(
    "chưa có WeasyPrint nên không làm bản PDF. Cài: sudo apt-get install weasyprint (Debian, Ubuntu), hoặc pip install "
      + "weasyprint; rồi chạy lại congkhai build --pdf. Không cần PDF thì in thẳng từ trình duyệt, bố cục như nhau.",
    "WeasyPrint is not installed, so no PDF was made. Install it: sudo apt-get install weasyprint (Debian, Ubuntu), or pip "
      + "install weasyprint; then run congkhai build --pdf again. Printing from a browser gives the same layout.")

  /// Prints every page that is a document; what it says of it, and whether all went well.
  func run() -> (words: Words, isDone: Bool) {
    let program = ExternalProgram(name: "weasyprint", surroundings: surroundings)
    if program.run(["--version"]) == .missing { return (Self.howToInstall, false) }
    var made = 0
    var failed: [String] = []
    for page in pages {
      let target = "\(folder)/\(page.dropLast(5)).pdf"
      makeFolders(of: target)
      // The page as it is printed stands beside its PDF for the moment; its links and styles are those of the site.
      let copy = "\(target).html"
      let isPrinted =
        write(PrintedDrawings.page(read("\(site)/\(page)")), to: copy)
        && program.run(["--media-type", "print", "--base-url", "\(site)/\(page)", copy, target]) == .ended(0)
      unlink(copy)
      if isPrinted { made += 1 } else { failed.append(page) }
    }
    if failed.isEmpty {
      return (Words("\(made) tệp PDF ở \(folder)/", "\(made) PDF files in \(folder)/"), true)
    }
    let list = failed.joined(separator: ", ")
    return (
      Words(
        "\(made) tệp PDF ở \(folder)/; WeasyPrint không in được: \(list)",
        "\(made) PDF files in \(folder)/; WeasyPrint could not print: \(list)"), false
    )
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

  private func makeFolders(of path: String) {
    var made = path.hasPrefix("/") ? "" : "."
    for step in path.split(separator: "/").dropLast() {
      made += "/" + step
      mkdir(made, 0o755)
    }
  }
}
