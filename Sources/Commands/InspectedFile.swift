import Diagnostics
import Formats
import Office

/// A file that `inspect` has read, whatever its kind.
struct InspectedFile {
  /// As it was typed on the command line.
  var path: String
  var kind: OfficeKind
  var grids: [Grid]
  var otherSheets: [String] = []

  /// A workbook has named sheets; a CSV file is one table without a name.
  var hasSheets: Bool { kind != .text }

  /// Nil and one error where the file cannot be read.
  static func read(_ bytes: [UInt8], file: String) -> Diagnosed<InspectedFile?> {
    let kind = OfficeKind.sniff(bytes)
    if kind == .text || kind == .empty && file.lowercased().hasSuffix(".csv") {
      return CSVGrid.read(bytes, file: file).map { grid in
        grid.map { InspectedFile(path: file, kind: .text, grids: [$0]) }
      }
    }
    return Workbook.read(bytes: bytes, file: file).map { workbook in
      workbook.map {
        InspectedFile(path: file, kind: $0.kind, grids: $0.grids, otherSheets: $0.otherSheets)
      }
    }
  }
}
