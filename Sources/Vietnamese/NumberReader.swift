/// What a cell says as a number.
public enum NumberReading: Sendable, Equatable {
  case value(FixedDecimal)
  /// One dot and three digits (`1.234`) where both readings are possible: the caller decides, or asks.
  case ambiguous(grouped: FixedDecimal, decimal: FixedDecimal)
  /// Not a number as the style writes them.
  case notANumber
  /// A number, but longer than can be held exactly (18 digits and a bit).
  case tooLarge
}

/// How the numbers of a column are written.
public enum NumberStyle: Sendable {
  /// Vietnamese prose and tables of amounts and counts: dots (or spaces) group by three, a comma is the decimal sign.
  /// `1.234` is 1234 and `84.31` is no number.
  case vietnamese
  /// A column of scores and rates, which people fill from Excel in either language: as above, and a single dot that
  /// cannot group (1, 2, 4 or more digits behind it; or `0`, or more than three digits, before it) is the decimal
  /// sign. `1.234` is ambiguous. Commas that group before a decimal dot (`1,234.5`) have one reading and are read.
  case score
}

/// Reading numbers as Vietnamese documents and spreadsheets write them; `Format` is the way back.
public enum NumberReader {
  /// The number a text is as a whole; blanks around it and a sign before it are allowed, words and units are not.
  public static func read(_ text: String, _ style: NumberStyle = .vietnamese) -> NumberReading {
    text.withBytes { read(Array($0), style) }
  }

  /// A rate, with or without `%`.
  public static func percent(_ text: String, _ style: NumberStyle = .score) -> NumberReading {
    text.withBytes { bytes in
      var body = ArraySlice(bytes)
      while let last = body.last, last == 0x20 { body.removeLast() }
      if body.last == 0x25 { body.removeLast() }
      return read(Array(body), style)
    }
  }

  /// A count: whole, grouped by dots or not at all; nil for anything else.
  public static func count(_ text: String) -> Int? {
    if let count = plainCount(text) { return count }
    guard case .value(let number) = read(text, .vietnamese), number.isWhole else { return nil }
    return number.whole
  }

  /// Digits and nothing else, as nearly all cells of counts are.
  private static func plainCount(_ text: String) -> Int? {
    guard (1...15).contains(text.utf8.count) else { return nil }
    var count = 0
    for byte in text.utf8 {
      guard isDigit(byte) else { return nil }
      count = count * 10 + Int(byte - 0x30)
    }
    return count
  }

  private static func read(_ bytes: [UInt8], _ style: NumberStyle) -> NumberReading {
    var body = ArraySlice(bytes)
    while let first = body.first, first == 0x20 { body.removeFirst() }
    while let last = body.last, last == 0x20 { body.removeLast() }
    let isNegative = takeSign(&body)
    guard let first = body.first, let last = body.last, isDigit(first), isDigit(last) else { return .notANumber }
    let dots = body.indices.filter { body[$0] == 0x2E }
    let commas = body.indices.filter { body[$0] == 0x2C }

    func make(_ whole: ArraySlice<UInt8>, _ group: UInt8?, _ fraction: ArraySlice<UInt8> = []) -> NumberReading {
      guard let whole = ungroup(whole, group), fraction.allSatisfy(isDigit) else { return .notANumber }
      return FixedDecimal(isNegative: isNegative, whole: whole, fraction: fraction).map { .value($0) } ?? .tooLarge
    }

    if style == .score {
      if commas.isEmpty, dots.count == 1, let dot = dots.first {
        return single(dot, body, make)
      }
      // English grouping has no other reading once a dot stands behind the commas, or two commas group.
      if let comma = commas.first, let dot = dots.first, dots.count == 1, comma < dot {
        return make(body[..<dot], 0x2C, body[(dot + 1)...])
      }
      if commas.count > 1, dots.isEmpty { return make(body, 0x2C) }
    }
    guard commas.count <= 1 else { return .notANumber }
    let whole = commas.first.map { body[..<$0] } ?? body
    let fraction = commas.first.map { body[($0 + 1)...] } ?? []
    return make(whole, whole.contains(0x2E) ? 0x2E : whole.contains(0x20) ? 0x20 : nil, fraction)
  }

  private static func single(
    _ dot: Int, _ body: ArraySlice<UInt8>,
    _ make: (ArraySlice<UInt8>, UInt8?, ArraySlice<UInt8>) -> NumberReading
  ) -> NumberReading {
    let before = body[..<dot]
    let after = body[(dot + 1)...]
    let decimal = make(before, nil, after)
    guard after.count == 3, before.count <= 3, before.first != 0x30 else { return decimal }
    guard case .value(let first) = make(body, 0x2E, []), case .value(let second) = decimal else { return decimal }
    return .ambiguous(grouped: first, decimal: second)
  }

  /// The digits without the group sign; nil where the groups are not of three.
  private static func ungroup(_ digits: ArraySlice<UInt8>, _ group: UInt8?) -> [UInt8]? {
    guard let group else { return digits.allSatisfy(isDigit) ? Array(digits) : nil }
    let parts = digits.split(separator: group, omittingEmptySubsequences: false)
    guard let first = parts.first, (1...3).contains(first.count), parts.dropFirst().allSatisfy({ $0.count == 3 }),
      parts.allSatisfy({ $0.allSatisfy(isDigit) })
    else { return nil }
    return parts.flatMap { $0 }
  }

  /// `+`, `-` and the real minus sign U+2212.
  private static func takeSign(_ body: inout ArraySlice<UInt8>) -> Bool {
    if body.first == 0x2B {
      body.removeFirst()
      return false
    }
    if body.first == 0x2D {
      body.removeFirst()
      return true
    }
    if body.starts(with: [0xE2, 0x88, 0x92]) {
      body.removeFirst(3)
      return true
    }
    return false
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
