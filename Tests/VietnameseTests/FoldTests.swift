import Testing

@testable import Vietnamese

@Suite struct FoldTests {
  @Test(arguments: [
    ("Đất đai, Hoà bình", "dat dai, hoa binh"),
    ("hoà", "hoa"), ("hòa", "hoa"), ("HOÀ", "hoa"),
    ("thuỷ", "thuy"), ("thủy", "thuy"),
    ("Quy\u{301}", "quy"), ("đa\u{306}\u{301}t", "dat"),
    ("ƯỚC ƯỚC ĐỘ ẶẪỠỮỊỴ", "uoc uoc do aaouiy"),
    ("Ðắk Nông", "dak nong"),
    ("Điện Biên", "dien bien"),
    ("a\u{A0}b", "a b"), ("Ünïcode façade", "unicode facade"),
    ("", ""), ("Ω漢😀", "Ω漢😀"),
  ])
  func keyIsLowercaseWithoutMarks(_ text: String, _ expected: String) {
    #expect(Fold.key(text) == expected)
  }

  @Test(arguments: [
    ("Sản phẩm/ kết quả:", "san pham ket qua"), ("  Kinh phí (triệu đồng)  ", "kinh phi trieu dong"),
    ("Số\nTT", "so tt"), ("noi_dung", "noi dung"), ("Nội\u{A0}dung", "noi dung"),
    ("No\u{302}\u{323}i dung", "noi dung"),
    ("76/NQ-CP", "76 nq cp"), ("…", ""), ("so\u{200B}TT", "sott"), ("漢 Ω", "漢 Ω"), ("\u{301}", ""),
  ])
  func nameIgnoresPunctuationAndSpacing(_ text: String, _ expected: String) {
    #expect(Fold.name(text) == expected)
  }

  @Test func everyVietnameseLetterFoldsToASCII() {
    let letters = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ"
    for text in [letters, letters.uppercased()] {
      let folded = Fold.key(text)
      #expect(folded.utf8.count == text.unicodeScalars.count)
      #expect(folded.utf8.allSatisfy { (0x61...0x7A).contains($0) })
    }
  }

  @Test(arguments: [
    ("Sở Nội vụ – 2017", "so-noi-vu-2017"), ("  Kế hoạch: CCHC!  ", "ke-hoach-cchc"), ("121/KH-UBND", "121-kh-ubnd"),
    ("Đắk Lắk", "dak-lak"), ("漢字", ""), ("", ""), ("---", ""), ("1.2.3", "1-2-3"), ("phòng 漢 họp", "phong-hop"),
  ])
  func slugsAreASCII(_ text: String, _ expected: String) {
    #expect(Slug.make(text) == expected)
  }
}
