import Vietnamese

/// Which entries hold which words.
struct Postings {
  /// Where one form of a word stands.
  struct Occurrences {
    let form: WordForm
    /// In titles, in order: 64 times the entry's number, and the word's place in the title.
    var inTitles: [UInt32] = []
    /// Entries whose other texts hold it, in order.
    var elsewhere: [UInt32] = []
  }

  /// The furthest place in a title that is told apart.
  static let lastPlace: UInt32 = 31

  private(set) var all: [Occurrences] = []
  /// How many words each title has, in order of the entries.
  private(set) var lengths: [Int] = []
  private var numbers: [WordForm: Int] = [:]
  /// The words of texts that stand under many entries.
  private var known: [String: [Int]] = [:]
  /// The words an abbreviation stands for, by the form of the abbreviation.
  private var expansions: [WordForm: [Int]] = [:]

  init() {
    numbers.reserveCapacity(4096)
    for (short, words) in Sayings.abbreviations {
      WordForms.each(in: short) { form in
        var expansion: [Int] = []
        WordForms.each(in: words) { expansion.append(number($0)) }
        expansions[form] = expansion
      }
    }
  }

  private mutating func number(_ form: WordForm) -> Int {
    if let number = numbers[form] { return number }
    numbers[form] = all.count
    all.append(Occurrences(form: form))
    return all.count - 1
  }

  mutating func add(_ entry: SearchEntry) {
    let position = UInt32(lengths.count)
    var place: UInt32 = 0
    var further: [Int] = []
    WordForms.each(in: entry.title) { form in
      all[number(form)].inTitles.append(position << 6 | min(place, Self.lastPlace))
      place += 1
      if let expansion = expansions[spelling(form)] { further += expansion }
    }
    lengths.append(Int(place))
    for word in further { add(word, elsewhereIn: position) }
    for text in entry.texts where !text.isEmpty {
      for word in words(of: text) { add(word, elsewhereIn: position) }
    }
  }

  private mutating func add(_ word: Int, elsewhereIn entry: UInt32) {
    if let last = all[word].elsewhere.last, last == entry { return }
    // What the title says needs no second saying.
    if let last = all[word].inTitles.last, last >> 6 == entry { return }
    all[word].elsewhere.append(entry)
  }

  private mutating func words(of text: String) -> [Int] {
    if let words = known[text] { return words }
    var words: [Int] = []
    WordForms.each(in: text) { form in
      words.append(number(form))
      if let expansion = expansions[spelling(form)] { words += expansion }
    }
    // A long text stands under one entry.
    if text.utf8.count <= 120 { known[text] = words }
    return words
  }

  /// Abbreviations are known without marks (*HĐND*).
  private func spelling(_ form: WordForm) -> WordForm { form.marks == 0 ? form : form.withoutMarks }
}

/// The postings of one word with all its forms, as the script reads them.
struct WordRecord {
  let letters: [UInt8]
  let packed: [UInt8]

  /// The words in the order of their letters.
  static func all(_ postings: Postings) -> [WordRecord] {
    let used = postings.all.filter { !$0.inTitles.isEmpty || !$0.elsewhere.isEmpty }
      .sorted { WordForm.precedes($0.form, $1.form) }
    var records: [WordRecord] = []
    var start = 0
    while start < used.count {
      var end = start + 1
      while end < used.count, used[end].form.isSpelled(like: used[start].form) { end += 1 }
      var packing = Packing()
      for occurrences in used[start..<end] { pack(occurrences, into: &packing) }
      records.append(WordRecord(letters: used[start].form.letters, packed: packing.bytes))
      start = end
    }
    return records
  }

  /// The marks; how often in titles, then steps between entries and places; how many runs elsewhere, then the steps to
  /// each and how many entries it has beyond the first.
  private static func pack(_ occurrences: Postings.Occurrences, into packing: inout Packing) {
    packing.number(occurrences.form.marks)
    packing.number(occurrences.inTitles.count)
    var last: UInt32 = 0
    for title in occurrences.inTitles {
      packing.number(UInt64(title >> 6 - last))
      packing.number(UInt64(title & 63))
      last = title >> 6
    }
    var runs: [(start: UInt32, more: UInt32)] = []
    for entry in occurrences.elsewhere {
      if let run = runs.last, run.start + run.more + 1 == entry {
        runs[runs.count - 1].more += 1
      } else {
        runs.append((entry, 0))
      }
    }
    packing.number(runs.count)
    var end: UInt32 = 0
    for run in runs {
      packing.number(UInt64(run.start - end))
      packing.number(UInt64(run.more))
      end = run.start + run.more
    }
  }
}
