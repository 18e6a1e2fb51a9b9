import Reform
import Templates
import Vietnamese

/// How many tasks have each status.
struct StatusCounts: Sendable {
  private(set) var byStatus: [TaskStatus: Int] = [:]
  private(set) var total = 0

  /// The order of bars and legends: what is done, what is under way, what has no day, what nothing is known of, what is
  /// late.
  static let order: [TaskStatus] = [
    .doneEarly, .doneOnTime, .done, .doneLate, .underway, .dueSoon, .notYet, .standing, .undated, .unreported, .overdue,
  ]

  init() {}

  init(_ tasks: some Sequence<TaskView>) {
    for task in tasks { add(task.status) }
  }

  mutating func add(_ status: TaskStatus) {
    byStatus[status, default: 0] += 1
    total += 1
  }

  mutating func add(_ other: StatusCounts) {
    for (status, count) in other.byStatus { byStatus[status, default: 0] += count }
    total += other.total
  }

  subscript(status: TaskStatus) -> Int { byStatus[status] ?? 0 }

  var done: Int { StatusCounts.order.filter(\.isDone).reduce(0) { $0 + self[$1] } }
  var late: Int { self[.overdue] }
  var dueSoon: Int { self[.dueSoon] }
  var unreported: Int { self[.unreported] }

  /// The pieces of a bar of 100, without gaps.
  var segments: [BarSegment] {
    guard total > 0 else { return [] }
    var found: [BarSegment] = []
    var before = 0
    for status in Self.order where self[status] > 0 {
      let start = before * 10_000 / total
      before += self[status]
      found.append(BarSegment(key: status.rawValue, start: start, width: before * 10_000 / total - start))
    }
    return found
  }
}

/// A piece of a bar, in hundredths of a percent.
struct BarSegment: Sendable {
  let key: String
  let start: Int
  let width: Int

  static let shape = Shape<BarSegment>(
    "doan", "Một đoạn của thanh, tính trên 100",
    [
      .text("ma", "Khóa của tình trạng") { $0.key },
      .text("x", "Chỗ bắt đầu, 0–100") { plain($0.start) },
      .text("rong", "Chiều rộng") { plain($0.width) },
    ])

  private static func plain(_ hundredths: Int) -> String {
    FixedDecimal(mantissa: Int64(hundredths), scale: 2)?.trimmed.plain ?? "0"
  }
}

/// How many have a status.
struct StatusTally: Sendable {
  let status: StatusValues
  let count: Int

  static let shape = Shape<StatusTally>(
    "dem", "Bao nhiêu việc ở một tình trạng",
    [
      .record("trang_thai", "Tình trạng", StatusValues.shape) { $0.status },
      .text("so", "Số việc") { Format.integer($0.count) },
    ])
}

/// A progress bar with its sentence and its legend.
struct ProgressValues: Sendable {
  var heading: String?
  var sentence: String
  var reading: String?
  var isIllustrative = false
  var counts: StatusCounts
  var isEnded = false
  var address: String?

  static let shape = Shape<ProgressValues>(
    "tien_do", "Tiến độ: câu nói điều chính, thanh, chú giải",
    [
      .text("tieu_de_muc", "Tiêu đề của mục") { $0.heading },
      .text("cau", "Điều chính, thành câu") { $0.sentence },
      .flag("minh_hoa", "Tiến độ là minh họa") { $0.isIllustrative },
      .text("cach_doc", "Đếm gì, đến ngày nào, cách hiểu") { $0.reading },
      .list("doan", "Các đoạn của thanh", BarSegment.shape) { $0.counts.segments },
      .list("dem", "Số việc theo tình trạng", StatusTally.shape) { $0.tallies },
      .text("lien_ket", "Trang việc đến hạn") { $0.address },
    ])

  private var tallies: [StatusTally] {
    StatusCounts.order.filter { counts[$0] > 0 }.map { status in
      StatusTally(
        status: StatusValues(key: status.rawValue, title: StatusWords.label(status, ended: isEnded)),
        count: counts[status])
    }
  }
}
