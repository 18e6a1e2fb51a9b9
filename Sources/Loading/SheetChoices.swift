import Diagnostics
import Formats
import Records
import Vietnamese

/// The sheets that the head of a folder names for the tables beside it (`trang_tinh`).
struct SheetChoices: Sendable {
  static let key = "trang_tinh"

  /// By the name of the table: `nhiem-vu`.
  fileprivate var byTable: [String: SheetBook.Choice] = [:]
  fileprivate var used: Set<String> = []

  /// `Biểu 2` names the sheet of the first table; `nhiem-vu = Biểu 2; chi-tieu = Biểu 3` those of several.
  init?(_ head: YAMLMapping?, tables: [String]) {
    guard let main = tables.first,
      let value = head?.entries.first(where: { Fold.name($0.key) == Fold.name(Self.key) })?.value,
      let text = value.joinedText
    else { return nil }
    for part in text.split(whereSeparator: { $0 == ";" || $0.isNewline }) {
      let sides = part.split(separator: "=", maxSplits: 1).map(trimmed)
      let table = sides.count == 2 ? Self.table(sides[0], among: tables) : nil
      let sheet = table == nil ? trimmed(part) : sides[1]
      if !sheet.isEmpty { byTable[table ?? main] = SheetBook.Choice(sheet, at: value.place) }
    }
  }

  /// A table by its name or by what its sheet is called: `nhiem-vu`, *Nhiệm vụ*.
  private static func table(_ name: String, among tables: [String]) -> String? {
    let folded = Fold.name(name)
    return tables.first { table in ([table] + SheetNames.of(table)).contains { Fold.name($0) == folded } }
  }
}

extension FrontMatterSchema {
  /// With the key that chooses sheets for the tables of its folder; the first is meant where none is named.
  func with(sheetsOf tables: [String]) -> Self {
    var schema = self
    schema.tables = tables
    let others = tables.dropFirst().first.map { "; nhiều bảng: \(tables[0]) = Biểu 1; \($0) = Biểu 2" } ?? ""
    schema.add(
      Field(
        SheetChoices.key, "Trang tính",
        meaning: "Tên trang tính (sheet) chứa bảng \(tables.first ?? "") khi tệp Excel cùng thư mục có nhiều trang",
        takes: Words("tên trang tính: Biểu 2\(others)", "the name of a sheet: Biểu 2\(others)"), type: .string,
        read: { _, _ in }, write: { _ in .absent }))
    return schema
  }
}

extension Intake {
  /// Keeps the sheets that a head chooses, until `closeSheetChoices`.
  mutating func chooseSheets<Record>(by head: HeadedText, of schema: FrontMatterSchema<Record>, in folder: String) {
    sheetChoices[folder] = SheetChoices(head.head, tables: schema.tables)
  }

  /// The sheet that is chosen for the table at a path without ending.
  func sheetChoice(_ base: String) -> SheetBook.Choice? {
    let (folder, name) = Self.split(base)
    return sheetChoices[folder]?.byTable[name]
  }

  /// The same, which from now on counts as used.
  mutating func useSheetChoice(_ base: String) -> SheetBook.Choice? {
    let (folder, name) = Self.split(base)
    sheetChoices[folder]?.used.insert(name)
    return sheetChoices[folder]?.byTable[name]
  }

  private static func split(_ base: String) -> (folder: String, name: String) {
    let parts = base.split(separator: "/")
    return (parts.dropLast().joined(separator: "/"), parts.last.map(String.init) ?? "")
  }

  /// One warning for each sheet that was chosen for a table that no workbook gives.
  mutating func closeSheetChoices(_ folder: String) {
    guard let choices = sheetChoices.removeValue(forKey: folder) else { return }
    for (table, choice) in choices.byTable.sorted(by: { $0.key < $1.key }) where !choices.used.contains(table) {
      faults.append(
        LoadingFaults.keyUnused.fault(
          at: choice.place,
          Words(
            "“\(SheetChoices.key)” chọn trang tính “\(choice.sheet)” nhưng bảng \(table) không lấy từ tệp Excel nào",
            "“\(SheetChoices.key)” chooses the sheet “\(choice.sheet)” but no workbook gives the table \(table)"),
          suggestion: Words(
            "đặt tệp \(table).xlsx vào \(folder), hoặc xóa dòng này", "put \(table).xlsx into \(folder), or remove it"))
      )
    }
  }
}
