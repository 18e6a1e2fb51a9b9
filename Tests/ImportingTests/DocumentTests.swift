import Diagnostics
import Formats
import Testing

@testable import Importing

/// Web pages and the imports that are no plans.
struct DocumentTests {
  static let page = """
    <html><head><title>x</title><script>var a = "<table>";</script></head><body>
    <p>KẾ HOẠCH</p><p>Cải cách hành chính tỉnh Mẫu Sơn năm 2026</p>
    <table><thead><tr><th rowspan=2>TT</th><th rowspan=2>Nội dung</th><th colspan=2>Cơ quan thực hiện</th>
    <th rowspan=2>Thời gian</th></tr><tr><th>Chủ trì</th><th>Phối hợp</th></tr></thead>
    <tr><td colspan=5><b>I. CẢI CÁCH THỂ CHẾ</b></td></tr>
    <tr><td>1</td><td>Rà soát văn bản</td><td rowspan=2>Sở Tư&nbsp;pháp</td><td>Các sở, ngành</td><td>Quý I/2026</td></tr>
    <tr><td>2</td><td>Kiểm tra <p>văn bản</p></td><td></td><td>Tháng 6/2026</td></tr>
    <tr style="display:none"><td>3</td><td>Ẩn</td><td>Sở Ẩn</td><td></td><td>2026</td></tr>
    </table></body></html>
    """

  @Test func spansOfAWebPageKeepTheirPlaces() throws {
    let plan = try #require(PlanImport.read(Array(Self.page.utf8), file: "ke-hoach.html").value)
    #expect(plan.tasks.map(\.number) == ["1", "2"])
    #expect(plan.tasks.map(\.content) == ["Rà soát văn bản", "Kiểm tra văn bản"])
    #expect(plan.tasks.map(\.lead) == ["Sở Tư pháp", "Sở Tư pháp"])
    #expect(plan.tasks.map(\.support) == ["Các sở, ngành", ""])
    #expect(plan.tasks.map(\.deadline) == ["Quý I/2026", "Tháng 6/2026"])
    #expect(plan.tasks.map(\.section) == ["I", "I"])
    #expect(plan.tasks.map(\.sectionTitle) == ["CẢI CÁCH THỂ CHẾ", "CẢI CÁCH THỂ CHẾ"])
    #expect(plan.head.title == "Kế hoạch cải cách hành chính tỉnh Mẫu Sơn năm 2026")
  }

  private func outcome(_ text: String, _ kind: ImportKind, _ file: String = "x.txt") throws -> ImportOutcome {
    let read = DocumentImport.run([ImportSource(file: file, bytes: Array(text.utf8))], as: kind)
    return try #require(read.value, "\(read.faults.map(\.summary.vi))")
  }

  private func table(_ outcome: ImportOutcome, _ name: String) throws -> Table {
    let file = try #require(outcome.files.first { $0.path == name })
    return try #require(CSVReader.read(file.bytes, file: name).value)
  }

