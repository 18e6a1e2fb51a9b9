import Diagnostics
import Vietnamese
import Yams

/// YAML with places, through libyaml. One document a file; anchors and aliases are read, but not without bound.
public enum YAMLReader {
  /// A whole file. The value is nil where it could not be read; an empty file is an empty mapping.
  public static func read(_ bytes: [UInt8], file: String) -> Diagnosed<YAMLMapping?> {
    var faults: [Fault] = []
    guard let source = TextFile.decode(bytes, file: file).collect(into: &faults) else { return Diagnosed(nil, faults) }
    let mapping = readMapping(source.text, file: file).collect(into: &faults)
    return Diagnosed(mapping, faults)
  }

  /// A text whose root must be keys and values; `firstLine` is the line of the file on which the text begins.
  public static func readMapping(_ text: String, file: String, firstLine: Int = 1) -> Diagnosed<YAMLMapping?> {
    let read = readNode(text, file: file, firstLine: firstLine)
    guard read.value != nil || !read.faults.hasErrors else { return Diagnosed(nil, read.faults) }
    let empty = YAMLMapping(entries: [], place: Place(file: file, line: firstLine, column: 1))
    guard let node = read.value, !node.isNull else { return Diagnosed(empty, read.faults) }
    if let mapping = node.mapping { return Diagnosed(mapping, read.faults) }
    return Diagnosed(nil, read.faults + [notAMapping(node)])
  }

  /// Any YAML value; nil where the text is empty or could not be read (then there is an error).
  public static func readNode(_ text: String, file: String, firstLine: Int = 1) -> Diagnosed<YAMLNode?> {
    var reading = YAMLReading(text, file: file, firstLine: firstLine)
    let node = reading.run()
    return Diagnosed(node, reading.faults)
  }

  private static func notAMapping(_ node: YAMLNode) -> Fault {
    var suggestion = Words("mỗi dòng viết: khóa: giá trị", "write each line as: key: value")
    if let text = node.text, let colon = text.firstIndex(of: ":"), colon != text.startIndex {
      let key = text[..<colon]
      if !key.contains(" ") {
        suggestion = Words("thêm dấu cách sau dấu hai chấm: \(key): …", "put a space behind the colon: \(key): …")
      }
    }
    return FaultKind.yamlNotAMapping.fault(
      at: node.place, Words("ở đây phải là các dòng “khóa: giá trị”", "lines of “key: value” should stand here"),
      suggestion: suggestion)
  }
}

/// One reading of one text.
private struct YAMLReading {
  private let file: String
  private let firstLine: Int
  private var text: String
  private(set) var faults: [Fault] = []
  private var nodes = 0
  /// Kept only where some character is of several scalars.
  private let lines: [String]?
  /// Ends the keys that were repeated: the parser refuses two alike, so later ones are told apart and then left out.
  private static let repeatedMark: Character = "\u{E0FF}"
  private static let nodeLimit = 200_000
  private static let repeatLimit = 50

