import Diagnostics
import Reform

extension Words {
  /// *có phải 28/02/2026?* — in the manner of what was written: ISO, or with the zeros that stand there.
  static func didYouMean(_ day: Day?, like written: String) -> Words? {
    guard let day else { return nil }
    let shown: String
    if written.utf8.contains(0x2D), !written.utf8.contains(0x2F),
      written.utf8.first.map({ (0x30...0x39).contains($0) }) == true
    {
      shown = day.iso
    } else if written.contains("/0") || written.hasPrefix("0") {
      shown = String(day.iso.suffix(2)) + "/" + String(day.iso.dropFirst(5).prefix(2)) + "/\(day.year)"
    } else {
      shown = day.vietnamese
    }
    return Words("có phải \(shown)?", "did you mean \(shown)?")
  }
}