  @Test func proceduresByTheirLabels() throws {
    let text = """
      Chi tiết thủ tục hành chính
      Mã thủ tục:
      1.009999
      Tên thủ tục: Cấp lại thẻ mẫu
      Lĩnh vực
      Dân cư mẫu
      Trình tự thực hiện:
      Bước 1: Nộp hồ sơ.
      Bước 2: Nhận kết quả.
      Mã thủ tục: 1.009998
      Tên thủ tục: Đăng ký mẫu
      """
    let table = try table(try outcome(text, .procedures), "thu-tuc.csv")
    #expect(table.rowCount == 2)
    #expect(table.head.map(\.text) == ["ma", "ten", "linh_vuc", "trinh_tu"])
    #expect(
      (0..<4).map { table[0, $0] } == [
        "1.009999", "Cấp lại thẻ mẫu", "Dân cư mẫu", "Bước 1: Nộp hồ sơ.\nBước 2: Nhận kết quả.",
      ])
    #expect((0..<4).map { table[1, $0] } == ["1.009998", "Đăng ký mẫu", "", ""])
  }

  @Test func proceduresOfAWebPageWithTheirWays() throws {
    let page = """
      <html><body><table><tr><td>Mã thủ tục</td><td>1.009999</td></tr><tr><td>Tên thủ tục</td><td>Cấp thẻ mẫu</td></tr>
      </table><h3>Cách thức thực hiện</h3><table><tr><th>Hình thức nộp</th><th>Thời hạn giải quyết</th><th>Phí, lệ phí</th></tr>
      <tr><td>Trực tuyến</td><td>5 Ngày làm việc</td><td>Lệ phí: 20.000 đồng</td></tr></table></body></html>
      """
    let table = try table(try outcome(page, .procedures, "x.html"), "thu-tuc.csv")
    #expect(table[0, 2] == "Trực tuyến | 5 Ngày làm việc |  | Lệ phí: 20.000 đồng |")
  }

  @Test func dossiersUnderAHeadOfTwoRows() throws {
    let page = """
      <html><body><p>TÌNH HÌNH GIẢI QUYẾT HỒ SƠ (Từ ngày 15/10/2026 đến ngày 14/11/2026)</p>
      <table><tr><th rowspan=2>STT</th><th rowspan=2>Đơn vị</th><th colspan=2>Tiếp nhận</th><th colspan=3>Đã giải quyết</th></tr>
      <tr><th>Tiếp nhận mới</th><th>Tồn kỳ trước</th><th>Trước hạn</th><th>Đúng hạn</th><th>Quá hạn</th></tr>
      <tr><td>1</td><td>Sở Nội vụ</td><td>1.250</td><td>30</td><td>900</td><td>300</td><td>-</td></tr></table></body></html>
      """
    let made = try outcome(page, .dossiers, "x.html")
    let table = try table(made, "ho-so.csv")
    #expect(
      table.head.map(\.text) == ["don_vi", "ton_ky_truoc", "tiep_nhan_moi", "truoc_han", "dung_han", "qua_han"])
    #expect((0..<6).map { table[0, $0] } == ["Sở Nội vụ", "30", "1.250", "900", "300", ""])
    let head = String(decoding: try #require(made.files.first { $0.path == "bao-cao.md" }).bytes, as: UTF8.self)
    #expect(head.contains("tu: 2026-10-15\nden: 2026-11-14\n"))
  }

  @Test func anIndexTakesItsYearFromItsTitle() throws {
    let text =
      "KẾT QUẢ CHỈ SỐ MẪU NĂM 2025\n\nSTT\tĐơn vị\tĐiểm\tXếp hạng\n1\tXã Mẫu Một\t88,5\t1\n2\tXã Mẫu Hai\t87,25\t2\n"
    let table = try table(try outcome(text, .index), "ket-qua.csv")
    #expect(table.head.map(\.text) == ["nam", "don_vi", "diem", "hang"])
    #expect(table.rows.map { table[$0, 0] } == ["2025", "2025"])
    #expect(table.rows.map { table[$0, 2] } == ["88,5", "87,25"])
  }

  @Test func aPostIsADraftWithItsMarks() throws {
    let page = """
      <html><body><h1>Một cửa <b>gần dân</b></h1><p>Ngày 12 tháng 5 năm 2026, xã Mẫu Một mở quầy *mới*.</p>
      <h2>Ai được lợi</h2><ul><li>Người <strong>cao tuổi</strong></li></ul></body></html>
      """
    let made = try outcome(page, .post, "x.html")
    let file = try #require(made.files.first)
    #expect(file.path == "2026-05-12-mot-cua-gan-dan.md")
    let text = String(decoding: file.bytes, as: UTF8.self)
    #expect(text.hasPrefix("---\ntieu_de: Một cửa gần dân\nngay: 2026-05-12\n"))
    #expect(text.contains("du_thao: true"))
    #expect(text.contains("quầy \\*mới\\*."))
    #expect(text.contains("### Ai được lợi\n\n- Người **cao tuổi**"))
  }

  @Test(arguments: ImportKind.allCases.filter { $0 != .post })
  func whatHoldsNothingIsSaid(_ kind: ImportKind) {
    let read = DocumentImport.run([ImportSource(file: "x.txt", bytes: Array("Không có gì.\n".utf8))], as: kind)
    #expect(read.value == nil)
    #expect(read.faults.map(\.id) == ["import-nothing"])
  }

  @Test(arguments: [
    [UInt8]([0x25, 0x50, 0x44, 0x46, 0x2D, 0x31]), [0x50, 0x4B, 0x03, 0x04, 0x00], [0xFF, 0xFE, 0x41],
  ])
  func whatCannotBeReadGetsOneFault(_ bytes: [UInt8]) {
    let read = DocumentImport.run([ImportSource(file: "x", bytes: bytes)], as: .plan)
    #expect(read.value == nil)
    #expect(read.faults.count == 1)
  }
}
