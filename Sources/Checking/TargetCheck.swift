import Diagnostics
import Loading
import Records
import Reform
import Vietnamese

/// Targets whose words and columns, or whose rows, say different things.
enum TargetCheck {
  static let check = Check("mục tiêu của kế hoạch", [statementDiffers, targetsContradict]) { input in
    let cells = CellPlaces(input.loaded)
    return input.shown.plans.flatMap { file in
      file.targets.rows.compactMap { statement($0, cells) } + contradictions(file.targets.rows, cells)
    }
  }

  /// *Trên* is more than; *từ … trở lên, tối thiểu, ít nhất* is at least: the words decide.
  static let statementDiffers = FaultKind(
    "target-statement-differs", .warning,
    title: Words("Mục tiêu in một đằng, cột ghi một nẻo", "A target's words are not its columns"),
    explanation: Words(
      "muc_tieu là lời của văn bản, gia_tri và so_sanh là cách cổng tính. “Trên 80 %” là lớn hơn 80 (so_sanh: tren); “từ 80 % trở "
        + "lên, tối thiểu, ít nhất 80 %” là từ 80 (it_nhat). Hai bên khác nhau thì đạt hay không đạt cũng khác. Sửa cột theo lời "
        + "văn bản; chỗ khác của văn bản nói cách khác thì ghi ở noi_khac, trang nêu cả hai.",
      "muc_tieu has the words of the document, gia_tri and so_sanh how results are held against it. “Trên” is more than, “từ … "
        + "trở lên” at least. Mend the columns; where the document says otherwise elsewhere, write that in noi_khac."))

  /// One target said two ways in one document: Kế hoạch 121/KH-UBND says *40 % trở lên* and *đạt 40 %*.
  static let targetsContradict = FaultKind(
    "targets-contradict", .warning,
    title: Words("Một mục tiêu có hai mức khác nhau", "One target with two aims"),
    explanation: Words(
      "Hai dòng cùng nội dung, cùng năm đích mà mức khác nhau, như “40 %” và “40 % trở lên” (Kế hoạch 121/KH-UBND năm 2017 của "
        + "Thái Nguyên nói cả hai). Giữ một dòng theo chỗ có hiệu lực, ghi cách nói kia ở noi_khac: trang nêu cả hai.",
      "Two rows with one content and year aim at different things. Keep one, and write the other statement in noi_khac: the page "
        + "says both."))

  private static func statement(_ row: Sourced<Target>, _ cells: CellPlaces) -> Fault? {
    guard let gap = row.value.statementGap, row.value.standing.explanation.isEmpty, let goal = row.value.goal else {
      return nil
    }
    let unit = row.value.unit
    return statementDiffers.fault(
      at: cells.place(row.place, "muc_tieu", Target.schema),
      Words(
        "“\(row.value.aimText)” là \(gap.reading(unit: unit)), các cột ghi \(goal.reading(unit: unit))",
        "“\(row.value.aimText)” reads as “\(gap.reading(unit: unit))”, the columns say “\(goal.reading(unit: unit))”"),
      suggestion: Words(
        "sửa so_sanh, gia_tri theo lời văn bản; chỗ khác nói cách khác thì ghi ở noi_khac",
        "mend so_sanh and gia_tri; another statement of the document goes into noi_khac"))
  }

  private static func contradictions(_ rows: [Sourced<Target>], _ cells: CellPlaces) -> [Fault] {
    var first: [String: Sourced<Target>] = [:]
    return rows.compactMap { row in
      guard let goal = row.value.goal else { return nil }
      let key = Fold.name(row.value.text) + "\n" + (row.value.year.map { String($0) } ?? "")
      guard let earlier = first[key], let other = earlier.value.goal else {
        first[key] = row
        return nil
      }
      guard other != goal, row.value.standing.explanation.isEmpty, earlier.value.standing.explanation.isEmpty else {
        return nil
      }
      let unit = row.value.unit
      return targetsContradict.fault(
        at: cells.place(row.place, "noi_dung", Target.schema),
        Words(
          "mục tiêu này đã có với mức khác: \(other.reading(unit: unit)); dòng này \(goal.reading(unit: unit))",
          "this target is there with another aim: “\(other.reading(unit: unit))”; here “\(goal.reading(unit: unit))”"),
        suggestion: Words(
          "giữ một dòng, ghi cách nói kia ở cột noi_khac", "keep one row, and the other statement in noi_khac"),
        related: [RelatedPlace(earlier.place, Words("dòng kia", "the other row"))])
    }
  }
}
