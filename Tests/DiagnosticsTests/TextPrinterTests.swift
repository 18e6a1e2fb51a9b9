import Diagnostics
import Testing

/// What a person reads of a fault, with the line it stands in.
@Suite struct TextPrinterTests {
  private static let plain = FaultKind("a-plain-fault", .error, title: Words("a", "a"), explanation: Words("a", "a"))
  private static let secret = FaultKind(
    "a-private-fault", .error, title: Words("a", "a"), explanation: Words("a", "a"), hidesSource: true)
  private static let place = Place(file: "lien-he.md", line: 2, column: 5, length: 10)

  private func text(_ kind: FaultKind) -> String {
    var printer = TextPrinter(language: .vietnamese, prefix: "content/") { _ in
      Array("Liên hệ\nGọi 0912345678\n".utf8)
    }
    return printer.text(for: [
      kind.fault(at: Self.place, Words("số 09••••••78", "number 09••••••78"), expected: Words("số cơ quan", "office"))
    ])
  }

  @Test func theLineAtFaultStandsUnderItsPlace() {
    #expect(
      text(Self.plain) == """
        lỗi: số 09••••••78 [a-plain-fault]
          --> content/lien-he.md:2:5
          |
        2 | Gọi 0912345678
          |     ^^^^^^^^^^
           = số cơ quan


        """)
  }

  /// Messages are passed on: what is masked in the summary must not stand in the line below it.
  @Test func privateFindsKeepTheirLineToThemselves() {
    #expect(
      text(Self.secret) == """
        lỗi: số 09••••••78 [a-private-fault]
          --> content/lien-he.md:2:5
           = số cơ quan


        """)
  }
}
