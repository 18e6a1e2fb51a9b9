/// What people write for what pages say: abbreviations of the administration, and words of everyday speech.
public enum Sayings {
  /// Abbreviations. They are found by the words they stand for, and the words by them.
  public static let abbreviations: [(short: String, words: String)] = [
    ("attp", "an toàn thực phẩm"), ("bhtn", "bảo hiểm thất nghiệp"), ("bhxh", "bảo hiểm xã hội"),
    ("bhyt", "bảo hiểm y tế"), ("cchc", "cải cách hành chính"), ("cccd", "căn cước"), ("cds", "chuyển đổi số"),
    ("cmnd", "căn cước"), ("cntt", "công nghệ thông tin"), ("csdl", "cơ sở dữ liệu"),
    ("dkkd", "đăng ký kinh doanh"), ("dvc", "dịch vụ công"), ("dvctt", "dịch vụ công trực tuyến"),
    ("gcn", "giấy chứng nhận"), ("gcnqsdd", "giấy chứng nhận quyền sử dụng đất"), ("gddt", "giáo dục đào tạo"),
    ("gplx", "giấy phép lái xe"), ("gpxd", "giấy phép xây dựng"), ("gtvt", "giao thông vận tải"),
    ("hdnd", "hội đồng nhân dân"), ("htx", "hợp tác xã"), ("khcn", "khoa học công nghệ"),
    ("khdt", "kế hoạch đầu tư"), ("ldtbxh", "lao động thương binh xã hội"), ("nntm", "nông nghiệp môi trường"),
    ("nnmt", "nông nghiệp môi trường"), ("nnptnt", "nông nghiệp phát triển nông thôn"), ("ntm", "nông thôn mới"),
    ("nvqs", "nghĩa vụ quân sự"), ("pakn", "phản ánh kiến nghị"), ("pccc", "phòng cháy chữa cháy"),
    ("qppl", "quy phạm pháp luật"), ("qsdd", "quyền sử dụng đất"), ("tnmt", "tài nguyên môi trường"),
    ("ttdt", "thông tin điện tử"), ("tthc", "thủ tục hành chính"), ("tttt", "thông tin truyền thông"),
    ("ubmttq", "ủy ban mặt trận tổ quốc"), ("ubnd", "ủy ban nhân dân"), ("vbqppl", "văn bản quy phạm pháp luật"),
    ("vhttdl", "văn hóa thể thao du lịch"), ("vpub", "văn phòng ủy ban"),
  ]

  /// Everyday words and what pages say instead. One way only: a page that says *giấy chứng nhận* is found by
  /// *sổ đỏ*; a page that says *sổ đỏ* is found by its own words anyway.
  public static let speech: [(said: String, words: String)] = [
    ("bằng lái", "giấy phép lái xe"), ("bằng lái xe", "giấy phép lái xe"), ("chứng minh thư", "căn cước"),
    ("công chứng", "chứng thực"), ("giấy cưới", "kết hôn"), ("đám cưới", "kết hôn"),
    ("giấy phép xây nhà", "giấy phép xây dựng"),
    ("hộ khẩu", "thường trú"), ("nhập hộ khẩu", "đăng ký thường trú"), ("mở công ty", "đăng ký thành lập doanh nghiệp"),
    ("one stop", "một cửa"), ("onestop", "một cửa"), ("sổ đỏ", "giấy chứng nhận quyền sử dụng đất"),
    ("sổ hồng", "giấy chứng nhận quyền sử dụng đất"), ("xây nhà", "giấy phép xây dựng"),
    ("xếp hạng", "chỉ số"), ("xử lý chậm", "quá hạn"),
  ]

  /// Words of a question that say nothing of what is looked for. They are left out where the question finds nothing
  /// with them.
  public static let fillers = [
    "bao", "cach", "can", "cho", "cua", "dau", "di", "em", "gi", "hoi", "la", "lam", "muon", "nao", "nhieu", "nhu",
    "o", "the", "thi", "thu", "toi", "tuc", "tai", "ve", "xin", "va", "khi", "co", "duoc", "giay", "to", "nhung", "cac",
    "con", "be", "minh",
  ]
}
