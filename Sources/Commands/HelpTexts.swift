import Diagnostics

extension HelpPages {
  static let root = HelpPage(
    purpose: Words(
      "congkhai biến bảng tính và văn bản của tỉnh, sở, xã thành cổng công khai cải cách hành chính.",
      "congkhai turns the spreadsheets and texts of a province, a department or a commune into a portal that\n"
        + "discloses its administrative reform."),
    usage: ["congkhai <lệnh> [tùy chọn]"],
    examples: [
      .init(
        "congkhai new content",
        Words("tạo thư mục nội dung đầu tiên, có sẵn dữ liệu mẫu", "make a first content folder, with sample data")),
      .init(
        "congkhai serve",
        Words("xem thử trên máy, sửa tệp là trang tự đổi", "preview on this machine; pages follow your edits")),
      .init(
        "congkhai build", Words("kiểm tra rồi đăng vào thư mục site/", "check, then publish into the folder site/")),
    ],
    sections: [
      (
        Words("Lệnh", "Commands"),
        [
          .init("build", Words("kiểm tra nội dung và đăng thành cổng", "check the content and publish the portal")),
          .init("check", Words("chỉ kiểm tra, không đăng", "check only, publish nothing")),
          .init(
            "serve", Words("xem thử trong trình duyệt, tự cập nhật", "preview in the browser, updated as you edit")),
          .init("new", Words("tạo thư mục nội dung mới", "make a new content folder")),
          .init("add", Words("thêm báo cáo, tin, kế hoạch", "add a report, a post, a plan")),
          .init("import", Words("nhập văn bản Word, web, chữ từ PDF", "take in Word, web pages, text of a PDF")),
          .init("export", Words("xuất phiếu để các cơ quan điền", "write forms for agencies to fill in")),
          .init(
            "inspect",
            Words("xem chương trình đọc được gì trong tệp Excel, CSV", "what is seen in an Excel or CSV file")),
          .init(
            "explain",
            Words(
              "giải thích một lỗi, hoặc các tên dùng trong mẫu trang", "explain a fault, or the names of a template")),
        ]
      ),
      exitCodes,
    ],
    foot: Words(
      "Hướng dẫn từng lệnh: congkhai <lệnh> --help. Phiên bản: congkhai --version. In English: --lang en.",
      "Help for a command: congkhai <command> --help. Version: congkhai --version. Tiếng Việt: --lang vi."))

  static let build = HelpPage(
    purpose: Words(
      "Kiểm tra toàn bộ nội dung rồi đăng thành cổng. Có lỗi thì không đăng: bản đang công khai giữ nguyên.",
      "Checks all content and publishes the portal. With errors nothing is published: the last good version stays."),
    usage: ["congkhai build [tùy chọn]"],
    examples: [
      .init("congkhai build", Words("content/ và templates/ thành site/", "content/ and templates/ become site/")),
      .init("congkhai build --as-of today", Words("tính trạng thái nhiệm vụ đến hôm nay", "task statuses as of today")),
      .init("congkhai build --content xa-mau --output out/xa-mau", Words("thư mục khác", "other folders")),
      .init(
        "congkhai build --strict --format json",
        Words("cho máy: cảnh báo cũng là lỗi, kết quả là JSON", "for machines: warnings are errors, JSON lines")),
    ],
    sections: [
      folders, time, strictness, pictures,
      (
        Words("Bản in", "Prints"),
        [
          .init(
            "--pdf",
            Words(
              "thêm bản in PDF cạnh trang kế hoạch, báo cáo, tổng hợp; cần WeasyPrint",
              "plans, reports and the summary in PDF too, beside their pages; needs WeasyPrint"))
        ]
      ), speech, exitCodes,
    ], foot: nil)

  static let check = HelpPage(
    purpose: Words(
      "Kiểm tra nội dung và mẫu trang như build, nhưng không đăng gì.",
      "Checks content and templates exactly as build does, and publishes nothing."),
    usage: ["congkhai check [tùy chọn]"],
    examples: [
      .init(
        "congkhai check", Words("xem mọi lỗi, mỗi lỗi có tệp, ô và cách sửa", "every fault with file, cell and remedy")),
      .init(
        "congkhai check --strict",
        Words("trước khi trình ký: cảnh báo cũng tính là lỗi", "before signing off: warnings count as errors")),
      .init(
        "congkhai check --annotate kiem-tra",
        Words(
          "thêm bản Excel tô màu các ô cần sửa và “Kết quả kiểm tra.html”, xem không cần dòng lệnh",
          "also workbooks with faulty cells coloured, and a page that lists all faults")),
    ],
    sections: [copies, folders, time, strictness, speech, exitCodes],
    foot: Words("Chưa hiểu một lỗi: congkhai explain <tên lỗi>.", "A fault is not clear: congkhai explain <id>."))

