import Diagnostics
import Formats
import Office
import Vietnamese

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
  /// Of a file of keys (`site.yaml`, the head of a Markdown file): what it is and its keys. It has no cells.
  var keyed: (name: String, words: Words, keys: [String])?

  /// A workbook has named sheets and a document numbered tables; a CSV file is one table without a name.
  var hasSheets: Bool { kind != .text }

  /// Nil and one error where the file cannot be read.
  static func read(_ bytes: [UInt8], file: String) -> Diagnosed<InspectedFile?> {
    let kind = OfficeKind.sniff(bytes)
    if kind == .text, let keyed = readKeyed(bytes, file: file) { return keyed }
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

  /// A text file that is no table by its ending; nil for the others.
  private static func readKeyed(_ bytes: [UInt8], file: String) -> Diagnosed<InspectedFile?>? {
    let name = file.lowercased()
    if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      return YAMLReader.read(bytes, file: file).map { mapping in
        mapping.map { mapping in
          let count = Format.integer(mapping.keys.count)
          return InspectedFile(
            path: file, kind: .text, grids: [],
            keyed: ("yaml", Words("tệp YAML, \(count) khóa", "a YAML file, \(count) keys"), mapping.keys))
        }
      }
    }
    guard name.hasSuffix(".md") else { return nil }
    return FrontMatterReader.read(bytes, file: file).map { text in
      text.map { text in
        let keys = text.head?.keys ?? []
        let lines = text.body.split(separator: "\n").count { $0.contains { !$0.isWhitespace } }
        let words =
          text.head == nil
          ? Words("tệp Markdown không có phần đầu, \(lines) dòng chữ", "a Markdown file without a head, \(lines) lines")
          : Words(
            "tệp Markdown, phần đầu \(keys.count) khóa, phần lời \(lines) dòng chữ",
            "a Markdown file, \(keys.count) keys in its head, \(lines) lines of text")
        return InspectedFile(path: file, kind: .text, grids: [], keyed: ("markdown", words, keys))
      }
    }
  }
}
