import Testing

@testable import Checking

@Suite struct PersonalDataTests {
  @Test(arguments: [
    ("CCCD 019085001234", PersonalData.Kind.citizenCard), ("Liên hệ 0912345678", .mobilePhone),
    ("gọi 0912.345.678 nhé", .mobilePhone), ("ĐT: +84 912 345 678", .mobilePhone),
    ("số CMND 090123456 cấp", .identityCard), ("Số tài khoản: 1234567890123", .bankAccount),
    ("mã số BHXH 1234567890", .insurance), ("thư an.nguyen@mail.com", .mail),
    ("Nguyễn Văn An, sinh ngày 12/3/1985, trú tại", .birthDay), ("Trần Thị Bình (ngày sinh: 01-02-1990)", .birthDay),
  ])
  func finds(_ text: String, _ kind: PersonalData.Kind) {
    let found = PersonalData.find(in: text)
    #expect(found.map(\.kind) == [kind], "\(text)")
  }

  @Test(arguments: [
    "1.001193", "Quyết định 860/QĐ-UBND ngày 15/6/2016", "477.070.000.000 đồng", "Tổng đài 1900 0000", "02083 855 855",
    "lienhe@thainguyen.gov.vn", "lienhe@congkhai.example", "điểm 0.912345678", "đăng ký khai sinh ngày 12/3/2020",
    "Ủy ban nhân dân khai sinh ngày 12/3/2020", "090123456", "từ 15/9/2026 đến 14/10/2026", "",
    "Học sinh Trường Mẫu Một", "999999999999",
  ])
  func passesOver(_ text: String) {
    #expect(PersonalData.find(in: text).isEmpty, "\(text)")
  }

  @Test func neverShowsTheWhole() {
    #expect(PersonalData.masked("0912345678") == "09••••••78")
    #expect(PersonalData.masked("1234") == "••••")
  }
}
