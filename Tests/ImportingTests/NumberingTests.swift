import Testing

@testable import Importing

struct NumberingTests {
  @Test(arguments: [
    ("1. Công tác chỉ đạo", NumberingStyle.arabic, "1", "Công tác chỉ đạo"),
    ("1.1. Rà soát", .dotted, "1.1", "Rà soát"), ("7.7 Gắn công tác", .dotted, "7.7", "Gắn công tác"),
    ("III CẢI CÁCH", .roman, "III", "CẢI CÁCH"), ("I- MỤC ĐÍCH", .roman, "I", "MỤC ĐÍCH"),
    ("a) Đối với", .small, "a", "Đối với"), ("đ) Thực hiện", .small, "đ", "Thực hiện"),
    ("- Sở Nội vụ", .bullet, "-", "Sở Nội vụ"), ("+ Theo dõi", .plus, "+", "Theo dõi"),
    ("1.3. Nhiệm vụ 3:Tham mưu", .dotted, "1.3", "Nhiệm vụ 3:Tham mưu"), ("A. Phần chung", .letter, "A", "Phần chung"),
  ])
  func leads(_ text: String, _ style: NumberingStyle, _ printed: String, _ rest: String) throws {
    let found = try #require(Numbering.lead(of: text))
    #expect(found.style == style)
    #expect(found.printed == printed)
    #expect(found.rest == rest)
  }

  @Test(arguments: [
    "100% văn bản", "01 chuyên mục/01 tháng", "2.280 triệu đồng", "1,2 tỷ đồng", "31/12/2017", "2016 - 2020",
    "20% thủ tục",
    "16 tỷ đồng", "8/8 huyện", "Sở Nội vụ", "",
  ])
  func whatIsNoNumber(_ text: String) { #expect(Numbering.lead(of: text) == nil) }

  @Test(arguments: [("1", 1), ("12", 12), ("IV", 4), ("1.10", 1), ("a", 97)])
  func whole(_ text: String, _ first: Int) throws {
    #expect(try #require(Numbering.whole(text)).parts.first == first)
  }
}
