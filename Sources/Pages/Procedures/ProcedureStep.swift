import Markup
import Templates
import Vietnamese

/// A step of a procedure, where the official text numbers its steps (*Bước 1: …*).
struct ProcedureStep: Sendable {
  /// What the number is followed by on its line, where more lines follow; nil where that line is the whole step.
  let title: String?
  let content: Markup

  static let shape = Shape<ProcedureStep>(
    "buoc", "Một bước",
    [
      .text("ten", "Tên bước") { $0.title },
      .markup("noi_dung", "Nội dung bước") { $0.content },
    ])

  /// The steps, where every line belongs to one; empty where the text begins otherwise or has fewer than two.
  static func read(_ text: String) -> [ProcedureStep] {
    text.withBytes { bytes in
      var steps: [ProcedureStep] = []
      var lines: [PrintedLines.Bytes] = []
      var isFirst = true
      var isNumbered = true
      PrintedLines.each(in: bytes) { line in
        let begin = StepNumber.length(line)
        if isFirst { isNumbered = begin > 0 }
        isFirst = false
        guard isNumbered else { return }
        if begin > 0 {
          if !lines.isEmpty { steps.append(step(lines)) }
          lines.removeAll(keepingCapacity: true)
        }
        lines.append(UnsafeBufferPointer(rebasing: line[begin...]))
      }
      if !lines.isEmpty { steps.append(step(lines)) }
      return steps.count >= 2 ? steps : []
    }
  }

  private static func step(_ lines: [PrintedLines.Bytes]) -> ProcedureStep {
    let isWhole = lines.count == 1 || lines[0].count > 120
    let title = isWhole || lines[0].isEmpty ? nil : PrintedLines.text(lines[0])
    var setter = PrintedTextSetter(room: lines.reduce(0) { $0 + $1.count })
    for line in lines[(isWhole ? 0 : 1)...] where !line.isEmpty { setter.line(line) }
    return ProcedureStep(title: title, content: setter.end())
  }
}

/// The begin of a step: *Bước 1:*, *- Bước 2.*, *BƯỚC 3 –*
private enum StepNumber {
  private static let words: [[UInt8]] = [Array("Bước ".utf8), Array("BƯỚC ".utf8)]

  /// How many bytes it takes, with what stands between it and the text; 0 for a line that begins no step.
  static func length(_ line: PrintedLines.Bytes) -> Int {
    var index = 0
    if let sign = line.first, sign == 0x2D || sign == 0x2B || sign == 0x2A {
      index = 1
      while index < line.count, line[index] == 0x20 || line[index] == 0x09 { index += 1 }
    }
    guard let word = words.first(where: { line[index...].starts(with: $0) }) else { return 0 }
    index += word.count
    let digits = index
    while index < line.count, (0x30...0x39).contains(line[index]) { index += 1 }
    guard index > digits else { return 0 }
    while index < line.count {
      switch line[index] {
      case 0x3A, 0x2E, 0x20, 0x2D: index += 1
      case 0xE2 where line[index...].starts(with: [0xE2, 0x80, 0x93]): index += 3
      default: return index
      }
    }
    return index
  }
}
