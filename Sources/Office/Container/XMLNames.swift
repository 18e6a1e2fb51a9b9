import Glibc

/// The name of an element, good only while its event is being handled. Two generations of Office write the same
/// elements under different namespaces (transitional and strict), so names are compared without them.
public struct XMLName {
  let local: UnsafePointer<UInt8>
  let namespace: UnsafePointer<UInt8>?

  @inline(__always)
  public static func == (name: XMLName, text: StaticString) -> Bool { equal(name.local, text) }

  @inline(__always)
  public static func ~= (text: StaticString, name: XMLName) -> Bool { equal(name.local, text) }

  /// The name as text, for names that are data.
  public var text: String { String(cString: local) }

  @inline(__always)
  static func equal(_ pointer: UnsafePointer<UInt8>, _ text: StaticString) -> Bool {
    let wanted = text.utf8Start
    guard pointer[0] == wanted[0] else { return false }
    return strcmp(
      UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self),
      UnsafeRawPointer(wanted).assumingMemoryBound(to: CChar.self)) == 0
  }
}

/// The attributes of an element, by local name, good only while its event is being handled.
public struct XMLAttributes {
  /// Five pointers each: local name, prefix, namespace, first byte of the value, the byte behind it.
  let list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  public let count: Int

  /// The value's bytes. `&` in them is still written `&#38;`; `text` puts that right.
  @inline(__always)
  public func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    guard let list else { return nil }
    for index in 0..<count {
      guard let local = list[index * 5], XMLName.equal(local, name) else { continue }
      return value(index)
    }
    return nil
  }

  public func text(_ name: StaticString) -> String? { bytes(name).map(XMLAttributes.text) }

  /// An attribute of a namespace, told by the end of its address: `r:id` beside a plain `id`.
  public func text(_ name: StaticString, namespaceEnd: String) -> String? {
    guard let list else { return nil }
    for index in 0..<count {
      guard let local = list[index * 5], XMLName.equal(local, name), let space = list[index * 5 + 2],
        String(cString: space).hasSuffix(namespaceEnd)
      else { continue }
      return value(index).map(XMLAttributes.text)
    }
    return nil
  }

  /// A whole number; nil where the attribute is absent or is none.
  @inline(__always)
  public func int(_ name: StaticString) -> Int? {
    guard let bytes = bytes(name) else { return nil }
    return XMLAttributes.int(bytes)
  }

  /// `1`, `true`, `on`; an attribute that is absent is `otherwise`.
  public func flag(_ name: StaticString, otherwise: Bool = false) -> Bool {
    guard let text = text(name) else { return otherwise }
    switch text.lowercased() {
    case "1", "true", "on", "t": return true
    default: return false
    }
  }

  /// Names and values, for elements whose attributes are data.
  public var all: [(name: String, value: String)] {
    guard let list else { return [] }
    return (0..<count).compactMap { index in
      guard let local = list[index * 5] else { return nil }
      return (String(cString: local), value(index).map(XMLAttributes.text) ?? "")
    }
  }

  @inline(__always)
  private func value(_ index: Int) -> UnsafeBufferPointer<UInt8>? {
    guard let list, let start = list[index * 5 + 3], let end = list[index * 5 + 4] else { return nil }
    return UnsafeBufferPointer(start: start, count: end - start)
  }

  static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return bytes.contains(0x26) ? text.replacing("&#38;", with: "&") : text
  }

  @inline(__always)
  static func int(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var value = 0
    var index = 0
    let isNegative = bytes.first == 0x2D
    if isNegative { index = 1 }
    guard index < bytes.count, bytes.count - index <= 15 else { return nil }
    while index < bytes.count {
      let digit = Int(bytes[index]) - 0x30
      guard digit >= 0, digit <= 9 else { return nil }
      value = value * 10 + digit
      index += 1
    }
    return isNegative ? -value : value
  }
}
