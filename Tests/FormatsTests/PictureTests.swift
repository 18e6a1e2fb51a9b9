import Formats
import Testing

/// Sizes are read from the heads of files; what is broken or runs code is told.
@Suite struct PictureTests {
  private static func png(_ width: UInt8, _ height: UInt8) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
      + [0, 0, 0, width, 0, 0, 1, height, 1, 0, 0, 0, 0, 1, 2, 3, 4]
      + [0, 0, 0, 0] + Array("IEND".utf8) + [0xAE, 0x42, 0x60, 0x82]
  }
  private static let gif: [UInt8] = Array("GIF89a".utf8) + [10, 0, 0, 1, 0, 0, 0, 0x3B]
  private static let jpeg: [UInt8] =
    [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC2, 0, 17, 8, 0x0B, 0xB8, 0x17, 0x70, 3, 1, 0x22, 0, 0xFF, 0xD9]
  private static let lossless: [UInt8] =
    Array("RIFF".utf8) + [30, 0, 0, 0] + Array("WEBPVP8L".utf8) + [10, 0, 0, 0, 0x2F]
    // 14 bits of width − 1, then 14 bits of height − 1: 100 × 50.
    + [0x63, 0x40, 0x0C, 0x00, 0, 0, 0, 0, 0, 0]

  @Test(arguments: [
    (png(200, 44), "PNG", 200, 300), (gif, "GIF", 10, 256), (jpeg, "JPEG", 6000, 3000), (lossless, "WebP", 100, 50),
    (Array("<?xml version=\"1.0\"?><svg xmlns='a' width=\"30px\" height='12.4'><g/></svg>".utf8), "SVG", 30, 12),
    (Array("<svg viewBox=\"0 0 640 320\"><path d=\"M0 0\"/></svg>".utf8), "SVG", 640, 320),
    (Array("<svg stroke-width=\"3\" width=\"100%\" viewBox=\"0,0,64,32\"></svg>".utf8), "SVG", 64, 32),
  ])
  func sizeIsRead(_ bytes: [UInt8], _ kind: String, _ width: Int, _ height: Int) throws {
    let picture = try #require(Picture(bytes))
    #expect(picture.kind.rawValue == kind)
    #expect((picture.width, picture.height) == (width, height))
    #expect(!picture.isActive)
  }

  @Test(arguments: [
    [], Array("không phải ảnh".utf8), Array(png(9, 9).prefix(30)), Array(jpeg.prefix(12)), [0x89, 0x50],
    Array("<html><body><svg width=\"1\" height=\"1\"></svg></body></html>".utf8), Array("<svg><g/></svg>".utf8),
  ])
  func brokenIsNoPicture(_ bytes: [UInt8]) {
    #expect(Picture(bytes) == nil)
  }

  @Test(arguments: [
    ("<script>alert(1)</script>", true), ("<path onload=\"alert(1)\" d=\"\"/>", true),
    ("<a href=\"javascript:alert(1)\"><g/></a>", true), ("<foreignObject><b>x</b></foreignObject>", true),
    ("<image href=\"https://a.example/x.png\"/>", true), ("<use href='//a.example/x.svg#a'/>", true),
    ("<style>@import url(x.css);</style>", true), ("<ScRiPt>x</ScRiPt>", true),
    ("<text>conclusion = \"tốt\"</text>", false), ("<a href=\"https://a.example/\"><g/></a>", false),
    ("<polygon points=\"1,1 2,2\"/>", false), ("<text font-size=\"9\">Đường đi</text>", false),
  ])
  func drawingsThatRunOrLoadAreTold(_ inside: String, _ isActive: Bool) throws {
    let bytes = Array("<svg viewBox=\"0 0 9 9\">\(inside)</svg>".utf8)
    #expect(try #require(Picture(bytes)).isActive == isActive)
  }
}

/// JSON as maps bring it.
@Suite struct JSONReaderTests {
  private func read(_ text: String) -> JSONValue? {
    switch JSONReader.read(Array(text.utf8)) {
    case .success(let value): value
    case .failure: nil
    }
  }

  @Test func valuesKeepTheirOrderAndSigns() throws {
    let value = try #require(read("{\"a\": [1, -2.5e1, true, null], \"b\": \"Thái\\u0020Nguyên \\ud83d\\ude00\\n\"}"))
    #expect(value["a"]?.elements.compactMap(\.number) == [1, -25])
    #expect(value["b"]?.string == "Thái Nguyên 😀\n")
    #expect(value["c"] == nil)
  }

  @Test(arguments: [
    "", "{", "[1,]", "[1 2]", "{\"a\" 1}", "\"a", "[1]x", "nul", "-", "\"\\ud83d\"", "{a:1}",
    String(repeating: "[", count: 100_000),
  ])
  func whatIsNoJSONIsNone(_ text: String) {
    #expect(read(text) == nil)
  }

  @Test func theLineIsSaid() {
    guard case .failure(let fault) = JSONReader.read(Array("{\n\"a\": 1,\n b}".utf8)) else {
      Issue.record("it was read")
      return
    }
    #expect(fault.line == 3)
  }
}
