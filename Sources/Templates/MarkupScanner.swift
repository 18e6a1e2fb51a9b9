import Markup

/// Follows the markup of a template while it is compiled, to know where each value is printed: in content, in a
/// quoted attribute, or where no value can be safe.
///
/// It reads as an HTML tokenizer does, as far as templates need: tags, attributes, comments, declarations, and the
/// elements whose content is not markup.
struct MarkupScanner: Sendable {
  /// Where the next byte stands. Compared before and after a section, whose body may be printed or not.
  enum State: Sendable, Equatable {
    case content
    /// In `title` and `textarea`: text, but no elements.
    case plainContent(Element)
    /// In `script` and `style`: neither text nor markup.
    case code(Element)
    case tagOpen
    /// Inside a tag, between or in the names of attributes.
    case tag(Element)
    case beforeValue(Element)
    case value(Element, quote: UInt8, Attribute, isAtStart: Bool)
    case unquoted(Element)
    case comment
    /// `<!DOCTYPE …>`, `<?xml … ?>`
    case declaration
  }

  /// The elements whose content is read in another way.
  enum Element: Sendable, Equatable { case plain, title, textarea, script, style }

  /// What a value of an attribute is.
  enum Attribute: Sendable, Equatable { case plain, address, code }

  /// Code or styles that a template writes into a page, which its Content-Security-Policy forbids.
  enum Inline: Sendable, Equatable {
    case attribute(String)
    case element(String)
  }

  private(set) var state: State = .content
  /// The name that is being read: of an element after `<`, else of an attribute, lower-cased.
  private var name: [UInt8] = []
  /// How much of an ending (`-->`, `</script`) has been read.
  private var ending: [UInt8] = []

  /// Begins a section.
  /// - Returns: the state to compare with at its end.
  mutating func beginSection() -> State {
    // `<td{{#late}} class="late"{{/late}}>`: the name of the element is whole where a section begins.
    if state == .tagOpen, let first = name.first, first != UInt8(ascii: "!") { begin(.tag(element)) }
    name = []
    return state
  }

  /// Ends a section: its body may have been printed or not, so what follows must stand in the same state either way.
  /// - Returns: false where the body left the markup in another state than it found it; the earlier state then holds.
  mutating func endSection(from before: State) -> Bool {
    name = []
    let after = state
    state = before
    guard case .value(let element, let quote, let attribute, _) = before,
      case .value(element, quote, attribute, _) = after
    else { return before == after }
    return true
  }

  /// A value or a word was printed here.
  mutating func passValue() { name = [] }

  /// Reads printed bytes.
  /// - Returns: the first code or style written into the page, and the offset of the byte at which it is certain.
  mutating func read(_ bytes: some Collection<UInt8>) -> (offset: Int, inline: Inline)? {
    var found: (offset: Int, inline: Inline)?
    for (offset, byte) in bytes.enumerated() {
      if let inline = read(byte), found == nil { found = (offset, inline) }
    }
    return found
  }

  private mutating func read(_ byte: UInt8) -> Inline? {
    switch state {
    case .content: if byte == UInt8(ascii: "<") { begin(.tagOpen) }
    case .plainContent(let element): readUntilEnd(of: element, byte)
    case .code(let element):
      readUntilEnd(of: element, byte)
      if byte > 0x20, state == .code(element), ending.isEmpty {
        return .element(element == .script ? "script" : "style")
      }
    case .tagOpen: readTagOpen(byte)
    case .tag(let element): return readTag(element, byte)
    case .beforeValue(let element): return readBeforeValue(element, byte)
    case .value(let element, let quote, let attribute, let isAtStart):
      if byte == quote {
        begin(.tag(element))
      } else if isAtStart, byte > 0x20 {
        state = .value(element, quote: quote, attribute, isAtStart: false)
      }
    case .unquoted(let element):
      if byte == UInt8(ascii: ">") { closeTag(element) } else if byte <= 0x20 { begin(.tag(element)) }
    case .comment:
      ending.append(byte)
      if ending.suffix(3).elementsEqual("-->".utf8) { begin(.content) }
    case .declaration: if byte == UInt8(ascii: ">") { begin(.content) }
    }
    return nil
  }

  private mutating func begin(_ next: State) {
    state = next
    name = []
    ending = []
  }

  /// As HTML does: only a letter begins the name of an element, after `<` or `</`; `<` before anything else is text.
  private mutating func readTagOpen(_ byte: UInt8) {
    let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowercased(byte))
    let isDeclaration = name.first == UInt8(ascii: "!")
    switch byte {
    case UInt8(ascii: "!") where name.isEmpty, UInt8(ascii: "-") where isDeclaration:
      name.append(byte)
      if name.elementsEqual("!--".utf8) { begin(.comment) }
    case UInt8(ascii: ">"): name.isEmpty || isDeclaration ? begin(.content) : closeTag(element)
    case _ where isDeclaration, UInt8(ascii: "?") where name.isEmpty: begin(.declaration)
    case UInt8(ascii: "/") where name.isEmpty: name.append(byte)
    case _ where name.isEmpty && !isLetter: begin(byte == UInt8(ascii: "<") ? .tagOpen : .content)
    case _ where name.elementsEqual("/".utf8) && !isLetter: begin(.declaration)
    case 0...0x20, UInt8(ascii: "/"): begin(.tag(element))
    default: name.append(lowercased(byte))
    }
  }

  private mutating func readTag(_ element: Element, _ byte: UInt8) -> Inline? {
    switch byte {
    case UInt8(ascii: ">"): closeTag(element)
    case UInt8(ascii: "="):
      state = .beforeValue(element)
      if attribute == .code { return .attribute(String(decoding: name, as: UTF8.self)) }
    case UInt8(ascii: "/"): name = []
    case 0...0x20: name.append(0x20)
    default:
      if name.last == 0x20 { name = [] }
      name.append(lowercased(byte))
    }
    return nil
  }

  private mutating func readBeforeValue(_ element: Element, _ byte: UInt8) -> Inline? {
    switch byte {
    case 0...0x20: break
    case UInt8(ascii: ">"): closeTag(element)
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      state = .value(element, quote: byte, attribute, isAtStart: true)
    default: state = .unquoted(element)
    }
    return nil
  }

  /// Looks for `</title`, `</script`…, after which the tag is read as any other.
  private mutating func readUntilEnd(of element: Element, _ byte: UInt8) {
    let wanted = Array("</\(element)".utf8)
    ending.append(lowercased(byte))
    if !wanted.starts(with: ending) { ending = byte == UInt8(ascii: "<") ? [byte] : [] }
    if ending == wanted { begin(.tag(.plain)) }
  }

  private mutating func closeTag(_ element: Element) {
    switch element {
    case .plain: begin(.content)
    case .title, .textarea: begin(.plainContent(element))
    case .script, .style: begin(.code(element))
    }
  }

  /// What the name that was read after `<` is.
  private var element: Element {
    switch String(decoding: name, as: UTF8.self) {
    case "title": .title
    case "textarea": .textarea
    case "script": .script
    case "style": .style
    default: .plain
    }
  }

  /// What the attribute whose name was read holds.
  private var attribute: Attribute {
    let name = name.prefix { $0 != 0x20 }
    if name.elementsEqual("style".utf8) || name.starts(with: "on".utf8) { return .code }
    return SafeAddress.isAddress(attribute: Array(name)) ? .address : .plain
  }

  private func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 0x20 : byte
  }
}
