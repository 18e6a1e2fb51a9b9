/// The tags of an XML text with their places, for changing a few of them and leaving every other byte as it is.
struct XMLTag {
  enum Kind { case open, close, empty }

  /// From `<` to behind `>`.
  var range: Range<Int>
  var kind: Kind
  /// With its prefix: `x:row`.
  var name: String
  var local: Substring { name.split(separator: ":").last ?? Substring(name) }
  var prefix: String { name.contains(":") ? String(name.prefix { $0 != ":" }) + ":" : "" }
}

/// Goes through the tags of a text; comments, declarations and CDATA are passed over.
struct XMLTags: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var position: Int
  private let end: Int

  init(_ bytes: [UInt8], in range: Range<Int>? = nil) {
    self.bytes = bytes
    position = range?.lowerBound ?? 0
    end = range?.upperBound ?? bytes.count
  }

  mutating func next() -> XMLTag? {
    while let start = find(0x3C, from: position) {
      if starts(with: "<!--", at: start) {
        position = skip("-->", from: start)
      } else if starts(with: "<![CDATA[", at: start) {
        position = skip("]]>", from: start)
      } else if starts(with: "<!", at: start) || starts(with: "<?", at: start) {
        position = skip(">", from: start)
      } else {
        return tag(start)
      }
    }
    return nil
  }

  private mutating func tag(_ start: Int) -> XMLTag? {
    var index = start + 1
    let isClose = index < end && bytes[index] == 0x2F
    if isClose { index += 1 }
    let nameStart = index
    while index < end, bytes[index] != 0x3E, bytes[index] != 0x2F, bytes[index] > 0x20 { index += 1 }
    let name = String(decoding: bytes[nameStart..<index], as: UTF8.self)
    var quote: UInt8 = 0
    while index < end {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x3E {
        break
      }
      index += 1
    }
    guard index < end else {
      position = end
      return nil
    }
    position = index + 1
    let kind: XMLTag.Kind = isClose ? .close : bytes[index - 1] == 0x2F ? .empty : .open
    return XMLTag(range: start..<index + 1, kind: kind, name: name)
  }

  private func find(_ byte: UInt8, from start: Int) -> Int? {
    var index = start
    while index < end {
      if bytes[index] == byte { return index }
      index += 1
    }
    return nil
  }

  private func starts(with text: String, at index: Int) -> Bool {
    index + text.utf8.count <= end && bytes[index..<index + text.utf8.count].elementsEqual(text.utf8)
  }

  private func skip(_ text: String, from start: Int) -> Int {
    let wanted = Array(text.utf8)
    var index = start + 1
    while index + wanted.count <= end {
      if bytes[index..<index + wanted.count].elementsEqual(wanted) { return index + wanted.count }
      index += 1
    }
    return end
  }
}

/// Attributes inside the text of one tag.
enum XMLText {
  /// The value as written; nil where the tag has no such attribute.
  static func attribute(_ name: String, of tag: XMLTag, in bytes: [UInt8]) -> String? {
    range(of: name, tag, bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// The tag with an attribute set.
  static func setting(_ name: String, to value: String, of tag: XMLTag, in bytes: [UInt8]) -> [UInt8] {
    if let range = range(of: name, tag, bytes) {
      return Array(bytes[tag.range.lowerBound..<range.lowerBound]) + Array(value.utf8)
        + Array(bytes[range.upperBound..<tag.range.upperBound])
    }
    let behindName = tag.range.lowerBound + 1 + tag.name.utf8.count
    return Array(bytes[tag.range.lowerBound..<behindName]) + Array(" \(name)=\"\(value)\"".utf8)
      + Array(bytes[behindName..<tag.range.upperBound])
  }

  private static func range(of name: String, _ tag: XMLTag, _ bytes: [UInt8]) -> Range<Int>? {
    let wanted = Array(name.utf8)
    var index = tag.range.lowerBound + 1 + tag.name.utf8.count
    while index < tag.range.upperBound {
      while index < tag.range.upperBound, bytes[index] <= 0x20 { index += 1 }
      let start = index
      while index < tag.range.upperBound, bytes[index] != 0x3D, bytes[index] != 0x3E { index += 1 }
      guard index < tag.range.upperBound, bytes[index] == 0x3D else { return nil }
      var nameEnd = index
      while nameEnd > start, bytes[nameEnd - 1] <= 0x20 { nameEnd -= 1 }
      index += 1
      while index < tag.range.upperBound, bytes[index] <= 0x20 { index += 1 }
      guard index < tag.range.upperBound else { return nil }
      let quote = bytes[index]
      let valueStart = index + 1
      index = valueStart
      while index < tag.range.upperBound, bytes[index] != quote { index += 1 }
      if bytes[start..<nameEnd].elementsEqual(wanted) { return valueStart..<index }
      index += 1
    }
    return nil
  }

  /// Text for between tags and inside double quotes.
  static func escaped(_ text: String) -> String {
    var out = ""
    out.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "\n", "\t": out.unicodeScalars.append(scalar)
      default: if scalar.value >= 0x20 { out.unicodeScalars.append(scalar) }
      }
    }
    return out
  }
}

/// Bytes with pieces replaced: changes are told in the order of their places.
struct XMLChanges {
  private let bytes: [UInt8]
  private var changes: [(range: Range<Int>, text: [UInt8])] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func replace(_ range: Range<Int>, with text: [UInt8]) { changes.append((range, text)) }
  mutating func insert(_ text: String, at place: Int) { changes.append((place..<place, Array(text.utf8))) }

  /// The text with all changes; those at one place stand in the order they were told.
  func applied() -> [UInt8] {
    var out: [UInt8] = []
    var position = 0
    let ordered = changes.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for (_, change) in ordered where change.range.lowerBound >= position {
      out += bytes[position..<change.range.lowerBound]
      out += change.text
      position = change.range.upperBound
    }
    return out + bytes[position...]
  }
}
