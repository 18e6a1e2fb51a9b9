import Records
import Reform
import Testing

@testable import Pages

@Suite struct TargetPageTests {
  private static func plan(_ slug: String, _ year: Int) -> [String: String] {
    [
      "ke-hoach/\(slug)/ke-hoach.md":
        "---\ntieu_de: Kế hoạch \(year)\nso_hieu: 1/KH-UBND\nngay_ban_hanh: \(year)-01-02\nco_quan: A\ntu: \(year)-01-02\n"
        + "den: \(year)-12-31\n---\n",
      "ke-hoach/\(slug)/chi-tieu.csv":
        "ma,noi_dung,don_vi_tinh,nam_goc,gia_tri_goc,so_sanh,gia_tri,muc_tieu\n"
        + "C1,Đúng hạn,%,2024,\"90,5\",it_nhat,98,\nC2,Thời gian chờ,phút,,,khong_qua,15,\nC3,Xếp nhóm,,,,,,nhóm C trở lên\n",
      "ke-hoach/\(slug)/ket-qua.csv":
        "chi_tieu,nam,gia_tri,dien_giai,danh_gia\nC1,\(year),\"98,0\",,\nThời gian chờ,\(year),16,,\n",
    ]
  }

  @Test func whatIsUnderWayAndWhatHasEndedAreCountedApart() throws {
    let plan = MadeSite.plan(Self.plan("nay", 2026).merging(Self.plan("cu", 2020)) { $1 })
    let content = try #require(plan.context.registers.content(of: TargetRegister.page))
    #expect(
      plain(content.lead)
        == "Các kế hoạch đang thực hiện có 3 chỉ tiêu: 1 đạt, 1 chưa đạt hoặc không đạt, 1 chưa có số liệu. "
        + "Các kế hoạch đã kết thúc có 3 chỉ tiêu: 1 đạt, 1 chưa đạt hoặc không đạt, 1 chưa có số liệu.")
    #expect(content.tables.map(\.title) == ["Kế hoạch 2026, 1/KH-UBND", "Kế hoạch 2020, 1/KH-UBND"])
    let rows = content.tables.flatMap(\.rows)
    #expect(
      rows.compactMap { $0.cells.compactMap(\.state).first?.title } == [
        "Đạt", "Chưa đạt", "Chưa có số liệu", "Đạt", "Không đạt", "Chưa có số liệu",
      ])
    #expect(rows[0].cells.map { plain($0.text) }.prefix(4) == ["Đúng hạn", "90,5 %", "ít nhất 98 %", "98,0 %"])
    #expect(plain(rows[2].cells[2].text) == "nhóm C trở lên")
  }

  @Test func theTablesOfAPlanCanBePutBack() throws {
    let files = Self.plan("a", 2026)
    let plan = MadeSite.plan(files)
    for path in ["ke-hoach/a/chi-tieu.csv", "ke-hoach/a/ket-qua.csv"] {
      let file = try #require(plan.files.first { $0.path == path })
      var again = files
      again[path] = String(decoding: file.make(plan), as: UTF8.self)
      let second = MadeSite.plan(again)
      #expect(second.files.first { $0.path == path }.map { $0.make(second) } == file.make(plan))
      #expect(
        second.context.registers.content(of: TargetRegister.page)?.lead
          == plan.context.registers.content(of: TargetRegister.page)?.lead)
    }
  }

  @Test func jsonSaysWhatCameOfEachTarget() throws {
    let plan = MadeSite.plan(Self.plan("a", 2026))
    let file = try #require(plan.files.first { $0.path == "chi-tieu.json" })
    let text = String(decoding: file.make(plan), as: UTF8.self)
    #expect(
      text.hasPrefix(#"{"chi_tieu":[{"ke_hoach":"a","so_hieu":"1/KH-UBND","chi_tieu":{"noi_dung":"Đúng hạn","ma":"C1""#)
    )
    #expect(text.contains(#""nam_dich":2026,"danh_gia":"dat"}"#))
    #expect(text.contains(#""ket_qua":null,"nam_dich":2026,"danh_gia":"chua_co_so_lieu"}"#))
  }
}
