import Diagnostics

/// The faults of making pages.
public enum PagesFaults {
  public static let all: [FaultKind] = [redirectBroken]

  public static let redirectBroken = FaultKind(
    "redirect-broken", .error,
    title: Words("Chuyển hướng tới trang không có", "A redirect to a page that is not there"),
    explanation: Words(
      "chuyen-huong.csv giữ cho địa chỉ cũ không chết; địa chỉ mới phải là một trang của cổng. Sửa cột “den”, hoặc xóa dòng.",
      "chuyen-huong.csv keeps old addresses alive; the new one must be a page of the site. Mend the column “den”."))
}
