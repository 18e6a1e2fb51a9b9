import Diagnostics

/// Every kind of fault this module finds, for `congkhai explain`.
public enum TemplatesFaults {
  /// In the order in which a template meets them.
  public static let all: [FaultKind] = [
    nameOfTwoFilesKind, tagNotClosedKind, emptyTagKind, sectionNotClosedKind, closeWithoutOpenKind,
    rawOutputKind, delimitersKind, blockTwiceKind, textOutsideBlockKind, missingKind, unknownPartKind, recursionKind,
    unknownBlockKind, unknownNameKind, wrongUseKind, unknownWordKind, badPositionKind, markupInAttributeKind,
    unbalancedSectionKind, inlineCodeKind, assetMissingKind, unusedKind, wordNotTextKind, unusedWordKind,
  ]
}

// MARK: - Files

extension TemplatesFaults {
  static let nameOfTwoFilesKind = FaultKind(
    "template-name-of-two-files", .error,
    title: Words("Hai tệp mẫu cùng tên", "Two template files have one name"),
    explanation: Words(
      "Một mẫu được gọi bằng đường dẫn không có phần mở rộng, nên a.html và a.xml là cùng một tên. Đổi tên một tệp.",
      "A template is called by its path without its ending, so a.html and a.xml are one name. Rename one of them."))

  static func nameOfTwoFiles(_ name: String, first: Place, at place: Place) -> Fault {
    nameOfTwoFilesKind.fault(
      at: place,
      Words("tên mẫu \"\(name)\" đã có ở tệp khác", "the template name \"\(name)\" belongs to another file already"),
      related: [RelatedPlace(first, Words("tệp thứ nhất", "the first file"))])
  }

  static let unusedKind = FaultKind(
    "template-unused", .note,
    title: Words("Tệp mẫu không được dùng", "Template file is not used"),
    explanation: Words(
      "Không trang nào dùng tệp này: không loại trang nào mang tên nó và không mẫu nào chèn nó. Kiểm tra tên, hoặc xóa.",
      "No page uses this file: no page kind has its name and no template includes it. Check the name, or delete it."))

  static func unused(_ name: String, at place: Place) -> Fault {
    unusedKind.fault(at: place, Words("không trang nào dùng mẫu \"\(name)\"", "no page uses the template \"\(name)\""))
  }

  static let missingKind = FaultKind(
    "template-missing", .error,
    title: Words("Thiếu mẫu của một loại trang", "A page kind has no template"),
    explanation: Words(
      "Mỗi loại trang cần một tệp mẫu cùng tên trong templates/. Không có mẫu ngầm định.",
      "Every page kind needs a template file of its name in templates/. There are no hidden defaults."))

  public static func missing(_ name: String, suggestion: String? = nil) -> Fault {
    missingKind.fault(
      at: Place(file: "templates/\(name).mustache"),
      Words("thiếu mẫu \"\(name)\"", "the template \"\(name)\" is missing"),
      suggestion: suggestion.map { Words("có phải tệp \($0)?", "is it the file \($0)?") }
        ?? Words(
          "chép tệp này từ bộ mẫu đi kèm chương trình", "copy the file from the templates that come with the program"))
  }
}

// MARK: - Tags

extension TemplatesFaults {
  static let tagNotClosedKind = FaultKind(
    "template-tag-not-closed", .error,
    title: Words("Thẻ mẫu không có \"}}\"", "A template tag has no \"}}\""),
    explanation: Words(
      "Mỗi thẻ mở bằng \"{{\" phải đóng bằng \"}}\" trước khi thẻ khác mở.",
      "Every tag that opens with \"{{\" must close with \"}}\" before another one opens."))

  static func tagNotClosed(at place: Place) -> Fault {
    tagNotClosedKind.fault(at: place, Words("thẻ này không có \"}}\"", "this tag has no \"}}\""))
  }

