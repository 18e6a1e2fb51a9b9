import Vietnamese

/// How much a plan orders to be published on one channel (`tuyen-truyen.csv`).
public struct PublicityQuota: Sendable {
  public var channel = ""
  /// Narrows the quota to one form; empty: every form.
  public var form = ""
  /// As printed: *04 bản tin/01 tháng*.
  public var printed = ""
  /// Over the whole period.
  public var amount: Int?
  public var unit = ""
  public var year: Int?
  public var from: Day?
  public var to: Day?
  public var agency = AgencyMention()
  public var plan = ""
  public var standing = Standing()

  public init() {}

  /// The days it runs over: its own, else its year.
  public var period: Period? {
    let first = from ?? year.flatMap { Day(year: $0, month: 1, day: 1) }
    let last = to ?? year.flatMap { Day(year: $0, month: 12, day: 31) }
    guard let first, let last else { return nil }
    return Period(from: first, to: last)
  }

  /// How often it is due, where it is printed so.
  public var frequency: PublicityFrequency? { PublicityFrequency(printed) }

  /// How much is due over the whole period: as given, else by its frequency.
  public var due: Int? {
    amount ?? period.flatMap { period in frequency.map { $0.due(in: period) } }
  }

  /// Whether something published counts for it: same channel, same form where one is named, within its days.
  public func covers(_ item: PublicityItem) -> Bool {
    guard let period, let day = item.day, period.from <= day, day <= period.to else { return false }
    guard Fold.name(item.channel) == Fold.name(channel) else { return false }
    return form.isEmpty || Fold.name(item.form) == Fold.name(form)
  }
}

/// Something published or broadcast, a contest held (`tuyen-truyen-ket-qua.csv`).
public struct PublicityItem: Sendable {
  public var day: Day?
  public var agency = AgencyMention()
  public var channel = ""
  public var form = ""
  public var genre = ""
  public var title = ""
  /// How many; 1 where the column is empty.
  public var amount: Int?
  public var address = ""
  public var standing = Standing()

  public init() {}

  public var isContest: Bool {
    let folded = Fold.name(form)
    return folded.hasPrefix("cuoc thi") || folded.hasPrefix("hoi thi")
  }
}
