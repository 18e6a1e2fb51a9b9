import ArgumentParser
import Diagnostics

/// `congkhai serve`: a preview on this machine that follows every edit.
struct ServeCommand: FrontCommand {
  static let configuration = CommandConfiguration(commandName: "serve", helpNames: [])
  @Option var port: String?
  @OptionGroup var common: CommonOptions

  func perform(_ front: Front) async throws -> Exit {
    .done
  }
}
