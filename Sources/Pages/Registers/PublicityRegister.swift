import Loading
import Records
import Reform
import Vietnamese

/// Publicity: what plans order on each channel against what was done, contests, and the log.
enum PublicityRegister {
  static let page = RegisterPage(
    slug: "tuyen-truyen", title: "Tuyên truyền cải cách hành chính", section: .news,
    files: [
      RegisterFile(
        "Chỉ tiêu tuyên truyền", PublicityQuota.schema,
        period: { OpenPeriod($0.compactMap(\.period).flatMap { [$0.from, $0.to] }) }
      ) { $0.registers.quotas },
      RegisterFile("Nhật ký tuyên truyền", PublicityItem.schema, period: { OpenPeriod($0.compactMap(\.day)) }) {
        $0.registers.publicity
      },
    ]
  ) { scope, page in
    let quotas = scope.library.registers.quotas.rows
    let items = scope.library.registers.publicity.rows
    guard !quotas.isEmpty || !items.isEmpty else { return nil }
    let contests = items.filter(\.value.isContest)
    let others = items.filter { !$0.value.isContest }
    let tally = PublicityTally(scope.library)
    return .init(
      lead: lead(quotas.map(\.value), items.map(\.value), tally, scope.asOf),
      tables: quotaSheet(tally).tables(quotas, scope, prefix: "chi-tieu-")
        + PublicityMonths.tables(quotas, tally, scope) + contestSheet.tables(contests, scope, prefix: "cuoc-thi-")
        + itemSheet.tables(others, scope),
      reading: quotas.isEmpty
        ? nil
        : "Đã làm: cộng từ nhật ký và tin, bài trên cổng cùng kênh, cùng hình thức, trong kỳ của chỉ tiêu; tin, bài đã "
          + "ghi trong nhật ký không tính lần nữa.",
      figures: QuotaChart.figures(quotas.map(\.value), tally, asOf: scope.asOf),
      mentions: contestSheet.mentions(contests, page: page, prefix: "cuoc-thi-")
        + itemSheet.mentions(others, page: page),
      day: items.compactMap(\.value.day).max())
  }

  private static func quotaSheet(_ tally: PublicityTally) -> RegisterSheet<PublicityQuota> {
    RegisterSheet(
      noun: "chỉ tiêu",
      columns: [
        .text("Kênh", { $0.channel }, small: { [$0.form] }),
        .text("Chỉ tiêu như in") { $0.printed },
        .agency("Cơ quan thực hiện") { $0.agency },
        RegisterColumn("Phải làm", isNumber: true) { row, _ in amount(row.due, row.unit) },
        RegisterColumn("Đã làm", isNumber: true) { row, _ in amount(tally.done(row), row.unit) },
        RegisterColumn("Tình trạng") { row, scope in
          RegisterCell(state: tally.state(row, asOf: scope.asOf))
        },
        .document("Kế hoạch", { $0.plan }),
      ],
      standing: { $0.standing }, anchor: { "\($0.channel) \($0.form) \($0.year.map { String($0) } ?? "")" },
      group: { row in
        let year = RegisterSheet<PublicityQuota>.Group.year(row.period?.to.year)
        return .init(rank: year.rank, title: "Chỉ tiêu \(IndexWords.lowered(year.title))")
      }, canTotal: { _ in false })
  }

  private static func amount(_ count: Int?, _ unit: String) -> RegisterCell {
    guard let count else { return .empty }
    return RegisterCell(text: Format.integer(count), small: unit.isEmpty ? [] : [unit])
  }

  private static let contestSheet = sheet(noun: "cuộc thi, hội thi") { _ in
    .init(rank: 0, title: "Cuộc thi, hội thi")
  }

  private static let itemSheet = sheet(noun: "dòng nhật ký") { row in
    let year = RegisterSheet<PublicityItem>.Group.year(row.day?.year)
    return .init(rank: year.rank, title: "Nhật ký \(IndexWords.lowered(year.title))")
  }

