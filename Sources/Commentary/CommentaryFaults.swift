import Diagnostics

/// Every kind of fault this module finds, for `congkhai explain`.
public enum CommentaryFaults {
  /// In the order in which a text meets them.
  public static let all: [FaultKind] = [
    brokenLinkKind, unsafeLinkKind, emptyLinkKind, imageWithoutAltKind, externalImageKind, rawHTMLKind,
    headingSkipsKind, cellsLostKind, footnoteUndefinedKind, footnoteUnusedKind,
  ]
}

// MARK: - Links and pictures

extension CommentaryFaults {
  public static let brokenLinkKind = FaultKind(
    "commentary-broken-link", .error,
    title: Words("Liên kết trong bài không dẫn tới đâu", "A link in a text leads nowhere"),
    explanation: Words(
      "Liên kết tới tệp nội dung (../ke-hoach/x/ke-hoach.md#1-2, thu-tuc/1.001193.md, tep/a.pdf) phải trỏ tới tệp có thật, "
        + "tính từ thư mục của tệp đang viết. Sửa đường dẫn, hoặc thêm tệp còn thiếu. Tệp có mà còn là dự thảo hay chưa đến giờ "
        + "đăng thì trang của nó cũng chưa có.",
      "A link to a content file (../ke-hoach/x/ke-hoach.md#1-2, thu-tuc/1.001193.md, tep/a.pdf) must name a file that "
        + "exists, counted from the folder of the file it is written in. Mend the path, or add the missing file. A draft, or "
        + "what is not published yet, has no page either."))

  static func brokenLink(_ destination: String, near: [String], at place: Place) -> Fault {
    let mend = Words(
      "sửa đường dẫn (tính từ thư mục của tệp này), hoặc thêm tệp còn thiếu",
      "mend the path, counted from the folder of this file, or add the missing file")
    return brokenLinkKind.fault(
      at: place,
      Words("liên kết \"\(destination)\" không dẫn tới đâu", "the link \"\(destination)\" leads nowhere"),
      suggestion: .didYouMean(near) ?? mend)
  }

  /// A link to something that is there and not shown now.
  static func hiddenLink(_ destination: String, _ what: Words, remedy: Words, at place: Place) -> Fault {
    brokenLinkKind.fault(
      at: place,
      Words("liên kết \"\(destination)\" dẫn tới \(what.vi)", "the link \"\(destination)\" leads to \(what.en)"),
      suggestion: remedy)
  }

  static let unsafeLinkKind = FaultKind(
    "commentary-unsafe-link", .warning,
    title: Words("Liên kết không an toàn", "An unsafe link"),
    explanation: Words(
      "Chỉ nhận liên kết tương đối, http, https, mailto và tel. Liên kết javascript:, data:, vbscript:, file:… không được "
        + "đưa vào trang; chữ của liên kết vẫn in.",
      "Only relative links, http, https, mailto and tel are taken. Links such as javascript:, data:, vbscript:, file: are "
        + "never published; the words of the link are."))

  static func unsafeLink(_ destination: String, at place: Place) -> Fault {
    let shown = String(destination.prefix(60))
    return unsafeLinkKind.fault(
      at: place,
      Words("liên kết \"\(shown)\" không an toàn, đã bỏ", "the link \"\(shown)\" is unsafe and was left out"),
      expected: Words(
        "đường dẫn tương đối, https://…, mailto:…, tel:…", "a relative path, https://…, mailto:…, tel:…"))
  }

  static let emptyLinkKind = FaultKind(
    "commentary-empty-link", .warning,
    title: Words("Liên kết không có chữ", "A link without words"),
    explanation: Words(
      "Người dùng trình đọc màn hình nghe chữ của liên kết; liên kết trống không nói dẫn tới đâu. Viết [chữ](địa-chỉ).",
      "People who use a screen reader hear the words of a link; an empty one says nothing. Write [words](address)."))

  static func emptyLink(_ destination: String, at place: Place) -> Fault {
    emptyLinkKind.fault(
      at: place,
      Words("liên kết tới \"\(destination)\" không có chữ", "the link to \"\(destination)\" has no words"),
      expected: Words("[chữ nói dẫn tới đâu](\(destination))", "[words that say where it leads](\(destination))"),
      consequence: Words("in địa chỉ thay cho chữ", "its address is printed instead"))
  }

  static let imageWithoutAltKind = FaultKind(
    "commentary-image-without-alt", .warning,
    title: Words("Ảnh không có lời mô tả", "A picture without a description"),
    explanation: Words(
      "Mỗi ảnh cần lời mô tả cho người không nhìn thấy: ![lời mô tả](tep/anh.png) (WCAG 2.2, tiêu chí 1.1.1).",
      "Every picture needs a description for people who cannot see it: ![description](tep/a.png) (WCAG 2.2, 1.1.1)."))

  static func imageWithoutAlt(_ destination: String, at place: Place) -> Fault {
    imageWithoutAltKind.fault(
      at: place,
      Words("ảnh \"\(destination)\" không có lời mô tả", "the picture \"\(destination)\" has no description"),
      expected: Words(same: "![…](\(destination))"))
  }

