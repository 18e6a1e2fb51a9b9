import Diagnostics

/// The faults of making pages.
public enum PagesFaults {
  public static let all: [FaultKind] = [redirectBroken, correctedPageMissing]

  public static let redirectBroken = FaultKind(
    "redirect-broken", .error,
    title: Words("Chuyển hướng tới trang không có", "A redirect to a page that is not there"),
    explanation: Words(
      "chuyen-huong.csv giữ cho địa chỉ cũ không chết; địa chỉ mới phải là một trang của cổng. Sửa cột “den”, hoặc xóa dòng.",
      "chuyen-huong.csv keeps old addresses alive; the new one must be a page of the site. Mend the column “den”."))

  public static let correctedPageMissing = FaultKind(
    "corrected-page-missing", .error,
    title: Words("Đính chính một trang không có", "A correction of a page that is not there"),
    explanation: Words(
      "Cột “trang” của dinh-chinh.csv là địa chỉ của trang được sửa, tính từ gốc cổng, để trang ấy mang dấu đính chính. Sửa "
        + "địa chỉ theo gợi ý; trang đã chuyển chỗ thì ghi địa chỉ mới.",
      "The column “trang” of dinh-chinh.csv is the address of the corrected page, from the root of the site, so that the "
        + "page carries the mark. Mend the address; write the new one of a page that moved."))
}
