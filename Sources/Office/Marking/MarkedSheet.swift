/// A worksheet's XML with marked cells given other looks; cells and rows that are not there are put in their places.
struct MarkedSheet {
  private let bytes: [UInt8]
  private let twin: (Int, CellMark.Weight) -> Int
  private var changes: XMLChanges
  private var waiting: ArraySlice<MarkedCell>
  private var row = 0
  private var column = -1
  private var prefix = ""
  private var depth = 0
  private var hasData = false
  private var hasLegacyDrawing = false
  private var drawingPlace: Int?

  /// - Parameter legacyDrawing: the relationship of a new drawing of comments
  /// - Parameter twin: the coloured twin of a look
  static func mark(
    _ bytes: [UInt8], _ cells: [MarkedCell], legacyDrawing: String?, twin: (Int, CellMark.Weight) -> Int
  ) -> [UInt8]? {
    withoutActuallyEscaping(twin) { twin in
      var sheet = MarkedSheet(bytes, cells, twin)
      for tag in XMLTags(bytes) {
        sheet.take(tag)
        sheet.lookForDrawing(tag)
      }
      return sheet.finish(legacyDrawing)
    }
  }

  private init(_ bytes: [UInt8], _ cells: [MarkedCell], _ twin: @escaping (Int, CellMark.Weight) -> Int) {
    self.bytes = bytes
    self.twin = twin
    changes = XMLChanges(bytes)
    waiting = cells[...]
  }

  private mutating func take(_ tag: XMLTag) {
    switch (tag.kind, String(tag.local)) {
    case (.open, "sheetData"):
      hasData = true
      prefix = tag.prefix
    case (.empty, "sheetData"):
      hasData = true
      prefix = tag.prefix
      fill(tag, with: missingRows(before: .max))
    case (.close, "sheetData"): changes.insert(missingRows(before: .max), at: tag.range.lowerBound)
    case (.open, "row"), (.empty, "row"):
      let number = XMLText.attribute("r", of: tag, in: bytes).flatMap { Int($0) } ?? row + 1
      changes.insert(missingRows(before: number), at: tag.range.lowerBound)
      row = number
      column = -1
      if tag.kind == .empty { fill(tag, with: missing(before: .max)) }
    case (.close, "row"): changes.insert(missing(before: .max), at: tag.range.lowerBound)
    case (.open, "c"), (.empty, "c"): cell(tag)
    default: break
    }
  }

  private mutating func cell(_ tag: XMLTag) {
    guard hasData, row > 0 else { return }
    column = XMLText.attribute("r", of: tag, in: bytes).flatMap { CellMark.place($0) }?.column ?? column + 1
    changes.insert(missing(before: column), at: tag.range.lowerBound)
    guard let marked = waiting.first, marked.row == row, marked.column == column else { return }
    waiting.removeFirst()
    let style = XMLText.attribute("s", of: tag, in: bytes).flatMap { Int($0) } ?? 0
    changes.replace(
      tag.range, with: XMLText.setting("s", to: String(twin(style, marked.weight)), of: tag, in: bytes))
  }

  /// An element that was empty, with something in it.
  private mutating func fill(_ tag: XMLTag, with text: String) {
    guard !text.isEmpty else { return }
    changes.replace(tag.range, with: Array(bytes[tag.range].dropLast(2)) + Array(">\(text)</\(tag.name)>".utf8))
  }

  /// The marked cells of the open row that stand before a column, as new cells.
  private mutating func missing(before limit: Int) -> String {
    var text = ""
    while let cell = waiting.first, cell.row == row, cell.column < limit {
      text += "<\(prefix)c r=\"\(cell.address)\" s=\"\(twin(0, cell.weight))\"/>"
      waiting.removeFirst()
    }
    return text
  }

  /// Rows with marked cells that stand before a row and are not there.
  private mutating func missingRows(before limit: Int) -> String {
    var text = ""
    while let cell = waiting.first, cell.row < limit {
      row = cell.row
      text += "<\(prefix)row r=\"\(row)\">" + missing(before: .max) + "</\(prefix)row>"
    }
    return text
  }

  /// The drawing of comments stands behind the sheet's own drawings and before these parts.
  private static let behindDrawing: Set<String> = [
    "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
  ]

  private mutating func lookForDrawing(_ tag: XMLTag) {
    let local = String(tag.local)
    let isTop = depth == 1
    switch tag.kind {
    case .open: depth += 1
    case .close: depth -= 1
    case .empty: break
    }
    if local == "legacyDrawing" { hasLegacyDrawing = true }
    guard drawingPlace == nil else { return }
    let isEnd = tag.kind == .close && local == "worksheet"
    if isEnd || (isTop && tag.kind != .close && Self.behindDrawing.contains(local)) {
      drawingPlace = tag.range.lowerBound
    }
  }

  private mutating func finish(_ legacyDrawing: String?) -> [UInt8]? {
    guard hasData else { return nil }
    if let legacyDrawing, !hasLegacyDrawing, let drawingPlace {
      changes.insert(
        "<\(prefix)legacyDrawing xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
          + "r:id=\"\(legacyDrawing)\"/>", at: drawingPlace)
    }
    return changes.applied()
  }
}
