import Testing

@testable import Pages

/// Drawings that are printed where the page's style sheet does not reach them.
@Suite struct PrintedDrawingsTests {
  @Test func everyDrawingCarriesItsColours() {
    let page = "<p class=\"x\">a</p><svg class=\"bar\"><rect class=\"tt-dat\"/></svg><svg class=\"ch\"><path/></svg>"
    let printed = String(decoding: PrintedDrawings.page(Array(page.utf8)), as: UTF8.self)
    #expect(printed.hasPrefix("<p class=\"x\">a</p><svg class=\"bar\"><style>"))
    #expect(printed.contains(".tt-dat{fill:#1d5f3f}") && printed.contains("<svg class=\"ch\"><style>"))
    #expect(printed.split(separator: "<style>").count == 3)
    #expect(PrintedDrawings.page(Array("<p>không hình</p>".utf8)) == Array("<p>không hình</p>".utf8))
  }
}
