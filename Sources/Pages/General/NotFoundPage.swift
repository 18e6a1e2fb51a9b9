import Templates

/// What a server shows for an address that is not there. It may be shown at any depth, so its links start at the root.
enum NotFoundPage {
  static let kind = PageKind("404", "Không tìm thấy trang", names: shape.names, hasHead: false) { _ in
    [
      PlannedPage(
        "404.html", kind: "404", title: "Không tìm thấy trang", section: nil, isIndexed: false
      ) { _ in
        PageContent(
          description: "Địa chỉ này không có trên cổng.", head: nil, body: shape.record(()))
      }
    ]
  }

  private static let shape = Shape<Void>("404", "Không tìm thấy trang; không có tên riêng", [])
}
