import Reform
import Testing

@Suite("Agencies")
struct AgencyTests {
  /// A province's directory as a portal would keep it.
  static let directory = AgencyDirectory.test(
    """
    nv: Sở Nội vụ | SNV
    ngv: Sở Ngoại vụ
    tp: Sở Tư pháp
    tc: Sở Tài chính
    khdt: Sở Kế hoạch và Đầu tư
    khcn: Sở Khoa học và Công nghệ
    tttt: Sở Thông tin và Truyền thông
    tnmt: Sở Tài nguyên và Môi trường
    xd: Sở Xây dựng
    yt: Sở Y tế
    ct: Sở Công Thương
    gddt: Sở Giáo dục và Đào tạo
    gtvt: Sở Giao thông vận tải
    vhttdl: Sở Văn hóa, Thể thao và Du lịch
    ldtbxh: Sở Lao động - Thương binh và Xã hội
    nnptnt: Sở Nông nghiệp và Phát triển nông thôn
    vp: Văn phòng Ủy ban nhân dân tỉnh
    ubt: Ủy ban nhân dân tỉnh Thái Nguyên
    hdnd: Hội đồng nhân dân tỉnh
    dt: Ban Dân tộc tỉnh
    bql: Ban Quản lý các khu công nghiệp tỉnh
    ttr: Thanh tra tỉnh
    ca: Công an tỉnh
    ptth: Đài Phát thanh và Truyền hình tỉnh
    bao: Báo Thái Nguyên
    hcc: Trung tâm Phục vụ hành chính công tỉnh
    mttq: Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh
    bd: Bưu điện tỉnh
    pb: UBND huyện Phú Bình
    dh: UBND huyện Đại Từ
    sc: UBND thành phố Sông Công
    hoi_nghe*: Các hội nghề nghiệp | các hội nghề nghiệp của tỉnh
    """, province: "Thái Nguyên")

  @Test(
    "Abbreviations derived from names",
    arguments: [
      ("Sở TT&TT", "tttt"), ("Sở TTTT", "tttt"), ("Sở TT-TT", "tttt"), ("sở tt&tt", "tttt"),
      ("Sở Thông tin và TT", "tttt"), ("Sở TT và Truyền thông", "tttt"), ("Sở NN&PTNT", "nnptnt"),
      ("Sở NN và PTNT", "nnptnt"), ("Sở Nông nghiệp & PTNT", "nnptnt"), ("Sở NNPTNT", "nnptnt"),
      ("Sở GD&ĐT", "gddt"), ("Sở GDĐT", "gddt"), ("Sở GD-ĐT", "gddt"), ("Sở LĐ-TB&XH", "ldtbxh"),
      ("Sở LĐTB&XH", "ldtbxh"), ("Sở LĐTBXH", "ldtbxh"), ("Sở LĐ - TB và XH", "ldtbxh"), ("Sở TN&MT", "tnmt"),
      ("Sở TNMT", "tnmt"), ("Sở KH&ĐT", "khdt"), ("Sở KH&CN", "khcn"), ("Sở KHĐT", "khdt"), ("Sở KHCN", "khcn"),
      ("Sở VH,TT&DL", "vhttdl"), ("Sở VHTT&DL", "vhttdl"), ("Sở VHTTDL", "vhttdl"), ("Sở VH-TT-DL", "vhttdl"),
      ("Sở GTVT", "gtvt"), ("Sở XD", "xd"), ("Sở NgV", "ngv"), ("SNV", "nv"), ("VP UBND tỉnh", "vp"),
      ("VPUBND tỉnh", "vp"), ("Văn phòng UBND tỉnh", "vp"), ("Văn phòng UBND", "vp"), ("UBND tỉnh", "ubt"),
      ("UBND tỉnh Thái Nguyên", "ubt"), ("Ủy ban nhân dân tỉnh", "ubt"), ("Uỷ ban nhân dân tỉnh", "ubt"),
      ("HĐND tỉnh", "hdnd"), ("Đài PT-TH tỉnh", "ptth"), ("Đài PTTH", "ptth"), ("Đài PT - TH", "ptth"),
      ("Đài Phát thanh - Truyền hình tỉnh Thái Nguyên", "ptth"), ("TT PVHCC tỉnh", "hcc"),
      ("Trung tâm Phục vụ HCC", "hcc"), ("UBMTTQ Việt Nam tỉnh", "mttq"), ("Ủy ban MTTQ Việt Nam tỉnh", "mttq"),
      ("BQL các KCN tỉnh", "bql"), ("CA tỉnh", "ca"), ("Thanh tra tỉnh", "ttr"), ("Bưu điện", "bd"),
      ("Công an tỉnh Thái Nguyên", "ca"), ("so noi vu", "nv"), ("SỞ NỘI VỤ", "nv"), ("Sở\u{A0}Nội\u{A0}vụ", "nv"),
    ])
  func abbreviations(cell: String, expected: String) {
    #expect(Self.directory.read(cell).line == expected)
  }

