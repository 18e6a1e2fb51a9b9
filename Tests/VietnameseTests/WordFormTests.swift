import Testing
import Vietnamese

@Suite struct WordFormTests {
  private static func forms(_ text: String) -> [WordForm] {
    var forms: [WordForm] = []
    WordForms.each(in: text) { forms.append($0) }
    return forms
  }

  @Test(arguments: [
    ("Đăng ký khai sinh", ["dang", "ky", "khai", "sinh"]), ("76/NQ-CP", ["76", "nq", "cp"]),
    ("1.001193", ["1", "001193"]), ("  ", []), ("H4, đ/c", ["h4", "d", "c"]),
    ("antidisestablishmentarianism", ["antidisestablish"]),
  ])
  func lettersAreFolded(_ text: String, _ words: [String]) {
    #expect(Self.forms(text).map { String(decoding: $0.letters, as: UTF8.self) } == words)
  }

  @Test(arguments: [("hoà", "hòa"), ("HÒA", "hoà"), ("thuỷ", "thủy"), ("ĐẤT", "đất")])
  func placeOfToneAndCaseDoNotMatter(_ first: String, _ second: String) {
    #expect(Self.forms(first) == Self.forms(second))
  }

  @Test(arguments: [("đất", "đặt"), ("dat", "đat"), ("thuê", "thuế"), ("cơ", "cô"), ("ân", "ăn")])
  func marksTellWordsApart(_ first: String, _ second: String) {
    let (first, second) = (Self.forms(first)[0], Self.forms(second)[0])
    #expect(first != second)
    #expect(first.isSpelled(like: second))
    #expect(first.withoutMarks == second.withoutMarks)
  }

  /// The script of the page computes the same number.
  @Test(arguments: [("khai", 0), ("hộ", 37), ("đất", 76), ("nước", 292)] as [(String, UInt64)])
  func marksAreOneNumber(_ word: String, _ marks: UInt64) {
    #expect(Self.forms(word)[0].marks == marks)
  }

  @Test func orderIsByLettersThenMarks() {
    let words = ["dật", "dan", "đạt", "danh", "dat", "Bắc"].map { Self.forms($0)[0] }
    let sorted = words.sorted(by: WordForm.precedes).map { String(decoding: $0.letters, as: UTF8.self) }
    #expect(sorted == ["bac", "dan", "danh", "dat", "dat", "dat"])
  }
}
