import ArgumentParser
import Diagnostics
import Publishing

/// `congkhai build`: check everything, then change the site in one step.
struct BuildCommand: FrontCommand {
  static let configuration = CommandConfiguration(commandName: "build", helpNames: [])
  @OptionGroup var common: CommonOptions

  func perform(_ front: Front) async throws -> Exit {
    let order = try common.order(in: front.surroundings)
    let folder: OutputFolder
    switch try OutputFolder.examine(common.output, protecting: common.protected(in: front.surroundings)) {
    case .success(let found): folder = found
    case .failure(let refused): return front.refuse(refused.fault)
    }
    let clock = ContinuousClock()
    let start = clock.now
    let site = try StagedSite.open(folder, jobs: order.jobs)
    let answer = try Engine.run(order, into: site)
    guard let tree = answer.tree, !answer.faults.hasErrors else {
      site.abandon()
      front.keepOld(common, folder)
      front.show(answer.faults, printer: common.faults())
      return .contentHasErrors
    }
    let report = try site.commit(tree, stamp: answer.stamp)
    front.report(sentence(report.value, answer.stamp, clock.now - start))
    front.show(answer.faults + report.faults, printer: common.faults())
    return .done
  }

  private func sentence(_ report: PublishReport, _ stamp: SiteStamp, _ duration: Duration) -> Words {
    let size = Figures.size(report.bytes)
    let seconds = Figures.seconds(duration)
    let day = Figures.day(stamp.asOf)
    let output = common.output.hasSuffix("/") ? common.output : common.output + "/"
    if report.way == .untouched {
      return Words(
        "\(output) đã đúng, không có gì phải đổi: \(Figures.count(report.files)) tệp, \(size.vi), số liệu đến \(day) "
          + "(\(seconds.vi) giây)",
        "\(output) is up to date, nothing to change: \(report.files) files, \(size.en), figures as of \(stamp.asOf) "
          + "(\(seconds.en) s)")
    }
    return Words(
      "đã đăng vào \(output): \(Figures.count(report.files)) tệp, \(size.vi), số liệu đến \(day) (\(seconds.vi) giây)\n"
        + "  ghi mới \(Figures.count(report.written)), giữ nguyên \(Figures.count(report.unchanged)), bỏ đi "
        + Figures.count(report.removed),
      "published to \(output): \(report.files) files, \(size.en), figures as of \(stamp.asOf) (\(seconds.en) s)\n"
        + "  \(report.written) written, \(report.unchanged) kept, \(report.removed) removed")
  }
}

extension Front {
  /// Says that the last good version stays, before the faults and their count.
  fileprivate func keepOld(_ common: CommonOptions, _ folder: OutputFolder) {
    if manner.isJSON { return }
    let words =
      folder.holdsSite
      ? Words(
        "chưa đăng: \(common.output) vẫn giữ bản đang công khai",
        "not published: \(common.output) keeps the last good version")
      : Words("chưa đăng: nội dung còn lỗi", "not published: the content has errors")
    surroundings.errors.print(words.text(manner.language) + "\n")
  }
}
