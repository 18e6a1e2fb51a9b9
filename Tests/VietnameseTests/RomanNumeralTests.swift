import Testing
import Vietnamese

@Suite struct RomanNumeralTests {
  @Test(arguments: [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (44, "XLIV"), (99, "XCIX"), (399, "CCCXCIX")])
  func bothWays(_ number: Int, _ text: String) {
    #expect(RomanNumeral.text(number) == text)
    #expect(RomanNumeral.value(text) == number)
  }

  @Test(arguments: ["", "IIII", "VX", "IIX", "iv", "X1", "XIVA"])
  func whatIsNoNumeral(_ text: String) { #expect(RomanNumeral.value(text) == nil) }

  @Test func outsideWhatDocumentsUse() {
    #expect(RomanNumeral.text(0) == "0")
    #expect(RomanNumeral.text(400) == "400")
  }
}
