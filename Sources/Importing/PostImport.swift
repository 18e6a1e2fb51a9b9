import Diagnostics
import Office
import Reform
import Vietnamese

/// A document → a Markdown post with its pictures.
enum PostImport {
  static func run(_ sources: [ImportSource], into folder: DocumentImport.Folder) -> Diagnosed<ImportOutcome?> {
    var faults: [Fault] = []
    var files: [ImportedFile] = []
    var remarks: [ImportRemark] = []
    for source in sources {
      guard let document = read(source).collect(into: &faults) else { continue }
      files += MarkdownPost(document, folder).files(&remarks)
    }
    guard !faults.hasErrors else { return Diagnosed(nil, faults) }
    guard !files.isEmpty else {
      faults.append(DocumentImport.nothing(.post, in: sources))
      return Diagnosed(nil, faults)
    }
    let report = remarks.map {
      ImportReport.Row(row: nil, name: "", text: $0.text, place: $0.place, doubts: [$0.doubt])
    }
    if !report.isEmpty { files.append(ImportedFile(path: ImportReport.name, bytes: ImportReport.bytes(report))) }
    return Diagnosed(
      ImportOutcome(
        files: files, rows: files.count { $0.path.hasSuffix(".md") }, doubtful: 0, remarks: remarks.count, manner: ""),
      faults)
  }

  private static func read(_ source: ImportSource) -> Diagnosed<FlowDocument?> {
    switch OfficeKind.sniff(source.bytes) {
    case .text, .unknown:
      let read = TextLines.read(source.bytes, file: source.file)
      guard let lines = read.value else { return Diagnosed(nil, read.faults) }
      let blocks = lines.filter { !$0.text.isEmpty }.map { line in
        FlowBlock.paragraph(FlowParagraph(number: line.number, runs: [FlowRun(line.text)]))
      }
      return Diagnosed(FlowDocument(file: source.file, kind: .text, blocks: blocks), read.faults)
    default: return FlowDocument.read(bytes: source.bytes, file: source.file, pictures: true)
    }
  }
}

/// Paragraphs, tables and pictures as Markdown.
struct MarkdownPost {
  let document: FlowDocument

  private let folder: DocumentImport.Folder

  init(_ document: FlowDocument, _ folder: DocumentImport.Folder) {
    self.document = document
    self.folder = folder
  }

  private var postFolder: String { if case .content = folder { "tin-tuc/" } else { "" } }
  private var pictureFolder: String { if case .news = folder { "../tep/" } else { "tep/" } }
  private var linkFolder: String { if case .any = folder { "tep/" } else { "../tep/" } }

  func files(_ remarks: inout [ImportRemark]) -> [ImportedFile] {
    var lines: [String] = []
    var title = ""
    var names: [String: String] = [:]
    for block in document.blocks {
      switch block {
      case .paragraph(let paragraph):
        let plain = Clean.text(paragraph.text).text
        if title.isEmpty, !plain.isEmpty {
          title = plain
          continue
        }
        if let text = self.paragraph(paragraph, names: &names) { lines.append(text) }
      case .table(let grid): lines.append(table(grid))
      }
    }
    guard !title.isEmpty else { return [] }
    let day = document.blocks.lazy.compactMap { block -> Day? in
      guard case .paragraph(let paragraph) = block else { return nil }
      return OfficialText.day(in: Clean.text(paragraph.text).text)
    }.first
    if day == nil {
      remarks.append(
        ImportRemark(
          place: document.file, text: "ngay",
          doubt: "không tìm thấy ngày: đặt tên tệp theo ngày đăng, hoặc điền ngay trong phần đầu"))
    }
    for oddity in document.oddities {
      remarks.append(ImportRemark(place: document.file, text: "", doubt: oddity.words.vi))
    }
    let short = title.count > 90 ? String(title.prefix(90)) : title
    let slug = Slug.make(short).split(separator: "-").prefix(12).joined(separator: "-")
    let name = (day.map { $0.iso + "-" } ?? "") + (slug.isEmpty ? "bai-viet" : slug) + ".md"
    var head = "---\ntieu_de: \(YAMLText.scalar(title))\n"
    if let day { head += "ngay: \(day.iso)\n" }
    // Somebody reads it before it is published.
    head += "the_loai: bài\ndu_thao: true\n---\n\n"
    var files = [
      ImportedFile(path: postFolder + name, bytes: Array((head + lines.joined(separator: "\n\n") + "\n").utf8))
    ]
    for picture in document.pictures {
      guard let path = names[picture.name] else { continue }
      files.append(ImportedFile(path: pictureFolder + path, bytes: picture.bytes))
    }
    return files
  }

