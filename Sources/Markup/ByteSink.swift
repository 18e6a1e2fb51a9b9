/// Bytes that are only ever added to, for the rendering of pages: every piece is one copy, without the checks that an
/// array makes for each.
package struct ByteSink: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var count = 0

  /// Begins with room for so many bytes.
  package init(capacity: Int) {
    self.capacity = max(capacity, 256)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  /// Adds bytes.
  package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    if capacity - count < bytes.count { grow(by: bytes.count) }
    (start + count).update(from: source, count: bytes.count)
    count += bytes.count
  }

  /// Forgets what was added and keeps the room.
  package mutating func removeAll() { count = 0 }

  /// What has been added, lent.
  package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    body(UnsafeBufferPointer(start: start, count: count))
  }

  private mutating func grow(by added: Int) {
    let larger = max(capacity * 2, count + added)
    let next = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    next.update(from: start, count: count)
    start.deallocate()
    start = next
    capacity = larger
  }
}
