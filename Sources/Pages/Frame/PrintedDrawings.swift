/// A page for printers that apply no style sheet of the page to the drawings in it (WeasyPrint): every drawing carries the
/// colours of a figure's own file, else it would be black.
public enum PrintedDrawings {
  public static func page(_ html: [UInt8]) -> [UInt8] {
    let open = Array("<svg ".utf8)
    let style = Array("<style>rect{fill:#958c79}\(FigurePicture.css)</style>".utf8)
    var out: [UInt8] = []
    out.reserveCapacity(html.count + 8 * style.count)
    var isOpening = false
    for (index, byte) in html.enumerated() {
      out.append(byte)
      if byte == 0x3C { isOpening = html[index...].starts(with: open) }
      if byte == 0x3E, isOpening {
        out += style
        isOpening = false
      }
    }
    return out
  }
}
