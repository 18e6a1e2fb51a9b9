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
  /// Of a document that flows: its paragraphs, and what was passed over in it.
  var paragraphs: Int?
  var passedOver: [Words] = []

  /// A workbook has named sheets and a document numbered tables; a CSV file is one table without a name.
  var hasSheets: Bool { kind != .text }

  /// Nil and one error where the file cannot be read.
  static func read(_ bytes: [UInt8], file: String) -> Diagnosed<InspectedFile?> {
    let kind = OfficeKind.sniff(bytes)
    if kind == .text || kind == .empty && file.lowercased().hasSuffix(".csv") {
      return CSVGrid.read(bytes, file: file).map { grid in
        grid.map { InspectedFile(path: file, kind: .text, grids: [$0]) }
      }
    }
    if kind == .docx || kind == .html {
      return FlowDocument.read(bytes: bytes, file: file).map { document in
        document.map {
          InspectedFile(
            path: file, kind: kind, grids: $0.tables, paragraphs: $0.blocks.count - $0.tables.count,
            passedOver: $0.oddities.map(\.words))
        }
      }
    }
    if kind == .doc || kind == .rtf || kind == .odt {
      return Diagnosed(nil, [OfficeFaults.unreadable(kind, as: .document, file: file)])
    }
    return Workbook.read(bytes: bytes, file: file).map { workbook in
      workbook.map {
        InspectedFile(path: file, kind: $0.kind, grids: $0.grids, otherSheets: $0.otherSheets)
      }
    }
  }
}
