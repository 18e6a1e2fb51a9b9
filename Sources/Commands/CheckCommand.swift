import ArgumentParser
import Building
import Diagnostics

/// `congkhai check`: the whole build, but nothing is written.
struct CheckCommand: FrontCommand {
  static let configuration = CommandConfiguration(commandName: "check", helpNames: [])
  @OptionGroup var common: CommonOptions

  func perform(_ front: Front) async throws -> Exit {
    let request = try common.request(in: front.surroundings)
    let outcome = try front.whileWorking { () throws(MachineFailure) in try Build.check(request) }
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
    front.show(outcome.faults, printer: common.faults(outcome))
    return outcome.hasErrors ? .contentHasErrors : .done
  }
}
