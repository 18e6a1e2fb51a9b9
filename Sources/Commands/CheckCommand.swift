import ArgumentParser
import Building
import Diagnostics

/// `congkhai check`: the whole build, but nothing is written.
struct CheckCommand: FrontCommand {
  static let configuration = CommandConfiguration(commandName: "check", helpNames: [])
  @Option var annotate: String?
  @OptionGroup var common: CommonOptions

  func perform(_ front: Front) async throws -> Exit {
    if let annotate, let refusal = CheckFolder.refusal(annotate, content: common.content) { throw refusal }
    let request = try common.request(in: front.surroundings)
    let outcome = try front.whileWorking { () throws(MachineFailure) in try Build.check(request) }
    front.surroundings.keepToTheEnd(outcome)
    let front = front.speaking(outcome.language)
    if !outcome.hasErrors {
      var lines = [
        Words(
          "nội dung không có lỗi: \(Figures.count(outcome.pageCount)) trang, số liệu đến \(outcome.asOf.vietnamese)",
          "the content has no errors: \(outcome.pageCount) pages, figures as of \(outcome.asOf.iso)")
      ]
      if !outcome.withheld.isEmpty { lines.append(Withholding.sentence(outcome)) }
      front.report(Words.joined(lines, separator: "\n"))
    }
    if let annotate { try write(outcome, to: annotate, front) }
    front.show(outcome.faults, printer: common.faults(outcome, of: request))
    return outcome.hasErrors ? .contentHasErrors : .done
  }

  /// The copies with coloured cells and the list of all faults, for those who use no terminal.
  private func write(_ outcome: BuildOutcome, to folder: String, _ front: Front) throws(MachineFailure) {
    let language = front.manner.language
    let copies = CheckCopies(faults: outcome.faults, source: outcome.source, language: language).make()
    let report = CheckReport(
      faults: outcome.faults, copies: copies, language: language, asOf: outcome.asOf.vietnamese)
    let files = copies.compactMap { copy in copy.path.map { (path: $0, bytes: copy.bytes) } }
    try CheckFolder.write(files + [(CheckReport.name, Array(report.text().utf8))], to: folder)
    front.report(
      Words(
        "đã ghi \(folder)/\(CheckReport.name) và \(copies.count) bảng tô màu các ô cần sửa",
        "wrote \(folder)/\(CheckReport.name) and \(copies.count) tables with their cells coloured"))
  }
}
