/// Eight bytes of a text at once: most text holds nothing that a writer must escape, so it is passed over in blocks.
/// Inlined into its users, since a call a block would cost what it saves.
public struct ByteBlock {
  @usableFromInline static let ones: UInt64 = 0x0101_0101_0101_0101
  @usableFromInline static let tops: UInt64 = 0x8080_8080_8080_8080

  @usableFromInline let bytes: UInt64

  @inlinable @inline(__always)
  public init(bytes: UInt64) { self.bytes = bytes }

  /// Whether any of the bytes is this one.
  @inlinable @inline(__always)
  public func has(_ byte: UInt8) -> Bool {
    // Where a byte is zero, the subtraction borrows from its top bit.
    let difference = bytes ^ (Self.ones &* UInt64(byte))
    return (difference &- Self.ones) & ~difference & Self.tops != 0
  }

  /// Whether any of the bytes is a control character.
  @inlinable @inline(__always)
  public var hasControl: Bool { (bytes &- Self.ones &* 0x20) & ~bytes & Self.tops != 0 }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where the next byte that matters can stand: blocks of eight without one are passed over whole. Fewer than eight
  /// bytes at the end are left to the caller.
  @inlinable @inline(__always)
  public func plainRun(from start: Int, _ matters: (ByteBlock) -> Bool) -> Int {
    guard let base = UnsafeRawPointer(baseAddress) else { return start }
    var index = start
    while index + 8 <= count {
      if matters(ByteBlock(bytes: base.loadUnaligned(fromByteOffset: index, as: UInt64.self))) { break }
      index += 8
    }
    return index
  }
}
