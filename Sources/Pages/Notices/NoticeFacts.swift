import Charts
import Markup
import Records
import Reform
import Vietnamese

/// What notices on a board (*bản niêm yết*) say of a procedure beside its own text: by which decision, from which day.
struct NoticeFacts: Sendable {
  /// *Quyết định 12/QĐ-UBND ngày 3/2/2026*; empty where no document is named.
  let decision: String
  /// *áp dụng từ ngày*; nil where the content gives no day.
  let from: Day?

  /// The newest change that is decided, else what the procedure itself names.
  init(_ procedure: Procedure, _ context: SiteContext) {
    let changes = context.disclosure.changesByCode[procedure.code] ?? []
    if let change = changes.first.map({ context.library.procedureChanges[$0].value }) {
      decision = ProcedureChanges.title(change.decision, change.decided)
      from = change.validFrom ?? procedure.validFrom
    } else {
      decision = procedure.decision.isEmpty ? "" : ProcedureChanges.title(procedure.decision, nil)
      from = procedure.validFrom
    }
  }

  /// Procedures that are posted where people come: in force or to come, and not internal.
  static func isPosted(_ procedure: Procedure, _ context: SiteContext) -> Bool {
    procedure.isInternal != true && procedure.validTo.map { $0 < context.asOf } != true
  }

  /// *Áp dụng từ ngày 1/8/2026*; a line to fill in by hand where the day is not known.
  static func fromWords(_ day: Day?) -> String {
    day.map { "Áp dụng từ ngày \($0.vietnamese)" } ?? "Áp dụng từ ngày …… / …… / …………"
  }
}

/// The way from paper back to the site: a QR code with the address in words, or why there is none.
struct NoticeCode: Sendable {
  let address: String
  let drawing: Markup?

  init(_ path: String, _ maker: PageMaker) {
    let site = maker.site.site
    address = site.address.isEmpty ? "" : site.address + path
    drawing = address.isEmpty ? nil : QRCode.draw(address, title: "Mã QR dẫn tới \(address)")
  }
}

extension Address {
  static let notices = "niem-yet/index.html"
  static let oldNotices = "niem-yet/can-thay.html"

  /// `niem-yet/<mã>-a4.html`
  static func notice(_ procedure: Procedure) -> String { "niem-yet/\(fileName(procedure.code))-a4.html" }

  static func noticeTable(_ name: String, _ paper: NoticePaper) -> String {
    "niem-yet/\(name)-\(paper.rawValue).html"
  }
}

/// A sheet of paper (ISO 216).
enum NoticePaper: String, Sendable, CaseIterable {
  case a4, a3

  var title: String { self == .a4 ? "A4" : "A3" }
}
