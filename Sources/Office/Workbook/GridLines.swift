/// Grids for machines: one JSON object a cell that is not empty, in sheet and row order.
///
/// The members are a contract: `file, sheet, cell, value, kind`. `kind` is `text, number, date, boolean, error`;
/// `value` is always a string. A formula without a value has none and is left out.
public struct GridLines {
  private let head: [UInt8]

  /// `sheet` is nil for a file that has none.
  public init(file: String, sheet: String?) {
    var head = Array("{\"file\":".utf8)
    Self.quote(file, &head)
    head += Array(",\"sheet\":".utf8)
    if let sheet { Self.quote(sheet, &head) } else { head += Array("null".utf8) }
    head += Array(",\"cell\":\"".utf8)
    self.head = head
  }

  /// Appends the cells of a row, each on its line.
  public func append(_ row: GridRow, to bytes: inout [UInt8]) {
    for cell in row.cells {
      guard let kind = cell.value.kind, let text = cell.value.plainText else { continue }
      bytes.append(contentsOf: head)
      bytes.append(contentsOf: CellReference.text(column: cell.column, row: row.number).utf8)
      bytes.append(contentsOf: "\",\"value\":".utf8)
      Self.quote(text, &bytes)
      bytes.append(contentsOf: ",\"kind\":\"".utf8)
      bytes.append(contentsOf: kind.utf8)
      bytes.append(contentsOf: "\"}\n".utf8)
    }
  }

  private static func quote(_ text: String, _ bytes: inout [UInt8]) {
    bytes.append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5C:
        bytes.append(0x5C)
        bytes.append(byte)
      case 0..<0x20, 0x7F:
        let digits = Array("0123456789abcdef".utf8)
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }
}

extension GridValue {
  /// The kind's name for machines; nil for a formula without a value.
  public var kind: String? {
    switch self {
    case .text: "text"
    case .number: "number"
    case .date: "date"
    case .boolean: "boolean"
    case .error: "error"
    case .formulaWithoutValue: nil
    }
  }
}
