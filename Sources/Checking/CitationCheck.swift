import Diagnostics
import Loading
import Records
import Reform
import Vietnamese

/// Documents that texts and tables cite, held against `van-ban.csv`: known, in force, and one only.
enum CitationCheck {
  static let check = Check(
    "văn bản được dẫn",
    [
      documentExpired, documentUnknown, documentNotListed, documentAmbiguous, documentDayDiffers,
      documentDaysContradict,
    ]
  ) { input in
    // A site without a list of documents has nothing to hold them against.
    guard !input.loaded.library.documents.isEmpty else { return [] }
    let known = KnownDocuments(input.loaded.library)
    var found = CitationFindings(known)
    CitedTexts.each(of: input.loaded, asOf: input.asOf) { text in found.read(text) }
    return found.faults() + found.contradictions + CitedDays.ownNumbers(input)
  }

  /// A document is in force from its day to the day another ends it; both days stand in `van-ban.csv`, since no rule
  /// gives them (for legal documents the frame is Luật Ban hành văn bản quy phạm pháp luật, 64/2025/QH15 of 19/2/2025,
  /// in force from 1/4/2025).
  static let documentExpired = FaultKind(
    "document-expired", .warning,
    title: Words("Dẫn một văn bản đã hết hiệu lực", "A document is cited that is no longer in force"),
    explanation: Words(
      """
      Theo hieu_luc_den trong van-ban.csv, văn bản này không còn hiệu lực. Bài viết được xét vào ngày đăng, kế hoạch đã \
      kết thúc vào ngày ban hành, mọi chỗ khác vào ngày số liệu. Cách sửa: dẫn văn bản thay thế. Nếu cố ý nhắc văn bản \
      cũ, viết “hết hiệu lực” hoặc dẫn cả văn bản thay thế trong cùng đoạn, cổng sẽ không nhắc nữa.
      """,
      """
      By hieu_luc_den of van-ban.csv the document has ended. Posts are judged on their day, ended plans on the day they \
      were issued, all else on the day of the figures. Cite what replaced it. Where the old document is meant, say “hết \
      hiệu lực” or name its replacement in the same paragraph.
      """))

  /// A citation names number, day and issuer (Nghị định 30/2020/NĐ-CP, Phụ lục I).
  static let documentUnknown = FaultKind(
    "document-unknown", .warning,
    title: Words("Dẫn một văn bản không có trong van-ban.csv", "A cited document that van-ban.csv does not have"),
    explanation: Words(
      """
      Mỗi văn bản được dẫn cần một dòng trong van-ban.csv (so_hieu, ngay_ban_hanh, co_quan) để người đọc mở được và biết \
      còn hiệu lực hay không. Nếu số bị gõ nhầm thì sửa ở chỗ dẫn; nếu số đúng thì thêm dòng. Mỗi số chỉ báo một lần.
      """,
      """
      Each cited document needs a row in van-ban.csv (so_hieu, ngay_ban_hanh, co_quan), so that readers can open it and \
      know whether it holds. Mend a mistyped number, or add the row. Each number is told once.
      """))

  /// As above, where nothing depends on it: told, not warned of.
  static let documentNotListed = FaultKind(
    "document-not-listed", .note,
    title: Words("Căn cứ của thủ tục chưa có trong van-ban.csv", "A procedure's legal basis is not in van-ban.csv"),
    explanation: Words(
      """
      Thủ tục và minh chứng dẫn hàng trăm văn bản của bộ, ngành; cổng in nguyên văn nhưng không biết văn bản còn hiệu lực \
      hay không. Không bắt buộc sửa: thêm vào van-ban.csv những văn bản được dẫn nhiều nhất trước. Mỗi số chỉ báo một lần.
      """,
      """
      Procedures and evidence cite hundreds of documents. They are printed as they are, but whether they still hold is \
      not known. Nothing must be done; list the most cited ones first. Each number is told once.
      """))

  /// A number alone names no document: 76/NQ-CP is of 13/6/2013 and of 15/7/2021 (Nghị định 30/2020/NĐ-CP, Phụ lục I:
  /// numbers begin anew each year).
  static let documentAmbiguous = FaultKind(
    "document-ambiguous", .warning,
    title: Words("Số văn bản khớp nhiều văn bản", "A number that fits several documents"),
    explanation: Words(
      """
      Số hiệu được dùng lại: 76/NQ-CP có của ngày 13/6/2013 và của ngày 15/7/2021; tỉnh nào cũng có 1887/QĐ-UBND. Khi dẫn \
      phải kèm ngày ban hành (hoặc cơ quan ban hành), nếu không người đọc không biết là văn bản nào.
      """,
      """
      Numbers are used again: 76/NQ-CP is of 13/6/2013 and of 15/7/2021. A citation needs the day (or the issuer) too, \
      else a reader cannot know which document is meant.
      """))

