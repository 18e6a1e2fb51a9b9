import Diagnostics
import Loading
import Testing

@testable import Checking

@Suite struct RegisterDaysTests {
  @Test(arguments: [
    ("kiem-tra.csv", "nam,ngay\n2026,«»\n"), ("doi-thoai.csv", "ngay\n«»\n"), ("iso.csv", "co_quan,ngay_cap\nA,«»\n"),
    ("sang-kien.csv", "ten,ngay_cong_nhan\nA,«»\n"), ("phan-anh.csv", "tu,den\n2026-01-01,«»\n"),
    ("hoi-dap.csv", "cau_hoi,ngay_tra_loi\nA?,«»\n"), ("xin-loi.csv", "ngay\n«»\n"),
    ("tuyen-truyen-ket-qua.csv", "ngay\n«»\n"),
  ])
  func aDayStillToComeWarns(_ file: String, _ text: String) {
    #expect(run(file, text.replacing("«»", with: "2026-11-16")).isEmpty)
    let faults = run(file, text.replacing("«»", with: "2026-11-17"))
    #expect(faults.map(\.id) == ["register-ahead"])
    #expect(faults.first?.place?.line == 2)
    #expect(faults.first?.severity == .warning)
  }

  private func run(_ file: String, _ text: String) -> [Fault] {
    let files = [
      "site.yaml": "ten_cong: A\ntinh: B\nco_quan_chu_quan: C\nngay_so_lieu: 2026-11-16\n", file: text,
    ]
    let content = ContentFiles(files: files.map { ContentFiles.File(path: $0.key, bytes: Array($0.value.utf8)) })
    let loaded = LibraryLoading.load(content).value
    return RegisterDays.check.run(
      CheckInput(loaded: loaded, shown: loaded.library, asOf: loaded.library.site.figuresDay))
  }
}
