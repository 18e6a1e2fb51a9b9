import Reform
import Testing

/// One case: what is printed and reported, on a day, and the status with its words.
struct StatusCase: Sendable, CustomTestStringConvertible {
  let phrase: String
  var state: ProgressState?
  var reported: String?
  let asOf: String
  let status: TaskStatus
  let label: String
  var testDescription: String { "\(phrase), \(state?.rawValue ?? "không báo cáo"), \(asOf)" }

  init(
    _ phrase: String, _ state: ProgressState?, _ reported: String?, asOf: String, _ status: TaskStatus,
    _ label: String
  ) {
    self.phrase = phrase
    self.state = state
    self.reported = reported
    self.asOf = asOf
    self.status = status
    self.label = label
  }

  func standing(_ rules: (inout StatusRules) -> Void = { _ in }) -> TaskStanding {
    var rule = StatusRules(plan: TestPlan.year(2026), asOf: .test(asOf))
    rules(&rule)
    let deadline = DeadlineReader.read(phrase, plan: rule.plan).deadline
    let report = state.map { TaskReport(state: $0, day: reported.map { .test($0) }) }
    return rule.standing(deadline, report)
  }
}

@Suite("Statuses of tasks")
struct TaskStatusTests {
  @Test(
    "The first rule that fits",
    arguments: [
      // Done, whatever the day.
      StatusCase("30/6/2026", .done, "29/6/2026", asOf: "1/9/2026", .doneEarly, "Hoàn thành trước hạn 1 ngày"),
      StatusCase("30/6/2026", .done, "30/6/2026", asOf: "1/9/2026", .doneOnTime, "Hoàn thành đúng hạn"),
      StatusCase("30/6/2026", .done, "13/7/2026", asOf: "1/9/2026", .doneLate, "Hoàn thành quá hạn 13 ngày"),
      StatusCase("Trước 30/6/2026", .done, "30/6/2026", asOf: "1/9/2026", .doneLate, "Hoàn thành quá hạn 1 ngày"),
      StatusCase("Trước 30/6/2026", .done, "29/6/2026", asOf: "1/9/2026", .doneOnTime, "Hoàn thành đúng hạn"),
      StatusCase("Quý III/2026", .done, "1/3/2026", asOf: "1/4/2026", .doneEarly, "Hoàn thành trước hạn 213 ngày"),
      StatusCase("Thường xuyên", .done, "1/3/2026", asOf: "1/4/2026", .done, "Hoàn thành"),
      StatusCase("Chưa rõ", .done, "1/3/2026", asOf: "1/4/2026", .done, "Hoàn thành"),
      StatusCase("30/6/2026", .done, nil, asOf: "1/9/2026", .done, "Hoàn thành"),
      // No last day.
      StatusCase("Thường xuyên", nil, nil, asOf: "1/4/2026", .standing, "Thường xuyên"),
      StatusCase("Tháng 2 hàng năm", .inProgress, nil, asOf: "1/4/2026", .standing, "Thường xuyên"),
      StatusCase("Định kỳ", nil, nil, asOf: "1/4/2026", .standing, "Thường xuyên"),
      StatusCase("Theo quy định", nil, nil, asOf: "1/4/2026", .undated, "Không có ngày cụ thể"),
      StatusCase("Khi có phát sinh", .inProgress, nil, asOf: "1/4/2026", .undated, "Không có ngày cụ thể"),
      StatusCase("Theo kế hoạch", nil, nil, asOf: "1/4/2026", .undated, "Không có ngày cụ thể"),
      StatusCase("", nil, nil, asOf: "1/4/2026", .undated, "Không có ngày cụ thể"),
      StatusCase("Chưa rõ", nil, nil, asOf: "1/4/2026", .undated, "Không có ngày cụ thể"),
      // Before the stretch begins, reported or not.
      StatusCase("Quý III/2026", nil, nil, asOf: "30/6/2026", .notYet, "Chưa đến hạn"),
      StatusCase("Quý III/2026", .inProgress, nil, asOf: "30/6/2026", .notYet, "Chưa đến hạn"),
      StatusCase("Tháng 7", nil, nil, asOf: "30/6/2026", .notYet, "Chưa đến hạn"),
      // Few days left.
      StatusCase("Tháng 7", nil, nil, asOf: "1/7/2026", .dueSoon, "Sắp đến hạn: còn 30 ngày"),
      StatusCase("30/6/2026", nil, nil, asOf: "30/6/2026", .dueSoon, "Đến hạn hôm nay"),
      StatusCase("Trước 30/6/2026", .inProgress, nil, asOf: "29/6/2026", .dueSoon, "Đến hạn hôm nay"),
      StatusCase("30/6/2026", .inProgress, nil, asOf: "18/6/2026", .dueSoon, "Sắp đến hạn: còn 12 ngày"),
      StatusCase("30/6/2026", nil, nil, asOf: "31/5/2026", .dueSoon, "Sắp đến hạn: còn 30 ngày"),
      // In time.
      StatusCase("30/6/2026", nil, nil, asOf: "30/5/2026", .unreported, "Chưa có báo cáo; còn trong hạn"),
      StatusCase("30/6/2026", .inProgress, nil, asOf: "30/5/2026", .underway, "Đang thực hiện"),
      StatusCase("30/6/2026", .notStarted, nil, asOf: "30/5/2026", .underway, "Đang thực hiện"),
      StatusCase("Quý III/2026", .inProgress, nil, asOf: "1/7/2026", .underway, "Đang thực hiện"),
      // Past the last day.
      StatusCase("30/6/2026", .inProgress, nil, asOf: "1/7/2026", .overdue, "Chưa hoàn thành, quá hạn 1 ngày"),
      StatusCase("30/6/2026", .notStarted, nil, asOf: "10/7/2026", .overdue, "Chưa hoàn thành, quá hạn 10 ngày"),
      StatusCase("30/6/2026", .paused, nil, asOf: "10/7/2026", .overdue, "Chưa hoàn thành, quá hạn 10 ngày"),
      StatusCase("Trước 30/6/2026", .paused, nil, asOf: "30/6/2026", .overdue, "Chưa hoàn thành, quá hạn 1 ngày"),
      StatusCase("30/6/2026", nil, nil, asOf: "10/7/2026", .unreported, "Chưa có báo cáo; hạn đã qua"),
      // The plan has ended: its last day counts, and no day after it.
      StatusCase("30/6/2026", .paused, nil, asOf: "1/1/2030", .overdue, "Chưa hoàn thành, quá hạn 184 ngày"),
      StatusCase("30/6/2026", nil, nil, asOf: "1/1/2030", .unreported, "Chưa có báo cáo; hạn đã qua"),
      StatusCase("31/12/2026", nil, nil, asOf: "1/1/2030", .dueSoon, "Đến hạn vào ngày kế hoạch kết thúc"),
      StatusCase("Năm 2026 - 2027", nil, nil, asOf: "1/1/2030", .unreported, "Chưa có báo cáo; còn trong hạn"),
      StatusCase("Tháng 1/2027", nil, nil, asOf: "1/1/2030", .notYet, "Chưa đến hạn"),
      StatusCase("15/1/2027", nil, nil, asOf: "1/1/2030", .dueSoon, "Chưa đến hạn khi kế hoạch kết thúc"),
      StatusCase("31/12/2026", .done, "5/1/2027", asOf: "1/1/2030", .doneLate, "Hoàn thành quá hạn 5 ngày"),
    ])
  func firstThatFits(item: StatusCase) {
    let standing = item.standing()
    #expect(standing.status == item.status)
    #expect(standing.label == item.label)
  }

