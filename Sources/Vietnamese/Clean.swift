/// What cleaning changed, so that a loader can say it in one note instead of changing text silently.
public struct Normalisations: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A byte-order mark at the start of the text.
  public static let byteOrderMark = Normalisations(rawValue: 1)
  /// Letters that came apart from their marks (NFD, as macOS writes it).
  public static let composed = Normalisations(rawValue: 2)
  /// No-break and other odd spaces, and line breaks that only Word and the web know, made plain spaces.
  public static let oddSpaces = Normalisations(rawValue: 4)
  /// Characters without width (U+200B…, soft hyphens, direction marks) and stray control characters taken out.
  public static let zeroWidth = Normalisations(rawValue: 8)
  /// Blanks at the two ends taken off.
  public static let trimmed = Normalisations(rawValue: 16)
  /// Runs of blanks inside made one.
  public static let collapsed = Normalisations(rawValue: 32)
  /// CRLF or CR made LF.
  public static let lineEndings = Normalisations(rawValue: 64)
}

/// A text and what was done to it.
public struct Cleaned: Sendable, Equatable {
  public var text: String
  public var normalisations: Normalisations

  public init(_ text: String, _ normalisations: Normalisations) {
    self.text = text
    self.normalisations = normalisations
  }
}

/// Cleaning of text that people pasted from Word, Excel, PDF and web pages.
public enum Clean {
  /// What to do with blanks once the odd ones are plain.
  public enum Blanks: Sendable {
    /// Leave them (Markdown, YAML).
    case keep
    /// Take them off the two ends; line breaks inside stay (a cell of a table).
    case trim
    /// Take them off the two ends and make every run inside, line breaks too, one space (a name, a heading).
    case collapse
  }

  /// Composed letters, plain spaces, nothing without width, blanks as asked.
  public static func text(_ text: String, blanks: Blanks = .collapse) -> Cleaned {
    text.withBytes { bytes -> Cleaned? in
      guard needsWork(bytes, blanks) else { return nil }
      return Clean.bytes(bytes, blanks: blanks)
    } ?? Cleaned(text, [])
  }

  /// The same for bytes that are known to be valid UTF-8: the way of the readers.
  public static func bytes(_ bytes: UnsafeBufferPointer<UInt8>, blanks: Blanks) -> Cleaned {
    var done: Normalisations = []
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var hasMarks = false
    var index = 0
    // Everything from here to `index` is copied as it is.
    var kept = 0
    while index < bytes.count {
      guard mayBeginOddity(bytes[index]) else {
        index += 1
        continue
      }
      let (scalar, length) = UTF8Bytes.decode(bytes, index)
      var space = false
      if scalar == 0xFEFF, index == 0 {
        done.insert(.byteOrderMark)
      } else if isOddSpace(scalar) {
        space = true
        done.insert(.oddSpaces)
      } else if isZeroWidth(scalar, followsEmoji: scalar == 0x200D && isEmoji(before: index, bytes)) {
        done.insert(.zeroWidth)
      } else {
        if bytes[index] == 0xCC || bytes[index] == 0xCD { hasMarks = true }
        index += length
        continue
      }
      plain.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[kept..<index]))
      if space { plain.append(0x20) }
      index += length
      kept = index
    }
    plain.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[kept..<bytes.count]))
    if hasMarks {
      var out: [UInt8] = []
      out.reserveCapacity(plain.count)
      if plain.withUnsafeBufferPointer({ Composition.append($0, to: &out) }) {
        done.insert(.composed)
        plain = out
      }
    }
    done.formUnion(arrange(&plain, blanks))
    return Cleaned(String(decoding: plain, as: UTF8.self), done)
  }

  /// Whether something that cleaning could change besides blanks can begin with the byte: a look at lead bytes, for
  /// readers that look at every byte anyway. `firstOddity` then says for certain.
  public static func mayBeginOddity(_ byte: UInt8) -> Bool {
    switch byte {
    case 0xC2, 0xCC, 0xCD, 0xE2, 0xE3, 0xEF: true
    default: isControl(byte)
    }
  }

  /// Where the first thing stands that cleaning could change besides blanks.
  public static func firstOddity(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    for index in bytes.indices {
      let byte = bytes[index]
      guard byte >= 0xC2 || byte < 0x20 || byte == 0x7F, mayBeginOddity(byte) else { continue }
      if byte < 0x80 || byte == 0xCC || byte == 0xCD { return index }
      let (scalar, _) = UTF8Bytes.decode(bytes, index)
      if isOddSpace(scalar) || isZeroWidth(scalar, followsEmoji: false) { return index }
    }
    return nil
  }

  private static func needsWork(_ bytes: UnsafeBufferPointer<UInt8>, _ blanks: Blanks) -> Bool {
    if firstOddity(bytes) != nil { return true }
    guard blanks != .keep, let first = bytes.first, let last = bytes.last else { return false }
    if isBlank(first) || isBlank(last) { return true }
    guard blanks == .collapse else { return false }
    var wasBlank = false
    for byte in bytes {
      if isBlank(byte), wasBlank || byte != 0x20 { return true }
      wasBlank = isBlank(byte)
    }
    return false
  }

  private static func arrange(_ bytes: inout [UInt8], _ blanks: Blanks) -> Normalisations {
    guard blanks != .keep else { return [] }
    var done: Normalisations = []
    let before = bytes.count
    while let last = bytes.last, isBlank(last) { bytes.removeLast() }
    let lead = bytes.prefix(while: isBlank).count
    if lead > 0 { bytes.removeFirst(lead) }
    if bytes.count != before { done.insert(.trimmed) }
    guard blanks == .collapse else { return done }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    for byte in bytes {
      if isBlank(byte) {
        if out.last != 0x20 { out.append(0x20) }
      } else {
        out.append(byte)
      }
    }
    if out != bytes {
      bytes = out
      done.insert(.collapsed)
    }
    return done
  }

  @inline(__always)
  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// ASCII controls that no text file should hold; tab and line ends are no such.
  @inline(__always)
  private static func isControl(_ byte: UInt8) -> Bool {
    byte == 0x7F || (byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D)
  }

  private static func isOddSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0B, 0x0C, 0x85, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// U+200D stays between the parts of one emoji, where it means something.
  private static func isZeroWidth(_ scalar: UInt32, followsEmoji: Bool) -> Bool {
    switch scalar {
    case 0...0x08, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F, 0xAD, 0x200B, 0x200C, 0x200E, 0x200F, 0x202A...0x202E,
      0x2060, 0x2066...0x2069, 0xFEFF:
      true
    case 0x200D: !followsEmoji
    default: false
    }
  }

  /// Whether a scalar from U+1F000 on (F0 9F …) or the variation selector U+FE0F (EF B8 8F) ends before `index`.
  private static func isEmoji(before index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if index >= 4, bytes[index - 4] == 0xF0, bytes[index - 3] == 0x9F { return true }
    return index >= 3 && bytes[index - 3] == 0xEF && bytes[index - 2] == 0xB8 && bytes[index - 1] == 0x8F
  }
}