  /// A number and a year name one document of an issuer (Nghị định 30/2020/NĐ-CP, Phụ lục I), so that it has one day.
  static let documentDayDiffers = FaultKind(
    "document-day-differs", .warning,
    title: Words("Ngày của văn bản khác ngày cổng đã ghi", "The day of a document is not the one the site has"),
    explanation: Words(
      """
      Chỗ dẫn ghi số này với một ngày, van-ban.csv (hoặc chính kế hoạch mang số ấy) ghi ngày khác. Đối chiếu với văn bản gốc rồi sửa bên sai; nếu là hai \
      văn bản cùng số thì thêm dòng cho văn bản còn thiếu.
      """,
      """
      The citation gives the number with one day, van-ban.csv with another. Compare with the source and mend the wrong \
      one; where two documents share the number, add the missing row.
      """))
}

/// What one number came to: how often, and the first places.
private struct Cited {
  let number: String
  var count = 0
  var places: [Place] = []
  /// The text it was last counted in: one cell that cites it three times is one place.
  private var lastText = -1

  init(_ number: String) { self.number = number }

  mutating func add(_ text: CitedText, _ offset: Int, _ length: Int) {
    guard lastText != text.serial else { return }
    lastText = text.serial
    count += 1
    if places.count < 3 { places.append(text.place(offset, length)) }
  }
}

/// Gathers what citations come to, one entry a number.
private struct CitationFindings {
  private let known: KnownDocuments
  private var order: [String] = []
  private var cited: [String: Cited] = [:]
  private var kinds: [String: (kind: FaultKind, document: LegalDocument?, candidates: [LegalDocument], day: Day?)] = [:]

  /// What unknown numbers are gathered under, as printed: thousands of procedures cite the same few hundred.
  private var unknown: [String: String] = [:]
  private var unknownLoose: [String: String] = [:]
  private var days = CitedDays()

  var contradictions: [Fault] { days.faults }

  init(_ known: KnownDocuments) { self.known = known }

  mutating func read(_ text: CitedText) {
    let citations = DocumentNumber.all(in: text.text)
    guard !citations.isEmpty else { return }
    // A text that has dated a number once may leave the day out from then on.
    var settled: Set<String> = []
    for (position, citation) in citations.enumerated() {
      let window = CitationWindow(
        text.text, citation, next: position + 1 < citations.count ? citations[position + 1] : nil)
      if let name = (text.isLoose ? unknownLoose : unknown)[citation.number] {
        cited[name]?.add(text, citation.range.lowerBound, citation.number.count)
        if !text.isLoose { days.note(citation, window, text) }
        continue
      }
      switch known.resolve(citation, window, writtenOn: text.writtenOn) {
      case .known(let key): settled.insert(key)
      case .one(let document, let key):
        settled.insert(key)
        guard let judged = text.judgedOn, let end = document.validTo, end < judged,
          !window.saysSo(replacement: known.inForce(after: document, on: judged))
        else { continue }
        note("\(key) \(document.issued?.iso ?? "")", CitationCheck.documentExpired, citation, text, document: document)
      case .several(let candidates, let key):
        guard !settled.contains(key), !text.isSource else { continue }
        note(key, CitationCheck.documentAmbiguous, citation, text, candidates: candidates)
      case .otherDay(let candidates, let day, let key):
        note("\(key) \(day.iso)", CitationCheck.documentDayDiffers, citation, text, candidates: candidates, day: day)
      case .unknown(let key):
        let kind = text.isLoose ? CitationCheck.documentNotListed : CitationCheck.documentUnknown
        if !text.isLoose { days.note(citation, window, text) }
        if text.isLoose {
          unknownLoose[citation.number] = kind.id + " " + key
        } else {
          unknown[citation.number] = kind.id + " " + key
        }
        note(key, kind, citation, text)
      }
    }
  }

