import Diagnostics
import Records
import Reform
import Vietnamese

/// Something that no row of a register may say.
struct RowRule<Row: Sendable>: Sendable {
  struct Finding {
    let summary: Words
    var expected: Words?
    var suggestion: Words?
  }

  /// The key of the column a message points at.
  let column: String
  let kind: FaultKind
  let find: @Sendable (Row) -> Finding?

  init(_ column: String, _ kind: FaultKind, _ find: @escaping @Sendable (Row) -> Finding?) {
    self.column = column
    self.kind = kind
    self.find = find
  }

  typealias Count = @Sendable (Row) -> Int?
  typealias DayOf = @Sendable (Row) -> Day?

  /// A part is at most its whole, unless the row explains why not.
  static func part(
    _ column: String, _ title: String, _ part: @escaping Count, of wholeTitle: String, _ whole: @escaping Count,
    _ standing: @escaping @Sendable (Row) -> Standing
  ) -> RowRule {
    RowRule(column, LoadingFaults.partAboveWhole) { row in
      guard let count = part(row), let all = whole(row), count > all, standing(row).explanation.isEmpty else {
        return nil
      }
      return Finding(
        summary: Words(
          "\(title) (\(Format.integer(count))) nhiều hơn \(wholeTitle) (\(Format.integer(all)))",
          "\(column) (\(count)) is more than the whole (\(all))"),
        expected: Words("số từ 0 đến \(Format.integer(all))", "a number from 0 to \(all)"),
        suggestion: Words(
          "đối chiếu báo cáo; nếu nguồn ghi như vậy thì ghi giai_trinh ở dòng này",
          "compare with the report; where the source says so, explain the row in giai_trinh"))
    }
  }

  /// A rate in percent lies between 0 and 100.
  static func rate(_ column: String, _ title: String, _ rate: @escaping @Sendable (Row) -> FixedDecimal?) -> RowRule {
    RowRule(column, LoadingFaults.rateOutOfRange) { row in
      guard let value = rate(row), value < .zero || value > FixedDecimal(100) else { return nil }
      return Finding(
        summary: Words(
          "\(title) \(Format.decimal(value)) không nằm giữa 0 và 100", "\(value.plain) is not between 0 and 100"),
        expected: Words("phần trăm từ 0 đến 100: 86,5", "percent from 0 to 100: 86,5"),
        suggestion: Words("xem lại dấu phẩy: 86,5 chứ không phải 865", "look at the comma: 86,5 and not 865"))
    }
  }

  /// A later day does not come before an earlier one.
  static func order(
    _ column: String, _ title: String, _ later: @escaping DayOf, after earlierTitle: String, _ earlier: @escaping DayOf
  ) -> RowRule {
    RowRule(column, LoadingFaults.periodBackwards) { row in
      guard let last = later(row), let first = earlier(row), last < first else { return nil }
      return Finding(
        summary: Words(
          "\(title) (\(last.vietnamese)) trước \(earlierTitle) (\(first.vietnamese))",
          "\(column) (\(last.iso)) is before \(first.iso)"),
        suggestion: Words("đổi chỗ hai ngày, hoặc sửa năm", "swap the two days, or mend the year"))
    }
  }
}

extension Intake {
  /// Tells of every row that says what no row may say.
  mutating func hold<Row>(_ rows: [Sourced<Row>], _ reading: TableReading<Row>, to rules: [RowRule<Row>]) {
    for (position, row) in rows.enumerated() {
      for rule in rules {
        guard let finding = rule.find(row.value) else { continue }
        faults.append(
          rule.kind.fault(
            at: reading.place(position, rule.column), finding.summary, expected: finding.expected,
            suggestion: finding.suggestion))
      }
    }
  }
}
