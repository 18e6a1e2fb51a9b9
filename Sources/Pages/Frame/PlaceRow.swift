import Diagnostics

extension Place {
  /// The row a reader finds a figure in: the line of a text file, the row of a sheet.
  var rowNumber: Int? {
    line ?? cell.flatMap { Int($0.drop { !$0.isNumber }) }
  }
}
