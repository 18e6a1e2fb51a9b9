import Vietnamese

/// Parts of a procedure that the national portal's pages give as tables in one string, set as lines where it is certain
/// where each cell ends. The data keep the text as it was; only the page shows it so.
enum GluedParts {
  private static let papersHead = Array("Tên giấy tờMẫu đơn, tờ khaiSố lượng".utf8)
  private static let basisHead = Array("Tên văn bản pháp lýMã văn bản".utf8)
  private static let junk = Array("Chọn cơ quan thực hiện".utf8)
  private static let resultCode = Array("Mã: ".utf8)
  private static let resultKeys = Array("Từ khóa".utf8)
  private static let resultWords = Array("Mô tả".utf8)
  private static let nothing = Array("Không có thông tin".utf8)
  private static let original = Array(" bản chính".utf8)
  private static let copy = Array(" bản sao".utf8)

  /// Whether a part says only that there is nothing to say.
  static func isNothing(_ text: String) -> Bool { text == "Không có thông tin" || text == "Không có" }

  // MARK: papers

  /// *Tờ khai…: 1 bản chính*, an item a line under the heading of its case; the text itself where it is no such table.
  static func papers(_ text: String) -> String {
    guard text.utf8.contains(0x54) else { return text }
    return text.withBytes { bytes in
      let heads = places(of: papersHead, in: bytes)
      guard let first = heads.first else { return nil }
      var lines: [String] = []
      add(heading: bytes[0..<first], to: &lines)
      for (number, head) in heads.enumerated() {
        let end = number + 1 < heads.count ? heads[number + 1] : bytes.count
        guard let rest = items(bytes[(head + papersHead.count)..<end], into: &lines) else { return nil }
        if number + 1 < heads.count { add(heading: bytes[rest..<end], to: &lines) } else if rest < end { return nil }
      }
      return lines.joined(separator: "\n")
    } ?? text
  }

  private typealias Part = Slice<UnsafeBufferPointer<UInt8>>

  private static func add(heading: Part, to lines: inout [String]) {
    let text = line(heading)
    if !text.isEmpty, !text.allSatisfy({ $0 == "-" || $0 == " " }) { lines.append(text) }
  }

  /// One line: breaks within a cell become blanks.
  private static func line(_ part: Part) -> String {
    String(decoding: part, as: UTF8.self).split { $0 == "\n" || $0 == " " || $0 == "\t" }.joined(separator: " ")
  }

  /// Adds each paper with how many of it; returns where the last ends. Nil where a quantity cannot be told from the name.
  private static func items(_ part: Part, into lines: inout [String]) -> Int? {
    var start = part.startIndex
    var index = start
    while index < part.endIndex {
      guard isDigit(part[index]), index > start, !isDigit(part[index - 1]) else {
        index += 1
        continue
      }
      guard let (quantity, end) = quantity(part, index) else {
        index += 1
        continue
      }
      // Behind a blank it is a sentence that speaks of copies.
      if part[index - 1] == 0x20 || part[index - 1] == 0x0A {
        index = end
        continue
      }
      let name = line(part[start..<index])
      guard !name.isEmpty else { return nil }
      lines.append("- \(bare(name)): \(quantity)")
      start = end
      index = end
    }
    return start > part.startIndex ? start : nil
  }

