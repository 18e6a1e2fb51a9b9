import Reform
import Testing

/// Every cell under *chủ trì* and *phối hợp* that the tables of the five seed plans print.
@Suite("Agencies of real plans")
struct AgencySeedTests {
  static let departments = """
    nv: Sở Nội vụ
    tp: Sở Tư pháp
    tc: Sở Tài chính
    khdt: Sở Kế hoạch và Đầu tư
    khcn: Sở Khoa học và Công nghệ
    tttt: Sở Thông tin và Truyền thông
    tnmt: Sở Tài nguyên và Môi trường
    xd: Sở Xây dựng
    yt: Sở Y tế
    gddt: Sở Giáo dục và Đào tạo
    vhttdl: Sở Văn hóa, Thể thao và Du lịch
    ldtbxh: Sở Lao động - Thương binh và Xã hội
    vp: Văn phòng UBND tỉnh
    ubnd: UBND tỉnh
    ptth: Đài Phát thanh và Truyền hình tỉnh

    """

  static let thaiNguyen = AgencyDirectory.test(
    departments + """
      bao: Báo Thái Nguyên
      tttin: Trung tâm Thông tin tỉnh
      bd: Bưu điện tỉnh
      """)

  @Test(
    "Thái Nguyên 2017",
    arguments: [
      ("Sở Nội vụ", "nv"),
      ("Sở Tư pháp", "tp"),
      ("Sở Tài chính", "tc"),
      ("Sở Khoa học và Công nghệ", "khcn"),
      ("Sở Thông tin và Truyền thông", "tttt"),
      ("Sở Kế hoạch và Đầu tư", "khdt"),
      ("Sở Y tế", "yt"),
      ("Sở Giáo dục và Đào tạo", "gddt"),
      ("Các sở, ban, ngành, UBND cấp huyện", "+ so_ban_nganh ubnd_huyen"),
      ("Các sở, ban, ngành, UBND cấp huyện, cấp xã", "+ so_ban_nganh ubnd_huyen ubnd_xa"),
      ("Các sở, ban, ngành, UBND cấp huyện, UBND cấp xã", "+ so_ban_nganh ubnd_huyen ubnd_xa"),
      ("Các sở, ban, ngành", "+ so_ban_nganh"),
      ("UBND cấp huyện", "+ ubnd_huyen"),
      ("UBND cấp huyện, cấp xã", "+ ubnd_huyen ubnd_xa"),
      ("UBND cấp huyện, Sở, ban, ngành", "+ ubnd_huyen so_ban_nganh"),
      ("Sở Nội vụ, các sở, ban, ngành, UBND cấp huyện", "nv + so_ban_nganh ubnd_huyen"),
      ("Sở Tư pháp, Sở Nội vụ", "tp nv"),
      ("Sở Tư pháp, Văn phòng UBND tỉnh", "tp vp"),
      ("Sở Nội vụ, Sở Tư pháp", "nv tp"),
      ("Sở Nội vụ, Sở Thông tin và Truyền thông", "nv tttt"),
      ("Sở Tư pháp, Sở Thông tin và Truyền thông", "tp tttt"),
      ("Sở Thông tin và Truyền thông, Sở Tư pháp", "tttt tp"),
      ("Sở Thông tin và Truyền thông, UBND cấp huyện", "tttt + ubnd_huyen"),
      ("Sở Thông tin và Truyền thông, Bưu điện tỉnh", "tttt bd"),
      ("Trung tâm thông tin, Văn phòng UBND tỉnh", "tttin vp"),
      ("Đài PT - TH, Báo Thái Nguyên, TT tâm thông tin tỉnh", "ptth bao ?TT tâm thông tin tỉnh"),
      ("Sở Văn hóa Thể thao và Du lịch", "vhttdl"),
      (
        "Các Sở: Nội vụ, Kế hoạch và Đầu tư, Tài chính, Tài nguyên và Môi trường, Xây dựng", "nv khdt tc tnmt xd"
      ),
      (
        "Các sở: Tư pháp, Lao động - Thương binh và xã hội, Kế hoạch và đầu tư, Xây dựng, Tài nguyên và Môi trường",
        "tp ldtbxh khdt xd tnmt"
      ),
      (
        "Các sở: Tư pháp, Lao động - Thương binh và xã hội, Kế hoạch và đầu tư, Xây dựng, Tài nguyên và môi trường",
        "tp ldtbxh khdt xd tnmt"
      ),
      (
        "Các Sở: Kế hoạch và Đầu tư, Tài chính, Khoa học và Công nghệ, Xây dựng, Tài nguyên và Môi trường",
        "khdt tc khcn xd tnmt"
      ),
      ("", ""),
      (" ", ""),
    ])
  func thaiNguyen(cell: String, expected: String) {
    #expect(Self.thaiNguyen.read(cell).line == expected)
  }

