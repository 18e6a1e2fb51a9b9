import ArgumentParser
import Diagnostics
import Loading

/// `congkhai explain`: what a fault means and how to mend it; what names a template may use.
struct ExplainCommand: FrontCommand {
  static let configuration = CommandConfiguration(commandName: "explain", helpNames: [])
  @Argument var words: [String] = []
  @OptionGroup var common: CommonOptions

  func perform(_ front: Front) async throws -> Exit {
    let language = front.manner.language
    switch words.count {
    case 0: front.say(Catalogue.list(language))
    case 1 where words[0] == "noi-dung": front.say(ContentReference.markdown())
    case 1 where words[0] == "template": front.say(Catalogue.templateList(language))
    case 1:
      guard let kind = Catalogue.kinds.first(where: { $0.id == words[0] }) else {
        throw unknown(words[0], in: Catalogue.kinds.map(\.id), "congkhai explain")
      }
      front.say(front.manner.isJSON ? Catalogue.json(kind, language) : Catalogue.page(kind, language))
    case 2 where words[0] == "template":
      guard let text = Catalogue.template(words[1]) else {
        throw unknown(words[1], in: Catalogue.templateKinds, "congkhai explain template")
      }
      front.say(text)
    default:
      throw UsageProblem(
        Words(
          "thừa: \(words.dropFirst().joined(separator: " "))",
          "too many words: \(words.dropFirst().joined(separator: " "))"),
        help: Words("xem: congkhai explain --help", "see: congkhai explain --help"))
    }
    return .done
  }

  private func unknown(_ name: String, in names: [String], _ list: String) -> UsageProblem {
    let all = Words("xem tất cả: \(list)", "see them all: \(list)")
    let near = Words.didYouMean(NearestName.find(name, in: names))
    return UsageProblem(
      Words("không có \"\(name)\"", "there is no \"\(name)\""),
      help: near.map { Words.joined([$0, all], separator: "; ") } ?? all)
  }
}

extension Front {
  /// What the command was asked for, on stdout whatever `--quiet` says.
  fileprivate func say(_ text: String) {
    surroundings.output.print(text, end: text.hasSuffix("\n") ? "" : "\n")
  }
}
