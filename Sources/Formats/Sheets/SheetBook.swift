import Diagnostics
import Office
import Vietnamese

/// A workbook as tables are taken from it: which sheet holds which table, and what of it nobody used.
public struct SheetBook: Sendable {
  public let file: String
  private let views: [SheetView]
  private var used: Set<Int> = []

  /// - Parameter file: relative to the content folder; it stands in every place.
  public init(file: String, grids: [Grid]) {
    self.file = file
    views = grids.map(SheetView.init)
    let names = Set(grids.map { Fold.name($0.name) })
    isDownload = Self.downloadSheets.isSubset(of: names)
  }

  /// Besides its table a downloaded workbook has a cover and the meaning of the columns.
  private static let downloadSheets: Set<String> = ["thong tin", "giai nghia cot"]
  private let isDownload: Bool

  private func belongsToDownload(_ view: SheetView) -> Bool {
    isDownload && Self.downloadSheets.contains(Fold.name(view.name))
  }

  /// The names of the sheets that people see, in order.
  public var sheetNames: [String] { views.filter { $0.visibility == .visible }.map(\.name) }

  /// Whether a visible sheet has one of these names.
  public func hasSheet(_ names: [String]) -> Bool { index(of: names) != nil }

  private func index(of names: [String]) -> Int? {
    let folded = Set(names.map(Fold.name))
    return views.firstIndex { $0.visibility == .visible && folded.contains(Fold.name($0.name)) }
  }

  /// A sheet that the content chose by its name, and where it says so.
  public struct Choice: Sendable {
    public let sheet: String
    public let place: Place

    public init(_ sheet: String, at place: Place) {
      self.sheet = sheet
      self.place = place
    }
  }

  /// The one table of a kind; nil where no sheet holds it.
  public mutating func table(_ heads: TableHeads, choice: Choice? = nil) -> Diagnosed<Table?> {
    var faults: [Fault] = []
    guard let index = choose(heads, choice, &faults) else { return Diagnosed(nil, faults) }
    used.insert(index)
    let view = views[index]
    if let spread = heads.spread, let found = SpreadFinder(view: view, heads: heads)?.find(file: file) {
      var build = SpreadTableBuild(view, heads, spread, found, file: file)
      let table = build.build()
      return Diagnosed(table, faults + table.headFaults() + build.faults)
    }
    guard let head = HeadFinder(view: view, heads: heads).find(from: 0) else {
      faults.append(missing(view, heads))
      return Diagnosed(nil, faults)
    }
    var build = SheetTableBuild(view, heads, file: file)
    let table = build.build(head)
    return Diagnosed(table, faults + table.headFaults() + build.faults)
  }

  /// The table of a sheet that is called after it, where the workbook has one.
  public mutating func namedTable(_ heads: TableHeads) -> Diagnosed<Table?> {
    guard let index = views.firstIndex(where: { $0.visibility == .visible && heads.isNamed($0.name) }) else {
      return Diagnosed(nil)
    }
    return table(heads, choice: Choice(views[index].name, at: Place(file: file)))
  }

  /// Keys and values of a sheet with two columns (*Thông tin chung*); nil where there is no such sheet.
  public mutating func mapping(_ names: [String]) -> YAMLMapping? {
    guard let index = index(of: names) else { return nil }
    used.insert(index)
    let view = views[index]
    var entries: [YAMLMapping.Entry] = []
    let words = SheetFaultWords(file: file, sheet: view.name)
    for (position, row) in view.rows.enumerated() where !row.isHidden {
      let filled = row.cells.filter { !SheetText.plain($0.value).isEmpty }
      guard filled.count >= 2 else { continue }
      let cells =
        SheetNumbering.style(SheetText.plain(filled[0].value)) != nil && filled.count > 2
        ? filled.dropFirst() : filled[...]
      guard let key = cells.first, let value = cells.dropFirst().first else { continue }
      var name = SheetText.plain(key.value)
      while name.hasSuffix(":") || name.hasSuffix(" ") { name.removeLast() }
      // A head over the two columns.
      if entries.isEmpty, Self.valueHeads.contains(Fold.name(SheetText.plain(value.value))) { continue }
      let keyAt = SheetView.key(view.rows[position].number, key.column)
      let valueAt = SheetView.key(view.rows[position].number, value.column)
      let text = CellReading.text(value.value, .words).text
      entries.append(
        YAMLMapping.Entry(
          key: name, keyPlace: words.place(keyAt),
          value: .scalar(YAMLScalar(text: text, place: words.place(valueAt, head: name), isQuoted: true))))
    }
    return YAMLMapping(entries: entries, place: Place(file: file, sheet: view.name))
  }

  /// The first column of a sheet as a text of lines (*Lời dẫn*), and the row of its first line; nil where there is no
  /// such sheet. A blank row is a blank line.
  public mutating func text(_ names: [String]) -> (text: String, firstRow: Int)? {
    guard let index = index(of: names) else { return nil }
    used.insert(index)
    let rows = views[index].rows.filter { !$0.isHidden && !$0.cells.isEmpty }
    guard let first = rows.first?.number else { return ("", 1) }
    var text = ""
    var next = first
    for row in rows {
      text += String(repeating: "\n", count: max(0, row.number - next))
      text += row.cells.map { CellReading.text($0.value, .words).text }.joined(separator: " ") + "\n"
      next = row.number + 1
    }
    return (text, first)
  }