  static let bacKan = AgencyDirectory.test(
    departments + """
      btc: Ban Tổ chức Tỉnh ủy
      ttcntt: Trung tâm Công nghệ thông tin và Truyền thông tỉnh | Trung tâm Công nghệ thông tin
      bcd: Ban Chỉ đạo ứng dụng công nghệ thông tin tỉnh
      """)

  @Test(
    "Bắc Kạn 2016 – 2020",
    arguments: [
      ("Các sở, ban, ngành,", "+ so_ban_nganh"),
      ("Các sở, ban, ngành; UBND các huyện, thành phố", "+ so_ban_nganh ubnd_huyen"),
      ("Các sở, ban, ngành, UBND các huyện, thành phố", "+ so_ban_nganh ubnd_huyen"),
      ("Sở Tư pháp;\n\nSở Nội vụ", "tp nv"),
      ("Sở Nội vụ;\nSở Tư pháp", "nv tp"),
      (
        "Các sở có thủ tục hành chính liên thông; UBND các huyện, thành phố", "+ so_ban_nganh ubnd_huyen"
      ),
      ("Các sở, ngành, UBND cấp huyện và cấp xã", "+ so_ban_nganh ubnd_huyen ubnd_xa"),
      ("Các cơ quan, đơn vị liên quan", "+ lien_quan"),
      ("Văn Phòng UBND tỉnh", "vp"),
      ("Các sở, ngành", "+ so_ban_nganh"),
      ("Các sở, ngành, UBND cấp huyện", "+ so_ban_nganh ubnd_huyen"),
      ("Các sở, ngành; UBND cấp huyện", "+ so_ban_nganh ubnd_huyen"),
      ("Các sở, ngành, UBND cấp huyện, cấp xã", "+ so_ban_nganh ubnd_huyen ubnd_xa"),
      ("Các đơn vị sự nghiệp công lập", "+ don_vi_su_nghiep"),
      ("Các đơn vị sự nghiệp", "+ don_vi_su_nghiep"),
      ("UBND cấp huyện, cấp xã và các đơn vị liên quan", "+ ubnd_huyen ubnd_xa lien_quan"),
      (
        "Các Sở: Kế hoạch và Đầu tư; Xây dựng, Tài nguyên và Môi trường, Tài chính, Nội vụ", "khdt xd tnmt tc nv"
      ),
      ("Các sở, ngành, UBND các huyện, thành phố", "+ so_ban_nganh ubnd_huyen"),
      ("Ban Tổ chức Tỉnh ủy, UBND các huyện, thành phố", "btc + ubnd_huyen"),
      ("Ban Tổ chức Tỉnh ủy, các tổ chức đoàn thể tỉnh", "btc + doan_the"),
      ("Các đơn vị liên quan", "+ lien_quan"),
      (
        "Các sở, đơn vị sự nghiệp trực thuộc tỉnh, UBND cấp huyện", "+ so_ban_nganh don_vi_su_nghiep ubnd_huyen"
      ),
      ("Trung tâm Công nghệ thông tin", "ttcntt"),
      ("Trung tâm Công nghệ thông tin và Truyền thông tỉnh", "ttcntt"),
      ("Tổ chức, cá nhân", "+ khac"),
      ("Các Sở: Y tế; Giáo dục và Đào tạo; Văn hóa, Thể thao và Du lịch", "yt gddt vhttdl"),
      ("Các doanh nghiệp nhà nước thuộc tỉnh", "+ doanh_nghiep_nha_nuoc"),
      ("Các sở, ngành có đơn vị sự nghiệp công lập; UBND cấp huyện", "+ so_ban_nganh ubnd_huyen"),
      ("Sở Thông tin và Truyền thông; Ban chỉ đạo ứng dụng CNTT tỉnh", "tttt bcd"),
      ("Sở Y tế; Sở Giáo dục và Đào tạo", "yt gddt"),
      ("Sở Giáo dục và Đào tạo, Sở Y tế", "gddt yt"),
      ("Đài PTTH tỉnh; đài TT-TH cấp huyện báo điện tử;…", "ptth + bao_dai"),
      ("Các sở, ngành liên quan", "+ so_ban_nganh"),
      (
        "Các cơ quan thông tin đại chúng, các tổ chức đoàn thể, các cơ quan đơn vị", "+ bao_dai doan_the khac"
      ),
      ("UBND tỉnh", "ubnd"),
      ("Sở Nội vụ,\n\nPhòng Nội vụ", "nv + khac"),
      ("Phòng Nội vụ cấp huyện", "+ khac"),
      ("UBND các xã, Phường, thị trấn", "+ ubnd_xa"),
      ("Văn phòng UBND tỉnh", "vp"),
      ("Sở Khoa học và Công nghệ", "khcn"),
      ("Sở Kế hoạch và Đầu tư", "khdt"),
    ])
  func bacKan(cell: String, expected: String) {
    #expect(Self.bacKan.read(cell).line == expected)
  }

