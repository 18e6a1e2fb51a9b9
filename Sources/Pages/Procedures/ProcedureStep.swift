import Markup
import Templates

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
    guard beginsStep(text[...].trimmed) else { return [] }
    var groups: [[Substring]] = []
    for line in text.printedLines {
      let line = line.trimmed
      if line.isEmpty { continue }
      if beginsStep(line) {
        groups.append([afterNumber(line)])
      } else {
        groups[groups.count - 1].append(line)
      }
    }
    guard groups.count >= 2 else { return [] }
    return groups.map(step)
  }

  private static func step(_ lines: [Substring]) -> ProcedureStep {
    let first = lines.first ?? ""
    let rest = lines.dropFirst()
    if rest.isEmpty || first.utf8.count > 120 {
      let whole = ([first] + rest).joined(separator: "\n")
      return ProcedureStep(title: nil, content: PrintedText.markup(whole) ?? Markup())
    }
    return ProcedureStep(
      title: first.isEmpty ? nil : String(first),
      content: PrintedText.markup(rest.joined(separator: "\n")) ?? Markup())
  }

  /// *Bước 1*, *- Bước 2*
  private static func beginsStep(_ line: Substring) -> Bool {
    let line = withoutSign(line)
    guard line.hasPrefix("Bước ") || line.hasPrefix("BƯỚC ") else { return false }
    return line.dropFirst(5).first.map { ("0"..."9").contains($0) } ?? false
  }

  private static func afterNumber(_ line: Substring) -> Substring {
    var rest = withoutSign(line).dropFirst(5)
    while let first = rest.first, ("0"..."9").contains(first) { rest.removeFirst() }
    while let first = rest.first, first == ":" || first == "." || first == " " || first == "-" || first == "–" {
      rest.removeFirst()
    }
    return rest
  }

  private static func withoutSign(_ line: Substring) -> Substring {
    guard let first = line.first, first == "-" || first == "+" || first == "*" else { return line }
    return line.dropFirst().trimmed
  }
}
