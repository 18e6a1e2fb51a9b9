import Formats
import Reform
import Testing

@testable import Loading

/// What is downloaded can be put back in the place of its source.
struct ScoreRoundTripTests {
  private static func scores(_ table: [UInt8]) throws -> [Score] {
    let head = "---\nten: PAPI\nto_chuc: UNDP\nthang_diem: 60\n---\n"
    let loaded = LibraryLoading.load(
      ContentFiles(files: [
        ContentFiles.File(path: "chi-so/papi/chi-so.md", bytes: Array(head.utf8)),
        ContentFiles.File(path: "chi-so/papi/ket-qua.csv", bytes: table),
      ]))
    return try #require(loaded.value.library.indices.first).scores.map(\.value)
  }

  @Test(
    "A score reads back the same, also where a dot could group thousands",
    arguments: [
      ("\"6,185\"", "6,185"), ("5.0645", "5.0645"), ("84.30", "84.30"), ("\"1234,567\"", "1234.567"), ("77", "77"),
    ])
  func scoresReadBack(written: String, downloaded: String) throws {
    let first = try Self.scores(Array("nam,don_vi,diem\n2014,51,\(written)\n".utf8))
    let bytes = TableWriting.csv(first, Score.schema, columns: ["nam", "don_vi", "diem"])
    let cell = downloaded.contains(",") ? "\"\(downloaded)\"" : downloaded
    #expect(String(decoding: bytes, as: UTF8.self) == "\u{FEFF}nam,don_vi,diem\r\n2014,51,\(cell)\r\n")
    let second = try Self.scores(bytes)
    #expect(first[0].points != nil)
    #expect(second.map(\.points) == first.map(\.points))
    #expect(second[0].points?.scale == first[0].points?.scale)
  }
}
