import Diagnostics

// MARK: - Names

extension TemplatesFaults {
  static let unknownNameKind = FaultKind(
    "template-unknown-name", .error,
    title: Words("Tên không có trong trang này", "A name this page does not know"),
    explanation: Words(
      "Mỗi loại trang khai báo các tên mà mẫu được dùng; xem bằng `congkhai explain template <loại trang>`. Tên lạ là lỗi "
        + "ngay cả trong nhánh chưa bản ghi nào đi qua, để trang không bao giờ thiếu số liệu mà không ai biết.",
      "Every page kind declares the names its templates may use; see `congkhai explain template <kind>`. An unknown "
        + "name is an error even in a branch no record takes, so that no page silently lacks a figure."))

  /// A message names this many names; the reference of the page kind has them all.
  private static let namesShown = 8

  /// - Parameters:
  ///   - known: for each thing around the place, innermost first: what it is called and its names
  ///   - page: the page kind that is compiled
  static func unknownName(
    _ name: String, in whole: String?, known: [(thing: String, names: [String])], nearest: String?, page: String,
    at place: Place
  ) -> Fault {
    var room = namesShown
    var groups: [String] = []
    for (thing, names) in known where !names.isEmpty && room > 0 {
      groups.append("\(thing): \(names.prefix(room).joined(separator: ", "))")
      room -= min(room, names.count)
    }
    let rest = known.reduce(0) { $0 + $1.names.count } - (namesShown - room)
    let lists = groups.joined(separator: "; ")
    let more =
      rest > 0
      ? Words(
        ", … và \(rest) tên khác: congkhai explain template \(page)",
        ", … and \(rest) more: congkhai explain template \(page)") : Words(same: "")
    let summary =
      if let whole {
        Words("\"\(whole)\" không có tên \"\(name)\"", "\"\(whole)\" has no name \"\(name)\"")
      } else {
        Words("không có tên \"\(name)\" ở chỗ này", "the name \"\(name)\" is not known here")
      }
    return unknownNameKind.fault(
      at: place, summary,
      expected: lists.isEmpty
        ? nil : Words("chỗ này biết các tên: \(lists)\(more.vi)", "names known here: \(lists)\(more.en)"),
      suggestion: nearest.map { Words("có phải \"\($0)\"?", "is it \"\($0)\"?") })
  }

  static let wrongUseKind = FaultKind(
    "template-wrong-use", .error,
    title: Words("Tên được dùng sai cách", "A name is used in the wrong way"),
    explanation: Words(
      "Chữ và nội dung in bằng {{ten}}; bản ghi vào bằng {{#ten}}…{{/ten}} hoặc {{ten.ten_con}}; danh sách lặp bằng "
        + "{{#ten}}…{{/ten}}; cờ chỉ để hỏi: {{#ten}}, {{^ten}}.",
      "Text and markup are printed by {{name}}; a record is entered by {{#name}}…{{/name}} or {{name.part}}; a list is "
        + "repeated by {{#name}}…{{/name}}; a flag can only be asked for: {{#name}}, {{^name}}."))

  static func wrongUse(_ name: String, _ kind: FieldKind, at place: Place) -> Fault {
    wrongUseKind.fault(
      at: place,
      Words(
        "\"\(name)\" là \(kind.words.vi), không in ra như chữ được",
        "\"\(name)\" is \(kind.words.en) and cannot be printed as text"),
      expected: kind.use(name))
  }

  static func noPart(_ name: String, _ kind: FieldKind, part: String, at place: Place) -> Fault {
    wrongUseKind.fault(
      at: place,
      Words(
        "\"\(name)\" là \(kind.words.vi) nên không có \"\(name).\(part)\"",
        "\"\(name)\" is \(kind.words.en), so there is no \"\(name).\(part)\""),
      expected: kind.use(name))
  }

  static func noItem(_ thing: String, at place: Place) -> Fault {
    wrongUseKind.fault(
      at: place,
      Words(
        "{{.}} in mục của một danh sách chữ; ở đây đang trong \"\(thing)\"",
        "{{.}} prints the item of a list of texts; this place stands in \"\(thing)\""))
  }
}

extension FieldKind {
  /// What it is called in messages.
  var words: Words {
    switch self {
    case .text: Words("chữ", "a text")
    case .markup: Words("nội dung HTML", "markup")
    case .flag: Words("cờ có – không", "a flag")
    case .record: Words("một bản ghi", "a record")
    case .list: Words("một danh sách", "a list")
    }
  }

  /// How it is used.
  func use(_ name: String) -> Words? {
    switch self {
    case .text, .markup: Words(same: "{{\(name)}}")
    case .flag: Words(same: "{{#\(name)}}…{{/\(name)}}, {{^\(name)}}…{{/\(name)}}")
    case .record(let names):
      Words(
        same: (["{{#\(name)}}…{{/\(name)}}"] + names.fields.prefix(3).map { "{{\(name).\($0.name)}}" }).joined(
          separator: ", "))
    case .list: Words(same: "{{#\(name)}}…{{/\(name)}}")
    }
  }
}

// MARK: - Words of the interface

extension TemplatesFaults {
  static let unknownWordKind = FaultKind(
    "template-unknown-word", .error,
    title: Words("Không có từ ngữ giao diện này", "A word of the interface that does not exist"),
    explanation: Words(
      "{{chu.ten}} lấy chữ của giao diện từ templates/vi.yaml (hoặc en.yaml). Thêm khóa vào tệp đó, hoặc sửa tên.",
      "{{chu.name}} takes a word of the interface from templates/vi.yaml (or en.yaml). Add the key there, or mend it."))

