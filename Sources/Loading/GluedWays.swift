import Reform

/// The ways of submitting in a table that the national portal's pages give as one string: *Hình thức nộpThời gianPhí, lệ
/// phíMô tảTrực tuyến7 Ngày làm việcMiễn phí…*. Taken apart only where every cell's end is certain; a number that could
/// be a time or an amount (*Trực tuyến120,000 VNĐ*) leaves the whole text as printed.
struct GluedWays {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  private static let head = Array("Hình thức nộpThời gianPhí, lệ phíMô tả".utf8)
  private static let ways = ["Trực tiếp", "Trực tuyến", "Dịch vụ bưu chính"].map { Array($0.utf8) }
  /// The longer of two that begin alike stands first.
  private static let units = ["Ngày làm việc", "Ngày", "Giờ làm việc", "Giờ", "Tháng", "Tuần", "Năm", "Phút"]
    .map { (word: Array($0.utf8), printed: $0.prefix(1).lowercased() + $0.dropFirst()) }
  private static let nothing = Array("Không có thông tin".utf8)
  private static let free = Array("Miễn phí".utf8)
  private static let labels = ["Lệ phí", "Phí"].map { Array($0.utf8) }
  private static let currencies = ["VNĐ", "Việt Nam Đồng", "Đồng", "đồng", "USD"].map { Array($0.utf8) }

  /// Empty where the text is no such table, or not one whose cells are certain.
  static func read(_ text: UnsafeBufferPointer<UInt8>) -> [SubmissionWay] {
    var start = 0
    while start < text.count, text[start] == 0x20 || text[start] == 0x0A { start += 1 }
    guard text.count - start > head.count, text[start..<start + head.count].elementsEqual(head) else { return [] }
    var reader = GluedWays(bytes: text, index: start + head.count)
    var ways: [SubmissionWay] = []
    while reader.index < text.count {
      guard let way = reader.next() else { return [] }
      ways.append(way)
    }
    return ways
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, index: Int) {
    self.bytes = bytes
    self.index = index
  }

  private func has(_ word: [UInt8], at place: Int) -> Bool {
    place + word.count <= bytes.count && bytes[place..<place + word.count].elementsEqual(word)
  }

  private mutating func take(_ word: [UInt8]) -> Bool {
    guard has(word, at: index) else { return false }
    index += word.count
    return true
  }

  private func isDigit(_ place: Int) -> Bool { place < bytes.count && (0x30...0x39).contains(bytes[place]) }

  /// Whether a way's row begins here: its name, then at once a figure, what stands for a fee, or the end.
  private func isRow(at place: Int) -> Bool {
    guard let name = Self.ways.first(where: { has($0, at: place) }) else { return false }
    let after = place + name.count
    return after == bytes.count || isDigit(after) || has(Self.nothing, at: after) || has(Self.free, at: after)
      || Self.labels.contains { has($0, at: after) }
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: true)
      .map { $0.drop { $0 == " " || $0 == "\t" } }.filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private mutating func next() -> SubmissionWay? {
    guard isRow(at: index), let name = Self.ways.first(where: { has($0, at: index) }) else { return nil }
    var way = SubmissionWay(way: String(decoding: name, as: UTF8.self))
    index += name.count
    guard let hasUnit = time(into: &way), fees(into: &way, isSplit: hasUnit) else { return nil }
    let start = index
    while index < bytes.count, !isRow(at: index) { index += 1 }
    way.description = string(start..<index)
    return way
  }

  /// Whether the time says its unit, so that what follows is another cell; nil where that is not certain.
  private mutating func time(into way: inout SubmissionWay) -> Bool? {
    let start = index
    while isDigit(index) || (index > start && index < bytes.count && (bytes[index] == 0x2C || bytes[index] == 0x2E)) {
      index += 1
    }
    guard index > start else { return true }
    let number = String(decoding: bytes[start..<index], as: UTF8.self)
    if index < bytes.count, bytes[index] == 0x20,
      let unit = Self.units.first(where: { has($0.word, at: index + 1) })
    {
      index += 1 + unit.word.count
      way.timeLimit = "\(number) \(unit.printed)"
      return true
    }
    guard number.utf8.count <= 3, has(Self.free, at: index) || has(Self.nothing, at: index) else { return nil }
    way.timeLimit = "\(number) (nguồn không ghi đơn vị)"
    return false
  }

  /// False where an amount has no certain end.
  private mutating func fees(into way: inout SubmissionWay, isSplit: Bool) -> Bool {
    if take(Self.nothing) { return true }
    if take(Self.free) {
      way.fee = "Miễn phí"
      return true
    }
    guard isSplit else { return false }
    while index < bytes.count {
      let start = index
      var isCharge = false
      if let label = Self.labels.first(where: { has($0, at: index) }) {
        var after = index + label.count
        while after < bytes.count, bytes[after] == 0x20 || bytes[after] == 0x3A { after += 1 }
        guard isDigit(after) else { return true }
        isCharge = label == Self.labels[0]
        index = after
      }
      guard isDigit(index) else { return true }
      guard let amount = amount() else {
        // Behind an amount a figure begins the description.
        index = start
        return !way.fee.isEmpty || !way.charge.isEmpty
      }
      if isCharge {
        way.charge += (way.charge.isEmpty ? "" : "; ") + amount
      } else {
        way.fee += (way.fee.isEmpty ? "" : "; ") + amount
      }
    }
    return true
  }

  /// *120,000 VNĐ (note)*: figures, a currency, and brackets that close.
  private mutating func amount() -> String? {
    let start = index
    while isDigit(index) || (index < bytes.count && (bytes[index] == 0x2C || bytes[index] == 0x2E)) { index += 1 }
    guard index < bytes.count, bytes[index] == 0x20,
      let currency = Self.currencies.first(where: { has($0, at: index + 1) })
    else { return nil }
    index += 1 + currency.count
    var text = String(decoding: bytes[start..<index], as: UTF8.self)
    guard index < bytes.count, bytes[index] == 0x28 else { return text }
    let open = index
    var depth = 0
    while index < bytes.count {
      if bytes[index] == 0x28 { depth += 1 }
      if bytes[index] == 0x29 { depth -= 1 }
      index += 1
      if depth == 0 { break }
    }
    guard depth == 0 else { return nil }
    text += " " + string(open..<index)
    return text
  }
}
