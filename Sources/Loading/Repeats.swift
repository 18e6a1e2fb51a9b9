import Diagnostics
import Formats

extension Intake {
  /// One error for each identifier that stands twice, naming both places.
  mutating func reportRepeats(_ identified: [(key: String, place: Place)], what: Words) {
    var first: [String: Place] = [:]
    for (key, place) in identified where !key.isEmpty {
      guard let earlier = first[key] else {
        first[key] = place
        continue
      }
      faults.append(
        LoadingFaults.codeTwice.fault(
          at: place, Words("\(what.vi) “\(key)” đã có", "\(what.en) “\(key)” is there already"),
          related: [RelatedPlace(earlier, Words("lần đầu", "the first"))]))
    }
  }

  /// A Markdown file and its head; a file without a head is a fault, since a page needs at least a title.
  mutating func head(_ path: String) -> HeadedText? {
    guard has(path) else {
      hasLostRecords = true
      faults.append(
        LoadingFaults.headFileMissing.fault(
          at: Place(file: path), Words("thư mục thiếu tệp này", "the folder lacks this file"),
          suggestion: Words("thêm \(path)", "add \(path)")))
      return nil
    }
    return document(path)
  }
}
