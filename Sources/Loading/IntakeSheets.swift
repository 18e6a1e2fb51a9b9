import Diagnostics
import Formats
import Records
import Vietnamese

// Workbooks wherever a CSV file may stand.

extension Intake {
  static let workbookEndings = [".xlsx", ".xls", ".xlsm"]

  /// Where a table may come from.
  enum TableSource {
    case csv(String)
    case workbook(String)
    /// A sheet of the workbook that stands for a folder.
    case folderBook(String)
  }

  func sources(of base: String, _ heads: TableHeads) -> [TableSource] {
    var sources: [TableSource] = []
    if has(base + ".csv") { sources.append(.csv(base + ".csv")) }
    sources += Self.workbookEndings.map { base + $0 }.filter(has).map(TableSource.workbook)
    let folder = base.split(separator: "/").dropLast().joined(separator: "/")
    if let book = folderBooks[folder], sheetChoice(base) != nil || book.hasSheet([heads.name] + heads.sheetNames) {
      sources.append(.folderBook(folder))
    }
    return sources
  }

  private func place(_ source: TableSource) -> (path: String, words: String) {
    switch source {
    case .csv(let path), .workbook(let path): (path, path)
    case .folderBook(let folder):
      (folderBooks[folder]?.file ?? folder, "một trang tính của \(folderBooks[folder]?.file ?? folder)")
    }
  }

  mutating func reportTwice(_ sources: [TableSource]) {
    let places = sources.map(place)
    taken.formUnion(places.map(\.path))
    let names = places.map(\.words).joined(separator: " và ")
    let paths = places.map(\.path).joined(separator: " and ")
    faults.append(
      LoadingFaults.sourceTwice.fault(
        at: Place(file: places[0].path),
        Words("bảng này có ở cả \(names)", "this table is in \(paths)"),
        suggestion: Words("giữ một tệp, chuyển tệp kia ra khỏi thư mục", "keep one, take the other out of the folder"),
        related: places.dropFirst().map {
          RelatedPlace(Place(file: $0.path), Words("nguồn thứ hai", "the second source"))
        }
      ))
  }

  /// A workbook by its path; nil where it cannot be read.
  mutating func book(_ path: String) -> SheetBook? {
    guard let file = take(path) else { return nil }
    return SheetBook.read(file.bytes, file: path).collect(into: &faults)
  }

  mutating func sheetTable(_ path: String, _ heads: TableHeads, _ choice: SheetBook.Choice?) -> Table? {
    guard var book = book(path) else { return nil }
    let table = book.table(heads, choice: choice).collect(into: &faults)
    // Where no table was found that is the fault; its sheets are none of their own.
    if table != nil { faults += book.unused() }
    return table
  }

  mutating func folderTable(_ folder: String, _ heads: TableHeads, _ choice: SheetBook.Choice?) -> Table? {
    guard var book = folderBooks[folder] else { return nil }
    let read = choice.map { book.table(heads, choice: $0) } ?? book.namedTable(heads)
    let table = read.collect(into: &faults)
    folderBooks[folder] = book
    return table
  }

  // MARK: a workbook for a folder

  /// Takes the workbook at a path for the tables (and the head) of a folder.
  mutating func open(_ path: String, asFolder folder: String) {
    guard let book = book(path) else { return hasLostRecords = true }
    folderBooks[folder] = book
  }

  func folderBookFile(_ folder: String) -> String? { folderBooks[folder]?.file }
  func folderBookHasHead(_ folder: String) -> Bool { folderBooks[folder]?.hasSheet(SheetNames.general) ?? false }

  /// The head that a sheet of two columns gives, and the text of the sheet or key *Lời dẫn*.
  mutating func folderHead(_ folder: String) -> HeadedText? {
    guard var book = folderBooks[folder], let mapping = book.mapping(SheetNames.general) else { return nil }
    let lines = book.text(SheetNames.commentary)
    folderBooks[folder] = book
    let isBody = { (entry: YAMLMapping.Entry) in ["loi dan", "loi van"].contains(Fold.name(entry.key)) }
    let entries = mapping.entries.filter { !isBody($0) }
    let head = YAMLMapping(entries: entries, place: mapping.place)
    let text = lines?.text ?? mapping.entries.first(where: isBody)?.value.text ?? ""
    let body = TextBody(text: text, file: book.file, firstLine: lines?.firstRow ?? 1)
    texts.append(body)
    keep(head)
    return HeadedText(file: book.file, head: head, body: body)
  }

  /// A workbook that is not read for the fault of another file: its sheets are no faults of their own.
  mutating func forgetFolderBook(_ folder: String) {
    folderBooks[folder] = nil
    hasLostRecords = true
  }

  /// What nobody took of the workbook of a folder.
  mutating func closeFolderBook(_ folder: String) {
    guard let book = folderBooks.removeValue(forKey: folder) else { return }
    faults += book.unused()
  }
}
