import Reform
import Testing
import Vietnamese

@testable import Pages

/// Pages on which figures can be checked: units through time, forms, submission, reconciliation, quotas, analysis.
@Suite("Pages of figures")
struct FigurePagesTests {
  private func content(_ files: [String: String], at path: String) throws -> PageContent {
    let plan = MadeSite.plan(files)
    let page = try #require(plan.pages.first { $0.path == path }, "no page \(path)")
    var maker = PageMaker(plan, page: page)
    return page.make(&maker)
  }

  @Test func anEndedUnitKeepsItsPageUnderABanner() throws {
    let old = try content([:], at: "don-vi-hanh-chinh/bac-kan.html")
    let notice = try #require(old.head?.notices.first)
    #expect(notice.kind == .old)
    #expect(plain(notice.text).contains("đến hết ngày 30/6/2025, nay thuộc tỉnh Thái Nguyên"))
    #expect(notice.more?.address == "../don-vi-hanh-chinh/thai-nguyen.html")
    let new = try content([:], at: "don-vi-hanh-chinh/thai-nguyen.html")
    #expect(new.head?.notices.isEmpty == true)
    #expect(new.head?.lead?.contains("gồm tỉnh Thái Nguyên và tỉnh Bắc Kạn") == true, "\(new.head?.lead ?? "")")
    // One name, two units: the one that has ended carries its code.
    #expect(MadeSite.plan([:]).paths.contains("don-vi-hanh-chinh/thai-nguyen-19-cu.html"))
  }

  private static func report(_ table: String, more: String = "") -> [String: String] {
    [
      "co-quan.csv": "ma,ten,cap\nso-a,Sở A,tinh\nxa-c,UBND xã C,xa\nxa-d,UBND xã D,xa\n",
      "bao-cao/t/bao-cao.md": "---\ntieu_de: Tuần mẫu\nloai: tuan\ntu: 6/11/2026\nden: 12/11/2026\n\(more)---\n",
      "bao-cao/t/ho-so.csv": table,
    ]
  }

