/// What messages call a record, in English: places name it in the language of the content (*nhiệm vụ 2.1*).
public enum RecordNouns {
  /// Longer nouns before the shorter ones they begin with.
  static let english: [(vietnamese: String, english: String)] = [
    ("bài", "post"), ("báo cáo", "report"), ("bộ phận một cửa", "one-stop desk"), ("chuyển hướng", "redirect"),
    ("chỉ số", "index"), ("chỉ tiêu tuyên truyền", "publicity quota"), ("chỉ tiêu", "target"),
    ("cuộc kiểm tra", "inspection"), ("cuộc đối thoại", "dialogue"), ("câu hỏi", "question"), ("cơ quan", "agency"),
    ("hệ thống", "quality system"), ("khảo sát", "survey"), ("kế hoạch", "plan"), ("kết quả", "result"),
    ("kỳ công bố", "edition"), ("kỳ", "period"), ("lần xin lỗi", "apology"), ("minh chứng", "evidence"),
    ("mục công bố", "release"), ("ngoại lệ", "exception"), ("nhiệm vụ", "task"), ("nhóm", "group"),
    ("nội dung", "item"), ("sáng kiến", "initiative"), ("thay đổi của thủ tục", "change of procedure"),
    ("thủ tục", "procedure"), ("tiêu chí", "criterion"), ("tiến độ", "progress"), ("trang", "page"),
    ("việc cần làm", "errand"), ("việc tuyên truyền", "publicity"), ("văn bản", "document"),
    ("đính chính", "correction"),
    ("đơn vị", "unit"),
  ]

  /// *task 2.1* of *nhiệm vụ 2.1*; what begins with no known noun stands as it is.
  public static func inEnglish(_ record: String) -> String {
    for noun in english where record.hasPrefix(noun.vietnamese + " ") {
      return noun.english + record.dropFirst(noun.vietnamese.count)
    }
    return record
  }
}