  private static let copies: Section = (
    Words("Bản tô màu", "Coloured copies"),
    [
      .init(
        "--annotate THƯ_MỤC",
        Words(
          "chép các bảng có lỗi, tô màu ô, ghi lỗi thành chú thích; bản gốc không đổi",
          "copies of faulty tables, cells coloured, faults as comments; originals stay"))
    ]
  )

  static let serve = HelpPage(
    purpose: Words(
      "Mở cổng trên máy này để xem thử. Lưu tệp là trang tự dựng lại; lỗi hiện ngay trong trang. Không ghi vào site/.",
      "Shows the portal on this machine. Pages follow every save; faults appear in the page. Nothing is written."),
    usage: ["congkhai serve [--port SỐ] [tùy chọn]"],
    examples: [
      .init("congkhai serve", Words("mở http://127.0.0.1:8017/", "open http://127.0.0.1:8017/")),
      .init(
        "congkhai serve --port 9000 --drafts", Words("cổng khác, kèm cả bản dự thảo", "another port, drafts shown")),
    ],
    sections: [
      (
        Words("Riêng của serve", "For serve alone"),
        [
          .init(
            "--port SỐ",
            Words(
              "cổng mạng, mặc định 8017; bận thì lấy số kế tiếp",
              "network port, 8017 by default; the next free one if taken"))
        ]
      ), folders, time, strictness, speech, exitCodes,
    ],
    foot: Words("Dừng: Ctrl+C. Chỉ máy này xem được.", "Stop: Ctrl+C. Only this machine can see it."))

  static let new = HelpPage(
    purpose: Words(
      "Tạo một thư mục nội dung chạy được ngay, có dữ liệu mẫu để sửa thành của mình.",
      "Makes a content folder that builds at once, with sample data to turn into your own."),
    usage: ["congkhai new THƯ_MỤC [--kind tinh|so|xa] [--as-of NGÀY]"],
    examples: [
      .init("congkhai new content", Words("cho một tỉnh, thành phố", "for a province or city")),
      .init("congkhai new content --kind xa", Words("cho một xã, phường, đặc khu", "for a commune or ward")),
      .init(
        "congkhai new content --kind so --as-of today",
        Words("cho một sở; số liệu đến hôm nay", "for a department; figures as of today")),
    ],
    sections: [
      (
        Words("Riêng của new", "For new alone"),
        [
          .init("THƯ_MỤC", Words("chưa có, hoặc còn rỗng", "not there yet, or empty")),
          .init(
            "--kind LOẠI",
            Words("tinh (mặc định), so hoặc xa", "tinh (a province, the default), so (a department) or xa (a commune)")),
          .init(
            "--as-of NGÀY",
            Words("ngay_so_lieu của site.yaml, mặc định 2026-01-01", "ngay_so_lieu of site.yaml, 2026-01-01 by default")
          ),
        ]
      ), speech, exitCodes,
    ],
    foot: Words("Tiếp theo: congkhai serve --content THƯ_MỤC", "Then: congkhai serve --content DIR"))

  static let add = HelpPage(
    purpose: Words(
      "Thêm một tệp có sẵn cột và chú thích để điền; là dự thảo cho đến khi xóa dòng du_thao.",
      "Adds a ready file with its columns and comments to fill in; a draft until its line du_thao is taken out."),
    usage: ["congkhai add bao-cao|tin|ke-hoach --as-of NGÀY [--ten TÊN]"],
    examples: [
      .init(
        "congkhai add tin --as-of today --ten \"Đối thoại quý IV\"", Words("một tin, ngày hôm nay", "a post of today")),
      .init("congkhai add ke-hoach --as-of 2027-01-01", Words("kế hoạch năm 2027", "the plan of 2027")),
      .init(
        "congkhai add bao-cao --loai thang --as-of 2026-11-30",
        Words("báo cáo tháng 11/2026", "the report of November 2026")),
      .init(
        "congkhai add bao-cao --tu thang-2026-10 --as-of today",
        Words(
          "kỳ tiếp theo, cùng cột và đơn vị với kỳ trước", "the next period, with the columns and units of the last")),
    ],
    sections: [
      (
        Words("Riêng của add", "For add alone"),
        [
          .init(
            "--as-of NGÀY",
            Words(
              "ngày của tin; năm của kế hoạch; ngày trong kỳ báo cáo",
              "the day of the post, the year of the plan, a day of the period")),
          .init("--ten TÊN", Words("tiêu đề", "the title")),
          .init(
            "--loai LOẠI",
            Words(
              "tuan, thang (mặc định), quy, sau_thang, nam, chuyen_de",
              "tuan (week), thang (month, the default), quy (quarter), sau_thang (half-year), nam (year), chuyen_de (thematic)"
            )),
          .init(
            "--tu KỲ_TRƯỚC",
            Words(
              "tên thư mục của kỳ trước trong bao-cao/; tồn cuối kỳ thành tồn đầu kỳ",
              "the folder of the last period in bao-cao/; its closing stock becomes the opening stock")),
          .init(
            "--content THƯ_MỤC", Words("thư mục nội dung, mặc định content", "the content folder, content by default")),
        ]
      ), speech, exitCodes,
    ],
    foot: Words("Tiếp theo: congkhai serve --drafts", "Then: congkhai serve --drafts"))

