import Diagnostics
import Markup

// Links, pictures and raw HTML: whatever a text brings in from outside.

extension MarkdownRenderer {
  mutating func openLink(_ node: CMarkNode) {
    let destination = node.destination
    let place = place(ofDestination: destination, of: node)
    linkIsWritten = false
    isInLink = true
    guard SafeAddress.isSafe(destination) else {
      faults.append(CommentaryFaults.unsafeLink(destination, at: place))
      return
    }
    links.append(RenderedMarkdown.LinkUse(destination: destination, place: place))
    let address: String
    var isExternal = false
    switch resolution(of: destination, at: place) {
    case .to(let target), .picture(let target, _, _): address = target
    case .withheld: return
    case .external:
      address = destination
      isExternal = true
    case .broken(let near):
      faults.append(CommentaryFaults.brokenLink(destination, near: near, at: place))
      return
    case .hidden(let what, let remedy):
      faults.append(CommentaryFaults.hiddenLink(destination, what, remedy: remedy, at: place))
      return
    }
    guard SafeAddress.isSafe(address) else { return }
    linkIsWritten = true
    write("<a")
    attribute(.href(address))
    if !node.title.isEmpty { attribute(Attribute("title", node.title)) }
    if isExternal { write(" rel=\"noopener\"") }
    write(">")
    if node.firstChild == nil {
      faults.append(CommentaryFaults.emptyLink(destination, at: place))
      write(text: destination)
    }
  }

  mutating func closeLink(_ node: CMarkNode) {
    if linkIsWritten { write("</a>") }
    linkIsWritten = false
    isInLink = false
  }

  mutating func writeImage(_ node: CMarkNode) {
    let destination = node.destination
    let place = place(ofDestination: destination, of: node)
    let alt = node.plainText
    if alt.allSatisfy(\.isWhitespace) { faults.append(CommentaryFaults.imageWithoutAlt(destination, at: place)) }
    plain.append(contentsOf: alt.utf8)
    guard SafeAddress.isSafe(destination) else {
      faults.append(CommentaryFaults.unsafeLink(destination, at: place))
      write(text: alt)
      return
    }
    images.append(RenderedMarkdown.LinkUse(destination: destination, place: place))
    switch resolution(of: destination, at: place) {
    case .to(let address) where SafeAddress.isSafe(address):
      ExternalVideo.isFile(destination)
        ? writeVideo(address, alt) : writePicture(address, alt, title: node.title, size: nil)
    case .picture(let address, let width, let height) where SafeAddress.isSafe(address):
      writePicture(address, alt, title: node.title, size: (width, height))
    case .external:
      if let host = ExternalVideo.host(of: destination) {
        writeVideoLink(destination, alt, host: host)
      } else {
        faults.append(CommentaryFaults.externalImage(destination, at: place))
        write(text: alt)
      }
    case .broken(let near):
      faults.append(CommentaryFaults.brokenLink(destination, near: near, at: place))
      write(text: alt)
    case .hidden(let what, let remedy):
      faults.append(CommentaryFaults.hiddenLink(destination, what, remedy: remedy, at: place))
      write(text: alt)
    case .to, .picture, .withheld: write(text: alt)
    }
  }

  /// Width and height keep the room, so that the text below does not jump when the picture arrives.
  private mutating func writePicture(_ address: String, _ alt: String, title: String, size: (Int, Int)?) {
    write("<img")
    attribute(Attribute("src", address))
    attribute(Attribute("alt", alt))
    if !title.isEmpty, !isCaptioned { attribute(Attribute("title", title)) }
    if let (width, height) = size {
      attribute(Attribute("width", width))
      attribute(Attribute("height", height))
    }
    write(" loading=\"lazy\"/>")
  }

  /// A video of the site itself: nothing of it is loaded before it is asked for.
  private mutating func writeVideo(_ address: String, _ alt: String) {
    write("<video controls=\"\" preload=\"none\"")
    attribute(Attribute("src", address))
    attribute(Attribute("aria-label", alt))
    write("></video>")
  }

  /// A video elsewhere is a link that says where it leads: no request leaves the page before the reader asks for it.
  private mutating func writeVideoLink(_ address: String, _ alt: String, host: String) {
    write("<a class=\"video\"")
    attribute(.href(address))
    write(" rel=\"noopener\"><b>")
    write(text: alt.isEmpty ? address : alt)
    write("</b> <small>")
    write(text: labels.video(at: host))
    write("</small></a>")
  }

  /// What a destination leads to: a heading or footnote of this very text, or what the caller says.
  private func resolution(of destination: String, at place: Place) -> LinkResolution {
    if destination.hasPrefix("#") {
      let id = String(destination.dropFirst())
      if outline.ids.contains(id) || isFootnoteID(id) { return .to(destination) }
      if outline.ids.contains(options.idPrefix + id) { return .to("#" + options.idPrefix + id) }
    }
    return resolve(destination, place)
  }

  // MARK: Raw HTML

