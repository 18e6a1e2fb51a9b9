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
    return Markup.element(
      "svg",
      [
        .class("qr"), Attribute("viewBox", "-\(quiet) -\(quiet) \(side) \(side)"), Attribute("role", "img"),
        Attribute("shape-rendering", "crispEdges"),
      ],
      .element("title", [], Markup(text: title)),
      Markup.build { out in
        out.shape("path", [.class("qr-g"), Attribute("d", "M-\(quiet)-\(quiet)h\(side)v\(side)h-\(side)z")])
        out.shape("path", [.class("qr-m"), Attribute("d", strokes(modules, width))])
      })
  }

  /// Each run of dark modules as a stroke one module high, from the end of the one before: half the bytes of rectangles,
  /// and a portal has a code for each of its thousands of notices.
  private static func strokes(_ modules: UnsafeMutablePointer<UInt8>, _ width: Int) -> String {
    var data = Array("M0 .5".utf8)
    data.reserveCapacity(width * width * 2)
    var (x, y) = (0, 0)
    for row in 0..<width {
      var column = 0
      while column < width {
        let start = column
        while column < width, modules[row * width + column] & 1 == 1 { column += 1 }
        guard column > start else {
          column += 1
          continue
        }
        if start != x || row != y {
          data.append(UInt8(ascii: "m"))
          append(start - x, to: &data)
          data.append(UInt8(ascii: " "))
          append(row - y, to: &data)
        }
        data.append(UInt8(ascii: "h"))
        append(column - start, to: &data)
        (x, y) = (column, row)
      }
    }
    return String(decoding: data, as: UTF8.self)
  }

  /// A number of at most three digits: a code is no wider than 177 modules.
  private static func append(_ number: Int, to data: inout [UInt8]) {
    if number < 0 { data.append(UInt8(ascii: "-")) }
    let size = number.magnitude
    if size >= 100 { data.append(UInt8(ascii: "0") + UInt8(size / 100 % 10)) }
    if size >= 10 { data.append(UInt8(ascii: "0") + UInt8(size / 10 % 10)) }
    data.append(UInt8(ascii: "0") + UInt8(size % 10))
  }
}
