import ArgumentParser
import Building
import Diagnostics
import Glibc
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
    let language = front.manner.language
    let server = PreviewServer(
      watching: [common.content, request.templates], language: language,
      build: { ServeCommand.build(request, common, language) },
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
  private static func build(_ request: BuildRequest, _ common: CommonOptions, _ language: Language) -> PreviewBuild {
    do throws(MachineFailure) {
      let (outcome, site) = try Build.preview(request)
      let source = common.faults(outcome)
      var printer = TextPrinter(language: language, prefix: source.prefix, source: source.source)
      return PreviewBuild(
        files: site?.files(), faults: outcome.faults.map { PreviewFault($0, printer: &printer) },
        errors: outcome.faults.errorCount, warnings: outcome.faults.warningCount)
    } catch {
      let fault = PreviewFault(
        severity: "error", id: "machine-failed", summary: error.words.text(language), place: "",
        detail: error.remedy?.text(language) ?? "")
      return PreviewBuild(files: nil, faults: [fault], errors: 1, warnings: 0)
    }
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
            "đã dựng \(Figures.count(files.count)) tệp trong \(seconds.vi) giây, \(build.warnings) cảnh báo",
            "built \(files.count) files in \(seconds.en) s, \(build.warnings) warnings"))
      }
      if build.errors > 0 {
        for fault in build.faults where fault.severity == "error" {
          let place = fault.place.isEmpty ? "" : "\n  --> \(fault.place)"
          front.surroundings.errors.print("\(front.label(.error)): \(fault.summary)\(place)\n\(fault.detail)")
        }
      }
    }
  }
}

extension Front {
  fileprivate func label(_ severity: Severity) -> String {
    severity == .error ? Words("lỗi", "error").text(manner.language) : severity.rawValue
  }
}
