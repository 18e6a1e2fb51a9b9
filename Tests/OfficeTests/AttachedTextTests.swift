import Testing

@testable import Office

@Suite struct AttachedTextTests {
  struct Case: Sendable {
    let part: String
    let xml: String
    let kind: AttachedText.Piece.Part
    let text: String
  }

  @Test(
    "The words of every part are seen, numbers of cells and of the layout are not",
    arguments: [
      Case(
        part: "word/document.xml",
        xml:
          "<w:p><w:r><w:t>CCCD 0190</w:t></w:r><w:r><w:t>88001234</w:t></w:r></w:p><wp:posOffset>914400</wp:posOffset>",
        kind: .content, text: "CCCD 019088001234\n"),
      Case(
        part: "xl/sharedStrings.xml", xml: "<sst><si><t>một</t></si><si><r><t>h</t></r><r><t>ai</t></r></si></sst>",
        kind: .content, text: "một\nhai\n"),
      Case(
        part: "xl/worksheets/sheet2.xml",
        xml: "<c><v>912345678</v></c><c t=\"inlineStr\"><is><t>0912345678</t></is></c>",
        kind: .content, text: "0912345678\n"),
      Case(
        part: "xl/comments1.xml", xml: "<comment><text><t>gọi 0912345678</t></text></comment>", kind: .comment,
        text: "gọi 0912345678\n\n"),
      Case(
        part: "docProps/core.xml", xml: "<a><dc:creator>An 0912345678</dc:creator></a>", kind: .properties,
        text: "An 0912345678\n\n"),
    ]) func seesEveryPart(_ item: Case)
  {
    let file = StoredZip.make([(item.part, item.xml)])
    #expect(AttachedText.pieces(file) == [.init(part: item.kind, text: item.text)])
  }

  @Test func seesWhatAPDFSaysOfItself() {
    let pdf = Array("%PDF-1.7\n1 0 obj << /Author (An 0912345678) /Title(Thu) >> endobj".utf8)
    #expect(AttachedText.pieces(pdf).map(\.text) == ["An 0912345678\nThu\n"])
  }

  @Test func seesRunsOfOldFiles() {
    let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0, 1] + "0912345678".utf8.flatMap { [$0, 0] } + [7, 7]
    #expect(AttachedText.pieces(old).first?.text.contains("0912345678") == true)
  }

  @Test func opensNothingElse() {
    #expect(AttachedText.pieces([1, 2, 3]).isEmpty)
    #expect(AttachedText.pieces([0x50, 0x4B, 3, 4, 9]).isEmpty)
  }
}
