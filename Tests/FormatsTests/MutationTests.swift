import Diagnostics
import Testing

@testable import Formats

/// Thousands of broken inputs, the same on every machine: nothing crashes, every fault has a place that exists.
@Suite struct MutationTests {
  private static let csv = Array(
    "\u{FEFF}TT,Nội dung,\"Hạn, chót\"\r\n1,\"Rà soát \"\"đất\"\"\r\nđai\",31/02/2026\r\n2,Vie\u{302}\u{323}t\u{A0}x,'=1\r\n"
      .utf8)
  private static let yaml = Array(
    "# đầu\nten: \"Cổng: A\"\nngay: 2017-07-19\nlh:\n  dt: 0208\n  ds: [a, 'b', {c: d}]\nx: &x |\n  dài\n  hơn\ny: *x\n"
      .utf8)
  private static let markdown = Array(
    "---\ntieu_de: Kế hoạch\nngay: 5/2/2026\n---\n# Nội dung\n\n--- \nđoạn\u{A0}văn\n".utf8)

  private func run(_ seed: UInt64, _ source: [UInt8], _ signs: String, _ read: ([UInt8]) -> [Fault]) {
    var generator = SplitMix(state: seed)
    let alphabet = Array(signs.utf8) + [0xC3, 0xE1, 0xBB, 0xCC, 0x81, 0xFF, 0x00]
    for _ in 0..<5000 {
      let input = generator.mutate(source, with: alphabet)
      let lines = input.count { $0 == 0x0A || $0 == 0x0D } + 1
      let faults = read(input)
      let areRight = faults.allSatisfy { fault in
        guard let place = fault.place else { return false }
        return (place.line ?? 1) >= 1 && (place.line ?? 1) <= lines + 1 && (place.column ?? 1) >= 1
          && (place.length ?? 1) >= 1
      }
      if !areRight { Issue.record("\(input): \(faults)") }
    }
  }

  @Test func csvNeverCrashes() {
    run(1, Self.csv, "\",;\t\r\n' =") { input in
      let result = CSVReader.read(input, file: "x.csv")
      if let table = result.value {
        for row in table.rows {
          for column in 0..<table.columnCount { _ = table.place(row: row, column: column) }
        }
        for column in 0..<table.columnCount { _ = table.headPlace(column: column) }
      } else if !result.faults.hasErrors {
        Issue.record("no table and no error: \(input)")
      }
      return result.faults
    }
  }

  @Test func yamlNeverCrashes() {
    run(2, Self.yaml, ":-[]{}\"'\n\t #&*!|>%@`?,") { input in
      let result = YAMLReader.read(input, file: "x.yaml")
      if result.value == nil, !result.faults.hasErrors { Issue.record("no value and no error: \(input)") }
      return result.faults
    }
  }

  @Test func frontMatterNeverCrashes() {
    run(3, Self.markdown, "-:\n\r\t. ") { input in
      let result = FrontMatterReader.read(input, file: "x.md")
      if result.value == nil, !result.faults.hasErrors { Issue.record("no value and no error: \(input)") }
      return result.faults
    }
  }

  @Test func kindsAreNamedOnceAndExplained() {
    let ids = FormatsFaults.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    for kind in FormatsFaults.all {
      #expect(kind.id.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" })
      #expect(kind.explanation.vi.count > 60)
      #expect(kind.explanation.en.count > 60)
    }
  }
}
