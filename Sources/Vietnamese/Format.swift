/// Figures in bytes, shared by the readable and the plain forms.
enum Figures {
  /// From the last digit to the first, in room of its own: a site prints hundreds of thousands of figures.
  static func write(_ value: FixedDecimal, decimal: UInt8, group: UInt8?) -> String {
    let scale = Int(value.scale)
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: scale + 48) { room in
      var place = room.count
      func put(_ byte: UInt8) {
        place -= 1
        room[place] = byte
      }
      var rest = value.mantissa.magnitude
      var written = 0
      while written <= scale || rest > 0 {
        if scale > 0, written == scale { put(decimal) }
        if let group, written > scale, (written - scale) % 3 == 0 { put(group) }
        let (tens, digit) = rest.quotientAndRemainder(dividingBy: 10)
        put(0x30 + UInt8(digit))
        rest = tens
        written += 1
      }
      if value.mantissa < 0 { put(0x2D) }
      return String(decoding: UnsafeBufferPointer(rebasing: room[place...]), as: UTF8.self)
    }
  }
}

/// Numbers and days as Vietnamese readers write them.
public enum Format {
  /// `1.234.567`.
  public static func integer(_ value: Int) -> String {
    Figures.write(FixedDecimal(value), decimal: 0x2C, group: 0x2E)
  }

  /// `1.234,5`, with the digits the figure was written with.
  public static func decimal(_ value: FixedDecimal) -> String {
    Figures.write(value, decimal: 0x2C, group: 0x2E)
  }

  /// The same rounded to (or filled up to) so many digits: `84,31`.
  public static func decimal(_ value: FixedDecimal, digits: UInt8) -> String {
    decimal(value.rounded(toDigits: digits) ?? value)
  }

  /// `84,31%`; the value is in percent already.
  public static func percent(_ value: FixedDecimal, digits: UInt8? = nil) -> String {
    (digits.map { decimal(value, digits: $0) } ?? decimal(value)) + "%"
  }

  /// `+1,5`, `-2` or `0`: a change, with its sign.
  public static func signed(_ value: FixedDecimal) -> String {
    value > .zero ? "+" + decimal(value) : decimal(value)
  }

  /// `15/6/2016`.
  public static func day(_ year: Int, _ month: Int, _ day: Int) -> String { "\(day)/\(month)/\(year)" }

  /// The date of an official document: days under 10 and months 1 and 2 take a zero, so that no figure can be put
  /// before them (NĐ 30/2020/NĐ-CP, phụ lục I): `ngày 05 tháng 02 năm 2026`, `ngày 15 tháng 6 năm 2016`.
  public static func officialDay(_ year: Int, _ month: Int, _ day: Int) -> String {
    "ngày \(padded(day, below: 10)) tháng \(padded(month, below: 3)) năm \(year)"
  }

  /// `2016-06-15`, for machines.
  public static func isoDay(_ year: Int, _ month: Int, _ day: Int) -> String {
    let text = String(year)
    return String(repeating: "0", count: max(0, 4 - text.count)) + text + "-" + padded(month, below: 10) + "-"
      + padded(day, below: 10)
  }

  /// `tháng 6/2016`.
  public static func month(_ year: Int, _ month: Int) -> String { "tháng \(month)/\(year)" }

  /// `quý II/2016`.
  public static func quarter(_ year: Int, _ quarter: Int) -> String {
    let romans = ["I", "II", "III", "IV"]
    return "quý \(romans.indices.contains(quarter - 1) ? romans[quarter - 1] : String(quarter))/\(year)"
  }

  /// A span of days, the same parts said once: `1–15/6/2016`, `15/6 – 14/7/2016`, `15/12/2015 – 14/12/2016`.
  public static func days(
    from first: (year: Int, month: Int, day: Int), to last: (year: Int, month: Int, day: Int)
  ) -> String {
    let end = day(last.year, last.month, last.day)
    if first == last { return end }
    if first.year != last.year { return day(first.year, first.month, first.day) + " – " + end }
    if first.month != last.month { return "\(first.day)/\(first.month) – " + end }
    return "\(first.day)–" + end
  }

  /// `2016–2020`, or the one year.
  public static func years(_ first: Int, _ last: Int) -> String { first == last ? "\(first)" : "\(first)–\(last)" }

  /// `a`, `a và b`, `a, b và c`.
  public static func list(_ items: [String], and word: String = "và") -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(word) " + last
  }

  private static func padded(_ value: Int, below limit: Int) -> String { value < limit ? "0\(value)" : "\(value)" }
}
