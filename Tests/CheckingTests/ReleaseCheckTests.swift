import Diagnostics
import Loading
import Reform
import Testing

@testable import Checking

/// The release calendar against the day of the figures.
@Suite struct ReleaseCheckTests {
  @Test(arguments: [
    ("lich-cong-bo.csv", "noi_dung,ngay,da_cong_bo\nA,2026-11-15,\n", ["release-overdue"]),
    ("lich-cong-bo.csv", "noi_dung,ngay,da_cong_bo\nA,2026-11-16,\n", []),
    ("lich-cong-bo.csv", "noi_dung,ngay,da_cong_bo\nA,2026-11-01,2026-11-20\n", ["day-ahead"]),
    ("lich-cong-bo.csv", "noi_dung,ngay,da_cong_bo\nA,2026-11-01,2026-11-10\n", []),
    ("dinh-chinh.csv", "ngay,trang,noi_dung\n2026-11-17,index.html,A\n", ["day-ahead"]),
    ("thu-tuc/thay-doi.csv", "so_quyet_dinh,ngay,ma,ten,loai\n1/QĐ,2027-01-01,9.9,A,bãi bỏ\n", ["day-ahead"]),
  ])
  func isHeldAgainstTheDay(_ path: String, _ text: String, _ ids: [String]) throws {
    let files = ["site.yaml": "ten_cong: A\ntinh: B\nco_quan_chu_quan: C\nngay_so_lieu: 2026-11-16\n", path: text]
    let loaded = LibraryLoading.load(
      ContentFiles(files: files.map { ContentFiles.File(path: $0.key, bytes: Array($0.value.utf8)) })
    ).value
    let day = try #require(Day(year: 2026, month: 11, day: 16))
    let faults = ReleaseCheck.check.run(CheckInput(loaded: loaded, shown: loaded.library, asOf: day))
    #expect(faults.map(\.id) == ids)
    #expect(faults.allSatisfy { $0.place?.line == 2 && $0.suggestion != nil && $0.severity == .warning })
  }
}
