import Reform
import Testing

@testable import Pages

@Suite("Home: rankings, figures, what is late and due")
struct HomeTests {
  private static let agencies = """
    ma,ten,cap
    so-noi-vu,Sở Nội vụ,tinh
    so-tai-chinh,Sở Tài chính,tinh

    """

  private static let plan = """
    ---
    tieu_de: Kế hoạch năm 2026
    so_hieu: 9/KH-UBND
    ngay_ban_hanh: 2025-12-30
    co_quan: UBND tỉnh Mẫu
    tu: 2026-01-01
    den: 2026-12-31
    ---

    """

  /// Eight tasks: two late, four due soon, one done, one not reported.
  private static let tasks = """
    tt,noi_dung,chu_tri,thoi_gian
    1,Việc một,Sở Nội vụ,15/10/2026
    2,Việc hai,Sở Tài chính,10/11/2026
    3,Việc ba,Sở Nội vụ,20/11/2026
    4,Việc bốn,Sở Nội vụ,25/11/2026
    5,Việc năm,Sở Tài chính,30/11/2026
    6,Việc sáu,Sở Nội vụ,15/12/2026
    7,Việc bảy,Sở Tài chính,1/6/2026
    8,Việc tám,Sở Nội vụ,1/7/2026

    """

  private static let progress = """
    tt,ngay,trang_thai
    1,2026-11-01,dang_lam
    2,2026-11-12,dang_lam
    7,2026-05-20,hoan_thanh

    """

  private static let index = """
    ---
    ten: Chỉ số cải cách hành chính cấp tỉnh (PAR INDEX)
    ten_tat: PAR INDEX
    to_chuc: Bộ Nội vụ
    thang_diem: 100
    so_chu_so_thap_phan: 2
    ---

    """

  private static func files(_ results: String = "", progress: String = progress) -> [String: String] {
    var files = [
      "co-quan.csv": agencies, "ke-hoach/nam-2026/ke-hoach.md": plan, "ke-hoach/nam-2026/nhiem-vu.csv": tasks,
    ]
    if !progress.isEmpty { files["ke-hoach/nam-2026/tien-do.csv"] = progress }
    if !results.isEmpty {
      files["chi-so/par-index/chi-so.md"] = index
      files["chi-so/par-index/ket-qua.csv"] = "nam,don_vi,tieu_chi,diem,hang,nhom,nguon\n" + results
    }
    return files
  }

