/// The index of a site's search, as files that a page loads by `<script>`: a head that knows every word, then only the
/// parts that a query asks for.
///
/// Entries are numbered through all kinds. The postings of a word carry its forms with marks apart, so that a query with
/// marks can put those first; places in titles tell phrases; the rest of what a page is found by stands in runs of
/// entries, since neighbours share fields and agencies.
public enum SearchIndex {
  /// Bytes of postings in one file, about. A query loads one or two files a word.
  private static let partSize = 6000
  /// Entries whose titles share a file.
  private static let block = 16
  /// Codes in one file.
  private static let codesInFile = 256

  /// The name of the file that is loaded first.
  public static let headName = "dau.js"

  public static func files(_ kinds: [SearchKind]) -> [SearchFile] {
    var postings = Postings()
    for kind in kinds { for entry in kind.entries { postings.add(entry) } }
    let entries = kinds.flatMap(\.entries)
    let records = WordRecord.all(postings)
    let parts = cut(records)
    let codes = CodeList(entries)

    var bodies: [(name: String, kind: String, number: Int, body: [UInt8])] = []
    for (number, part) in parts.enumerated() {
      var packing = Packing()
      packing.raw(0x22)
      for (place, record) in records[part].enumerated() {
        if place > 0 { packing.raw(0x7C) }
        packing.raw(record.packed)
      }
      packing.raw(0x22)
      bodies.append(("t\(number).js", "t", number, packing.bytes))
    }
    for number in 0..<codes.fileCount(codesInFile) {
      bodies.append(("m\(number).js", "m", number, codes.body(number, codesInFile)))
    }
    for start in stride(from: 0, to: entries.count, by: block) {
      bodies.append(
        ("d\(start / block).js", "d", start / block, titles(entries[start..<min(start + block, entries.count)])))
    }

    var fingerprint = Fingerprint()
    for body in bodies { fingerprint.add(body.body) }
    let version = fingerprint.text
    let head = head(
      kinds, version: version, lengths: postings.lengths, records: records, parts: parts, codes: codes)
    return [file(headName, "h", 0, version, head)]
      + bodies.map { file($0.name, $0.kind, $0.number, version, $0.body) }
  }

  private static func file(
    _ name: String, _ kind: String, _ number: Int, _ version: String, _ body: [UInt8]
  ) -> SearchFile {
    SearchFile(
      name: name, bytes: Array("timKiem(\"\(kind)\",\(number),\"\(version)\",".utf8) + body + Array(");\n".utf8))
  }

  /// Ranges of words whose postings share a file.
  private static func cut(_ records: [WordRecord]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    var size = 0
    for (position, record) in records.enumerated() {
      if size > 0, size + record.packed.count > partSize {
        parts.append(start..<position)
        start = position
        size = 0
      }
      size += record.packed.count + 1
    }
    if start < records.count { parts.append(start..<records.count) }
    return parts
  }

  private static func titles(_ entries: ArraySlice<SearchEntry>) -> [UInt8] {
    var packing = Packing()
    packing.list(entries) { packing, entry in
      packing.list([entry.title, entry.path, entry.more]) { $0.quoted($1) }
    }
    return packing.bytes
  }

  private static func head(
    _ kinds: [SearchKind], version: String, lengths: [Int], records: [WordRecord], parts: [Range<Int>],
    codes: CodeList
  ) -> [UInt8] {
    var packing = Packing()
    packing.raw("{\"loai\":".utf8)
    packing.list(kinds.filter { !$0.entries.isEmpty }) { packing, kind in
      packing.raw("[".utf8)
      packing.quoted(kind.key)
      packing.raw(",".utf8)
      packing.quoted(kind.title)
      packing.raw(",\(kind.entries.count)]".utf8)
    }
    packing.raw(",\"khoi\":\(block),\"dai\":\"".utf8)
    for length in lengths { packing.digit(length) }
    packing.raw("\",\"tu\":\"".utf8)
    packing.raw(frontCoded(records))
    packing.raw("\",\"dau\":".utf8)
    packing.list(parts) { packing, part in packing.raw("\(part.lowerBound)".utf8) }
    packing.raw(",\"ma\":".utf8)
    packing.list(codes.firsts(codesInFile)) { $0.quoted($1) }
    packing.raw(",\"truoc\":".utf8)
    let first = kinds.flatMap(\.entries).enumerated().filter(\.element.isFirst).map(\.offset)
    packing.list(first) { packing, position in packing.raw("\(position)".utf8) }
    packing.raw(",\"tat\":".utf8)
    packing.list(Sayings.abbreviations.map { [$0.short, $0.words] } + Sayings.speech.map { [$0.said, $0.words] }) {
      packing, pair in packing.list(pair) { $0.quoted($1) }
    }
    packing.raw(",\"dem\":".utf8)
    packing.quoted(Sayings.fillers.joined(separator: " "))
    packing.raw("}".utf8)
    return packing.bytes
  }

  /// Each word as how many letters it shares with the one before, then the rest: `Adang`, `Dh` is *dang, danh*.
  private static func frontCoded(_ records: [WordRecord]) -> [UInt8] {
    var packing = Packing()
    var last: [UInt8] = []
    for record in records {
      let shared = zip(last, record.letters).prefix { $0 == $1 }.count
      packing.digit(min(shared, 25))
      packing.raw(record.letters[min(shared, 25)...])
      last = record.letters
    }
    return packing.bytes
  }
}

/// Codes without their dots, in order, each with its entry.
struct CodeList {
  private var codes: [(code: String, entry: Int)] = []

  init(_ entries: [SearchEntry]) {
    for (position, entry) in entries.enumerated() where !entry.code.isEmpty {
      let code = Self.plain(entry.code)
      if !code.isEmpty { codes.append((code, position)) }
    }
    codes.sort { $0.code == $1.code ? $0.entry < $1.entry : $0.code < $1.code }
  }

  /// Small letters and digits.
  static func plain(_ code: String) -> String {
    String(
      decoding: code.utf8.compactMap { byte -> UInt8? in
        switch byte {
        case 0x30...0x39, 0x61...0x7A: byte
        case 0x41...0x5A: byte | 0x20
        default: nil
        }
      }, as: UTF8.self)
  }

  func fileCount(_ size: Int) -> Int { (codes.count + size - 1) / size }

  /// The first code of each file.
  func firsts(_ size: Int) -> [String] { stride(from: 0, to: codes.count, by: size).map { codes[$0].code } }

  /// `1001193:42 1001194:7`
  func body(_ number: Int, _ size: Int) -> [UInt8] {
    var packing = Packing()
    packing.raw(0x22)
    for (place, code) in codes[(number * size)..<min((number + 1) * size, codes.count)].enumerated() {
      if place > 0 { packing.raw(0x20) }
      packing.raw("\(code.code):\(code.entry)".utf8)
    }
    packing.raw(0x22)
    return packing.bytes
  }
}
