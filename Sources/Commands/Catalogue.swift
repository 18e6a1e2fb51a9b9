import Building
import Diagnostics
import Pages
import Publishing
import Templates

/// Every kind of fault the program knows, and every kind of template.
enum Catalogue {
  static let kinds: [FaultKind] = BuildingFaults.everyKind.sorted { $0.id < $1.id }

  /// Each template once, in the order of the page kinds: several kinds may share one.
  static let templateKinds: [String] = {
    var seen: Set<String> = []
    return PageKind.all.map(\.template).filter { seen.insert($0).inserted }
  }()

  private static func meanings(_ template: String) -> [String] {
    PageKind.all.filter { $0.template == template }.map(\.meaning)
  }

  /// The names of a template, innermost record first; what it shows stands over them.
  static func template(_ name: String) -> String? {
    guard let kind = PageKind.all.first(where: { $0.template == name }) else { return nil }
    let shown = meanings(name)
    let head =
      shown.count == 1
      ? "\(name).mustache – \(shown[0])\n"
      : "\(name).mustache\n" + shown.map { "  – \($0)\n" }.joined()
    return head + "\n" + NamesReference.text(kind.roots)
  }

  /// One line a kind: severity, id, title.
  static func list(_ language: Language) -> String {
    let width = kinds.map(\.id.count).max() ?? 0
    return Severity.allCases.map { severity -> String in
      let own = kinds.filter { $0.severity == severity }
      if own.isEmpty { return "" }
      return heading(severity).text(language) + "\n"
        + own.map { kind in
          "  \(kind.id)\(String(repeating: " ", count: width + 2 - kind.id.count))\(kind.title.text(language))\n"
        }.joined()
    }.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  static func templateList(_ language: Language) -> String {
    Words("Các loại trang:", "Page kinds:").text(language) + "\n"
      + templateKinds.flatMap { name in
        meanings(name).enumerated().map { number, meaning in
          let label = number == 0 ? name : ""
          return "  \(label)\(String(repeating: " ", count: max(2, 24 - label.count)))\(meaning)\n"
        }
      }.joined()
  }

  static func page(_ kind: FaultKind, _ language: Language) -> String {
    let title = kind.title.text(language)
    let rows = kind.explanation.text(language).split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { $0.isEmpty ? [""] : HelpPage.wrapped(String($0), width: 96) }
    return "\(kind.id) (\(severity(kind.severity).text(language)))\n\(title)\n\n" + rows.joined(separator: "\n") + "\n"
  }

  static func json(_ kind: FaultKind, _ language: Language) -> String {
    var bytes: [UInt8] = []
    for (index, member) in [
      ("id", kind.id), ("severity", kind.severity.rawValue), ("title", kind.title.text(language)),
      ("explanation", kind.explanation.text(language)),
    ].enumerated() {
      bytes.append(UInt8(ascii: index == 0 ? "{" : ","))
      JSONText.append(member.0, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      JSONText.append(member.1, to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func heading(_ severity: Severity) -> Words {
    switch severity {
    case .error: Words("Lỗi: có thì không đăng", "Errors: they keep the site from being published")
    case .warning: Words("Cảnh báo: vẫn đăng, nên xem lại", "Warnings: the site is published, have a look")
    case .note: Words("Lưu ý", "Notes")
    }
  }

  private static func severity(_ severity: Severity) -> Words {
    switch severity {
    case .error: Words("lỗi", "error")
    case .warning: Words("cảnh báo", "warning")
    case .note: Words("lưu ý", "note")
    }
  }
}
