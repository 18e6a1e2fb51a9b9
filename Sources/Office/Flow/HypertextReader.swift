import CXML
import Glibc
import Vietnamese

/// Web pages: paragraphs and tables in order, through libxml2's HTML parser. Scripts, styles and hidden parts are
/// passed over; nothing is fetched.
enum HypertextReader {
  /// Pages larger than this are no page that a person saved.
  static let mostBytes = 64 << 20

  static func read(_ bytes: [UInt8], file: String) -> FlowDocument? {
    guard bytes.count <= mostBytes else { return nil }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue
    let encoding = isUTF8(bytes) ? "UTF-8" : nil
    let document = bytes.withUnsafeBytes { buffer in
      htmlReadMemory(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, encoding, Int32(options))
    }
    guard let document else { return nil }
    defer { xmlFreeDoc(document) }
    var walk = HypertextWalk()
    walk.visit(xmlDocGetRootElement(document), depth: 0)
    walk.closeParagraph()
    var flow = FlowDocument(file: file, kind: .html, blocks: walk.blocks)
    if walk.nested > 0 { flow.oddities.append(.nestedTables(walk.nested)) }
    return flow
  }

  /// Most pages say UTF-8; those that do not say, but are, are read as such.
  private static func isUTF8(_ bytes: [UInt8]) -> Bool { (try? UTF8Span(validating: bytes.span)) != nil }
}

/// Goes through the elements of a page.
private struct HypertextWalk {
  private(set) var blocks: [FlowBlock] = []
  private(set) var nested = 0
  private var runs: [FlowRun] = []
  private var text = ""
  private var bold = 0
  private var italic = 0
  private var link: String?
  private var heading: Int?
  private var label = ""
  private var count = 0
  private var tables = 0
  private var lists: [Int?] = []

  private static let mostDepth = 400
  private static let passed: Set<String> = [
    "script", "style", "noscript", "head", "template", "svg", "object", "iframe", "select", "option", "textarea", "nav",
  ]
  private static let blockNames: Set<String> = [
    "p", "div", "section", "article", "header", "footer", "main", "aside", "blockquote", "pre", "center", "address",
    "ul", "ol", "dl", "dt", "dd", "form", "fieldset", "figure", "figcaption", "body", "hr",
  ]

  mutating func visit(_ node: UnsafeMutablePointer<xmlNode>?, depth: Int) {
    var node = node
    while let current = node {
      if current.pointee.type == XML_TEXT_NODE || current.pointee.type == XML_CDATA_SECTION_NODE {
        add(Self.content(current))
      } else if current.pointee.type == XML_ELEMENT_NODE {
        element(current, depth: depth)
      }
      node = depth == 0 ? nil : current.pointee.next
    }
  }

  private mutating func element(_ node: UnsafeMutablePointer<xmlNode>, depth: Int) {
    let name = Self.name(node)
    guard depth < Self.mostDepth, !Self.passed.contains(name), !Self.isHidden(node) else { return }
    switch name {
    case "br": text += "\n"
    case "table":
      closeParagraph()
      table(node)
    case "b", "strong":
      closeRun()
      bold += 1
      children(node, depth)
      closeRun()
      bold -= 1
    case "i", "em":
      closeRun()
      italic += 1
      children(node, depth)
      closeRun()
      italic -= 1
    case "a":
      closeRun()
      link = Self.attribute(node, "href")
      children(node, depth)
      closeRun()
      link = nil
    case "h1", "h2", "h3", "h4", "h5", "h6":
      closeParagraph()
      heading = Int(name.dropFirst())
      children(node, depth)
      closeParagraph()
    case "li":
      closeParagraph()
      item()
      children(node, depth)
      closeParagraph()
    case "ul", "ol":
      closeParagraph()
      lists.append(name == "ol" ? (Self.attribute(node, "start").flatMap { Int($0) } ?? 1) - 1 : nil)
      children(node, depth)
      closeParagraph()
      lists.removeLast()
    default:
      let isBlock = Self.blockNames.contains(name)
      if isBlock { closeParagraph() }
      children(node, depth)
      if isBlock { closeParagraph() }
    }
  }

  private mutating func children(_ node: UnsafeMutablePointer<xmlNode>, _ depth: Int) {
    visit(node.pointee.children, depth: depth + 1)
  }

  private mutating func item() {
    guard let last = lists.indices.last, let number = lists[last] else {
      label = "-"
      return
    }
    lists[last] = number + 1
    label = "\(number + 1)."
  }

  // MARK: Text

