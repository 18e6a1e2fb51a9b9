import Diagnostics
import Yams

/// A place in a YAML text, both from 1; the column counts scalars, as libyaml does.
struct YAMLMark {
  var line: Int
  var column: Int

  init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  init(_ mark: Mark?) {
    self.init(line: mark?.line ?? 1, column: mark?.column ?? 1)
  }
}

/// What libyaml says, in words a clerk can act on.
struct YAMLWords {
  var summary: Words
  var remedy: Words?
  var mark: YAMLMark?

  /// The reason and the place to look at: where a thing began, if it never ended.
  static func explain(_ error: YamlError, _ text: String) -> YAMLWords {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      return explain(problem, at: YAMLMark(mark), context: context, text)
    case .reader(_, let offset, _, _):
      return YAMLWords(
        summary: Words("ký tự không dùng được trong YAML", "a character that YAML does not take"),
        remedy: Words("xóa ký tự này", "delete the character"), mark: offset.map { mark(of: $0, in: text) })
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.first ?? ""
      return YAMLWords(
        summary: Words("khóa “\(key)” có hai lần", "the key “\(key)” stands twice"),
        remedy: Words("giữ một dòng, bỏ dòng kia", "keep one of the lines"), mark: YAMLMark(context.mark))
    default:
      return YAMLWords(summary: Words("không đọc được YAML", "YAML that cannot be read"), remedy: nil, mark: nil)
    }
  }

  private static func explain(
    _ problem: String, at mark: YAMLMark, context: YamlError.Context?, _ text: String
  ) -> YAMLWords {
    if problem.contains("tab character") { return tab(mark) }
    if problem.contains("cannot start any token") {
      let sign = character(at: mark, in: text)
      return sign == "\t" ? tab(mark) : reserved(sign, mark)
    }
    if problem.contains("mapping values are not allowed") {
      // A tab before the key makes the parser take the lines for one text.
      if let line = line(mark.line, in: text), line.first == "\t" { return tab(YAMLMark(line: mark.line, column: 1)) }
      return YAMLWords(
        summary: Words(
          "dấu hai chấm ở đây không thuộc khóa nào", "this colon belongs to no key"),
        remedy: Words(
          "nếu dấu hai chấm thuộc nội dung, đặt cả giá trị trong ngoặc kép: \"Kế hoạch: giai đoạn 1\"; nếu không, xem lại thụt đầu dòng",
          "if the colon belongs to the text, put the whole value in quotes: \"Plan: part 1\"; else look at the indentation"
        ),
        mark: mark)
    }
    if problem.contains("could not find expected ':'") {
      return YAMLWords(
        summary: Words("dòng này không có dạng “khóa: giá trị”", "this line is no “key: value”"),
        remedy: Words(
          "thêm dấu hai chấm và một dấu cách sau khóa; dòng tiếp của một đoạn văn phải thụt vào",
          "put a colon and a space behind the key; a line that continues a text is indented"),
        mark: context.map { YAMLMark($0.mark) } ?? mark)
    }
    if problem.contains("escape") || problem.contains("hexdecimal") {
      let before = line(mark.line, in: text)?.unicodeScalars.prefix(mark.column) ?? "".unicodeScalars.prefix(0)
      let column = before.lastIndex(of: "\\").map { before.distance(from: before.startIndex, to: $0) + 1 }
      return YAMLWords(
        summary: Words("dấu \\ trong ngoặc kép là ký hiệu đặc biệt", "\\ has a meaning inside double quotes"),
        remedy: Words("dùng nháy đơn, hoặc viết \\\\", "use single quotes, or write \\\\"),
        mark: YAMLMark(line: mark.line, column: column ?? mark.column))
    }
    if problem.contains("expected key") || problem.contains("not allowed"), let words = halfQuoted(mark, text) {
      return words
    }
    return explainRest(problem, at: mark, context: context)
  }

  /// *tieu_de: "Tuần lễ" cải cách*: the value begins with a sign of YAML that a clerk meant as text.
  private static func halfQuoted(_ mark: YAMLMark, _ text: String) -> YAMLWords? {
    guard let line = line(mark.line, in: text), let colon = line.firstRange(of: ": ") else { return nil }
    let value = line[colon.upperBound...].drop { $0 == " " }
    guard let first = value.first, mark.column > line.distance(from: line.startIndex, to: value.startIndex) else {
      return nil
    }
    let summary: Words? =
      switch first {
      case "\"", "'": Words("sau dấu nháy đóng còn chữ", "there is text behind the closing quote")
      case "[", "{": Words("sau dấu ngoặc đóng còn chữ", "there is text behind the closing bracket")
      case "-": Words("giá trị không được bắt đầu bằng “- ”", "a value may not begin with “- ”")
      default: nil
      }
    guard let summary else { return nil }
    let quote = value.contains("'") ? "\"" : "'"
    let remedy =
      value.contains(quote)
      ? Words("đổi dấu nháy bên trong thành “ ”", "write “ ” for the quotes inside")
      : Words("đặt cả giá trị trong nháy: \(quote)\(value)\(quote)", "quote the whole value: \(quote)\(value)\(quote)")
    return YAMLWords(summary: summary, remedy: remedy, mark: mark)
  }

  private static func explainRest(_ problem: String, at mark: YAMLMark, context: YamlError.Context?) -> YAMLWords {
    if problem.contains("unexpected end of stream") || problem.contains("unexpected document indicator") {
      return YAMLWords(
        summary: Words("dấu nháy mở ở đây không có dấu đóng", "the quote that opens here is never closed"),
        remedy: Words("thêm dấu nháy đóng cùng loại ở cuối giá trị", "add the same quote at the end of the value"),
        mark: context.map { YAMLMark($0.mark) } ?? mark)
    }
    if problem.contains("',' or") {
      return YAMLWords(
        summary: Words(
          "danh sách trong ngoặc chưa đóng hoặc thiếu dấu phẩy", "a list in brackets is open or lacks a comma"),
        remedy: Words("ngăn các mục bằng dấu phẩy và đóng ngoặc", "put commas between the items and close the bracket"),
        mark: context.map { YAMLMark($0.mark) } ?? mark)
    }
    if problem.contains("alias") || context?.text.contains("alias") == true {
      return YAMLWords(
        summary: Words(
          "giá trị bắt đầu bằng dấu * phải đặt trong ngoặc kép", "a value that begins with * needs quotes"),
        remedy: Words("viết: \"* …\"", "write: \"* …\""), mark: context.map { YAMLMark($0.mark) } ?? mark)
    }
    if problem.contains("another document") || problem.contains("<document start>") {
      return YAMLWords(
        summary: Words("có nội dung ngoài phần YAML thứ nhất", "there is text outside the one YAML document"),
        remedy: Words(
          "bỏ dòng --- thừa, hoặc xem lại thụt đầu dòng", "remove the extra ---, or look at the indentation"),
        mark: mark)
    }
    if problem.contains("expected key") || problem.contains("'-' indicator") || problem.contains("not allowed") {
      return YAMLWords(
        summary: Words(
          "dòng này thụt đầu dòng không khớp với các dòng trên", "the indentation does not fit the lines above"),
        remedy: Words(
          "các khóa cùng cấp bắt đầu ở cùng một cột; giá trị có dấu nháy bên trong phải bọc cả trong ngoặc kép",
          "keys of one level begin in one column; a value with quotes inside is put in quotes as a whole"),
        mark: mark)
    }
    return YAMLWords(
      summary: Words("không đọc được YAML ở đây (\(problem))", "YAML cannot be read here (\(problem))"),
      remedy: Words("đặt giá trị trong ngoặc kép", "put the value in quotes"), mark: mark)
  }

  private static func tab(_ mark: YAMLMark) -> YAMLWords {
    YAMLWords(
      summary: Words("YAML không dùng phím Tab để thụt đầu dòng", "YAML takes no tabs for indentation"),
      remedy: Words("thay mỗi Tab bằng hai dấu cách", "put two spaces for each tab"), mark: mark)
  }

  private static func reserved(_ sign: Character?, _ mark: YAMLMark) -> YAMLWords {
    let shown = sign.map(String.init) ?? ""
    return YAMLWords(
      summary: Words("giá trị không được bắt đầu bằng “\(shown)”", "a value cannot begin with “\(shown)”"),
      remedy: Words("đặt cả giá trị trong ngoặc kép", "put the whole value in quotes"), mark: mark)
  }

  private static func line(_ number: Int, in text: String) -> Substring? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.indices.contains(number - 1) ? lines[number - 1] : nil
  }

  private static func character(at mark: YAMLMark, in text: String) -> Character? {
    guard let line = line(mark.line, in: text) else { return nil }
    return line.unicodeScalars.dropFirst(mark.column - 1).first.map(Character.init)
  }

  /// The line and column, in scalars, of a number of characters.
  private static func mark(of offset: Int, in text: String) -> YAMLMark {
    let before = text.prefix(max(0, offset))
    let line = before.count { $0 == "\n" } + 1
    let column = before.reversed().prefix { $0 != "\n" }.count + 1
    return YAMLMark(line: line, column: column)
  }
}

