import ArgumentParser

/// What the parser knows of the command line. Its help and its messages are not used: see `HelpPages` and
/// `UsageMessages`, which speak the reader's language.
struct Root: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "congkhai",
    subcommands: [
      BuildCommand.self, CheckCommand.self, ServeCommand.self, NewCommand.self, AddCommand.self, ImportCommand.self,
      InspectCommand.self,
      ExportCommand.self, ExplainCommand.self,
    ],
    helpNames: [])
}

/// A command of the program.
protocol FrontCommand: ParsableCommand {
  var common: CommonOptions { get }
  /// Does its work and says how it ended.
  func perform(_ front: Front) async throws -> Exit
}
