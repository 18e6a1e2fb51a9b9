import Reform

/// Finds documents by number, and by number and day: a number alone may fit several.
struct DocumentIndex: Sendable {
  private var byNumber: [String: [LegalDocument]] = [:]

  init(_ documents: [LegalDocument]) {
    for document in documents { byNumber[DocumentNumber.key(document.number), default: []].append(document) }
  }

  /// All documents with a number; more than one where years or issuers differ.
  func all(_ number: String) -> [LegalDocument] { byNumber[DocumentNumber.key(number)] ?? [] }

  /// The one document that a number (and day, where known) means; nil where none or several fit.
  func one(_ number: String, issued: Day? = nil) -> LegalDocument? {
    let found = all(number)
    let dated = issued.map { day in found.filter { $0.issued == day } } ?? found
    return dated.count == 1 ? dated[0] : nil
  }
}
