import Diagnostics

/// Faults of changes of procedures and of evidence.
extension LoadingFaults {
  static let procedureUnknown = FaultKind(
    "procedure-unknown", .warning,
    title: Words("Thay đổi của thủ tục không có trong thu-tuc.csv", "A change of a procedure that is not there"),
    explanation: Words(
      "thay-doi.csv nói thủ tục nào mới ban hành, sửa đổi, thay thế, bãi bỏ; mã phải có trong thu-tuc.csv thì trang thủ tục "
        + "mới ghi được thay đổi. Thủ tục đã bãi bỏ hoặc bị thay thế có thể chỉ ghi tên. Sửa cột ma, hoặc thêm thủ tục.",
      "thay-doi.csv says which procedures are new, amended, replaced or abolished; the code must be in thu-tuc.csv for "
        + "the procedure's page to say so. An abolished or replaced one may give its name only. Mend the column ma, or "
        + "add the procedure."))

  static let evidenceCriterionUnknown = FaultKind(
    "evidence-criterion-unknown", .warning,
    title: Words("Minh chứng của tiêu chí không có", "Evidence for a criterion that is not there"),
    explanation: Words(
      "Cột tieu_chi của minh-chung.csv là mã trong tieu-chi.csv của cùng chỉ số. Dòng vẫn đăng, đứng riêng dưới mã đã ghi. "
        + "Sửa mã, hoặc thêm tiêu chí.",
      "The column tieu_chi of minh-chung.csv is a code of tieu-chi.csv of the same index. The row is published under the "
        + "code as written. Mend the code, or add the criterion."))
}
