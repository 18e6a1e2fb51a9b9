import Loading
import Reform
import Vietnamese

/// What a column of a printed plan holds. Heads are known by what the task table declares, then by the words in them.
enum TaskColumn: Sendable, Hashable {
  case number, section, sectionTitle, group, parent, content, product, lead, support, deadline, money, criterion, note
  /// A column the plan's table has no place for.
  case other(String)

  var isLevel: Bool { [.section, .sectionTitle, .group, .parent].contains(self) }
  var isContent: Bool { self == .content || isLevel }

  /// The columns that make a row a task.
  static let ofATask: Set<TaskColumn> = [.product, .lead, .deadline]

  private static let byKey: [String: TaskColumn] = [
    "tt": .number, "muc": .section, "ten_muc": .sectionTitle, "nhom": .group, "thuoc_nhiem_vu": .parent,
    "noi_dung": .content, "san_pham": .product, "chu_tri": .lead, "phoi_hop": .support, "thoi_gian": .deadline,
    "kinh_phi": .money, "tieu_chi": .criterion, "ghi_chu": .note,
  ]

  /// Folded head → column, from the one declaration of the task table.
  private static let declared: [String: TaskColumn] = {
    var names: [String: TaskColumn] = [:]
    for field in PlanTask.schema.fields {
      guard let column = byKey[field.key] else { continue }
      for name in [field.key, field.title] + field.aliases { names[Fold.name(name)] = column }
    }
    return names
  }()

  /// The column of a head that the task table declares.
  static func exact(_ head: String) -> TaskColumn? {
    let folded = Fold.name(head)
    if let column = declared[folded] { return column }
    // *Kinh phí (triệu đồng)*: what stands in brackets is no part of the name.
    guard let bracket = head.firstIndex(of: "("), head.last == ")" else { return nil }
    return declared[Fold.name(String(head[..<bracket]))]
  }

  /// The column of a head by the words in it; nil where it is no head of a plan.
  static func likely(_ head: String) -> TaskColumn? {
    if let column = exact(head) { return column }
    let folded = Fold.name(head)
    let count = folded.split(separator: " ").count
    guard count > 0, count <= 12, Numbering.lead(of: head) == nil else { return nil }
    return words.first { entry in entry.words.contains { contains(folded, $0) } && count <= entry.limit }?.column
  }

  /// Words that give a head away, the surest first, and how long such a head may be.
  private static let words: [(column: TaskColumn, words: [String], limit: Int)] = [
    (.lead, ["chu tri", "chiu trach nhiem", "don vi thuc hien", "co quan thuc hien", "dau moi"], 8),
    (.support, ["phoi hop"], 8),
    (.money, ["kinh phi", "du toan", "nguon von"], 9),
    (.deadline, ["thoi gian", "thoi han", "han hoan thanh", "tien do", "thoi diem", "moc hoan thanh"], 8),
    (.product, ["san pham", "ket qua", "dau ra"], 8),
    (.number, ["so thu tu", "stt", "so tt"], 3),
    (.note, ["ghi chu"], 3),
    (.sectionTitle, ["linh vuc"], 4),
    (.group, ["muc tieu", "nhiem vu chung", "nhom nhiem vu"], 6),
    (
      .content,
      ["noi dung", "nhiem vu", "hoat dong", "cong viec", "giai phap", "cac viec", "viec phai lam", "danh muc"], 8
    ),
  ]

  private static func contains(_ folded: String, _ words: String) -> Bool {
    (" " + folded + " ").contains(" " + words + " ")
  }

  /// Columns as a table uses them: one column is the task's content, those of tasks above it are levels.
  static func resolved(_ columns: [TaskColumn]) -> [TaskColumn] {
    var columns = columns
    if !columns.contains(.content) {
      // *Nhiệm vụ* alone is the task; so is *Mục tiêu* where nothing else could be.
      if let index = columns.lastIndex(of: .parent) ?? columns.lastIndex(of: .group)
        ?? columns.lastIndex(of: .sectionTitle)
      {
        columns[index] = .content
      }
    }
    let contents = columns.indices.filter { columns[$0] == .content }
    for (position, index) in contents.dropLast().reversed().enumerated() {
      let free: [TaskColumn] = [.parent, .group, .sectionTitle].filter { !columns.contains($0) }
      columns[index] = position < free.count ? free[position] : .other("")
    }
    var seen: Set<TaskColumn> = []
    for index in columns.indices {
      if !seen.insert(columns[index]).inserted { columns[index] = .other("") }
    }
    return columns
  }
}
