/// Decides which addresses may stand in a link or a picture.
///
/// A published page may point to other pages, other sites, mail and telephones; it may not run a script or carry a
/// document of its own (`javascript:`, `vbscript:`, `data:`, `file:`, whatever else a browser invents).
public enum SafeAddress {
  /// The schemes that may be named, in lower case.
  static let schemes: [StaticString] = ["http", "https", "mailto", "tel"]

  /// The attributes whose value is an address a browser follows or loads, in lower case.
  static let attributes: [StaticString] = [
    "href", "src", "action", "formaction", "poster", "cite", "data", "xlink:href", "background", "manifest", "ping",
    "longdesc",
  ]

  /// Whether an attribute of this name holds an address.
  public static func isAddress(attribute name: some Collection<UInt8>) -> Bool {
    attributes.contains { equal($0, name) }
  }

  /// Whether the address is relative or has one of the schemes that may be named.
  ///
  /// Blanks and control characters, which browsers pass over when they look for a scheme, do not hide one.
  public static func isSafe(_ address: String) -> Bool {
    if let answer = address.utf8.withContiguousStorageIfAvailable({ isSafe($0) }) { return answer }
    return Array(address.utf8).withUnsafeBufferPointer { isSafe($0) }
  }

  /// The same, over UTF-8 bytes.
  public static func isSafe(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
    for (index, byte) in address.enumerated() {
      switch byte {
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return true
      case UInt8(ascii: ":"): return isNamable(UnsafeBufferPointer(rebasing: address[..<index]))
      default: continue
      }
    }
    return true
  }

  /// Whether what stands before the colon is, for a browser, one of the schemes. No scheme holds `&`, `%` or anything
  /// past ASCII; where they stand, somebody may decode them before the browser looks, so they are no scheme either.
  private static func isNamable(_ written: UnsafeBufferPointer<UInt8>) -> Bool {
    let scheme = written.filter { $0 > 0x20 && $0 != 0x7F }
      .map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 + 0x20 : $0 }
    return schemes.contains { equal($0, scheme) }
  }

  private static func equal(_ name: StaticString, _ bytes: some Collection<UInt8>) -> Bool {
    name.utf8CodeUnitCount == bytes.count && name.utf8Bytes.elementsEqual(bytes)
  }
}
