import Testing

@testable import Commands

@Suite struct AddTests {
  let world: World

  init() throws {
    world = try World()
  }

  private func add(_ words: String...) async throws -> (exit: Exit, out: String, err: String) {
    let run = await world.run(["add"] + words + ["--content", world.at("noi-dung")])
    return (run.exit, run.out, run.err)
  }

  @Test func aPostIsADraftOfItsDay() async throws {
    #expect(try await add("tin", "--as-of", "2026-11-20", "--ten", "Đối thoại quý IV").exit == .done)
    let text = try world.read("noi-dung/tin-tuc/2026-11-20-doi-thoai-quy-iv.md")
    #expect(text.contains("tieu_de: \"Đối thoại quý IV\"\nngay: 2026-11-20\n"))
    #expect(text.contains("\ndu_thao: true\n"))
  }

  @Test func aSiteWithAllThatWasAddedBuildsWithoutAFault() async throws {
    _ = await world.run(["new", world.at("noi-dung"), "--as-of", "2026-11-30"])
    #expect(try await add("tin", "--as-of", "2026-11-20").exit == .done)
    #expect(try await add("ke-hoach", "--as-of", "2027-01-01").exit == .done)
    #expect(try await add("bao-cao", "--as-of", "2026-11-30").exit == .done)
    let run = await world.run(["check", "--content", world.at("noi-dung"), "--lang", "vi"])
    #expect(run.exit == .done, "\(run.err)")
    #expect(run.err.contains("0 lỗi, 0 cảnh báo"), "\(run.err)")
  }

  @Test(
    arguments: [
      ("tuan", "tuan-2026-11-09", "2026-11-09", "2026-11-15"),
      ("thang", "thang-2026-11", "2026-11-01", "2026-11-30"),
      ("quy", "quy-iv-2026", "2026-10-01", "2026-12-31"),
      ("sau_thang", "6-thang-cuoi-nam-2026", "2026-07-01", "2026-12-31"),
      ("nam", "nam-2026", "2026-01-01", "2026-12-31"),
    ])
  func aReportTakesThePeriodOfItsDay(_ kind: String, _ slug: String, _ from: String, _ to: String) async throws {
    #expect(try await add("bao-cao", "--loai", kind, "--as-of", "2026-11-15").exit == .done)
    let text = try world.read("noi-dung/bao-cao/\(slug)/bao-cao.md")
    #expect(text.contains("\ntu: \(from)\nden: \(to)\n"), "\(text)")
  }

  /// 15/9 → 14/10 is followed by 15/10 → 14/11; what was left is what one begins with.
  @Test func aReportBeginsFromTheLastOne() async throws {
    try world.write(
      "noi-dung/bao-cao/thang-2026-10/bao-cao.md",
      "---\ntieu_de: Tháng 10\nloai: thang\ntu: 15/9/2026\nden: 14/10/2026\nco_quan: ubnd-tinh\n---\n")
    try world.write(
      "noi-dung/bao-cao/thang-2026-10/ho-so.csv",
      "don_vi,ton_ky_truoc,tiep_nhan_moi,tong_dang_giai_quyet\nSở Nội vụ,4,10,6\n\"Sở Y tế, khối dự phòng\",1,2,0\n")
    #expect(try await add("bao-cao", "--tu", "thang-2026-10", "--as-of", "2026-11-20").exit == .done)
    let text = try world.read("noi-dung/bao-cao/thang-2026-11/bao-cao.md")
    #expect(text.contains("\ntu: 2026-10-15\nden: 2026-11-14\n"))
    #expect(text.contains("\nco_quan: ubnd-tinh\n"))
    #expect(
      try world.read("noi-dung/bao-cao/thang-2026-11/ho-so.csv")
        == "don_vi,ton_ky_truoc,tiep_nhan_moi,tong_dang_giai_quyet\nSở Nội vụ,6,,\n\"Sở Y tế, khối dự phòng\",0,,\n")
  }

  @Test func whatCannotBeAddedIsSaid() async throws {
    #expect(try await add("tin").err.contains("--as-of"))
    #expect(try await add("thu", "--as-of", "2026-11-20").exit == .wrongUsage)
    #expect(try await add("bao-cao", "--loai", "ngay", "--as-of", "2026-11-20").exit == .wrongUsage)
    #expect(try await add("bao-cao", "--tu", "khong-co", "--as-of", "2026-11-20").exit == .wrongUsage)
    #expect(try await add("tin", "--as-of", "2026-11-20").exit == .done)
    let again = try await add("tin", "--as-of", "2026-11-20")
    #expect(again.exit == .wrongUsage && again.err.contains("tin-tuc/2026-11-20-tin-moi.md"))
  }
}