  @Test func lateFiguresAreSaidWithTheirDelay() throws {
    let files = Self.report(
      "don_vi,tong_tiep_nhan,ngay_gui\nSở A,5,2026-11-13 09:40\nUBND xã C,4,2026-11-13 11:20\nUBND xã D,,\n",
      more: "han_gui: 10 giờ ngày thứ Sáu\n")
    let tables = SubmissionPage.Table.all(MadeSite.plan(files).context)
    let table = try #require(tables.first)
    #expect(
      plain(table.newestSentence)
        == "Báo cáo tuần, 6–12/11/2026: 2/3 đơn vị có số liệu, còn thiếu UBND xã D; 1 đơn vị gửi muộn so với hạn "
        + "10 giờ ngày 13/11/2026.")
    let states = table.rows.map { row -> String in
      switch row.states[0] {
      case .sent(_, let late): late?.vietnamese ?? "đúng hạn"
      case .empty: "chưa có số"
      default: "khác"
      }
    }
    #expect(states == ["đúng hạn", "1 giờ 20 phút", "chưa có số"])
  }

  @Test func formII06aRollsCommunesUp() throws {
    let files = Self.report(
      "don_vi,ton_ky_truoc,tiep_nhan_moi,dung_han,qua_han,dang_trong_han,dang_qua_han\nSở A,1,9,7,1,2,0\nUBND xã C,0,5,4,0,1,0\nUBND xã D,1,5,5,0,-,1\n"
    )
    let plan = MadeSite.plan(files)
    let page = try #require(plan.pages.first { $0.path == "bao-cao/bieu-mau/t-ii06a.html" })
    let maker = PageMaker(plan, page: page)
    let table = try #require(FormTable(plan.context.reports.views[0], maker))
    #expect(table.rows.map(\.name) == ["Cấp tỉnh", "Sở A", "Cấp xã", "UBND xã C", "UBND xã D", "Tổng cộng"])
    #expect(table.rows.map(\.isComputed) == [true, false, true, false, false, true])
    // Totals that the source does not print are derived; a sign stays a sign.
    #expect(table.rows[4].cells == ["6", "", "", "1", "5", "", "5", "0", "1", "–", "1"])
    #expect(table.rows[2].cells[0] == "11")
    #expect(table.rows[5].cells[0] == "21")
    #expect(FormTable.columns.map(\.number).first == "(3) = (4) + (5) + (6)")
    #expect(plan.paths.contains("bao-cao/bieu-mau/t-tuan.html"))
  }

  @Test func theWeeklyFormTakesItsLinesFromTheData() throws {
    var files = Self.report("don_vi,tong_tiep_nhan,tong_da_giai_quyet,dung_han,qua_han\nToàn tỉnh,20,16,15,1\n")
    files["bao-cao/t/chi-tiet.csv"] =
      "noi_dung,so_luong,tong_so,don_vi_tinh\n\"Phản ánh, kiến nghị đã giải quyết\",11,13,phản ánh\n"
    let view = MadeSite.plan(files).context.reports.views[0]
    let lines = FormSection.all(.week, view).flatMap(\.lines).map { plain("\($0.label): \($0.value ?? "…")") }
    #expect(lines[0] == "Tổng số hồ sơ đã tiếp nhận: 20 hồ sơ")
    #expect(lines[2] == "Hồ sơ trả đúng hạn: 15 hồ sơ")
    #expect(lines[4] == "Hồ sơ trả lại (tổ chức, cá nhân): …")
    #expect(lines[5] == "1. Số phản ánh, kiến nghị đã giải quyết/tổng số tiếp nhận: 11/13 phản ánh")
  }

  @Test func everyDifferenceStandsWithBothNumbers() throws {
    let files = Self.report(
      "don_vi,dung_han,qua_han,tong_da_giai_quyet,giai_trinh\nSở A,5,1,7,Một hồ sơ rút\nUBND xã C,4,0,4,\n")
    let page = try #require(
      MadeSite.plan(files).context.registers.content(of: ReconciliationRegister.page))
    #expect(
      plain(page.lead) == "Cổng thử lại 2 phép tính trên số liệu công khai: 1 phép khớp; 1 phép lệch, có giải trình.")
    let cells = try #require(page.tables.first?.rows.first).cells.map { plain($0.text) }
    #expect(cells == ["Tuần mẫu", "đúng hạn + quá hạn = tổng số đã giải quyết", "6", "7", "−1", "Một hồ sơ rút"])
  }

  @Test func aMonthThatFellShortIsSeen() throws {
    let files = [
      "tuyen-truyen.csv": "kenh,hinh_thuc,chi_tieu,nam\nĐài PT-TH,bản tin,04 bản tin/01 tháng,2026\n",
      "tuyen-truyen-ket-qua.csv":
        "ngay,kenh,hinh_thuc,tieu_de,so_luong\n2026-01-20,Đài PT-TH,bản tin,Một,4\n2026-02-20,Đài PT-TH,bản tin,Hai,3\n",
    ]
    let page = try #require(MadeSite.plan(files).context.registers.content(of: PublicityRegister.page))
    let months = try #require(page.tables.first { $0.title.hasPrefix("Từng tháng năm 2026") })
    let said = months.rows.map { row in
      row.cells.map { plain($0.state.map { "\($0.title) \($0.more ?? "")" } ?? $0.text) }
    }
    #expect(said.count == 11)
    #expect(said[0] == ["Tháng 11/2026", "4", "0", "Tháng chưa hết còn thiếu 4"])
    #expect(said[9] == ["Tháng 2/2026", "4", "3", "Không đủ còn thiếu 1"])
    #expect(said[10] == ["Tháng 1/2026", "4", "4", "Đã đủ "])
  }

  @Test func whoIsLateOwesAnApology() throws {
    var files = Self.report(
      "don_vi,dung_han,qua_han,tong_da_giai_quyet\nSở A,5,3,8\nUBND xã C,4,1,5\nUBND xã D,4,0,4\n")
    files["xin-loi.csv"] = "ngay,co_quan,so_ho_so\n2026-11-10,so-a,2\n2026-11-11,xa-c,1\n"
    let page = try #require(MadeSite.plan(files).context.registers.content(of: ApologyRegister.page))
    #expect(
      plain(page.lead).hasSuffix(
        "4 hồ sơ quá hạn, 3 đã có lời xin lỗi công khai; 1/2 đơn vị có hồ sơ quá hạn còn thiếu lời xin lỗi."))
    let table = try #require(page.tables.last)
    #expect(table.rows.map { plain($0.cells.last?.state?.title ?? "") } == ["Còn thiếu 1 hồ sơ", "Đã xin lỗi đủ"])
  }

  @Test func desksThatTakeFeedbackAreListed() throws {
    let files = [
      "mot-cua.csv": "ten,co_quan,tiep_nhan_pakn\nQuầy A,,có\nQuầy B,,không\n",
      "phan-anh.csv": "tu,den,tiep_nhan\n2026-01-01,2026-03-31,5\n",
    ]
    let page = try #require(MadeSite.plan(files).context.registers.content(of: FeedbackRegister.page))
    let table = try #require(page.tables.last)
    #expect(table.title == "Nơi nhận phản ánh, kiến nghị trực tiếp")
    #expect(table.rows.map { $0.cells[0].text } == ["Quầy A"])
  }

  private static func index(_ rows: String) -> [String: String] {
    [
      "chi-so/mau/chi-so.md": "---\nten: Chỉ số mẫu\nto_chuc: Bộ Mẫu\nthang_diem: 100\nso_chu_so_thap_phan: 2\n---\n",
      "chi-so/mau/ket-qua.csv": "nam,don_vi,tieu_chi,diem,hang,nguon,giai_trinh\n" + rows,
    ]
  }

  @Test func theOwnUnitAmongItsNeighbours() throws {
    var files = Self.index(
      "2026,22,,90,1,,\n2026,19,,80,2,,\n2026,A,,\"79,5\",3,,\n2026,19,a,30,,,\n2026,19,b,38,,,\n2026,19,c,12,,,\n")
    files["chi-so/mau/tieu-chi.csv"] = "ma,ten,diem_toi_da\na,Thể chế,40\nb,Bộ máy,40\nc,Tài chính,20\n"
    files["ke-hoach/k/ke-hoach.md"] =
      "---\ntieu_de: K\nso_hieu: 1/KH-UBND\nngay_ban_hanh: 2026-01-02\nco_quan: C\ntu: 2026-01-02\nden: 2026-12-31\n---\n"
    files["ke-hoach/k/chi-tieu.csv"] = "noi_dung,muc_tieu,chi_so\nHạng,nhóm 1/3,mau\n"
    let plan = MadeSite.plan(files)
    let view = plan.context.indices[0]
    let page = try #require(plan.pages.first { $0.path == "chi-so/mau/2026.html" })
    let values = EditionPages.Values(view: view, edition: view.editions[0], row: 0, maker: PageMaker(plan, page: page))
    let said = try #require(EditionAnalysis(values)).sentences.map(plain)
    #expect(
      said[0]
        == "Thái Nguyên: đứng ngay trên là Quảng Ninh (thứ 1, hơn 10 điểm); đứng ngay dưới là A (thứ 3, kém 0,5 điểm).")
    #expect(
      said.contains(
        "Mục tiêu thứ 1/3 hoặc tốt hơn (1/KH-UBND): chưa đạt, thứ 2/3, còn 1 bậc (Quảng Ninh ở thứ 1 hơn 10 điểm)."),
      "\(said)")
    #expect(
      said.contains("Yếu nhất so với điểm tối đa: tài chính (12/20, bằng 60 %) và thể chế (30/40, bằng 75 %)."),
      "\(said)")
  }

  /// Each league has its own N, its own first place and its own files.
  @Test func aTableOfTwoLevelsIsTwoRankings() throws {
    var files = Self.index("2025,so-a,,90,1,,\n2025,xa-a,,85,1,,\n2025,so-b,,80,2,,\n2025,xa-b,,\"84,5\",2,,\n")
    files["co-quan.csv"] = "ma,ten,cap\nso-a,Sở A,tinh\nso-b,Sở B,tinh\n"
    files["don-vi-hanh-chinh.csv"] = MadeSite.units + "xa-a,xã A,xã,xã,,,\nxa-b,xã B,xã,xã,,,\n"
    let plan = MadeSite.plan(files)
    let paths = Set(plan.pages.map(\.path))
    #expect(paths.isSuperset(of: ["chi-so/mau/2025.html", "chi-so/mau-xa-phuong/2025.html"]))
    #expect(paths.contains("chi-so/mau-xa-phuong/don-vi/xa-b.html") && !paths.contains("chi-so/mau/don-vi/xa-b.html"))
    let views = plan.context.indices
    #expect(views.map(\.noun) == ["sở, ban, ngành", "xã, phường"])
    let ranks = views.map { view in view.editions[0].results.map { $0.rank?.text } }
    #expect(ranks == [["1/2", "2/2"], ["1/2", "2/2"]])
    let page = try #require(plan.pages.first { $0.path == "chi-so/mau-xa-phuong/2025.html" })
    let values = EditionPages.Values(
      view: views[1], edition: views[1].editions[0], row: 0, maker: PageMaker(plan, page: page))
    #expect(plain(values.lead) == "Xã A đứng đầu 2 xã, phường với 85 điểm.")
  }

  @Test func anotherSourceIsSaidBesideTheFigure() throws {
    let files = Self.index("2012,22,,\"87,12\",1,Bộ dữ liệu,Chọn bộ dữ liệu\n2012,22,,\"87,14\",1,VietnamPlus,\n")
    let result = try #require(MadeSite.plan(files).context.indices[0].editions[0].results.first)
    #expect(result.score.points == RankingNumber.decimal("87,12"))
    #expect(result.otherwise.map(plain) == ["VietnamPlus ghi 87,14 điểm"])
  }

  @Test func scoreUpAndRankDownAreSaidTogether() throws {
    let files = Self.index(
      "2025,22,,80,2,,\n2025,19,,81,1,,\n2025,A,,70,3,,\n2026,22,,83,1,,\n2026,19,,82,3,,\n2026,A,,\"82,5\",2,,\n")
    let view = MadeSite.plan(files).context.indices[0]
    let edition = view.editions[1]
    let own = try #require(edition.own.first)
    #expect(
      plain(IndexWords.sentence(own, edition, view))
        == "Thái Nguyên đạt 82 điểm, xếp thứ 3/3 tỉnh, thành phố, giảm 2 bậc (năm trước thứ 1/3), dù điểm số tăng 1 điểm so với năm 2025.",
      "\(plain(IndexWords.sentence(own, edition, view)))")
  }
}

private enum RankingNumber {
  static func decimal(_ text: String) -> FixedDecimal? {
    guard case .value(let value) = NumberReader.read(text) else { return nil }
    return value
  }
}