  private func home(_ files: [String: String]) throws -> HomeValues {
    HomeValues(try #require(MadeSite.maker(files)))
  }

  @Test("Tasks done, late and due, each with its sentence")
  func tasks() throws {
    let figures = try home(Self.files()).figures
    #expect(figures.map(\.title) == ["Nhiệm vụ đã hoàn thành", "Việc quá hạn"])
    #expect(figures.map { plain(($0.value ?? "") + ($0.unit ?? "")) } == ["1/8 việc", "2 việc"])
    #expect(
      figures.map { plain($0.sentence) } == [
        "1/8 nhiệm vụ đã hoàn thành; 2 nhiệm vụ quá hạn mà chưa xong; 4 nhiệm vụ đến hạn trong 30 ngày tới; "
          + "1 nhiệm vụ chưa có báo cáo.",
        "2 việc được báo chưa xong khi đã hết hạn; 4 việc sẽ đến hạn trong 30 ngày tới.",
      ])
    #expect(
      plain(figures[0].period)
        == "Đến ngày 16/11/2026. Nguồn: báo cáo tiến độ, Kế hoạch 9/KH-UBND năm 2026.")
  }

  @Test("Without any report no task is counted as done or late: the figure is missing and says so")
  func unreported() throws {
    let figures = try home(Self.files(progress: "")).figures
    #expect(figures.map(\.value) == [nil, nil])
    #expect(figures[0].sentence == "Các kế hoạch đang thực hiện chưa có báo cáo tiến độ nào.")
  }

  @Test("Where every plan has ended the figure is missing, with the last plan's end")
  func ended() throws {
    var files = Self.files()
    files["site.yaml"] = MadeSite.head.replacing("2026-11-16", with: "2027-02-01")
    let home = try home(files)
    #expect(home.figures.map(\.value) == [nil])
    #expect(
      plain(home.figures[0].sentence).hasPrefix(
        "Không có kế hoạch nào đang thực hiện. Kế hoạch gần nhất kết thúc ngày 31/12/2026: "
          + "1/8 nhiệm vụ được báo hoàn thành;"))
    #expect(home.due == nil)
  }

  @Test("The table has the longest late first, then the nearest; agencies with most late in front")
  func due() throws {
    let due = try #require(try home(Self.files()).due)
    #expect(
      due.table?.lines.map(\.view.task.content) == [
        "Việc một", "Việc hai", "Việc ba", "Việc bốn", "Việc năm", "Việc sáu",
      ])
    #expect(plain(due.table?.caption ?? "") == "2 việc quá hạn; 4 việc sắp đến hạn")
    #expect(due.agencies.map(\.title) == ["Sở Nội vụ", "Sở Tài chính"])
    #expect(
      due.agencies.map { plain($0.more ?? "") } == [
        "1 quá hạn, 3 sắp đến hạn · chủ trì 5 nhiệm vụ", "1 quá hạn, 1 sắp đến hạn · chủ trì 3 nhiệm vụ",
      ])
  }

  @Test("PAR INDEX: score, place, change and group of the newest edition")
  func reformIndex() throws {
    let home = try home(
      Self.files("2018,19-cu,,80.00,2,,\n2018,22,,90,1,,\n2019,19-cu,,85.50,1,A,VCCI\n2019,22,,84,2,B,\n"))
    let figure = try #require(home.figures.first)
    #expect(figure.title == "PAR INDEX 2019")
    #expect(plain((figure.value ?? "") + (figure.unit ?? "")) == "85,50 điểm, thứ 1/2")
    #expect(
      plain(figure.sentence)
        == "Thái Nguyên đạt 85,50 điểm, xếp thứ 1/2 tỉnh, thành phố, tăng 1 bậc (năm trước thứ 2/2); "
        + "điểm số tăng 5,50 điểm so với năm 2018. Thuộc A.")
    #expect(figure.period == "Năm số liệu 2019. Nguồn: VCCI.")
    let ranking = try #require(home.rankings.first)
    #expect(ranking.place == "thứ 1/2")
    #expect(ranking.change.map { plain($0.text) } == "tăng 1 bậc")
    #expect(ranking.address == "chi-so/par-index/2019.html")
  }

  @Test(
    "A figure that the newest edition lacks is missing, with the last there is",
    arguments: [
      (
        "2019,22,,84,1,,\n2018,19-cu,,80.00,1,,\n",
        "Lần gần nhất là năm 2018: Thái Nguyên đạt 80,00 điểm, xếp thứ 1/1 tỉnh, thành phố."
      ),
      (
        "2019,22,,84,1,,\n2014,06,,50.00,1,,\n",
        "Chưa có số liệu của Thái Nguyên. Năm 2014, Bắc Kạn (nay thuộc tỉnh Thái Nguyên) đạt 50,00 điểm, "
          + "xếp thứ 1/1 tỉnh, thành phố."
      ),
    ])
  func missing(_ results: String, _ sentence: String) throws {
    let figure = try #require(try home(Self.files(results)).figures.first)
    #expect(figure.value == nil)
    #expect(plain(figure.sentence) == sentence)
    #expect(plain(figure.period) == "Bảng mới nhất trên cổng: năm 2019. Nguồn: Bộ Nội vụ.")
  }

  @Test("An index of departments stands apart from those of the province, and on each department's page")
  func departments() throws {
    var files = Self.files("2019,19-cu,,85,1,,\n")
    files["chi-so/so/chi-so.md"] = "---\nten: Chỉ số của sở\nto_chuc: UBND tỉnh Mẫu\nthang_diem: 100\n---\n"
    files["chi-so/so/ket-qua.csv"] =
      "nam,don_vi,tieu_chi,diem\n2025,so-noi-vu,,92.1\n2025,so-tai-chinh,,90\n2024,so-noi-vu,,80\n2024,so-tai-chinh,,81\n"
    let home = try home(files)
    #expect(home.rankings.count == 1)
    #expect(home.otherRankings.map(\.title) == ["Chỉ số của sở năm 2025"])
    #expect(
      home.otherRankings.map { plain($0.more ?? "") } == ["2 cơ quan; cao nhất là Sở Nội vụ (92,1 điểm)"])
    let maker = try #require(MadeSite.maker(files, at: "co-quan/so-noi-vu.html"))
    let agency = try #require(maker.site.agencies["so-noi-vu"])
    let facts = AgencyFacts(agency, maker)
    #expect(facts.results.map(\.title) == ["Chỉ số của sở, năm 2025"])
    #expect(
      facts.results.first.map {
        plain($0.more ?? "").hasPrefix("Sở Nội vụ đạt 92,1 điểm, xếp thứ 1/2 cơ quan, tăng 1 bậc")
      } == true)
    let progress = try #require(facts.progress)
    #expect(
      progress.tasks.lines.map(\.view.task.content) == ["Việc một", "Việc ba", "Việc bốn", "Việc sáu", "Việc tám"])
    #expect(progress.progress.address == "../tien-do/co-quan/so-noi-vu.html")
  }

  @Test(
    "A time limit that is a number alone is said to be one",
    arguments: [
      ("5 ngày làm việc", "5 ngày làm việc"),
      ("1 (nguồn không ghi đơn vị)", "nguồn ghi “1”, không ghi đơn vị; cần đối chiếu"),
      ("15", "nguồn ghi “15”, không ghi đơn vị; cần đối chiếu"),
    ])
  func timeLimits(_ text: String, _ printed: String) { #expect(TimeLimitWords.printed(text) == printed) }

  @Test("Criteria without a total: years and units are shown, nothing is added up or ranked")
  func criteriaOnly() throws {
    var files = Self.files("2025,22,tc2,7,,,\n2025,22,tc1,8,,,\n2025,19-cu,tc1,9,,,\n")
    files["chi-so/par-index/tieu-chi.csv"] = "ma,ten,diem_toi_da\ntc1,Chỉ đạo,10\ntc2,Thể chế,10\n"
    let maker = try #require(MadeSite.maker(files, at: "chi-so/par-index/2025.html"))
    let view = try #require(maker.site.indices.first)
    let edition = try #require(view.editions.first)
    #expect(edition.results.map(\.name) == ["Quảng Ninh", "Thái Nguyên"])
    #expect(edition.results.allSatisfy { $0.score.points == nil && $0.rank == nil && $0.computed == nil })
    let table = try #require(CriteriaTable(EditionPages.Values(view: view, edition: edition, row: 0, maker: maker)))
    #expect(table.heads.map(\.title) == ["Chỉ đạo", "Thể chế"])
    #expect(table.rows.map(\.cells) == [["8", "7"], ["9", "–"]])
    #expect(
      edition.own.map { IndexWords.sentence($0, edition, view) }
        == ["Năm 2025 có điểm từng tiêu chí của Thái Nguyên, không có tổng điểm và thứ hạng."])
    let unit = try #require(view.units.first { $0.page == "quang-ninh" })
    let years = try #require(CriteriaTable(UnitPages.Values(view: view, unit: unit, maker: maker)))
    #expect(years.rows.map(\.title) == ["2025"])
    #expect(try home(files).figures.first?.value == nil)
  }
}
