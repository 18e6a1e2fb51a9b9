import Diagnostics
import Loading
import Records
import Reform

/// The days that texts give one document which the site does not list: one number of one year has one day.
///
/// Numbers begin anew each year (Nghị định 30/2020/NĐ-CP, Phụ lục I), so that a number and a year name one document of
/// an issuer. Real cases: Quyết định 860/QĐ-UBND của Bắc Kạn cites Nghị quyết 30c/NQ-CP as of 08/11/2011 and of
/// 08/01/2011; Quyết định 881/QĐ-UBND của Quảng Ngãi is of 12/5/2017 on its face and of 12/12/2017 in its annex.
struct CitedDays {
  private struct First {
    let day: Day
    let place: Place
  }

  private var first: [String: First] = [:]
  private var told: Set<String> = []
  private(set) var faults: [Fault] = []

  mutating func note(_ citation: Citation, _ window: CitationWindow, _ text: CitedText) {
    guard let day = window.dayBehind else { return }
    let number = DocumentNumber.key(citation.number)
    let place = text.place(citation.range.lowerBound, citation.number.count)
    // Every province has such a number each year: only one file's own texts are held against each other.
    let isLocal = number.contains("ubnd") || number.contains("hdnd")
    let key = "\(number) \(day.year)" + (isLocal ? " \(place.file)" : "")
    guard let earlier = first[key] else {
      first[key] = First(day: day, place: place)
      return
    }
    guard earlier.day != day, told.insert("\(key) \(day.iso)").inserted else { return }
    faults.append(Self.fault(citation.number, day, place, earlier.day, earlier.place))
  }

  private static func fault(
    _ number: String, _ day: Day, _ place: Place, _ earlier: Day, _ earlierPlace: Place
  ) -> Fault {
    CitationCheck.documentDaysContradict.fault(
      at: place,
      Words(
        "\(number) ghi ngày \(day.vietnamese), chỗ khác ghi ngày \(earlier.vietnamese)",
        "\(number) is dated \(day.iso) here and \(earlier.iso) elsewhere"),
      suggestion: Words(
        "đối chiếu văn bản gốc, sửa ngày ở chỗ sai; thêm văn bản vào van-ban.csv để cổng giữ một ngày đúng",
        "compare with the document and mend the wrong day; a row in van-ban.csv keeps the right one"),
      related: [RelatedPlace(earlierPlace, Words("ngày kia", "the other day"))])
  }

  /// A plan's own number and day against the list of documents.
  static func ownNumbers(_ input: CheckInput) -> [Fault] {
    let library = input.loaded.library
    let documents = Dictionary(grouping: library.documents, by: { DocumentNumber.key($0.value.number) })
    let cells = CellPlaces(input.loaded)
    return library.plans.compactMap { file in
      let plan = file.plan.value
      guard !plan.number.isEmpty, let issued = plan.issued,
        let listed = documents[DocumentNumber.key(plan.number)]?
          .filter({ isOneIssuer($0.value, plan) && $0.value.issued?.year == issued.year }),
        let other = listed.first, let day = other.value.issued, !listed.contains(where: { $0.value.issued == issued })
      else { return nil }
      return fault(
        plan.number, issued, input.loaded.place(of: issued, in: file.plan.place.file) ?? file.plan.place, day,
        cells.place(other.place, "ngay_ban_hanh", LegalDocument.schema))
    }
  }

  private static func isOneIssuer(_ document: LegalDocument, _ plan: Plan) -> Bool {
    guard let one = document.issuerCode, let two = plan.issuerCode else { return true }
    return one == two
  }
}

extension CitationCheck {
  static let documentDaysContradict = FaultKind(
    "document-days-contradict", .warning,
    title: Words("Một văn bản được ghi hai ngày khác nhau", "One document with two days"),
    explanation: Words(
      """
      Trong một năm, mỗi số của một cơ quan chỉ là một văn bản, nên chỉ có một ngày. Ví dụ thật: Quyết định 860/QĐ-UBND của \
      Bắc Kạn ghi Nghị quyết 30c/NQ-CP ngày 08/11/2011 và ngày 08/01/2011. Người đọc không biết ngày nào đúng. Cách sửa: đối \
      chiếu văn bản gốc; nếu nguồn in sai thì giữ như nguồn và nói rõ ở ghi_chu, hoặc thêm văn bản vào van-ban.csv.
      """,
      """
      In one year a number of an issuer is one document, which has one day. Compare with the original and mend the wrong day; \
      a row in van-ban.csv keeps the right one.
      """))
}

extension LoadedContent {
  /// Where a day stands in the head of a file, however it is written there.
  func place(of day: Day, in file: String) -> Place? {
    values.first { $0.place.file == file && Day.read($0.text).day == day }?.place
  }
}