  @Test(
    "What fits several resolves to none",
    arguments: [
      ("Sở NV", "!Sở NV(nv,ngv)"), ("Sở Y tế, Sở NV", "yt !Sở NV(nv,ngv)"), ("Sở CT", "ct"), ("Sở TP", "tp"),
      ("Sở TC", "tc"),
    ])
  func ambiguous(cell: String, expected: String) {
    #expect(Self.directory.read(cell).line == expected)
  }

  @Test(
    "Several in one cell",
    arguments: [
      ("Sở Nội vụ, Tài chính", "nv tc"), ("Sở Nội vụ và Tài chính", "nv tc"),
      ("Sở Kế hoạch và Đầu tư và Tài chính", "khdt tc"), ("Sở Văn hóa, Thể thao và Du lịch, Sở Y tế", "vhttdl yt"),
      ("Các Sở: Văn hóa, Thể thao và Du lịch; Y tế và Tài chính", "vhttdl yt tc"),
      ("Các Sở Y tế, Giáo dục và Đào tạo", "yt gddt"), ("các sở: TT&TT, KH&ĐT; NN&PTNT", "tttt khdt nnptnt"),
      ("Sở Nội vụ\nSở Tài chính", "nv tc"), ("Sở Nội vụ Sở Tài chính", "nv tc"),
      ("- Sở Nội vụ;\n- Sở Tài chính.", "nv tc"),
      ("Sở Nội vụ; Sở Nội vụ", "nv"), ("Sở Nội vụ chủ trì, phối hợp với Sở Tài chính", "nv tc"),
      ("UBND các huyện: Phú Bình, Đại Từ", "pb dh"),
      ("UBND các huyện Phú Bình, Đại Từ; thành phố Sông Công", "pb dh sc"),
      ("UBND huyện Phú Bình, Đại Từ", "pb dh"), ("Sở Nội vụ, Ban Dân tộc, Công an tỉnh", "nv dt ca"),
      ("Các Sở, ngành: Nội vụ, Tài chính, Công an tỉnh", "nv tc ca"),
      ("Các đơn vị: Sở Nội vụ, Thanh tra tỉnh", "nv ttr"), ("Sở Nội vụ (Phòng CCHC), Sở Tư pháp", "nv tp"),
      ("Các sở, Ban Dân tộc tỉnh, UBND cấp huyện", "dt + so_ban_nganh ubnd_huyen"),
    ])
  func several(cell: String, expected: String) {
    #expect(Self.directory.read(cell).line == expected)
  }

