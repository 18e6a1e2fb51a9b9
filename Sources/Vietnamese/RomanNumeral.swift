/// Roman numerals, as official documents number their parts, their quarters and their groups of rows.
public enum RomanNumeral {
  private static let digits: [(worth: Int, text: String)] = [
    (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]

  /// *IV* of 4; the number in figures from 400 on and below 1, where no document goes.
  public static func text(_ number: Int) -> String {
    guard (1...399).contains(number) else { return String(number) }
    var rest = number
    var text = ""
    for digit in digits {
      while rest >= digit.worth {
        text += digit.text
        rest -= digit.worth
      }
    }
    return text
  }

  /// 4 of *IV*, in capitals; nil for anything that is not written as a numeral is (*IIII*).
  public static func value(_ text: some StringProtocol) -> Int? {
    var rest = Substring(text)
    var value = 0
    for digit in digits {
      while rest.hasPrefix(digit.text) {
        value += digit.worth
        rest = rest.dropFirst(digit.text.count)
      }
    }
    return rest.isEmpty && value > 0 && self.text(value) == text ? value : nil
  }
}
