import Diagnostics
import Testing

/// A text whose «marked» part is what a fault must point at.
struct Marked: Sendable, CustomTestStringConvertible {
  let written: String
  let text: String
  let line: Int
  let column: Int
  let length: Int

  init(_ written: String) {
    self.written = written
    let before = written.prefix { $0 != "«" }
    let inside = written[before.endIndex...].dropFirst().prefix { $0 != "»" }
    text = written.filter { $0 != "«" && $0 != "»" }
    line = before.count { $0.isNewline } + 1
    column = before.reversed().prefix { !$0.isNewline && $0 != "\u{FEFF}" }.count + 1
    length = inside.count
  }

  var bytes: [UInt8] { Array(text.utf8) }
  var testDescription: String { written }

  /// Whether the place is the marked part.
  func expect(_ place: Place?, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(place?.line == line, sourceLocation: sourceLocation)
    #expect(place?.column == column, sourceLocation: sourceLocation)
    if length > 0 { #expect((place?.length ?? 1) == length, sourceLocation: sourceLocation) }
  }
}

/// A small generator of pseudo-random numbers (SplitMix64): the same inputs on every machine.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// The bytes with a few of them changed, removed, doubled or replaced by ones that mean something.
  mutating func mutate(_ bytes: [UInt8], with signs: [UInt8]) -> [UInt8] {
    var out = bytes
    for _ in 0...Int.random(in: 0..<8, using: &self) {
      guard !out.isEmpty else { return signs }
      let place = Int.random(in: 0..<out.count, using: &self)
      switch Int.random(in: 0..<6, using: &self) {
      case 0: out[place] = UInt8.random(in: 0...255, using: &self)
      case 1: out.remove(at: place)
      case 2: out.insert(signs.randomElement(using: &self) ?? 0, at: place)
      case 3: out.removeSubrange(place..<min(out.count, place + Int.random(in: 1...9, using: &self)))
      case 4: out.insert(contentsOf: out[place..<min(out.count, place + 12)], at: place)
      default: out[place] = signs.randomElement(using: &self) ?? 0
      }
    }
    return out
  }
}
