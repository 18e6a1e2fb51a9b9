/// What a progress report says of a task (`trang_thai` of `tien-do.csv`).
public enum ProgressState: String, Sendable, Hashable, CaseIterable {
  case notStarted = "chua_lam"
  case inProgress = "dang_lam"
  case done = "hoan_thanh"
  case paused = "tam_dung"

  /// The state in words, as pages and messages print it.
  public var label: String {
    switch self {
    case .notStarted: "Chưa làm"
    case .inProgress: "Đang làm"
    case .done: "Hoàn thành"
    case .paused: "Tạm dừng"
    }
  }
}
