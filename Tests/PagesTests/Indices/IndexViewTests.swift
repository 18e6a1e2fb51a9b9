import Diagnostics
import Loading
import Records
import Reform
import Testing

@testable import Pages

@Suite("Indices: ranks, changes, units over the years")
struct IndexViewTests {
  private func load(_ results: String, editions: String? = nil, head: String = "") -> IndexView? {
    var files = [
      file(
        "site.yaml",
        "ten_cong: Cổng\ntinh: Mẫu\nco_quan_chu_quan: UBND tỉnh Mẫu\nngay_so_lieu: 2026-01-01\ndon_vi: \"19\"\n"),
      file(
        "don-vi-hanh-chinh.csv",
        """
        ma,ten,cap,loai,hieu_luc_tu,hieu_luc_den,chuyen_thanh
        19,Thái Nguyên,tỉnh,tỉnh,2025-07-01,,
        19-cu,Thái Nguyên,tỉnh,tỉnh,,2025-06-30,19
        06,Bắc Kạn,tỉnh,tỉnh,,2025-06-30,19
        22,Quảng Ninh,tỉnh,tỉnh,,,

        """),
      file(
        "chi-so/pci/chi-so.md",
        "---\nten: Chỉ số mẫu\nten_tat: PCI\nto_chuc: VCCI\nthang_diem: 100\nso_chu_so_thap_phan: 2\n\(head)---\n"),
      file("chi-so/pci/ket-qua.csv", "nam,don_vi,tieu_chi,diem,hang,nhom,nguon\n" + results),
    ]
    if let editions { files.append(file("chi-so/pci/cong-bo.csv", editions)) }
    let library = LibraryLoading.load(ContentFiles(files: files)).value.library
    return library.indices.first.map { IndexView($0, UnitFacts(library)) }
  }

  /// Without the blanks that do not break.
  private func plain(_ text: String) -> String { String(text.map { $0 == "\u{A0}" ? " " : $0 }) }

  private func file(_ path: String, _ text: String) -> ContentFiles.File {
    ContentFiles.File(path: path, bytes: Array(text.utf8))
  }

  private static let two = """
    2018,22,,"70,36",1,,
    2018,19-cu,,"64,24",2,,
    2018,06,,"60,11",3,,
    2019,06,,"65,00",,,
    2019,19-cu,,"67,71",,,VCCI
    2019,22,,"73,40",,,

    """

  @Test("The JSON of an edition, to the letter")
  func json() throws {
    let view = try #require(load(Self.two))
    let edition = try #require(view.editions.last)
    let text = String(decoding: IndexData.json(view, edition, demonstration: false), as: UTF8.self)
    let flat = text.split(whereSeparator: \.isNewline).map { $0.drop { $0 == " " } }.joined()
    #expect(
      flat.hasPrefix(
        """
        {"chi_so": {"ten": "Chỉ số mẫu","to_chuc": "VCCI","thang_diem": 100},"nam": 2019,"so_don_vi": 3,"ket_qua": [\
        {"don_vi": "22","ten": "Quảng Ninh","diem": 73.40,"hang": null,"hang_tinh": 1,"dong_hang": false,"nhom": null,\
        "thay_doi_diem": 3.04,"thay_doi_hang": 0,"nguon": null},\
        {"don_vi": "19-cu","ten": "Thái Nguyên","diem": 67.71,"hang": null,"hang_tinh": 2,"dong_hang": false,\
        "nhom": null,"thay_doi_diem": 3.47,"thay_doi_hang": 0,"nguon": "VCCI"}
        """))
  }

  @Test("Points and place are both said, and whose rank it is")
  func sentence() throws {
    let view = try #require(load(Self.two))
    let edition = try #require(view.editions.first)
    let own = try #require(edition.own.first { $0.name == "Thái Nguyên" })
    #expect(
      plain(IndexWords.sentence(own, edition, view))
        == "Thái Nguyên đạt 64,24 điểm, xếp thứ 2/3 tỉnh, thành phố.")
    let later = try #require(view.editions.last)
    let again = try #require(later.own.first { $0.name == "Bắc Kạn" })
    #expect(
      plain(IndexWords.sentence(again, later, view))
        == "Bắc Kạn đạt 65,00 điểm, xếp thứ 3/3 tỉnh, thành phố, giữ nguyên thứ hạng (năm trước thứ 3/3), "
        + "hạng tính lại từ điểm; điểm số tăng 4,89 điểm so với năm 2018.")
    #expect(again.became == "nay thuộc tỉnh Thái Nguyên")
  }

  @Test("Old and new Thái Nguyên share a page and are never one series")
  func sharedPage() throws {
    let view = try #require(load(Self.two + "2020,22,,\"75,00\",,,\n2025,19,,\"66,00\",,,\n2025,22,,\"74,00\",,,\n"))
    let unit = try #require(view.units.first { $0.page == "thai-nguyen" })
    #expect(view.entries(unit).map(\.result.code) == ["19-cu", "19-cu", "19"])
    #expect(view.entries(unit).last?.result.change == nil)
    #expect(view.units.map(\.page) == ["bac-kan", "quang-ninh", "thai-nguyen"])
  }

  @Test("Two units of one name in one year get pages of their own")
  func sameName() throws {
    let view = try #require(load("2024,Tân Thành,,90,,,\n2024,Tân Thanh,,80,,,\n"))
    // The names fold alike, and so do their keys: the loader reports the repeat, nothing crashes.
    #expect(view.units.count >= 1)
    let other = try #require(load("2024,19,,90,,,\n2024,19-cu,,80,,,\n"))
    #expect(other.units.map(\.page).sorted() == ["thai-nguyen-19", "thai-nguyen-19-cu"])
  }

  @Test("A table that is not whole has no rank of ours; N is what the edition says")
  func incomplete() throws {
    let view = try #require(
      load("2024,19-cu,,90,5,,\n2024,22,,80,,,\n", editions: "nam,so_don_vi,day_du\n2024,63,khong\n"))
    let edition = try #require(view.editions.first)
    #expect(edition.results.map(\.computed) == [nil, nil])
    #expect(edition.results.map { $0.rank?.text } == ["5/63", nil])
    #expect(edition.median == nil)
  }

  @Test("Where no rank is announced none is shown or computed; units stand by score")
  func undisclosed() throws {
    let view = try #require(load("2024,22,,30,,C,\n2024,19-cu,,40,,A,\n", head: "cong_bo_hang: khong\n"))
    let edition = try #require(view.editions.first)
    #expect(edition.results.map(\.name) == ["Thái Nguyên", "Quảng Ninh"])
    #expect(edition.results.allSatisfy { $0.rank == nil && $0.computed == nil })
  }

  @Test("A change of the scale breaks the series, and points are not subtracted over it")
  func scales() throws {
    let view = try #require(
      load("2017,22,,30,,,\n2018,22,,40,,,\n", editions: "nam,thang_diem\n2017,60\n2018,80\n"))
    #expect(view.editions.last?.breakBefore == "đổi thang điểm")
    #expect(view.editions.last?.results.first?.change?.points == nil)
  }

  @Test("All years hold every row and column of the source")
  func allYears() throws {
    let view = try #require(load(Self.two))
    let text = String(
      decoding: TableWriting.csv(view.file.scores.map(\.value), Score.schema), as: UTF8.self)
    #expect(text.hasPrefix("\u{FEFF}nam,don_vi,diem,hang,nguon\r\n2018,22,70.36,1,\r\n"))
    #expect(text.split(separator: "\r\n").count == 7)
  }
}
