import Reform

/// Whose site it is (`site.yaml`).
public struct Site: Sendable {
  public enum Level: String, Sendable, CaseIterable {
    case province = "tinh"
    case department = "so"
    case commune = "xa"
  }

  public struct Contact: Sendable {
    public var address = ""
    public var phone = ""
    public var mail = ""

    public init() {}
  }

  /// The person who speaks for the agency to the press (Nghị định 09/2017/NĐ-CP).
  public struct Spokesperson: Sendable {
    public var name = ""
    public var position = ""
    public var phone = ""
    public var mail = ""

    public init() {}
  }

  public var name = ""
  public var province = ""
  public var responsibleBody = ""
  /// `ngay_so_lieu`: the day statuses are computed for, unless the command says another.
  public var figuresDay: Day
  /// `dia_chi`: the public address, ending in `/`; empty where none is given.
  public var address = ""
  public var level = Level.province
  /// `don_vi`: the own unit's `ma`.
  public var ownUnit = ""
  public var emblem = ""
  public var accent = ""
  public var licence = ""
  /// `nhip_cap_nhat`: how often figures are brought up to date, where nothing nearer says.
  public var rhythm: UpdateRhythm?
  /// `trinh_dien`: shows the software; every page says it is no site of the state, and no search engine takes it.
  public var isDemonstration = false
  /// `sap_den_han_ngay`: how many days before its last day a task is due soon.
  public var dueSoonDays = 30
  /// `viec_thuong_gap`: codes of the procedures the home page offers first.
  public var commonProcedures: [String] = []
  /// `niem_yet`: whether notices to print are made; they double the number of pages of procedures.
  public var hasNotices = true
  /// `thanh_phan`: whether the page of the interface's parts is made, for those who write templates.
  public var showsComponents = false
  public var contact = Contact()
  public var spokesperson = Spokesperson()
  /// `ngon_ngu`: the language of messages where neither the command nor the locale says one.
  public var language = "vi"

  public init(figuresDay: Day) {
    self.figuresDay = figuresDay
  }
}
