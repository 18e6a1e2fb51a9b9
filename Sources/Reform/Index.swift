import Vietnamese

/// What of the ranks of an edition is announced (`cong_bo_hang`).
public enum RankDisclosure: String, Sendable, CaseIterable {
  case all = "tat_ca"
  /// Only the best are announced; the others are *không công bố hạng*, which is not "unknown".
  case partial = "mot_phan"
  /// No rank is shown or computed (PAPI).
  case none = "khong"
}

/// An index that ranks units: PAR INDEX, SIPAS, PAPI, PCI, or a province's own. The names of its levels are its own.
public struct Index: Sendable {
  public var slug = ""
  public var name = ""
  /// `ten_tat` or the short form used in headings; falls back on `name`.
  public var shortName = ""
  public var publisher = ""
  /// `thang_diem`: the highest total.
  public var scale: FixedDecimal?
  public var disclosure = RankDisclosure.all
  /// `so_hang_cong_bo`: how many of the best are announced.
  public var announcedRanks: Int?
  /// `so_chu_so_thap_phan`: the precision scores are declared and ranked at.
  public var decimals: Int?
  /// `don_vi_diem`: what its points are: empty for points, `%` where a change is in *điểm %*.
  public var pointUnit = ""
  /// `so_tieu_chi`: how many criteria the deciding document says the set has.
  public var statedCriteria: Int?
  /// `bang`: what league it ranks, where a province ranks its departments and its communes apart: *sở, ban, ngành*.
  public var league = ""
  /// `bo_suu_tap`: the collection of documents that stands beside it: its criteria set, guidance.
  public var collection = ""
  /// `ten_cap`: what its levels are called.
  public var levelNames: [String] = []
  public var standing = Standing()
  public var release = Release()

  public init() {}
}

/// One year of an index, where it differs from the index itself (`cong-bo.csv`).
public struct Edition: Sendable {
  /// `bang`: the league it speaks of, where the index has several; empty speaks of all.
  public var league = ""
  /// The year of the data, which is not the year of publication.
  public var year = 0
  public var published: Day?
  /// `so_don_vi`: how many units were ranked, the N of "thứ 12/63".
  public var unitCount: Int?
  public var disclosure: RankDisclosure?
  public var announcedRanks: Int?
  public var scale: FixedDecimal?
  /// `day_du`: false where the table at hand is not whole; then no rank of ours is computed.
  public var isWhole = true
  /// `ngat_chuoi`: why its figures do not continue those of the year before (*đổi bộ chỉ số*); empty where they do.
  public var seriesBreak = ""
  public var standing = Standing()

  public init() {}
}

/// A criterion of an index (`tieu-chi.csv`), at any of its levels.
public struct Criterion: Sendable {
  /// `bang`: the league that is scored by it, where the index has several; empty is scored in all.
  public var league = ""
  public var code = ""
  public var name = ""
  /// The code of the criterion above, empty at the first level.
  public var parent = ""
  /// From 1.
  public var level: Int?
  public var maximum: FixedDecimal?
  /// `so_tieu_chi`: how many criteria it has below it, where the table does not list them.
  public var count: Int?
  /// `trong_so`: its weight in the whole, as printed (*20 %*).
  public var weight: String = ""
  public var fromYear: Int?
  public var toYear: Int?
  public var standing = Standing()

  public init() {}
}

/// One figure of an index: a unit, a year, the whole index or one criterion (`ket-qua.csv`).
public struct Score: Sendable {
  public var year = 0
  /// `bang`: the league it stands in; empty is that of the unit's level.
  public var league = ""
  /// As printed.
  public var unitText = ""
  /// `ma` of the unit or agency where it resolves.
  public var unitCode: String?
  /// Empty: the whole index.
  public var criterion = ""
  public var points: FixedDecimal?
  public var maximum: FixedDecimal?
  public var selfAssessed: FixedDecimal?
  public var appraised: FixedDecimal?
  public var surveyed: FixedDecimal?
  /// The published rank.
  public var rank: Int?
  /// The published group.
  public var group = ""
  /// Signs that stand in the place of a figure.
  public var marks = FigureMarks()
  /// `thay_doi_hang`: places gained as the source says, where it does not give the ranks; negative where they were lost.
  public var statedPlaces: Int?
  /// The points were written with `%`.
  public var isPercentage = false
  public var standing = Standing()

  public init() {}
}

/// What the groups of an edition are cut by.
public enum GroupDivision: String, Sendable, CaseIterable {
  /// From so many points (PAR INDEX: group A from 90 %).
  case threshold = "nguong"
  /// Equal parts of the units by score (PAPI: quartiles).
  case quantile = "phan_vi"

  public var label: String {
    switch self {
    case .threshold: "ngưỡng"
    case .quantile: "phân vị"
    }
  }
}

/// How an edition divides its units into groups (`nhom.csv`).
public struct ScoreGroup: Sendable {
  /// `bang`: the league it divides, where the index has several; empty divides all.
  public var league = ""
  public var year: Int?
  public var code = ""
  public var name = ""
  public var from: FixedDecimal?
  public var to: FixedDecimal?
  /// `cach_chia`: nil takes thresholds.
  public var division: GroupDivision?

  public init() {}
}
