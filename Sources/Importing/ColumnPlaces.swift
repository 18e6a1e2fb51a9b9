import Vietnamese

/// A stretch of words on a line, in the column it stands under.
struct PlacedPiece {
  var text: String
  var column: Int
  /// The character it begins at.
  var start: Int

  var end: Int { start + text.count }
}

/// Where the columns of a table stand whose cells are only places on the line.
struct ColumnPlaces {
  /// Where each column begins: the character between two heads that the fewest lines print on.
  private let bounds: [Int]
  /// Where the words of a column begin, line after line, the usual place first; none where they begin anywhere. The
  /// places of one column differ by a character or two.
  private let edges: [[Int]]

  init(head: FoundHead, lines: ArraySlice<TextLine>) {
    var starts: [Int: Int] = [:]
    for line in lines {
      for part in LineCells.wide(line.raw) { starts[part.start, default: 0] += 1 }
    }
    let centres = zip(head.starts, head.titles).map { $0 + $1.count / 2 }
    var edges: [[Int]] = [[]]
    for index in 1..<max(1, centres.count) {
      // A cell may begin left of its head, where that is set in the middle; hardly ever right of it.
      let window = min(centres[index - 1] + 1, head.starts[index])...(head.starts[index] + 1)
      edges.append(Self.edges(window, starts))
    }
    self.edges = edges
    var bounds = Self.bounds(head, lines)
    for (index, places) in edges.enumerated() {
      if let edge = places.min(), edge > bounds[index - 1] { bounds[index] = edge }
    }
    self.bounds = bounds
  }

  private static func edges(_ window: ClosedRange<Int>, _ starts: [Int: Int]) -> [Int] {
    let all = window.reduce(0) { $0 + starts[$1, default: 0] }
    let best = window.max { (starts[$0, default: 0], -$0) < (starts[$1, default: 0], -$1) } ?? window.lowerBound
    let near = (best - 2...best + 2).filter { window.contains($0) && starts[$0, default: 0] > 0 }
    let count = near.reduce(0) { $0 + starts[$1, default: 0] }
    guard count >= 3, count * 10 >= all * 6 else { return [] }
    return near.sorted { (-starts[$0, default: 0], $0) < (-starts[$1, default: 0], $1) }
  }

  private static func column(_ start: Int, _ bounds: [Int]) -> Int { bounds.lastIndex { $0 <= start } ?? 0 }

  /// The words of a line by their columns, and whether those of two columns could not be told apart. Columns that stand
  /// close have but one blank between them: there the words are cut where those of other lines begin.
  func pieces(of line: TextLine) -> (pieces: [PlacedPiece], isMixed: Bool) {
    var pieces: [PlacedPiece] = []
    var isMixed = false
    let parts = LineCells.wide(line.raw)
    for part in parts {
      var rest = PlacedPiece(text: part.text, column: Self.column(part.start, bounds), start: part.start)
      // A heading runs over the columns as it likes.
      let isHeading = parts.count == 1 && rest.column == 0
      for column in bounds.indices where column > rest.column && !isHeading {
        let usual = edges[column].first ?? bounds[column]
        let inside = edges[column].filter { rest.start < $0 && $0 < rest.end }
        let letters = Array(rest.text)
        guard let edge = inside.first(where: { letters[$0 - rest.start - 1] == " " }) else {
          isMixed = isMixed || rest.end > usual + 1
          continue
        }
        pieces.append(
          PlacedPiece(text: String(letters[..<(edge - rest.start - 1)]), column: rest.column, start: rest.start))
        rest = PlacedPiece(text: String(letters[(edge - rest.start)...]), column: column, start: edge)
      }
      pieces.append(rest)
    }
    return (pieces, isMixed)
  }

  /// Whether words run over into the next column, as a heading over the table does.
  func isAcross(_ piece: PlacedPiece) -> Bool {
    guard piece.column + 1 < bounds.count else { return false }
    return piece.end > (edges[piece.column + 1].first ?? bounds[piece.column + 1]) + 1
  }

  private static func bounds(_ head: FoundHead, _ lines: ArraySlice<TextLine>) -> [Int] {
    var cover: [Int] = []
    for line in lines {
      for part in LineCells.wide(line.raw) {
        let end = part.start + part.text.count
        while cover.count <= end { cover.append(0) }
        for place in part.start..<end { cover[place] += 1 }
      }
    }
    let centres = zip(head.starts, head.titles).map { $0 + $1.count / 2 }
    var bounds = [0]
    for index in 1..<max(1, centres.count) {
      // A cell may begin left of its head, where that is set in the middle; hardly ever right of it.
      let end = max(head.starts[index], bounds[index - 1] + 1)
      let range = min(centres[index - 1] + 1, end)...end
      let best = range.min { first, second in
        let (one, other) = (first < cover.count ? cover[first] : 0, second < cover.count ? cover[second] : 0)
        return (one, -first) < (other, -second)
      }
      bounds.append(max(best ?? head.starts[index], bounds[index - 1] + 1))
    }
    return bounds
  }
}
