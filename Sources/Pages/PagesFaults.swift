import Diagnostics

/// The faults of making pages.
public enum PagesFaults {
  public static let all: [FaultKind] = [
    redirectBroken, redirectCircle, redirectChain, correctedPageMissing, disclosureMissing, disclosureStale,
  ]

  public static let correctedPageMissing = FaultKind(
    "corrected-page-missing", .error,
    title: Words("Đính chính một trang không có", "A correction of a page that is not there"),
    explanation: Words(
      "Cột “trang” của dinh-chinh.csv là địa chỉ của trang được sửa, tính từ gốc cổng, để trang ấy mang dấu đính chính. Sửa "
        + "địa chỉ theo gợi ý; trang đã chuyển chỗ thì ghi địa chỉ mới.",
      "The column “trang” of dinh-chinh.csv is the address of the corrected page, from the root of the site, so that the "
        + "page carries the mark. Mend the address; write the new one of a page that moved."))

  static let disclosureMissing = FaultKind(
    "disclosure-missing", .warning,
    title: Words("Nội dung phải công khai chưa có", "Something that must be public is not there"),
    explanation: Words(
      "Mỗi dòng của muc-do-cong-khai.csv là một điều luật hoặc kế hoạch buộc công khai, với trang có nội dung ấy. Trang chưa có "
        + "thì mức độ công khai ghi “Chưa có”. Thêm nội dung, hoặc sửa cột trang.",
      "Each row of muc-do-cong-khai.csv is something that law or a plan orders to be public, with its page. Add the content, or "
        + "mend the column trang."))

  static let disclosureStale = FaultKind(
    "disclosure-stale", .warning,
    title: Words("Mục lâu chưa cập nhật", "A section that has long had nothing new"),
    explanation: Words(
      "tan_suat nói trang được cập nhật bao lâu một lần; quá nhịp ấy một nửa (tháng: 46 ngày, quý: 138 ngày, năm: 549 ngày) mà "
        + "không có nội dung mới hơn thì trang mức độ công khai ghi “Lâu chưa cập nhật”. Cập nhật, hoặc sửa tan_suat nếu nhịp "
        + "đã đổi.",
      "tan_suat says how often a page is brought up to date; half as long again without anything new makes it stale. Bring it "
        + "up to date, or mend tan_suat."))
}
