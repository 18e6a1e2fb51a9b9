import Diagnostics
import Vietnamese

/// Figures of a report as people of either language write them: `1.234,5` and `1,234.5`.
enum Figures {
  static func count(_ number: Int) -> String {
    Format.integer(number)
  }

  static func size(_ bytes: Int) -> Words {
    let (unit, tenths): (String, Int) =
      bytes < 1_000_000
      ? ("kB", bytes / 100) : bytes < 1_000_000_000 ? ("MB", bytes / 100_000) : ("GB", bytes / 100_000_000)
    return Words("\(tenths / 10),\(tenths % 10) \(unit)", "\(tenths / 10).\(tenths % 10) \(unit)")
  }

  static func seconds(_ duration: Duration) -> Words {
    let parts = duration.components
    let hundredths = Int(parts.seconds) * 100 + Int(parts.attoseconds / 10_000_000_000_000_000)
    let rest = String(hundredths % 100)
    let tail = String(repeating: "0", count: 2 - rest.count) + rest
    return Words("\(hundredths / 100),\(tail)", "\(hundredths / 100).\(tail)")
  }

  /// `2026-11-16` as `16/11/2026`.
  static func day(_ iso: String) -> String {
    let parts = iso.split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 ? "\(parts[2])/\(parts[1])/\(parts[0])" : iso
  }
}
