import Testing

@testable import Vietnamese

/// Bytes from their hexadecimal writing.
private func bytes(_ hex: String) -> [UInt8] {
  let digits = Array(hex)
  return stride(from: 0, to: digits.count - 1, by: 2).compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) }
}

@Suite struct LegacyEncodingTests {
  /// One small table about land procedures, in each encoding.
  private static let samples: [(LegacyEncoding, String)] = [
    (
      .tcvn3,
      "74742C6E6F695F64756E672C6368755F7472690A312C6B69D36D20736FB874207468F12074F46320AECA7420AE616920"
        + "63F1612074D86E682C73EB2074B569206E677579AA6E2076B5206DAB69207472ADEA6E670A322C72B520736FB8742068"
        + "E52073AC207175B82068B96E2C76A86E207068DF6E672075FB2062616E206E68A96E2064A96E"
    ),
    (
      .vni,
      "74742C6E6F695F64756E672C6368755F7472690A312C6B6965E56D20736F61F97420746875FB207475EF6320F161E174"
        + "20F16169206375FB612074E66E682C73F4FB207461F869206E67757965E26E207661F8206D6FE269207472F6F4F86E67"
        + "0A322C7261F820736F61F97420686FE02073F420717561F9206861EF6E2C7661EA6E2070686FF86E67207579FB206261"
        + "6E206E6861E26E206461E26E"
    ),
    (
      .windows1258,
      "74742C6E6F695F64756E672C6368755F7472690A312C6B69EAD26D20736FE17420746875D2207475F26320F0E2EC7420"
        + "F06169206375D261207469D26E682C73F5D22074E069206E677579EA6E2076E0206DF469207472FDF5CC6E670A322C72"
        + "E020736FE1742068F4CC2073F5207175E1206861F26E2C76E36E2070686FCC6E67207579D22062616E206E68E26E2064"
        + "E26E"
    ),
  ]

  @Test(arguments: samples)
  func recognises(_ encoding: LegacyEncoding, _ hex: String) {
    #expect(LegacyEncoding.guess(bytes(hex)) == encoding)
  }

  /// A row of a register: a number with Đ in capitals, a title of a few words.
  @Test(arguments: [
    (LegacyEncoding.tcvn3, "31322F51A72D55424E442CD54B20686FB963682063B6692063B86368"),
    (.tcvn3, "31322F51A72D55424E44"), (.windows1258, "31322F51D02D55424E44"), (.vni, "31322F51D12D55424E44"),
    (.windows1258, "4B51D02C4BEAEC20686F61F26368"),
  ])
  func recognisesAFewWords(_ encoding: LegacyEncoding, _ hex: String) {
    #expect(LegacyEncoding.guess(bytes(hex)) == encoding)
  }

  @Test func recognisesUTF16WithAndWithoutMark() {
    #expect(LegacyEncoding.guess([0xFF, 0xFE, 0x74, 0x00]) == .utf16)
    #expect(LegacyEncoding.guess([0xFE, 0xFF, 0x00, 0x74]) == .utf16)
    #expect(LegacyEncoding.guess("tt,noi_dung\n1,ok".utf8.flatMap { [$0, 0] }) == .utf16)
  }

  @Test func saysNothingWhereNothingFits() {
    #expect(LegacyEncoding.guess([]) == nil)
    #expect(LegacyEncoding.guess(Array("plain".utf8)) == nil)
    // A file in UTF-8 with one byte too many is in no old encoding.
    #expect(LegacyEncoding.guess(Array("Kế hoạch cải cách hành chính năm 2026".utf8) + [0xFF]) == nil)
    #expect(LegacyEncoding.guess([0x80, 0x81, 0x82, 0x83, 0x9F, 0x90]) == nil)
    #expect(LegacyEncoding.guess((0...255).map { UInt8($0) }) == nil)
  }
}
