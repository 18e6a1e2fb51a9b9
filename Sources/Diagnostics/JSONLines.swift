/// Faults for machines: one JSON object a line, in full, then a line that ends the stream.
///
/// The members are a contract: `id, severity, summary, file, sheet, cell, line, column, record, expected, suggestion,
/// related`; columns count characters from 1; what is not known is null.
public struct JSONLinesPrinter: Sendable {
  public let language: Language

  public init(language: Language) {
    self.language = language
  }

  public func line(for fault: Fault) -> String {
    var members = [
      member("id", fault.id), member("severity", fault.severity.rawValue),
      member("summary", fault.summary.text(language)),
    ]
    members.append(contentsOf: placeMembers(fault.place))
    members.append(member("expected", fault.expected?.text(language)))
    members.append(member("suggestion", fault.suggestion?.text(language)))
    let related = fault.related.map { related in
      let inner = placeMembers(related.place) + [member("summary", related.words.text(language))]
      return "{" + inner.joined(separator: ",") + "}"
    }
    members.append("\"related\":[" + related.joined(separator: ",") + "]")
    return "{" + members.joined(separator: ",") + "}"
  }

  /// The last line: `{"end":true,"errors":n,"warnings":n}`.
  public func endLine(errors: Int, warnings: Int) -> String {
    "{\"end\":true,\"errors\":\(errors),\"warnings\":\(warnings)}"
  }

  private func placeMembers(_ place: Place?) -> [String] {
    [
      member("file", place?.file), member("sheet", place?.sheet), member("cell", place?.cell),
      member("line", place?.line), member("column", place?.column), member("record", place?.record),
    ]
  }

  private func member(_ name: String, _ value: String?) -> String {
    "\"\(name)\":" + (value.map(Self.quoted) ?? "null")
  }

  private func member(_ name: String, _ value: Int?) -> String {
    "\"\(name)\":" + (value.map(String.init) ?? "null")
  }

  /// A JSON string with its quotes.
  public static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
        let hex = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
