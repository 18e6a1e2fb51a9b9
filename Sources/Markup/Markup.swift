/// A piece of HTML or SVG that is safe by construction.
///
/// Names of elements and attributes are literals of the source code; every text and every value is escaped; script,
/// style and event attributes cannot be written. There is no way to turn a `String` of data into raw markup.
/// The result is well-formed XML, so the same piece serves HTML pages, feeds and SVG files.
///
/// ```swift
/// let link: Markup = .element("a", [.href(path)], "Kế hoạch số \(number)")
/// ```
public struct Markup: Sendable, Hashable {
  /// UTF-8.
  public private(set) var bytes: [UInt8]

  /// Nothing.
  public init() { bytes = [] }

  /// A text, escaped.
  public init(text: String) {
    bytes = []
    HTMLEscape.append(text, to: &bytes)
  }

  /// Markup that another part of the program has made safe itself. For `Commentary` alone.
  package init(trusted: [UInt8]) { bytes = trusted }

  /// A part of markup that was built before. Cut where elements begin and end, it is markup again.
  package init(part: ArraySlice<UInt8>, of whole: Markup) { bytes = Array(part) }

  /// Whether there is nothing.
  public var isEmpty: Bool { bytes.isEmpty }

  /// The markup as text, for tests and messages.
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Makes a piece with the mutating builder.
  public static func build(_ content: (inout Markup) -> Void) -> Markup {
    var markup = Markup()
    content(&markup)
    return markup
  }

  /// An element with what it holds, one after the other.
  public static func element(_ name: StaticString, _ attributes: [Attribute?] = [], _ content: Markup...) -> Markup {
    build { $0.element(name, attributes) { inner in for piece in content { inner.append(piece) } } }
  }

  /// Pieces one after the other with `separator` between them.
  public static func joined(_ pieces: some Sequence<Markup>, separator: Markup = Markup()) -> Markup {
    var result = Markup()
    var isFirst = true
    for piece in pieces {
      if !isFirst { result.append(separator) }
      result.append(piece)
      isFirst = false
    }
    return result
  }

  /// One piece after another.
  public static func + (left: Markup, right: Markup) -> Markup {
    var result = left
    result.append(right)
    return result
  }

  /// Puts a piece after this one.
  public static func += (left: inout Markup, right: Markup) { left.append(right) }
}

// MARK: - Building in place

extension Markup {
  /// Puts a piece after this one.
  public mutating func append(_ piece: Markup) { bytes.append(contentsOf: piece.bytes) }

  /// Puts a text after this one, escaped.
  public mutating func text(_ text: String) { HTMLEscape.append(text, to: &bytes) }

  /// Puts a text after this one that is lent as UTF-8, escaped.
  public mutating func text(utf8: UnsafeBufferPointer<UInt8>) { HTMLEscape.append(utf8, to: &bytes) }

  /// Makes room for so many bytes more.
  public mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

  /// Writes an element and, inside it, what `content` writes. An element that HTML gives no content is closed at once.
  /// `script` and `style` write nothing.
  public mutating func element(
    _ name: StaticString, _ attributes: [Attribute?] = [], _ content: (inout Markup) -> Void = { _ in }
  ) {
    guard !Self.isForbidden(name) else { return }
    open(name, attributes)
    if Self.isVoid(name) {
      bytes.append(contentsOf: "/>".utf8)
      return
    }
    bytes.append(UInt8(ascii: ">"))
    content(&self)
    bytes.append(contentsOf: "</".utf8)
    bytes.append(contentsOf: name.utf8Bytes)
    bytes.append(UInt8(ascii: ">"))
  }

  /// Writes an SVG shape without content, closed at once: `path`, `line`, `rect`, `circle`…
  public mutating func shape(_ name: StaticString, _ attributes: [Attribute?]) {
    guard !Self.isForbidden(name) else { return }
    open(name, attributes)
    bytes.append(contentsOf: "/>".utf8)
  }

  /// Writes a block of data for machines, `<script type="application/ld+json">`: the one kind of script element a
  /// strict Content-Security-Policy lets stand inside a page. No text of the data can end the element.
  /// - Parameter json: a JSON document, UTF-8.
  public mutating func linkedData(json: [UInt8]) {
    bytes.append(contentsOf: "<script type=\"application/ld+json\">".utf8)
    var rest = json[...]
    while let mark = rest.firstIndex(where: { $0 == 0x3C || $0 == 0x3E || $0 == 0x26 }) {
      bytes.append(contentsOf: rest[..<mark])
      bytes.append(contentsOf: (rest[mark] == 0x3C ? "\\u003c" : rest[mark] == 0x3E ? "\\u003e" : "\\u0026").utf8)
      rest = rest[(mark + 1)...]
    }
    bytes.append(contentsOf: rest)
    bytes.append(contentsOf: "</script>".utf8)
  }

  private mutating func open(_ name: StaticString, _ attributes: [Attribute?]) {
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: name.utf8Bytes)
    for attribute in attributes { attribute?.append(to: &bytes) }
  }

  private static func isForbidden(_ name: StaticString) -> Bool {
    guard name.utf8Bytes.first == UInt8(ascii: "s") else { return false }
    return name.utf8Bytes.elementsEqual("script".utf8) || name.utf8Bytes.elementsEqual("style".utf8)
  }

  /// The elements that HTML gives no content.
  private static let voidNames: [StaticString] = ["br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"]

  private static func isVoid(_ name: StaticString) -> Bool {
    let bytes = name.utf8Bytes
    return voidNames.contains { known in
      let known = known.utf8Bytes
      return known.count == bytes.count && known[0] == bytes[0] && known.elementsEqual(bytes)
    }
  }
}

// MARK: - Literals

/// A string literal is a text; what is put into it is escaped, but for pieces that are markup already.
extension Markup: ExpressibleByStringInterpolation {
  /// A literal text, escaped.
  public init(stringLiteral value: String) { self.init(text: value) }

  /// A literal text with values and pieces in it.
  public init(stringInterpolation: Interpolation) { self = stringInterpolation.markup }

  /// Collects the parts of an interpolated literal.
  public struct Interpolation: StringInterpolationProtocol {
    var markup = Markup()

    /// Begins an empty piece.
    public init(literalCapacity: Int, interpolationCount: Int) {}
    /// The literal part, escaped.
    public mutating func appendLiteral(_ literal: String) { markup.text(literal) }
    /// A text, escaped.
    public mutating func appendInterpolation(_ text: String) { markup.text(text) }
    /// A whole number.
    public mutating func appendInterpolation(_ number: Int) { markup.text(String(number)) }
    /// A piece as it stands.
    public mutating func appendInterpolation(_ piece: Markup) { markup.append(piece) }
  }
}