  private static let valueHeads: Set<String> = ["gia tri", "noi dung"]

  /// A sheet that is told of otherwise.
  public mutating func passOver(_ names: [String]) {
    if let index = index(of: names) { used.insert(index) }
  }

  /// What nobody asked for: sheets with something in them, hidden ones by their own words.
  public func unused() -> [Fault] {
    views.indices.compactMap { index in
      let view = views[index]
      guard !used.contains(index), !belongsToDownload(view), view.rows.contains(where: { !$0.cells.isEmpty }) else {
        return nil
      }
      let words = SheetFaultWords(file: file, sheet: view.name)
      if view.visibility != .visible { return words.hiddenSheet() }
      return FaultKind.sheetUnused.fault(
        at: Place(file: file, sheet: view.name),
        Words("trang tính “\(view.name)” không được dùng", "the sheet “\(view.name)” is not used"),
        suggestion: Words("xóa trang tính, hoặc lưu thành tệp riêng", "remove it, or save it as a file of its own"))
    }
  }

  // MARK: choosing a sheet

  private func choose(_ heads: TableHeads, _ wanted: Choice?, _ faults: inout [Fault]) -> Int? {
    let visible = views.indices.filter {
      views[$0].visibility == .visible && !views[$0].rows.isEmpty && !belongsToDownload(views[$0])
    }
    if let wanted {
      let named = views.indices.filter { Fold.name(views[$0].name) == Fold.name(wanted.sheet) }
      if let found = named.first(where: { views[$0].visibility == .visible }) { return found }
      faults.append(named.isEmpty ? unknown(wanted) : hidden(wanted))
      return nil
    }
    if let named = visible.first(where: { heads.isNamed(views[$0].name) }) { return named }
    if visible.count <= 1 {
      if visible.isEmpty { faults.append(empty()) }
      return visible.first
    }
    let found = visible.compactMap { index in
      HeadFinder(view: views[index], heads: heads).find(from: 0).map { (index, $0) }
    }
    let whole = found.filter { $0.1.hasAll(heads) }
    let candidates = whole.isEmpty ? found : whole
    guard let best = candidates.max(by: { $0.1.matched < $1.1.matched }) else { return visible.first }
    let equals = candidates.filter { $0.1.matched == best.1.matched }
    guard equals.count > 1 else { return best.0 }
    faults.append(ambiguous(equals.map { views[$0.0].name }, heads))
    return nil
  }

  private func unknown(_ wanted: Choice) -> Fault {
    let names = sheetNames
    return FaultKind.sheetUnknown.fault(
      at: wanted.place,
      Words("\(file) không có trang tính “\(wanted.sheet)”", "\(file) has no sheet “\(wanted.sheet)”"),
      expected: Words(
        "tệp có các trang tính: \(names.joined(separator: ", "))", "the file has: \(names.joined(separator: ", "))"),
      suggestion: .didYouMean(NearestName.find(wanted.sheet, in: names)))
  }

  private func hidden(_ wanted: Choice) -> Fault {
    FaultKind.sheetUnknown.fault(
      at: wanted.place,
      Words(
        "trang tính “\(wanted.sheet)” của \(file) bị ẩn nên không được đọc",
        "the sheet “\(wanted.sheet)” of \(file) is hidden and not read"),
      suggestion: Words(
        "bỏ ẩn trang tính (Unhide) rồi lưu tệp, hoặc ghi tên trang tính khác",
        "unhide it and save, or name another sheet")
    )
  }

  private func ambiguous(_ names: [String], _ heads: TableHeads) -> Fault {
    let shown = names.map { "“\($0)”" }.joined(separator: ", ")
    let own = heads.sheetNames.first ?? heads.name
    return FaultKind.sheetAmbiguous.fault(
      at: Place(file: file),
      Words(
        "bảng \(heads.name) có ở nhiều trang tính: \(shown)", "the table \(heads.name) is in several sheets: \(shown)"),
      suggestion: Words(
        "đặt tên trang tính cần dùng là “\(own)”, hoặc ghi tên nó vào trang_tinh ở phần đầu tệp .md cùng thư mục",
        "name the one that counts “\(own)”, or give its name as trang_tinh in the head of the folder's .md file"))
  }

  private func empty() -> Fault {
    FaultKind.tableWithoutHead.fault(
      at: Place(file: file), Words("tệp không có trang tính nào có nội dung", "no sheet of the file holds anything"),
      expected: Words("một bảng có dòng tên cột", "a table with a row of column names"))
  }

  private func missing(_ view: SheetView, _ heads: TableHeads) -> Fault {
    let titles = heads.columns.prefix(6).map { "“\($0.title)”" }.joined(separator: ", ")
    return FaultKind.sheetTableMissing.fault(
      at: Place(file: file, sheet: view.name),
      Words("không tìm thấy dòng tên cột của bảng \(heads.name)", "no row has the column names of \(heads.name)"),
      expected: Words("các cột: \(titles)…", "the columns: \(titles)…"))
  }
}
