import Reform
import Templates

/// A post in a list (`tin`).
struct PostRow: Sendable {
  let post: Post
  let agency: String
  let address: String

  init(_ post: Post, _ maker: PageMaker) {
    self.post = post
    agency = post.agencyCode.flatMap { maker.site.agencies[$0]?.name } ?? post.agency
    address = maker.link(Address.post(post))
  }

  /// *Bài · Sở Tư pháp*
  private var label: String? {
    let parts = [post.genre, agency].filter { !$0.isEmpty }
    guard let first = parts.first else { return nil }
    return ([first.prefix(1).uppercased() + first.dropFirst()] + parts.dropFirst()).joined(separator: " · ")
  }

  static let shape = Shape<PostRow>(
    "tin", "Một tin, bài trong danh sách",
    [
      .record("ngay", "Ngày đăng", DayValues.shape) { $0.post.day },
      .text("ten", "Tiêu đề") { $0.post.title },
      .text("lien_ket", "Địa chỉ") { $0.address },
      .flag("minh_hoa_dong", "Bài minh họa") { $0.post.standing.isIllustrative },
      .flag("du_thao_dong", "Bài còn là bản nháp (--drafts)") { $0.post.release.isDraft },
      .text("tom_luoc_tin", "Một hai câu dẫn") { $0.post.summary },
      .text("nhan_tin", "Thể loại, cơ quan") { $0.label },
    ])
}
