import Records
import Reform
import Vietnamese

/// Which plans and procedures name which documents, worked out once. A number that fits several documents counts only
/// where its day is known too.
struct CitationIndex: Sendable {
  struct Page: Sendable {
    let title: String
    let path: String
    let kind: String
  }

  /// By the address of the document.
  private let pages: [String: [Page]]

  init(_ library: Library, _ documents: DocumentIndex, _ cited: CitedDocuments) {
    var pages: [String: [Page]] = [:]
    func add(_ document: LegalDocument, _ page: Page) { pages[Address.document(document), default: []].append(page) }
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
    var paths: [String] = []
    for file in library.procedures {
      paths.removeAll(keepingCapacity: true)
      let decision = DocumentNumber.first(in: file.procedure.value.decision)
      if let document = decision.flatMap(cited.one) { paths.append(document.path) }
      file.procedure.value.legalBasis.withBytes { bytes in
        PrintedLines.each(in: bytes) { line in
          guard let number = DocumentNumber.first(in: line)?.number, let document = cited.one(number),
            !paths.contains(document.path)
          else { return }
          paths.append(document.path)
        }
      }
      guard !paths.isEmpty else { continue }
      let procedure = file.procedure.value
      let page = Page(title: procedure.name, path: Address.procedure(procedure), kind: "Thủ tục \(procedure.code)")
      for path in paths { pages[path, default: []].append(page) }
    }
    self.pages = pages
  }

  func pages(citing document: LegalDocument) -> [Page] { pages[Address.document(document)] ?? [] }
}
