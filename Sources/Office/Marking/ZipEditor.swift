import CZip
import Glibc

/// A ZIP archive with some of its parts replaced or added; all others are copied as they are packed.
final class ZipEditor {
  private let source: OpaquePointer
  private let archive: OpaquePointer
  private var isOpen = true
  private var isWhole = true

  init?(_ bytes: [UInt8]) {
    guard let (source, archive) = ZipSource.open(bytes, flags: 0) else { return nil }
    // The changed archive is written into the source, which must outlive it.
    zip_source_keep(source)
    self.source = source
    self.archive = archive
  }

  deinit {
    if isOpen { zip_discard(archive) }
    zip_source_free(source)
  }

  func put(_ name: String, _ bytes: [UInt8]) {
    guard let copy = malloc(max(1, bytes.count)) else { return isWhole = false }
    bytes.withUnsafeBytes { if let base = $0.baseAddress { memcpy(copy, base, $0.count) } }
    guard let part = zip_source_buffer(archive, copy, zip_uint64_t(bytes.count), 1) else {
      free(copy)
      return isWhole = false
    }
    // Names differ in case between programs; a part keeps the name it has.
    let known = zip_name_locate(archive, name, zip_flags_t(ZIP_FL_NOCASE))
    let index: zip_int64_t
    if known >= 0 {
      index = zip_file_replace(archive, zip_uint64_t(known), part, 0) == 0 ? known : -1
    } else {
      index = zip_file_add(archive, name, part, zip_flags_t(ZIP_FL_ENC_UTF_8))
    }
    guard index >= 0 else {
      zip_source_free(part)
      return isWhole = false
    }
    // The same marks give the same bytes: noon of 1 January 1980 stands for every changed part.
    zip_file_set_mtime(archive, zip_uint64_t(index), 315_576_000, 0)
  }

  /// The archive as changed; nil where a part could not be written. Nothing can be put afterwards.
  func bytes() -> [UInt8]? {
    guard isOpen, isWhole else { return nil }
    guard zip_close(archive) == 0 else { return nil }
    isOpen = false
    guard zip_source_open(source) == 0 else { return nil }
    defer { zip_source_close(source) }
    guard zip_source_seek(source, 0, SEEK_END) == 0 else { return nil }
    let size = Int(zip_source_tell(source))
    guard size > 0, zip_source_seek(source, 0, SEEK_SET) == 0 else { return nil }
    var isRead = true
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = zip_source_read(source, buffer.baseAddress?.advanced(by: count), zip_uint64_t(size - count))
        guard got > 0 else {
          isRead = false
          return
        }
        count += Int(got)
      }
    }
    return isRead ? bytes : nil
  }
}
