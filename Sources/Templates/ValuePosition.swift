import Diagnostics

/// Where a value would be printed.
enum ValuePosition: Sendable, Equatable {
  /// In the content of an element: text or markup.
  case content
  /// In a quoted attribute, or in `title` or `textarea`: text only.
  case text
  /// At the start of an attribute that holds an address: text that no browser may run.
  case addressStart
}

extension MarkupScanner {
  /// Where a value that is printed now would stand; nil where no escaping makes it safe.
  var position: ValuePosition? {
    switch state {
    case .content: .content
    case .plainContent: .text
    case .value(_, _, .plain, _): .text
    case .value(_, _, .address, let isAtStart): isAtStart ? .addressStart : .text
    default: nil
    }
  }

  /// What is wrong with the position, and what to do.
  var badPosition: (words: Words, remedy: Words?) {
    switch state {
    case .beforeValue, .unquoted:
      (
        Words("trong thuộc tính không có dấu nháy", "in an attribute without quotes"),
        Words("đặt giá trị trong dấu nháy kép: thuoc-tinh=\"{{ten}}\"", "put it in double quotes: name=\"{{value}}\"")
      )
    case .comment:
      (
        Words("trong chú thích HTML", "in a comment of HTML"),
        Words("dùng chú thích của mẫu: {{! … }}", "use a comment of the template: {{! … }}")
      )
    case .code: (Words("trong mã hoặc kiểu", "in code or style"), nil)
    case .value: (Words("trong thuộc tính chứa mã", "in an attribute that holds code"), nil)
    case .declaration: (Words("trong khai báo <!…>", "in a declaration <!…>"), nil)
    default:
      (
        Words("trong một thẻ HTML, ngoài giá trị thuộc tính", "in a tag of HTML, outside the value of an attribute"),
        Words(
          "chỉ in trong nội dung hoặc trong dấu nháy của thuộc tính", "print it in content or in a quoted attribute")
      )
    }
  }
}

extension Phrasebook {
  /// The key of a word that a tag asks for: what follows `chu.`; nil for any other tag.
  static func key(of tag: Tag) -> String? {
    let path = tag.path
    guard path.count > 1, path[0] == "chu" else { return nil }
    return path.dropFirst().joined(separator: ".")
  }
}
