import Glibc
import Loading
import Testing
import Vietnamese

@Suite struct ContentReferenceTests {
  /// README prints the columns from their declarations: `congkhai explain noi-dung` gives the text to put there.
  @Test func readmeHoldsTheReference() throws {
    let root = #filePath.split(separator: "/").dropLast(3).map(String.init).joined(separator: "/")
    let readme = try #require(text(of: "/\(root)/README.md"))
    let start = try #require(readme.firstRange(of: "<!-- noi-dung -->\n")?.upperBound)
    let end = try #require(readme.firstRange(of: "<!-- /noi-dung -->")?.lowerBound)
    #expect(readme[start..<end] == ContentReference.markdown())
  }

  /// A key names one thing in a file, and every field says what it means and takes.
  @Test(arguments: ContentReference.entries.indices)
  func fieldsAreWhole(_ index: Int) {
    let entry = ContentReference.entries[index]
    #expect(Set(entry.fields.map(\.key)).count == entry.fields.count, "\(entry.path)")
    for field in entry.fields {
      #expect(!field.meaning.isEmpty && !field.takes.isEmpty && !field.title.isEmpty, "\(entry.path) \(field.key)")
    }
  }

  /// A head means one column, so no name of a field is one of another field too.
  @Test(arguments: ContentReference.entries.indices)
  func headsMeanOneField(_ index: Int) {
    var owners: [String: String] = [:]
    for field in ContentReference.entries[index].fields {
      for name in Set(([field.key, field.title] + field.aliases).map(Fold.name)) {
        if let other = owners.updateValue(field.key, forKey: name) {
          Issue.record("\(ContentReference.entries[index].path): “\(name)” is \(other) and \(field.key)")
        }
      }
    }
  }

  private func text(of path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }
}
