import Testing

/// The words of the interface stand in two languages, key for key.
@Suite struct WordsTests {
  @Test func bothLanguagesHaveTheSameKeys() throws {
    func keys(_ language: String) throws -> [String] {
      try House.text("templates/\(language).yaml").split(separator: "\n").filter {
        !$0.hasPrefix("#") && !$0.hasPrefix(" ")
      }
      .compactMap { $0.split(separator: ":").first.map(String.init) }
    }
    let vietnamese = try keys("vi")
    #expect(vietnamese.count > 200)
    #expect(try keys("en") == vietnamese)
  }
}
