/// Doubles as decimal text of at most 15 significant digits, which is what a spreadsheet program keeps: a computed
/// 84.309999999999988 is the 84.31 that everybody sees.
enum ShortNumber {
  /// With `.` as decimal sign, without exponent; whole numbers without a fraction.
  static func text(_ value: Double) -> String {
    guard value.isFinite else { return "" }
    if value == value.rounded(), abs(value) < 1e15 { return String(Int64(value)) }
    let (digits, exponent) = significant(abs(value))
    guard !digits.isEmpty else { return "0" }
    let sign = value < 0 ? "-" : ""
    // The decimal point stands behind `exponent` digits.
    if exponent <= 0 { return sign + "0." + String(repeating: "0", count: -exponent) + string(digits) }
    if exponent >= digits.count {
      return sign + string(digits) + String(repeating: "0", count: exponent - digits.count)
    }
    return sign + string(digits[..<exponent]) + "." + string(digits[exponent...])
  }

  /// A hundred times the value, moved in decimal so that 0.07 gives 7.
  static func hundredfold(_ value: Double) -> Double {
    Double(text(value * 100)) ?? value * 100
  }

  private static func string(_ digits: ArraySlice<UInt8>) -> String { String(decoding: digits, as: UTF8.self) }
  private static func string(_ digits: [UInt8]) -> String { String(decoding: digits, as: UTF8.self) }

  /// The shortest digits that read back to the value, cut to 15 with rounding; where the point stands.
  private static func significant(_ value: Double) -> (digits: [UInt8], exponent: Int) {
    var digits: [UInt8] = []
    var exponent = 0
    var hasPoint = false
    var shift = 0
    let text = Array("\(value)".utf8)
    for (index, byte) in text.enumerated() {
      if byte == 0x2E {
        hasPoint = true
      } else if byte == 0x65 || byte == 0x45 {
        shift = Int(String(decoding: text[(index + 1)...], as: UTF8.self)) ?? 0
        break
      } else {
        if !hasPoint { exponent += 1 }
        digits.append(byte)
      }
    }
    exponent += shift
    while digits.first == 0x30 {
      digits.removeFirst()
      exponent -= 1
    }
    if digits.count > 15 { round(&digits, &exponent) }
    while digits.last == 0x30 { digits.removeLast() }
    return (digits, exponent)
  }

  private static func round(_ digits: inout [UInt8], _ exponent: inout Int) {
    let up = digits[15] >= 0x35
    digits.removeLast(digits.count - 15)
    guard up else { return }
    var index = 14
    while index >= 0 {
      if digits[index] < 0x39 {
        digits[index] += 1
        return
      }
      digits[index] = 0x30
      index -= 1
    }
    digits.insert(0x31, at: 0)
    exponent += 1
  }
}
