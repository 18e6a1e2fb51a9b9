import Diagnostics
import Formats
import Loading
import Records
import Testing

@Suite("Values of site.yaml that stand on every page")
struct SiteChecksTests {
  private static let head = """
    ten_cong: Cổng
    tinh: Mẫu
    co_quan_chu_quan: UBND tỉnh Mẫu
    ngay_so_lieu: 2026-11-16

    """

  /// A drawing of one point.
  private static let drawing = #"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>"#

  @Test(arguments: [
    ("bieu_trung: tep/khong.png", "emblem-unusable", "tep/hong.png"),
    ("bieu_trung: bieu-trung.svg", "emblem-unusable", "tep/bieu-trung.svg"),
    ("bieu_trung: tep/hong.png", "emblem-unusable", ""), ("bieu_trung: tep/bieu-trung.svg", "", ""),
    ("mau: đỏ", "colour-unreadable", "#24315f"), ("mau: \"#24315\"", "colour-unreadable", ""),
    ("mau: \"#24315F\"", "", ""),
    ("lien_he:\n  thu_dien_tu: abc", "mail-unreadable", "vanphong@tinh.gov.vn"),
    ("nguoi_phat_ngon:\n  thu_dien_tu: a@b", "mail-unreadable", ""),
    ("lien_he:\n  thu_dien_tu: a.b@c-d.gov.vn", "", ""),
    ("don_vi: \"77\"", "own-unit-unknown", ""), ("don_vi: Sở Nội vụ", "own-unit-unknown", "snv"),
    ("don_vi: snv", "", ""),
  ])
  func value(_ line: String, _ expected: String, _ suggestion: String) {
    let texts = [
      "co-quan.csv": "ma,ten\nsnv,Sở Nội vụ\n", "don-vi-hanh-chinh.csv": "ma,ten\n19,Mẫu\n",
      "site.yaml": Self.head + line + "\n",
      "tep/bieu-trung.svg": Self.drawing, "tep/hong.png": "x",
    ]
    let files = texts.keys.sorted().map { ContentFiles.File(path: $0, bytes: Array((texts[$0] ?? "").utf8)) }
    let faults = LibraryLoading.load(ContentFiles(files: files)).faults
    #expect(faults.map(\.kind.id) == (expected.isEmpty ? [] : [expected]))
    for fault in faults {
      #expect(fault.severity == (expected == "own-unit-unknown" ? .warning : .error))
      #expect((fault.place?.line ?? 0) >= 5)
      if !suggestion.isEmpty { #expect(fault.suggestion?.vi.contains(suggestion) == true) }
    }
  }
}
