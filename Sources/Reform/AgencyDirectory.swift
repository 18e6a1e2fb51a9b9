/// The agencies that a cell may name, ready to be found.
///
/// Names are taken without regard to case, marks and commas. At one place the longest name wins; of names of one
/// length that of the document's own issuer stands first, then those that the content gives before those derived from them, and those of agencies that existed on the
/// day of the document before the rest: an old plan may name what is gone.
public struct AgencyDirectory: Sendable {
  /// The agencies, in the content's order.
  public let agencies: [Agency]
  private let codes: Set<String>
  /// Forms by their first letter.
  private let forms: [UInt8: [AgencyNameForm]]
  /// The names without their last words, for prefixes that several share (*Các Sở: …*).
  let heads: Set<[String]>

  /// A directory; `province` is the province's own name (*tỉnh Thái Nguyên*), which may follow *tỉnh* in any name.
  public init(_ agencies: [Agency], province: String? = nil) {
    self.agencies = agencies
    var provinceWords = province.map(AgencyNameForm.words(of:)) ?? []
    // *tỉnh Thái Nguyên* and *Thái Nguyên* say the same.
    for kind in [["tinh"], ["thanh", "pho"]] where provinceWords.starts(with: kind) {
      provinceWords.removeFirst(kind.count)
    }
    var forms: [UInt8: [AgencyNameForm]] = [:]
    var heads: Set<[String]> = []
    for (index, agency) in agencies.enumerated() {
      for form in AgencyNameForm.forms(of: agency, at: index, province: provinceWords) {
        guard let letter = form.words[0].utf8.first else { continue }
        forms[letter, default: []].append(form)
        for length in 1..<max(1, min(form.words.count, 6)) where form.isGiven {
          heads.insert(Array(form.words[..<length]))
        }
      }
    }
    self.codes = Set(agencies.map(\.code))
    self.forms = forms
    self.heads = heads
  }

  /// The names to suggest from, in the content's order.
  public var names: [String] { agencies.map(\.name) }

  /// The agency with the code, in whatever life of it comes first.
  public subscript(code: String) -> Agency? { agencies.first { $0.code == code } }

  /// Whether an agency has the code.
  public func has(code: String) -> Bool { codes.contains(code) }

  /// Reads a cell of a document of the day; without one, of two agencies of one name neither is preferred. `speaker` is
  /// the code of the document's issuer: in a plan of *UBND tỉnh Bắc Kạn*, *UBND tỉnh* is that one and no other.
  public func read(_ cell: String, on day: Day? = nil, speaker: String? = nil) -> AgencyReading {
    var parser = AgencyCellParser(cell, self, on: day, speaker: speaker)
    return parser.read()
  }

  /// The code that a whole text names, where it names one agency and nothing else: for cells that take one.
  public func code(of text: String, on day: Day? = nil) -> String? {
    let reading = read(text, on: day)
    guard reading.agencies.count == 1, reading.groups.isEmpty, reading.unresolved.isEmpty, reading.ambiguous.isEmpty
    else { return nil }
    return reading.agencies[0]
  }

  /// A match at a token.
  struct Match: Sendable {
    let end: Int
    /// Places of the agencies it fits; several where it is ambiguous.
    let agencies: [Int]
  }

  /// The best match at a token; `prefix` has been said before and is left out of the names.
  func match(_ tokens: [Token], at start: Int, prefix: [String] = [], on day: Day?, speaker: String?) -> Match? {
    guard start < tokens.count, tokens[start].kind != .mark else { return nil }
    let letter = (prefix.first ?? tokens[start].text).utf8.first ?? 0
    var best: [AgencyNameForm] = []
    var bestEnd = 0
    var bestRank = -1
    for form in forms[letter] ?? [] {
      guard prefix.isEmpty || form.words.starts(with: prefix),
        let found = form.match(tokens, at: start, skipping: prefix.count), isPlausible(form, found, tokens, start)
      else { continue }
      let rank =
        (agencies[form.agency].code == speaker ? 4 : 0) + (form.isGiven && !found.usesInitials ? 2 : 0)
        + (day.map(agencies[form.agency].exists(on:)) ?? true ? 1 : 0)
      guard found.end > bestEnd || (found.end == bestEnd && rank >= bestRank) else { continue }
      if found.end > bestEnd || rank > bestRank { best = [] }
      (bestEnd, bestRank) = (found.end, rank)
      best.append(form)
    }
    guard !best.isEmpty else { return nil }
    // Rows with one code are lives of one agency.
    var codes: Set<String> = []
    let places = best.map(\.agency).filter { codes.insert(agencies[$0].code).inserted }
    return Match(end: bestEnd, agencies: places)
  }

  /// Two letters alone are too little to name an agency, unless the content gives them.
  private func isPlausible(
    _ form: AgencyNameForm, _ found: (end: Int, usesInitials: Bool), _ tokens: [Token], _ start: Int
  ) -> Bool {
    !found.usesInitials || found.end > start + 1 || tokens[start].text.utf8.count > 2
  }
}