  @Test(
    "Groups",
    arguments: [
      ("các sở, ban, ngành", "+ so_ban_nganh"), ("Các sở", "+ so_ban_nganh"), ("các sở, ngành tỉnh", "+ so_ban_nganh"),
      ("Các Sở, ngành Tỉnh", "+ so_ban_nganh"), ("UBND cấp huyện Có liên quan", "+ ubnd_huyen"),
      ("Sở, ban, ngành cấp tỉnh", "+ so_ban_nganh"), ("các sở, cơ quan thuộc UBND tỉnh", "+ so_ban_nganh"),
      ("Các sở, ban, ngành, đoàn thể tỉnh", "+ so_ban_nganh doan_the"),
      ("Các sở, ban, ngành; các địa phương", "+ so_ban_nganh dia_phuong"), ("các địa phương", "+ dia_phuong"),
      ("Các sở, ban, ngành, địa phương", "+ so_nganh_dia_phuong"),
      ("Các cơ quan chuyên môn thuộc UBND tỉnh", "+ so_ban_nganh"),
      ("UBND các huyện, thị xã, thành phố", "+ ubnd_huyen"),
      ("Ủy ban nhân dân cấp huyện", "+ ubnd_huyen"), ("UBND cấp huyện, xã", "+ ubnd_huyen ubnd_xa"),
      ("UBND cấp xã", "+ ubnd_xa"), ("UBND các xã, phường", "+ ubnd_xa"), ("UBND xã, phường, đặc khu", "+ ubnd_xa"),
      ("UBND các xã/phường", "+ ubnd_xa"),
      ("UBND các huyện, thành phố, các xã, phường, thị trấn", "+ ubnd_huyen ubnd_xa"),
      ("UBND các huyện, thành phố Gia Nghĩa", "+ ubnd_huyen"), ("các tổ chức chính trị - xã hội", "+ doan_the"),
      ("Các hội, đoàn thể", "+ doan_the"), ("các cơ quan báo chí", "+ bao_dai"), ("Báo, đài", "+ bao_dai"),
      ("các cơ quan truyền thông", "+ bao_dai"), ("cơ quan liên quan", "+ lien_quan"),
      ("các tổ chức, cá nhân có liên quan", "+ lien_quan"),
      ("Các cơ quan, đơn vị, địa phương liên quan", "+ lien_quan"),
      ("các đơn vị", "+ khac"), ("Các cơ quan, đơn vị", "+ khac"), ("Các bộ, ngành Trung ương", "+ khac"),
      ("Trung tâm Y tế cấp huyện", "+ khac"), ("Phòng Tư pháp các huyện, thành phố", "+ khac"),
      ("Các đoàn kiểm tra", "+ khac"), ("các doanh nghiệp", "+ khac"),
      ("Các doanh nghiệp có vốn nhà nước", "+ doanh_nghiep_nha_nuoc"), ("Các hội nghề nghiệp", "+ hoi_nghe"),
      ("Các hội nghề nghiệp, các sở, ngành", "+ hoi_nghe so_ban_nganh"),
      ("Các sở, ban, ngành, UBND cấp huyện, cấp xã", "+ so_ban_nganh ubnd_huyen ubnd_xa"),
      ("các sở, ngành và các huyện, thành phố", "+ so_ban_nganh ubnd_huyen"),
      ("Sở Nội vụ và các sở, ban, ngành, UBND cấp xã có liên quan", "nv + so_ban_nganh ubnd_xa"),
      ("CÁC SỞ, BAN, NGÀNH; UBND CẤP HUYỆN", "+ so_ban_nganh ubnd_huyen"),
    ])
  func groups(cell: String, expected: String) {
    #expect(Self.directory.read(cell).line == expected)
  }

  @Test(
    "What does not resolve is said, and stops nothing else",
    arguments: [
      ("Sở Du lịch", "?Sở Du lịch"),
      ("Sở Dân tộc, Tôn giáo và Tín ngưỡng; Sở Y tế", "yt ?Sở Dân tộc, Tôn giáo và Tín ngưỡng"),
      ("Sở Nội vụ, Tổ công tác 22", "nv ?Tổ công tác 22"),
      ("Trung tâm Phục vụ hành chính công tỉnh Bắc Kạn", "?Trung tâm Phục vụ hành chính công tỉnh Bắc Kạn"),
      ("UBND tỉnh Bắc Kạn", "?UBND tỉnh Bắc Kạn"), ("Sở Nội vụ số 2", "?Sở Nội vụ số 2"),
      ("UBND huyện Định Hóa", "?UBND huyện Định Hóa"),
      ("UBND huyện Đồng Hỷ", "?UBND huyện Đồng Hỷ"),
      ("UBND xã Tịnh Khê, xã Trung Lương", "?UBND xã Tịnh Khê ?xã Trung Lương"),
      ("Các Sở: Nội vụ, Dân tộc, Y tế", "nv yt ?Dân tộc"), ("Cục Thuế tỉnh, Sở Tài chính", "tc ?Cục Thuế tỉnh"),
      ("UBND", "?UBND"), ("TT", "?TT"), ("Ban", "?Ban"), ("…", ""), (";", ""), ("Sở Nội vụ, v.v", "nv"),
    ])
  func unresolved(cell: String, expected: String) {
    #expect(Self.directory.read(cell).line == expected)
  }

