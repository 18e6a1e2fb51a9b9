import Diagnostics

/// *Kết quả kiểm tra.html*: all faults by file, sheet and cell, for reading without a terminal. One file that needs no
/// other and opens from a folder.
struct CheckReport {
  static let name = "Kết quả kiểm tra.html"

  let faults: [Fault]
  let copies: [CheckCopies.Copy]
  let language: Language
  /// The day of the figures, *16/11/2026*.
  let asOf: String

  func text() -> String {
    let ordered = faults.inReadingOrder()
    let shown = ordered.filter { $0.severity != .note }
    let notes = ordered.filter { $0.severity == .note }
    var out = head
    out += "<body><header><h1>\(words("Kết quả kiểm tra", "Result of the check"))</h1>"
    out += "<p>\(words("Số liệu tính đến ngày", "Figures as of")) \(asOf)</p>"
    out += "<p class=\"sum\">\(tally(shown, notes))</p></header><main>"
    if shown.isEmpty {
      out += "<p class=\"ok\">\(words("Không có lỗi, không có cảnh báo.", "No errors, no warnings."))</p>"
    }
    out += contents(shown)
    for (file, faults) in groups(shown) { out += section(file, faults) }
    if !notes.isEmpty {
      out += "<details><summary>\(notes.count) \(words("lưu ý", "notes"))</summary>"
      for (file, faults) in groups(notes) { out += section(file, faults, isNote: true) }
      out += "</details>"
    }
    return out + "</main></body></html>\n"
  }

  private func tally(_ shown: [Fault], _ notes: [Fault]) -> String {
    let errors = shown.errorCount
    let warnings = shown.warningCount
    let verdict =
      errors > 0
      ? words("chưa đăng được: trang đang công khai giữ nguyên", "not publishable: the published site stays as it is")
      : words("đăng được", "publishable")
    return "<b class=\"e\">\(errors) \(words("lỗi", "errors"))</b> <b class=\"w\">\(warnings) "
      + "\(words("cảnh báo", "warnings"))</b> <span>\(verdict)</span>"
  }

  private func groups(_ faults: [Fault]) -> [(file: String, faults: [Fault])] {
    var order: [String] = []
    var byFile: [String: [Fault]] = [:]
    for fault in faults {
      let file = fault.place?.file ?? ""
      if byFile[file] == nil { order.append(file) }
      byFile[file, default: []].append(fault)
    }
    return order.map { ($0, byFile[$0] ?? []) }
  }

  private func contents(_ shown: [Fault]) -> String {
    let groups = groups(shown)
    guard groups.count > 1 else { return "" }
    let items = groups.map { file, faults in
      "<li><a href=\"#\(anchor(file))\">\(name(file))</a> <small>\(counts(faults))</small></li>"
    }
    return "<nav><h2>\(words("Các tệp", "Files"))</h2><ul>\(items.joined())</ul></nav>"
  }

  private func counts(_ faults: [Fault]) -> String {
    [
      (faults.errorCount, words("lỗi", "errors")), (faults.warningCount, words("cảnh báo", "warnings")),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }

  private func section(_ file: String, _ faults: [Fault], isNote: Bool = false) -> String {
    var out = "<section\(isNote ? "" : " id=\"\(anchor(file))\"")><h2>\(name(file))</h2>"
    if !isNote, let copy = copies.first(where: { $0.original == file }), let path = copy.path {
      out += "<p class=\"copy\"><a href=\"\(Self.address(path))\">"
      out += words("Mở bản Excel đã tô màu các ô cần sửa", "Open the workbook with the cells coloured") + "</a>. "
      out +=
        words(
          "Sửa ở tệp gốc rồi kiểm tra lại; bản tô màu chỉ để xem.",
          "Mend the original and check again; the coloured copy is for looking.") + "</p>"
    }
    out +=
      "<table><thead><tr><th>\(words("Chỗ", "Place"))</th><th>\(words("Điều cần sửa", "What to mend"))</th></tr></thead><tbody>"
    for fault in faults { out += row(fault) }
    return out + "</tbody></table></section>"
  }

  private func row(_ fault: Fault) -> String {
    let mark = fault.isError ? "e" : fault.severity == .warning ? "w" : "n"
    let label =
      fault.isError
      ? words("Lỗi", "Error") : fault.severity == .warning ? words("Cảnh báo", "Warning") : words("Lưu ý", "Note")
    var out = "<tr class=\"\(mark)\"><td>\(place(fault.place))</td><td><span class=\"tag\">\(label)</span> "
    out += "<strong>\(Self.escaped(fault.summary.text(language)))</strong>"
    for line in [fault.expected, fault.suggestion.map { Words("Sửa: \($0.vi)", "Mend: \($0.en)") }, fault.consequence] {
      if let line { out += "<p>\(Self.escaped(capital(line.text(language))))</p>" }
    }
    for related in fault.related.prefix(3) {
      out +=
        "<p class=\"rel\">\(Self.escaped(capital(related.words.text(language)))): \(place(related.place, withFile: true))</p>"
    }
    return out + "<code>\(fault.id)</code></td></tr>"
  }

