import Testing

@testable import Pages

/// Notices to post say by which document and from which day, and lead back to the page in force.
@Suite struct NoticeTests {
  private static let procedures =
    "ma,ten,linh_vuc,cap,noi_bo,hieu_luc_den\n1.000001,Cấp giấy,Hộ tịch,Cấp Xã,,\n1.000002,Việc nội bộ,Hộ tịch,Cấp Tỉnh,co,\n"
    + "1.000003,Đã hết,Hộ tịch,Cấp Xã,,2026-01-01\n"
  private static let changes =
    "so_quyet_dinh,ngay,ma,ten,loai,hieu_luc_tu\n7/QĐ-UBND,2026-11-02,1.000001,,\"sửa đổi, bổ sung\",2026-11-15\n"
    + "6/QĐ-UBND,2026-10-02,9.9,Thủ tục cũ,bãi bỏ,2026-10-03\n5/QĐ-UBND,2026-09-02,8.8,Thủ tục mới,mới ban hành,\n"

  private func files(_ site: String = "") -> [String: String] {
    [
      "site.yaml": MadeSite.head + site, "thu-tuc/thu-tuc.csv": Self.procedures, "thu-tuc/thay-doi.csv": Self.changes,
    ]
  }

  @Test func whatIsPostedIsInForceAndPublic() {
    let paths = MadeSite.plan(files()).paths
    #expect(paths.contains("niem-yet/1.000001-a4.html"))
    #expect(!paths.contains("niem-yet/1.000002-a4.html") && !paths.contains("niem-yet/1.000003-a4.html"))
    for name in ["cap-xa", "linh-vuc-ho-tich"] {
      for paper in ["a4", "a3"] { #expect(paths.contains("niem-yet/\(name)-\(paper).html")) }
    }
    #expect(paths.contains("niem-yet/index.html") && paths.contains("niem-yet/can-thay.html"))
  }

  @Test func aCommuneWithADeskHasItsOwnList() throws {
    var files = files()
    files["co-quan.csv"] =
      "ma,ten,cap,hieu_luc_den\nubnd-mot,Ủy ban nhân dân xã Mẫu Một,xa,\nubnd-cu,Ủy ban nhân dân xã Mẫu Cũ,xa,2025-06-30\n"
      + "so-mau,Sở Mẫu,tinh,\n"
    files["mot-cua.csv"] =
      "ten,co_quan,dia_chi,gio_lam_viec,dien_thoai\nMột cửa xã Mẫu Một,ubnd-mot,Số 1,,1900 0011\nMột cửa cũ,ubnd-cu,,,\n"
      + "Một cửa sở,so-mau,,,\n"
    let plan = MadeSite.plan(files)
    #expect(
      plan.paths.filter { $0.hasPrefix("niem-yet/xa-") }.sorted() == [
        "niem-yet/xa-ubnd-mot-a3.html", "niem-yet/xa-ubnd-mot-a4.html",
      ])
    let list = try #require(NoticeTables.lists(plan.context).first { $0.name == "xa-ubnd-mot" })
    #expect(list.body == "Ủy ban nhân dân xã Mẫu Một" && list.desk?.phone == "1900 0011" && list.members.count == 1)
  }

  @Test func aSiteCanLeaveThemOut() {
    let paths = MadeSite.plan(files("niem_yet: khong\n")).paths
    #expect(!paths.contains { $0.hasPrefix("niem-yet/") })
    #expect(paths.contains("thu-tuc/1.000001.html"))
  }

  @Test func theNewestDecisionAndItsDayStandOnTheNotice() throws {
    let context = MadeSite.plan(files()).context
    let facts = NoticeFacts(context.library.procedures[0].procedure.value, context)
    #expect(facts.decision == "Quyết định 7/QĐ-UBND ngày 2/11/2026")
    #expect(NoticeFacts.fromWords(facts.from) == "Áp dụng từ ngày 15/11/2026")
  }

  @Test(arguments: [("dia_chi: https://mau.example/\n", "https://mau.example/thu-tuc/x.html", true), ("", "", false)])
  func theCodeLeadsToThePublicAddress(_ site: String, _ address: String, _ isDrawn: Bool) throws {
    let maker = try #require(MadeSite.maker(files(site)))
    let code = NoticeCode("thu-tuc/x.html", maker)
    #expect(code.address == address)
    #expect((code.drawing != nil) == isDrawn)
  }
}
