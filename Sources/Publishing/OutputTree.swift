import Diagnostics

/// Who made a file of the output, so that two makers of one address can both be named.
public struct OutputSource: Sendable, Hashable {
  /// What the maker is, as a person names it: *trang kế hoạch*, *tệp đính kèm*.
  public let words: Words
  /// The record or file it was made from, where there is one.
  public let place: Place?

  public init(_ words: Words, at place: Place? = nil) {
    self.words = words
    self.place = place
  }
}

/// What is known of one file of the output once its bytes have gone where they belong.
public struct OutputEntry: Sendable {
  /// Relative to the output folder, `/` between its parts, NFC.
  public let path: String
  /// In bytes.
  public let size: Int
  public let digest: SHA256Digest
  public let source: OutputSource
  /// The file of the last build has the same bytes and is kept as it is.
  public let isUnchanged: Bool

  public init(path: String, size: Int, digest: SHA256Digest, source: OutputSource, isUnchanged: Bool = false) {
    self.path = path
    self.size = size
    self.digest = digest
    self.source = source
    self.isUnchanged = isUnchanged
  }
}

/// What one worker wrote: its entries in the order it wrote them, the paths it refused, the files found altered.
public struct WrittenPart: Sendable {
  public var entries: [OutputEntry] = []
  public var refused: [RefusedPath] = []
  /// Files that differ from what the last build wrote though their page did not change: somebody edited the output.
  public var altered: [String] = []

  public init() {}
}

/// A path that may not stand in the output, and who asked for it.
public struct RefusedPath: Sendable {
  public let path: String
  public let flaw: OutputPath.Flaw
  public let source: OutputSource
}

/// All files of a site, sorted by path, each once. The same parts give the same tree in whatever order threads ran.
public struct OutputTree: Sendable {
  public let entries: [OutputEntry]
  public let altered: [String]

  /// Merges what the workers wrote. Two files at one address, also where only the case of letters differs or where one
  /// is a folder of the other, are one error that names both makers.
  public static func merging(_ parts: [WrittenPart]) -> Diagnosed<OutputTree> {
    var faults = parts.flatMap(\.refused).map(PublishingFaults.unsafePath)
    var entries: [OutputEntry] = []
    entries.reserveCapacity(parts.reduce(0) { $0 + $1.entries.count })
    for part in parts { entries.append(contentsOf: part.entries) }
    entries.sort { first, second in
      first.path != second.path ? first.path < second.path : precedes(first.source, second.source)
    }

    var unique: [OutputEntry] = []
    unique.reserveCapacity(entries.count)
    for entry in entries {
      if let last = unique.last, last.path == entry.path {
        faults.append(PublishingFaults.samePath(last, entry))
      } else {
        unique.append(entry)
      }
    }
    faults.append(contentsOf: caseCollisions(unique))
    faults.append(contentsOf: folderCollisions(unique))
    let altered = parts.flatMap(\.altered).sorted()
    return Diagnosed(OutputTree(entries: unique, altered: altered), faults.inReadingOrder())
  }

  /// Which of two makers of one path is named first: by place, then by words; never by thread.
  private static func precedes(_ first: OutputSource, _ second: OutputSource) -> Bool {
    switch (first.place, second.place) {
    case (let a?, let b?) where a != b: a < b
    case (nil, .some): true
    case (.some, nil): false
    default: first.words.vi < second.words.vi
    }
  }

  /// On Windows and macOS `Tin.html` and `tin.html` are one file.
  private static func caseCollisions(_ entries: [OutputEntry]) -> [Fault] {
    var folded: [(key: String, index: Int)] = []
    folded.reserveCapacity(entries.count)
    for (index, entry) in entries.enumerated() { folded.append((foldedCase(entry.path), index)) }
    folded.sort { $0.key != $1.key ? $0.key < $1.key : $0.index < $1.index }
    var faults: [Fault] = []
    for index in folded.indices.dropFirst() where folded[index].key == folded[index - 1].key {
      faults.append(PublishingFaults.caseOnly(entries[folded[index - 1].index], entries[folded[index].index]))
    }
    return faults
  }

  /// `a` a file and `a/b` a file cannot both be.
  private static func folderCollisions(_ entries: [OutputEntry]) -> [Fault] {
    var files: [String: Int] = [:]
    files.reserveCapacity(entries.count)
    for (index, entry) in entries.enumerated() { files[foldedCase(entry.path)] = index }
    var faults: [Fault] = []
    var seen: Set<String> = []
    for entry in entries {
      let key = foldedCase(entry.path)
      var end = key.utf8.endIndex
      while let cut = key.utf8[..<end].lastIndex(of: UInt8(ascii: "/")) {
        let folder = String(key[..<cut])
        if !seen.insert(folder).inserted { break }
        if let index = files[folder] { faults.append(PublishingFaults.fileAndFolder(entries[index], entry)) }
        end = cut
      }
    }
    return faults
  }

  private static func foldedCase(_ path: String) -> String {
    let capital = path.utf8.contains { ($0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z")) || $0 >= 0x80 }
    return capital ? path.lowercased() : path
  }
}