  // MARK: Paragraphs

  private func paragraph(_ paragraph: FlowParagraph, names: inout [String: String]) -> String? {
    var text = ""
    for run in merged(paragraph.runs) {
      if let picture = run.picture {
        let path = names[picture] ?? pictureName(picture, names.count + 1)
        names[picture] = path
        text += "![](\(linkFolder)\(path))"
      } else {
        text += marked(run)
      }
    }
    let plain = Clean.text(text, blanks: .trim).text
    guard !plain.isEmpty else { return nil }
    if let heading = paragraph.heading { return String(repeating: "#", count: min(6, heading + 1)) + " " + plain }
    switch paragraph.label {
    case "": return plain
    case "-": return "- " + plain
    case let label where Int(label.filter(\.isNumber)) != nil && label.hasSuffix("."): return "\(label) \(plain)"
    case let label: return "\(escaped(label)) \(plain)"
    }
  }

  /// Runs of one look made one, so that `**a****b**` does not come about.
  private func merged(_ runs: [FlowRun]) -> [FlowRun] {
    var merged: [FlowRun] = []
    for run in runs {
      if var last = merged.last, last.picture == nil, run.picture == nil, last.isBold == run.isBold,
        last.isItalic == run.isItalic, last.link == run.link
      {
        last.text += run.text
        merged[merged.count - 1] = last
      } else {
        merged.append(run)
      }
    }
    return merged
  }

  private func marked(_ run: FlowRun) -> String {
    let body = run.text.split(separator: "\n", omittingEmptySubsequences: false).map { escaped(String($0)) }
      .joined(separator: "\\\n")
    let inner = body.drop { $0 == " " }
    let front = String(repeating: " ", count: body.count - inner.count)
    var core = String(inner)
    var back = ""
    while core.last == " " {
      core.removeLast()
      back += " "
    }
    guard !core.isEmpty else { return body }
    if run.isBold { core = "**\(core)**" }
    if run.isItalic { core = "*\(core)*" }
    if let link = run.link, link.hasPrefix("http://") || link.hasPrefix("https://") { core = "[\(core)](\(link))" }
    return front + core + back
  }

  /// What Markdown would take for its own.
  private func escaped(_ text: String) -> String {
    var out = ""
    for letter in text {
      if "\\`*_[]<>#|".contains(letter) { out.append("\\") }
      out.append(letter == "\t" ? " " : letter)
    }
    return out
  }

  private func pictureName(_ part: String, _ number: Int) -> String {
    let ending = part.split(separator: ".").last.map { $0.lowercased() } ?? "png"
    let stem = Slug.make(String(document.file.split(separator: "/").last?.split(separator: ".").first ?? "anh"))
    return "\(stem.isEmpty ? "anh" : stem)-\(number).\(ending)"
  }

  // MARK: Tables

  private func table(_ grid: Grid) -> String {
    let dense = DenseGrid(grid)
    guard let first = dense.rows.first else { return "" }
    func line(_ cells: [DenseGrid.Cell]) -> String {
      "| " + cells.map { escaped($0.text) }.joined(separator: " | ") + " |"
    }
    let rule = "|" + String(repeating: ":--|", count: max(1, dense.count))
    return ([line(first), rule] + dense.rows.dropFirst().map(line)).joined(separator: "\n")
  }
}