  /// Line breaks in the source are blanks; no-break spaces stay until the end, as marks of empty cells.
  private mutating func add(_ piece: String) {
    for letter in piece {
      if letter == " " || letter == "\n" || letter == "\t" || letter == "\r\n" || letter == "\r" {
        if let last = text.last {
          if last != " " && last != "\n" { text.append(" ") }
        } else if !runs.isEmpty {
          text = " "
        }
      } else {
        text.append(letter)
      }
    }
  }

  private mutating func closeRun() {
    if !text.isEmpty { runs.append(FlowRun(text, isBold: bold > 0, isItalic: italic > 0, link: link)) }
    text = ""
  }

  private mutating func takeParagraph() -> FlowParagraph? {
    closeRun()
    defer { (runs, label, heading) = ([], "", nil) }
    let isBlank = runs.allSatisfy { run in run.text.allSatisfy { $0 == " " || $0 == "\n" || $0 == "\u{A0}" } }
    guard !isBlank else { return nil }
    for index in runs.indices { runs[index].text = Composition.compose(runs[index].text) }
    count += 1
    return FlowParagraph(number: count, label: label, heading: heading, runs: runs)
  }

  mutating func closeParagraph() {
    if let paragraph = takeParagraph() { blocks.append(.paragraph(paragraph)) }
  }

  // MARK: Tables

  private mutating func table(_ node: UnsafeMutablePointer<xmlNode>) {
    var builder = TableBuilder()
    var inner: [FlowBlock] = []
    rows(node, &builder, &inner, depth: 0)
    tables += 1
    blocks.append(.table(builder.grid(name: "bảng \(tables)")))
    for block in inner {
      guard case .table(var grid) = block else { continue }
      tables += 1
      grid.name = "bảng \(tables)"
      nested += 1
      blocks.append(.table(grid))
    }
  }

  private mutating func rows(
    _ node: UnsafeMutablePointer<xmlNode>, _ builder: inout TableBuilder, _ inner: inout [FlowBlock], depth: Int
  ) {
    var child = node.pointee.children
    while let current = child {
      defer { child = current.pointee.next }
      guard current.pointee.type == XML_ELEMENT_NODE, !Self.isHidden(current) else { continue }
      switch Self.name(current) {
      case "tr": row(current, &builder, &inner)
      case "thead", "tbody", "tfoot", "form": if depth < 8 { rows(current, &builder, &inner, depth: depth + 1) }
      default: break
      }
    }
  }

  private mutating func row(
    _ node: UnsafeMutablePointer<xmlNode>, _ builder: inout TableBuilder, _ inner: inout [FlowBlock]
  ) {
    builder.beginRow()
    var child = node.pointee.children
    while let current = child {
      defer { child = current.pointee.next }
      guard current.pointee.type == XML_ELEMENT_NODE else { continue }
      let name = Self.name(current)
      guard name == "td" || name == "th" else { continue }
      var cell = HypertextWalk()
      cell.visit(current.pointee.children, depth: 1)
      cell.closeParagraph()
      var texts: [String] = []
      var isBold = true
      for block in cell.blocks {
        switch block {
        case .paragraph(let paragraph):
          texts.append(paragraph.text)
          isBold = isBold && paragraph.runs.allSatisfy { $0.isBold }
        case .table(let grid):
          if let text = grid.layoutText { texts.append(text) } else { inner.append(block) }
        }
      }
      builder.cell(
        texts.joined(separator: "\n"), columns: Int(Self.attribute(current, "colspan") ?? "") ?? 1,
        rows: Int(Self.attribute(current, "rowspan") ?? "") ?? 1, isBold: name == "th" || isBold && !texts.isEmpty)
    }
    builder.endRow()
  }

  // MARK: Nodes

  private static func name(_ node: UnsafeMutablePointer<xmlNode>) -> String {
    node.pointee.name.map { String(cString: $0).lowercased() } ?? ""
  }

  private static func content(_ node: UnsafeMutablePointer<xmlNode>) -> String {
    node.pointee.content.map { String(cString: $0) } ?? ""
  }

  private static func attribute(_ node: UnsafeMutablePointer<xmlNode>, _ name: String) -> String? {
    guard let value = xmlGetProp(node, name) else { return nil }
    defer { free(value) }
    return String(cString: value)
  }

  private static func isHidden(_ node: UnsafeMutablePointer<xmlNode>) -> Bool {
    guard node.pointee.properties != nil else { return false }
    if attribute(node, "hidden") != nil { return true }
    guard let style = attribute(node, "style") else { return false }
    let plain = style.filter { $0 != " " }.lowercased()
    return plain.contains("display:none")
  }
}
