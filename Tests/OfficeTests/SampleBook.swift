@testable import Office

/// A small .xlsx made of text, so that a test shows what stands in it.
struct SampleBook {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// Sheets by name: attributes of `<sheet>`, and what stands in the worksheet part (`<sheetData>…`).
  var sheets: [(name: String, attributes: String, body: String)] = []
  var strings: [String] = []
  var styles = ""
  var workbookProperties = ""
  var extra: [(String, String)] = []
  var namespace = SampleBook.main
  var relationships = SampleBook.office

  /// One sheet of rows.
  init(_ rows: String, strings: [String] = [], styles: String = "") {
    sheets = [("Biểu 1", "", "<sheetData>\(rows)</sheetData>")]
    self.strings = strings
    self.styles = styles
  }

  var parts: [(String, String)] {
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    let list = sheets.enumerated().map {
      "<sheet name=\"\($0.element.name)\" sheetId=\"\($0.offset + 1)\" \($0.element.attributes) r:id=\"rId\($0.offset + 1)\"/>"
    }
    let links =
      sheets.indices.map {
        "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(relationships)/worksheet\" Target=\"worksheets/sheet\($0 + 1).xml\"/>"
      } + [
        "<Relationship Id=\"s\" Type=\"\(relationships)/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>",
        "<Relationship Id=\"t\" Type=\"\(relationships)/styles\" Target=\"styles.xml\"/>",
      ]
    let rels = "http://schemas.openxmlformats.org/package/2006/relationships"
    return [
      (
        "_rels/.rels",
        head + "<Relationships xmlns=\"\(rels)\"><Relationship Id=\"r\" Type=\"\(relationships)/officeDocument\" "
          + "Target=\"xl/workbook.xml\"/></Relationships>"
      ),
      ("xl/_rels/workbook.xml.rels", head + "<Relationships xmlns=\"\(rels)\">\(links.joined())</Relationships>"),
      (
        "xl/workbook.xml",
        head + "<workbook xmlns=\"\(namespace)\" xmlns:r=\"\(relationships)\">\(workbookProperties)<sheets>"
          + list.joined() + "</sheets></workbook>"
      ),
      (
        "xl/sharedStrings.xml",
        head + "<sst xmlns=\"\(namespace)\">" + strings.map { "<si>\($0)</si>" }.joined() + "</sst>"
      ),
      ("xl/styles.xml", head + "<styleSheet xmlns=\"\(namespace)\">\(styles)</styleSheet>"),
    ]
      + sheets.enumerated().map {
        (
          "xl/worksheets/sheet\($0.offset + 1).xml",
          head + "<worksheet xmlns=\"\(namespace)\">\($0.element.body)</worksheet>"
        )
      } + extra
  }

  var bytes: [UInt8] { StoredZip.make(parts) }

  /// The workbook as it is read; nil where it is refused.
  var read: Workbook? { Workbook.read(bytes: bytes, file: "bieu.xlsx").value }

  /// `A1=text:Xin chào B1=number:1.5` of a sheet.
  func cells(sheet: Int = 0) -> String {
    guard let read, read.grids.indices.contains(sheet) else { return "refused" }
    return read.grids[sheet].said
  }
}

extension Grid {
  /// Every cell with its address, kind and value.
  var said: String {
    rows.flatMap { row in
      row.cells.map { cell in "\(Self.letters(cell.column))\(row.number)=\(cell.value.said)" }
    }.joined(separator: " ")
  }

  private static func letters(_ column: Int) -> String {
    var out = ""
    var rest = column + 1
    while rest > 0 {
      out = String(UnicodeScalar(UInt8(0x41 + (rest - 1) % 26))) + out
      rest = (rest - 1) / 26
    }
    return out
  }
}

extension GridValue {
  var said: String {
    switch self {
    case .text(let text): "text:\(text)"
    case .number: "number:\(plainText ?? "")"
    case .date(let text): "date:\(text)"
    case .boolean(let value): "boolean:\(value)"
    case .error(let text): "error:\(text)"
    case .formulaWithoutValue: "none"
    }
  }
}
