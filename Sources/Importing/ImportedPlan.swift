import Reform

/// A task as it was found in a document.
public struct ImportedTask: Sendable, Equatable {
  public var number = ""
  public var section = ""
  public var sectionTitle = ""
  public var group = ""
  public var parent = ""
  public var content = ""
  public var product = ""
  public var lead = ""
  public var support = ""
  public var deadline = ""
  public var budget = ""
  public var criterion = ""
  public var note = ""
  /// Where it stands in the source.
  public var place = ""
  /// What is not sure about it, in Vietnamese; none where all is.
  public var doubts: [String] = []

  public init() {}

  /// The cells in the order of `nhiem-vu.csv`.
  public var cells: [String] {
    [
      number, section, sectionTitle, group, parent, content, product, lead, support, deadline, budget, criterion, note,
    ]
  }

  public static let keys = [
    "tt", "muc", "ten_muc", "nhom", "thuoc_nhiem_vu", "noi_dung", "san_pham", "chu_tri", "phoi_hop", "thoi_gian",
    "kinh_phi", "tieu_chi", "ghi_chu",
  ]
}

/// What a plan says of itself.
public struct ImportedPlanHead: Sendable, Equatable {
  public var title = ""
  public var number = ""
  public var issued: Day?
  public var issuer = ""
  public var signer = ""
  public var from: Day?
  public var to: Day?
  public var total = ""
  public var moneyUnit: MoneyUnit?
  public var isLatest = false

  public init() {}
}

/// A remark about a place of the source that is no task.
public struct ImportRemark: Sendable, Equatable {
  public var place: String
  public var text: String
  public var doubt: String

  public init(place: String, text: String, doubt: String) {
    (self.place, self.text, self.doubt) = (place, text, doubt)
  }
}

/// A plan read out of a document: what it says of itself, its tasks, and what is not sure.
public struct ImportedPlan: Sendable {
  public var head = ImportedPlanHead()
  public var tasks: [ImportedTask] = []
  public var remarks: [ImportRemark] = []
  /// How the tasks were found, for the report: *bảng có 7 cột, mỗi ô một dòng*.
  public var manner = ""

  public init() {}
}
