import Testing
import Vietnamese

@testable import Formats

@Suite struct JSONWriterTests {
  private func sample(_ writer: JSONWriter) -> String {
    var writer = writer
    writer.beginObject()
    writer.member("ten", "Sở \"A\"\\\n\u{1}")
    writer.key("ds")
    writer.beginArray()
    writer.int(-1)
    writer.decimal(FixedDecimal(mantissa: 8430, scale: 2) ?? .zero)
    writer.bool(true)
    writer.null()
    writer.beginObject()
    writer.endObject()
    writer.endArray()
    writer.member("rong", [String]())
    writer.member("so", nil as Int?)
    writer.endObject()
    writer.endFile()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func compact() {
    #expect(
      sample(JSONWriter())
        == "{\"ten\":\"Sở \\\"A\\\"\\\\\\n\\u0001\",\"ds\":[-1,84.30,true,null,{}],\"rong\":[],\"so\":null}\n")
  }

  @Test func indented() {
    #expect(
      sample(JSONWriter(indent: 1)) == """
        {
         "ten": "Sở \\"A\\"\\\\\\n\\u0001",
         "ds": [
          -1,
          84.30,
          true,
          null,
          {}
         ],
         "rong": [],
         "so": null
        }

        """)
  }

  @Test func scriptsCannotBeEnded() {
    var writer = JSONWriter(context: .script)
    writer.string("</script>&\u{2028}\u{2013}")
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "\"\\u003c/script\\u003e\\u0026\\u2028–\"")
  }
}
