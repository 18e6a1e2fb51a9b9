import Office
import Vietnamese

/// The head of a table that stands across its sheet: one row a unit, and years, items or both as columns, each of them
/// perhaps over several figures (*2019* over *Điểm* and *Hạng*).
struct SpreadHead: Sendable {
  /// A column of figures: what its head says besides the figure.
  struct Figure: Sendable {
    var column: Int
    var declared: Int
    var year: Int?
    var item: String
    var address: Int
  }

  var head: FoundHead
  var figures: [Figure] = []
  /// Columns that the row has once, whatever the year: *Nguồn*, *Năm*.
  var fixed: [(column: Int, declared: Int)] = []
  var unknown: [FoundHead.Column] = []
  /// What the figures without a year of their own are of, and where it stands.
  var year: (number: Int, address: Int)?

  /// Columns that only a table across its sheet has.
  var spread: Int { figures.count { $0.year != nil || !$0.item.isEmpty } }
}

/// Finds the head of a table across its sheet.
struct SpreadFinder {
  let view: SheetView
  let heads: TableHeads
  let spread: TableHeads.Spread

  init?(view: SheetView, heads: TableHeads) {
    guard let spread = heads.spread else { return nil }
    self.view = view
    self.heads = heads
    self.spread = spread
  }

  private static let reach = 60
  private static let deepest = 4

  /// The head with the most columns that say a year or an item; nil where there are fewer than two.
  func find(file: String) -> SpreadHead? {
    var best: SpreadHead?
    let finder = HeadFinder(view: view, heads: heads)
    for index in view.rows.indices.prefix(Self.reach) {
      if let best, index > best.head.rows.upperBound { break }
      for depth in 1...Self.deepest where index + depth <= view.rows.count {
        // Rows of a head follow one another.
        guard view.rows[index + depth - 1].number == view.rows[index].number + depth - 1 else { break }
        let rows = index...(index + depth - 1)
        guard depth == 1 || isHeadRow(rows.upperBound), let found = read(rows, finder), found.spread >= 2,
          found.unknown.count <= found.spread
        else { continue }
        if found.spread > best?.spread ?? 0 || (found.spread == best?.spread && isClearer(found, best)) { best = found }
      }
    }
    guard var found = best else { return nil }
    if found.figures.contains(where: { $0.year == nil }), !hasYears(found) {
      found.year = year(above: found.head.rows.lowerBound, file)
    }
    return found
  }

  /// With the same columns the head that names more figures, in the rows that begin later (a title is no level).
  private func isClearer(_ head: SpreadHead, _ best: SpreadHead?) -> Bool {
    guard let best else { return true }
    let (named, before) = [head, best].map { Set($0.figures.map(\.declared)).count }.pair
    return named > before || (named == before && head.unknown.count < best.unknown.count)
      || (named == before && head.unknown.count == best.unknown.count
        && head.head.rows.lowerBound > best.head.rows.lowerBound
        && head.head.rows.upperBound == best.head.rows.upperBound)
  }

  private func hasYears(_ head: SpreadHead) -> Bool {
    head.fixed.contains { heads.columns[$0.declared].key == spread.year }
  }

  /// A further row of a head holds words and years, no figures.
  private func isHeadRow(_ index: Int) -> Bool {
    view.rows[index].cells.allSatisfy { cell in
      switch cell.value {
      case .text: true
      case .number(let number, _): Self.isYear(number)
      default: false
      }
    }
  }

  private static func isYear(_ number: Double) -> Bool { number == number.rounded() && (1990...2100).contains(number) }