  @Test("Under a head that says chậm nhất the first day of a stretch does not count")
  func latestOnly() {
    let item = StatusCase("Quý III/2026", nil, nil, asOf: "1/5/2026", .notYet, "")
    #expect(item.standing().status == .notYet)
    #expect(item.standing { $0.meaning = .latest }.status == .unreported)
    let reported = StatusCase("Quý III/2026", .inProgress, nil, asOf: "1/5/2026", .notYet, "")
    #expect(reported.standing { $0.meaning = .latest }.status == .underway)
  }

  @Test("How few days are few is the content's to say")
  func dueSoonDays() {
    let item = StatusCase("30/6/2026", .inProgress, nil, asOf: "20/6/2026", .dueSoon, "")
    #expect(item.standing { $0.dueSoonDays = 10 }.status == .dueSoon)
    #expect(item.standing { $0.dueSoonDays = 9 }.status == .underway)
    let today = StatusCase("30/6/2026", .inProgress, nil, asOf: "30/6/2026", .dueSoon, "")
    #expect(today.standing { $0.dueSoonDays = 0 }.status == .dueSoon)
  }

  @Test("Trước X may be configured to include X")
  func beforeIncludesDay() {
    let item = StatusCase("Trước 30/6/2026", .done, "30/6/2026", asOf: "1/9/2026", .doneLate, "")
    #expect(item.standing { $0.beforeIncludesDay = true }.status == .doneOnTime)
  }

  @Test("A report that does not say how the task stands makes nothing late")
  func silentReport() {
    let rules = StatusRules(plan: TestPlan.year(2026), asOf: .test("1/9/2026"))
    let deadline = Deadline(.byDate, to: .test("30/6/2026"))
    #expect(rules.standing(deadline, TaskReport(state: nil)).status == .unreported)
  }

  @Test("The published words")
  func rawValues() {
    #expect(
      TaskStatus.allCases.map(\.rawValue) == [
        "hoan_thanh_truoc_han", "hoan_thanh_dung_han", "hoan_thanh_qua_han", "hoan_thanh", "thuong_xuyen",
        "khong_co_ngay", "chua_den_han", "sap_den_han", "dang_thuc_hien", "chua_bao_cao", "qua_han",
      ])
  }
}