  private mutating func note(
    _ key: String, _ kind: FaultKind, _ citation: Citation, _ text: CitedText, document: LegalDocument? = nil,
    candidates: [LegalDocument] = [], day: Day? = nil
  ) {
    // A number both in a post and in a procedure's list is told once, as what a clerk should mend.
    if kind == CitationCheck.documentNotListed, kinds[CitationCheck.documentUnknown.id + " " + key] != nil { return }
    let name = kind.id + " " + key
    if kinds[name] == nil {
      kinds[name] = (kind, document, candidates, day)
      order.append(name)
      cited[name] = Cited(citation.number)
    }
    cited[name]?.add(text, citation.range.lowerBound, citation.number.count)
  }

  func faults() -> [Fault] {
    order.compactMap { name in
      guard let found = kinds[name], let cited = cited[name], let place = cited.places.first else { return nil }
      let key = String(name.dropFirst(found.kind.id.count + 1))
      if found.kind == CitationCheck.documentNotListed, kinds[CitationCheck.documentUnknown.id + " " + key] != nil {
        return nil
      }
      let wording = self.wording(found.kind, cited.number, found.document, found.candidates, found.day)
      let times = cited.count > 1 ? Words(" (\(cited.count) chỗ)", " (\(cited.count) places)") : Words(same: "")
      return found.kind.fault(
        at: place, Words.joined([wording.summary, times], separator: ""), suggestion: wording.remedy,
        related: cited.places.dropFirst().map { RelatedPlace($0, Words("cũng dẫn ở", "also cited")) })
    }
  }

  private func wording(
    _ kind: FaultKind, _ number: String, _ document: LegalDocument?, _ candidates: [LegalDocument], _ day: Day?
  ) -> (summary: Words, remedy: Words) {
    let listed = candidates.map(known.name).joined(separator: "; ")
    switch kind {
    case CitationCheck.documentExpired:
      guard let document, let end = document.validTo else { break }
      let last = known.inForce(after: document, on: nil)
      let by = document.replacedBy.isEmpty ? nil : document.replacedBy
      return (
        Words(
          "\(number) hết hiệu lực từ \(end.adding(days: 1).vietnamese)"
            + (by.map { ", được thay thế bởi \($0)" } ?? ""),
          "\(number) is no longer in force since \(end.adding(days: 1).iso)" + (by.map { ", replaced by \($0)" } ?? "")),
        last.map { Words("dẫn \($0), văn bản thay thế còn hiệu lực", "cite \($0), which is in force in its place") }
          ?? Words(
            "dẫn văn bản thay thế; nếu còn hiệu lực thì sửa hieu_luc_den trong van-ban.csv",
            "cite what replaced it; if it still holds, mend hieu_luc_den in van-ban.csv")
      )
    case CitationCheck.documentAmbiguous:
      return (
        Words(
          "\(number) không ghi ngày, khớp \(candidates.count) văn bản: \(listed)",
          "\(number) without its day fits \(candidates.count) documents: \(listed)"),
        Words(
          "ghi thêm ngày ban hành ngay sau số: “\(number) \(known.dayWords(candidates[candidates.count - 1]))”",
          "give the day behind the number: “\(number) \(known.dayWords(candidates[candidates.count - 1]))”")
      )
    case CitationCheck.documentDayDiffers:
      return (
        Words(
          "\(number) ghi ngày \(day?.vietnamese ?? ""), nơi khác trên cổng là: \(listed)",
          "\(number) is dated \(day?.iso ?? ""), the site has: \(listed)"),
        Words("sửa ngày ở bên sai, hoặc thêm văn bản còn thiếu", "mend the wrong day, or add the missing document")
      )
    default: break
    }
    let add = Words(
      "thêm một dòng cho văn bản vào van-ban.csv, hoặc sửa số nếu gõ nhầm",
      "add a row for it to van-ban.csv, or mend the number")
    guard kind == CitationCheck.documentUnknown else {
      return (
        Words("van-ban.csv không có \(number)", "van-ban.csv has no \(number)"),
        Words(
          "không bắt buộc; thêm vào van-ban.csv thì cổng nối tới văn bản và nhắc khi hết hiệu lực",
          "not required; a row in van-ban.csv gives it a page and a warning when it ends")
      )
    }
    let near = Words.didYouMean(known.oneSlip(from: number))
    return (
      Words("van-ban.csv không có \(number)", "van-ban.csv has no \(number)"),
      near.map { Words("\($0.vi) Nếu không, \(add.vi)", "\($0.en) If not, \(add.en)") } ?? add
    )
  }
}
