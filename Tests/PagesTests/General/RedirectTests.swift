import Diagnostics
import Testing

@testable import Pages

/// Old addresses lead to pages: what does not is told at the cell of the new address.
@Suite struct RedirectTests {
  private func faults(_ rows: String) -> [Fault] {
    let plan = MadeSite.plan(["chuyen-huong.csv": "tu,den\n" + rows])
    return plan.pages.filter { $0.kind == "chuyen-huong" }.flatMap { $0.content(plan).faults }
  }

  @Test(arguments: [
    ("a.html,index.html\n", []),
    ("a.html,b.html\nb.html,a.html\n", ["redirect-circle B2"]),
    ("x.html,a.html\nb.html,a.html\na.html,b.html\n", ["redirect-circle B3"]),
    ("c.html,c.html\n", ["redirect-circle B2"]),
    ("a.html,b.html\nb.html,index.html\n", ["redirect-chain B2"]),
    ("a.html,b.html\nb.html,khong-co.html\n", ["redirect-broken B3"]),
    ("ke-hoach/cu.html,ke-hoach/cuu.html\n", ["redirect-broken B2"]),
  ])
  func eachIsToldOnce(_ rows: String, _ expected: [String]) {
    #expect(faults(rows).map { "\($0.id) \($0.place?.cell ?? "")" } == expected)
  }

  @Test func theEndOfAChainAndTheWayOfACircleAreNamed() {
    #expect(faults("a.html,b.html\nb.html,index.html\n").first?.suggestion?.vi.contains("“index.html”") == true)
    #expect(faults("a.html,b.html\nb.html,a.html\n").first?.summary.vi.hasSuffix("a.html → b.html → a.html") == true)
  }

  @Test func anOldAddressIsNeverOffered() {
    let words = faults("ke-hoach/cu.html,ke-hoach/cuu.html\n").first?.suggestion?.vi
    #expect(words?.contains("ke-hoach/cu.html") == false)
  }
}