  static let explain = HelpPage(
    purpose: Words(
      "Giải thích một lỗi: quy tắc là gì, vì sao có, sửa thế nào. Hoặc liệt kê các tên dùng được trong mẫu trang.",
      "Explains a fault: the rule, why it exists, how to mend it. Or lists the names a page template may use."),
    usage: ["congkhai explain [TÊN_LỖI]", "congkhai explain template [LOẠI_TRANG]"],
    examples: [
      .init("congkhai explain", Words("mọi loại lỗi", "all kinds of fault")),
      .init("congkhai explain output-not-ours", Words("một lỗi", "one of them")),
      .init("congkhai explain template ke-hoach", Words("các tên của trang kế hoạch", "the names of the plan page")),
    ],
    sections: [speech, exitCodes], foot: nil)
}

// MARK: - What commands share

extension HelpPages {
  typealias Section = (title: Words, lines: [HelpPage.Line])

  static let folders: Section = (
    Words("Thư mục", "Folders"),
    [
      .init("--content THƯ_MỤC", Words("nội dung, mặc định content", "the content, content by default")),
      .init(
        "--templates THƯ_MỤC",
        Words(
          "mẫu trang, mặc định templates ở đây, không có thì của chương trình",
          "the page templates: templates here by default, else the program's own")),
      .init("--output THƯ_MỤC", Words("nơi đăng, mặc định site", "where to publish, site by default")),
    ]
  )

  static let time: Section = (
    Words("Thời điểm", "Time"),
    [
      .init(
        "--as-of NGÀY",
        Words(
          "ngày tính trạng thái: 2026-11-16 hoặc today; mặc định là ngay_so_lieu của site.yaml",
          "the day statuses are computed for: 2026-11-16 or today; ngay_so_lieu of site.yaml by default")),
      .init(
        "--now THỜI_ĐIỂM",
        Words(
          "thời điểm mở các bài hẹn giờ, như 2026-11-16T08:00:00+07:00; mặc định là cuối ngày --as-of",
          "the moment that opens embargoed items, such as 2026-11-16T08:00:00+07:00; the end of that day by default")),
      .init("--drafts", Words("kèm cả bản dự thảo (du_thao: true)", "show drafts (du_thao: true) as well")),
    ]
  )

  static let strictness: Section = (
    Words("Mức chặt", "Strictness"),
    [
      .init("--strict", Words("cảnh báo cũng là lỗi", "warnings are errors")),
      .init(
        "--jobs SỐ",
        Words(
          "số luồng, mặc định mọi bộ xử lý; kết quả luôn như nhau",
          "threads, all processors by default; the result is always the same")),
    ]
  )

  static let pictures: Section = (
    Words("Ảnh của hình", "Pictures of figures"),
    [
      .init(
        "--png",
        Words(
          "mỗi hình có thêm ảnh PNG 1200 điểm để tải và chia sẻ; cần rsvg-convert (gói librsvg2-bin)",
          "every figure as a PNG of 1200 pixels too, to download and share; needs rsvg-convert (librsvg2-bin)"))
    ]
  )

  static let speech: Section = (
    Words("Lời báo", "Messages"),
    [
      .init(
        "--format text|json", Words("cho người đọc, hoặc mỗi lỗi một dòng JSON", "for people, or one JSON line a fault")
      ),
      .init(
        "--lang vi|en",
        Words("tiếng Việt hoặc tiếng Anh; mặc định theo máy", "Vietnamese or English; the locale's by default")),
      .init("--quiet", Words("chỉ nói khi có lỗi, cảnh báo", "speak only of errors and warnings")),
    ]
  )

  static let exitCodes: Section = (
    Words("Mã kết thúc", "Exit codes"),
    [
      .init("0", Words("xong", "done")),
      .init("1", Words("nội dung có lỗi", "the content has errors")),
      .init(
        "2",
        Words(
          "gõ sai, hoặc thư mục đăng không phải của congkhai", "wrong usage, or an output folder that is not congkhai's"
        )),
      .init(
        "3",
        Words(
          "máy hỏng việc: đầy đĩa, không ghi được", "the machine failed: a full disk, an output that cannot be written")
      ),
    ]
  )
}