  /// Without the sign of a list before it and the stop behind it.
  private static func bare(_ name: String) -> String {
    var rest = name.hasPrefix("- ") ? name.dropFirst(2) : name[...]
    while let last = rest.last, last == ";" || last == "," || last == "." || last == ":" || last == " " {
      rest = rest.dropLast()
    }
    return String(rest)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// *1 bản chính,1 bản sao* from here on; what there are none of is left out.
  private static func quantity(_ part: Part, _ index: Int) -> (String, Int)? {
    var said: [String] = []
    var place = index
    var isFirst = true
    for word in [original, copy] {
      var after = place
      if !isFirst {
        guard after < part.endIndex, part[after] == 0x2C else { break }
        after += 1
      }
      let digits = after
      while after < part.endIndex, isDigit(part[after]) { after += 1 }
      guard (1...2).contains(after - digits), part[after...].starts(with: word) else {
        if isFirst { continue }
        break
      }
      let number = String(decoding: part[digits..<after], as: UTF8.self)
      place = after + word.count
      isFirst = false
      if number != "0" { said.append(number + String(decoding: word, as: UTF8.self)) }
    }
    guard !isFirst else { return nil }
    return (said.isEmpty ? "không ghi số bản" : said.joined(separator: ", "), place)
  }

  // MARK: legal basis

  /// The documents of the table: title and number; nil where it is no such table or not certain.
  static func basis(_ text: String) -> [(title: String, number: String)]? {
    text.withBytes { bytes in
      guard bytes.starts(with: basisHead) else { return nil }
      var found: [(title: String, number: String)] = []
      var start = basisHead.count
      var index = start
      var last = -1
      while index < bytes.count {
        // Five figures before a stroke: a year has run into the number.
        if isDigit(bytes[index]), index == 0 || !isDigit(bytes[index - 1]), isRun(bytes, index) { return nil }
        guard let end = number(bytes, index, isBehindAnother: index == last), index > start else {
          index += 1
          continue
        }
        // Followed by a blank or a dash it stands within the title; by its own repetition, too.
        last = end
        if end < bytes.count, !isCapital(bytes, end) {
          index = end
          continue
        }
        found.append((title(line(bytes[start..<index])), String(decoding: bytes[index..<end], as: UTF8.self)))
        start = end
        index = end
      }
      return start == bytes.count && !found.isEmpty && found.allSatisfy { !$0.title.isEmpty } ? found : nil
    }
  }

  private static func isRun(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var index = start
    while index < bytes.count, isDigit(bytes[index]) { index += 1 }
    return index - start > 4 && index < bytes.count && bytes[index] == 0x2F
  }

  /// Without the kind of the document that stood before the number in its own cell: *Luật Các tổ chức tín dụngLuật số*.
  private static func title(_ text: String) -> String {
    for kind in ["Luật số", "Thông tư số", "Nghị định số", "Thông tư", "Nghị định", "Quyết định", "Luật"] {
      guard text.hasSuffix(kind) else { continue }
      let rest = text.dropLast(kind.count)
      if let last = rest.last, last != " " { return String(rest) }
    }
    return text
  }

  /// Where a document number that begins here ends: *54/2014/QH13, 08/2015/NĐ-CP, 163/QĐ-BTP*; nil where none begins or
  /// its end is not certain.
  private static func number(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, isBehindAnother: Bool
  ) -> Int? {
    guard isDigit(bytes[start]),
      isBehindAnother || start == 0 || !isDigit(bytes[start - 1]) && bytes[start - 1] != 0x2F
    else { return nil }
    var index = start
    while index < bytes.count, isDigit(bytes[index]) || bytes[index] == 0x2E && index > start { index += 1 }
    guard index - start <= 4, index < bytes.count, bytes[index] == 0x2F else { return nil }
    index += 1
    let second = index
    while index < bytes.count, isDigit(bytes[index]) { index += 1 }
    if index > second {
      guard index - second == 4, index < bytes.count, bytes[index] == 0x2F else { return nil }
      index += 1
    }
    let letters = index
    var last = index
    while index < bytes.count {
      let step = capitalLength(bytes, index)
      if step == 0, bytes[index] != 0x2D { break }
      last = index
      index += max(step, 1)
    }
    guard index - letters >= 2 else { return nil }
    if bytes[letters..<index].elementsEqual("QH".utf8) {
      let digits = index
      while index < bytes.count, isDigit(bytes[index]), index - digits < 2 { index += 1 }
      return index > digits ? index : nil
    }
    if index < bytes.count, bytes[index] == 0x67, bytes[letters..<index].suffix(2).elementsEqual("TT".utf8) {
      index += 1
    } else if index < bytes.count, isSmall(bytes, index), !isIssuer(bytes[letters..<index]) {
      // The last capital begins the next title: *NĐ-CPQuy định*.
      guard isIssuer(bytes[letters..<last]) else { return nil }
      index = last
    }
    guard index - letters >= 2, bytes[index - 1] != 0x2D else { return nil }
    return index
  }

  /// Whether the last part of a number's letters is a body that issues documents.
  private static func isIssuer(_ letters: Part) -> Bool {
    let last = letters.lastIndex(of: 0x2D).map { letters[($0 + 1)...] } ?? letters
    return issuers.contains(String(decoding: last, as: UTF8.self))
  }

  private static let issuers: Set<String> = [
    "BCA", "BCT", "BDTTG", "BGDĐT", "BGTVT", "BHXH", "BKHCN", "BKHĐT", "BLĐTBXH", "BNG", "BNNMT", "BNNPTNT", "BNV",
    "BQP",
    "BTC", "BTNMT", "BTP", "BTTTT", "BVHTT", "BVHTTDL", "BXD", "BYT", "CP", "HĐND", "NHNN", "TANDTC", "TTCP", "UBDT",
    "UBND", "UBTVQH", "VKSNDTC", "VPCP", "BNN", "TCHQ",
  ]

  private static func capitalLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    if (0x41...0x5A).contains(bytes[index]) { return 1 }
    return index + 1 < bytes.count && bytes[index] == 0xC4 && bytes[index + 1] == 0x90 ? 2 : 0
  }

