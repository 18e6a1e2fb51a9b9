import CCrypto

/// A SHA-256 (FIPS 180-4) of some bytes: 32 bytes, held as four big-endian words so that it is compared and stored
/// without an allocation.
public struct SHA256Digest: Sendable, Hashable {
  let words: (UInt64, UInt64, UInt64, UInt64)

  public static func == (first: SHA256Digest, second: SHA256Digest) -> Bool { first.words == second.words }

  public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }

  /// 64 small hexadecimal digits.
  public var hex: String {
    var text: [UInt8] = []
    text.reserveCapacity(64)
    appendHex(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  func appendHex(to bytes: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { text in
      var place = 0
      func put(_ word: UInt64) {
        var word = word
        for _ in 0..<16 {
          let digit = UInt8(truncatingIfNeeded: word >> 60)
          text[place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
          place += 1
          word <<= 4
        }
      }
      put(words.0)
      put(words.1)
      put(words.2)
      put(words.3)
      bytes.append(contentsOf: text)
    }
  }

  /// Reads 64 hexadecimal digits; nil for anything else.
  public init?(hex: String) {
    guard hex.utf8.count == 64 else { return nil }
    var read: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    for byte in hex.utf8 {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      default: return nil
      }
      // One long number of four words, shifted by a digit.
      read.0 = read.0 << 4 | read.1 >> 60
      read.1 = read.1 << 4 | read.2 >> 60
      read.2 = read.2 << 4 | read.3 >> 60
      read.3 = read.3 << 4 | UInt64(digit)
    }
    words = read
  }

  init(_ raw: UnsafeRawBufferPointer) {
    words = (
      UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 0, as: UInt64.self)),
      UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self)),
      UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 16, as: UInt64.self)),
      UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 24, as: UInt64.self))
    )
  }
}

/// Computes SHA-256 through libcrypto, with one context for as many messages as its thread has. Not for sharing.
public final class SHA256Hasher {
  private let context: OpaquePointer?
  private let kind: OpaquePointer?

  public init() {
    context = EVP_MD_CTX_new()
    // Fetched once: EVP_sha256() would be looked up by name again for every message.
    kind = EVP_MD_fetch(nil, "SHA256", nil)
  }

  deinit {
    EVP_MD_CTX_free(context)
    EVP_MD_free(kind)
  }

  /// The digest of one whole message.
  public func digest(_ bytes: [UInt8]) -> SHA256Digest {
    begin()
    update(bytes)
    return finish()
  }

  func begin() { EVP_DigestInit_ex2(context, kind, nil) }

  func update(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { raw in _ = EVP_DigestUpdate(context, raw.baseAddress, raw.count) }
  }

  func finish() -> SHA256Digest {
    withUnsafeTemporaryAllocation(byteCount: 32, alignment: 8) { out in
      out.initializeMemory(as: UInt8.self, repeating: 0)
      EVP_DigestFinal_ex(context, out.baseAddress?.assumingMemoryBound(to: UInt8.self), nil)
      return SHA256Digest(UnsafeRawBufferPointer(out))
    }
  }
}

/// The hash of everything a site was made from: relative paths and bytes, never times or owners, in path order.
public enum InputDigest {
  /// - Parameter files: each input's path (`content/…`, `templates/…`, whatever the folders are called on this machine)
  ///   and the digest of its bytes.
  public static func of(_ files: [(path: String, digest: SHA256Digest)]) -> SHA256Digest {
    let hasher = SHA256Hasher()
    hasher.begin()
    var line: [UInt8] = []
    for file in files.sorted(by: { $0.path < $1.path }) {
      line.removeAll(keepingCapacity: true)
      line.append(contentsOf: file.path.utf8)
      line.append(0)
      file.digest.appendHex(to: &line)
      line.append(UInt8(ascii: "\n"))
      hasher.update(line)
    }
    return hasher.finish()
  }
}
