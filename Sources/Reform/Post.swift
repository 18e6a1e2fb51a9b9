/// A post: news, propaganda, questions and answers (`tin-tuc/YYYY-MM-DD-<slug>.md`).
public struct Post: Sendable {
  /// The file's name without its ending; the page's too.
  public var slug = ""
  public var title = ""
  public var day: Day?
  public var agency = ""
  public var agencyCode: String?
  public var topics: [String] = []
  /// `the_loai`: tin, bài, phóng sự, đồ họa, video, hỏi – đáp.
  public var genre = ""
  /// `hinh_thuc`: chuyên mục, bản tin, tờ rơi, cuộc thi, hội nghị…
  public var form = ""
  /// `kenh`: Đài PT-TH, Báo, Cổng TTĐT…
  public var channel = ""
  public var summary = ""
  /// `loat_bai`: the series it is a part of.
  public var series = ""
  /// `tep`: leaflets, posters and other files to download, paths from the root of the content.
  public var files: [String] = []
  public var standing = Standing()
  public var release = Release()

  public init() {}
}

/// A standing page (`trang/*.md`), at `<slug>.html`.
public struct StandingPage: Sendable {
  public var slug = ""
  public var title = ""
  public var standing = Standing()
  public var release = Release()

  public init() {}
}

/// An address that moved (`chuyen-huong.csv`).
public struct Redirect: Sendable {
  public var from = ""
  public var to = ""

  public init() {}
}
