import Diagnostics
import Formats
import Records
import Vietnamese

/// The files of a content folder while they are turned into records: hands each out once, keeps the faults, and at the
/// end knows what nobody asked for (the input ledger).
public struct Intake {
  private let files: ContentFiles
  private var positions: [String: Int] = [:]
  var taken: Set<String> = []
  /// Workbooks that stand for a whole folder, by that folder.
  var folderBooks: [String: SheetBook] = [:]
  /// The sheets that heads choose, by folder.
  var sheetChoices: [String: SheetChoices] = [:]
  public var faults: [Fault] = []
  /// A file that makes a page could not be read: links to that page lead nowhere for no fault of their own.
  public var hasLostRecords = false
  /// Every table that was read, for checks that look at all cells.
  public internal(set) var tables: [Table] = []
  /// Every text that was read.
  public internal(set) var texts: [TextBody] = []
  /// Every value of a head or of `site.yaml`, as written.
  public private(set) var values: [YAMLScalar] = []

  /// Left by the systems and programs people use; passed over without a word.
  /// So is the report that `import` writes beside what it made.
  static let leftovers: Set<String> = [".DS_Store", "Thumbs.db", "desktop.ini", "bao-cao-nhap.csv"]

  /// Threads for long tables.
  let jobs: Int

  public init(_ files: ContentFiles, jobs: Int = 1) {
    self.files = files
    self.jobs = jobs
    for (index, file) in files.files.enumerated() { positions[file.path] = index }
    hasLostRecords = !files.unreadable.isEmpty
    for file in files.unreadable {
      faults.append(
        LoadingFaults.fileUnreadable.fault(
          at: Place(file: file.path),
          Words("không mở được tệp: \(file.reason.vi)", "the file cannot be opened: \(file.reason.en)"),
          suggestion: file.remedy
            ?? Words(
              "cấp quyền đọc cho tệp, hoặc đóng chương trình đang giữ nó",
              "grant read permission, or close what holds it")))
    }
  }

  public static func isLeftover(_ path: String) -> Bool {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return leftovers.contains(name) || name.hasPrefix("~$")
  }

  // MARK: taking files

  public func has(_ path: String) -> Bool { positions[path] != nil }

  /// Whether a file is there and could not be opened, which is told already: it is not missing.
  func isUnreadable(_ path: String) -> Bool { files.unreadable.contains { $0.path == path } }

  /// The bytes of a file, which from now on counts as used.
  public mutating func take(_ path: String) -> ContentFiles.File? {
    guard let position = positions[path] else { return nil }
    taken.insert(path)
    return files.files[position]
  }

  /// The paths directly in a folder whose names end so, in order: `paths(in: "tin-tuc", ending: ".md")`.
  public func paths(in folder: String, ending: String = "") -> [String] {
    files.files.map(\.path).filter { path in
      path.hasPrefix(folder + "/") && path.hasSuffix(ending) && !path.dropFirst(folder.count + 1).contains("/")
    }
  }

  /// The paths at the root of the content whose names begin and end so.
  public func rootPaths(beginning prefix: String, ending: String) -> [String] {
    files.files.map(\.path).filter { !$0.contains("/") && $0.hasPrefix(prefix) && $0.hasSuffix(ending) }
  }

  /// The paths anywhere under a folder.
  public func allPaths(under folder: String) -> [String] {
    files.files.map(\.path).filter { $0.hasPrefix(folder + "/") }
  }

  /// The names of the folders directly in a folder, in order: `folders(in: "ke-hoach")`.
  public func folders(in folder: String) -> [String] {
    var names: [String] = []
    for path in allPaths(under: folder) {
      let rest = path.dropFirst(folder.count + 1)
      guard let slash = rest.firstIndex(of: "/") else { continue }
      let name = String(rest[..<slash])
      if names.last != name { names.append(name) }
    }
    return names
  }

  // MARK: reading them

  /// The table at `base` (a path without its ending), or nil where there is none: a CSV file, a workbook, or a sheet of
  /// the workbook that stands for the folder. Two sources of one table are an error.
  public mutating func table(_ base: String, _ heads: TableHeads) -> Table? {
    let sources = sources(of: base, heads)
    guard sources.count <= 1 else {
      reportTwice(sources)
      for case .folderBook(let folder) in sources { folderBooks[folder]?.passOver([heads.name] + heads.sheetNames) }
      return nil
    }
    let table: Table?
    switch sources.first {
    case .csv(let path)?:
      guard let file = take(path) else { return nil }
      table = CSVReader.read(file.bytes, file: path).collect(into: &faults)?.withSections(heads)
    case .workbook(let path)?: table = sheetTable(path, heads, useSheetChoice(base))
    case .folderBook(let folder)?: table = folderTable(folder, heads, useSheetChoice(base))
    case nil: return nil
    }
    if let table { tables.append(table) }
    return table
  }

  /// Reads a table by its schema; nil where there is no such file or it cannot be read.
  /// - Parameter items: codes of what figures are of, by name, for a table that stands across its sheet
  public mutating func read<Row>(
    _ base: String, _ schema: TableSchema<Row>, items: [String: String] = [:]
  ) -> TableReading<Row>? {
    var heads = schema.heads
    heads.spread?.codes = items
    guard let table = table(base, heads) else { return nil }
    let reading = schema.read(table, jobs: jobs).collect(into: &faults)
    reportIfEmpty(reading)
    return reading
  }

  /// A Markdown file with front matter.
  public mutating func document(_ path: String) -> HeadedText? {
    guard let file = take(path) else { return nil }
    guard let document = FrontMatterReader.read(file.bytes, file: path).collect(into: &faults) else {
      hasLostRecords = true
      return nil
    }
    let body = TextBody(text: document.body, file: path, firstLine: document.bodyFirstLine)
    texts.append(body)
    if let head = document.head { keep(head) }
    return HeadedText(file: path, head: document.head, body: body)
  }

  /// Keeps the values of a mapping for checks that look at all that was written.
  mutating func keep(_ mapping: YAMLMapping) {
    for entry in mapping.entries { keep(entry.value) }
  }

  private mutating func keep(_ node: YAMLNode) {
    switch node {
    case .scalar(let scalar): values.append(scalar)
    case .sequence(let items, _): for item in items { keep(item) }
    case .mapping(let mapping): keep(mapping)
    }
  }

  // MARK: the ledger

  /// One warning for each file that nobody asked for.
  public mutating func reportUnused() {
    for file in files.files where !taken.contains(file.path) && !Self.isLeftover(file.path) {
      faults.append(UnusedFiles.fault(file.path))
    }
  }

  /// Files that are not read only because the head of their folder is missing or at fault: that is told already.
  mutating func excuse(under folder: String) { taken.formUnion(allPaths(under: folder)) }
}

/// A Markdown file as read: the keys of its head, and its text with the line it begins at.
public struct HeadedText {
  let file: String
  let head: YAMLMapping?
  let body: TextBody

  /// The head as a whole: the first line of the file, or the sheet that gives it.
  var place: Place {
    guard let place = head?.place, place.sheet != nil else { return Place(file: file, line: 1, column: 1) }
    return place
  }
}
