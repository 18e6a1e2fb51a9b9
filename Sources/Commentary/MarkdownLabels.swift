import Diagnostics

/// The words that the renderer adds to a text for people who cannot see its layout.
struct MarkdownLabels {
  let language: Language

  var footnotes: String { Words("Chú thích", "Footnotes").text(language) }
  func footnote(_ number: String) -> String { Words("Chú thích \(number)", "Footnote \(number)").text(language) }
  func back(_ number: String) -> String {
    Words("Về chỗ có chú thích \(number)", "Back to footnote mark \(number)").text(language)
  }
  func table(_ number: Int) -> String { Words("Bảng \(number)", "Table \(number)").text(language) }
  func video(at host: String) -> String {
    Words("Video ở \(host), mở ở trang khác", "Video at \(host), opens another site").text(language)
  }
  func task(isDone: Bool) -> String {
    (isDone ? Words("Đã xong:", "Done:") : Words("Chưa xong:", "Not done:")).text(language)
  }
}
