import Diagnostics
import Loading
import Records
import Reform
import Testing

/// Dossier reports and one-stop desks: what is read, and every kind of bad input.
@Suite struct ReportLoadingTests {
  private static let head = "---\ntieu_de: A\nloai: thang\ntu: 15/9/2026\nden: 14/10/2026\n---\nLời.\n"

  private func load(_ files: [String: String]) -> Diagnosed<LoadedContent> {
    var all = files
    all["site.yaml"] = "ten_cong: A\ntinh: Mẫu\ndon_vi: \"19\"\nco_quan_chu_quan: C\nngay_so_lieu: 2026-11-16\n"
    if all["co-quan.csv"] == nil {
      all["co-quan.csv"] =
        "ma,ten,cap,truc_thuoc\nso-a,Sở Anh,tinh,\nubnd-h,UBND huyện Hai,huyen,\nubnd-x,UBND xã Xuân,xa,ubnd-h\n"
    }
    return LibraryLoading.load(
      ContentFiles(files: all.map { ContentFiles.File(path: $0.key, bytes: Array($0.value.utf8)) }))
  }

  private func report(_ table: String, head: String = head) -> Diagnosed<LoadedContent> {
    load(["bao-cao/a/bao-cao.md": head, "bao-cao/a/ho-so.csv": table])
  }

  @Test func aReportIsReadWithItsTwoDays() throws {
    let read = report("Đơn vị,Tiếp nhận mới,Trả đúng hạn\nSở Anh,1.250,\n")
    #expect(read.faults.isEmpty)
    let file = try #require(read.value.library.reports.first)
    #expect(file.report.value.kind == .month)
    #expect(file.report.value.period.from.iso == "2026-09-15")
    #expect(file.report.value.period.to.iso == "2026-10-14")
    #expect(file.columns == ["don_vi", "tiep_nhan_moi", "dung_han"])
    #expect(file.figures == [.new, .onTime])
    #expect(file.rows.first?.value.unitCode == "so-a")
    #expect(file.rows.first?.value.counts[.new] == 1250)
    #expect(file.rows.first?.value.counts[.onTime] == nil)
    #expect(!file.commentary.isEmpty)
  }

  @Test(
    "Rows that sum others are known by their names",
    arguments: [
      ("Toàn tỉnh", DossierScope.whole), ("Tổng số", .whole), ("TỔNG CỘNG", .whole), ("tỉnh Mẫu", .whole),
      ("Cấp xã", .level(.commune)), ("UBND cấp xã", .level(.commune)), ("Các sở, ban, ngành", .level(.province)),
      ("UBND xã Xuân", .unit),
    ])
  func scopes(_ name: String, _ scope: DossierScope) throws {
    let read = report("don_vi,dung_han\n\"\(name)\",1\n")
    #expect(read.faults.isEmpty)
    #expect(try #require(read.value.library.reports.first?.rows.first).value.scope == scope)
  }

  @Test func aCommuneKnowsItsDistrict() throws {
    let row = try #require(report("don_vi,dung_han\nubnd-x,1\n").value.library.reports.first?.rows.first).value
    #expect(row.district == "ubnd-h")
    #expect(row.unitLevel == .commune)
  }

  @Test(
    "Each mistake in the table is told at its cell",
    arguments: [
      ("don_vi,dung_han\nSở Anh,-3\n", "count-negative", "B2"),
      ("don_vi,dung_han\nSở Anh,ba\n", "number-unreadable", "B2"),
      ("don_vi,dung_han\nSở Anh,\"1,5\"\n", "number-unreadable", "B2"),
      ("don_vi,dung_han\nSở Ánh Sáng,3\n", "unit-unknown", "A2"),
      ("don_vi,dung_han\nSở Anh,3\nso-a,4\n", "code-twice", "A3"),
      ("don_vi,linh_vuc,dung_han\nSở Anh,Đất đai,3\nSở Anh,ĐẤT ĐAI,4\n", "code-twice", "A3"),
      ("don_vi,cap,dung_han\nSở Anh,thôn,3\n", "choice-unknown", "B2"),
      ("don_vi,dung_han\n,3\n", "value-missing", "A2"),
      ("linh_vuc,dung_han\nĐất đai,3\n", "column-missing", "A1"),
      ("don_vi,dung_han,hai_long\nSở Anh,3,4\n", "column-unused", "C1"),
      ("don_vi,dung_han,Trả đúng hạn\nSở Anh,3,4\n", "column-twice", "C1"),
      ("don_vi,dung_han\n", "file-unused", nil),
    ])
  func table(_ text: String, _ id: String, _ cell: String?) throws {
    let faults = report(text).faults
    #expect(faults.map(\.id) == [id])
    #expect(faults.first?.place?.cell == cell)
    #expect(faults.first?.place?.file == "bao-cao/a/ho-so.csv")
  }

