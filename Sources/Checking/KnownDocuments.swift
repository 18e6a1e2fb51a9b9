import Records
import Reform
import Vietnamese

/// The documents of the site by number, and what a citation of a number means.
struct KnownDocuments {
  enum Meaning {
    /// A number the site has a page for, such as a plan's own.
    case known(String)
    case one(LegalDocument, String)
    case several([LegalDocument], String)
    /// The number is there, of another day than the one written behind it.
    case otherDay([LegalDocument], Day, String)
    case unknown(String)
  }

  private var byKey: [String: [LegalDocument]] = [:]
  /// Numbers of plans, with the day each gives itself: the site has their pages.
  private var own: [String: [LegalDocument]] = [:]
  private var agencyNames: [String: String] = [:]

  init(_ library: Library) {
    for document in library.documents.map(\.value) {
      byKey[DocumentNumber.key(document.number), default: []].append(document)
    }
    for (key, documents) in byKey { byKey[key] = documents.sorted { ($0.issued?.iso ?? "") < ($1.issued?.iso ?? "") } }
    for plan in library.plans.map(\.plan.value) where !plan.number.isEmpty {
      var document = LegalDocument()
      document.number = plan.number
      document.issued = plan.issued
      document.issuer = plan.issuer
      own[DocumentNumber.key(plan.number), default: []].append(document)
    }
    agencyNames = Dictionary(
      library.agencies.map { ($0.value.code, $0.value.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// - Parameter writtenOn: the day of the text; it cites nothing that was issued later
  func resolve(_ citation: Citation, _ window: CitationWindow, writtenOn: Day?) -> Meaning {
    var key = DocumentNumber.key(citation.number)
    if byKey[key] == nil, own[key] == nil, let shorter = citation.shorter {
      let other = DocumentNumber.key(shorter)
      // Glued to the word behind it, an unknown number is no certain reading.
      guard byKey[other] != nil || own[other] != nil else { return .known(key) }
      key = other
    }
    let day = window.dayBehind
    guard let documents = byKey[key] else {
      guard let plans = own[key] else { return .unknown(key) }
      // A number of another year is another document; within its year a number is one.
      let isOther = day.map { day in
        plans.allSatisfy { plan in plan.issued.map { $0 != day && $0.year == day.year } ?? false }
      }
      return isOther == true ? .otherDay(plans, day ?? Day(ordinal: 0), key) : .known(key)
    }
    if let day {
      let dated = documents.filter { $0.issued == day }
      if dated.isEmpty, !documents.contains(where: { $0.issued == nil }) {
        let isOwn = (own[key] ?? []).contains { $0.issued == day || $0.issued?.year != day.year }
        return isOwn ? .known(key) : .otherDay(documents, day, key)
      }
      if dated.count == 1 { return .one(dated[0], key) }
    }
    var fitting = documents
    if fitting.count > 1, let writtenOn { fitting = fitting.filter { $0.issued.map { $0 <= writtenOn } ?? true } }
    if fitting.count > 1 {
      let dated = fitting.filter(window.dates)
      if !dated.isEmpty { fitting = dated }
      let issued = fitting.filter { window.names(issuer: issuer($0)) }
      if issued.count == 1 { fitting = issued }
    }
    if fitting.count == 1 { return .one(fitting[0], key) }
    return fitting.isEmpty ? .known(key) : .several(fitting, key)
  }

  /// What holds in the place of a document: its replacement, or that one's; nil where none is known.
  func inForce(after document: LegalDocument, on day: Day?) -> String? {
    var current = document
    for _ in 0..<8 {
      guard !current.replacedBy.isEmpty else { return current.number == document.number ? nil : current.number }
      guard let next = byKey[DocumentNumber.key(current.replacedBy)]?.last else { return current.replacedBy }
      if let day, next.isInForce(on: day) { return next.number }
      current = next
    }
    return current.number
  }

  /// *76/NQ-CP ngày 13/6/2013 (Chính phủ)*.
  func name(_ document: LegalDocument) -> String {
    let issuer = issuer(document)
    return "\(document.number) \(dayWords(document))" + (issuer.isEmpty ? "" : " (\(issuer))")
  }

  func dayWords(_ document: LegalDocument) -> String { document.issued.map { "ngày \($0.vietnamese)" } ?? "ngày …" }

  private func issuer(_ document: LegalDocument) -> String {
    document.issuerCode.flatMap { agencyNames[$0] } ?? document.issuer
  }

  /// Numbers that one slip of a key makes of this one.
  func oneSlip(from number: String) -> [String] {
    let wanted = Array(DocumentNumber.key(number).utf8)
    return byKey.filter { Self.isOneSlip(wanted, Array($0.key.utf8)) }.compactMap { $0.value.first?.number }.sorted()
      .prefix(3).map { $0 }
  }

  private static func isOneSlip(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    guard abs(first.count - second.count) <= 1 else { return false }
    let shared = zip(first, second).prefix { $0 == $1 }.count
    let one = first[shared...]
    let other = second[shared...]
    return one.dropFirst().elementsEqual(other.dropFirst()) || one.dropFirst().elementsEqual(other)
      || one.elementsEqual(other.dropFirst())
      || one.dropFirst(2).elementsEqual(other.dropFirst(2)) && one.prefix(2).reversed().elementsEqual(other.prefix(2))
  }
}

/// The words around a citation that tell which document is meant.
struct CitationWindow {
  private let text: String
  private let citation: Citation
  private let end: Int

  /// How far behind a number its issuer and day may stand, in bytes.
  private static let reach = 160

  init(_ text: String, _ citation: Citation, next: Citation?) {
    self.text = text
    self.citation = citation
    end = min(text.utf8.count, next?.range.lowerBound ?? .max, citation.range.upperBound + Self.reach)
  }

  private func words(_ range: Range<Int>) -> String {
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
    return String(decoding: bytes[start..<bytes.index(start, offsetBy: range.count)], as: UTF8.self)
  }

  /// The day written right behind the number.
  var dayBehind: Day? { DocumentNumber.day(behind: citation.range.upperBound, before: end, in: text) }

  private var behind: String { " " + Fold.name(words(citation.range.upperBound..<end)) + " " }

  /// Whether the words behind the number give the document's day or year.
  func dates(_ document: LegalDocument) -> Bool {
    guard let day = document.issued else { return false }
    let spoken = behind.replacing(" thang ", with: " ").replacing(" nam ", with: " ")
    return spoken.contains(" \(day.year) ")
      && (!spoken.contains(" ngay ") || spoken.contains(" \(day.day) \(day.month) \(day.year) ")
        || spoken.contains(" \(Self.two(day.day)) \(Self.two(day.month)) \(day.year) "))
  }

  /// Whether the words behind the number name the issuer.
  func names(issuer: String) -> Bool {
    let name = Fold.name(issuer)
    return !name.isEmpty && behind.contains(" \(name) ")
  }

  /// Whether the same paragraph says that the document has ended, or names what replaced it.
  func saysSo(replacement: String?) -> Bool {
    let bytes = Array(text.utf8)
    let first = bytes[..<citation.range.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let last = bytes[citation.range.upperBound...].firstIndex(of: 0x0A) ?? bytes.count
    let paragraph = String(decoding: bytes[first..<last], as: UTF8.self)
    let folded = Fold.name(paragraph)
    if ["het hieu luc", "thay the", "bai bo"].contains(where: folded.contains) { return true }
    guard let replacement else { return false }
    return DocumentNumber.all(in: paragraph).contains {
      DocumentNumber.key($0.number) == DocumentNumber.key(replacement)
    }
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
