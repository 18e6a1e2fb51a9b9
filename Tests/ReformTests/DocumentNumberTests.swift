import Testing

@testable import Reform

@Suite struct DocumentNumberTests {
  @Test(arguments: [
    ("Nghị định 30/2020/NĐ-CP ngày 05/3/2020", ["30/2020/NĐ-CP"]), ("Nghị quyết 30c/NQ-CP", ["30c/NQ-CP"]),
    ("theo 17-NQ/TW và 07-NQ/TU.", ["17-NQ/TW", "07-NQ/TU"]), ("(Luật 72/2025/QH15)", ["72/2025/QH15"]),
    ("Công văn số 42/BNV-CCHC", ["42/BNV-CCHC"]), ("9354/QĐ-BCA-C06 năm 2025", ["9354/QĐ-BCA-C06"]),
    ("19/2014/QĐ-TTg, 3982/QĐ-BGDĐT", ["19/2014/QĐ-TTg", "3982/QĐ-BGDĐT"]),
    ("01/2014/NQLT-CP-UBTƯMTTQVN", ["01/2014/NQLT-CP-UBTƯMTTQVN"]), ("10/2012/UBTVQH13", ["10/2012/UBTVQH13"]),
    // Flattened tables glue the number to what stands behind.
    ("Luật 54/2014/QH1354/2014/QH13Thông tư 92/2015/TT-BTC92/2015/TT-BTCLuật", ["54/2014/QH13", "92/2015/TT-BTC"]),
    ("Mẫu số 01/ĐK-TCT", []), ("24/7, 63/63 tỉnh, 8/2017, 15/6/2016, km/h", []), ("https://a.vn/12/B-C", []),
    ("1-HĐ1", []), ("thuế 2.860/QĐ-X", []), ("", []), ("/", []), ("12/", []), ("30/2020/", []), ("1/2020/NĐ", []),
  ])
  func readsNumbers(_ text: String, _ numbers: [String]) {
    let found = DocumentNumber.all(in: text)
    #expect(found.map(\.number) == numbers)
    for citation in found {
      let bytes = Array(text.utf8)[citation.range]
      #expect(String(decoding: bytes, as: UTF8.self) == citation.number)
    }
  }

  @Test func glueIsOffered() {
    let found = DocumentNumber.all(in: "Nghị định 08/2015/NĐ-CPQuy định")
    #expect(found.map(\.shorter) == ["08/2015/NĐ-CP"])
  }

  @Test(arguments: [("07/2025/NĐ-CP", "7/2025/nd-cp"), ("76/NQ-CP", "76/nq-cp"), (" 860 /QĐ-UBND", "860/qd-ubnd")])
  func keysAreAlike(_ number: String, _ key: String) {
    #expect(DocumentNumber.key(number) == key)
  }
}
