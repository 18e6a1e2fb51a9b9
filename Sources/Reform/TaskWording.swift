extension TaskStanding {
  /// The status in the words of a page: *Hoàn thành quá hạn 13 ngày*, *Chưa hoàn thành, quá hạn 5 ngày*,
  /// *Sắp đến hạn: còn 12 ngày*. The count of days always names which way it goes, so that no colour need say it.
  public var label: String {
    switch status {
    case .doneEarly: days.map { "Hoàn thành trước hạn \($0) ngày" } ?? status.label
    case .doneLate: days.map { "Hoàn thành quá hạn \($0) ngày" } ?? status.label
    case .overdue: days.map { "Chưa hoàn thành, quá hạn \($0) ngày" } ?? status.label
    case .dueSoon: dueSoonLabel
    case .unreported: unreportedLabel
    default: status.label
    }
  }

  private var dueSoonLabel: String {
    if isPlanEnded {
      return days == 0 ? "Đến hạn vào ngày kế hoạch kết thúc" : "Chưa đến hạn khi kế hoạch kết thúc"
    }
    return days == 0 ? "Đến hạn hôm nay" : days.map { "Sắp đến hạn: còn \($0) ngày" } ?? status.label
  }

  private var unreportedLabel: String {
    guard let days else { return status.label }
    return days < 0 ? "Chưa có báo cáo; hạn đã qua" : "Chưa có báo cáo; còn trong hạn"
  }
}
