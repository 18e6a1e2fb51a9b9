import Vietnamese

/// What a path in the output may look like: relative, with `/` between its parts, and safe to lay down in any folder.
public enum OutputPath {
  /// Why a path may not stand in the output.
  public enum Flaw: Sendable, Hashable {
    case empty, absolute, climbs, emptyPart, control, notNormalised, tooLong, reserved
  }

  /// Files of the output folder that belong to its owner or to the program itself; no page may take their place.
  public static let reserved = ["manifest.json", ".gitignore", ".well-known"]

  /// Nil for a path that may be written. ASCII paths, nearly all of them, are decided in one pass over their bytes.
  public static func flaw(in path: String) -> Flaw? {
    var path = path
    let verdict: (Flaw?, ascii: Bool) = path.withUTF8 { bytes in (flaw(in: bytes), bytes.allSatisfy { $0 < 0x80 }) }
    if let flaw = verdict.0 { return flaw }
    if !verdict.ascii, !isNormalised(path) { return .notNormalised }
    return nil
  }

  private static func flaw(in bytes: UnsafeBufferPointer<UInt8>) -> Flaw? {
    guard let first = bytes.first else { return .empty }
    if first == slash { return .absolute }
    if bytes.count > 3_000 { return .tooLong }
    var start = 0
    var index = 0
    while index <= bytes.count {
      if index == bytes.count || bytes[index] == slash {
        let part = bytes[start..<index]
        if part.isEmpty { return .emptyPart }
        if part.count > 255 { return .tooLong }
        if part.first == dot, part.count == 1 || (part.count == 2 && part.last == dot) { return .climbs }
        if start == 0, part.first == dot || index == bytes.count,
          reserved.contains(where: { part.elementsEqual($0.utf8) })
        {
          return .reserved
        }
        start = index + 1
      } else if bytes[index] < 0x20 || bytes[index] == 0x7F || bytes[index] == backslash {
        return .control
      }
      index += 1
    }
    return nil
  }

  /// The folders a file lies in, the deepest first: `a/b` and `a` for `a/b/c`.
  static func folders(of path: String) -> [String] {
    var folders: [String] = []
    var rest = path[...]
    while let cut = rest.utf8.lastIndex(of: slash) {
      rest = rest[..<cut]
      folders.append(String(rest))
    }
    return folders
  }

  private static let slash = UInt8(ascii: "/")
  private static let dot = UInt8(ascii: ".")
  private static let backslash = UInt8(ascii: "\\")

  /// A name typed on macOS is often in NFD: the same letters, another address.
  private static func isNormalised(_ path: String) -> Bool {
    Composition.compose(path).utf8.elementsEqual(path.utf8)
  }
}
