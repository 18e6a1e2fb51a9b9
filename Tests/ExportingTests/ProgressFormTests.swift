import Diagnostics
import Loading
import Office
import Records
import Reform
import Testing

@testable import Exporting

@Suite struct ProgressFormTests {
  private static let files: [String: String] = [
    "site.yaml": "ten_cong: Cổng\ntinh: Mẫu\nco_quan_chu_quan: UBND tỉnh Mẫu\nngay_so_lieu: 2026-11-16\n",
    "co-quan.csv": "ma,ten\nsnv,Sở Nội vụ\nstp,Sở Tư pháp\n",
    "ke-hoach/a/ke-hoach.md":
      "---\ntieu_de: Kế hoạch A\nso_hieu: 1/KH-UBND\nngay_ban_hanh: 2026-01-02\nco_quan: UBND\ntu: 2026-01-01\n"
      + "den: 2026-12-31\n---\n",
    "ke-hoach/a/nhiem-vu.csv":
      "tt,muc,noi_dung,chu_tri\n1,I,Rà soát,Sở Nội vụ\n2,I,Kiểm tra,Sở Tư pháp\n1,II,Tổng hợp,Sở Nội vụ\n"
      + "2,II,Tuyên truyền,\"Các sở, ban, ngành\"\n",
    "ke-hoach/a/tien-do.csv": "tt,ngay,trang_thai,ty_le\ni-1,2026-10-31,dang_lam,60\n",
  ]

  private func forms() throws -> [OfficeForm] {
    let content = ContentFiles(files: Self.files.map { .init(path: $0.key, bytes: Array($0.value.utf8)) })
    let loaded = LibraryLoading.load(content)
    #expect(!loaded.faults.hasErrors, "\(loaded.faults.map(\.summary.vi))")
    let plan = try #require(loaded.value.library.plans.first)
    return ProgressForms.make(plan, loaded.value.library, asOf: loaded.value.library.site.figuresDay)
  }

  @Test func everyTaskGoesToItsLeadAndNoneIsLeftOut() throws {
    let forms = try forms()
    #expect(forms.map(\.fileName) == ["a-snv.xlsx", "a-stp.xlsx", "a-giao-chung.xlsx"])
    #expect(forms.map(\.taskCount) == [2, 1, 1])
    #expect(forms[0].recipient == "Sở Nội vụ")
  }

  @Test func aNumberThatTwoTasksShareGivesWayToTheAnchor() throws {
    let table = try #require(try forms().first?.book.sheets.compactMap(\.table).first)
    #expect(table.row(0)[0] == .text("i-1"))
    #expect(table.row(1)[0] == .text("ii-1"))
    #expect(table.row(0)[4] == .text("Đang làm, 60 %, ngày 31/10/2026"))
    #expect(table.row(1)[4] == .text(""))
  }

  @Test func everyHeadIsOneThatReadingTheFormKnows() throws {
    let table = try #require(try forms().first?.book.sheets.compactMap(\.table).first)
    let known = Set(ProgressFormRow.schema.fields.map(\.title))
    for column in table.columns { #expect(known.contains(column.title), "reading knows no “\(column.title)”") }
    #expect(table.columns.filter(\.isOpen).count == 8)
    #expect(table.isProtected)
  }
}

extension BookSheet {
  fileprivate var table: BookTable? { if case .table(let table) = self { table } else { nil } }
}
