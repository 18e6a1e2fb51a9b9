extension ContentReference {
  /// The content reference as Markdown, in Vietnamese: one heading a file, one row a column or key. README holds it
  /// between two marks, and a test holds README to it.
  public static func markdown() -> String {
    var out = ""
    for entry in entries {
      out += "#### `\(entry.path)`\n\n\(entry.meaning)\n\n"
      out += "| Khóa | Đầu cột | Nghĩa | Nhận |\n|---|---|---|---|\n"
      for field in entry.fields {
        let heads = ([field.title] + field.aliases).joined(separator: "; ")
        let mark = field.isRequired ? " (bắt buộc)" : ""
        out += "| `\(field.key)`\(mark) | \(cell(heads)) | \(cell(field.meaning)) | \(cell(field.takes)) |\n"
      }
      out += "\n"
    }
    return out
  }

  /// A bar would end the cell.
  private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
}