  private func read(_ rows: ClosedRange<Int>, _ finder: HeadFinder) -> SpreadHead? {
    var found = SpreadHead(head: FoundHead(rows: rows, columns: []))
    var hasRow = false
    for column in finder.columnsWithText(rows) {
      var levels = finder.levels(rows, column)
      guard let bottom = levels.last else { continue }
      // Cells that a merge would join often stand beside one another with the same words.
      for index in levels.indices.dropFirst().reversed() where levels[index].text == levels[index - 1].text {
        levels.remove(at: index)
      }
      let text = levels.map(\.text).joined(separator: " – ")
      let said = Said(levels: levels, heads: heads, spread: spread)
      var declared = said.declared
      if let plain = declared.map({ heads.columns[$0].key }), said.year == nil, said.item == nil {
        if plain == spread.row {
          guard !hasRow else { return nil }
          hasRow = true
        } else if plain == spread.item {
          return nil
        }
        if !spread.figures.contains(plain), plain != spread.row, let declared { found.fixed.append((column, declared)) }
      }
      if said.isUnknown, !BodyReader.isNumberHead(text) {
        found.unknown.append(FoundHead.Column(column: column, text: text, address: bottom.address, declared: nil))
        declared = nil
      } else if let figure = figure(said) {
        declared = figure
        let isTaken = found.figures.contains {
          $0.declared == figure && $0.year == said.year && $0.item == said.item ?? ""
        }
        guard !isTaken else { return nil }
        found.figures.append(
          SpreadHead.Figure(
            column: column, declared: figure, year: said.year, item: said.item ?? "", address: bottom.address))
      }
      found.head.columns.append(
        FoundHead.Column(column: column, text: text, address: bottom.address, declared: declared))
    }
    return hasRow ? found : nil
  }

  /// The declared column of a figure: the one that is named, else the value; nil for what is no figure.
  private func figure(_ said: Said) -> Int? {
    if let declared = said.declared {
      return spread.figures.contains(heads.columns[declared].key) ? declared : nil
    }
    guard said.year != nil || said.item != nil else { return nil }
    return heads.columns.firstIndex { $0.key == spread.value }
  }

  /// The year that a title above, the sheet's name or the file's says.
  private func year(above index: Int, _ file: String) -> (number: Int, address: Int)? {
    for row in (0..<index).reversed() {
      for cell in view.rows[row].cells {
        if let year = SpreadYear(Fold.name(SheetText.plain(cell.value))).year {
          return (year, SheetView.key(view.rows[row].number, cell.column))
        }
      }
    }
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return [view.name, name].lazy.compactMap { SpreadYear(Fold.name($0)).year }.first.map { ($0, 0) }
  }

  /// What the levels over a column say.
  private struct Said {
    var year: Int?
    var item: String?
    var declared: Int?
    var isUnknown = false

    init(levels: [HeadFinder.Level], heads: TableHeads, spread: TableHeads.Spread) {
      for (position, level) in levels.enumerated() {
        let folded = SpreadYear(Fold.name(level.text))
        if let year = folded.year {
          if self.year != nil { isUnknown = true }
          self.year = year
        }
        guard !folded.rest.isEmpty else { continue }
        let isGroup = level.width > 1 && position + 1 < levels.count
        let declared = heads.columns.firstIndex { $0.names.contains(folded.rest) }
        if let declared, !isGroup || spread.figures.contains(heads.columns[declared].key) {
          self.declared = declared
        } else if let code = spread.code(of: level.text, folded: folded.rest) {
          item = code
        } else if spread.wholes.contains(folded.rest) {
          item = item ?? ""
        } else if isGroup || (folded.year != nil && folded.rest.split(separator: " ").count <= 3) {
          // *Kết quả các năm* over years, *PCI 2019*: it says nothing that a column would.
          continue
        } else if spread.takesAnyItem {
          item = level.text
        } else {
          isUnknown = true
        }
      }
      if let declared, heads.columns[declared].key == spread.row { isUnknown = false }
    }
  }
}

extension Array {
  /// The first two.
  fileprivate var pair: (Element, Element) { (self[0], self[1]) }
}

/// The one year that folded words say, and the words without it: `diem nam 2019` → 2019, `diem`.
struct SpreadYear {
  var year: Int?
  var rest: String

  init(_ folded: String) {
    let words = folded.split(separator: " ").map(Self.parted).joined()
    let years = words.compactMap { word in
      word.utf8.count == 4 ? Int(word).flatMap { (1990...2100).contains($0) ? $0 : nil } : nil
    }
    guard years.count == 1, let year = years.first else {
      rest = folded
      return
    }
    self.year = year
    rest = words.filter { $0 != String(year) && $0 != "nam" }.joined(separator: " ")
  }

  /// `2012papi` → `2012`, `papi`
  private static func parted(_ word: Substring) -> [Substring] {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    guard digits.utf8.count == 4, digits.endIndex < word.endIndex else { return [word] }
    return [digits, word[digits.endIndex...]]
  }
}