  static let bacGiang = AgencyDirectory.test(departments + "ca: Công an tỉnh")

  @Test(
    "Bắc Giang 2024",
    arguments: [
      ("Các Sở, ngành", "+ so_ban_nganh"),
      (
        "Sở Tư pháp (đối với nhiệm vụ tự kiểm tra, kiểm tra theo thẩm quyền). Các Sở, ngành, địa phương "
          + "(đối với nhiệm vụ rà soát, hệ thống hóa)", "tp + so_nganh_dia_phuong"
      ),
      ("Các Sở, ngành, đơn vị, địa phương có liên quan", "+ so_nganh_dia_phuong"),
      (
        "Sở Tư pháp (đối với Kế hoạch theo dõi thi hành pháp luật của UBND tỉnh) Các Sở, ngành, UBND cấp huyện "
          + "(đối với Kế hoạch theo dõi thi hành pháp luật thuộc ngành, lĩnh vực, phạm vi quản lý)",
        "tp + so_ban_nganh ubnd_huyen"
      ),
      ("Các Sở, ngành; UBND cấp huyện có liên quan", "+ so_ban_nganh ubnd_huyen"),
      ("Các Sở, ngành, UBND cấp huyện có liên quan", "+ so_ban_nganh ubnd_huyen"),
      ("Sở Tư pháp, UBND cấp huyện", "tp + ubnd_huyen"),
      ("Các Sở, ngành; UBND cấp huyện", "+ so_ban_nganh ubnd_huyen"),
      ("Các sở, ban, ngành", "+ so_ban_nganh"),
      ("Văn phòng UBND tỉnh", "vp"),
      ("Các sở, ban, ngành, UBND huyện, TP", "+ so_ban_nganh ubnd_huyen"),
      ("Cơ quan rà soát", "?Cơ quan rà soát"),
      ("Sở, ngành, UBND huyện, thành phố", "+ so_ban_nganh ubnd_huyen"),
      ("Sở Thông tin và Truyền thông.", "tttt"),
      ("Sở, ngành; UBND huyện, thành phố.", "+ so_ban_nganh ubnd_huyen"),
      ("Các sở, ngành; UBND cấp huyện, UBND cấp xã", "+ so_ban_nganh ubnd_huyen ubnd_xa"),
      ("Sở, ngành", "+ so_ban_nganh"),
      ("Các cơ quan, địa phương", "+ khac"),
      ("Các cơ quan, đơn vị, địa phương", "+ khac"),
      ("Các Sở, ngành, địa phương", "+ so_nganh_dia_phuong"),
      ("Sở Y tế, UBND cấp huyện", "yt + ubnd_huyen"),
      ("Sở Nội vụ và cơ quan liên quan", "nv + lien_quan"),
      (
        "Các sở, ngành, các huyện, TP; các ĐVSN công lập", "+ so_ban_nganh ubnd_huyen don_vi_su_nghiep"
      ),
      (
        "Các sở, ngành, các huyện, thành phố; các ĐVSN công lập", "+ so_ban_nganh ubnd_huyen don_vi_su_nghiep"
      ),
      ("Sở Nội vụ; Sở Thông tin và TT", "nv tttt"),
      (
        "Các Sở, ban, ngành trực thuộc BND tỉnh, UBND các huyện, Thành phố", "+ so_ban_nganh ubnd_huyen"
      ),
      (
        "Các Sở, ban, ngành trực thuộc UBND tỉnh, UBND các huyện, Thành phố", "+ so_ban_nganh ubnd_huyen"
      ),
      ("Các Sở, ban, ngành trực thuộc UBND tỉnh, UBND các huyện,", "+ so_ban_nganh ubnd_huyen"),
      (
        "Các Sở, ban, ngành có liên quan, các Công ty có vốn nhà nước và người đại diện phần vốn nhà nước",
        "+ so_ban_nganh doanh_nghiep_nha_nuoc"
      ),
      ("Các Sở, ban, ngành, các công ty thuỷ nông", "+ so_ban_nganh khac"),
      (
        "Các Sở, ban, ngành, các công ty có vốn nhà nước có liên quan.", "+ so_ban_nganh doanh_nghiep_nha_nuoc"
      ),
      ("Sở TT&TT", "tttt"),
      ("Các sở, ngành, huyện, thành phố", "+ so_ban_nganh ubnd_huyen"),
      ("Các sở, ngành, UBND huyện, Thành phố", "+ so_ban_nganh ubnd_huyen"),
      ("Công an tỉnh", "ca"),
      ("Các Sở, ban, ngành trực thuộc UBND tỉnh, UBND cấp huyện", "+ so_ban_nganh ubnd_huyen"),
      (
        "Các Sở, cơ quan, đơn vị thuộc UBND tỉnh, UBND cấp huyện, thành phố", "+ so_ban_nganh ubnd_huyen"
      ),
      ("Văn Phòng UBND tỉnh", "vp"),
      ("Các Sở, cơ quan, đơn vị thuộc UBND tỉnh", "+ so_ban_nganh"),
      ("Các Sở, cơ quan, đơn vị thuộc UBND tỉnh, UBND cấp huyện", "+ so_ban_nganh ubnd_huyen"),
    ])
  func bacGiang(cell: String, expected: String) {
    #expect(Self.bacGiang.read(cell).line == expected)
  }

