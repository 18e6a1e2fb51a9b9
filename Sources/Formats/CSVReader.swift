import Diagnostics
import Vietnamese

/// CSV after RFC 4180, as people really send it: comma, semicolon or tab, with or without a byte-order mark, any line
/// ends, line breaks in quotes, stray blanks. What cannot be read in one way only is an error at its place.
public enum CSVReader {
  /// The table with every fault found; nil where no table can be made (not UTF-8, empty, no head).
  ///
  /// Rows of another width than the head are errors and left out; rows without any text are passed over.
  ///
  /// - Parameter file: relative to the content folder; it stands in every place.
  public static func read(_ bytes: [UInt8], file: String) -> Diagnosed<Table?> {
    guard !bytes.isEmpty else {
      let fault = FaultKind.tableEmpty.fault(
        at: Place(file: file),
        Words("tệp bảng rỗng, không có một byte nào", "the table file is empty: not a single byte"),
        expected: Words("dòng đầu là tên các cột", "a first line with the names of the columns"))
      return Diagnosed(nil, [fault])
    }
    if let fault = TextFile.encodingFault(bytes, file: file) { return Diagnosed(nil, [fault]) }
    var build = bytes.withUnsafeBufferPointer { buffer in
      var build = CSVBuild(buffer)
      build.run()
      return build
    }
    return build.finish(bytes, file: file)
  }
}

/// The parts of a table while its file is read.
private struct CSVBuild {
  private var scanner: CSVScanner?
  private var delimiter = CSVDelimiter.comma
  private var head: [HeadCell] = []
  private var headStart = Table.LineStart(offset: 0, line: 1)
  private var headNumber = 1
  private var cells: [Cell] = []
  private var rowNumbers: [Int32] = []
  private var rowStarts: [Table.LineStart] = []
  private var number: Int32 = 0
  private var ragged: [Ragged] = []
  /// Rows of another width without any text: wrong only where a row with text follows.
  private var pending: [Ragged] = []
  private var problems: [CSVScanner.Problem] = []
  private var done: Normalisations = []
  private var firstDone: Int?
  private let bytes: UnsafeBufferPointer<UInt8>

  struct Ragged {
    var start: Table.LineStart
    var number: Int32
    var found: Int
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func run() {
    var start = bytes.starts(with: TextFile.byteOrderMark) ? 3 : 0
    var line: Int32 = 1
    delimiter = declared(&start, &line) ?? CSVDelimiter.detect(bytes, from: start)
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { classes in
      CSVScanner.classify(classes, delimiter: delimiter)
      guard let base = classes.baseAddress else { return }
      var scanner = CSVScanner(bytes, delimiter: delimiter, classes: base, from: start, line: line)
      readHead(&scanner)
      if !head.isEmpty { readRows(&scanner) }
      problems = scanner.problems
      done = scanner.done
      firstDone = scanner.firstDone
    }
    if bytes.starts(with: TextFile.byteOrderMark) { done.insert(.byteOrderMark) }
  }

  /// Excel's own first line `sep=;`, which names the delimiter and belongs to no table.
  private func declared(_ start: inout Int, _ line: inout Int32) -> UInt8? {
    guard bytes.count > start + 5, bytes[start..<start + 4].elementsEqual("sep=".utf8) else { return nil }
    let sign = bytes[start + 4]
    var end = start + 5
    guard [CSVDelimiter.comma, CSVDelimiter.semicolon, CSVDelimiter.tab].contains(sign),
      bytes[end] == 0x0A || bytes[end] == 0x0D
    else { return nil }
    if bytes[end] == 0x0D, end + 1 < bytes.count, bytes[end + 1] == 0x0A { end += 1 }
    start = end + 1
    line = 2
    return sign
  }

  private mutating func readHead(_ scanner: inout CSVScanner) {
    while !scanner.isAtEnd {
      number += 1
      if scanner.skipBlankLine() { continue }
      headStart = scanner.lineStart
      var found: [Cell] = []
      guard scanner.record(into: &found) else { continue }
      headNumber = Int(number)
      head = found.enumerated().map { HeadCell($0.element.text, column: $0.offset, offset: $0.element.offset) }
      return
    }
  }

  private mutating func readRows(_ scanner: inout CSVScanner) {
    let firstRow = scanner.lineStart.offset
    while !scanner.isAtEnd {
      number += 1
      if scanner.skipBlankLine() { continue }
      let start = scanner.lineStart
      let before = cells.count
      let problemsBefore = scanner.problems.count
      let isEmpty = !scanner.record(into: &cells)
      let found = cells.count - before
      if rowNumbers.count == 256 { reserve(afterBytes: scanner.lineStart.offset - firstRow) }
      // A row with a broken quote is told about by its quote, and what its cells hold is anyone's guess.
      let isBroken = scanner.problems.count > problemsBefore
      if found == head.count, !isEmpty, !isBroken {
        rowNumbers.append(number)
        rowStarts.append(start)
      } else {
        cells.removeLast(found)
        if found != head.count, !isBroken { pending.append(Ragged(start: start, number: number, found: found)) }
      }
      if !isEmpty, !pending.isEmpty {
        ragged.append(contentsOf: pending)
        pending.removeAll(keepingCapacity: true)
      }
    }
  }