  static let externalImageKind = FaultKind(
    "commentary-external-image", .warning,
    title: Words("Ảnh lấy từ trang khác", "A picture from another site"),
    explanation: Words(
      "Trang không tải gì từ nơi khác: người đọc không bị theo dõi, trang vẫn đủ khi không có mạng. Chép ảnh vào tep/ và "
        + "trỏ tới đó.",
      "Pages load nothing from elsewhere: readers are not tracked, and pages are whole without a network. Copy the picture "
        + "to tep/ and point to it."))

  static func externalImage(_ destination: String, at place: Place) -> Fault {
    externalImageKind.fault(
      at: place,
      Words("ảnh \"\(destination)\" ở trang khác", "the picture \"\(destination)\" is on another site"),
      suggestion: Words("chép ảnh vào tep/ và trỏ tới đó", "copy the picture to tep/ and point to it"),
      consequence: Words("chỉ in lời mô tả của ảnh", "only its description is printed"))
  }
}

// MARK: - What the text says

extension CommentaryFaults {
  static let rawHTMLKind = FaultKind(
    "commentary-raw-html", .warning,
    title: Words("Mã HTML trong bài", "HTML in a text"),
    explanation: Words(
      "Bài viết bằng Markdown không nhận mã HTML (trừ <br> để xuống dòng trong ô bảng); mã được in ra như chữ. Dùng dấu "
        + "của Markdown: **đậm**, *nghiêng*, bảng, danh sách.",
      "Texts in Markdown take no HTML (but <br>, to break a line in a table cell); it is printed as the text it is. Use "
        + "the marks of Markdown: **strong**, *emphasis*, tables, lists."))

  static func rawHTML(_ name: String, at place: Place) -> Fault {
    rawHTMLKind.fault(
      at: place, Words("thẻ HTML <\(name)> được in ra như chữ", "the HTML tag <\(name)> is printed as text"),
      suggestion: Words(
        "dùng dấu của Markdown: **đậm**, *nghiêng*, [chữ](địa chỉ)",
        "use Markdown: **strong**, *emphasis*, [words](address)"))
  }

  static let headingSkipsKind = FaultKind(
    "commentary-heading-skips", .warning,
    title: Words("Đề mục nhảy cấp", "A heading skips a level"),
    explanation: Words(
      "Sau đề mục # là ##, sau ## là ###. Nhảy cấp làm người dùng trình đọc màn hình tưởng thiếu một phần.",
      "After a heading # comes ##, after ## comes ###. A skipped level makes people who use a screen reader think that a "
        + "part is missing."))

  static func headingSkips(_ text: String, level: Int, at place: Place) -> Fault {
    headingSkipsKind.fault(
      at: place, Words("đề mục \"\(text)\" nhảy cấp", "the heading \"\(text)\" skips a level"),
      suggestion: Words("bớt dấu # ở đầu đề mục", "take away a # in front of it"),
      consequence: Words("in như đề mục cấp \(level)", "it is printed as a heading of level \(level)"))
  }

  static let cellsLostKind = FaultKind(
    "commentary-table-cells-lost", .warning,
    title: Words("Hàng của bảng có nhiều ô hơn đầu bảng", "A table row has more cells than the head"),
    explanation: Words(
      "Markdown bỏ các ô vượt số cột của đầu bảng. Thêm cột vào đầu bảng, hoặc viết \\| nếu dấu | là chữ trong ô.",
      "Markdown drops cells beyond the columns of the head. Add the column to the head, or write \\| where the | is text."
    ))

  static func cellsLost(_ cells: Int, columns: Int, at place: Place) -> Fault {
    cellsLostKind.fault(
      at: place,
      Words(
        "hàng này có \(cells) ô, đầu bảng có \(columns) cột: ô thừa không được in",
        "this row has \(cells) cells, the head \(columns) columns: the others are not printed"),
      suggestion: Words(
        "thêm cột vào đầu bảng, hoặc viết \\| nếu dấu | là chữ",
        "add a column to the head, or write \\| for a bar in a text"))
  }

  static let footnoteUndefinedKind = FaultKind(
    "commentary-footnote-undefined", .warning,
    title: Words("Chú thích không có nội dung", "A footnote mark without a footnote"),
    explanation: Words(
      "Mỗi dấu [^1] trong bài cần một dòng [^1]: nội dung chú thích.",
      "Every mark [^1] in a text needs a line [^1]: the footnote."))

  static func footnoteUndefined(_ label: String, at place: Place) -> Fault {
    footnoteUndefinedKind.fault(
      at: place,
      Words("chú thích [^\(label)] không có nội dung", "the footnote [^\(label)] is not given"),
      expected: Words(same: "[^\(label)]: …"))
  }

  static let footnoteUnusedKind = FaultKind(
    "commentary-footnote-unused", .warning,
    title: Words("Chú thích không được nhắc tới", "A footnote nothing refers to"),
    explanation: Words(
      "Chú thích không có dấu [^…] nào trong bài trỏ tới thì không được in. Thêm dấu, hoặc xóa chú thích.",
      "A footnote that no mark [^…] refers to is not printed. Add the mark, or delete the footnote."))

  static func footnoteUnused(_ label: String, at place: Place) -> Fault {
    footnoteUnusedKind.fault(
      at: place,
      Words(
        "không chỗ nào nhắc tới chú thích [^\(label)] nên nó không được in",
        "nothing refers to the footnote [^\(label)], so it is not printed"),
      suggestion: Words(
        "thêm [^\(label)] vào chỗ cần chú thích, hoặc xóa chú thích", "add [^\(label)] where it belongs, or delete it"))
  }
}
