import Records
import Reform

/// Which plans and procedures name which documents, worked out once. A number that fits several documents counts only
/// where its day is known too.
struct CitationIndex: Sendable {
  struct Page: Sendable {
    let title: String
    let path: String
    let kind: String
  }

  private let pages: [Key: [Page]]

  private struct Key: Hashable, Sendable {
    let number: String
    let issued: Day?
    let issuer: String

    init(_ document: LegalDocument) {
      number = document.number
      issued = document.issued
      issuer = document.issuerCode ?? document.issuer
    }
  }

  init(_ library: Library, _ documents: DocumentIndex) {
    var pages: [Key: [Page]] = [:]
    func add(_ document: LegalDocument, _ page: Page) { pages[Key(document), default: []].append(page) }
    for file in library.plans {
      let plan = file.plan.value
      let page = Page(title: plan.title, path: Address.plan(plan), kind: "Kế hoạch")
      if let own = documents.one(plan.number, issued: plan.issued) { add(own, page) }
      if !plan.document.isEmpty, let number = DocumentNumber.first(in: plan.document),
        let enclosing = documents.one(number)
      {
        add(enclosing, page)
      }
    }
    for file in library.procedures {
      let procedure = file.procedure.value
      let page = Page(title: procedure.name, path: Address.procedure(procedure), kind: "Thủ tục \(procedure.code)")
      var cited: Set<String> = []
      for line in ([procedure.decision] + procedure.legalBasis.printedLines.map(String.init)) {
        guard let number = DocumentNumber.first(in: line), cited.insert(number).inserted,
          let document = documents.one(number)
        else { continue }
        add(document, page)
      }
    }
    self.pages = pages
  }

  func pages(citing document: LegalDocument) -> [Page] { pages[Key(document)] ?? [] }
}
