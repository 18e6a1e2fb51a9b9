import ArgumentParser
import Building
import Diagnostics
import Glibc
import Loading
import Preview

/// `congkhai serve`: a preview on this machine that follows every edit.
struct ServeCommand: FrontCommand {
  static let configuration = CommandConfiguration(commandName: "serve", helpNames: [])
  @Option var port: String?
  @OptionGroup var common: CommonOptions

  func perform(_ front: Front) async throws -> Exit {
    let request = try common.request(in: front.surroundings)
    let first = try firstPort()
    let common = common
    let server = PreviewServer(
      watching: [common.content, request.templates], language: front.manner.language,
      build: { ServeCommand.build(request, common, front) },
      tell: { event in ServeCommand.tell(event, front) })
    // Ctrl+C is how a preview ends: nothing has to be put in order.
    signal(SIGINT) { _ in _exit(0) }
    signal(SIGTERM) { _ in _exit(0) }
    try await server.run(port: first)
    return .done
  }

  private func firstPort() throws(UsageProblem) -> Int {
    guard let port else { return 8_017 }
    guard let number = Int(port), (1...65_535).contains(number) else {
      throw UsageProblem(
        Words("--port không nhận \"\(port)\"", "--port does not take \"\(port)\""),
        help: Words("--port nhận một số từ 1 đến 65535", "--port takes a number from 1 to 65535"))
    }
    return number
  }

  /// One build into memory: the very bytes `build` would write.
  private static func build(_ request: BuildRequest, _ common: CommonOptions, _ front: Front) -> PreviewBuild {
    do throws(MachineFailure) {
      let (outcome, site) = try Build.preview(request)
      return preview(
        site?.files(), outcome.faults, common.faults(outcome, of: request), front.speaking(outcome.language))
    } catch {
      let fault = Front.fault(error.words, help: error.remedy, id: "machine-failed")
      return preview(nil, [fault], Front.Faults(prefix: "", source: { _ in nil }), front)
    }
  }

  private static func preview(
    _ files: [String: [UInt8]]?, _ faults: [Fault], _ source: Front.Faults, _ front: Front
  ) -> PreviewBuild {
    var printer = TextPrinter(
      language: front.manner.language, prefix: source.prefix, templates: source.templates,
      english: RecordNouns.inEnglish,
      source: source.source)
    return PreviewBuild(
      files: files, faults: faults.map { PreviewFault($0, printer: &printer) }, errors: faults.errorCount,
      warnings: faults.warningCount, text: front.text(for: faults, printer: source))
  }

  private static func tell(_ event: PreviewServer.Event, _ front: Front) {
    switch event {
    case .listening(let port):
      front.report(
        Words(
          "xem thử: http://127.0.0.1:\(port)/   (dừng: Ctrl+C)", "preview: http://127.0.0.1:\(port)/   (stop: Ctrl+C)"))
    case .built(let build, let duration):
      let seconds = Figures.seconds(duration)
      if let files = build.files {
        front.report(
          Words(
            "đã dựng \(Figures.count(files.count)) tệp trong \(seconds.vi) giây",
            "built \(files.count) files in \(seconds.en) s"))
      }
      front.show(build.text)
    }
  }
}
