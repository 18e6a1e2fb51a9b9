import Reform
import Vietnamese

/// Documents of one year.
struct DocumentYears: Sendable {
  let title: String
  let folder: String
  /// Newest first.
  let documents: [LegalDocument]

  /// Newest year first; documents without a day stand last.
  static func groups(_ documents: [LegalDocument]) -> [DocumentYears] {
    let byYear = Dictionary(grouping: documents) { $0.issued?.year ?? 0 }
    return byYear.keys.sorted(by: >).map { year in
      let members = (byYear[year] ?? []).sorted { first, second in
        if let a = first.issued, let b = second.issued, a != b { return b < a }
        return Collation.naturalPrecedes(first.number, second.number)
      }
      return DocumentYears(
        title: year == 0 ? "Không rõ năm" : "Năm \(year)", folder: year == 0 ? "khong-ro-nam" : String(year),
        documents: members)
    }
  }
}

/// What pages say of a document.
enum DocumentFacts {
  static func issuer(_ document: LegalDocument, _ context: SiteContext) -> String {
    document.issuerCode.flatMap { context.agencies[$0]?.name } ?? document.issuer
  }

  /// *hết hiệu lực từ 1/7/2026, được thay thế bởi …*; nil while it is in force.
  static func warning(_ document: LegalDocument, asOf: Day) -> String? {
    if let end = document.validTo, end < asOf {
      let successor = document.replacedBy.isEmpty ? "" : ", được thay thế bởi \(document.replacedBy)"
      return "hết hiệu lực từ \(end.adding(days: 1).vietnamese)\(successor)"
    }
    if let start = document.validFrom, asOf < start { return "có hiệu lực từ \(start.vietnamese)" }
    return nil
  }

  /// *Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ*
  static func citation(_ document: LegalDocument, _ context: SiteContext) -> String {
    let type = document.type.isEmpty ? "Văn bản" : document.type
    let issued = document.issued.map { " ngày \($0.vietnamese)" } ?? ""
    let issuer = issuer(document, context)
    let by = issuer.isEmpty ? "" : " của \(issuer)"
    let subject = document.subject.isEmpty ? "" : ": \(document.subject)"
    return "\(type) số \(document.number)\(issued)\(by)\(subject)."
  }

  static func parts(_ document: LegalDocument, _ maker: PageMaker) -> [OfficialPart] {
    var parts = [OfficialPart("Số hiệu", document.number)]
    if let day = document.issued { parts.append(OfficialPart("Ngày ban hành", day.vietnamese)) }
    let issuer = issuer(document, maker.site)
    if !issuer.isEmpty {
      let page = document.issuerCode.flatMap { maker.linkIfThere(Address.agency($0)) }
      parts.append(OfficialPart("Cơ quan ban hành", issuer, address: page))
    }
    if !document.type.isEmpty { parts.append(OfficialPart("Loại văn bản", document.type)) }
    if !document.subject.isEmpty { parts.append(OfficialPart("Trích yếu", document.subject)) }
    if !document.signer.isEmpty { parts.append(OfficialPart("Người ký", document.signer)) }
    if let day = document.validFrom { parts.append(OfficialPart("Hiệu lực từ", day.vietnamese)) }
    if let day = document.validTo { parts.append(OfficialPart("Hiệu lực đến hết", day.vietnamese)) }
    if !document.replacedBy.isEmpty {
      let successor = maker.site.documents.one(document.replacedBy)
      parts.append(
        OfficialPart(
          "Được thay thế bởi", document.replacedBy,
          address: successor.flatMap { maker.linkIfThere(Address.document($0)) }))
    }
    if !document.collection.isEmpty {
      parts.append(
        OfficialPart(
          "Bộ sưu tập", document.collection, address: maker.linkIfThere(Address.collection(document.collection))))
    }
    return parts
  }

  /// The plans and procedures that name the document.
  static func mentions(_ document: LegalDocument, _ maker: PageMaker) -> [LinkRow] {
    maker.site.citations.pages(citing: document).map { LinkRow($0.title, maker.link($0.path), more: $0.kind) }
  }
}
