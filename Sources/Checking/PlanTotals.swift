import Diagnostics
import Loading
import Records
import Reform
import Vietnamese

extension Check {
  /// The amounts of the tasks add up to the total that the plan states.
  static let planTotals = Check("tổng kinh phí của kế hoạch", [planTotalDiffers]) { input in
    let cells = CellPlaces(input.loaded)
    return input.loaded.library.plans.compactMap { file in
      let plan = file.plan.value
      let amounts = file.tasks.compactMap(\.value.budget)
      guard let stated = plan.statedTotal, !amounts.isEmpty, let sum = Money.sum(amounts), sum != stated else {
        return nil
      }
      let isExplained =
        !plan.standing.explanation.isEmpty || file.tasks.contains { !$0.value.standing.explanation.isEmpty }
      guard !isExplained else { return nil }
      let gap = Money(dong: Int64(clamping: stated.dong.subtractingReportingOverflow(sum.dong).partialValue.magnitude))
      let side = stated > sum ? Words("ít hơn", "less") : Words("nhiều hơn", "more")
      return planTotalDiffers.fault(
        at: input.loaded.place(of: plan.statedTotalText, in: file.plan.place.file) ?? file.plan.place,
        Words(
          "tổng kinh phí ghi \(stated.text), cộng từ \(amounts.count) nhiệm vụ được \(sum.text): \(side.vi) \(gap.text)",
          "the stated total is \(stated.dongText), \(amounts.count) tasks add up to \(sum.dongText): \(gap.dongText) \(side.en)"
        ),
        suggestion: Words(
          "sửa số sai, hoặc thêm “giai_trinh: …” vào ke-hoach.md để giải thích phần chênh lệch",
          "mend the wrong figure, or explain the difference with “giai_trinh: …” in ke-hoach.md"),
        related: file.tasks.first { $0.value.budget != nil }.map {
          [
            RelatedPlace(
              cells.place($0.place, "kinh_phi", PlanTask.schema),
              Words("số tiền đầu tiên được cộng", "the first amount added"))
          ]
        } ?? [])
    }
  }

  /// The parts make the whole: what the document states is compared, never corrected.
  private static let planTotalDiffers = FaultKind(
    "plan-total-differs", .error,
    title: Words("Tổng kinh phí khác số cộng từ các nhiệm vụ", "The stated total is not the sum of the tasks"),
    explanation: Words(
      """
      Cổng in tổng kinh phí của văn bản cạnh số cộng từ các nhiệm vụ; hai số khác nhau mà không có lời giải thích thì \
      người đọc không biết tin số nào. Ô chỉ có chữ và số trong ngoặc (phần của từng năm) không được cộng. Cách sửa: sửa \
      số sai, hoặc viết giai_trinh ở ke-hoach.md hay ở dòng nhiệm vụ; lời giải trình được đăng cạnh hai con số.
      """,
      """
      The stated total is printed beside the sum of the tasks; where they differ without a word, a reader cannot know \
      which to believe. Cells of words and bracketed yearly shares are not added. Mend the figure, or write giai_trinh \
      in ke-hoach.md or in the row; it is published beside the two figures.
      """))
}

extension LoadedContent {
  /// Where a value stands in the head of a file, as it is written there.
  func place(of text: String, in file: String) -> Place? {
    text.isEmpty ? nil : values.first { $0.place.file == file && $0.text == text }?.place
  }
}
