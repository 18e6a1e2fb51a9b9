/// The looks of cells: what each style number means for reading.
struct XLSXStyles: Sendable {
  struct Style: Sendable {
    var format: NumberFormat
    var font: String?
    var isBold: Bool
  }

  var styles: [Style] = []

  /// A number without a style is the default one.
  @inline(__always)
  subscript(_ number: Int) -> Style {
    number >= 0 && number < styles.count ? styles[number] : styles.first ?? XLSXStyles.plain
  }

  private static let plain = Style(format: .general, font: nil, isBold: false)

  static func read(_ part: ZipPart) -> (styles: XLSXStyles, ending: XMLEnding) {
    let handler = StylesHandler()
    let ending = XMLReader.read(part, handler)
    return (XLSXStyles(styles: handler.styles), ending)
  }
}

private final class StylesHandler: XMLHandler {
  private struct Font {
    var name: String?
    var isBold = false
  }

  private var codes: [Int: String] = [:]
  private var formats: [Int: NumberFormat] = [:]
  private var fonts: [Font] = []
  private var isInFonts = false
  private var isInFormats = false
  private var isInCellStyles = false
  var styles: [XLSXStyles.Style] = []

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "numFmts": isInFormats = true
    case "numFmt":
      guard isInFormats, let id = attributes.int("numFmtId"), codes.count < 100_000 else { return }
      codes[id] = attributes.text("formatCode")
    case "fonts": isInFonts = true
    case "font": if isInFonts { fonts.append(Font()) }
    case "name", "rFont":
      if isInFonts, !fonts.isEmpty { fonts[fonts.count - 1].name = attributes.text("val") }
    case "b":
      if isInFonts, !fonts.isEmpty { fonts[fonts.count - 1].isBold = attributes.flag("val", otherwise: true) }
    case "cellXfs": isInCellStyles = true
    case "xf":
      guard isInCellStyles, styles.count < 1_000_000 else { return }
      let font = attributes.int("fontId") ?? 0
      let known = fonts.indices.contains(font) ? fonts[font] : Font()
      styles.append(
        XLSXStyles.Style(
          format: format(attributes.int("numFmtId") ?? 0), font: known.name, isBold: known.isBold))
    default: return
    }
  }

  override func end(_ name: XMLName) {
    switch name {
    case "numFmts": isInFormats = false
    case "fonts": isInFonts = false
    case "cellXfs": isInCellStyles = false
    default: return
    }
  }

  private func format(_ id: Int) -> NumberFormat {
    if let known = formats[id] { return known }
    let format = NumberFormat.numbered(id, code: codes[id])
    formats[id] = format
    return format
  }
}