  private static func sheet(
    noun: String, _ group: @escaping @Sendable (PublicityItem) -> RegisterSheet<PublicityItem>.Group
  ) -> RegisterSheet<PublicityItem> {
    RegisterSheet(
      noun: noun,
      columns: [
        RegisterColumn("Tiêu đề") { row, _ in
          RegisterCell(
            text: row.title.isEmpty ? row.form : row.title, link: row.address.isEmpty ? nil : link(row.address))
        },
        .day("Ngày") { $0.day },
        .text("Kênh") { $0.channel },
        .text("Hình thức", { $0.form }, small: { [$0.genre] }),
        .agency("Cơ quan thực hiện") { $0.agency },
        .count("Số lượng", isSummed: false) { $0.amount },
      ],
      standing: { $0.standing }, anchor: { "\($0.day?.iso ?? "") \($0.title)" }, group: group,
      order: { $0.day?.ordinal }, canTotal: { _ in false }, about: { $0.agency.codes },
      mention: { row in
        (
          row.title.isEmpty ? row.form : row.title,
          [row.channel, row.form, row.day?.vietnamese ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
        )
      })
  }

  private static func link(_ address: String) -> CellLink {
    address.contains("://") ? .web(address) : .site(address)
  }

  private static func lead(
    _ quotas: [PublicityQuota], _ items: [PublicityItem], _ tally: PublicityTally, _ asOf: Day
  ) -> String {
    var parts: [String] = []
    if !items.isEmpty {
      let contests = items.count(where: \.isContest)
      parts.append(
        "Nhật ký ghi \(Format.integer(items.count))\u{A0}việc tuyên truyền"
          + (contests == 0 ? "." : ", trong đó \(contests)\u{A0}cuộc thi, hội thi."))
    }
    let judged = quotas.compactMap { tally.isMet($0) }
    if !judged.isEmpty {
      let met = judged.count { $0 }
      parts.append("\(met)/\(judged.count)\u{A0}chỉ tiêu tuyên truyền đã đủ đến ngày \(asOf.vietnamese).")
    }
    return parts.isEmpty
      ? "\(Format.integer(quotas.count))\u{A0}chỉ tiêu tuyên truyền; cổng chưa có số liệu đã làm."
      : parts.joined(separator: " ")
  }
}

/// What was done for each quota: the log, and posts of the site that the log does not name.
struct PublicityTally: Sendable {
  private let items: [PublicityItem]
  /// The days of the log: where it is silent about a whole period, nothing is known of what was done.
  private let logged: [Day]

  init(_ library: Library) {
    let log = library.registers.publicity.rows.map(\.value)
    let addresses = log.map(\.address)
    logged = log.compactMap(\.day)
    let posts = library.posts.map(\.post.value).filter { post in
      let path = Address.post(post)
      return !post.channel.isEmpty && !addresses.contains { $0.hasSuffix(path) }
    }
    items =
      log
      + posts.map { post in
        var item = PublicityItem()
        item.day = post.day
        item.channel = post.channel
        item.form = post.form
        return item
      }
  }

  /// Nil where nothing is known: neither anything that counts, nor a log of the period.
  func done(_ quota: PublicityQuota) -> Int? {
    let counted = items.filter(quota.covers)
    guard !counted.isEmpty || quota.period.map({ logged.contains(where: $0.contains) }) == true else { return nil }
    return counted.reduce(0) { $0 &+ ($1.amount ?? 1) }
  }

  /// How much was done up to a day.
  func done(_ quota: PublicityQuota, upTo day: Day) -> Int {
    items.filter { item in quota.covers(item) && item.day.map { $0 <= day } == true }.reduce(0) {
      $0 &+ ($1.amount ?? 1)
    }
  }

  /// What was done for a quota on the days of a stretch within its own.
  func done(_ quota: PublicityQuota, in stretch: Period) -> Int {
    items.filter { item in quota.covers(item) && item.day.map(stretch.contains) == true }
      .reduce(0) { $0 &+ ($1.amount ?? 1) }
  }

  /// Whether it is met; nil where that cannot be known.
  func isMet(_ quota: PublicityQuota) -> Bool? {
    guard let amount = quota.due, let done = done(quota) else { return nil }
    return done >= amount
  }

  func state(_ quota: PublicityQuota, asOf: Day) -> StatusValues {
    guard let amount = quota.due, let period = quota.period else {
      return StatusValues(key: "chua_co_so_lieu", title: "Không có số để so")
    }
    guard let done = done(quota) else { return StatusValues(key: "chua_co_so_lieu", title: "Chưa có số liệu") }
    let missing = amount - done
    if missing <= 0 { return StatusValues(key: "dat", title: "Đã đủ") }
    let short = "còn thiếu \(Format.integer(missing))"
    if asOf <= period.to {
      return StatusValues(key: "dang_thuc_hien", title: "Đang thực hiện", more: short)
    }
    return StatusValues(key: "khong_dat", title: "Không đủ", more: short)
  }
}
