import Reform

extension AgencyDirectory {
  /// A directory of a test: `code: name | other name | …`, one a line; a code that ends in `*` is a group's.
  static func test(_ lines: String, province: String? = nil) -> AgencyDirectory {
    let agencies = lines.split(separator: "\n").map { line in
      let parts = line.split(separator: ":", maxSplits: 1)
      let names = parts[1].split(separator: "|").map { $0.trimmingBlanks }
      let code = parts[0].trimmingBlanks
      let isGroup = code.hasSuffix("*")
      return Agency(
        code: isGroup ? String(code.dropLast()) : code, name: names[0], otherNames: Array(names.dropFirst()),
        kind: isGroup ? "nhom" : nil)
    }
    return AgencyDirectory(agencies, province: province)
  }
}

extension AgencyReading {
  /// The reading in one line: `so-noi-vu so-tu-phap + so_ban_nganh ubnd_huyen ?Tổ kiểm tra !Sở NV`.
  var line: String {
    var parts = agencies
    if !groups.isEmpty { parts += ["+"] + groups }
    parts += unresolved.map { "?" + $0 }
    parts += ambiguous.map { "!" + $0.text + "(" + $0.candidates.joined(separator: ",") + ")" }
    return parts.joined(separator: " ")
  }
}

extension Substring {
  var trimmingBlanks: String {
    var part = self
    while part.first == " " { part.removeFirst() }
    while part.last == " " { part.removeLast() }
    return String(part)
  }
}
