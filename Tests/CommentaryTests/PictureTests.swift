import Diagnostics
import Markup
import Testing

@testable import Commentary

/// Pictures keep their room, captions stand under them, videos wait until they are asked for.
@Suite struct PictureTests {
  private func render(_ text: String) -> Diagnosed<RenderedMarkdown> {
    Markdown.render(MarkdownText(text, .file("tin-tuc/bai.md", firstLine: 1))) { destination, _ in
      switch destination {
      case "co.png": .picture("../tep/co.png", width: 640, height: 320)
      case "hong.png": .withheld
      case "phim.mp4": .to("../tep/phim.mp4")
      default: destination.hasPrefix("http") ? .external : .broken()
      }
    }
  }

  @Test(arguments: [
    (
      "![Tả](co.png)",
      "<p><img src=\"../tep/co.png\" alt=\"Tả\" width=\"640\" height=\"320\" loading=\"lazy\"/></p>"
    ),
    (
      "![Tả](co.png \"Chú thích\")",
      "<figure><img src=\"../tep/co.png\" alt=\"Tả\" width=\"640\" height=\"320\" loading=\"lazy\"/>"
        + "<figcaption>Chú thích</figcaption></figure>"
    ),
    ("Chữ ![Tả](hong.png) chữ", "<p>Chữ Tả chữ</p>"),
    ("[tải ảnh](co.png)", "<p><a href=\"../tep/co.png\">tải ảnh</a></p>"),
    (
      "![Phim](phim.mp4)",
      "<p><video controls=\"\" preload=\"none\" src=\"../tep/phim.mp4\" aria-label=\"Phim\"></video></p>"
    ),
    (
      "![Phóng sự](https://www.youtube.com/watch?v=x)",
      "<p><a class=\"video\" href=\"https://www.youtube.com/watch?v=x\" rel=\"noopener\"><b>Phóng sự</b> "
        + "<small>Video ở youtube.com, mở ở trang khác</small></a></p>"
    ),
  ])
  func pictures(_ text: String, _ html: String) {
    let rendered = render(text)
    #expect(rendered.value.html.string.replacing("\n", with: "") == html)
    #expect(rendered.faults.isEmpty)
  }

  @Test func nothingOfAVideoElsewhereIsLoaded() {
    let html = render("![x](https://youtu.be/x) ![y](https://vimeo.com/1)").value.html.string
    #expect(!html.contains("<iframe") && !html.contains("<img") && !html.contains("src="))
  }

  @Test(arguments: ["https://a.example/anh.jpg", "https://youtube.com.evil.example/x"])
  func otherPicturesElsewhereAreToldAndNotLoaded(_ address: String) {
    let rendered = render("![Ảnh](\(address))")
    #expect(rendered.faults.map(\.id) == ["commentary-external-image"])
    #expect(!rendered.value.html.string.contains("<img"))
  }
}