  static let emptyTagKind = FaultKind(
    "template-empty-tag", .error,
    title: Words("Thẻ mẫu không có tên", "A template tag has no name"),
    explanation: Words("Giữa \"{{\" và \"}}\" phải có một tên.", "A name must stand between \"{{\" and \"}}\"."))

  static func emptyTag(at place: Place) -> Fault {
    emptyTagKind.fault(at: place, Words("thẻ này không có tên", "this tag has no name"))
  }

  static let sectionNotClosedKind = FaultKind(
    "template-section-not-closed", .error,
    title: Words("Đoạn không được đóng", "A section is not closed"),
    explanation: Words(
      "Đoạn mở bằng {{#ten}}, {{^ten}}, {{$ten}} hoặc {{<ten}} phải đóng bằng {{/ten}}, đoạn mở sau đóng trước.",
      "What opens with {{#name}}, {{^name}}, {{$name}} or {{<name}} must close with {{/name}}, the last opened first."))

  static func sectionNotClosed(_ name: String, at place: Place) -> Fault {
    sectionNotClosedKind.fault(
      at: place, Words("đoạn \"\(name)\" không được đóng", "the section \"\(name)\" is not closed"),
      expected: Words("{{/\(name)}}", "{{/\(name)}}"))
  }

  static let closeWithoutOpenKind = FaultKind(
    "template-close-without-open", .error,
    title: Words("Thẻ đóng không khớp thẻ mở", "A closing tag matches no opening tag"),
    explanation: Words(
      "{{/ten}} phải mang đúng tên của đoạn đang mở gần nhất.",
      "{{/name}} must carry the very name of the section that was opened last."))

  static func closeWithoutOpen(_ name: String, open: (name: String, place: Place)?, at place: Place) -> Fault {
    closeWithoutOpenKind.fault(
      at: place, Words("không có đoạn \"\(name)\" nào đang mở", "no section \"\(name)\" is open"),
      expected: open.map { Words("{{/\($0.name)}}", "{{/\($0.name)}}") },
      related: open.map { [RelatedPlace($0.place, Words("đoạn đang mở", "the open section"))] } ?? [])
  }

  static let rawOutputKind = FaultKind(
    "template-raw-output", .error,
    title: Words("Không in dữ liệu thô", "No raw output"),
    explanation: Words(
      "{{{ten}}} và {{&ten}} in dữ liệu không thoát ký tự, tức là để người nhập liệu chèn được mã vào trang. Dùng {{ten}}: "
        + "chữ được thoát, còn nội dung Markdown và biểu đồ đã là HTML an toàn và được in nguyên.",
      "{{{name}}} and {{&name}} print data unescaped, which lets whoever types it put code into the page. Use {{name}}: "
        + "text is escaped; Markdown and charts are safe HTML already and are printed as they stand."))

  static func rawOutput(_ name: String, at place: Place) -> Fault {
    rawOutputKind.fault(
      at: place,
      Words("không được in thô; mọi chữ đều được thoát ký tự", "raw output is not allowed; all text is escaped"),
      suggestion: Words("viết {{\(name)}}", "write {{\(name)}}"))
  }

  static let delimitersKind = FaultKind(
    "template-delimiters", .error,
    title: Words("Không đổi dấu ngoặc của thẻ", "Delimiters cannot be changed"),
    explanation: Words(
      "Thẻ {{= =}} của Mustache không được dùng: mọi mẫu đọc như nhau, với {{ và }}.",
      "The {{= =}} tag of Mustache is not used here: all templates read alike, with {{ and }}."))

  static func delimiters(at place: Place) -> Fault {
    delimitersKind.fault(
      at: place, Words("không đổi được dấu ngoặc của thẻ", "the delimiters of tags cannot be changed"))
  }
}

// MARK: - Inheritance and parts

