/// Reads an old workbook (.xls): Excel 97–2003 and 5–95 in an OLE container, and the single sheets of Excel 2 to 4.
enum BIFFBook {
  static func read(_ bytes: [UInt8], file: String) throws(WorkbookFailure) -> Workbook {
    let stream = try stream(of: bytes)
    guard let first = BIFF.record(stream, at: 0), let version = BIFFVersion(first, stream) else {
      throw .damaged(part: "Workbook", line: 0)
    }
    if version < .five { return try readSingle(stream, version, file) }
    var globals = BIFFGlobals(version)
    var place = first.range.upperBound
    while let record = BIFF.record(stream, at: place), record.type != BIFF.end {
      try globals.take(record, stream)
      place = record.range.upperBound
    }
    globals.settle()
    var workbook = Workbook(file: file, kind: .xls, grids: [])
    guard !globals.sheets.isEmpty else { throw .missing(part: "BoundSheet") }
    guard globals.sheets.count <= XLSXBook.mostSheets else { throw .tooLarge(part: "BoundSheet") }
    var reading = Reading(room: stream.count * 2 + 65_536)
    for sheet in globals.sheets {
      guard sheet.hasCells, reading.taken.insert(sheet.offset).inserted else {
        workbook.otherSheets.append(sheet.name)
        continue
      }
      let read = try reading.sheet(stream, at: sheet.offset, globals)
      workbook.strayCells += read.strayCells
      workbook.add(read.grid(name: sheet.name, visibility: sheet.visibility))
    }
    return workbook
  }

  private static func stream(of bytes: [UInt8]) throws(WorkbookFailure) -> [UInt8] {
    guard bytes.starts(with: CompoundFile.signature) else { return bytes }
    guard let container = CompoundFile(bytes) else { throw .truncated }
    guard let stream = container.stream("Workbook") ?? container.stream("Book") else {
      throw .missing(part: "Workbook")
    }
    return stream
  }

  /// Excel 2 to 4: a file is a sheet, with its looks in its own stream.
  private static func readSingle(_ stream: [UInt8], _ version: BIFFVersion, _ file: String) throws(WorkbookFailure)
    -> Workbook
  {
    var globals = BIFFGlobals(version)
    var place = 0
    while let record = BIFF.record(stream, at: place), record.type != BIFF.end {
      try globals.take(record, stream)
      place = record.range.upperBound
    }
    globals.settle()
    var reading = Reading(room: stream.count + 65_536)
    let sheet = try reading.sheet(stream, at: 0, globals)
    var workbook = Workbook(file: file, kind: .xls, grids: [])
    workbook.strayCells = sheet.strayCells
    workbook.add(sheet.grid(name: "Sheet1", visibility: .visible))
    return workbook
  }

  /// What the reading of all sheets together may cost: sheets that claim each other's records are not read for ever.
  private struct Reading {
    var room: Int
    var cells = 0
    var taken = Set<Int>()

    mutating func sheet(_ stream: [UInt8], at offset: Int, _ globals: BIFFGlobals) throws(WorkbookFailure) -> BIFFSheet
    {
      guard let first = BIFF.record(stream, at: offset), BIFF.beginnings.contains(first.type) else {
        throw .damaged(part: "Workbook", line: 0)
      }
      var sheet = BIFFSheet(globals)
      var place = first.range.upperBound
      // Charts inside a sheet are streams within the stream.
      var depth = 0
      while true {
        // A file that breaks off here has lost cells, and nobody can say how many.
        guard let record = BIFF.record(stream, at: place) else { throw .truncated }
        room -= record.range.upperBound - place
        guard room >= 0 else { throw .damaged(part: "Workbook", line: 0) }
        place = record.range.upperBound
        if BIFF.beginnings.contains(record.type) {
          depth += 1
        } else if record.type == BIFF.end {
          if depth == 0 { break }
          depth -= 1
        } else if depth == 0 {
          sheet.take(record, stream)
        }
        guard cells + sheet.cellCount <= Workbook.mostCells else { throw .tooManyCells(Workbook.mostCells) }
      }
      cells += sheet.cellCount
      return sheet
    }
  }
}
