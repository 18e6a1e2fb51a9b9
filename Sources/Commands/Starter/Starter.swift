import Reform

/// A content folder that builds at once, for somebody's first five minutes: few files, each of them one to edit. All
/// names are evidently invented, and the site says of itself that it is a demonstration until its owner says otherwise.
/// Nothing comes from the clock; years follow the day of the figures.
struct Starter {
  /// Whose portal it is.
  enum Kind: String, CaseIterable {
    case province = "tinh"
    case department = "so"
    case commune = "xa"
  }

  struct File {
    /// Relative to the new folder.
    let path: String
    let text: String
  }

  let kind: Kind
  let asOf: Day

  var files: [File] {
    [
      File(path: "site.yaml", text: site),
      File(path: "co-quan.csv", text: agencies),
      File(path: "don-vi-hanh-chinh.csv", text: units),
      File(path: "van-ban.csv", text: documents),
      File(path: "ke-hoach/\(planSlug)/ke-hoach.md", text: plan),
      File(path: "ke-hoach/\(planSlug)/nhiem-vu.csv", text: tasks),
      File(path: "ke-hoach/\(planSlug)/tien-do.csv", text: progress),
      File(path: "tin-tuc/\(year)-01-01-mo-cong-cong-khai.md", text: post),
      File(path: "trang/gioi-thieu.md", text: about),
      File(path: "trang/lien-he.md", text: contact),
    ]
  }

  /// The plan is the year's own; the first of January never lies after the day of the figures.
  var year: Int { asOf.year }
  var planSlug: String { "cchc-\(year)" }
}

// MARK: - Who it is about

extension Starter {
  /// The owner's full name.
  var owner: String {
    switch kind {
    case .province: "Ủy ban nhân dân tỉnh Mẫu"
    case .department: "Sở Mẫu tỉnh Mẫu"
    case .commune: "Ủy ban nhân dân xã Mẫu Một"
    }
  }

  /// The owner's code in `co-quan.csv`.
  var ownerCode: String {
    switch kind {
    case .province: "ubnd-tinh"
    case .department: "so-mau"
    case .commune: "ubnd-xa"
    }
  }

  var place: String {
    switch kind {
    case .province: "tỉnh Mẫu"
    case .department: "Sở Mẫu"
    case .commune: "xã Mẫu Một"
    }
  }

  var host: String {
    switch kind {
    case .province: "cchc.tinh-mau.example"
    case .department: "cchc.so-mau.example"
    case .commune: "cchc.xa-mau-mot.example"
    }
  }

  /// The number of the sample plan: its maker's abbreviation stands behind the stroke (NĐ 30/2020/NĐ-CP, phụ lục I).
  var planNumber: String { kind == .department ? "01/KH-SM" : "01/KH-UBND" }

  /// The offices that the sample tasks name: who steers, who helps, who keeps the desk.
  var offices: (steers: String, law: String, desk: String) {
    switch kind {
    case .province: ("Sở Nội vụ", "Sở Tư pháp", "Trung tâm Phục vụ hành chính công tỉnh")
    case .department: ("Văn phòng Sở", "Phòng Nghiệp vụ", "Bộ phận Một cửa của Sở")
    case .commune: ("Phòng Văn hóa - Xã hội", "Phòng Kinh tế", "Trung tâm Phục vụ hành chính công xã")
    }
  }
}
