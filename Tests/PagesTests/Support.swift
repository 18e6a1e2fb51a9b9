import Diagnostics
import Loading
import Records
import Reform

@testable import Pages

/// Sites made of a few files held in memory.
enum MadeSite {
  static let head = """
    ten_cong: Cổng
    tinh: Mẫu
    co_quan_chu_quan: UBND tỉnh Mẫu
    ngay_so_lieu: 2026-11-16
    don_vi: "19"

    """

  static let units = """
    ma,ten,cap,loai,hieu_luc_tu,hieu_luc_den,chuyen_thanh
    19,Thái Nguyên,tỉnh,tỉnh,2025-07-01,,
    19-cu,Thái Nguyên,tỉnh,tỉnh,,2025-06-30,19
    06,Bắc Kạn,tỉnh,tỉnh,,2025-06-30,19
    22,Quảng Ninh,tỉnh,tỉnh,,,

    """

  static func plan(_ files: [String: String], printed: [String: [UInt8]] = [:]) -> SitePlan {
    var texts = files
    if texts["site.yaml"] == nil { texts["site.yaml"] = head }
    if texts["don-vi-hanh-chinh.csv"] == nil { texts["don-vi-hanh-chinh.csv"] = units }
    let content = ContentFiles(
      files: texts.keys.sorted().map { ContentFiles.File(path: $0, bytes: Array((texts[$0] ?? "").utf8)) })
    let library = LibraryLoading.load(content).value.library
    return SitePlan(SiteContext(library: library, asOf: library.site.figuresDay, version: "0", printed: printed))
  }

  /// What the page at an address is made with.
  static func maker(_ files: [String: String], at path: String = "index.html") -> PageMaker? {
    let plan = plan(files)
    return plan.pages.first { $0.path == path }.map { PageMaker(plan, page: $0) }
  }
}

/// Without the blanks that do not break.
func plain(_ text: String) -> String { String(text.map { $0 == "\u{A0}" ? " " : $0 }) }
