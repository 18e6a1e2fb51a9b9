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
    let entries = parts.flatMap(\.entries)
    // Positions are sorted, not the entries themselves: those are large.
    var order = entries.indices.map { (path: entries[$0].path, index: $0) }
    order.sort { first, second in
      if first.path != second.path { return first.path < second.path }
      return precedes(entries[first.index].source, entries[second.index].source)
    }
    var unique: [OutputEntry] = []
    unique.reserveCapacity(entries.count)
    for (path, index) in order {
      if let last = unique.last, last.path == path {
        faults.append(PublishingFaults.samePath(last, entries[index]))
      } else {
        unique.append(entries[index])
      }
    }
    faults.append(contentsOf: collisionsOfNames(unique))
    return Diagnosed(
      OutputTree(entries: unique, altered: parts.flatMap(\.altered).sorted()), faults.inReadingOrder())
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

  /// Addresses that are different here and one on Windows and macOS (`Tin.html` and `tin.html`), and addresses that
  /// cannot both be (`a` a file and `a/b` a file).
  private static func collisionsOfNames(_ entries: [OutputEntry]) -> [Fault] {
    var faults: [Fault] = []
    var folded = entries.indices.map { (key: foldedCase(entries[$0].path), index: $0) }
    if folded.contains(where: { $0.key != entries[$0.index].path }) {
      folded.sort { $0.key != $1.key ? $0.key < $1.key : $0.index < $1.index }
    }
    for index in folded.indices.dropFirst() where folded[index].key == folded[index - 1].key {
      faults.append(PublishingFaults.caseOnly(entries[folded[index - 1].index], entries[folded[index].index]))
    }
    var seen: Set<String> = []
    var last = ""
    for (key, index) in folded {
      guard let cut = key.utf8.lastIndex(of: UInt8(ascii: "/")) else { continue }
      let own = key[..<cut]
      if own == last { continue }
      last = String(own)
      for folder in OutputPath.folders(of: key) where seen.insert(folder).inserted {
        if let file = find(folder, in: folded) {
          faults.append(PublishingFaults.fileAndFolder(entries[file], entries[index]))
        }
      }
    }
    return faults
  }

  /// The entry with this folded path, by halving.
  private static func find(_ key: String, in folded: [(key: String, index: Int)]) -> Int? {
    var (low, high) = (0, folded.count)
    while low < high {
      let middle = (low + high) / 2
      if folded[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return low < folded.count && folded[low].key == key ? folded[low].index : nil
  }

  private static func foldedCase(_ path: String) -> String {
    let capital = path.utf8.contains { ($0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z")) || $0 >= 0x80 }
    return capital ? path.lowercased() : path
  }
}
