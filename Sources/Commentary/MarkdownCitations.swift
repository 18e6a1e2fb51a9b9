import Markup

// Numbers of documents in running words lead to the documents.

extension MarkdownRenderer {
  /// How many bytes behind the words are told with them: the day of a document may stand on the next line.
  private static let reach = 64

  /// Writes the words of a text node with links for what they cite.
  /// - Returns: false where nothing is cited; then nothing is written.
  mutating func writeCiting(_ node: CMarkNode) -> Bool {
    guard let cite else { return false }
    // Nearly every text ends here: a number has a slash.
    let bytes = node.withLiteral { $0.contains(UInt8(ascii: "/")) ? Array($0) : [] }
    guard !bytes.isEmpty else { return false }
    var done = 0
    for citation in cite(String(decoding: bytes + Self.behind(node), as: UTF8.self)) {
      let range = citation.range
      guard range.lowerBound >= done, range.upperBound <= bytes.count, SafeAddress.isSafe(citation.address) else {
        continue
      }
      write(text: String(decoding: bytes[done..<range.lowerBound], as: UTF8.self))
      write("<a")
      attribute(.href(citation.address))
      write(">")
      write(text: String(decoding: bytes[range], as: UTF8.self))
      write("</a>")
      done = range.upperBound
    }
    guard done > 0 else { return false }
    write(text: String(decoding: bytes[done...], as: UTF8.self))
    plain.append(contentsOf: bytes)
    return true
  }

  /// The beginning of the words behind a node.
  private static func behind(_ node: CMarkNode) -> [UInt8] {
    var bytes: [UInt8] = []
    var next = node.next
    while bytes.count < reach, let current = next {
      switch current.kind {
      case .softBreak, .lineBreak: bytes.append(UInt8(ascii: " "))
      case .text: current.withLiteral { bytes.append(contentsOf: $0.prefix(reach)) }
      default: return bytes
      }
      next = current.next
    }
    return bytes
  }
}
