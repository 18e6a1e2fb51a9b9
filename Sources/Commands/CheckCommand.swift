import ArgumentParser
import Diagnostics
import Publishing

/// `congkhai check`: the whole build, but nothing is written.
struct CheckCommand: FrontCommand {
  static let configuration = CommandConfiguration(commandName: "check", helpNames: [])
  @OptionGroup var common: CommonOptions

  func perform(_ front: Front) async throws -> Exit {
    let order = try common.order(in: front.surroundings)
    let answer = try Engine.run(order, into: DryRun())
    if let tree = answer.tree, !answer.faults.hasErrors {
      let count = tree.entries.count
      front.report(
        Words(
          "nội dung không có lỗi: dựng được \(Figures.count(count)) tệp, số liệu đến \(Figures.day(answer.stamp.asOf))",
          "the content has no errors: \(count) files can be built, figures as of \(answer.stamp.asOf)"))
    }
    front.show(answer.faults, printer: common.faults())
    return answer.faults.hasErrors ? .contentHasErrors : .done
  }
}
