import Diagnostics
import Office
import Vietnamese

/// What a document is to become.
public enum ImportKind: String, Sendable, CaseIterable {
  case plan, procedures, dossiers, index, post

  public var words: Words {
    switch self {
    case .plan: Words("kế hoạch", "a plan")
    case .procedures: Words("thủ tục hành chính", "procedures")
    case .dossiers: Words("bảng giải quyết hồ sơ", "a table of dossiers")
    case .index: Words("bảng chỉ số", "a table of an index")
    case .post: Words("bài viết", "a post")
    }
  }
}

/// A document to be imported.
public struct ImportSource: Sendable {
  /// As it is named in messages.
  public var file: String
  public var bytes: [UInt8]

  public init(file: String, bytes: [UInt8]) { (self.file, self.bytes) = (file, bytes) }
}

/// What an import made.
public struct ImportOutcome: Sendable {
  public var files: [ImportedFile]
  /// How many rows, and how many of them are doubtful.
  public var rows: Int
  public var doubtful: Int
  /// Remarks that belong to no row.
  public var remarks: Int
  /// How the rows were found.
  public var manner: String
}

/// Documents → the canonical files of the content folder.
public enum DocumentImport {
  /// What the folder is that a post is written to: its pictures lie in `tep/` of the content folder.
  public enum Folder: Sendable {
    /// Any folder: pictures in a `tep/` within it.
    case any
    /// A content folder: the post goes to its `tin-tuc/`.
    case content
    /// `tin-tuc/` of a content folder: pictures go beside it.
    case news
  }

  /// Nil where a document cannot be read, or holds nothing of the kind.
  public static func run(_ sources: [ImportSource], as kind: ImportKind, into folder: Folder = .any) -> Diagnosed<
    ImportOutcome?
  > {
    switch kind {
    case .plan: plan(sources)
    case .procedures: ProcedureImport.run(sources)
    case .dossiers: TableImport.dossiers(sources)
    case .index: TableImport.index(sources)
    case .post: PostImport.run(sources, into: folder)
    }
  }

  private static func plan(_ sources: [ImportSource]) -> Diagnosed<ImportOutcome?> {
    var faults: [Fault] = []
    var plan: ImportedPlan?
    for source in sources {
      guard let next = PlanImport.read(source.bytes, file: source.file).collect(into: &faults) else { continue }
      plan = plan.map { $0.joined(with: next, file: source.file) } ?? next
    }
    guard let plan, !faults.hasErrors else { return Diagnosed(nil, faults) }
    if plan.tasks.isEmpty { faults.append(nothing(.plan, in: sources)) }
    guard !plan.tasks.isEmpty else { return Diagnosed(nil, faults) }
    let outcome = ImportOutcome(
      files: PlanFiles.files(plan), rows: plan.tasks.count, doubtful: plan.tasks.count { !$0.doubts.isEmpty },
      remarks: plan.remarks.count, manner: plan.manner)
    return Diagnosed(outcome, faults)
  }

  /// The fault of documents that hold nothing of what was asked for.
  static func nothing(_ kind: ImportKind, in sources: [ImportSource]) -> Fault {
    FaultKind.importNothing.fault(
      at: Place(file: sources.first?.file ?? ""),
      Words("không tìm thấy \(kind.words.vi) nào trong tệp", "the file holds no \(kind.rawValue) that could be found"),
      expected: expected(kind),
      suggestion: Words(
        "kiểm tra có đúng tệp không; bảng ảnh chụp thì phải nhận dạng chữ (OCR) trước",
        "check that it is the right file; a scanned picture needs text recognition first"))
  }

  private static func expected(_ kind: ImportKind) -> Words {
    switch kind {
    case .plan:
      Words(
        "bảng có đầu cột như Nội dung, Cơ quan chủ trì, Thời gian; hoặc việc viết thành gạch đầu dòng có tên cơ quan",
        "a table with heads such as Nội dung, Cơ quan chủ trì, Thời gian; or duties as bullets that name who does them")
    case .procedures:
      Words(
        "các nhãn của cơ sở dữ liệu quốc gia: Mã thủ tục, Tên thủ tục, Trình tự thực hiện…",
        "the labels of the national database: Mã thủ tục, Tên thủ tục, Trình tự thực hiện…")
    case .dossiers:
      Words(
        "bảng có cột Đơn vị và các cột số hồ sơ: Tiếp nhận mới, Trước hạn, Đúng hạn, Quá hạn…",
        "a table with Đơn vị and counts of dossiers: Tiếp nhận mới, Trước hạn, Đúng hạn, Quá hạn…")
    case .index:
      Words("bảng có cột Đơn vị và Điểm hoặc Xếp hạng", "a table with Đơn vị and Điểm or Xếp hạng")
    case .post: Words("văn bản Word, trang web hoặc tệp chữ", "a Word document, a web page or a text")
    }
  }
}

extension ImportedPlan {
  /// A plan whose annex is a file of its own: tasks of both, what the first does not say from the second.
  func joined(with other: ImportedPlan, file: String) -> ImportedPlan {
    var plan = self
    plan.tasks += other.tasks.map { task in
      var task = task
      task.place = "\(file): \(task.place)"
      return task
    }
    let (head, more) = (self.head, other.head)
    if head.title.isEmpty { plan.head.title = more.title }
    if head.number.isEmpty { plan.head.number = more.number }
    if head.issuer.isEmpty { plan.head.issuer = more.issuer }
    if head.signer.isEmpty { plan.head.signer = more.signer }
    if head.total.isEmpty { plan.head.total = more.total }
    plan.head.issued = head.issued ?? more.issued
    plan.head.from = head.from ?? more.from
    plan.head.to = head.to ?? more.to
    plan.head.moneyUnit = head.moneyUnit ?? more.moneyUnit
    plan.head.isLatest = head.isLatest || more.isLatest
    if plan.manner.isEmpty { plan.manner = other.manner }
    plan.remarks += other.remarks.filter { $0.place != "ke-hoach.md" }
    return plan
  }
}