extension TemplatesFaults {
  static let blockTwiceKind = FaultKind(
    "template-block-twice", .error,
    title: Words("Một khối được cho hai lần", "A block is given twice"),
    explanation: Words(
      "Trong {{<mẫu}}…{{/mẫu}} mỗi khối {{$ten}} chỉ cho một lần; lần sau sẽ bị mất.",
      "Inside {{<template}}…{{/template}} each block {{$name}} is given once; another one would be lost."))

  static func blockTwice(_ name: String, first: Place, at place: Place) -> Fault {
    blockTwiceKind.fault(
      at: place, Words("khối \"\(name)\" đã được cho ở trên", "the block \"\(name)\" is given above already"),
      related: [RelatedPlace(first, Words("lần thứ nhất", "the first time"))])
  }

  static let textOutsideBlockKind = FaultKind(
    "template-text-outside-block", .error,
    title: Words("Nội dung ngoài khối", "Content outside a block"),
    explanation: Words(
      "Giữa {{<mẫu}} và {{/mẫu}} chỉ có các khối {{$ten}}…{{/ten}}; những gì khác sẽ không được in.",
      "Between {{<template}} and {{/template}} only blocks {{$name}}…{{/name}} stand; anything else would not be printed."
    ))

  static func textOutsideBlock(_ parent: String, at place: Place) -> Fault {
    textOutsideBlockKind.fault(
      at: place,
      Words(
        "nội dung này nằm ngoài mọi khối của mẫu \"\(parent)\" nên sẽ bị mất",
        "this stands outside every block of the template \"\(parent)\" and would be lost"))
  }

  static let unknownPartKind = FaultKind(
    "template-unknown-part", .error,
    title: Words("Không có mẫu được chèn", "The included template does not exist"),
    explanation: Words(
      "{{> ten}} và {{< ten}} gọi một tệp trong templates/ bằng đường dẫn không có phần mở rộng, như parts/menu.",
      "{{> name}} and {{< name}} call a file in templates/ by its path without its ending, such as parts/menu."))

  static func unknownPart(_ name: String, nearest: String?, at place: Place) -> Fault {
    unknownPartKind.fault(
      at: place, Words("không có mẫu \"\(name)\"", "there is no template \"\(name)\""),
      suggestion: nearest.map { Words("có phải \"\($0)\"?", "is it \"\($0)\"?") })
  }

  static let recursionKind = FaultKind(
    "template-recursion", .error,
    title: Words("Mẫu chèn chính nó", "A template includes itself"),
    explanation: Words(
      "Một mẫu không được chèn chính nó, trực tiếp hay qua mẫu khác: trang sẽ không bao giờ xong.",
      "A template must not include itself, directly or through another one: the page would never end."))

  static func recursion(_ chain: [String], at place: Place) -> Fault {
    let path = chain.joined(separator: " → ")
    return recursionKind.fault(
      at: place, Words("mẫu chèn chính nó: \(path)", "the template includes itself: \(path)"))
  }

  static let unknownBlockKind = FaultKind(
    "template-unknown-block", .error,
    title: Words("Mẫu cha không có khối này", "The parent has no such block"),
    explanation: Words(
      "Khối {{$ten}} cho vào {{<mẫu}} phải có trong mẫu đó; nếu không, nội dung của nó không được in ở đâu cả.",
      "A block {{$name}} given to {{<template}} must exist in that template; otherwise it is printed nowhere."))

  static func unknownBlock(_ name: String, parent: String, known: [String], nearest: String?, at place: Place) -> Fault
  {
    let list = known.joined(separator: ", ")
    return unknownBlockKind.fault(
      at: place,
      Words("mẫu \"\(parent)\" không có khối \"\(name)\"", "the template \"\(parent)\" has no block \"\(name)\""),
      expected: known.isEmpty ? nil : Words("các khối của mẫu này: \(list)", "its blocks: \(list)"),
      suggestion: nearest.map { Words("có phải \"\($0)\"?", "is it \"\($0)\"?") })
  }
}
