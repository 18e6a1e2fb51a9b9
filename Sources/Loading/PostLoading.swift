import Diagnostics
import Formats
import Records
import Reform
import Vietnamese

extension Post {
  public static let schema = FrontMatterSchema<Post>(
    "YYYY-MM-DD-<slug>.md", "Tin, bài tuyên truyền; phần thân viết bằng Markdown.",
    fields: [
      Field.text("tieu_de", "Tiêu đề", "Tiêu đề bài", \.title).required,
      .day("ngay", "Ngày", "Ngày đăng; không có thì lấy ở tên tệp", \.day),
      .text("co_quan", "Cơ quan", "Mã hoặc tên cơ quan viết bài", \.agency),
      .list("chu_de", "Chủ đề", "Một hoặc nhiều chủ đề", commas: true, \.topics),
      .text("the_loai", "Thể loại", "tin, bài, phóng sự, đồ họa, video, hỏi – đáp", \.genre),
      .text("hinh_thuc", "Hình thức", "chuyên mục, bản tin, tờ rơi, cuộc thi, hội nghị…", \.form),
      .text("kenh", "Kênh", "Đài PT-TH, Báo, Cổng TTĐT…", \.channel),
      .text("tom_tat", "Tóm tắt", "Một hai câu dẫn", \.summary),
      .text("loat_bai", "Loạt bài", "Tên loạt bài mà bài này là một kỳ; các bài cùng loạt dẫn tới nhau", \.series),
      .list(
        "tep", "Tệp để tải", "Tờ rơi, áp phích, tài liệu để tải về: đường dẫn trong tep/", commas: true, \.files),
    ]
  )
  .with(standing: \.standing)
  .with(release: \.release)
}

extension StandingPage {
  public static let schema = FrontMatterSchema<StandingPage>(
    "trang.md", "Trang cố định: giới thiệu, liên hệ, bản quyền…",
    fields: [Field.text("tieu_de", "Tiêu đề", "Tiêu đề trang", \.title).required]
  )
  .with(standing: \.standing)
  .with(release: \.release)
}

extension Redirect {
  public static let schema = TableSchema<Redirect>(
    "chuyen-huong", "Địa chỉ cũ đã chuyển tới địa chỉ mới.", rowName: "chuyển hướng",
    fields: [
      Field.text("tu", "Từ", "Địa chỉ cũ, tính từ gốc cổng", \.from).required,
      Field.text("den", "Đến", "Địa chỉ mới", \.to).required,
    ],
    make: { Redirect() }, identify: { $0.from })
}

enum PostLoading {
  static func load(_ intake: inout Intake, _ agencies: AgencyNames) -> [PostFile] {
    intake.paths(in: "tin-tuc", ending: ".md").compactMap { path in
      guard let file = intake.head(path) else { return nil }
      var post = Post()
      post.slug = stem(of: path)
      let present = Post.schema.read(file.head, into: &post, file: path).collect(into: &intake.faults)
      checkName(&post, path, present["ngay"], &intake)
      if !post.agency.isEmpty {
        post.agencyCode = agencies.on(post.day).one(
          post.agency, at: present["co_quan"] ?? Place(file: path), &intake.faults)
      }
      for name in post.files {
        intake.reportIfMissing(
          attachment: name, at: present["tep"] ?? Place(file: path),
          consequence: Words("bài không có liên kết tải tệp ấy", "the post offers no such file"))
      }
      return PostFile(
        post: Sourced(post, at: Place(file: path, line: 1, record: "bài “\(post.title)”")),
        body: file.body)
    }
  }

  /// The name carries the day, so that an address tells when a post is from: `2026-11-10-ten-bai.md`.
  private static func checkName(_ post: inout Post, _ path: String, _ place: Place?, _ intake: inout Intake) {
    let named = Day.read(String(post.slug.prefix(10))).day
    if named == nil {
      intake.faults.append(
        LoadingFaults.postNameWithoutDay.fault(
          at: Place(file: path), Words("tên tệp không bắt đầu bằng ngày", "the file's name does not begin with a day"),
          suggestion: post.day.map { day in
            Words("đổi tên thành \(day.iso)-\(post.slug).md", "rename it to \(day.iso)-\(post.slug).md")
          } ?? Words("đổi tên thành 2026-11-10-\(post.slug).md", "rename it to 2026-11-10-\(post.slug).md")))
    } else if let day = post.day, let named, day != named {
      intake.faults.append(
        LoadingFaults.postDaysDiffer.fault(
          at: place,
          Words(
            "ngày trong bài (\(day.vietnamese)) khác ngày ở tên tệp (\(named.vietnamese))",
            "the day in the post (\(day.iso)) is not the day of its name (\(named.iso))"),
          suggestion: Words(
            "sửa khóa “ngay”, hoặc đổi tên tệp cho bắt đầu bằng \(day.iso)",
            "mend the key “ngay”, or let the name begin with \(day.iso)")))
    }
    if post.day == nil { post.day = named }
    if post.slug != Slug.make(post.slug) {
      intake.faults.append(
        LoadingFaults.nameNotPlain.fault(
          at: Place(file: path),
          Words("tên tệp có dấu, chữ hoa hoặc khoảng trắng", "the name has marks, capitals or blanks"),
          suggestion: Words("đổi tên thành \(Slug.make(post.slug)).md", "rename it to \(Slug.make(post.slug)).md")))
      post.slug = Slug.make(post.slug)
    }
  }

  static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.hasSuffix(".md") ? String(name.dropLast(3)) : name
  }
}

enum StandingPageLoading {
  static func load(_ intake: inout Intake) -> [StandingPageFile] {
    intake.paths(in: "trang", ending: ".md").compactMap { path in
      guard let file = intake.head(path) else { return nil }
      var page = StandingPage()
      page.slug = Slug.make(PostLoading.stem(of: path))
      _ = StandingPage.schema.read(file.head, into: &page, file: path).collect(into: &intake.faults)
      return StandingPageFile(
        page: Sourced(page, at: Place(file: path, line: 1, record: "trang “\(page.title)”")),
        body: file.body)
    }
  }
}