  static let dakNong = AgencyDirectory.test(
    departments + """
      mttq: Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh
      ccb: Hội Cựu chiến binh Việt Nam tỉnh
      bao: Báo Đắk Nông
      td: Tỉnh đoàn
      khoi: Đoàn khối các cơ quan và Doanh nghiệp tỉnh
      hcc: Trung tâm Hành chính công tỉnh
      vphdnd: Văn phòng HĐND tỉnh
      bpc: Ban Pháp chế HĐND tỉnh
      """)

  @Test(
    "Đắk Nông 2021",
    arguments: [
      ("Các Sở, Ban, ngành", "+ so_ban_nganh"),
      ("Tổ trưởng Tổ Tư vấn", "?Tổ trưởng Tổ Tư vấn"),
      ("Các thành viên Tổ tư vấn", "+ khac"),
      ("Văn phòng UBND tỉnh; các Sở, Ban, ngành; UBND cấp huyện", "vp + so_ban_nganh ubnd_huyen"),
      ("Các Sở, Ban, ngành, UBND cấp huyện", "+ so_ban_nganh ubnd_huyen"),
      (
        "UBMTTQ Việt Nam tỉnh, Hội Cựu chiến binh Việt Nam tỉnh; Các sở, ban, ngành, UBND cấp huyện; UBND cấp xã",
        "mttq ccb + so_ban_nganh ubnd_huyen ubnd_xa"
      ),
      ("Các Sở, Ban, ngành, UBND cấp huyện; UBND cấp xã", "+ so_ban_nganh ubnd_huyen ubnd_xa"),
      ("Các Sở, Ban, ngành; UBND cấp huyện; UBND cấp xã", "+ so_ban_nganh ubnd_huyen ubnd_xa"),
      ("Tổ trưởng Tổ kiểm tra", "?Tổ trưởng Tổ kiểm tra"),
      ("Các cơ quan, đơn vị liên quan", "+ lien_quan"),
      ("Sở Nội vụ; Đài PTTH tỉnh", "nv ptth"),
      ("Sở Nội vụ; Báo Đắk Nông", "nv bao"),
      ("Tỉnh đoàn", "td"),
      (
        "Các Sở, Ban, ngành, UBND cấp huyện, UBND cấp xã và các đơn vị liên quan",
        "+ so_ban_nganh ubnd_huyen ubnd_xa lien_quan"
      ),
      ("Đoàn khối các cơ quan và Doanh nghiệp tỉnh", "khoi"),
      (
        "Các Sở, Ban, ngành; các Tổ chức cơ sở Đoàn trực thuộc Đoàn khối CCQ và DN tỉnh và các đơn vị liên quan",
        "+ so_ban_nganh khac lien_quan"
      ),
      ("Các Sở, Ban, ngành; UBND cấp huyện, cấp xã", "+ so_ban_nganh ubnd_huyen ubnd_xa"),
      ("Văn phòng HĐND tỉnh; Các Sở, Ban, ngành", "vphdnd + so_ban_nganh"),
      ("Các cơ quan, đơn vị có liên quan", "+ lien_quan"),
      ("Sở Tư pháp, UBND cấp huyện", "tp + ubnd_huyen"),
      ("Các Sở, Ban, ngành; các cơ quan, đơn vị liên quan", "+ so_ban_nganh lien_quan"),
      ("Các Sở, Ban, ngành; UBND cấp huyện", "+ so_ban_nganh ubnd_huyen"),
      ("Ban pháp chế HĐND tỉnh; các cơ quan có liên quan", "bpc + lien_quan"),
      ("Các Sở, Ban, ngành; UBND cấp huyện, UBND cấp xã", "+ so_ban_nganh ubnd_huyen ubnd_xa"),
      ("Văn phòng UBND tỉnh; UBND cấp huyện; UBND cấp xã", "vp + ubnd_huyen ubnd_xa"),
      ("Các Sở, Ban, ngành; huyện, cấp xã", "+ so_ban_nganh ubnd_huyen ubnd_xa"),
      (
        "Văn phòng UBND tỉnh; các Sở, Ban, ngành; UBND cấp huyện; UBND cấp xã",
        "vp + so_ban_nganh ubnd_huyen ubnd_xa"
      ),
      (
        "Các Sở, Ban, ngành; UBND cấp huyện; UBND cấp xã và Trung tâm HCC tỉnh",
        "hcc + so_ban_nganh ubnd_huyen ubnd_xa"
      ),
      (
        "Các Sở, Ban, ngành; UBND cấp huyện, cấp xã; các đơn vị có liên quan",
        "+ so_ban_nganh ubnd_huyen ubnd_xa lien_quan"
      ),
      (
        "Các Sở, Ban, ngành; UBND cấp huyện, UBND cấp xã; các đơn vị có liên quan",
        "+ so_ban_nganh ubnd_huyen ubnd_xa lien_quan"
      ),
      ("Sở Tài chính; Các cơ quan, đơn vị có liên quan", "tc + lien_quan"),
      (
        "Trung tâm hành chính công; Các Sở, Ban, ngành; UBND cấp huyện, UBND cấp xã",
        "hcc + so_ban_nganh ubnd_huyen ubnd_xa"
      ),
      (
        "Văn phòng UBND tỉnh, các Sở, Ban, ngành; UBND cấp huyện, cấp xã", "vp + so_ban_nganh ubnd_huyen ubnd_xa"
      ),
      ("Văn phòng UBND tỉnh, các Sở, Ban, ngành; UBND cấp", "vp + so_ban_nganh ?UBND cấp"),
      (
        "Sở Thông tin và Truyền thông; Các Sở, Ban, ngành và UBND cấp huyện", "tttt + so_ban_nganh ubnd_huyen"
      ),
      (
        "Các Sở, Ban, ngành; UBND cấp huyện và Văn phòng UBND tỉnh", "vp + so_ban_nganh ubnd_huyen"
      ),
      ("Sở Kế hoạch và Đầu tư", "khdt"),
    ])
  func dakNong(cell: String, expected: String) {
    #expect(Self.dakNong.read(cell).line == expected)
  }

