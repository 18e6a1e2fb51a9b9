import Reform

/// Documents that running words cite by number: *76/NQ-CP ngày 15/7/2021*.
enum ProseCitations {
  /// The numbers that mean exactly one document of the list, with its page; the page itself is no citation.
  static func find(in words: String, on own: String, _ plan: SitePlan) -> [(range: Range<Int>, path: String)] {
    let documents = plan.context.documents
    return DocumentNumber.all(in: words).compactMap { citation in
      var number = citation.number
      var range = citation.range
      if documents.all(number).isEmpty, let shorter = citation.shorter {
        number = shorter
        range = range.lowerBound..<range.lowerBound + shorter.utf8.count
      }
      let day = DocumentNumber.day(behind: citation.range.upperBound, in: words)
      guard let document = documents.one(number, issued: day) ?? undated(number, documents) else { return nil }
      let path = Address.document(document)
      return path != own && plan.paths.contains(path) ? (range, path) : nil
    }
  }

  /// A document whose day the list does not give is the one, whatever day is written behind the number.
  private static func undated(_ number: String, _ documents: DocumentIndex) -> LegalDocument? {
    documents.one(number).flatMap { $0.issued == nil ? $0 : nil }
  }
}
