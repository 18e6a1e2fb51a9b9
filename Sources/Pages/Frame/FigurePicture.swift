import Markup
import Records
import Vietnamese

/// A figure as an SVG file that explains itself wherever it is shown: what it says, how to read it, the drawing, the
/// source, whose site it is from and of which day. In light colours, without a style sheet of the page.
enum FigurePicture {
  private static let width = 960.0
  private static let margin = 30.0

  static func bytes(_ figure: FigureValues, on page: PlannedPage, _ context: SiteContext) -> [UInt8] {
    let site = context.site
    let heading = lines(figure.title + (figure.isIllustrative ? " (số liệu minh họa)" : ""), 66)
    let reading = lines(figure.reading ?? "", 118)
    let (drawing, height) = widest(figure.drawing)
    let top = 28 + Double(heading.count) * 31 + Double(reading.count) * 20 + 14
    let foot = lines(footer(figure, page, context), 118)
    let whole = top + height + 22 + Double(foot.count) * 19 + 12

    var out = Markup()
    out.element(
      "svg",
      [
        Attribute("xmlns", "http://www.w3.org/2000/svg"), Attribute("width", "\(Int(width))"),
        Attribute("height", "\(Int(whole))"), Attribute("viewBox", "0 0 \(Int(width)) \(Int(whole))"),
        Attribute("role", "img"), Attribute("lang", "vi"),
      ]
    ) { svg in
      svg.element("title") { $0.text(figure.title) }
      svg.element("desc") { $0.text(figure.reading ?? site.name) }
      svg.append(style)
      svg.shape("rect", [.class("paper"), Attribute("width", "100%"), Attribute("height", "100%")])
      var y = 28.0
      for line in heading {
        y += 31
        text(line, y - 8, "h", &svg)
      }
      for line in reading {
        y += 20
        text(line, y - 4, "p", &svg)
      }
      svg.element(
        "svg",
        [
          .class("ch"), Attribute("x", "\(Int(margin))"), Attribute("y", "\(Int(top))"), Attribute("width", "900"),
          Attribute("height", "\(Int(height))"),
        ]
      ) { $0.append(drawing) }
      y = top + height + 22
      svg.shape("path", [.class("rule"), Attribute("d", "M\(Int(margin)) \(Int(y - 8))H\(Int(width - margin))")])
      for line in foot {
        y += 19
        text(line, y - 5, "f", &svg)
      }
    }
    return out.bytes
  }

  private static func text(_ line: String, _ y: Double, _ name: String, _ svg: inout Markup) {
    svg.element("text", [.class(name), Attribute("x", "\(Int(margin))"), Attribute("y", "\(Int(y))")]) { $0.text(line) }
  }

  private static func footer(_ figure: FigureValues, _ page: PlannedPage, _ context: SiteContext) -> String {
    let site = context.site
    var parts: [String] = []
    if let source = figure.source { parts.append("Nguồn: \(source.title).") }
    parts.append("\(site.name), số liệu đến ngày \(context.asOf.vietnamese).")
    if site.isDemonstration { parts.append(Demonstration.sentence + ".") }
    if !site.address.isEmpty { parts.append(site.address + page.path) }
    return parts.joined(separator: " ")
  }

  /// The drawing for wide windows, which is the last of a figure, without its own element; and its height.
  private static func widest(_ drawing: Markup) -> (Markup, Double) {
    let bytes = drawing.bytes
    let open = Array("<svg ".utf8)
    var start: Int?
    var index = 0
    while index + open.count <= bytes.count {
      if bytes[index] == 0x3C, bytes[index..<index + open.count].elementsEqual(open) { start = index }
      index += 1
    }
    guard let start, let inner = bytes[start...].firstIndex(of: 0x3E) else { return (drawing, 400) }
    let head = String(decoding: bytes[start..<inner], as: UTF8.self)
    var height = 400.0
    if let box = head.firstRange(of: "viewBox=\"") {
      let numbers = head[box.upperBound...].prefix { $0 != "\"" }.split(separator: " ").compactMap { Double($0) }
      if numbers.count == 4 { height = numbers[3] }
    }
    let end = bytes.count - "</svg>".utf8.count
    guard inner + 1 <= end else { return (drawing, height) }
    return (Markup(part: bytes[(inner + 1)..<end], of: drawing), height)
  }

  /// Lines of at most so many characters, cut between words.
  static func lines(_ text: String, _ limit: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var count = 0
    for word in text.split(separator: " ") {
      let length = word.count
      if count > 0, count + 1 + length > limit {
        lines.append(line)
        line = ""
        count = 0
      }
      line += (count > 0 ? " " : "") + word
      count += length + (count > 0 ? 1 : 0)
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// The colours of the light scheme (`templates/tep/site.css`), since a picture reaches no style sheet.
  private static let style = Markup(trusted: Array("<style>\(css)</style>".utf8))

  /// The colours of drawings where no style sheet of the page reaches them.
  static let css = """
    text{font-family:system-ui,"Noto Sans",Roboto,"Segoe UI",sans-serif;font-size:13px;font-weight:500;fill:#534e46}.paper{fill:#fcfaf5}\
    .h{font-size:24px;font-weight:700;fill:#1c1a17}.p{font-size:14px}.f{font-size:12.5px}.rule{stroke:#dad3c4}\
    .lbl{fill:#1c1a17}.own-t{fill:#232f63;font-weight:700}.near-t{fill:#77500f;font-weight:650}.med-t{fill:#932c1b}\
    .grid{stroke:#dad3c4;fill:none}.axis{stroke:#534e46;stroke-width:1.5;fill:none}.lead-l{stroke:#8a8272;fill:none}\
    .b{fill:#958c79}.b-own{fill:#232f63}.b-near{fill:#a6742a}.b-late{fill:#932c1b}.band{fill:#dad3c4}\
    .tick{stroke:#958c79;stroke-width:2}.tick-own{stroke:#232f63;stroke-width:4}.tick-near{stroke:#a6742a;stroke-width:3}\
    .med,.now{stroke:#932c1b;stroke-width:1.5;stroke-dasharray:2 3;fill:none}\
    .line{stroke:#232f63;stroke-width:2.5;fill:none;stroke-linejoin:round}\
    .line-2{stroke:#8a8272;stroke-width:1.5;stroke-dasharray:5 4;fill:none}\
    .dot{fill:#232f63}.dot-c{fill:#fcfaf5;stroke:#232f63;stroke-width:2}.brk{stroke:#534e46;stroke-dasharray:1.5 3}\
    .frame{fill:none;stroke:#8a8272}.land{fill:#dad3c4;stroke:#fcfaf5;stroke-width:.8}\
    .q1{fill:#232f63}.q2{fill:#6f79ab}.q3{fill:#b4bad6}.q4{fill:#eceef7;stroke:#8a8272}\
    .tt-hoan_thanh,.tt-hoan_thanh_dung_han,.tt-hoan_thanh_truoc_han,.tt-dat{fill:#1d5f3f}.tt-hoan_thanh_qua_han{fill:#5a5f1d}\
    .tt-qua_han,.tt-chua_dat{fill:#932c1b}.tt-sap_den_han{fill:#77500f}.tt-dang_thuc_hien{fill:#232f63}\
    .tt-chua_bao_cao,.tt-chua_co_so_lieu{fill:#625d54}.tt-chua_den_han,.tt-thuong_xuyen,.tt-khong_co_ngay{fill:#8a8272}
    """
}
