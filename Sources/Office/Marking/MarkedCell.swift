/// What is to be said at a cell of a workbook.
public struct CellMark: Sendable, Equatable {
  public enum Weight: Int, Sendable { case error, warning, note }

  /// The sheet's name; nil for the first sheet.
  public var sheet: String?
  /// Row from 1, column from 0.
  public var row: Int
  public var column: Int
  public var weight: Weight
  public var text: String

  public init(sheet: String?, row: Int, column: Int, weight: Weight, text: String) {
    self.sheet = sheet
    self.row = row
    self.column = column
    self.weight = weight
    self.text = text
  }

  /// The place of an address such as `D15`; nil for anything else.
  public static func place(_ address: String) -> (row: Int, column: Int)? {
    var column = 0
    var row = 0
    for byte in address.utf8 {
      switch byte {
      case 0x41...0x5A where row == 0: column = column * 26 + Int(byte) - 0x40
      case 0x30...0x39 where column > 0: row = row * 10 + Int(byte) - 0x30
      default: return nil
      }
      if column > 16_384 || row > 1_048_576 { return nil }
    }
    return column > 0 && row > 0 ? (row, column - 1) : nil
  }

  static func address(row: Int, column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column + 1
    while rest > 0 {
      letters.append(UInt8(0x41 + (rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self) + String(row)
  }
}

/// All that is to be said at one cell: the gravest weight colours it.
struct MarkedCell {
  var row: Int
  var column: Int
  var weight: CellMark.Weight
  var text: String

  var address: String { CellMark.address(row: row, column: column) }

  /// By row and column, each cell once.
  static func gather(_ marks: [CellMark]) -> [MarkedCell] {
    var cells: [MarkedCell] = []
    var places: [Int: Int] = [:]
    for mark in marks {
      let key = mark.row * 16_384 + mark.column
      if let place = places[key] {
        if mark.weight.rawValue < cells[place].weight.rawValue { cells[place].weight = mark.weight }
        if !cells[place].text.contains(mark.text) { cells[place].text += "\n\n" + mark.text }
      } else {
        places[key] = cells.count
        cells.append(MarkedCell(row: mark.row, column: mark.column, weight: mark.weight, text: mark.text))
      }
    }
    return cells.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
  }
}