  private func place(_ place: Place?, withFile: Bool = false) -> String {
    guard let place else { return "" }
    var parts: [String] = []
    if withFile { parts.append(name(place.file)) }
    if let sheet = place.sheet { parts.append("\(words("trang tính", "sheet")) “\(Self.escaped(sheet))”") }
    if let cell = place.cell {
      parts.append("<b>\(words("ô", "cell")) \(cell)</b>")
    } else if let line = place.line {
      parts.append("\(words("dòng", "line")) \(line)")
    }
    if let title = place.columnTitle { parts.append("\(words("cột", "column")) “\(Self.escaped(title))”") }
    if let record = place.record { parts.append(Self.escaped(record)) }
    return parts.map { "<span>\($0)</span>" }.joined(separator: " ")
  }

  // MARK: small parts

  private func words(_ vi: String, _ en: String) -> String { Words(vi, en).text(language) }

  private func name(_ file: String) -> String {
    file.isEmpty ? words("Toàn bộ nội dung", "The content as a whole") : Self.escaped(file)
  }

  private func anchor(_ file: String) -> String {
    "t-"
      + file.utf8.map { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) ? String(Unicode.Scalar($0)) : "-" }
      .joined()
  }

  private func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }

  /// A path as a link: bytes that no address may hold stand as `%XX`.
  private static func address(_ path: String) -> String {
    path.utf8.map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F: String(Unicode.Scalar(byte))
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }

  private var head: String {
    """
    <!doctype html><html lang="\(language.rawValue)"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">
    <title>\(words("Kết quả kiểm tra", "Result of the check"))</title><style>
    :root{--ink:#1b2430;--dim:#566173;--line:#d7dde6;--page:#f6f8fb;--card:#fff;--e:#b3261e;--eb:#ffe3e0;--w:#7a5200;
    --wb:#fff1cc;--n:#2c5282;--nb:#e6f0fb;--link:#0b57a4}
    @media (prefers-color-scheme:dark){:root{--ink:#e6eaf0;--dim:#a5b0c0;--line:#38424f;--page:#12171d;--card:#1a2129;
    --e:#ffb4ab;--eb:#5b1a16;--w:#ffd98a;--wb:#4a3600;--n:#b9d6f7;--nb:#1e3550;--link:#8ec1ff}}
    *{box-sizing:border-box}body{margin:0;background:var(--page);color:var(--ink);
    font:16px/1.6 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
    header,main{max-width:62rem;margin:0 auto;padding:1rem}header{padding-top:2rem}h1{margin:0;line-height:1.2}
    header p{margin:.4rem 0;color:var(--dim)}.sum b{padding:.15rem .7rem;border-radius:1rem;margin-right:.4rem}
    b.e{background:var(--eb);color:var(--e)}b.w{background:var(--wb);color:var(--w)}
    section,nav,.ok{background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:1rem;margin:0 0 1.2rem}
    h2{font-size:1.1rem;margin:0 0 .5rem;overflow-wrap:anywhere}nav ul{margin:0;padding-left:1.2rem}a{color:var(--link)}
    small,.rel,code{color:var(--dim)}code{display:block;margin-top:.2rem}.copy{margin:.2rem 0 .8rem}
    table{width:100%;border-collapse:collapse}th{text-align:left;font-size:.85rem;color:var(--dim);font-weight:600}
    th,td{padding:.6rem .5rem;border-top:1px solid var(--line);vertical-align:top}td:first-child{width:15rem}
    td p{margin:.2rem 0}td:first-child span{display:block}.tag{display:inline-block;padding:0 .5rem;border-radius:.3rem;font-size:.85rem;font-weight:600}
    .e .tag{background:var(--eb);color:var(--e)}.w .tag{background:var(--wb);color:var(--w)}
    .n .tag{background:var(--nb);color:var(--n)}code{font-size:.8rem}
    details>summary{cursor:pointer;padding:.5rem 0;color:var(--dim)}
    @media (max-width:40rem){thead{display:none}tr,td{display:block;width:100%}td{border:0;padding:.2rem 0}
    tr{border-top:1px solid var(--line);padding:.6rem 0}td:first-child{width:auto}td:first-child span{display:inline}td:first-child span+span::before{content:"· "}}
    @media print{body{background:#fff}section,nav{border:0;padding:0}tr{break-inside:avoid}.copy{display:none}}
    </style></head>
    """
  }
}
