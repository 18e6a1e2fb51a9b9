import Office
import Vietnamese

/// What happened to a cell before it was read, as far as the cell or its neighbours show it.
enum CellDamage: Sendable, Equatable {
  /// `#REF!` and its kin.
  case errorValue(String)
  /// A formula whose value was never stored.
  case noValue
  /// Numbering that Excel took for a day: `12/5`, `3-4`.
  case numberingAsDay(String)
  /// Numbering or a code that lost its last zero, mended because only one reading is left.
  case mended(stored: String, read: String)
  /// Numbering that may have lost its last zero.
  case maybeLostZero(stored: String, maybe: String)
  /// A code of more digits than Excel keeps.
  case digitsLost(String)
  /// A code shorter than those around it.
  case zerosLost(stored: String, maybe: String)
  /// A month (`12/2026`) that Excel took for its first day.
  case monthAsDay(String)
}

/// Cells as text, by what their column takes.
enum CellReading {
  static func text(_ value: GridValue, _ holds: TableHeads.Holds) -> (text: String, damage: CellDamage?) {
    switch value {
    case .text(let text):
      let cleaned = SheetText.clean(text)
      if holds == .code, isScientific(cleaned) { return (cleaned, .digitsLost(cleaned)) }
      return (cleaned, nil)
    case .error(let error): return ("", .errorValue(error))
    case .formulaWithoutValue: return ("", .noValue)
    case .boolean(let flag):
      if holds == .flag { return (flag ? "co" : "khong", nil) }
      return (flag ? "TRUE" : "FALSE", nil)
    case .date(let date): return day(date, holds)
    case .number(let number, let look): return self.number(number, look, holds)
    }
  }

  private static func day(_ date: String, _ holds: TableHeads.Holds) -> (text: String, damage: CellDamage?) {
    let text = SheetText.day(date)
    switch holds {
    case .numbering, .reference, .code, .procedureCode: return (text, .numberingAsDay(text))
    case .deadline where text.hasPrefix("1/") && !text.contains(" "): return (text, .monthAsDay(text))
    case .day: return (text.split(separator: " ").first.map(String.init) ?? text, nil)
    default: return (text, nil)
    }
  }

  private static func number(
    _ number: Double, _ look: NumberLook, _ holds: TableHeads.Holds
  ) -> (text: String, damage: CellDamage?) {
    switch holds {
    case .words, .deadline: return (SheetText.number(number, look, comma: true) + (look.isPercent ? "%" : ""), nil)
    // A score printed with two decimals has two, also where the last is a zero: ranks are held at that precision.
    case .number: return (shown(number, look, point: ","), nil)
    case .integer, .year, .day, .flag: return (SheetText.number(number, look, comma: true), nil)
    case .numbering, .reference: return (numbering(number, look), nil)
    case .procedureCode: return procedureCode(number, look)
    case .code:
      let text = SheetText.number(number, look, comma: false)
      return (text, abs(number) >= 1e15 ? .digitsLost(text) : nil)
    }
  }

  /// With the decimals that its format shows: a cell that shows 1.10 says 1.10.
  static func numbering(_ number: Double, _ look: NumberLook) -> String { shown(number, look, point: ".") }

  private static func shown(_ number: Double, _ look: NumberLook, point: Character) -> String {
    var text = SheetText.number(number, look, comma: point == ",")
    guard let decimals = look.decimals, decimals > 0, !look.isPercent else { return text }
    let place = text.firstIndex(of: point)
    let has = place.map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
    guard has < decimals else { return text }
    if place == nil { text.append(point) }
    return text + String(repeating: "0", count: decimals - has)
  }

  /// Codes of the national database of procedures are one digit, a dot and six digits (`1.004222`), so that a number
  /// tells its lost zeros.
  private static func procedureCode(_ number: Double, _ look: NumberLook) -> (text: String, damage: CellDamage?) {
    let text = numbering(number, look)
    let parts = text.split(separator: ".")
    guard parts.count == 2, parts[0].utf8.count == 1 else {
      return (
        text, parts.count == 1 && text.utf8.count == 1 ? .maybeLostZero(stored: text, maybe: text + ".000000") : nil
      )
    }
    guard parts[1].utf8.count < 6 else { return (text, nil) }
    let mended = text + String(repeating: "0", count: 6 - parts[1].utf8.count)
    return (mended, .mended(stored: text, read: mended))
  }

  private static func isScientific(_ text: String) -> Bool {
    let parts = text.uppercased().split(separator: "E", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[1].hasPrefix("+") && Int(parts[1].dropFirst()) != nil
      && parts[0].utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2C } && !parts[0].isEmpty
  }
}

/// The numbering down a column: a `1.1` between `1.9` and `1.11` is the `1.10` that Excel stored as a number.
enum NumberingColumn {
  /// - Parameter values: the column's cells from the top down, the empty ones too
  /// - Returns: for each cell its mended text or its doubt; nil where nothing is odd
  static func damages(_ values: [GridValue?]) -> [CellDamage?] {
    var damages = [CellDamage?](repeating: nil, count: values.count)
    let texts = values.map { value -> String in
      guard let value else { return "" }
      return SheetNumbering.trimmed(CellReading.text(value, .numbering).text)
    }
    var seen: Set<String> = []
    for index in values.indices {
      defer { seen.insert(texts[index]) }
      guard case .number(let number, let look)? = values[index], number != number.rounded(), look.decimals ?? 1 < 2
      else {
        continue
      }
      let parts = texts[index].split(separator: ".")
      // Only one decimal can have lost a zero of two: 1.1 may be 1.10, 1.2 may be 1.20.
      guard parts.count == 2, parts[1].utf8.count == 1, let last = Int(parts[1]) else { continue }
      let whole = parts[0]
      let maybe = "\(whole).\(last)0"
      let before = texts[..<index].last { !$0.isEmpty }
      let after = texts[(index + 1)...].first { !$0.isEmpty }
      let follows = before == "\(whole).\(last * 10 - 1)"
      let goesOn = after == "\(whole).\(last * 10 + 1)"
      let ends = after.map { !$0.hasPrefix("\(whole).") } ?? true
      if follows, goesOn || ends {
        damages[index] = .mended(stored: texts[index], read: maybe)
      } else if follows || goesOn || seen.contains(texts[index]) {
        damages[index] = .maybeLostZero(stored: texts[index], maybe: maybe)
      }
    }
    return damages
  }
}

/// Codes down a column: numbers that are shorter than the texts around them lost zeros in front.
enum CodeColumn {
  static func damages(_ values: [GridValue?]) -> [CellDamage?] {
    var width: Int?
    for case .text(let text)?? in values.map(Optional.some) {
      let code = SheetText.clean(text)
      guard !code.isEmpty, code.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { continue }
      if let width, width != code.utf8.count { return [CellDamage?](repeating: nil, count: values.count) }
      width = code.utf8.count
    }
    return values.map { value in
      guard case .number(let number, let look)? = value, number == number.rounded(), let width else { return nil }
      let text = SheetText.number(number, look, comma: false)
      guard text.utf8.count < width, number > 0 else { return nil }
      return .zerosLost(stored: text, maybe: String(repeating: "0", count: width - text.utf8.count) + text)
    }
  }
}