  static let quangNgai = AgencyDirectory.test(
    departments + """
      tt: Thanh tra tỉnh
      ca: Công an tỉnh
      lyson: UBND huyện Lý Sơn
      nghiahanh: UBND huyện Nghĩa Hành
      bato: UBND huyện Ba Tơ
      taytra: UBND huyện Tây Trà
      qn: UBND thành phố Quảng Ngãi
      """)

  /// Quảng Ngãi prints no table; these are the bodies its text charges.
  @Test(
    "Quảng Ngãi 2017",
    arguments: [
      ("Các sở, ban, ngành tỉnh và UBND các huyện, thành phố", "+ so_ban_nganh ubnd_huyen"),
      ("Các sở, ban, ngành, UBND các huyện, thành phố", "+ so_ban_nganh ubnd_huyen"),
      ("Sở Nội vụ", "nv"),
      ("Các sở, ngành, địa phương", "+ so_nganh_dia_phuong"),
      ("UBND huyện Lý Sơn", "lyson"),
      (
        "Các sở, ban, ngành, UBND các huyện, thành phố, UBND xã, phường, thị trấn", "+ so_ban_nganh ubnd_huyen ubnd_xa"
      ),
      ("Sở Tài nguyên và Môi trường và UBND các huyện Nghĩa Hành, Ba Tơ", "tnmt nghiahanh bato"),
      ("UBND huyện Tây Trà", "taytra"),
      ("UBND thành phố Quảng Ngãi và các huyện đồng bằng", "qn + ubnd_huyen"),
      ("UBND các huyện, thành phố", "+ ubnd_huyen"),
      ("UBND cấp huyện, UBND cấp xã", "+ ubnd_huyen ubnd_xa"),
      ("Các sở, ban, ngành, UBND các huyện, thành phố, UBND cấp xã", "+ so_ban_nganh ubnd_huyen ubnd_xa"),
      ("Sở Kế hoạch và Đầu tư, Sở Xây dựng", "khdt xd"),
      ("Thanh tra tỉnh", "tt"),
      ("Công an tỉnh", "ca"),
      (
        "Thủ trưởng các sở, ban, ngành; Chủ tịch UBND các huyện, thành phố; Chủ tịch UBND các xã, phường, thị trấn; "
          + "Thủ trưởng các cơ quan, đơn vị có liên quan", "+ so_ban_nganh ubnd_huyen ubnd_xa lien_quan"
      ),
      ("Các cơ quan liên quan", "+ lien_quan"),
      ("Các cơ quan, đơn vị, địa phương", "+ khac"),
      ("Sở Giáo dục và Đào tạo", "gddt"),
    ])
  func quangNgai(cell: String, expected: String) {
    #expect(Self.quangNgai.read(cell).line == expected)
  }
}
