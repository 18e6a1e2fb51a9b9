/// Prints the names that the template of a page kind may use, for `congkhai explain template <kind>`.
public enum NamesReference {
  /// The names of a page's records, innermost first, nested as they are used.
  ///
  /// ```
  /// nhiem_vu   Một nhiệm vụ của kế hoạch
  ///   {{noi_dung}}              Nội dung công việc
  ///   {{#buoc}}…{{/buoc}}       Các bước
  ///     {{.}}
  /// ```
  /// - Parameter roots: the names a template is compiled against, outermost first
  public static func text(_ roots: [Names]) -> String {
    roots.reversed().map { names in
      var rows: [Row] = []
      collect(names, indentation: 1, open: [ObjectIdentifier(names)], into: &rows)
      let width = min(rows.map(\.use.count).max() ?? 0, 44)
      let head = names.name + (names.meaning.isEmpty ? "" : " – " + names.meaning)
      return ([head] + rows.map { $0.line(width: width) }).joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  private struct Row {
    let use: String
    let meaning: String

    func line(width: Int) -> String {
      guard !meaning.isEmpty else { return use }
      return use + String(repeating: " ", count: max(2, width + 2 - use.count)) + meaning
    }
  }

  private static func collect(
    _ names: Names, indentation: Int, open: Set<ObjectIdentifier>, into rows: inout [Row]
  ) {
    let blanks = String(repeating: "  ", count: indentation)
    for field in names.fields {
      rows.append(Row(use: blanks + field.kind.reference(field.name), meaning: field.meaning))
      switch field.kind {
      case .record(let inner), .list(let inner):
        guard !open.contains(ObjectIdentifier(inner)) else { continue }
        collect(inner, indentation: indentation + 1, open: open.union([ObjectIdentifier(inner)]), into: &rows)
      case .text, .markup, .flag: break
      }
    }
  }
}

extension FieldKind {
  /// The name as it is written in a template.
  fileprivate func reference(_ name: String) -> String {
    switch self {
    case .text, .markup: "{{\(name)}}"
    case .flag: "{{#\(name)}} {{^\(name)}}"
    case .record, .list: "{{#\(name)}}…{{/\(name)}}"
    }
  }
}
