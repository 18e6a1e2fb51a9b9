import Testing

@testable import Pages

/// Tables that the national portal gives as one string, as found in its records.
@Suite struct GluedPartsTests {
  static let head = "Tên giấy tờMẫu đơn, tờ khaiSố lượng"

  @Test(arguments: [
    (
      "--\(head)Tờ khai theo mẫu.1 bản chínhGiấy khai sinh (nếu có)0 bản chính,1 bản sao",
      "- Tờ khai theo mẫu: 1 bản chính\n- Giấy khai sinh (nếu có): 1 bản sao"
    ),
    (
      "Trường hợp nộp giấy\(head)Đơn1 bản chính,1 bản saoTrường hợp khác\(head)Phiếu1 bản chính",
      "Trường hợp nộp giấy\n- Đơn: 1 bản chính, 1 bản sao\nTrường hợp khác\n- Phiếu: 1 bản chính"
    ),
    // A sentence that speaks of copies is no quantity.
    ("\(head)Người khai nộp 02 bản chính tờ khai1 bản chính", "- Người khai nộp 02 bản chính tờ khai: 1 bản chính"),
    ("\(head)Thẻ0 bản chính", "- Thẻ: không ghi số bản"),
  ])
  func papersAreSetAsLines(_ text: String, _ lines: String) {
    #expect(GluedParts.papers(text) == lines)
  }

  @Test(arguments: [
    "- Tờ khai (01 bản chính)\n- Giấy khai sinh", "", "Tên giấy tờ",
    // A year before the quantity, and a rest behind the last one: not certain.
    "\(head)Quyết định năm 20151 bản chính", "\(head)Đơn1 bản chínhghi chú",
  ])
  func otherPapersStayAsTheyAre(_ text: String) {
    #expect(GluedParts.papers(text) == text)
  }

  static let basisHead = "Tên văn bản pháp lýMã văn bản"

  @Test(arguments: [
    ("Luật 54/2014/QH1354/2014/QH13Thông tư 92/2015/TT-BTC92/2015/TT-BTC", ["54/2014/QH13", "92/2015/TT-BTC"]),
    (
      "quy định về phân quyền144/2025/NĐ-CPQuy định chi tiết Luật Đường bộ.165/2024/NĐ-CP",
      ["144/2025/NĐ-CP", "165/2024/NĐ-CP"]
    ),
    ("Thông tư 30/2009/TT-BCA - Quy định tuyển chọn30/2009/TT-BCA", ["30/2009/TT-BCA"]),
    ("Quy chế một cửa09/2015/QĐ-TTgLuật nhà ở27/2023/QH15", ["09/2015/QĐ-TTg", "27/2023/QH15"]),
  ])
  func basisIsTakenApart(_ text: String, _ numbers: [String]) {
    #expect(GluedParts.basis(Self.basisHead + text)?.map(\.number) == numbers)
  }

  @Test func kindBesideTheNumberIsNoPartOfTheTitle() {
    #expect(
      GluedParts.basis(Self.basisHead + "Luật Các tổ chức tín dụngLuật số32/2024/QH15")?.first?.title
        == "Luật Các tổ chức tín dụng")
  }

  @Test(arguments: [
    "- Luật Hộ tịch (60/2014/QH13)",
    // The year of the title runs into the number.
    basisHead + "Luật Đất đai năm 2024230/2025/NĐ-CP",
    basisHead + "Quy định144/2025/NĐ-CPQUY ĐỊNH",
  ])
  func uncertainBasisIsNotTakenApart(_ text: String) {
    #expect(GluedParts.basis(text) == nil)
  }

  @Test(arguments: [
    (
      "Giấy chứng nhậnMã: KQ.G12.001355Từ khóaKhông có thông tinMô tảKhông có thông tinChọn cơ quan thực hiệnTỉnh/ Thành phố",
      "Giấy chứng nhận"
    ),
    (
      "Văn bản chấp thuậnMã: KQ.G19.000555Văn bản từ chốiMã: KQ.G19.000556Từ khóaKhông có thông tinMô tảKhông có thông tin",
      "- Văn bản chấp thuận\n- Văn bản từ chối"
    ),
    ("Giấy khai sinh", "Giấy khai sinh"), ("", ""), ("Mã: 12", "Mã: 12"),
  ])
  func resultIsWithoutThePortalsOwnWords(_ text: String, _ result: String) {
    #expect(GluedParts.result(text) == result)
  }
}