  static func unknownWord(_ key: String, file: String, nearest: String?, at place: Place) -> Fault {
    // The folder may have another name than `templates`; the place says it.
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return unknownWordKind.fault(
      at: place, Words("không có \"\(key)\" trong \(name)", "there is no \"\(key)\" in \(name)"),
      suggestion: nearest.map { Words("có phải \"chu.\($0)\"?", "is it \"chu.\($0)\"?") })
  }

  static let wordNotTextKind = FaultKind(
    "template-word-not-text", .error,
    title: Words("Từ ngữ giao diện không phải chữ", "A word of the interface is not text"),
    explanation: Words(
      "Mỗi khóa của templates/vi.yaml mang một dòng chữ hoặc các khóa con, không mang danh sách.",
      "Every key of templates/vi.yaml holds a line of text or keys below it, never a list."))

  static func wordNotText(_ key: String, at place: Place) -> Fault {
    wordNotTextKind.fault(
      at: place, Words("\"\(key)\" phải là chữ", "\"\(key)\" must be text"))
  }

  static let unusedWordKind = FaultKind(
    "template-word-unused", .note,
    title: Words("Từ ngữ giao diện không được dùng", "A word of the interface is not used"),
    explanation: Words(
      "Không mẫu nào dùng khóa này qua {{chu.…}}. Xóa nó, hoặc sửa tên cho khớp.",
      "No template uses this key as {{chu.…}}. Delete it, or mend the name."))

  static func unusedWord(_ key: String, at place: Place?) -> Fault {
    unusedWordKind.fault(
      at: place, Words("không mẫu nào dùng \"chu.\(key)\"", "no template uses \"chu.\(key)\""))
  }
}

// MARK: - Where a value stands

extension TemplatesFaults {
  static let badPositionKind = FaultKind(
    "template-bad-position", .error,
    title: Words("Giá trị nằm ở chỗ không an toàn", "A value stands where it cannot be safe"),
    explanation: Words(
      "Giá trị chỉ được in trong nội dung phần tử hoặc trong thuộc tính có dấu nháy. Trong tên thẻ, thuộc tính không "
        + "nháy, chú thích HTML, <script>, <style>, thuộc tính style hay on… thì thoát ký tự không đủ để an toàn.",
      "A value may be printed in the content of an element or in a quoted attribute. In the name of a tag, an unquoted "
        + "attribute, an HTML comment, <script>, <style>, a style or on… attribute, escaping is not enough."))

  static func badPosition(_ name: String, _ position: Words, suggestion: Words?, at place: Place) -> Fault {
    badPositionKind.fault(
      at: place,
      Words("\"\(name)\" nằm \(position.vi)", "\"\(name)\" stands \(position.en)"), suggestion: suggestion)
  }

  static let markupInAttributeKind = FaultKind(
    "template-markup-in-attribute", .error,
    title: Words("Nội dung HTML ở chỗ chỉ nhận chữ", "Markup where only text can stand"),
    explanation: Words(
      "Nội dung đã là HTML (Markdown, biểu đồ) chỉ in được trong nội dung phần tử, không trong thuộc tính, <title> hay "
        + "<textarea>.",
      "What is markup already (Markdown, charts) can be printed only in the content of an element, not in an attribute, "
        + "<title> or <textarea>."))

  static func markupInAttribute(_ name: String, at place: Place) -> Fault {
    markupInAttributeKind.fault(
      at: place,
      Words(
        "\"\(name)\" là nội dung HTML, chỗ này chỉ nhận chữ", "\"\(name)\" is markup; only text can stand here"))
  }

  static let unbalancedSectionKind = FaultKind(
    "template-unbalanced-section", .error,
    title: Words("Đoạn làm dở một thẻ HTML", "A section leaves a tag of HTML half done"),
    explanation: Words(
      "Đoạn có thể in hoặc không, nên không được mở một thẻ, thuộc tính hay chú thích HTML mà không đóng nó trong cùng đoạn.",
      "A section may be printed or not, so it must not open a tag, attribute or comment of HTML without closing it."))

  static func unbalancedSection(_ name: String, at place: Place) -> Fault {
    unbalancedSectionKind.fault(
      at: place,
      Words(
        "đoạn \"\(name)\" mở hoặc đóng dở một thẻ, thuộc tính hay chú thích HTML",
        "the section \"\(name)\" opens or closes half a tag, attribute or comment of HTML"))
  }

  static let inlineCodeKind = FaultKind(
    "template-inline-code", .error,
    title: Words("Mã hoặc kiểu viết thẳng trong trang", "Code or style written into the page"),
    explanation: Words(
      "Trang có Content-Security-Policy chặt: trình duyệt bỏ qua mọi thuộc tính style, on… và mọi <script>, <style> viết "
        + "thẳng trong trang. Đặt mã và kiểu vào tệp riêng trong templates/.",
      "Pages carry a strict Content-Security-Policy: browsers pass over every style and on… attribute and every <script> "
        + "and <style> written into the page. Put code and styles into files of their own in templates/."))

  static func inlineCode(_ inline: MarkupScanner.Inline, at place: Place) -> Fault {
    let summary =
      switch inline {
      case .attribute(let name):
        Words("thuộc tính \"\(name)\" viết thẳng trong trang", "the attribute \"\(name)\" is written into the page")
      case .element(let name):
        Words("nội dung <\(name)> viết thẳng trong trang", "the content of <\(name)> is written into the page")
      }
    return inlineCodeKind.fault(
      at: place, summary,
      suggestion: Words("đưa vào một tệp .css hoặc .js", "move it to a .css or .js file"))
  }
}
