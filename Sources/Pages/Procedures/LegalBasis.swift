import Reform
import Templates

/// One legal basis of a procedure: the official line, and the document it cites where the site has it.
struct LegalBasis: Sendable {
  let title: String
  let number: String
  var address: String?
  var issued: String?
  var issuer: String?
  var warning: String?

  static let shape = Shape<LegalBasis>(
    "can_cu", "Một căn cứ pháp lý",
    [
      .text("ten", "Căn cứ như in") { $0.title },
      .text("so_hieu", "Số hiệu đọc được") { $0.number },
      .text("lien_ket", "Trang văn bản") { $0.address },
      .text("ngay_ban_hanh", "Ngày ban hành") { $0.issued },
      .text("co_quan", "Cơ quan ban hành") { $0.issuer },
      .text("canh_bao", "Cảnh báo hiệu lực") { $0.warning },
    ])

  /// One item a line; a sign of a list before it is dropped.
  static func items(_ text: String, _ maker: PageMaker) -> [LegalBasis] {
    text.printedLines.compactMap { line in
      var line = line.trimmed
      if let first = line.first, first == "-" || first == "+" || first == "•" { line = line.dropFirst().trimmed }
      return line.isEmpty ? nil : item(String(line), maker)
    }
  }

  private static func item(_ line: String, _ maker: PageMaker) -> LegalBasis {
    guard let number = DocumentNumber.first(in: line) else { return LegalBasis(title: line, number: "") }
    // A number in brackets at the end says nothing that its own column does not say.
    let ending = " (\(number))"
    var basis = LegalBasis(
      title: line.hasSuffix(ending) ? String(line.dropLast(ending.count)) : line, number: number)
    guard let document = maker.site.documents.one(number) else { return basis }
    basis.address = maker.linkIfThere(Address.document(document))
    basis.issued = document.issued?.vietnamese
    basis.issuer = document.issuerCode.flatMap { maker.site.agencies[$0]?.name } ?? document.issuer
    if let end = document.validTo, end < maker.site.asOf {
      let successor = document.replacedBy.isEmpty ? "" : ", được thay thế bởi \(document.replacedBy)"
      basis.warning = "hết hiệu lực từ \(end.adding(days: 1).vietnamese)\(successor); cần đối chiếu bản gốc"
    }
    return basis
  }
}