  @Test(
    "Each mistake in the head is told",
    arguments: [
      ("---\nloai: thang\ntu: 15/9/2026\nden: 14/10/2026\n---\n", "key-missing"),
      ("---\ntieu_de: A\ntu: 15/9/2026\nden: 14/10/2026\n---\n", "key-missing"),
      ("---\ntieu_de: A\nloai: thang\nden: 14/10/2026\n---\n", "key-missing"),
      ("---\ntieu_de: A\nloai: thang\ntu: 31/9/2026\nden: 14/10/2026\n---\n", "day-impossible"),
      ("---\ntieu_de: A\nloai: thang\ntu: 15/10/2026\nden: 14/9/2026\n---\n", "period-backwards"),
      ("---\ntieu_de: A\nloai: mùa\ntu: 15/9/2026\nden: 14/10/2026\n---\n", "choice-unknown"),
      (
        "---\ntieu_de: A\nloai: thang\ntu: 15/9/2026\nden: 14/10/2026\ntra_lai_tinh_vao: đâu đó\n---\n",
        "choice-unknown"
      ),
      ("---\ntieu_de: A\nloai: thang\ntu: 15/9/2026\nden: 14/10/2026\nco_quan: Sở Lạ\n---\n", "agency-unknown"),
      ("---\ntieu_de: A\nloai: thang\ntu: 15/9/2026\nden: 14/10/2026\ntep: tep/x.pdf\n---\n", "attachment-missing"),
      ("---\ntieu_de: A\nloai: thang\ntu: 15/9/2026\nden: 14/10/2026\nmau: đỏ\n---\n", "key-unused"),
    ])
  func head(_ text: String, _ id: String) {
    #expect(report("don_vi,dung_han\nSở Anh,1\n", head: text).faults.map(\.id) == [id])
  }

  @Test(
    "A file in the wrong place is told",
    arguments: [
      ("bao-cao/ho-so.csv", "file-unused"), ("bao-cao/a/ho-so.csv", "head-file-missing"), ("ho-so.csv", "file-unused"),
      ("bao-cao/a/mot-cua.csv", "head-file-missing"), ("thu-tuc/mot-cua.csv", "file-unused"),
    ])
  func place(_ path: String, _ id: String) {
    #expect(load([path: "don_vi,dung_han\nSở Anh,1\n"]).faults.map(\.id) == [id])
  }

  @Test func aSignedFileBesideTheReportIsPublished() {
    let head = "---\ntieu_de: A\nloai: thang\ntu: 15/9/2026\nden: 14/10/2026\ntep: bao-cao/a/ky.pdf\n---\n"
    let read = load(["bao-cao/a/bao-cao.md": head, "bao-cao/a/ky.pdf": "x"])
    #expect(read.faults.isEmpty)
    #expect(read.value.library.attachments.map(\.path) == ["bao-cao/a/ky.pdf"])
  }

  @Test func aFolderWithMarksGetsAnAddressAndAWarning() {
    let read = load(["bao-cao/Tháng 10/bao-cao.md": Self.head])
    #expect(read.faults.map(\.id) == ["name-not-plain"])
    #expect(read.value.library.reports.map(\.report.value.slug) == ["thang-10"])
  }

  @Test func otherFiguresAreRead() throws {
    let table = "Mục,Nội dung,Số lượng,Trên tổng số,Đơn vị tính\nII.2,Phản ánh đã xử lý,45,52,phản ánh\n"
    let read = load(["bao-cao/a/bao-cao.md": Self.head, "bao-cao/a/chi-tiet.csv": table])
    #expect(read.faults.isEmpty)
    let detail = try #require(read.value.library.reports.first?.details.first).value
    #expect(detail.count == 45)
    #expect(detail.total == 52)
    let missing = load(["bao-cao/a/bao-cao.md": Self.head, "bao-cao/a/chi-tiet.csv": "so_luong\n4\n"])
    #expect(missing.faults.map(\.id) == ["column-missing"])
  }

  // MARK: desks

  @Test func desksAreRead() throws {
    let read = load([
      "mot-cua.csv": "ten,co_quan,gio_lam_viec,tiep_nhan_pakn\nMột cửa Sở Anh,so-a,7h30–17h00,co\n"
    ])
    #expect(read.faults.isEmpty)
    let desk = try #require(read.value.library.desks.first).value
    #expect(desk.agencyCode == "so-a")
    #expect(desk.hours == "7h30–17h00")
  }

  @Test(
    "Each mistake in the list of desks is told",
    arguments: [
      ("ten\n", "file-unused"), ("co_quan\nso-a\n", "column-missing"), ("ten,dia_chi\n,Số 1\n", "value-missing"),
      ("ten,co_quan\nMột cửa,Sở Lạ\n", "agency-unknown"), ("ten,co_quan\nMột cửa,so-a\nMột cửa,Sở Anh\n", "code-twice"),
      ("ten,fax\nMột cửa,1\n", "column-unused"),
    ])
  func desks(_ text: String, _ id: String) {
    #expect(load(["mot-cua.csv": text]).faults.map(\.id) == [id])
  }
}
