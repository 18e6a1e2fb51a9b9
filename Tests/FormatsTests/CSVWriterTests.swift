import Diagnostics
import Testing
import Vietnamese

@testable import Formats

@Suite struct CSVWriterTests {
  @Test func quotesOnlyWhereNeeded() {
    var writer = CSVWriter(.plain)
    writer.row(["a", "b, c", "d \"e\"", "f\ng", ""])
    writer.row([
      .number(FixedDecimal(mantissa: -55, scale: 1) ?? .zero), .integer(-5), .text("-5"), .text("=1"), .empty,
    ])
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "a,\"b, c\",\"d \"\"e\"\"\",\"f\ng\",\n-5.5,-5,'-5,'=1,\n")
  }

  @Test func excelFrame() {
    var writer = CSVWriter(.excel)
    writer.row(["ô"])
    #expect(writer.bytes == [0xEF, 0xBB, 0xBF] + Array("ô\r\n".utf8))
  }

  @Test func aRowOfOneEmptyFieldIsNoBlankLine() {
    var writer = CSVWriter(.plain)
    writer.row([""])
    writer.row([CSVField.empty])
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "\"\"\n\"\"\n")
  }

  @Test(arguments: [
    "=x", "'=x", "''=x", "+1", "-", "@a", "a'b", "'a", "a\nb", "\"", "\"\"", ",", ";", "đ", "x\ty", "-5,5", "'", "\tx",
  ])
  func whatIsWrittenReadsBack(_ text: String) throws {
    for dialect in [CSVWriter.Dialect.plain, .excel] {
      var writer = CSVWriter(dialect)
      writer.row(["a", "b"])
      writer.row([text, "x"])
      let result = CSVReader.read(writer.bytes, file: "x.csv")
      let table = try #require(result.value)
      #expect(table[0, 0] == text)
      #expect(result.faults.isEmpty)
    }
  }
}
