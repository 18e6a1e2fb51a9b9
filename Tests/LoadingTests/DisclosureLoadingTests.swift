import Diagnostics
import Loading
import Records
import Reform
import Testing

/// Bad rows of the release calendar, corrections, duties, changes of procedures, evidence and units: each mistake is told
/// at its cell.
@Suite struct DisclosureLoadingTests {
  private static let head = [
    "site.yaml": "ten_cong: A\ntinh: B\nco_quan_chu_quan: C\nngay_so_lieu: 2026-11-16\n",
    "co-quan.csv": "ma,ten\nsnv,Sở Nội vụ\n",
    "thu-tuc/thu-tuc.csv": "ma,ten\n1.000001,Cấp giấy\n",
    "chi-so/a/chi-so.md": "---\nten: A\nto_chuc: B\nthang_diem: 100\n---\n",
    "chi-so/a/tieu-chi.csv": "ma,ten\nlv-1,Chỉ đạo\n",
  ]

  private func load(_ files: [String: String]) -> Diagnosed<LoadedContent> {
    let all = Self.head.merging(files) { $1 }
    return LibraryLoading.load(
      ContentFiles(files: all.map { ContentFiles.File(path: $0.key, bytes: Array($0.value.utf8)) }))
  }

  @Test(arguments: [
    ("lich-cong-bo.csv", "ngay\n2026-12-01\n", "column-missing", "A1"),
    ("lich-cong-bo.csv", "noi_dung,ngay\n,2026-12-01\n", "value-missing", "A2"),
    ("lich-cong-bo.csv", "noi_dung,ngay\nBáo cáo,31/02/2026\n", "day-impossible", "B2"),
    ("lich-cong-bo.csv", "noi_dung,tan_suat\nBáo cáo,mỗi ngày\n", "choice-unknown", "B2"),
    ("lich-cong-bo.csv", "noi_dung,co_quan\nBáo cáo,Sở Không Có\n", "agency-unknown", "B2"),
    ("lich-cong-bo.csv", "noi_dung,ky,ngay\nA,Quý I,2026-12-01\nA,Quý I,2026-12-01\n", "code-twice", "A3"),
    ("lich-cong-bo.csv", "noi_dung,la\nBáo cáo,x\n", "column-unused", "B1"),
    ("dinh-chinh.csv", "ngay,trang\n2026-11-01,index.html\n", "column-missing", "A1"),
    ("dinh-chinh.csv", "ngay,trang,noi_dung\n2026-11-01,,Số\n", "value-missing", "B2"),
    ("dinh-chinh.csv", "ngay,trang,noi_dung\nhôm qua,index.html,Số\n", "day-unreadable", "A2"),
    ("dinh-chinh.csv", "ngay,trang,noi_dung,co_quan\n2026-11-01,a.html,Số,Sở Không Có\n", "agency-unknown", "D2"),
    ("muc-do-cong-khai.csv", "can_cu\nLuật\n", "column-missing", "A1"),
    ("muc-do-cong-khai.csv", "noi_dung,tan_suat\nKế hoạch,lúc nào đó\n", "choice-unknown", "B2"),
    ("thu-tuc/thay-doi.csv", "ma\n1.000001\n", "column-missing", "A1"),
    ("thu-tuc/thay-doi.csv", "so_quyet_dinh,ma\n1/QĐ,9.9\n", "procedure-unknown", "B2"),
    ("thu-tuc/thay-doi.csv", "so_quyet_dinh,ma\n1/QĐ,\n", "procedure-unknown", "B2"),
    ("thu-tuc/thay-doi.csv", "so_quyet_dinh,ma,loai\n1/QĐ,1.000001,đổi tên\n", "choice-unknown", "C2"),
    ("thu-tuc/thay-doi.csv", "so_quyet_dinh,ma,ngay\n1/QĐ,1.000001,30/2/2026\n", "day-impossible", "C2"),
    ("thu-tuc/thay-doi.csv", "so_quyet_dinh,ma\n1/QĐ,1.000001\n1/QĐ,1.000001\n", "code-twice", "A3"),
    ("chi-so/a/minh-chung.csv", "tieu_chi\nlv-1\n", "column-missing", "A1"),
    ("chi-so/a/minh-chung.csv", "tieu_chi,ten\nlv-9,Kế hoạch\n", "evidence-criterion-unknown", "A2"),
    ("chi-so/a/minh-chung.csv", "tieu_chi,ten,nam\nlv-1,Kế hoạch,26\n", "year-unreadable", "C2"),
    ("chi-so/a/minh-chung.csv", "tieu_chi,ten,tep\nlv-1,Kế hoạch,tep/a.pdf\n", "attachment-missing", "C2"),
    ("don-vi-hanh-chinh.csv", "ma,ten\n19,A\n19,B\n", "code-twice", "A3"),
    ("don-vi-hanh-chinh.csv", "ma,ten,chuyen_thanh\n19,A,20\n", "unit-unknown", "C2"),
    ("don-vi-hanh-chinh.csv", "ma,ten,thuoc\n19,A,20\n", "unit-unknown", "C2"),
    (
      "don-vi-hanh-chinh.csv", "ma,ten,hieu_luc_tu,hieu_luc_den\n19,A,2025-07-01,2025-06-30\n", "period-backwards",
      "D2"
    ),
    ("van-ban.csv", "so_hieu,ngay_ban_hanh,tep\nabc,2026-01-02,\n", "document-number-unusual", "A2"),
    ("van-ban.csv", "Số Hiệu,NgàyBanHành\n1/KH-UBND 2026,2026-01-02\n", "document-number-unusual", "A2"),
    (
      "van-ban.csv", "so_hieu,ngay_ban_hanh,hieu_luc_tu,hieu_luc_den\n1/KH-UBND,2026-01-02,2026-03-01,2026-02-01\n",
      "period-backwards", "D2"
    ),
    (
      "thu-tuc/thu-tuc.csv", "ma,ten,hieu_luc_tu,hieu_luc_den\n1.1,A,2026-03-01,2026-02-01\n1.000001,B,,\n",
      "period-backwards", "D2"
    ),
    (
      "khao-sat.csv", "nam,doi_tuong,so_phieu,ty_le_hai_long\n2026,Người dân,100,95 phần trăm\n", "number-unreadable",
      "D2"
    ),
  ])
  func aMistakeIsToldAtItsCell(_ path: String, _ text: String, _ id: String, _ cell: String) throws {
    let faults = load([path: text]).faults
    #expect(faults.map(\.id) == [id], "\(faults.map(\.summary.vi))")
    #expect(faults.first?.place?.file == path)
    #expect(faults.first?.place?.cell == cell)
    // A name that is near nothing has nothing to be offered.
    let hasNothingNear = ["agency-unknown", "column-unused"].contains(id)
    #expect(faults.first?.suggestion != nil || faults.first?.expected != nil || hasNothingNear)
  }

