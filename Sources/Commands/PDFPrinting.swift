import Diagnostics
import Glibc

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
      if program.run(["--media-type", "print", "\(site)/\(page)", target]) == .ended(0) {
        made += 1
      } else {
        failed.append(page)
      }
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

  private func makeFolders(of path: String) {
    var made = path.hasPrefix("/") ? "" : "."
    for step in path.split(separator: "/").dropLast() {
      made += "/" + step
      mkdir(made, 0o755)
    }
  }
}
