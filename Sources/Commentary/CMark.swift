import CCMarkGFM
import Synchronization

/// The one file in front of cmark-gfm: parses Markdown and walks the tree. Nothing else in the program calls the library.
enum CMark {
  /// Parses a text and lends its tree. The tree is gone when `body` returns.
  /// - Returns: nil where the library could not make a parser (it is out of memory).
  static func withDocument<Result>(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (CMarkNode) -> Result) -> Result? {
    guard let parser = cmark_parser_new(options) else { return nil }
    defer { cmark_parser_free(parser) }
    for address in extensions {
      cmark_parser_attach_syntax_extension(parser, OpaquePointer(bitPattern: address))
    }
    guard let document = parse(bytes, parser) else { return nil }
    defer { cmark_node_free(document) }
    return body(CMarkNode(pointer: document))
  }

  /// `~~` alone strikes through: a single `~` is how people write ranges and about.
  private static let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE

  /// The addresses of the extensions. They are registered once, on first use, and stay for the life of the program.
  private static let extensions: [UInt] = {
    cmark_gfm_core_extensions_ensure_registered()
    let names: [String] = ["table", "autolink", "strikethrough", "tasklist", "tagfilter"]
    return names.compactMap { name in cmark_find_syntax_extension(name).map { UInt(bitPattern: $0) } }
  }()

  /// While it parses inlines, cmark-gfm adds the marks of the extensions to one process-wide table and takes them off
  /// again, so two threads with parsers of their own lose each other's `~~`. Releases differ in whether blocks are
  /// inside as well (a table row once was), so feeding is, too; making parsers and walking trees is not.
  private static let table = Mutex(())

  private static func parse(_ bytes: UnsafeBufferPointer<UInt8>, _ parser: OpaquePointer) -> OpaquePointer? {
    table.withLock { _ in
      bytes.withMemoryRebound(to: CChar.self) { text in
        if let start = text.baseAddress { cmark_parser_feed(parser, start, text.count) }
      }
      return cmark_parser_finish(parser).map { UInt(bitPattern: $0) }
    }.flatMap { OpaquePointer(bitPattern: $0) }
  }
}

/// What a node is.
enum NodeKind: Sendable {
  case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak, footnoteDefinition
  case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, strikethrough, link, image, footnoteReference
  case table, tableHead, tableRow, tableCell
  case other
}

/// A node of a parsed tree, valid while the tree is lent.
struct CMarkNode {
  fileprivate let pointer: OpaquePointer

  var kind: NodeKind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_FOOTNOTE_DEFINITION: .footnoteDefinition
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteReference
    default: extensionKind
    }
  }

  /// The types of extensions get their numbers when they are registered; their names are what can be relied on.
  private var extensionKind: NodeKind {
    guard let name = cmark_node_get_type_string(pointer) else { return .other }
    return switch String(cString: name) {
    case "table": .table
    case "table_header": .tableHead
    case "table_row": .tableRow
    case "table_cell": .tableCell
    case "strikethrough": .strikethrough
    default: .other
    }
  }

  /// From 1, in lines of the text; 0 where the library does not say (autolinks, breaks).
  var line: Int { Int(cmark_node_get_start_line(pointer)) }
  /// From 1, in **bytes**.
  var byteColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  /// The last line of the node.
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }

  var parent: CMarkNode? { cmark_node_parent(pointer).map(CMarkNode.init) }
  var firstChild: CMarkNode? { cmark_node_first_child(pointer).map(CMarkNode.init) }
  var next: CMarkNode? { cmark_node_next(pointer).map(CMarkNode.init) }
  var isFirstChild: Bool { cmark_node_previous(pointer) == nil }

  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }
  var isOrdered: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
  var destination: String { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }
  var title: String { cmark_node_get_title(pointer).map { String(cString: $0) } ?? "" }
  var fenceInfo: String { cmark_node_get_fence_info(pointer).map { String(cString: $0) } ?? "" }

  /// Lends the text of a text, code, HTML or footnote reference node: its number in order of appearance for the last.
  func withLiteral<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var length = 0
    guard let text = congkhai_literal(pointer, &length) else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
    return text.withMemoryRebound(to: UInt8.self, capacity: length) { start in
      body(UnsafeBufferPointer(start: start, count: length))
    }
  }

  var literal: String { withLiteral { String(decoding: $0, as: UTF8.self) } }

  /// Whether a list item is a task that is done; nil where it is no task.
  var taskIsDone: Bool? {
    guard let name = cmark_node_get_type_string(pointer), String(cString: name) == "tasklist" else { return nil }
    return cmark_gfm_extensions_get_tasklist_item_checked(pointer)
  }

  /// How each column of a table is aligned: `l`, `c`, `r` or 0.
  var tableAlignments: [UInt8] {
    let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
    guard count > 0, let start = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return Array(UnsafeBufferPointer(start: start, count: count))
  }
}

/// Somebody who is shown a tree, node by node.
protocol CMarkVisitor {
  /// Called for each node, in document order.
  mutating func enter(_ node: CMarkNode, _ kind: NodeKind) -> CMarkNode.Next
  /// Called for each node that can have children, after them.
  mutating func leave(_ node: CMarkNode, _ kind: NodeKind)
}

extension CMarkNode {
  /// What a visitor wants next.
  enum Next { case children, sibling }

  /// Shows the node and all below it, without recursion.
  func walk<Visitor: CMarkVisitor>(_ visitor: inout Visitor) {
    guard let iterator = cmark_iter_new(pointer) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event == CMARK_EVENT_ENTER || event == CMARK_EVENT_EXIT, let current = cmark_iter_get_node(iterator)
      else { return }
      let node = CMarkNode(pointer: current)
      if event == CMARK_EVENT_EXIT {
        visitor.leave(node, node.kind)
      } else if visitor.enter(node, node.kind) == .sibling {
        cmark_iter_reset(iterator, current, CMARK_EVENT_EXIT)
      }
    }
  }

  /// The words in a node, without marks; breaks are blanks, footnote numbers are left out.
  var plainText: String {
    var words = PlainWords()
    walk(&words)
    return String(decoding: words.bytes, as: UTF8.self)
  }
}

/// Collects the words of a node.
private struct PlainWords: CMarkVisitor {
  var bytes: [UInt8] = []

  mutating func enter(_ node: CMarkNode, _ kind: NodeKind) -> CMarkNode.Next {
    switch kind {
    case .text, .code: node.withLiteral { bytes.append(contentsOf: $0) }
    case .softBreak, .lineBreak: bytes.append(UInt8(ascii: " "))
    default: break
    }
    return .children
  }

  mutating func leave(_ node: CMarkNode, _ kind: NodeKind) {}
}
