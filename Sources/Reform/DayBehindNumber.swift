import Vietnamese

extension DocumentNumber {
  /// The day written right behind a number that a text cites: *ngày 15/6/2016*, *(ngày 15 tháng 6 năm 2016)*.
  /// - Parameters:
  ///   - end: where the number ends, in bytes
  ///   - limit: where what may belong to it ends, at the latest
  public static func day(behind end: Int, before limit: Int = .max, in text: String) -> Day? {
    text.withBytes { bytes in
      let last = min(bytes.count, limit, end + 48)
      guard end < last else { return nil }
      let window = bytes[end..<last]
      // Most numbers end their line or sentence: the first letter settles it.
      guard let letter = window.first(where: { $0 >= 0x30 }), letter == 0x6E || letter == 0x4E else { return nil }
      let folded = Fold.name(String(decoding: window, as: UTF8.self))
      guard folded.hasPrefix("ngay ") else { return nil }
      var numbers: [Int] = []
      for word in folded.utf8.dropFirst(5).split(separator: 0x20) where numbers.count < 3 {
        if let number = Int(Substring(word)) {
          numbers.append(number)
        } else if !word.elementsEqual("thang".utf8), !word.elementsEqual("nam".utf8) {
          return nil
        }
      }
      return numbers.count == 3 ? Day(year: numbers[2], month: numbers[1], day: numbers[0]) : nil
    }
  }
}