  @Test(arguments: [
    "lich-cong-bo.csv", "dinh-chinh.csv", "muc-do-cong-khai.csv", "thu-tuc/thay-doi.csv", "chi-so/a/minh-chung.csv",
  ])
  func anEmptyTableHasNoHead(_ path: String) {
    #expect(load([path: ""]).faults.map(\.severity) == [.error])
  }

  @Test(arguments: [
    ("thay-doi.csv", "thu-tuc/thay-doi.csv"), ("tin-tuc/lich-cong-bo.csv", "lich-cong-bo.csv"),
    ("thu-tuc/dinh-chinh.csv", "dinh-chinh.csv"), ("minh-chung.csv", "chi-so/<slug>/minh-chung.csv"),
  ])
  func aFileInTheWrongFolderIsTold(_ path: String, _ home: String) throws {
    let fault = try #require(load([path: "a,b\n1,2\n"]).faults.first)
    #expect(fault.id == "file-unused")
    #expect(fault.suggestion?.vi.contains(home) == true, "\(fault.suggestion?.vi ?? "")")
  }

  @Test func whatIsWrittenIsRead() throws {
    let loaded = load([
      "lich-cong-bo.csv":
        "Nội dung công bố,Ngày công bố theo lịch,Cơ quan,Tần suất,Trang,Đã công bố ngày\n"
        + "Báo cáo,1/12/2026,Sở Nội vụ,hằng tháng,bao-cao/a.html,\n",
      "thu-tuc/thay-doi.csv":
        "so_quyet_dinh,ngay,ma,ten,loai\n1/QĐ,2026-02-01,9.9,Thủ tục cũ,Bãi bỏ\n1/QĐ,2026-02-01,1.000001,,sửa đổi\n",
    ])
    #expect(loaded.faults.isEmpty, "\(loaded.faults.map(\.summary.vi))")
    let release = try #require(loaded.value.library.releases.first?.value)
    #expect(release.agencyCode == "snv")
    #expect(release.rhythm == .monthly)
    #expect(release.due?.iso == "2026-12-01")
    #expect(release.published == nil)
    #expect(loaded.value.library.procedureChanges.map(\.value.kind) == [.abolished, .amended])
  }
}
