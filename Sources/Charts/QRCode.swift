import CQRCode
import Markup

/// A QR code (ISO/IEC 18004) of an address, for notices on paper: error correction of level M (15 %), a quiet zone of
/// four modules, black on white whatever the page's colours are.
public enum QRCode {
  /// Nil where the text is too long for a code, or empty.
  public static func draw(_ text: String, title: String) -> Markup? {
    guard !text.isEmpty, !text.utf8.contains(0), let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else {
      return nil
    }
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    guard let modules = code.pointee.data else { return nil }
    let quiet = 4
    let side = width + 2 * quiet
    var data = ""
    for row in 0..<width {
      var column = 0
      while column < width {
        let start = column
        while column < width, modules[row * width + column] & 1 == 1 { column += 1 }
        if column > start { data += "M\(start + quiet) \(row + quiet)h\(column - start)v1h-\(column - start)z" }
        if column == start { column += 1 }
      }
    }
    return Markup.element(
      "svg",
      [
        .class("qr"), Attribute("viewBox", "0 0 \(side) \(side)"), Attribute("role", "img"),
        Attribute("shape-rendering", "crispEdges"),
      ],
      .element("title", [], Markup(text: title)),
      Markup.build { out in
        out.shape("path", [.class("qr-g"), Attribute("d", "M0 0h\(side)v\(side)h-\(side)z")])
        out.shape("path", [.class("qr-m"), Attribute("d", data)])
      })
  }
}