  private static func isSmall(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    (0x61...0x7A).contains(bytes[index]) || bytes[index] >= 0xC3 && capitalLength(bytes, index) == 0
  }

  private static func isCapital(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    // Capitals with marks (Ứng dụng…) begin with the same bytes as small letters: taken for a title's begin as well.
    capitalLength(bytes, index) > 0 || bytes[index] >= 0xC3
  }

  // MARK: result

  /// What one gets, a line each, without the portal's codes, its empty fields and the form that stands behind it.
  static func result(_ text: String) -> String {
    text.withBytes { bytes in
      let end = places(of: junk, in: bytes).first ?? bytes.count
      var lines: [String] = []
      var start = 0
      for code in places(of: resultCode, in: bytes) where code >= start && code < end {
        guard let after = codeEnd(bytes, code + resultCode.count) else { continue }
        let name = line(bytes[start..<code])
        if !name.isEmpty { lines.append(name) }
        start = after
        guard bytes[start...].starts(with: resultKeys) else { continue }
        // Keywords and description, empty in all that was seen.
        guard let words = places(of: resultWords, in: bytes).first(where: { $0 > code && $0 < end }) else { break }
        start = words + resultWords.count
        if bytes[start...].starts(with: nothing) { start += nothing.count }
      }
      guard start > 0 else { return end < bytes.count ? line(bytes[0..<end]) : nil }
      if start < end {
        let rest = line(bytes[start..<end])
        if !rest.isEmpty { lines.append(rest) }
      }
      return (lines.count > 1 ? lines.map { "- " + $0 } : lines).joined(separator: "\n")
    } ?? text
  }

  /// Where a code of a result ends: *KQ.G12.001355*, up to its last digit, since the next name follows at once.
  private static func codeEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var index = start
    var last = start
    while index < bytes.count, index - start < 40 {
      let byte = bytes[index]
      guard isDigit(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte == 0x2E || byte == 0x2D else { break }
      index += 1
      if isDigit(byte) { last = index }
    }
    let isResult = bytes[start..<last].indices.contains { place in
      place + 1 < last && bytes[place] & 0xDF == 0x4B && bytes[place + 1] & 0xDF == 0x51
    }
    return isResult ? last : nil
  }

  private static func places(of word: [UInt8], in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    var places: [Int] = []
    var index = 0
    while index + word.count <= bytes.count {
      if bytes[index] == word[0], bytes[index..<index + word.count].elementsEqual(word) {
        places.append(index)
        index += word.count
      } else {
        index += 1
      }
    }
    return places
  }
}
