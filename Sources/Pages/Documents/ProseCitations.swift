import Reform
import Vietnamese

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
      let day = dayBehind(citation.range.upperBound, in: words)
      guard let document = documents.one(number, issued: day) ?? undated(number, documents) else { return nil }
      let path = Address.document(document)
      return path != own && plan.paths.contains(path) ? (range, path) : nil
    }
  }

  /// A document whose day the list does not give is the one, whatever day is written behind the number.
  private static func undated(_ number: String, _ documents: DocumentIndex) -> LegalDocument? {
    documents.one(number).flatMap { $0.issued == nil ? $0 : nil }
  }

  /// The day written right behind a number: *ngày 15/6/2016*, *(ngày 15 tháng 6 năm 2016)*.
  static func dayBehind(_ end: Int, in words: String) -> Day? {
    words.withBytes { bytes in
      let window = bytes[end..<min(bytes.count, end + 48)]
      guard let letter = window.first(where: { $0 >= 0x30 }), letter == 0x6E || letter == 0x4E else { return nil }
      let folded = Fold.name(String(decoding: window, as: UTF8.self))
      guard folded.hasPrefix("ngay ") else { return nil }
      var numbers: [Int] = []
      for word in folded.utf8.dropFirst(5).split(separator: 0x20) where numbers.count < 3 {
        if let number = Int(Substring(word)) {
          numbers.append(number)
        } else if !word.elementsEqual("thang".utf8), !word.elementsEqual("nam".utf8) {
          return nil
        }
      }
      return numbers.count == 3 ? Day(year: numbers[2], month: numbers[1], day: numbers[0]) : nil
    }
  }
}
