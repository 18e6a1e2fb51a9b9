/// Comments (`comments.xml`) and the shapes that show them (`vmlDrawing.vml`).
enum MarkedComments {
  static let author = "Công Khai"

  /// Comments for cells, put into those that are there: a cell's own comment keeps its text and ours stands behind.
  static func comments(_ old: [UInt8]?, _ cells: [MarkedCell]) -> [UInt8] {
    guard let old, let parts = Parts(old) else {
      let list = cells.map { comment($0, author: 0, prefix: "") }.joined()
      return Array(
        ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
          + "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><authors><author>\(author)"
          + "</author></authors><commentList>\(list)</commentList></comments>").utf8)
    }
    var changes = XMLChanges(old)
    let prefix = parts.prefix
    changes.insert("<\(prefix)author>\(author)</\(prefix)author>", at: parts.authorsEnd)
    var added = ""
    for cell in cells {
      if let end = parts.textEnds[cell.address] {
        changes.insert(run("\n\n— \(author) —\n\(cell.text)", prefix), at: end)
      } else {
        added += comment(cell, author: parts.authorCount, prefix: prefix)
      }
    }
    changes.insert(added, at: parts.listEnd)
    return changes.applied()
  }

  /// The addresses that have a comment already.
  static func addresses(_ old: [UInt8]) -> Set<String> { Set(Parts(old)?.textEnds.keys.map { $0 } ?? []) }

  private static func comment(_ cell: MarkedCell, author: Int, prefix: String) -> String {
    "<\(prefix)comment ref=\"\(cell.address)\" authorId=\"\(author)\"><\(prefix)text>\(run(cell.text, prefix))"
      + "</\(prefix)text></\(prefix)comment>"
  }

  private static func run(_ text: String, _ prefix: String) -> String {
    "<\(prefix)r><\(prefix)rPr><\(prefix)sz val=\"10\"/><\(prefix)rFont val=\"Tahoma\"/></\(prefix)rPr>"
      + "<\(prefix)t xml:space=\"preserve\">\(XMLText.escaped(text))</\(prefix)t></\(prefix)r>"
  }

  private struct Parts {
    var prefix = ""
    var authorCount = 0
    var authorsEnd = 0
    var listEnd = 0
    /// Where the text of a cell's comment ends.
    var textEnds: [String: Int] = [:]

    init?(_ bytes: [UInt8]) {
      var address = ""
      var hasAuthors = false
      var hasList = false
      for tag in XMLTags(bytes) {
        switch (tag.kind, String(tag.local)) {
        case (.open, "comments"): prefix = tag.prefix
        case (.open, "author"), (.empty, "author"): authorCount += 1
        case (.close, "authors"):
          authorsEnd = tag.range.lowerBound
          hasAuthors = true
        case (.open, "comment"): address = XMLText.attribute("ref", of: tag, in: bytes) ?? ""
        case (.close, "text"): textEnds[address] = tag.range.lowerBound
        case (.close, "commentList"):
          listEnd = tag.range.lowerBound
          hasList = true
        default: break
        }
      }
      guard hasAuthors, hasList else { return nil }
    }
  }

  // MARK: shapes

  /// A drawing with a hidden note for each cell, put into the one that is there.
  static func drawing(_ old: [UInt8]?, _ cells: [MarkedCell]) -> [UInt8] {
    let shapes = cells.enumerated().map { shape($0.element, $0.offset) }.joined()
    if let old, let end = lastXMLEnd(old) {
      var changes = XMLChanges(old)
      changes.insert((contains(old, "_x0000_t202") ? "" : shapeType) + shapes, at: end)
      return changes.applied()
    }
    return Array(
      ("<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
        + "xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\">"
        + "<o:idmap v:ext=\"edit\" data=\"9\"/></o:shapelayout>" + shapeType + shapes + "</xml>").utf8)
  }

  private static let shapeType =
    "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">"
    + "<v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>"

  private static func shape(_ cell: MarkedCell, _ number: Int) -> String {
    // As high as the text needs, at about 40 letters a line.
    let lines = cell.text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { $0 + 1 + $1.count / 40 }
    let top = max(0, cell.row - 2)
    let rows = max(4, min(24, lines + 1))
    return "<v:shape id=\"_x0000_s\(9217 + number)\" type=\"#_x0000_t202\" "
      + "style=\"position:absolute;margin-left:60pt;margin-top:2pt;width:240pt;height:\(rows * 14)pt;z-index:\(number + 1);"
      + "visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>"
      + "<v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>"
      + "<v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>"
      + "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>"
      + "<x:Anchor>\(cell.column + 1), 15, \(top), 4, \(cell.column + 4), 30, \(top + rows), 4</x:Anchor>"
      + "<x:AutoFill>False</x:AutoFill><x:Row>\(cell.row - 1)</x:Row><x:Column>\(cell.column)</x:Column>"
      + "</x:ClientData></v:shape>"
  }

  /// The start of the last `</xml>`: drawings of Excel are not always well-formed, so nothing more is looked at.
  private static func lastXMLEnd(_ bytes: [UInt8]) -> Int? {
    let wanted = Array("</xml>".utf8)
    guard bytes.count >= wanted.count else { return nil }
    var index = bytes.count - wanted.count
    while index >= 0 {
      if bytes[index..<index + wanted.count].elementsEqual(wanted) { return index }
      index -= 1
    }
    return nil
  }

  private static func contains(_ bytes: [UInt8], _ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard bytes.count >= wanted.count, let first = wanted.first else { return false }
    return bytes.indices.dropLast(wanted.count - 1).contains {
      bytes[$0] == first && bytes[$0..<$0 + wanted.count].elementsEqual(wanted)
    }
  }
}
