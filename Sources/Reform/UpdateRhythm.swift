/// How often something is published or brought up to date.
public enum UpdateRhythm: String, Sendable, CaseIterable {
  case daily = "hang_ngay"
  case weekly = "hang_tuan"
  case monthly = "hang_thang"
  case quarterly = "hang_quy"
  case halfYearly = "sau_thang"
  case yearly = "hang_nam"
  case irregular = "khi_thay_doi"

  /// As pages say it.
  public var words: String {
    switch self {
    case .daily: "hằng ngày"
    case .weekly: "hằng tuần"
    case .monthly: "hằng tháng"
    case .quarterly: "hằng quý"
    case .halfYearly: "sáu tháng một lần"
    case .yearly: "hằng năm"
    case .irregular: "khi có thay đổi"
    }
  }

  /// After how many days without anything new a page is stale: half as long again as its rhythm, so that a month's report
  /// has two weeks to be signed; nil where there is no rhythm to keep.
  public var staleAfterDays: Int? {
    switch self {
    case .daily: 4
    case .weekly: 11
    case .monthly: 46
    case .quarterly: 138
    case .halfYearly: 276
    case .yearly: 549
    case .irregular: nil
    }
  }

  /// The name in the frequency list of the EU Publications Office, which DCAT names its rhythms by.
  public var code: String {
    switch self {
    case .daily: "DAILY"
    case .weekly: "WEEKLY"
    case .monthly: "MONTHLY"
    case .quarterly: "QUARTERLY"
    case .halfYearly: "ANNUAL_2"
    case .yearly: "ANNUAL"
    case .irregular: "IRREG"
    }
  }
}
