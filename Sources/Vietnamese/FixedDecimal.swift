/// An exact decimal: a score, a rate, an amount in a unit. `value = mantissa / 10^scale`.
///
/// The scale is what was written (`84,30` keeps two digits), so that a figure is shown as its source prints it;
/// comparison and hashing go by value. Nothing here ever overflows silently: what does not fit is nil.
public struct FixedDecimal: Sendable, Hashable, Comparable {
  public let mantissa: Int64
  /// Digits after the decimal sign, at most 18.
  public let scale: UInt8

  public static let maximalScale: UInt8 = 18
  public static let zero = FixedDecimal(0)

  /// A whole number.
  public init(_ whole: Int) {
    mantissa = Int64(whole)
    scale = 0
  }

  /// `mantissa / 10^scale`; nil where the scale is over 18.
  public init?(mantissa: Int64, scale: UInt8) {
    guard scale <= Self.maximalScale else { return nil }
    self.mantissa = mantissa
    self.scale = scale
  }

  /// Digits before and after the decimal sign, ASCII. Nil where there is no digit, another character, or too many.
  init?(isNegative: Bool, whole: some Sequence<UInt8>, fraction: some Sequence<UInt8>) {
    var value: Int64 = 0
    var digits = 0
    var scale = 0
    func push(_ byte: UInt8) -> Bool {
      guard (0x30...0x39).contains(byte) else { return false }
      let (product, first) = value.multipliedReportingOverflow(by: 10)
      let (sum, second) = product.addingReportingOverflow(Int64(byte - 0x30))
      value = sum
      digits += 1
      return !first && !second
    }
    for byte in whole { guard push(byte) else { return nil } }
    for byte in fraction {
      guard push(byte) else { return nil }
      scale += 1
    }
    guard digits > 0, scale <= Int(Self.maximalScale) else { return nil }
    mantissa = isNegative ? -value : value
    self.scale = UInt8(scale)
  }

  /// A number as a program or a download prints it: digits, at most one `.` or `,` with digits behind it.
  public init?(printed text: String) {
    let isNegative = text.utf8.first == 0x2D
    let parts = text.utf8.dropFirst(isNegative ? 1 : 0).split(
      maxSplits: 1, omittingEmptySubsequences: false
    ) { $0 == 0x2E || $0 == 0x2C }
    guard parts.count == 1 || !(parts.last?.isEmpty ?? true) else { return nil }
    self.init(isNegative: isNegative, whole: parts[0], fraction: parts.count == 2 ? parts[1] : parts[0].prefix(0))
  }

  /// Whether a double holds every digit of it, as a cell of a spreadsheet must.
  public var fitsDouble: Bool { mantissa.magnitude < 1_000_000_000_000_000 && scale <= 8 }

  public var isNegative: Bool { mantissa < 0 }
  /// Whether nothing but zeros stands behind the decimal sign.
  public var isWhole: Bool { mantissa % Self.power(scale) == 0 }
  /// The nearest double, for charts only: never for a comparison that a fault depends on.
  public var double: Double { Double(mantissa) / Double(Self.power(scale)) }

  /// The value as a whole number, nil where it is not whole.
  public var whole: Int? { isWhole ? Int(mantissa / Self.power(scale)) : nil }

  /// The same value without zeros at the end of the fraction.
  public var trimmed: FixedDecimal {
    var value = mantissa
    var digits = scale
    while digits > 0, value % 10 == 0 {
      value /= 10
      digits -= 1
    }
    return FixedDecimal(raw: value, digits)
  }

  /// The sum, with the larger scale of the two; nil where it does not fit.
  public func adding(_ other: FixedDecimal) -> FixedDecimal? {
    Self.fit(wide(to: max(scale, other.scale)) + other.wide(to: max(scale, other.scale)), max(scale, other.scale))
  }

  /// The difference, with the larger scale of the two; nil where it does not fit.
  public func subtracting(_ other: FixedDecimal) -> FixedDecimal? {
    Self.fit(wide(to: max(scale, other.scale)) - other.wide(to: max(scale, other.scale)), max(scale, other.scale))
  }

  /// The value times 10 to the power (tỷ đồng → đồng is 9), exact; nil where it is not whole or does not fit.
  public func scaledToWhole(byPowerOfTen power: UInt8) -> Int64? {
    guard power <= Self.maximalScale else { return nil }
    let value = Int128(mantissa) * Int128(Self.power(power))
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: Int128(Self.power(scale)))
    return remainder == 0 ? Int64(exactly: quotient) : nil
  }

  /// The value at so many digits, halves away from zero (as official figures are rounded); nil where more digits are
  /// asked for than fit.
  public func rounded(toDigits digits: UInt8) -> FixedDecimal? {
    if digits >= scale { return digits > Self.maximalScale ? nil : Self.fit(wide(to: digits), digits) }
    let divisor = Int128(Self.power(scale - digits))
    let half = divisor / 2
    let value = Int128(mantissa)
    return Self.fit((value + (value < 0 ? -half : half)) / divisor, digits)
  }

  /// `part / whole` in percent, rounded; nil where the whole is 0.
  public static func percent(_ part: Int, of whole: Int, digits: UInt8) -> FixedDecimal? {
    guard whole != 0, digits <= 12 else { return nil }
    let numerator = Int128(part) * 100 * Int128(power(digits))
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: Int128(whole))
    let isHalf = remainder.magnitude * 2 >= Int128(whole).magnitude
    let isDown = (numerator < 0) != (whole < 0)
    return fit(quotient + (isHalf ? (isDown ? -1 : 1) : 0), digits)
  }

  /// As JSON and CSV write it: `1234.5`, `-0.25`, with the digits of the scale.
  public var plain: String { Figures.write(self, decimal: 0x2E, group: nil) }

  public static func == (first: FixedDecimal, second: FixedDecimal) -> Bool {
    let scale = max(first.scale, second.scale)
    return first.wide(to: scale) == second.wide(to: scale)
  }

  public static func < (first: FixedDecimal, second: FixedDecimal) -> Bool {
    let scale = max(first.scale, second.scale)
    return first.wide(to: scale) < second.wide(to: scale)
  }

  public func hash(into hasher: inout Hasher) {
    let value = trimmed
    hasher.combine(value.mantissa)
    hasher.combine(value.scale)
  }

  private init(raw mantissa: Int64, _ scale: UInt8) {
    self.mantissa = mantissa
    self.scale = scale
  }

  private func wide(to digits: UInt8) -> Int128 { Int128(mantissa) * Int128(Self.power(digits - scale)) }

  private static func fit(_ value: Int128, _ scale: UInt8) -> FixedDecimal? {
    Int64(exactly: value).map { FixedDecimal(raw: $0, scale) }
  }

  static func power(_ exponent: UInt8) -> Int64 {
    var value: Int64 = 1
    for _ in 0..<min(exponent, maximalScale) { value *= 10 }
    return value
  }
}
