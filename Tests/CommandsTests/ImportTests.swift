import Testing

@testable import Commands

@Suite struct ImportTests {
  let world: World

  init() throws { world = try World() }

  static let layouts = "\(#filePath)".replacing("CommandsTests/ImportTests.swift", with: "Layouts/")

  @Test func aPlanBecomesThreeFiles() async throws {
    let run = await world.run(
      ["import", Self.layouts + "mot-o-mot-dong.txt", "--as", "plan", "--to", world.at("ke-hoach/cchc-2026")])
    #expect(run.exit == .done, "\(run.err)")
    #expect(try world.names("ke-hoach/cchc-2026") == ["bao-cao-nhap.csv", "ke-hoach.md", "nhiem-vu.csv"])
    for words in ["đã nhập 9 dòng:", "cách đọc: bảng 5 cột", "không có chỗ nào phải xem lại"] {
      #expect(run.out.contains(words), "\(run.out)")
    }
    #expect(run.err == "0 lỗi, 0 cảnh báo\n")
    #expect(try world.read("ke-hoach/cchc-2026/nhiem-vu.csv").hasPrefix("tt,muc,ten_muc,"))
    #expect(try world.read("ke-hoach/cchc-2026/bao-cao-nhap.csv").hasPrefix("dong,tt,noi_dung,dong_nguon,nghi_ngo"))
  }

  @Test(arguments: ["nhiem-vu.csv", "ke-hoach.md", "bao-cao-nhap.csv"])
  func nothingIsOverwritten(_ name: String) async throws {
    try world.write("a/\(name)", "của tôi")
    let run = await world.run(["import", Self.layouts + "mot-o-mot-dong.txt", "--as", "plan", "--to", world.at("a")])
    #expect(run.exit == .wrongUsage)
    #expect(run.err.contains("đã có") && run.err.contains(name))
    #expect(try world.names("a") == [name])
    #expect(try world.read("a/\(name)") == "của tôi")
  }

  @Test func whatHoldsNoPlanIsAnErrorAndWritesNothing() async throws {
    try world.write("x.txt", "Kính gửi các đồng chí.\nHôm nay trời đẹp.\n")
    let run = await world.run(["import", world.at("x.txt"), "--as", "plan", "--to", world.at("a")])
    #expect(run.exit == .contentHasErrors)
    #expect(run.err.contains("không tìm thấy kế hoạch nào trong tệp [import-nothing]"), "\(run.err)")
    #expect(run.err.hasSuffix("1 lỗi, 0 cảnh báo\n"))
    #expect(try world.names() == ["x.txt"])
  }

  struct Wrong: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let says: String
    var testDescription: String { says }
  }

  @Test(arguments: [
    Wrong(arguments: ["--as", "plan", "--to", "a"], says: "chưa nói nhập tệp nào"),
    Wrong(arguments: [layouts + "gach-dau-dong.txt", "--to", "a"], says: "chưa nói nhập thành gì"),
    Wrong(arguments: [layouts + "gach-dau-dong.txt", "--as", "plan"], says: "chưa nói nhập vào đâu"),
    Wrong(arguments: [layouts + "gach-dau-dong.txt", "--as", "ke-hoach", "--to", "a"], says: "--as không nhận"),
    Wrong(arguments: ["khong-co.docx", "--as", "plan", "--to", "a"], says: "không mở được tệp khong-co.docx"),
  ])
  func wrongUsageSaysWhatIsMissing(_ wrong: Wrong) async {
    let run = await world.run(["import"] + wrong.arguments)
    #expect(run.exit == .wrongUsage)
    #expect(run.err.contains(wrong.says), "\(run.err)")
    #expect(run.out == "")
  }

  /// What is not read is refused with what to do.
  @Test(arguments: [
    ("a.doc", "{\\rtf1 x}", "văn bản RTF"), ("a.docx", "PK\u{3}\u{4}hỏng", "tệp hỏng hoặc bị đứt giữa chừng"),
    ("a.pdf", "%PDF-1.4", "tệp PDF"),
  ])
  func otherFilesAreRefusedWithTheirRemedy(_ name: String, _ bytes: String, _ says: String) async throws {
    try world.write(name, bytes)
    let run = await world.run(["import", world.at(name), "--as", "plan", "--to", world.at("a")])
    #expect(run.exit == .contentHasErrors)
    #expect(run.err.contains(says) && run.err.contains("= sửa:"), "\(run.err)")
    #expect(try world.names() == [name])
  }

  @Test func scoresAcrossASheetBecomeRows() async throws {
    try world.write(
      "chi-so.html",
      """
      <html><body><p>KẾT QUẢ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH</p><table>
      <tr><th rowspan=2>Đơn vị</th><th colspan=2>Năm 2024</th><th colspan=2>Năm 2025</th></tr>
      <tr><th>Điểm</th><th>Xếp hạng</th><th>Điểm</th><th>Xếp hạng</th></tr>
      <tr><td>Sở Mẫu A</td><td>85,2</td><td>2</td><td>88,1</td><td>1</td></tr>
      <tr><td>Sở Mẫu B</td><td>86</td><td>1</td><td></td><td></td></tr></table></body></html>
      """)
    let run = await world.run(["import", world.at("chi-so.html"), "--as", "index", "--to", world.at("chi-so/cchc")])
    #expect(run.exit == .done, "\(run.err)")
    #expect(
      try world.read("chi-so/cchc/ket-qua.csv")
        == "nam,don_vi,diem,hang\n2024,Sở Mẫu A,\"85,2\",2\n2025,Sở Mẫu A,\"88,1\",1\n2024,Sở Mẫu B,86,1\n")
  }
}
