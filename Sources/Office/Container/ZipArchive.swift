import CZip
import Glibc

/// A ZIP archive in memory: the container of .xlsx and .docx. Sizes that the archive claims are never believed; what
/// is really unpacked is counted.
public final class ZipArchive {
  /// The names of all parts in the archive's order, with `/` between folders and none in front.
  public let names: [String]
  private let handle: OpaquePointer
  private let limits: ArchiveLimits
  /// By lower-cased name: programs differ in how they write `[Content_Types].xml`. The last of two alike counts, as
  /// for every reader that lists the directory.
  private let byName: [String: Int]
  private let packedBytes: Int
  fileprivate var unpackedBytes = 0

  public init(_ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()) throws(ArchiveFailure) {
    guard let handle = ZipSource.open(bytes, flags: ZIP_RDONLY)?.archive else { throw .truncated }
    let count = Int(zip_get_num_entries(handle, 0))
    guard count <= limits.entries else {
      zip_discard(handle)
      throw .tooLarge(part: "")
    }
    var names: [String] = []
    var byName: [String: Int] = [:]
    for index in 0..<max(0, count) {
      let name = zip_get_name(handle, zip_uint64_t(index), 0).map { ZipArchive.normal(String(cString: $0)) } ?? ""
      names.append(name)
      byName[name.lowercased()] = index
    }
    self.names = names
    self.byName = byName
    self.handle = handle
    self.limits = limits
    packedBytes = bytes.count
  }

  deinit { zip_discard(handle) }

  public func contains(_ name: String) -> Bool { byName[ZipArchive.normal(name).lowercased()] != nil }

  /// A part to unpack piece by piece; nil where the archive has none of that name.
  public func open(_ name: String) throws(ArchiveFailure) -> ZipPart? {
    guard let index = byName[ZipArchive.normal(name).lowercased()] else { return nil }
    var facts = zip_stat_t()
    guard zip_stat_index(handle, zip_uint64_t(index), 0, &facts) == 0 else { throw .damaged(part: name) }
    if facts.valid & zip_uint64_t(ZIP_STAT_ENCRYPTION_METHOD) != 0, facts.encryption_method != 0 { throw .locked }
    guard let file = zip_fopen_index(handle, zip_uint64_t(index), 0) else { throw .damaged(part: name) }
    let packed = min(packedBytes, max(1, Int(clamping: facts.comp_size)))
    return ZipPart(
      self, file, name: name, ceiling: min(limits.entryBytes, max(limits.ratioFloor, packed * limits.ratio)))
  }

  /// A whole part; nil where the archive has none of that name.
  public func bytes(_ name: String, atMost limit: Int = .max) throws(ArchiveFailure) -> [UInt8]? {
    guard let part = try open(name) else { return nil }
    var all: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = piece.withUnsafeMutableBytes { part.read(into: $0) }
      if let failure = part.failure { throw failure }
      guard count > 0 else { return all }
      all.append(contentsOf: piece[..<count])
      guard all.count <= limit else { throw .tooLarge(part: name) }
    }
  }

  fileprivate func mayUnpack(_ count: Int) -> Bool {
    unpackedBytes += count
    return unpackedBytes <= limits.totalBytes
  }

  /// `xl\worksheets\sheet1.xml`, `/xl/workbook.xml` and `xl/./a/../workbook.xml` as the other programs would write them.
  static func normal(_ name: String) -> String {
    var parts: [Substring] = []
    for part in name.split(whereSeparator: { $0 == "/" || $0 == "\\" }) {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}

/// One part of an archive while it is being unpacked.
public final class ZipPart {
  public let name: String
  /// Set once unpacking has failed or passed its limit; nothing more is read then.
  public private(set) var failure: ArchiveFailure?
  private let archive: ZipArchive
  private let file: OpaquePointer
  private let ceiling: Int
  private var done = 0

  fileprivate init(_ archive: ZipArchive, _ file: OpaquePointer, name: String, ceiling: Int) {
    self.archive = archive
    self.file = file
    self.name = name
    self.ceiling = ceiling
  }

  deinit { zip_fclose(file) }

  /// The next bytes; 0 at the end and after a failure.
  public func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard failure == nil, let base = buffer.baseAddress, !buffer.isEmpty else { return 0 }
    let count = Int(zip_fread(file, base, zip_uint64_t(buffer.count)))
    guard count >= 0 else {
      failure = .damaged(part: name)
      return 0
    }
    done += count
    guard done <= ceiling, archive.mayUnpack(count) else {
      failure = .tooLarge(part: name)
      return 0
    }
    return count
  }
}
