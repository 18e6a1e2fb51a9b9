/// The words by which a text is known as a name of agencies, without knowing any agency: an import has no directory.
enum AgencyWords {
  /// Whether a text reads as one or more bodies, and nothing else: *Sở Nội vụ; các sở, ban, ngành*.
  static func isNaming(_ text: String) -> Bool {
    let words = lowered(text)
    guard !words.isEmpty, words.count <= 90, beginsABody(words, at: 0) else { return false }
    return subjectEnd(text) == nil
  }

  /// Whether a body's name begins at a word; words are lowercase, with their marks.
  static func beginsABody(_ words: [String], at index: Int) -> Bool {
    guard index < words.count else { return false }
    let word = words[index]
    let next = index + 1 < words.count ? words[index + 1] : ""
    if let never = exceptions[word], never.contains(next) { return false }
    if word == "các" || word == "những" || word == "mỗi" || word == "từng" {
      let third = index + 2 < words.count ? words[index + 2] : ""
      if next == "cơ" { return third == "quan" }
      if next == "tổ" { return third == "chức" }
      if next == "thành" { return third == "viên" || third == "phố" }
      return plural.contains(next)
    }
    if word == "tổ", next == "chức" {
      return index + 2 >= words.count || ["cá", "chính", "đoàn", "xã", "tôn", "cơ"].contains(words[index + 2])
    }
    if let after = pairs[word] { return after.contains(next) }
    return heads.contains(word)
  }

  private static let heads: Set<String> = [
    "sở", "ubnd", "hđnd", "ubmttq", "mttq", "vp", "ban", "cục", "công", "bưu", "báo", "bộ", "đài", "hội", "đoàn",
    "tỉnh", "huyện", "xã", "phường", "viện", "trường", "phòng", "ngành", "ttptth", "bhxh", "bchqs", "bqp", "bql",
    "liên", "đảng", "lđlđ", "tand", "vksnd", "khối", "địa", "cổng", "kbnn", "vnpt", "viettel",
  ]

  /// Words that begin a body only with one of these behind them.
  private static let pairs: [String: Set<String>] = [
    "uỷ": ["ban"], "ủy": ["ban"], "văn": ["phòng"], "chi": ["cục", "nhánh", "bộ", "hội"], "thanh": ["tra"],
    "kho": ["bạc"], "tòa": ["án", "soạn"], "toà": ["án", "soạn"], "bệnh": ["viện"], "trung": ["tâm"],
    "tt": ["tâm"], "mặt": ["trận"], "cơ": ["quan"], "đơn": ["vị"],
    "tổ": ["trưởng", "công", "tư", "kiểm", "giúp", "đề", "chức", "cấp"],
    "doanh": ["nghiệp"], "ngân": ["hàng"], "điện": ["lực"], "học": ["viện"], "đại": ["học"], "thường": ["trực"],
    "lãnh": ["đạo"], "chủ": ["tịch"], "giám": ["đốc"], "thủ": ["trưởng", "tướng"], "người": ["đứng"],
    "trưởng": ["ban", "phòng", "các"], "phó": ["chủ", "giám", "trưởng"], "thành": ["phố", "đoàn", "viên", "ủy"],
    "thị": ["xã", "ủy", "trấn"], "tạp": ["chí"], "nhà": ["nước", "xuất"], "tổng": ["cục", "công"],
    "bảo": ["hiểm"], "cấp": ["xã", "huyện", "tỉnh", "ủy", "phòng"], "quân": ["sự"], "vườn": ["quốc"],
    "quỹ": ["đầu", "bảo"],
    "hợp": ["tác"], "chính": ["quyền", "phủ"], "bí": ["thư"], "hiệp": ["hội"],
  ]

  /// Words that begin a body, but not with these behind them.
  private static let exceptions: [String: Set<String>] = [
    "ban": ["hành"], "báo": ["cáo"], "bộ": ["tiêu", "chỉ", "thủ", "câu", "tthc", "tài", "quy", "công", "phiếu"],
    "hội": ["nghị", "thảo", "thi", "đàm", "nhập"],
    "công": ["văn", "bố", "khai", "tác", "trình", "cụ", "nghệ", "nhận", "việc", "chức"],
    "đoàn": ["kiểm", "thanh", "giám"], "liên": ["thông", "quan", "kết", "hệ"], "tỉnh": ["hình"],
    "trường": ["hợp"], "phòng": ["chống", "ngừa", "học"], "bưu": ["chính"], "cổng": ["dịch", "dữ", "ttđt", "thông"],
    "địa": ["chỉ", "bàn", "điểm", "giới"], "xã": ["hội"], "khối": ["lượng"], "hợp": ["đồng"], "viện": ["dẫn"],
    "phường": [], "đảng": ["viên"],
  ]

