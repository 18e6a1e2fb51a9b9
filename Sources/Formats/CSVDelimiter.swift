/// The sign between the fields of a file: comma (the standard), semicolon (Excel under a Vietnamese locale), tab.
enum CSVDelimiter {
  static let comma: UInt8 = 0x2C
  static let semicolon: UInt8 = 0x3B
  static let tab: UInt8 = 0x09

  /// Told from the head line, outside quotes: a sign that stands there at all; of several, the one that the first
  /// records hold as often as the head does; then the one that the head holds most often. Comma where there is none.
  static func detect(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt8 {
    let candidates = [comma, semicolon, tab]
    let records = counts(bytes, from: start)
    guard let head = records.first else { return comma }
    var best: (delimiter: UInt8, agreeing: Int, count: Int)?
    for (place, delimiter) in candidates.enumerated() where head[place] > 0 {
      let agreeing = records.count { $0[place] == head[place] }
      if let known = best, (known.agreeing, known.count) >= (agreeing, head[place]) { continue }
      best = (delimiter, agreeing, head[place])
    }
    return best?.delimiter ?? comma
  }

  /// How often each candidate stands outside quotes in each of the first records that hold anything.
  private static func counts(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> [[Int]] {
    var records: [[Int]] = []
    var current = [0, 0, 0]
    var isQuoted = false
    var isEmpty = true
    var index = start
    let end = min(bytes.count, start + 64 * 1024)
    while index < end, records.count < 20 {
      let byte = bytes[index]
      index += 1
      if byte == 0x22 {
        isQuoted.toggle()
        isEmpty = false
      } else if isQuoted {
        continue
      } else if byte == 0x0A || byte == 0x0D {
        if !isEmpty { records.append(current) }
        current = [0, 0, 0]
        isEmpty = true
      } else {
        if byte != 0x20 { isEmpty = false }
        if byte == comma {
          current[0] += 1
        } else if byte == semicolon {
          current[1] += 1
        } else if byte == tab {
          current[2] += 1
        }
      }
    }
    // The last record counts only where the file ends with it: one cut by the window would disagree with the head.
    if !isEmpty, !isQuoted, index == bytes.count { records.append(current) }
    if records.isEmpty, !isEmpty { records.append(current) }
    return records
  }

  static func name(_ delimiter: UInt8) -> (vi: String, en: String) {
    switch delimiter {
    case semicolon: ("dấu chấm phẩy (;)", "a semicolon (;)")
    case tab: ("dấu tab", "a tab")
    default: ("dấu phẩy (,)", "a comma (,)")
    }
  }
}
