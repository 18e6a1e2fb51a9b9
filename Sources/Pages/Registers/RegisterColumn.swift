import Records
import Reform
import Vietnamese

/// A column of a register on its page, declared once for each kind.
struct RegisterColumn<Row: Sendable>: Sendable {
  let head: RegisterHead
  /// Whether a total stands below it.
  let isSummed: Bool
  let cell: @Sendable (Row, RegisterScope) -> RegisterCell

  init(
    _ title: String, isNumber: Bool = false, isSummed: Bool = false,
    _ cell: @escaping @Sendable (Row, RegisterScope) -> RegisterCell
  ) {
    head = RegisterHead(title: title, isNumber: isNumber)
    self.isSummed = isSummed
    self.cell = cell
  }

  /// Words, with smaller lines below.
  static func text(
    _ title: String, _ text: @escaping @Sendable (Row) -> String,
    small: @escaping @Sendable (Row) -> [String] = { _ in [] }
  ) -> RegisterColumn {
    RegisterColumn(title) { row, _ in
      RegisterCell(text: text(row), small: small(row).filter { !$0.isEmpty })
    }
  }

  /// A count; totals add it up unless it may not be added.
  static func count(
    _ title: String, isSummed: Bool = true, _ count: @escaping @Sendable (Row) -> Int?
  ) -> RegisterColumn {
    RegisterColumn(title, isNumber: true, isSummed: isSummed) { row, _ in
      guard let number = count(row) else { return .empty }
      return RegisterCell(text: Format.integer(number), count: number)
    }
  }

  static func day(_ title: String, _ day: @escaping @Sendable (Row) -> Day?) -> RegisterColumn {
    RegisterColumn(title) { row, _ in RegisterCell(text: day(row)?.vietnamese ?? "") }
  }

  /// An agency as printed; the full name where a code stands, and a link where one agency is meant.
  static func agency(_ title: String, _ agency: @escaping @Sendable (Row) -> AgencyMention) -> RegisterColumn {
    RegisterColumn(title) { row, scope in scope.cell(of: agency(row)) }
  }

  /// A document by its number, linked where the site has it, and an attachment.
  static func document(
    _ title: String, _ number: @escaping @Sendable (Row) -> String,
    file: @escaping @Sendable (Row) -> String = { _ in "" }
  ) -> RegisterColumn {
    RegisterColumn(title) { row, scope in scope.cell(ofDocument: number(row), file: file(row)) }
  }
}

/// What registers are made from: the records and the day.
struct RegisterScope: Sendable {
  let library: Library
  let asOf: Day
  let agencies: [String: Agency]
  let documents: DocumentIndex
  let procedures: ProcedureIndex
  let reports: ReportIndex
  let indices: [IndexView]

  /// The name of what a cell means: a code is written out.
  func name(of mention: AgencyMention) -> String {
    let parts = mention.text.split(separator: ";").map { String($0.drop { $0 == " " }) }
    guard !parts.isEmpty, parts == mention.codes else { return mention.text }
    return parts.map { agencies[$0]?.name ?? $0 }.joined(separator: "; ")
  }

  func cell(of mention: AgencyMention) -> RegisterCell {
    RegisterCell(
      text: name(of: mention), link: mention.codes.count == 1 ? .site(Address.agency(mention.codes[0])) : nil)
  }

  /// The page of the plan, else of the document, that has the number; nil where none or several have it.
  func page(ofDocument number: String) -> String? {
    guard let number = DocumentNumber.first(in: number) else { return nil }
    let plans = library.plans.map(\.plan.value).filter { $0.number == number }
    if plans.count == 1 { return Address.plan(plans[0]) }
    return documents.one(number).map(Address.document)
  }

  func cell(ofDocument number: String, file: String) -> RegisterCell {
    if number.isEmpty { return file.isEmpty ? .empty : RegisterCell(text: "Tệp đính kèm", link: .site(file)) }
    if !file.isEmpty { return RegisterCell(text: number, link: .site(file)) }
    return RegisterCell(text: number, link: page(ofDocument: number).map { .site($0) })
  }
}
