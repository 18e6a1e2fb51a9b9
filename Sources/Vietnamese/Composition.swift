/// Composing letters with the marks that follow them.
///
/// Scope: the Latin letters of Vietnamese with breve, circumflex, horn and the five tone marks, in whatever order the
/// marks stand (macOS file names and PDF text layers are decomposed; some keyboards put the tone before the hat, which
/// canonical composition would leave in two pieces), and the letters of western European names with one mark.
/// All other text, other scripts included, stays byte for byte as it is. Within the scope the result is NFC.
public enum Composition {
  /// The text with every letter composed; the same string, untouched, where nothing had to be done.
  public static func compose(_ text: String) -> String {
    text.withBytes { bytes -> String? in
      guard mayNeedWork(bytes) else { return nil }
      var out: [UInt8] = []
      out.reserveCapacity(bytes.count)
      guard append(bytes, to: &out) else { return nil }
      return String(decoding: out, as: UTF8.self)
    } ?? text
  }

  /// Whether a combining mark (U+0300…U+036F, lead bytes CC and CD) stands in the text at all.
  static func mayNeedWork(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in bytes where isMarkLead(byte) { return true }
    return false
  }

  /// Appends the composed text; true if it differs from the input.
  static func append(_ bytes: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) -> Bool {
    let table = LetterTable.shared
    var changed = false
    var index = 0
    // Everything from here to `index` is copied as it is.
    var kept = 0
    while index < bytes.count {
      guard isMarkLead(bytes[index]) else {
        index += 1
        continue
      }
      // A mark joins the scalar right before it; one that joined nothing is itself that scalar for the next.
      var base = index
      while base > kept {
        base -= 1
        if bytes[base] & 0xC0 != 0x80 { break }
      }
      var held = base < index ? UTF8Bytes.decode(bytes, base).scalar : 0
      var next = index
      while next < bytes.count, isMarkLead(bytes[next]), let mark = Mark(UTF8Bytes.decode(bytes, next).scalar),
        let joined = join(held, mark, table)
      {
        held = joined
        next += 2
      }
      guard next > index else {
        index += 2
        continue
      }
      out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[kept..<base]))
      UTF8Bytes.append(held, to: &out)
      changed = true
      kept = next
      index = next
    }
    out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[min(kept, bytes.count)...]))
    return changed
  }

  /// The lead bytes of U+0300…U+037F.
  @inline(__always)
  private static func isMarkLead(_ byte: UInt8) -> Bool { byte == 0xCC || byte == 0xCD }

  private static func join(_ base: UInt32, _ mark: Mark, _ table: LetterTable) -> UInt32? {
    guard var letter = table.letter(base) else { return nil }
    if letter.tone < Letter.foreign {
      switch mark {
      case .tone(let tone) where letter.tone == 0: letter.tone = tone
      case .circumflex where letter.quality == 0: letter.quality = letter.base == 0x61 ? 2 : 1
      case .breve where letter.quality == 0 && letter.base == 0x61: letter.quality = 1
      case .horn where letter.quality == 0: letter.quality = letter.base == 0x6F ? 2 : 1
      default: return foreign(base, mark)
      }
      let isVowelWithHat = mark != .circumflex || [0x61, 0x65, 0x6F].contains(letter.base)
      let isHornable = mark != .horn || [0x6F, 0x75].contains(letter.base)
      if isVowelWithHat, isHornable, let scalar = table.scalar(letter) { return scalar }
    }
    return foreign(base, mark)
  }

  private static func foreign(_ base: UInt32, _ mark: Mark) -> UInt32? {
    let row: String
    switch mark {
    case .other(0x308): row = "aäeëiïoöuüyÿAÄEËIÏOÖUÜYŸ"
    case .other(0x30A): row = "aåAÅuůUŮ"
    case .other(0x327): row = "cçCÇsşSŞ"
    case .other(0x30C): row = "cčCČsšSŠzžZŽeěEĚrřRŘnňNŇ"
    case .tone(3): row = "nñNÑ"
    case .tone(4): row = "cćCĆnńNŃsśSŚzźZŹ"
    case .circumflex: row = "iîIÎuûUÛ"
    default: return nil
    }
    var wanted = false
    for (place, scalar) in row.unicodeScalars.enumerated() {
      if wanted { return scalar.value }
      wanted = place % 2 == 0 && scalar.value == base
    }
    return nil
  }
}
