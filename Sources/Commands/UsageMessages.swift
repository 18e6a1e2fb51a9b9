import ArgumentParser
import Diagnostics

/// What the argument parser says, in the reader's language. It words its errors in English only; the few it has are
/// known by their beginnings, anything else is passed on as it is.
enum UsageMessages {
  static func problem(_ message: String, _ arguments: [String]) -> UsageProblem {
    let line = message.split(separator: "\n").first.map(String.init) ?? message
    let command = HelpPages.command(in: arguments)
    let page = "congkhai \(command.map { $0 + " " } ?? "")--help"
    let help = Words("gõ \(page) để xem cách dùng", "type \(page) to see the usage")
    if command == nil, let first = arguments.first {
      if !first.hasPrefix("-") { return unknownCommand(first) }
      return UsageProblem(
        Words("chưa nêu lệnh; tùy chọn đứng sau lệnh", "no command is given; options stand after it"),
        help: Words("gõ congkhai --help để xem các lệnh", "type congkhai --help to see the commands"))
    }
    let quoted = quotedParts(of: line)
    func about(_ vi: String) -> UsageProblem { UsageProblem(Words(vi, line), help: help) }
    if line.hasPrefix("Unknown option"), let option = quoted.first {
      return about("không có tùy chọn \(option)" + guess(quoted.dropFirst().first))
    }
    if line.hasPrefix("Missing value for"), let option = quoted.first?.prefix(while: { $0 != " " }) {
      return about("\(option) còn thiếu giá trị")
    }
    if line.hasPrefix("Missing expected argument"), let name = quoted.first {
      return about("còn thiếu \(name == "<folder>" ? "tên thư mục" : name)")
    }
    if line.contains("nexpected argument") { return about("thừa: \(quoted.joined(separator: " "))") }
    return about(line)
  }

  private static func unknownCommand(_ name: String) -> UsageProblem {
    let near = NearestName.find(name, in: HelpPages.commands)
    let help = Words("gõ congkhai --help để xem các lệnh", "type congkhai --help to see the commands")
    return UsageProblem(
      Words("không có lệnh \"\(name)\"", "there is no command \"\(name)\""),
      help: Words.didYouMean(near).map { Words.joined([$0, help], separator: "; ") } ?? help)
  }

  private static func guess(_ option: String?) -> String { option.map { "; có phải \($0)?" } ?? "" }

  /// The parts of a message between straight quotation marks.
  private static func quotedParts(of line: String) -> [String] {
    line.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }
}
