/// A cell as it follows others in a text, before its row and column are known.
struct CellToken: Sendable {
  /// What stands between a cell and the one before it.
  enum Break: Sendable { case none, soft, hard }

  var look: CellLook
  /// In the source, from 1.
  var line: Int
  var before: Break
  /// A page ended in front of it: the head stands there again.
  var isAfterPage: Bool

  init(_ text: String, line: Int, before: Break = .none, isAfterPage: Bool = false) {
    look = CellLook(text)
    self.line = line
    self.before = before
    self.isAfterPage = isAfterPage
  }
}

/// Cuts the lines below a head into cells.
struct CellStream {
  let head: FoundHead

  /// The cells of these lines; `isAfterPage` where the head was only repeated.
  func tokens(_ lines: ArraySlice<TextLine>, isAfterPage: Bool) -> [CellToken] {
    var tokens: [CellToken] =
      switch head.separator {
      case .line: oneALine(lines)
      case .gap: paragraphs(lines)
      case .pipeEnd: pipeEnded(lines)
      case .mark, .wide: []
      }
    dropColumnNumbers(&tokens)
    if isAfterPage, !tokens.isEmpty { tokens[0].isAfterPage = true }
    return tokens
  }

  private func oneALine(_ lines: ArraySlice<TextLine>) -> [CellToken] {
    var tokens: [CellToken] = []
    var isBroken = false
    for line in lines {
      if line.isEmpty {
        isBroken = !tokens.isEmpty
      } else if !LineCells.isRule(line.text) {
        tokens.append(CellToken(line.text, line: line.number, before: isBroken ? .soft : .none))
        isBroken = false
      }
    }
    return tokens
  }

  private func paragraphs(_ lines: ArraySlice<TextLine>) -> [CellToken] {
    var tokens: [CellToken] = []
    var text = ""
    var start = 0
    func close() {
      if !text.isEmpty { tokens.append(CellToken(text, line: start)) }
      text = ""
    }
    for line in lines {
      if line.isBlankCell {
        close()
        tokens.append(CellToken("", line: line.number))
      } else if line.isEmpty {
        close()
      } else {
        if text.isEmpty { start = line.number }
        text = text.isEmpty ? line.text : text + " " + line.text
      }
    }
    close()
    return tokens
  }

  /// Two marks with nothing between them stand for cells that are not there: they only fill up a row.
  private func pipeEnded(_ lines: ArraySlice<TextLine>) -> [CellToken] {
    var tokens: [CellToken] = []
    var text = ""
    var start = 0
    var isBroken = false
    func close(_ line: Int) {
      tokens.append(
        CellToken(text, line: text.isEmpty ? line : start, before: isBroken && !tokens.isEmpty ? .hard : .none))
      (text, isBroken) = ("", false)
    }
    for line in lines {
      let parts = line.text.split(separator: "|", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        let piece = part.drop { $0 == " " }
        let isEnded = index < parts.count - 1
        if !piece.isEmpty {
          if text.isEmpty { start = line.number }
          text = text.isEmpty ? trimmed(piece) : text + " " + trimmed(piece)
        }
        guard isEnded else { continue }
        let isFilling = text.isEmpty && part.isEmpty && (index > 0 || (parts.count > 2 && parts[1].isEmpty))
        if isFilling { isBroken = true } else { close(line.number) }
      }
    }
    return tokens
  }

  private func trimmed(_ text: Substring) -> String {
    var text = text
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }

  /// *(1) (2) (3)…* below a head numbers its columns.
  private func dropColumnNumbers(_ tokens: inout [CellToken]) {
    let count = min(head.columns.count, tokens.count)
    guard count >= 3 else { return }
    for index in 0..<count {
      let digits = tokens[index].look.text.filter(\.isNumber)
      guard digits == String(index + 1), tokens[index].look.count <= 4 else { return }
    }
    tokens.removeFirst(count)
  }
}
