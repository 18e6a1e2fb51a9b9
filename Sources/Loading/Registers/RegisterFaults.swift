import Diagnostics

extension LoadingFaults {
  /// The faults of registers: tables of things done.
  static let ofRegisters: [FaultKind] = [
    partAboveWhole, rateOutOfRange, sampleMissing, countsDisagree, targetUnknown, verdictMissing,
  ]

  static let partAboveWhole = FaultKind(
    "part-above-whole", .error,
    title: Words("Một phần nhiều hơn tổng", "A part larger than its whole"),
    explanation: Words(
      """
      Số đã khắc phục không thể nhiều hơn số kiến nghị, số đã trả lời không thể nhiều hơn số tiếp nhận. Cách sửa: đối chiếu báo \
      cáo gốc rồi sửa số; nếu nguồn ghi như vậy và có lý do (trả lời cả phản ánh của kỳ trước), ghi lý do vào giai_trinh.
      """,
      """
      What was mended cannot be more than what was recommended, what was answered not more than what was received. Correct \
      the figure; where the source says so for a reason, write it in giai_trinh.
      """))

  static let rateOutOfRange = FaultKind(
    "rate-out-of-range", .error,
    title: Words("Tỷ lệ ngoài khoảng 0–100", "A rate outside 0 to 100"),
    explanation: Words(
      "Tỷ lệ hài lòng ghi bằng phần trăm, từ 0 đến 100. Lỗi thường do thiếu dấu phẩy (865 thay vì 86,5). Đối chiếu nguồn rồi sửa.",
      "Rates are in percent, from 0 to 100. Mostly a comma is missing. Compare with the source and correct it."))

  static let sampleMissing = FaultKind(
    "sample-missing", .warning,
    title: Words("Khảo sát không ghi số phiếu", "A survey without its sample"),
    explanation: Words(
      "Tỷ lệ hài lòng chỉ có nghĩa khi biết hỏi bao nhiêu người, nên trang luôn in số phiếu cạnh tỷ lệ. Ghi số phiếu hợp lệ vào "
        + "cột so_phieu; không có thì trang ghi rõ là không rõ số phiếu.",
      "A rate means something only beside the number of people asked. Write the valid answers in so_phieu."))

  static let countsDisagree = FaultKind(
    "counts-disagree", .error,
    title: Words("Các số phản ánh, kiến nghị không khớp nhau", "Counts of feedback that do not agree"),
    explanation: Words(
      """
      Kỳ trước chuyển sang cộng với tiếp nhận mới phải bằng đã xử lý cộng đang xử lý. Phép cộng chỉ xét khi có đủ các cột. Cách \
      sửa: đối chiếu báo cáo; số khác vì có phản ánh chuyển cơ quan khác hoặc không đủ điều kiện thì ghi giai_trinh.
      """,
      """
      Carried over plus received is handled plus in progress, where all the columns are there. Correct the figures, or \
      explain the difference in giai_trinh.
      """))

  static let targetUnknown = FaultKind(
    "target-unknown", .warning,
    title: Words("Kết quả của một chỉ tiêu không có", "A result of a target that is not there"),
    explanation: Words(
      "Cột chi_tieu của ket-qua.csv phải ghi mã (ma) hoặc đúng chữ của một chỉ tiêu trong chi-tieu.csv cùng thư mục. Dòng không "
        + "khớp thì không lên trang. Sửa mã, hoặc thêm chỉ tiêu.",
      "The column chi_tieu of ket-qua.csv names a target of chi-tieu.csv by its code or its text. Correct it, or add the target."
    ))

  static let verdictMissing = FaultKind(
    "verdict-missing", .warning,
    title: Words("Kết quả không so được với chỉ tiêu", "A result that cannot be held against its target"),
    explanation: Words(
      """
      Chỉ tiêu có giá trị bằng số thì kết quả ghi số vào gia_tri; chỉ tiêu bằng chữ (“nhóm C trở lên”) thì kết quả ghi dat hoặc \
      chua_dat vào danh_gia. Không có hai thứ ấy, trang coi là chưa có số liệu.
      """,
      """
      A target with a number needs a number in gia_tri; a target in words needs dat or chua_dat in danh_gia. Without \
      either the page says that there are no data.
      """))
}
