import Diagnostics
import Loading
import Records
import Reform
import Testing

@testable import Checking

/// Sums and periods of dossier reports.
@Suite struct ReportCheckTests {
  private func head(_ from: String, _ to: String, kind: String = "thang", more: String = "") -> String {
    "---\ntieu_de: Báo cáo\nloai: \(kind)\ntu: \(from)\nden: \(to)\n\(more)---\n"
  }

  private func faults(_ files: [String: String]) -> [Fault] {
    var all = files
    all["site.yaml"] = "ten_cong: A\ntinh: B\nco_quan_chu_quan: C\nngay_so_lieu: 2026-11-16\n"
    let loaded = LibraryLoading.load(
      ContentFiles(files: all.map { ContentFiles.File(path: $0.key, bytes: Array($0.value.utf8)) })
    ).value
    let input = CheckInput(loaded: loaded, shown: loaded.library, asOf: loaded.library.site.figuresDay)
    return ReportSums.check.run(input) + ReportPeriods.check.run(input)
  }

  private func table(_ text: String, more: String = "") -> [Fault] {
    faults([
      "bao-cao/a/bao-cao.md": head("15/9/2026", "14/10/2026", more: more), "bao-cao/a/ho-so.csv": text,
    ])
  }

  @Test(
    "A sum that does not hold is an error at its total, with both sides",
    arguments: [
      ("don_vi,ton_ky_truoc,tiep_nhan_moi,tong_tiep_nhan\nSở A,412,2.318,2.731\n", "D2", "2.730", "2.731"),
      // Lâm Đồng, 12/2019–2/2020, as a newspaper printed it: 635.593 + 7.677 is not 643.272.
      ("don_vi,dung_han,qua_han,tong_da_giai_quyet\nToàn tỉnh,635593,7677,643272\n", "D2", "643.270", "643.272"),
      (
        "don_vi,truoc_han,dung_han,qua_han,tong_da_giai_quyet\nMức độ 1 và 2,124907,102770,19852,257141\n", "E2",
        "247.529", "257.141"
      ),
      (
        "don_vi,tong_tiep_nhan,tong_da_giai_quyet,tong_dang_giai_quyet\nSở A,100,80,19\n", "B2", "100", "99"
      ),
      ("don_vi,tiep_nhan_moi\nSở A,5\nSở B,6\nTổng số,12\n", "B4", "11", "12"),
      ("don_vi,linh_vuc,tiep_nhan_moi\nSở A,,9\nSở A,Đất đai,4\nSở A,Môi trường,4\n", "C2", "8", "9"),
      ("don_vi,tiep_nhan_moi,truc_tuyen,truc_tiep_buu_chinh\nSở A,10,7,2\n", "B2", "9", "10"),
    ])
  func sums(_ text: String, _ cell: String, _ left: String, _ right: String) throws {
    let found = table(text)
    #expect(found.map(\.id) == ["dossier-sum-differs"])
    let fault = try #require(found.first)
    #expect(fault.isError)
    #expect(fault.place?.cell == cell)
    #expect(fault.place?.file == "bao-cao/a/ho-so.csv")
    #expect(fault.summary.vi.contains(left) && fault.summary.vi.contains(right), "\(fault.summary.vi)")
    #expect(fault.suggestion != nil)
  }

  @Test(
    "What holds, what is explained and what lacks figures is no fault",
    arguments: [
      ("don_vi,ton_ky_truoc,tiep_nhan_moi,tong_tiep_nhan\nSở A,412,2.318,2.730\n", ""),
      ("don_vi,dung_han,qua_han,tong_da_giai_quyet,giai_trinh\nA,5,1,7,Một hồ sơ rút\n", ""),
      ("don_vi,dung_han,qua_han,tong_da_giai_quyet\nA,5,1,7\n", "giai_trinh: Nguồn in như vậy\n"),
      ("don_vi,dung_han,qua_han,tong_da_giai_quyet\nA,5,,7\n", ""),
      ("don_vi,dung_han,tong_da_giai_quyet\nA,5,7\n", ""),
      (
        "don_vi,tong_tiep_nhan,tong_da_giai_quyet,tong_dang_giai_quyet,tra_lai\nA,100,80,15,5\n",
        "tra_lai_tinh_vao: rieng\n"
      ),
    ])
  func sound(_ text: String, _ more: String) {
    #expect(table(text, more: more).isEmpty)
  }

