import Foundation
import Testing

@testable import Loading

/// Messages in English name records in English.
@Suite struct RecordNounsTests {
  @Test(arguments: [
    ("nhiệm vụ 2.1", "task 2.1"), ("chỉ tiêu tuyên truyền Đài", "publicity quota Đài"), ("chỉ tiêu c1", "target c1"),
    ("kỳ công bố 2024", "edition 2024"), ("Sở Nội vụ", "Sở Nội vụ"),
  ])
  func aNameBeginsWithItsNoun(_ record: String, _ english: String) {
    #expect(RecordNouns.inEnglish(record) == english)
  }

  /// Every noun that a table is declared with has its English.
  @Test func everyDeclaredNounIsKnown() throws {
    let folder = "\(#filePath)".replacing("Tests/LoadingTests/RecordNounsTests.swift", with: "Sources/Loading")
    let known = Set(RecordNouns.english.map(\.vietnamese))
    var nouns: Set<String> = []
    for file in try FileManager.default.subpathsOfDirectory(atPath: folder) where file.hasSuffix(".swift") {
      let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
      for match in text.matches(of: /rowName: "([^"]+)"/) { nouns.insert(String(match.1)) }
    }
    #expect(nouns.count > 25)
    #expect(nouns.subtracting(known).isEmpty)
  }
}
