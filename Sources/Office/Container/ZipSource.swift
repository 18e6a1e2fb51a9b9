import CZip
import Glibc

/// Opens an archive from bytes in memory.
enum ZipSource {
  /// The archive and the source it reads from, which is the archive's own until it is kept; nil where the bytes hold no
  /// archive. libzip works on a copy that it frees itself.
  static func open(_ bytes: [UInt8], flags: Int32) -> (source: OpaquePointer, archive: OpaquePointer)? {
    guard let copy = malloc(max(1, bytes.count)) else { return nil }
    bytes.withUnsafeBytes { if let base = $0.baseAddress { memcpy(copy, base, $0.count) } }
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(copy, zip_uint64_t(bytes.count), 1, &error) else {
      free(copy)
      return nil
    }
    guard let archive = zip_open_from_source(source, flags, &error) else {
      zip_source_free(source)
      return nil
    }
    return (source, archive)
  }
}
