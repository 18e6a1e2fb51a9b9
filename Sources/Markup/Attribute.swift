/// One attribute of an element: a name from the source code and a value that is escaped when it is written.
///
/// A name that would open a door (`style`, `onclick` and their like) and an address that is not safe write nothing.
public struct Attribute: Sendable {
  let name: StaticString
  let value: String
  let isWritten: Bool

  /// An attribute with a text. `name` is a literal, so no data can choose it.
  public init(_ name: StaticString, _ value: String) {
    self.name = name
    self.value = value
    let bytes = name.utf8Bytes
    let opensDoor = bytes.starts(with: "on".utf8) || bytes.elementsEqual("style".utf8)
    isWritten = !opensDoor && (!SafeAddress.isAddress(attribute: bytes) || SafeAddress.isSafe(value))
  }

  /// An attribute with a whole number.
  public init(_ name: StaticString, _ value: Int) { self.init(name, String(value)) }

  /// An attribute with a measure: at most `decimals` (0 to 6) digits after the point, no trailing zeros.
  public init(_ name: StaticString, _ value: Double, decimals: Int = 2) {
    self.init(name, Decimals.text(value, decimals: decimals))
  }

  /// An attribute that is there or not (`hidden`, `open`), written with an empty value, which XML reads too.
  /// - Returns: nil where it is not there.
  public static func flag(_ name: StaticString, _ isSet: Bool) -> Attribute? {
    isSet ? Attribute(name, "") : nil
  }

  /// The class names of an element.
  public static func `class`(_ names: String) -> Attribute { Attribute("class", names) }

  /// The identifier of an element.
  public static func id(_ value: String) -> Attribute { Attribute("id", value) }

  /// Where a link leads. Nothing is written where the address is not safe.
  public static func href(_ address: String) -> Attribute { Attribute("href", address) }

  /// Writes a blank, the name and the quoted value.
  package func append(to output: inout [UInt8]) {
    guard isWritten else { return }
    output.append(UInt8(ascii: " "))
    output.append(contentsOf: name.utf8Bytes)
    output.append(contentsOf: "=\"".utf8)
    HTMLEscape.append(value, to: &output)
    output.append(UInt8(ascii: "\""))
  }
}

/// Numbers as drawings write them: a point, no exponent, no trailing zeros, the same on every machine.
public enum Decimals {
  /// `value` rounded half away from zero to at most `decimals` (0 to 6) digits. What is not finite is `0`.
  public static func text(_ value: Double, decimals: Int = 2) -> String {
    let digits = min(max(decimals, 0), 6)
    var scale = 1
    for _ in 0..<digits { scale *= 10 }
    let scaled = (value * Double(scale)).rounded(.toNearestOrAwayFromZero)
    guard scaled.isFinite, abs(scaled) < 9e15 else { return "0" }
    var rest = Int(scaled).magnitude
    var decimals = digits
    while decimals > 0, rest % 10 == 0 {
      rest /= 10
      decimals -= 1
    }
    // A drawing has thousands of these: the digits are written from the last to the first, without pieces in between.
    return String(unsafeUninitializedCapacity: 24) { buffer in
      var length = decimals > 0 ? decimals + 2 : 1
      var bound: UInt = 10
      for _ in 0..<decimals { bound *= 10 }
      while length < 22, rest >= bound {
        bound *= 10
        length += 1
      }
      let isNegative = scaled < 0
      if isNegative { length += 1 }
      for place in 0..<length {
        let index = length - 1 - place
        if place == decimals, decimals > 0 {
          buffer[index] = UInt8(ascii: ".")
        } else if isNegative, index == 0 {
          buffer[index] = UInt8(ascii: "-")
        } else {
          buffer[index] = UInt8(ascii: "0") + UInt8(rest % 10)
          rest /= 10
        }
      }
      return length
    }
  }
}