  init(_ text: String, file: String, firstLine: Int) {
    self.text = text
    self.file = file
    self.firstLine = firstLine
    let isPlain = text.unicodeScalars.count == text.count
    lines = isPlain ? nil : text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  mutating func run() -> YAMLNode? {
    if let line = YAMLDepth.tooDeep(text) {
      faults.append(
        FaultKind.yamlSyntax.fault(
          at: Place(file: file, line: firstLine + line, column: 1),
          Words("cấu trúc lồng nhau quá sâu", "the nesting is too deep"),
          expected: Words("không quá \(YAMLDepth.limit) tầng", "at most \(YAMLDepth.limit) levels")))
      return nil
    }
    for _ in 0...Self.repeatLimit {
      do {
        // No rules: nothing is resolved, so that 1 and "1" are one key and no dates are looked for.
        guard let node = try Yams.compose(yaml: text, .basic, .default, .utf8) else { return nil }
        let converted = convert(node)
        if nodes > Self.nodeLimit {
          faults.append(
            FaultKind.yamlSyntax.fault(
              at: Place(file: file, line: firstLine, column: 1),
              Words(
                "tệp quá lớn: hơn \(Self.nodeLimit) giá trị", "the file is too large: over \(Self.nodeLimit) values")))
          return nil
        }
        return converted
      } catch let error as YamlError {
        if case .duplicatedKeysInMapping(let keys, let context) = error, let key = keys.first,
          setApart(key, first: YAMLMark(context.mark))
        {
          continue
        }
        faults.append(syntaxFault(error))
        return nil
      } catch {
        faults.append(syntaxFault(.no))
        return nil
      }
    }
    return nil
  }

  /// Finds the second of two equal keys, reports it, and marks it so that the parser goes on.
  private mutating func setApart(_ key: String, first: YAMLMark) -> Bool {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.indices.contains(first.line - 1) else { return false }
    for index in (first.line - 1)..<lines.count {
      let scalars = Array(lines[index].unicodeScalars)
      let from = index == first.line - 1 ? first.column : first.column - 1
      guard let found = Self.find(key, in: scalars, from: from, onlyThere: index != first.line - 1) else { continue }
      let after = String(String.UnicodeScalarView(scalars[found.end...]))
      lines[index] = String(String.UnicodeScalarView(scalars[..<found.end])) + String(Self.repeatedMark) + after
      // Each mark must differ from the last, or three equal keys would be two again.
      let number = faults.count { $0.kind == .yamlKeyRepeated }
      lines[index] = lines[index].replacing(
        String(Self.repeatedMark) + after, with: "\(Self.repeatedMark)\(number)" + after)
      let place = self.place(YAMLMark(line: index + 1, column: found.start + 1), length: key.count)
      faults.append(
        FaultKind.yamlKeyRepeated.fault(
          at: place, Words("khóa “\(key)” có hai lần", "the key “\(key)” stands twice"),
          suggestion: Words("giữ một dòng, bỏ dòng kia", "keep one of the lines"),
          related: [RelatedPlace(self.place(first, length: key.count), Words("lần đầu ở đây", "first here"))]))
      text = lines.joined(separator: "\n")
      return true
    }
    return false
  }

  /// A key with its colon: at the same column of a later line, or anywhere further on in the same line.
  private static func find(
    _ key: String, in scalars: [Unicode.Scalar], from: Int, onlyThere: Bool
  ) -> (start: Int, end: Int)? {
    let wanted = Array(key.unicodeScalars)
    guard !wanted.isEmpty, from >= 0 else { return nil }
    var start = from
    while start < scalars.count {
      var begin = start
      if scalars[begin] == "\"" || scalars[begin] == "'" { begin += 1 }
      let end = begin + wanted.count
      if end <= scalars.count, scalars[begin..<end].elementsEqual(wanted) {
        var after = end
        while after < scalars.count, scalars[after] == "\"" || scalars[after] == "'" || scalars[after] == " " {
          after += 1
        }
        let isColon = after < scalars.count && scalars[after] == ":"
        if isColon, after + 1 == scalars.count || scalars[after + 1] == " " || begin > start { return (begin, end) }
      }
      if onlyThere { return nil }
      start += 1
    }
    return nil
  }

  private mutating func convert(_ node: Node) -> YAMLNode {
    nodes += 1
    let mark = YAMLMark(node.mark)
    guard nodes <= Self.nodeLimit else {
      return .scalar(YAMLScalar(text: "", place: place(mark), isQuoted: false))
    }
    switch node {
    case .scalar(let scalar): return .scalar(convert(scalar, mark))
    case .sequence(let sequence): return .sequence(sequence.map { convert($0) }, place(mark))
    case .mapping(let mapping):
      var entries: [YAMLMapping.Entry] = []
      for (key, value) in mapping {
        guard case .scalar(let keyScalar) = key else {
          faults.append(
            FaultKind.yamlSyntax.fault(
              at: place(key.mark.map { YAMLMark($0) } ?? mark), Words("khóa phải là một chữ", "a key must be a word"),
              suggestion: Words("viết dòng theo dạng “khóa: giá trị”", "write the line as “key: value”")))
          continue
        }
        let converted = convert(keyScalar, key.mark.map { YAMLMark($0) } ?? mark)
        guard !converted.text.contains(Self.repeatedMark) else { continue }
        entries.append(YAMLMapping.Entry(key: converted.text, keyPlace: converted.place, value: convert(value)))
      }
      return .mapping(YAMLMapping(entries: entries, place: place(mark)))
    case .alias: return .scalar(YAMLScalar(text: "", place: place(mark), isQuoted: false))
    }
  }

  private func convert(_ scalar: Node.Scalar, _ mark: YAMLMark) -> YAMLScalar {
    let isInQuotes = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
    let isBlock = scalar.style == .literal || scalar.style == .folded
    let shown = isBlock ? 1 : max(1, scalar.string.prefix { !$0.isNewline }.count)
    let begin = isInQuotes ? YAMLMark(line: mark.line, column: mark.column + 1) : mark
    return YAMLScalar(text: scalar.string, place: place(begin, length: shown), isQuoted: isInQuotes || isBlock)
  }

  /// libyaml counts scalars; people count characters. The two differ only where marks or emoji stand before.
  private func place(_ mark: YAMLMark, length: Int? = nil) -> Place {
    Place(file: file, line: mark.line + firstLine - 1, column: characters(before: mark) + 1, length: length)
  }

  private func characters(before mark: YAMLMark) -> Int {
    let scalars = max(0, mark.column - 1)
    guard let lines, lines.indices.contains(mark.line - 1) else { return scalars }
    return String(String.UnicodeScalarView(lines[mark.line - 1].unicodeScalars.prefix(scalars))).count
  }

  private func syntaxFault(_ error: YamlError) -> Fault {
    let said = YAMLWords.explain(error, text)
    let place = said.mark.map { self.place($0, length: 1) } ?? Place(file: file, line: firstLine)
    return FaultKind.yamlSyntax.fault(at: place, said.summary, suggestion: said.remedy)
  }
}

/// A guard before the parser, which goes down one call a level (libyaml's own bound is for larger stacks than a
/// worker thread has).
enum YAMLDepth {
  static let limit = 100

  /// The line, from 0, on which brackets or list signs go too deep; nil where all is well.
  static func tooDeep(_ text: String) -> Int? {
    var brackets = 0
    var line = 0
    var signs = 0
    var isInLead = true
    var previous: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case 0x0A:
        line += 1
        signs = 0
        isInLead = true
      case 0x5B, 0x7B: brackets += 1
      case 0x5D, 0x7D: brackets = max(0, brackets - 1)
      // `- `, `? ` and `: ` before the first word open a level each.
      case 0x20, 0x09: if isInLead, previous == 0x2D || previous == 0x3F || previous == 0x3A { signs += 1 }
      case 0x2D, 0x3F, 0x3A: break
      default: isInLead = false
      }
      previous = byte
      if brackets > limit || signs > limit { return line }
    }
    return nil
  }
}
