/// One member of a record, read and written where it stands.
///
/// A key path walks its parts at run time and copies the whole record at every read, which cost a tenth of a build; a
/// stored member has a fixed place in its record, and only others go through the path.
struct Slot<Record, Value>: Sendable {
  private let path: WritableKeyPath<Record, Value> & Sendable
  /// In bytes from the begin of a record; nil for a member that is computed.
  private let offset: Int?

  init(_ path: WritableKeyPath<Record, Value> & Sendable) {
    self.path = path
    offset = MemoryLayout<Record>.offset(of: path)
  }

  @inline(__always)
  func value(in record: Record) -> Value {
    guard let offset else { return record[keyPath: path] }
    return withUnsafePointer(to: record) {
      UnsafeRawPointer($0).advanced(by: offset).assumingMemoryBound(to: Value.self).pointee
    }
  }

  @inline(__always)
  func set(_ value: Value, in record: inout Record) { change(in: &record) { $0 = value } }

  @inline(__always)
  func change(in record: inout Record, _ body: (inout Value) -> Void) {
    guard let offset else { return body(&record[keyPath: path]) }
    withUnsafeMutablePointer(to: &record) {
      body(&UnsafeMutableRawPointer($0).advanced(by: offset).assumingMemoryBound(to: Value.self).pointee)
    }
  }
}
