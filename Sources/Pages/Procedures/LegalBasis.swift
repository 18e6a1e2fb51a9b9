import Reform
import Templates
import Vietnamese

/// One legal basis of a procedure: the official line, and the document it cites where the site has it.
struct LegalBasis: Sendable {
  let title: String
  let number: String
  var address: String?
  var document: CitedDocument?

  static let shape = Shape<LegalBasis>(
    "can_cu", "Một căn cứ pháp lý",
    [
      .text("ten", "Căn cứ như in") { $0.title },
      .text("so_hieu", "Số hiệu đọc được") { $0.number },
      .text("lien_ket", "Trang văn bản") { $0.address },
      .text("ngay_ban_hanh", "Ngày ban hành") { $0.document?.issued },
      .text("co_quan", "Cơ quan ban hành") { $0.document?.issuer },
      .text("canh_bao", "Cảnh báo hiệu lực") { $0.document?.warning },
    ])

  /// One item a line; a sign of a list before it is dropped.
  static func items(_ text: String, _ maker: PageMaker) -> [LegalBasis] {
    if GluedParts.isNothing(text) { return [] }
    if let glued = GluedParts.basis(text) {
      return glued.map { title, number in
        var basis = LegalBasis(title: title, number: number)
        basis.document = maker.site.cited.one(number)
        basis.address = maker.linkIfThere(basis.document?.path)
        return basis
      }
    }
    return text.withBytes { bytes in
      var items: [LegalBasis] = []
      PrintedLines.each(in: bytes) { line in
        let sign = PrintedLines.signLength(line)
        let rest = PrintedLines.trimmed(UnsafeBufferPointer(rebasing: line[sign...]))
        if !rest.isEmpty { items.append(item(rest, maker)) }
      }
      return items
    }
  }

  private static func item(_ line: PrintedLines.Bytes, _ maker: PageMaker) -> LegalBasis {
    guard let citation = DocumentNumber.first(in: line) else {
      return LegalBasis(title: PrintedLines.text(line), number: "")
    }
    let range = citation.range
    // A number in brackets at the end says nothing that its own column does not say.
    let isEnding =
      range.upperBound == line.count - 1 && line[line.count - 1] == 0x29 && range.lowerBound >= 2
      && line[range.lowerBound - 1] == 0x28 && line[range.lowerBound - 2] == 0x20
    let title = isEnding ? line[..<(range.lowerBound - 2)] : line[...]
    var basis = LegalBasis(title: String(decoding: title, as: UTF8.self), number: citation.number)
    basis.document = maker.site.cited.one(citation.number)
    basis.address = maker.linkIfThere(basis.document?.path)
    return basis
  }
}

/// What is said of a document wherever it is cited.
final class CitedDocument: Sendable {
  let path: String
  let issued: String?
  let issuer: String
  let warning: String?

  init(_ document: LegalDocument, agencies: [String: Agency], asOf: Day) {
    path = Address.document(document)
    issued = document.issued?.vietnamese
    issuer = document.issuerCode.flatMap { agencies[$0]?.name } ?? document.issuer
    if let end = document.validTo, end < asOf {
      let successor = document.replacedBy.isEmpty ? "" : ", được thay thế bởi \(document.replacedBy)"
      warning = "hết hiệu lực từ \(end.adding(days: 1).vietnamese)\(successor); cần đối chiếu bản gốc"
    } else {
      warning = nil
    }
  }
}

/// The documents that a number alone means, worked out once: thousands of procedures cite the same few.
struct CitedDocuments: Sendable {
  private var byNumber: [String: CitedDocument] = [:]
  private var byKey: [String: CitedDocument] = [:]

  init(_ all: [LegalDocument], _ documents: DocumentIndex, agencies: [String: Agency], asOf: Day) {
    for document in all where documents.all(document.number).count == 1 {
      let cited = CitedDocument(document, agencies: agencies, asOf: asOf)
      byNumber[document.number] = cited
      byKey[DocumentNumber.key(document.number)] = cited
    }
  }

  /// The one document that a number means; nil where none or several fit.
  func one(_ number: String) -> CitedDocument? { byNumber[number] ?? byKey[DocumentNumber.key(number)] }
}
