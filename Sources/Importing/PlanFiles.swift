import Formats
import Reform
import Vietnamese

/// A file that an import makes.
public struct ImportedFile: Sendable, Equatable {
  /// Inside the folder that was asked for.
  public var path: String
  public var bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) { (self.path, self.bytes) = (path, bytes) }
}

/// A plan → `ke-hoach.md`, `nhiem-vu.csv` and `bao-cao-nhap.csv`.
public enum PlanFiles {
  public static func files(_ plan: ImportedPlan) -> [ImportedFile] {
    [
      ImportedFile(path: "ke-hoach.md", bytes: Array(front(plan.head).utf8)),
      ImportedFile(path: "nhiem-vu.csv", bytes: tasks(plan)),
      ImportedFile(path: ImportReport.name, bytes: report(plan)),
    ]
  }

  private static func tasks(_ plan: ImportedPlan) -> [UInt8] {
    PrintedCSV.bytes([ImportedTask.keys] + plan.tasks.map(\.cells))
  }

  private static func report(_ plan: ImportedPlan) -> [UInt8] {
    var rows = plan.tasks.enumerated().map { index, task in
      ImportReport.Row(
        row: index + 2, name: task.number, text: task.content, place: task.place, doubts: task.doubts)
    }
    rows += plan.remarks.map { remark in
      ImportReport.Row(row: nil, name: "", text: remark.text, place: remark.place, doubts: [remark.doubt])
    }
    return ImportReport.bytes(rows)
  }

  static func front(_ head: ImportedPlanHead) -> String {
    var keys: [(String, String)] = []
    func add(_ key: String, _ text: String) { if !text.isEmpty { keys.append((key, YAMLText.scalar(text))) } }
    add("tieu_de", head.title)
    add("so_hieu", head.number)
    add("ngay_ban_hanh", head.issued?.iso ?? "")
    add("co_quan", head.issuer)
    add("nguoi_ky", head.signer)
    add("tu", head.from?.iso ?? "")
    add("den", head.to?.iso ?? "")
    add("tong_kinh_phi", head.total)
    add("don_vi_tien", head.moneyUnit?.rawValue ?? "")
    if head.isLatest { add("thoi_gian_la", DeadlineMeaning.latest.rawValue) }
    if head.number.isEmpty || head.issued == nil { keys.append(("du_thao", "true")) }
    return "---\n" + keys.map { "\($0): \($1)\n" }.joined() + "---\n"
  }
}

/// A table whose cells stay as the document prints them: its bullets (`- Kế hoạch`) are no formulas and get no mark in
/// front; everything else is written as any table of the content.
enum PrintedCSV {
  static func bytes(_ rows: [[String]]) -> [UInt8] {
    var bytes: [UInt8] = []
    for row in rows {
      for (index, cell) in row.enumerated() {
        if index > 0 { bytes.append(0x2C) }
        append(cell, to: &bytes)
      }
      bytes.append(0x0A)
    }
    return bytes
  }

  private static func append(_ cell: String, to bytes: inout [UInt8]) {
    var text = cell
    let isBullet = cell.hasPrefix("- ") || cell.hasPrefix("+ ")
    if let first = cell.first, "=+-@\t\r'".contains(first), !isBullet { text = "'" + cell }
    let needsQuotes = text.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(0x22)
    for byte in text.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }
}

/// `bao-cao-nhap.csv`: where each row stands in the source, and what is not sure.
public enum ImportReport {
  public static let name = "bao-cao-nhap.csv"

  struct Row {
    /// In the table that was written, the head being row 1; nil for what became no row.
    var row: Int?
    var name: String
    var text: String
    var place: String
    var doubts: [String]
  }

  static func bytes(_ rows: [Row]) -> [UInt8] {
    var writer = CSVWriter(.plain)
    writer.row(["dong", "tt", "noi_dung", "dong_nguon", "nghi_ngo"])
    for row in rows {
      let text = row.text.count > 120 ? row.text.prefix(117) + "…" : row.text
      writer.row([
        row.row.map(String.init) ?? "", row.name, text, row.place, row.doubts.joined(separator: "; "),
      ])
    }
    return writer.bytes
  }
}

/// Writes a value of YAML that reads back as the same text.
enum YAMLText {
  static func scalar(_ text: String) -> String {
    let isDate = text.count == 10 && text.allSatisfy { $0.isNumber || $0 == "-" }
    let risky: Set<Character> = [":", "#", "\"", "'", "{", "}", "[", "]", "&", "*", "!", "|", ">", "%", "@", "`", "\\"]
    let isPlain = !text.contains { risky.contains($0) } && text.first.map { $0.isLetter } ?? false
    if isDate || isPlain { return text }
    if text.first.map({ $0.isNumber }) == true, !text.contains(where: { risky.contains($0) }),
      text.contains(where: \.isLetter)
    {
      return text
    }
    let escaped = text.map { letter -> String in
      switch letter {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      default: String(letter)
      }
    }.joined()
    return "\"\(escaped)\""
  }
}