  @Test func aRemarkExplainsNothing() {
    #expect(
      table("don_vi,dung_han,qua_han,tong_da_giai_quyet,ghi_chu\nA,5,1,7,Một hồ sơ rút\n").map(\.id)
        == ["dossier-sum-differs"])
  }

  @Test func aGapOfReturnedDossiersIsSeen() throws {
    let fault = try #require(
      table("don_vi,tong_tiep_nhan,tong_da_giai_quyet,tong_dang_giai_quyet,tra_lai\nA,100,80,15,5\n").first)
    #expect(fault.suggestion?.vi.contains("tra_lai_tinh_vao: rieng") == true)
  }

  @Test func openingStockIsTheClosingStockBefore() throws {
    func found(_ opening: Int, explained: String = "", from: String = "15/10/2026") -> [Fault] {
      faults([
        "bao-cao/a/bao-cao.md": head("15/9/2026", "14/10/2026"),
        "bao-cao/a/ho-so.csv": "don_vi,tong_dang_giai_quyet\nSở A,81\n",
        "bao-cao/b/bao-cao.md": head(from, "14/11/2026"),
        "bao-cao/b/ho-so.csv": "don_vi,ton_ky_truoc,giai_trinh\nSở A,\(opening),\(explained)\n",
      ])
    }
    #expect(found(81).isEmpty)
    let fault = try #require(found(80).first)
    #expect(fault.id == "dossier-sum-differs")
    #expect(fault.place?.file == "bao-cao/b/ho-so.csv")
    #expect(fault.place?.cell == "B2")
    #expect(fault.related.first?.place.file == "bao-cao/a/ho-so.csv")
    #expect(found(80, explained: "Một hồ sơ chuyển sang Sở B").isEmpty)
    // A day between the periods: nothing is said of the stock.
    #expect(found(80, from: "16/10/2026").isEmpty)
  }

  @Test func aPartIsNotAboveItsTotal() {
    func found(_ text: String) -> [String] {
      faults([
        "bao-cao/a/bao-cao.md": head("15/9/2026", "14/10/2026"), "bao-cao/a/chi-tiet.csv": text,
      ]).map(\.id)
    }
    #expect(found("noi_dung,so_luong,tong_so\nPhản ánh,52,45\n") == ["part-above-total"])
    #expect(found("noi_dung,so_luong,tong_so\nPhản ánh,45,52\n").isEmpty)
    #expect(found("noi_dung,so_luong,tong_so,giai_trinh\nPhản ánh,52,45,Gồm cả kỳ trước\n").isEmpty)
  }

  @Test(
    "Periods of unusual length or ahead of the figures are told",
    arguments: [
      ("thang", "15/9/2026", "14/10/2026", []), ("thang", "21/9/2026", "20/10/2026", []),
      ("thang", "15/9/2025", "14/10/2026", ["report-period-unusual"]),
      ("tuan", "6/11/2026", "12/11/2026", []), ("tuan", "6/10/2026", "12/11/2026", ["report-period-unusual"]),
      ("quy", "15/6/2026", "14/9/2026", []), ("sau_thang", "15/12/2025", "14/6/2026", []),
      ("nam", "15/12/2024", "14/12/2025", []), ("chuyen_de", "1/1/2026", "14/8/2026", []),
      ("thang", "1/11/2026", "30/11/2026", ["report-ahead"]),
    ])
  func periods(_ kind: String, _ from: String, _ to: String, _ expected: [String]) {
    #expect(faults(["bao-cao/a/bao-cao.md": head(from, to, kind: kind)]).map(\.id) == expected)
  }

  @Test func reportsOfOneKindDoNotShareDays() {
    func found(_ kind: String) -> [String] {
      faults([
        "bao-cao/a/bao-cao.md": head("15/9/2026", "14/10/2026"),
        "bao-cao/b/bao-cao.md": head("10/10/2026", "9/11/2026", kind: kind),
      ]).map(\.id)
    }
    #expect(found("thang") == ["report-periods-overlap"])
    #expect(found("chuyen_de").isEmpty)
  }

  @Test func countsSinceOneDayNeverFall() throws {
    func found(_ later: Int, explained: String = "") -> [Fault] {
      faults([
        "bao-cao/a/bao-cao.md": head("15/12/2025", "14/3/2026", kind: "quy"),
        "bao-cao/a/ho-so.csv": "don_vi,tiep_nhan_moi\nSở A,81\n",
        "bao-cao/b/bao-cao.md": head("15/12/2025", "14/6/2026", kind: "sau_thang"),
        "bao-cao/b/ho-so.csv": "don_vi,tiep_nhan_moi,giai_trinh\nSở A,\(later),\(explained)\n",
      ])
    }
    #expect(found(81).isEmpty)
    #expect(found(120).isEmpty)
    let fault = try #require(found(80).first)
    #expect(fault.id == "dossier-sum-differs")
    #expect(fault.place?.file == "bao-cao/b/ho-so.csv")
    #expect(fault.place?.cell == "B2")
    #expect(fault.related.first?.place.file == "bao-cao/a/ho-so.csv")
    #expect(found(80, explained: "Trừ hồ sơ nhập trùng").isEmpty)
  }

  /// Months from the 15th to the 14th make their quarter; with a gap, an overlap or a missing month nothing is summed.
  @Test func monthsMakeTheirQuarter() throws {
    func found(_ whole: Int, third: String = "15/8/2026", _ cell: String = "30", explained: String = "") -> [Fault] {
      faults([
        "bao-cao/q/bao-cao.md": head("15/6/2026", "14/9/2026", kind: "quy"),
        "bao-cao/q/ho-so.csv": "don_vi,ton_ky_truoc,tiep_nhan_moi,giai_trinh\nSở A,5,\(whole),\(explained)\n",
        "bao-cao/7/bao-cao.md": head("15/6/2026", "14/7/2026"),
        "bao-cao/7/ho-so.csv": "don_vi,ton_ky_truoc,tiep_nhan_moi\nSở A,5,10\n",
        "bao-cao/8/bao-cao.md": head("15/7/2026", "14/8/2026"),
        "bao-cao/8/ho-so.csv": "don_vi,ton_ky_truoc,tiep_nhan_moi\nSở A,7,20\n",
        "bao-cao/9/bao-cao.md": head(third, "14/9/2026"),
        "bao-cao/9/ho-so.csv": "don_vi,ton_ky_truoc,tiep_nhan_moi\nSở A,9,\(cell)\n",
      ]).filter { $0.id == "dossier-sum-differs" }
    }
    #expect(found(60).isEmpty)
    let fault = try #require(found(61).first)
    #expect(found(61).count == 1)
    #expect(fault.isError)
    #expect(fault.place?.file == "bao-cao/q/ho-so.csv")
    #expect(fault.place?.cell == "C2")
    #expect(fault.summary.vi == "cộng 3 kỳ ngắn hơn, “tiep_nhan_moi” là 60, của kỳ này là 61: ít hơn 1")
    #expect(fault.related.map(\.place.file) == ["bao-cao/7/ho-so.csv", "bao-cao/8/ho-so.csv", "bao-cao/9/ho-so.csv"])
    #expect(found(61, explained: "Một hồ sơ nhập lại").isEmpty)
    #expect(found(61, third: "16/8/2026").isEmpty)
    #expect(found(61, third: "14/8/2026").isEmpty)
    #expect(found(61, "").isEmpty)
  }

  @Test func twoDocumentsOverOnePeriodAgree() throws {
    func found(_ other: Int) -> [Fault] {
      faults([
        "bao-cao/a/bao-cao.md": head("15/9/2026", "14/10/2026"),
        "bao-cao/a/ho-so.csv": "don_vi,tong_da_giai_quyet\nSở A,81\n",
        "bao-cao/b/bao-cao.md": head("15/9/2026", "14/10/2026", kind: "chuyen_de"),
        "bao-cao/b/ho-so.csv": "don_vi,tong_da_giai_quyet\nSở A,\(other)\n",
      ])
    }
    #expect(found(81).isEmpty)
    let fault = try #require(found(83).first)
    #expect(fault.id == "dossier-sum-differs" && fault.isError)
    #expect(fault.place?.file == "bao-cao/b/ho-so.csv")
    #expect(fault.related.first?.place.file == "bao-cao/a/ho-so.csv")
  }

  @Test func aDeadlineThatCannotBeReadWarns() {
    func found(_ rule: String) -> [String] {
      faults(["bao-cao/a/bao-cao.md": head("15/9/2026", "14/10/2026", more: "han_gui: \(rule)\n")]).map(\.id)
    }
    #expect(found("10 giờ thứ Sáu tuần cuối của tháng").isEmpty)
    #expect(found("sớm") == ["due-unreadable"])
  }
}
