import Diagnostics
import Markup
import Testing

@testable import Commentary

/// Renders a text that stands from line 5 of a file. Links under `co/` exist and are given another name.
func render(_ text: String, _ options: MarkdownOptions = MarkdownOptions()) -> Diagnosed<RenderedMarkdown> {
  Markdown.render(MarkdownText(text, .file("tin-tuc/bai.md", firstLine: 5)), options) { destination, _ in
    if destination.hasPrefix("http") || destination.hasPrefix("mailto:") { return .external }
    if destination.hasPrefix("co/") { return .to("../" + destination.dropFirst(3)) }
    return .broken()
  }
}

/// The HTML without the line feeds between blocks.
func html(_ text: String, _ options: MarkdownOptions = MarkdownOptions()) -> String {
  render(text, options).value.html.string.replacing("\n", with: "")
}
