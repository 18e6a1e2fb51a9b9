import Office
import Vietnamese

/// Where text of old fonts was converted in a sheet, and where it could not be said for certain.
struct LegacyNotes: Sendable, Equatable {
  struct Place: Sendable, Equatable {
    var row: Int
    var column: Int
    var encoding: LegacyEncoding
    var text: String
    /// What it may mean; nil where it was converted.
    var doubt: String?
  }

  var converted: [Place] = []
  var doubtful: [Place] = []
}

/// Text of old fonts (TCVN3, VNI) in a sheet, made Unicode cell by cell.
enum LegacyCells {
  static func convert(_ grid: Grid) -> (rows: [GridRow], notes: LegacyNotes) {
    var suspects: [(row: Int, cell: Int)] = []
    var evidence = LegacyEvidence()
    for (index, row) in grid.rows.enumerated() {
      for (position, cell) in row.cells.enumerated() {
        guard case .text(let text) = cell.value, isSuspect(cell, text) else { continue }
        suspects.append((index, position))
        LegacyText.count(runs(cell, text), into: &evidence)
      }
    }
    var notes = LegacyNotes()
    guard !suspects.isEmpty else { return (grid.rows, notes) }
    var rows = grid.rows
    for suspect in suspects {
      let cell = rows[suspect.row].cells[suspect.cell]
      guard case .text(let text) = cell.value else { continue }
      let reading = LegacyText.read(runs(cell, text), evidence: evidence)
      var place = LegacyNotes.Place(
        row: rows[suspect.row].number, column: cell.column, encoding: .vni, text: reading.text, doubt: nil)
      if let doubt = reading.doubt {
        place.encoding = doubt.encoding
        place.doubt = doubt.text
        notes.doubtful.append(place)
      } else if let encoding = reading.converted.first {
        place.encoding = encoding
        notes.converted.append(place)
        rows[suspect.row].cells[suspect.cell].value = .text(reading.text)
      }
    }
    return (rows, notes)
  }

  private static func isSuspect(_ cell: GridCell, _ text: String) -> Bool {
    guard text.utf8.contains(where: { $0 >= 0x80 }) || isCapital(cell) else { return false }
    if let font = cell.font, LegacyEncoding.ofFont(font) != nil { return true }
    if cell.runs.contains(where: { $0.font.map { LegacyEncoding.ofFont($0) != nil } ?? false }) { return true }
    return LegacyText.isSuspect(text)
  }

  private static func isCapital(_ cell: GridCell) -> Bool {
    cell.font.flatMap { LegacyEncoding.ofFont($0)?.isCapital } ?? false
  }

  /// The text in its fonts; runs hold the stored text, which must still be the cell's.
  private static func runs(_ cell: GridCell, _ text: String) -> [FontRun] {
    guard cell.runs.count > 1, cell.runs.map(\.text).joined() == text else { return [FontRun(text, font: cell.font)] }
    return cell.runs.map { FontRun($0.text, font: $0.font ?? cell.font) }
  }
}
