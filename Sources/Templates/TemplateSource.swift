import Diagnostics

/// One template file, parsed: what it prints and what it asks for, before any name is looked up.
struct TemplateSource: Sendable {
  /// Under `templates/`, with its ending: `parts/menu.html`.
  let path: String
  let bytes: [UInt8]
  var nodes: [Node] = []

  /// What other templates and the program call it: the path without its ending.
  var name: String { Self.name(ofPath: path) }

  static func name(ofPath path: String) -> String {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return path }
    return String(path[..<dot])
  }

  /// Where bytes of the file stand, in lines and characters.
  func place(_ range: Range<Int>) -> Place {
    var line = 1
    var lineStart = 0
    for index in 0..<min(range.lowerBound, bytes.count) where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
    let before = String(decoding: bytes[lineStart..<range.lowerBound], as: UTF8.self)
    let marked = String(decoding: bytes[range], as: UTF8.self).prefix { $0 != "\n" }
    return Place(
      file: "templates/" + path, line: line, column: before.count + 1, length: max(1, marked.count))
  }
}

/// A piece of a parsed template.
indirect enum Node: Sendable {
  /// Bytes of the file that are printed as they stand.
  case literal(Range<Int>)
  /// A line of the file begins here; a part that is included with an indentation is indented here.
  case lineStart
  /// `{{name}}`
  case value(Tag)
  /// `{{#name}}…{{/name}}`, `{{^name}}…{{/name}}`
  case section(Tag, isInverted: Bool, body: [Node])
  /// `{{> name}}`; the indentation is that of a tag that stands alone on its line.
  case part(Tag, indentation: Range<Int>)
  /// `{{< name}}…{{/name}}` with the blocks that are put in place of the parent's.
  case parent(Tag, indentation: Range<Int>, blocks: [Block])
  /// `{{$name}}…{{/name}}` where a parent may be given other content.
  case block(Block)
}

/// A named block and its content.
struct Block: Sendable {
  let tag: Tag
  let body: [Node]
}

/// What a tag names, and where.
struct Tag: Sendable {
  /// As written, without blanks around it.
  let name: String
  /// The bytes of the name in its file.
  let range: Range<Int>

  /// `a.b.c` in its parts; `.` alone is one part.
  var path: [Substring] { name == "." ? ["."] : name.split(separator: ".", omittingEmptySubsequences: false) }
}