  /// A line break in a table cell is the one piece of HTML that Markdown has no other way to say. Comments go; the rest
  /// is shown as the text it is, so that nothing is lost and nothing is run.
  mutating func writeRawHTML(_ node: CMarkNode, isBlock: Bool) {
    let text = node.literal
    let trimmed = text.drop { $0.isWhitespace }
    if trimmed.hasPrefix("<!--"), trimmed.reversed().drop(while: { $0.isWhitespace }).starts(with: ">--") { return }
    let tag = trimmed.filter { !$0.isWhitespace && $0 != "/" }.lowercased()
    if !isBlock, tag == "<br>" {
      write("<br/>")
      plain.append(UInt8(ascii: " "))
      return
    }
    if !trimmed.hasPrefix("</") {
      let name = trimmed.dropFirst().prefix { $0.isLetter || $0.isNumber }
      faults.append(CommentaryFaults.rawHTML(String(name), at: place(of: node, length: name.utf8.count + 1)))
    }
    if isBlock { write("<p>") }
    write(text: text)
    plain.append(contentsOf: text.utf8)
    if isBlock { write("</p>\n") }
  }

  // MARK: Places

  /// Where a node is written, as far as the library says; else the block around it.
  func place(of node: CMarkNode, length: Int = 1) -> Place {
    var current: CMarkNode? = node
    while let candidate = current, candidate.line == 0 { current = candidate.parent }
    let start = map.offset(line: current?.line ?? 1, byteColumn: current?.byteColumn ?? 1)
    return map.place(start..<map.clamp(start + length))
  }

  /// Where a destination is written: the next place in the block that reads like it, else where its node begins.
  private mutating func place(ofDestination destination: String, of node: CMarkNode) -> Place {
    var candidates = [destination]
    // Autolinks that are written without their scheme.
    for scheme in ["http://", "mailto:"] where destination.hasPrefix(scheme) {
      candidates.append(String(destination.dropFirst(scheme.utf8.count)))
    }
    for candidate in candidates {
      if let range = map.find(Array(candidate.utf8), from: searched, to: blockEnd) {
        searched = range.upperBound
        return map.place(range)
      }
    }
    return place(of: node)
  }
}

// MARK: - What a text silently loses

extension MarkdownRenderer {
  /// The cells of a row beyond those of the head are dropped by the dialect.
  mutating func reportLostCells(of row: CMarkNode, columns: Int) {
    let cells = Self.cells(of: map.line(row.line))
    guard cells > columns else { return }
    faults.append(CommentaryFaults.cellsLost(cells, columns: columns, at: place(of: row)))
  }

  /// How many cells the line of a table row has.
  static func cells(of line: ArraySlice<UInt8>) -> Int {
    var bars = 0
    var isEscaped = false
    var first: UInt8?
    var lastIsBar = false
    for byte in line where byte > 0x20 {
      let isBar = byte == UInt8(ascii: "|") && !isEscaped
      if first == nil { first = byte }
      if isBar { bars += 1 }
      lastIsBar = isBar
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return bars + 1 - (first == UInt8(ascii: "|") ? 1 : 0) - (lastIsBar && bars > 1 ? 1 : 0)
  }

  /// `[^x]` that stayed text: nothing defines it.
  mutating func reportFootnoteWithoutText(_ node: CMarkNode) {
    let label = node.withLiteral { bytes -> String? in
      // Nearly every text ends here: one look at each byte.
      guard let mark = bytes.firstIndex(of: UInt8(ascii: "^")), mark > 0, bytes[mark - 1] == UInt8(ascii: "["),
        let end = bytes[mark...].firstIndex(of: UInt8(ascii: "]"))
      else { return nil }
      return String(decoding: bytes[mark + 1..<end], as: UTF8.self)
    }
    guard let label, !label.isEmpty, !label.contains(where: \.isWhitespace) else { return }
    let place = map.find(Array("[^\(label)]".utf8), from: searched, to: blockEnd).map { map.place($0) }
    faults.append(CommentaryFaults.footnoteUndefined(label, at: place ?? self.place(of: node)))
  }

  /// Footnotes that nothing refers to are dropped by the dialect.
  mutating func reportUnusedFootnotes(written: Int) {
    var defined: [(label: String, range: Range<Int>)] = []
    for number in 1...map.lineCount {
      let line = map.line(number)
      guard let start = line.firstIndex(where: { $0 != UInt8(ascii: " ") }), start - line.startIndex < 4,
        line[start...].starts(with: "[^".utf8), let end = line[start...].firstIndex(of: UInt8(ascii: "]")),
        end + 1 < line.endIndex, line[end + 1] == UInt8(ascii: ":")
      else { continue }
      defined.append((String(decoding: line[start + 2..<end], as: UTF8.self), start..<end + 1))
    }
    guard defined.count > written else { return }
    for definition in defined {
      let mark = Array("[^\(definition.label)]".utf8)
      let isUsed =
        map.find(mark, from: 0, to: definition.range.lowerBound) != nil
        || map.find(mark, from: definition.range.upperBound, to: map.end(ofLine: map.lineCount)) != nil
      if !isUsed { faults.append(CommentaryFaults.footnoteUnused(definition.label, at: map.place(definition.range))) }
    }
  }
}