  /// Makes room for the whole file, judged by its first rows: growing copies every cell.
  private mutating func reserve(afterBytes read: Int) {
    let share = Double(bytes.count) / Double(max(1, read)) * 1.05
    cells.reserveCapacity(Int(Double(cells.count) * share))
    rowNumbers.reserveCapacity(Int(Double(rowNumbers.count) * share))
    rowStarts.reserveCapacity(Int(Double(rowStarts.count) * share))
  }

  mutating func finish(_ bytes: [UInt8], file: String) -> Diagnosed<Table?> {
    var faults: [Fault] = []
    guard !head.isEmpty else {
      let fault = FaultKind.tableWithoutHead.fault(
        at: Place(file: file), Words("tệp bảng không có dòng tên cột", "the table file has no line with column names"),
        expected: Words("dòng đầu là tên các cột", "a first line with the names of the columns"))
      return Diagnosed(nil, [fault])
    }
    let source = Table.TextSource(bytes: bytes, delimiter: delimiter, headStart: headStart, rowStarts: rowStarts)
    let table = Table(
      file: file, sheet: nil, head: head, cells: cells, headNumber: headNumber, rowNumbers: rowNumbers,
      source: .text(source))
    faults.append(contentsOf: table.headFaults())
    faults.append(contentsOf: problems.map { quoteFault($0, bytes, file) })
    // Under a head that a quote broke, every row would seem to have another width.
    if !problems.contains(where: { $0.line == headStart.line }) {
      for row in ragged { faults.append(raggedFault(row, bytes, file)) }
    }
    if let firstDone, let note = TextFile.note(done, at: place(of: firstDone, table, bytes)) { faults.append(note) }
    return Diagnosed(table, faults)
  }

  private func place(of offset: Int, _ table: Table, _ bytes: [UInt8]) -> Place {
    var low = 0
    var high = rowStarts.count
    while low < high {
      let middle = (low + high) / 2
      if rowStarts[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    let start = low > 0 ? rowStarts[low - 1] : headStart
    let position = TextPosition(bytes, from: start, to: offset)
    return Place(file: table.file, line: position.line, column: position.column)
  }

  private func quoteFault(_ problem: CSVScanner.Problem, _ bytes: [UInt8], _ file: String) -> Fault {
    let opened = place(problem.opened, onLine: problem.line, bytes, file)
    let lineOfText = problem.after.map { TextPosition(bytes, from: lineStart(problem, bytes), to: $0) }
    guard problem.kind == .openQuote else {
      let after = lineOfText.map { Place(file: file, line: $0.line, column: $0.column) }
      return FaultKind.csvTextAfterQuote.fault(
        at: after ?? opened,
        Words(
          "sau dấu ngoặc kép đóng còn chữ trong cùng một ô", "text goes on behind the closing quote of a field"),
        suggestion: Words(
          "nếu dấu ngoặc kép thuộc nội dung, viết nó hai lần (\"\") và bọc cả ô trong ngoặc kép",
          "if the quote belongs to the text, write it twice (\"\") and put the whole field in quotes"),
        related: [RelatedPlace(opened, Words("dấu ngoặc kép mở ở đây", "the quote opens here"))])
    }
    let related = lineOfText.map {
      RelatedPlace(
        Place(file: file, line: $0.line, column: $0.column),
        Words("dấu ngoặc kép kế tiếp ở ngay trước đây", "the next quote stands just before this"))
    }
    return FaultKind.csvOpenQuote.fault(
      at: opened,
      Words(
        "dấu ngoặc kép mở ở dòng \(problem.line) không có dấu đóng",
        "the quote that opens in line \(problem.line) is never closed"),
      suggestion: Words(
        "thêm dấu \" ở cuối ô; dấu ngoặc kép trong nội dung phải viết hai lần (\"\")",
        "add a \" at the end of the field; a quote inside the text is written twice (\"\")"),
      related: related.map { [$0] } ?? [])
  }

  private func lineStart(_ problem: CSVScanner.Problem, _ bytes: [UInt8]) -> Table.LineStart {
    var start = problem.opened
    while start > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
    return Table.LineStart(offset: start, line: problem.line)
  }

  private func place(_ offset: Int, onLine line: Int32, _ bytes: [UInt8], _ file: String) -> Place {
    var start = offset
    while start > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
    let position = TextPosition(bytes, from: Table.LineStart(offset: start, line: line), to: offset)
    return Place(file: file, line: position.line, column: position.column, length: 1)
  }

  private func raggedFault(_ row: Ragged, _ bytes: [UInt8], _ file: String) -> Fault {
    let name = CSVDelimiter.name(delimiter)
    let suggestion =
      row.found > head.count
      ? Words(
        "nếu một ô có \(name.vi) trong nội dung, đặt cả ô trong ngoặc kép",
        "if the text of a field holds \(name.en), put the whole field in quotes")
      : Words(
        "ô trống vẫn cần \(name.vi) của nó; kiểm tra xem dòng có bị ngắt giữa chừng không",
        "an empty field still needs \(name.en); see whether the line was broken in two")
    return FaultKind.tableRowLength.fault(
      at: Place(
        file: file, cell: SpreadsheetAddress.text(column: 0, row: Int(row.number)), line: Int(row.start.line),
        column: 1, length: max(1, TextPosition.lineLength(bytes, from: row.start.offset))),
      Words(
        "dòng có \(row.found) ô, dòng tên cột có \(head.count) ô",
        "the row has \(row.found) fields, the head has \(head.count)"),
      expected: Words("\(head.count) ô, ngăn bằng \(name.vi)", "\(head.count) fields with \(name.en) between them"),
      suggestion: suggestion)
  }
}
