import Testing

@testable import Vietnamese

@Suite struct LegacyTextTests {
  /// What stands in a cell, its font, what it says.
  private static let cells: [(String, String?, String)] = [
    ("Caùc cô quan caáp tænh", "VNI-Times", "Các cơ quan cấp tỉnh"),
    ("TOÅNG SOÁ", "VNI-Times", "TỔNG SỐ"),
    ("Ban Daân toäc và Tôn giáo", "VNI-Times", "Ban Dân tộc và Tôn giáo"),
    ("Sôû Keá hoaïch & Ñầu tư", "VNI-Times", "Sở Kế hoạch & Đầu tư"),
    ("Ủy Ban Maët traän toå quoác", "VNI-Times", "Ủy Ban Mặt trận tổ quốc"),
    ("Sôû Coâng Thöông", "VNI-Times", "Sở Công Thương"),
    ("Hoäi Lieân hieäp phuï nöõ", nil, "Hội Liên hiệp phụ nữ"),
    ("Ñaøi phaùt thanh Truyeàn hình", "VNI-Helve", "Đài phát thanh Truyền hình"),
    ("Thu néi ®Þa (kh«ng kÓ thu tõ dÇu th«)", ".vntime", "Thu nội địa (không kể thu từ dầu thô)"),
    (
      "Thu ng©n s¸ch ®Þa ph\u{AD}¬ng h\u{AD}ëng theo ph©n cÊp", ".VnTime",
      "Thu ngân sách địa phương hưởng theo phân cấp"
    ),
    ("Trong đó", ".VnTime", "Trong đó"),
    ("Tổng số", ".VnArial", "Tổng số"),
    ("V¨n phßng UBND tØnh", ".VnTime", "Văn phòng UBND tỉnh"),
    ("V¨n phßng UBND tØnh", nil, "Văn phòng UBND tỉnh"),
    ("Dù to¸n chi ng©n s¸ch", ".VnArialH", "DỰ TOÁN CHI NGÂN SÁCH"),
    ("vïng §BSCL, §TXD", ".VnTime", "vùng ĐBSCL, ĐTXD"),
    ("Sở Lao động Thương binh và Xã hội", "VNI-Times", "Sở Lao động Thương binh và Xã hội"),
    (
      "diện tích 25 m², nhiệt độ 30°C, 5µm, Windows®, § 5 và «trích»", nil,
      "diện tích 25 m², nhiệt độ 30°C, 5µm, Windows®, § 5 và «trích»"
    ),
    ("Cà Mau, Thừa Thiên Huế, Đắk Lắk, Bắc Kạn, Krông Nô", nil, "Cà Mau, Thừa Thiên Huế, Đắk Lắk, Bắc Kạn, Krông Nô"),
    ("UBND", ".VnTime", "UBND"),
    ("", nil, ""),
  ]

  @Test(arguments: cells)
  func reads(_ stored: String, _ font: String?, _ said: String) {
    let reading = LegacyText.read([FontRun(stored, font: font)])
    #expect(reading.text == said)
    #expect(reading.doubt == nil)
  }

  @Test func aWordMayBeginInOneRunAndEndInTheNext() {
    let runs = [FontRun("Sôû Keá hoaïch & Ñ", font: "VNI-Times"), FontRun("ầu tư", font: "Arial")]
    #expect(LegacyText.read(runs).text == "Sở Kế hoạch & Đầu tư")
    let mixed = [FontRun("tØnh ", font: ".VnTime"), FontRun("Thái Nguyên có 144 xã", font: "Times New Roman")]
    #expect(LegacyText.read(mixed).text == "tỉnh Thái Nguyên có 144 xã")
  }

  /// One word that could be both is asked about and left as it stands.
  @Test(arguments: [("Tôn", "VNI-Times", "Tơn"), ("cã", ".VnTime", "có")])
  func asksWhereBothAreWords(_ stored: String, _ font: String, _ other: String) {
    let reading = LegacyText.read([FontRun(stored, font: font)])
    #expect(reading.text == stored)
    #expect(reading.doubt?.text == other)
  }

  /// A lone odd word without a font is chance, until the sheet is full of its kind.
  @Test func aSheetFullOfItSpeaksForALoneWord() {
    let lone = [FontRun("Tænh")]
    #expect(LegacyText.read(lone).doubt?.text == "Tỉnh")
    var evidence = LegacyEvidence()
    for text in ["Sôû Noäi vuï", "Hoäi Noâng daân"] { LegacyText.count([FontRun(text)], into: &evidence) }
    #expect(evidence.vni >= 5 && evidence.tcvn3 == 0)
    #expect(LegacyText.read(lone, evidence: evidence).text == "Tỉnh")
  }

  /// Every letter goes there and back.
  @Test(arguments: [LegacyEncoding.tcvn3, .vni])
  func everyLetterComesBack(_ encoding: LegacyEncoding) throws {
    let small = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
    for letter in small {
      #expect(encoding.encode(String(letter)).map { encoding.decode($0) } == String(letter), "\(letter)")
      let capital = letter.uppercased()
      if let code = encoding.encode(capital) { #expect(encoding.decode(code) == capital) }
    }
    #expect(LegacyEncoding.vni.encode("Ấ") == "AÁ")
    #expect(LegacyEncoding.tcvn3.encode("Ấ") == nil)
  }

  @Test(arguments: [
    (".VnTime", LegacyEncoding.tcvn3, false), (".VnTimeH", .tcvn3, true), (".vnarial narrowh", .tcvn3, true),
    ("VNI-Times", .vni, false), ("VNI-Avo", .vni, false),
  ])
  func fontsTell(_ name: String, _ encoding: LegacyEncoding, _ isCapital: Bool) {
    let told = LegacyEncoding.ofFont(name)
    #expect(told?.encoding == encoding)
    #expect(told?.isCapital == isCapital)
  }

  @Test(arguments: ["Times New Roman", "Vnidawn", "Arial", "UVN Van"])
  func otherFontsDoNot(_ name: String) { #expect(LegacyEncoding.ofFont(name) == nil) }

  @Test(arguments: ["Sở Nội vụ tỉnh Thái Nguyên hoà giải, thuỷ lợi", "25 và 30 °, số 5, « trích »", "khoá học quý III"])
  func plainTextIsNotSuspect(_ text: String) { #expect(!LegacyText.isSuspect(text)) }

  @Test(arguments: ["baùo caùo", "quaûn lyù", "tØnh", "®Êt ®ai", "nhaân daân"])
  func oldTextIsSuspect(_ text: String) { #expect(LegacyText.isSuspect(text)) }
}