extension FaultKind {
  public static let yamlSyntax = FaultKind(
    "yaml-syntax", .error,
    title: Words("Phần đầu tệp (hoặc site.yaml) viết sai dạng", "YAML that cannot be read"),
    explanation: Words(
      """
      Mỗi dòng YAML có dạng “khóa: giá trị” (có dấu cách sau dấu hai chấm), thụt đầu dòng bằng dấu cách, không dùng \
      Tab. Đặt cả giá trị trong dấu nháy khi nó có dấu hai chấm rồi dấu cách, có dấu cách rồi dấu # (từ đó trở đi là \
      lời nhắc, bị bỏ qua), hoặc bắt đầu bằng một trong các dấu " ' [ { * & ! % @ ` # > | hay gạch nối rồi dấu cách: \
      tieu_de: "Kế hoạch: giai đoạn 1"; tieu_de: '"Tuần lễ" cải cách'.
      """,
      """
      A YAML line is “key: value” (a space behind the colon), indented with spaces, never with tabs. The whole value \
      goes in quotes where it holds a colon and a space, a space and # (a remark begins there), or begins with one of \
      " ' [ { * & ! % @ ` # > | or with a hyphen and a space.
      """))

  public static let yamlKeyRepeated = FaultKind(
    "yaml-key-repeated", .error,
    title: Words("Một khóa viết hai lần", "A YAML key stands twice"),
    explanation: Words(
      "Trong một nhóm, mỗi khóa chỉ viết một lần; nếu không thì không biết lấy giá trị nào. Xóa dòng thừa.",
      "Each key stands once in its group; otherwise no one can say which value is meant."))

  public static let yamlNotAMapping = FaultKind(
    "yaml-not-a-mapping", .error,
    title: Words("Không phải các dòng “khóa: giá trị”", "Not lines of “key: value”"),
    explanation: Words(
      "Tệp .yaml và phần đầu của tệp Markdown gồm các dòng “khóa: giá trị”, có dấu cách sau dấu hai chấm.",
      "A .yaml file and the head of a Markdown file are lines of “key: value”, with a space behind the colon."))
}
