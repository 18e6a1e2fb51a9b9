/// The looks of a workbook (`styles.xml`) with a coloured twin for every look that a marked cell has.
struct MarkedStyles {
  private let bytes: [UInt8]
  private var twins: [String: Int] = [:]
  private var added: [[UInt8]] = []
  private let formats: [Range<Int>]
  private let formatsOpen: XMLTag
  private let formatsEnd: Int
  private let fillsOpen: XMLTag
  private let fillsEnd: Int
  private let fillCount: Int

  /// Nil where the text is not what a workbook's looks are.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    var path: [Substring] = []
    var formats: [Range<Int>] = []
    var formatsOpen: XMLTag?
    var formatsEnd: Int?
    var fillsOpen: XMLTag?
    var fillsEnd: Int?
    var fills = 0
    var formatStart = 0
    for tag in XMLTags(bytes) {
      let local = Substring(tag.local)
      switch tag.kind {
      case .open, .empty:
        if path.count == 1, local == "cellXfs", tag.kind == .open { formatsOpen = tag }
        if path.count == 1, local == "fills", tag.kind == .open { fillsOpen = tag }
        if path.count == 2, path[1] == "fills", local == "fill" { fills += 1 }
        if path.count == 2, path[1] == "cellXfs", local == "xf" {
          formatStart = tag.range.lowerBound
          if tag.kind == .empty { formats.append(tag.range) }
        }
        if tag.kind == .open { path.append(local) }
      case .close:
        _ = path.popLast()
        if path.count == 1, local == "cellXfs" { formatsEnd = tag.range.lowerBound }
        if path.count == 1, local == "fills" { fillsEnd = tag.range.lowerBound }
        if path.count == 2, path[1] == "cellXfs", local == "xf" { formats.append(formatStart..<tag.range.upperBound) }
      }
    }
    guard let formatsOpen, let formatsEnd, let fillsOpen, let fillsEnd, !formats.isEmpty else { return nil }
    self.formats = formats
    self.formatsOpen = formatsOpen
    self.formatsEnd = formatsEnd
    self.fillsOpen = fillsOpen
    self.fillsEnd = fillsEnd
    fillCount = fills
  }

  /// The number of the coloured twin of a look.
  mutating func twin(of style: Int, _ weight: CellMark.Weight) -> Int {
    let style = formats.indices.contains(style) ? style : 0
    let key = "\(style)/\(weight.rawValue)"
    if let known = twins[key] { return known }
    let number = formats.count + added.count
    let text = Array(bytes[formats[style]])
    guard let tag = Array(XMLTags(text)).first else { return style }
    let filled = XMLText.setting("fillId", to: String(fillCount + weight.rawValue), of: tag, in: text)
    guard let again = Array(XMLTags(filled)).first else { return style }
    added.append(
      XMLText.setting("applyFill", to: "1", of: again, in: filled) + Array(text[tag.range.upperBound...]))
    twins[key] = number
    return number
  }

  func written() -> [UInt8] {
    let prefix = fillsOpen.prefix
    let colours = ["FFFFC7CE", "FFFFEB9C", "FFDDEBF7"]
    let fills = colours.map { colour in
      "<\(prefix)fill><\(prefix)patternFill patternType=\"solid\"><\(prefix)fgColor rgb=\"\(colour)\"/>"
        + "<\(prefix)bgColor indexed=\"64\"/></\(prefix)patternFill></\(prefix)fill>"
    }
    var changes = XMLChanges(bytes)
    changes.replace(
      fillsOpen.range, with: XMLText.setting("count", to: String(fillCount + colours.count), of: fillsOpen, in: bytes))
    changes.insert(fills.joined(), at: fillsEnd)
    changes.replace(
      formatsOpen.range,
      with: XMLText.setting("count", to: String(formats.count + added.count), of: formatsOpen, in: bytes))
    for format in added { changes.replace(formatsEnd..<formatsEnd, with: format) }
    return changes.applied()
  }
}
