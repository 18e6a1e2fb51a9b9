import ArgumentParser
import Building
import Diagnostics
import Glibc
import Publishing

/// `congkhai build`: check everything, then change the site in one step.
struct BuildCommand: FrontCommand {
  static let configuration = CommandConfiguration(commandName: "build", helpNames: [])
  @OptionGroup var common: CommonOptions
  @Flag var pdf = false
  @Flag var png = false

  func perform(_ front: Front) async throws -> Exit {
    var request = try common.request(in: front.surroundings)
    request.pictures = png
    let clock = ContinuousClock()
    let start = clock.now
    let output = common.output
    let home = common.home(in: front.surroundings)
    var prints: PDFPrinting.Result?
    let result = try front.whileWorking { () throws(MachineFailure) in
      if pdf { prints = try PDFPrinting.run(request, front.surroundings) }
      request.printed = prints?.files ?? [:]
      return try Build.publish(request, to: output, protecting: home)
    }
    switch result {
    case .failure(let refused): return front.refuse(refused.fault)
    case .success(let outcome):
      front.surroundings.keepToTheEnd(outcome)
      let front = front.speaking(outcome.language)
      if let report = outcome.report {
        front.report(sentence(report, outcome, clock.now - start))
      } else {
        front.keepOld(output)
      }
      if let prints, outcome.report != nil { front.report(prints.words) }
      front.show(outcome.faults, printer: common.faults(outcome, of: request))
      return outcome.hasErrors ? .contentHasErrors : .done
    }
  }

  private func sentence(_ report: PublishReport, _ outcome: BuildOutcome, _ duration: Duration) -> Words {
    let size = Figures.size(report.bytes)
    let seconds = Figures.seconds(duration)
    let output = common.output.hasSuffix("/") ? common.output : common.output + "/"
    let made = Words(
      "\(Figures.count(report.files)) tệp, \(size.vi), số liệu đến \(outcome.asOf.vietnamese) (\(seconds.vi) giây)",
      "\(report.files) files, \(size.en), figures as of \(outcome.asOf.iso) (\(seconds.en) s)")
    var lines: [Words] = []
    if report.way == .untouched {
      lines.append(
        Words("\(output) đã đúng, không phải đổi gì: \(made.vi)", "\(output) is up to date: \(made.en)"))
    } else {
      lines.append(Words("đã đăng vào \(output): \(made.vi)", "published to \(output): \(made.en)"))
      lines.append(
        Words(
          "  ghi mới \(Figures.count(report.written)), giữ nguyên \(Figures.count(report.unchanged)), bỏ đi "
            + Figures.count(report.removed),
          "  \(report.written) written, \(report.unchanged) kept, \(report.removed) removed"))
    }
    if !outcome.withheld.isEmpty { lines.append(Withholding.sentence(outcome)) }
    return Words.joined(lines, separator: "\n")
  }
}

extension Front {
  /// Says that the last good version stays, before the faults and their count.
  fileprivate func keepOld(_ output: String) {
    if manner.isJSON { return }
    let words =
      access(output + "/" + Manifest.name, F_OK) == 0
      ? Words(
        "chưa đăng: \(output) vẫn giữ bản đang công khai\n", "not published: \(output) keeps the last good version\n")
      : Words("chưa đăng: nội dung còn lỗi\n", "not published: the content has errors\n")
    surroundings.errors.print(words.text(manner.language))
  }
}

/// What was read and is not shown now.
enum Withholding {
  static func sentence(_ outcome: BuildOutcome) -> Words {
    let count = outcome.withheld.count
    return Words(
      "  chưa hiện \(Figures.count(count)) mục (dự thảo hoặc hẹn giờ)",
      "  \(count) \(count == 1 ? "item is" : "items are") not shown (drafts, or not before a moment)")
  }
}
