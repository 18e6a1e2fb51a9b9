import Diagnostics

/// A copy of an .xlsx workbook with cells coloured and remarks as comments. Everything else of the workbook stays as it
/// is: the parts are edited, not written anew from values.
public enum WorkbookMarking {
  /// - Returns: nil where the file cannot be edited (it is no .xlsx, or a part is not what it should be)
  public static func mark(_ bytes: [UInt8], _ marks: [CellMark]) -> [UInt8]? {
    guard let book = try? XLSXBook(bytes), let editor = ZipEditor(bytes) else { return nil }
    let archive = book.archive
    func part(_ name: String) -> [UInt8]? { (try? archive.bytes(name)) ?? nil }
    let main = OfficePackage.mainPart(archive)?.name ?? "xl/workbook.xml"
    let stylesPart =
      OfficePackage.relationships(of: main, in: archive).first { $0.type == "styles" && !$0.isExternal }?.target
      ?? "xl/styles.xml"
    guard let stylesBytes = part(stylesPart), var styles = MarkedStyles(stylesBytes) else { return nil }
    var types = ContentTypeAdditions()
    for (number, sheet) in book.sheets.enumerated() {
      let cells = MarkedCell.gather(marks.filter { ($0.sheet ?? book.sheets.first?.name) == sheet.name })
      guard !cells.isEmpty, let sheetBytes = part(sheet.part) else { continue }
      let relationships = OfficePackage.relationships(of: sheet.part, in: archive)
      var links = RelationshipAdditions(sheet.part, part)

      let oldComments = relationships.first { $0.type == "comments" && !$0.isExternal }?.target
      let comments = oldComments ?? "xl/comments-congkhai\(number + 1).xml"
      let oldCommentBytes = oldComments.flatMap(part)
      editor.put(comments, MarkedComments.comments(oldCommentBytes, cells))
      if oldComments == nil {
        types.override(comments, "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml")
        _ = links.add("comments", to: comments)
      }

      let oldDrawing = relationships.first {
        $0.type == "vmlDrawing" && !$0.isExternal && isOfComments(sheetBytes, $0.id)
      }
      let drawing = oldDrawing?.target ?? "xl/drawings/vmlDrawing-congkhai\(number + 1).vml"
      let shown = oldCommentBytes.map(MarkedComments.addresses) ?? []
      editor.put(
        drawing,
        MarkedComments.drawing(oldDrawing.flatMap { part($0.target) }, cells.filter { !shown.contains($0.address) }))
      var link: String?
      if oldDrawing == nil {
        types.needsDrawings = true
        link = links.add("vmlDrawing", to: drawing)
      }
      if let text = links.written() { editor.put(links.part, text) }
      guard let marked = MarkedSheet.mark(sheetBytes, cells, legacyDrawing: link, twin: { styles.twin(of: $0, $1) })
      else { return nil }
      editor.put(sheet.part, marked)
    }
    editor.put(stylesPart, styles.written())
    let list = "[Content_Types].xml"
    guard let old = part(list), let written = types.written(old) else { return nil }
    editor.put(list, written)
    return editor.bytes()
  }

  /// Whether the sheet's `legacyDrawing` is this relationship (a header's pictures have one of their own).
  private static func isOfComments(_ sheet: [UInt8], _ id: String) -> Bool {
    XMLTags(sheet).contains { tag in
      tag.local == "legacyDrawing" && String(decoding: sheet[tag.range], as: UTF8.self).contains("\"\(id)\"")
    }
  }
}

/// New relationships of one part.
private struct RelationshipAdditions {
  let part: String
  private let old: [UInt8]?
  private var added = ""
  private var count = 0

  init(_ owner: String, _ bytes: (String) -> [UInt8]?) {
    let cut = owner.lastIndex(of: "/").map { owner.index(after: $0) } ?? owner.startIndex
    part = owner[..<cut] + "_rels/" + owner[cut...] + ".rels"
    old = bytes(part)
  }

  mutating func add(_ type: String, to target: String) -> String {
    count += 1
    let id = "rIdCongKhai\(count)"
    added +=
      "<Relationship Id=\"\(id)\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(type)\" "
      + "Target=\"/\(target)\"/>"
    return id
  }

  func written() -> [UInt8]? {
    guard !added.isEmpty else { return nil }
    if let old {
      var changes = XMLChanges(old)
      for tag in XMLTags(old) where tag.local == "Relationships" {
        if tag.kind == .close {
          changes.insert(inPrefix(tag.prefix), at: tag.range.lowerBound)
          return changes.applied()
        }
        if tag.kind == .empty {
          var open = Array(old[tag.range].dropLast(2))
          open += Array(">\(inPrefix(tag.prefix))</\(tag.name)>".utf8)
          changes.replace(tag.range, with: open)
          return changes.applied()
        }
      }
    }
    return Array(
      ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(added)</Relationships>")
        .utf8)
  }

  private func inPrefix(_ prefix: String) -> String {
    added.replacing("<Relationship ", with: "<\(prefix)Relationship ")
  }
}

/// New entries of `[Content_Types].xml`.
private struct ContentTypeAdditions {
  private var overrides: [(part: String, type: String)] = []
  var needsDrawings = false

  mutating func override(_ part: String, _ type: String) { overrides.append((part, type)) }

  func written(_ old: [UInt8]) -> [UInt8]? {
    var hasDrawings = false
    var changes = XMLChanges(old)
    for tag in XMLTags(old) {
      if tag.local == "Default", XMLText.attribute("Extension", of: tag, in: old)?.lowercased() == "vml" {
        hasDrawings = true
      }
      guard tag.local == "Types", tag.kind == .close else { continue }
      var added = ""
      if needsDrawings, !hasDrawings {
        added +=
          "<\(tag.prefix)Default Extension=\"vml\" "
          + "ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>"
      }
      for entry in overrides {
        added += "<\(tag.prefix)Override PartName=\"/\(entry.part)\" ContentType=\"\(entry.type)\"/>"
      }
      changes.insert(added, at: tag.range.lowerBound)
      return changes.applied()
    }
    return nil
  }
}
