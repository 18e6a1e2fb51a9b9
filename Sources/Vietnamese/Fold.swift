/// Keys under which texts that people take for the same find each other.
public enum Fold {
  /// Lowercase, without tones and other marks, đ as d: `Đất đai, Hoà bình` → `dat dai, hoa binh`.
  ///
  /// Old and new tone places (*hoà*, *hòa*) fold alike because the tone goes; composed and decomposed input as well.
  /// Punctuation and blanks stay, only the no-break space becomes a space. Letters beyond Latin are kept as they are.
  public static func key(_ text: String) -> String {
    text.withBytes { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { out in key(bytes, into: out) }
    }
  }

  /// The key for matching names and column heads: folded, every run of blanks and punctuation one space, none at the
  /// ends: `Sản phẩm/ kết quả:` → `san pham ket qua`.
  public static func name(_ text: String) -> String { words(text, separator: 0x20) }

  /// Folds into `out`, which must be as long as `bytes` (folding never makes text longer); returns the length.
  static func key(_ bytes: UnsafeBufferPointer<UInt8>, into out: UnsafeMutableBufferPointer<UInt8>) -> Int {
    let table = LetterTable.shared
    var index = 0
    var length = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        out[length] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        length += 1
        index += 1
        continue
      }
      let (scalar, size) = UTF8Bytes.decode(bytes, index)
      let base = table.base(scalar)
      if base != 0 {
        out[length] = base
        length += 1
      } else if scalar == 0xA0 {
        out[length] = 0x20
        length += 1
      } else if scalar < 0x300 || scalar > 0x36F {
        for offset in index..<index + size {
          out[length] = bytes[offset]
          length += 1
        }
      }
      index += size
    }
    return length
  }

  /// Folded words with one separator between them. A word is letters and digits, of any script.
  static func words(_ text: String, separator: UInt8, asciiOnly: Bool = false) -> String {
    text.withBytes { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { out in
        let table = LetterTable.shared
        var index = 0
        var length = 0
        var wantsSeparator = false
        while index < bytes.count {
          let (scalar, size) = UTF8Bytes.decode(bytes, index)
          defer { index += size }
          var byte: UInt8 = 0
          if scalar < 0x80 {
            byte = UInt8(scalar)
            if (0x41...0x5A).contains(byte) { byte |= 0x20 }
            if !((0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)) { byte = 0 }
          } else {
            byte = table.base(scalar)
          }
          // A mark or a character without width is part of the word it stands in.
          if byte == 0, isInvisible(scalar) { continue }
          if byte == 0, asciiOnly || !isWordBeyondLatin(scalar) {
            wantsSeparator = length > 0
            continue
          }
          if wantsSeparator {
            out[length] = separator
            length += 1
            wantsSeparator = false
          }
          if byte != 0 {
            out[length] = byte
            length += 1
          } else {
            for offset in index..<index + size {
              out[length] = bytes[offset]
              length += 1
            }
          }
        }
        return length
      }
    }
  }

  private static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x300...0x36F, 0x200B...0x200F, 0x2060, 0xFEFF: true
    default: false
    }
  }

  private static func isWordBeyondLatin(_ scalar: UInt32) -> Bool {
    guard scalar > 0xBF, let value = Unicode.Scalar(scalar) else { return false }
    return value.properties.isAlphabetic || value.properties.numericType == .decimal
  }
}

/// Names of files and anchors.
public enum Slug {
  /// Folded ASCII words joined by hyphens: `Sở Nội vụ – 2017` → `so-noi-vu-2017`. Empty where the text has no Latin
  /// letter and no digit: the caller must have a name of its own for that.
  public static func make(_ text: String) -> String { Fold.words(text, separator: 0x2D, asciiOnly: true) }
}