  @Test("An agency that existed on the directory's day stands before one that did not")
  func lifetimes() {
    let agencies = [
      Agency(code: "cu", name: "Sở Xây dựng", validTo: .test("28/2/2025")),
      Agency(code: "moi", name: "Sở Xây dựng", validFrom: .test("1/3/2025")),
      Agency(code: "khdt", name: "Sở Kế hoạch và Đầu tư", validTo: .test("28/2/2025")),
    ]
    #expect(AgencyDirectory(agencies).read("Sở Xây dựng", on: .test("19/7/2017")).line == "cu")
    #expect(AgencyDirectory(agencies).read("Sở XD", on: .test("1/3/2025")).line == "moi")
    #expect(AgencyDirectory(agencies).read("Sở Xây dựng").line == "!Sở Xây dựng(cu,moi)")
    // What is gone may still be named.
    #expect(AgencyDirectory(agencies).read("Sở KH&ĐT", on: .test("1/3/2026")).line == "khdt")
  }

  @Test("Two lives of one code are one agency")
  func livesOfOneCode() {
    let agencies = [
      Agency(code: "xd", name: "Sở Xây dựng", validTo: .test("28/2/2025")),
      Agency(code: "xd", name: "Sở Xây dựng", validFrom: .test("1/3/2025")),
    ]
    #expect(AgencyDirectory(agencies).read("Sở Xây dựng").line == "xd")
  }

  @Test("A name that the content gives stands before one derived from another name")
  func givenBeforeDerived() {
    let agencies = [
      Agency(code: "nv", name: "Sở Nội vụ", otherNames: ["Sở NV"]), Agency(code: "ngv", name: "Sở Ngoại vụ"),
    ]
    #expect(AgencyDirectory(agencies).read("Sở NV").line == "nv")
  }

  @Test("UBND tỉnh in a document is the committee that issued it")
  func theIssuerSpeaks() {
    let agencies = [
      Agency(code: "tn", name: "Ủy ban nhân dân tỉnh Thái Nguyên", otherNames: ["UBND tỉnh"]),
      Agency(code: "bk", name: "Ủy ban nhân dân tỉnh Bắc Kạn", validTo: .test("30/6/2025")),
    ]
    let directory = AgencyDirectory(agencies)
    #expect(directory.read("UBND tỉnh").line == "tn")
    #expect(directory.read("UBND tỉnh", on: .test("15/6/2016"), speaker: "bk").line == "bk")
    #expect(directory.read("UBND tỉnh Thái Nguyên", speaker: "bk").line == "tn")
  }

  @Test("A cell of one agency")
  func oneAgency() {
    #expect(Self.directory.code(of: "Sở Nội vụ") == "nv")
    #expect(Self.directory.code(of: "nv") == "nv")
    #expect(Self.directory.code(of: "Sở Nội vụ, Sở Y tế") == nil)
    #expect(Self.directory.code(of: "Các sở") == nil)
    #expect(Self.directory.code(of: "") == nil)
  }

  @Test("A long cell is read in time that does not grow with the count of its joints")
  func longCell() {
    let cell = Array(repeating: "các tổ chức không rõ và Tổ lạ", count: 60).joined(separator: " và ")
    #expect(Self.directory.read(cell).groups == ["khac"])
  }

  @Test("Districts have ended as a group too")
  func groupLives() {
    #expect(AgencyGroup.districtCommittees.validTo == .test("30/6/2025"))
    #expect(AgencyGroup.communeCommittees.validTo == nil)
    #expect(Set(AgencyGroup.allCases.map(\.rawValue)).count == 11)
  }
}
