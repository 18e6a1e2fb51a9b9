/// One member of a record, read and written where it stands.
///
/// A key path walks its parts at run time and copies the whole record at every read, which cost a tenth of a build; a
/// stored member has a fixed place in its record. A member that is worked out is better given as two functions.
struct Slot<Record, Value>: Sendable {
  private enum Way: Sendable {
    /// In bytes from the begin of a record.
    case place(Int)
    case path(WritableKeyPath<Record, Value> & Sendable)
    case functions(get: @Sendable (Record) -> Value, set: @Sendable (inout Record, Value) -> Void)
  }

  private let way: Way

  init(_ path: WritableKeyPath<Record, Value> & Sendable) {
    way = MemoryLayout<Record>.offset(of: path).map(Way.place) ?? .path(path)
  }

  init(get: @escaping @Sendable (Record) -> Value, set: @escaping @Sendable (inout Record, Value) -> Void) {
    way = .functions(get: get, set: set)
  }

  @inline(__always)
  func value(in record: Record) -> Value {
    switch way {
    case .place(let offset):
      withUnsafePointer(to: record) {
        UnsafeRawPointer($0).advanced(by: offset).assumingMemoryBound(to: Value.self).pointee
      }
    case .path(let path): record[keyPath: path]
    case .functions(let get, _): get(record)
    }
  }

  @inline(__always)
  func set(_ value: Value, in record: inout Record) {
    if case .functions(_, let set) = way { return set(&record, value) }
    change(in: &record) { $0 = value }
  }

  @inline(__always)
  func change(in record: inout Record, _ body: (inout Value) -> Void) {
    switch way {
    case .place(let offset):
      withUnsafeMutablePointer(to: &record) {
        body(&UnsafeMutableRawPointer($0).advanced(by: offset).assumingMemoryBound(to: Value.self).pointee)
      }
    case .path(let path): body(&record[keyPath: path])
    case .functions(let get, let set):
      var value = get(record)
      body(&value)
      set(&record, value)
    }
  }
}
