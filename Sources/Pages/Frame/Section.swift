/// A section of the main navigation. One without content is not shown.
public enum Section: String, Sendable, CaseIterable {
  case home, procedures, dossiers, indices, plans, direction, news, feedback, data

  /// The name in the navigation.
  var title: String {
    switch self {
    case .home: "Trang chủ"
    case .procedures: "Thủ tục hành chính"
    case .dossiers: "Giải quyết hồ sơ"
    case .indices: "Chỉ số, xếp hạng"
    case .plans: "Kế hoạch, kết quả"
    case .direction: "Chỉ đạo, điều hành"
    case .news: "Tin tức – Tuyên truyền"
    case .feedback: "Phản ánh, kiến nghị"
    case .data: "Dữ liệu mở"
    }
  }

  /// The page the navigation leads to.
  var path: String {
    switch self {
    case .home: "index.html"
    case .procedures: "thu-tuc/index.html"
    case .dossiers: "bao-cao/index.html"
    case .indices: "chi-so/index.html"
    case .plans: "ke-hoach/index.html"
    case .direction: "van-ban/index.html"
    case .news: "tin-tuc/index.html"
    case .feedback: "phan-anh-kien-nghi.html"
    case .data: "du-lieu/index.html"
    }
  }
}