  private static let plural: Set<String> = [
    "sở", "đơn", "địa", "huyện", "ban", "ngành", "phòng", "doanh", "hội", "xã", "phường", "trường", "công", "cục",
    "chi",
    "ủy", "uỷ", "bộ", "đoàn", "cấp", "trung", "viện", "đài", "báo", "ubnd", "quận", "thị", "ttttc", "đvsn", "ccq",
    "hđnd",
    "chủ", "bệnh", "ngân",
  ]

  /// The words of a text in lowercase, punctuation off their ends.
  static func lowered(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" || $0 == "/" }.map { word in
      var word = word
      while let first = word.first, !first.isLetter && !first.isNumber { word = word.dropFirst() }
      while let last = word.last, !last.isLetter && !last.isNumber { word = word.dropLast() }
      return word.lowercased()
    }.filter { !$0.isEmpty }
  }

  // MARK: Subjects

  /// Where the work begins in a sentence about bodies: the index of the first verb that is printed small; nil where
  /// there is none.
  static func subjectEnd(_ text: String) -> String.Index? {
    var starts: [String.Index] = []
    var words: [Substring] = []
    var depth = 0
    var isInside: [Bool] = []
    for part in text.split(separator: " ") {
      words.append(part)
      starts.append(part.startIndex)
      let wasInside = depth > 0
      depth += part.count { $0 == "(" } - part.count { $0 == ")" }
      isInside.append(wasInside || depth > 0)
    }
    var isNamed = false
    for index in words.indices {
      // *Ban chỉ đạo ứng dụng CNTT*: such a body's name says what it does.
      let isWork =
        ["ban", "tổ", "đoàn"].contains(bare(words[index])) && index + 1 < words.count
        && ["chỉ", "công", "kiểm", "tư", "giúp"].contains(bare(words[index + 1]))
      isNamed = (isNamed || isWork) && !",;.".contains(words[index].last ?? " ")
      if isNamed { continue }
      guard !isInside[index], let first = words[index].first, first.isLowercase else { continue }
      let word = bare(words[index])
      let next = index + 1 < words.count ? bare(words[index + 1]) : ""
      if verbs.contains(word) || phrases[word]?.contains(next) == true {
        // *Ủy ban Kiểm tra*, *đơn vị chủ trì*, *cơ quan thực hiện*: a body named by its work.
        let before = index > 0 ? bare(words[index - 1]) : ""
        if ["ban", "tổ", "đoàn", "các", "những", "cơ"].contains(before) { continue }
        if ["quan", "vị", "được", "có", "sau"].contains(before) && index < 4 { continue }
        if word == "lập", ["công", "thành", "dân", "độc", "tư"].contains(before) { continue }
        return starts[index]
      }
    }
    return nil
  }

  private static func bare(_ word: Substring) -> String {
    var word = word
    while let last = word.last, !last.isLetter { word = word.dropLast() }
    return word.lowercased()
  }

  private static let verbs: Set<String> = ["trình", "lập", "phải", "cần", "tự", "mở", "cử", "gửi"]

  private static let phrases: [String: Set<String>] = [
    "tham": ["mưu", "gia"], "chủ": ["trì", "động"], "xây": ["dựng"], "tổ": ["chức"], "triển": ["khai"],
    "thực": ["hiện"],
    "nghiên": ["cứu"], "chỉ": ["đạo"], "khẩn": ["trương"], "đẩy": ["nhanh", "mạnh"], "tăng": ["cường"],
    "thường": ["xuyên"], "tiếp": ["tục", "nhận"], "phối": ["hợp"], "rà": ["soát"], "kiểm": ["tra", "soát"],
    "hướng": ["dẫn"], "theo": ["dõi"], "đôn": ["đốc"], "nâng": ["cao", "cấp"], "từng": ["bước"], "chịu": ["trách"],
    "thống": ["kê"], "hoàn": ["thành", "thiện"], "cung": ["cấp"], "căn": ["cứ"], "định": ["kỳ"], "bố": ["trí"],
    "đảm": ["bảo"], "bảo": ["đảm"], "phê": ["duyệt"], "công": ["khai", "bố"], "đề": ["xuất", "nghị"], "kịp": ["thời"],
    "tập": ["trung", "huấn"], "ban": ["hành"], "quán": ["triệt"], "cập": ["nhật"], "đánh": ["giá"], "khảo": ["sát"],
    "thẩm": ["định"], "tuyên": ["truyền"], "đăng": ["tải", "ký"], "áp": ["dụng"], "ứng": ["dụng"], "sắp": ["xếp"],
    "bồi": ["dưỡng"], "đào": ["tạo"], "trang": ["bị"], "phấn": ["đấu"], "giải": ["quyết"], "xử": ["lý"],
    "thiết": ["lập"], "kiện": ["toàn"], "duy": ["trì"], "khắc": ["phục"], "tổng": ["hợp", "kết"], "lồng": ["ghép"],
    "xác": ["định"], "nghiêm": ["túc"], "quy": ["định"], "quyết": ["định"],
  ]
}
