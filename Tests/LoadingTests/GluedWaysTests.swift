import Reform
import Testing

@testable import Loading

/// The table of ways as one string, as the national portal's records have it.
@Suite struct GluedWaysTests {
  private static let head = "Hình thức nộpThời gianPhí, lệ phíMô tả"

  @Test(arguments: [
    (
      "Trực tuyến5 Ngày làm việcMiễn phíDịch vụ bưu chính5 Ngày làm việcMiễn phíNộp qua bưu điện",
      [
        SubmissionWay(way: "Trực tuyến", timeLimit: "5 ngày làm việc", fee: "Miễn phí"),
        SubmissionWay(
          way: "Dịch vụ bưu chính", timeLimit: "5 ngày làm việc", fee: "Miễn phí", description: "Nộp qua bưu điện"),
      ]
    ),
    (
      "Trực tiếp1Miễn phí",
      [SubmissionWay(way: "Trực tiếp", timeLimit: "1 (nguồn không ghi đơn vị)", fee: "Miễn phí")]
    ),
    (
      "Trực tiếp60 NgàyKhông có thông tinTrực tuyến3 ThángLệ phí : 100,000 Đồng (một lần (mỗi hồ sơ))",
      [
        SubmissionWay(way: "Trực tiếp", timeLimit: "60 ngày"),
        SubmissionWay(
          way: "Trực tuyến", timeLimit: "3 tháng", charge: "100,000 Đồng", description: "(một lần (mỗi hồ sơ))"),
      ]
    ),
    (
      "Trực tuyến7 Ngày làm việc10,000 Việt Nam Đồng(10.000 đồng/giấy.)Nộp trên cổng",
      [
        SubmissionWay(
          way: "Trực tuyến", timeLimit: "7 ngày làm việc", fee: "10,000 Việt Nam Đồng (10.000 đồng/giấy.)",
          description: "Nộp trên cổng")
      ]
    ),
  ])
  func tableIsTakenApart(_ text: String, _ ways: [SubmissionWay]) {
    #expect(SubmissionWays.read(Self.head + text) == ways)
  }

  @Test(arguments: [
    // One day and 20 VNĐ, or 120 VNĐ without a time?
    "Trực tuyến120 VNĐ", "Trực tuyến120,000 VNĐ(Theo khoản 1)",
    // A bracket that does not close.
    "Trực tiếp20 Ngày2,500 Việt Nam Đồng(Phí : Đồng (Từ ngày 1/7", "", "Cách nộp nào cũng được",
  ])
  func uncertainTableStaysAsPrinted(_ text: String) {
    #expect(SubmissionWays.read(Self.head + text).isEmpty)
  }
}
