import Markup
import Templates

/// A page that is a list of links in groups (template `danh-sach`).
struct LinkGroups: Sendable {
  var text = Markup()
  var groups: [LinkGroup]
  var reuse: Kit?
  var sources: [SourceNote] = []

  static let shape = Shape<LinkGroups>(
    "danh-sach", "Danh sách liên kết theo nhóm",
    [
      .markup("noi_dung", "Lời dẫn") { $0.text.isEmpty ? nil : $0.text },
      .list("nhom_dong", "Các nhóm", LinkGroup.shape) { $0.groups },
      .record("dung_so_lieu", "Để dùng lại", Kit.shape) { $0.reuse },
      .flag("co_nguon", "Có nguồn") { !$0.sources.isEmpty },
      .list("nguon", "Nguồn", SourceNote.shape) { $0.sources },
    ])
}

/// Lines under one heading.
struct LinkGroup: Sendable {
  var anchor: String
  var title: String
  var rows: [LinkRow]

  static let shape = Shape<LinkGroup>(
    "nhom_dong", "Các dòng dưới một đầu đề",
    [
      .text("neo", "Neo") { $0.anchor },
      .text("ten_nhom", "Đầu đề") { $0.title },
      .list("dong", "Các dòng", LinkRow.shape) { $0.rows },
    ])
}
