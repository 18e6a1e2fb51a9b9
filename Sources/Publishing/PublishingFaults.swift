import Diagnostics

/// The kinds of fault this module finds, for `congkhai explain`.
public enum PublishingFaults {
  public static let all: [FaultKind] = [
    twoAtOneAddress, addressesDifferInCase, addressUnsafe, outputNotOurs, outputNotAFolder, outputProtected,
    outputCarriedOver, outputReplaced, outputAltered,
  ]

  public static let twoAtOneAddress = FaultKind(
    "two-pages-at-one-address", .error,
    title: Words("Hai trang (hoặc tệp) cùng một địa chỉ", "Two pages (or files) at one address"),
    explanation: Words(
      """
      Mỗi địa chỉ trên cổng chỉ được có một trang hoặc một tệp. Khi hai bản ghi cho ra cùng một địa chỉ, trang sau sẽ \
      đè mất trang trước, nên chương trình dừng lại và nêu cả hai nguồn. Thường gặp khi hai văn bản trùng số, năm và \
      cơ quan; hai thủ tục trùng mã; hai tệp trong trang/ hoặc tin-tuc/ trùng tên sau khi bỏ dấu. Một địa chỉ cũng \
      không thể vừa là tệp vừa là thư mục.
      Cách sửa: đổi mã, số hoặc tên tệp của một trong hai bản ghi.
      """,
      """
      An address of the portal can hold one page or one file. When two records lead to one address the later page would \
      overwrite the earlier, so the program stops and names both sources. Usual causes: two documents with the same \
      number, year and issuer; two procedures with one code; two files in trang/ or tin-tuc/ whose names are equal \
      without marks. Nor can one address be both a file and a folder.
      Remedy: change the code, the number or the file name of one of them.
      """))

  static let addressesDifferInCase = FaultKind(
    "addresses-differ-in-case", .error,
    title: Words("Hai địa chỉ chỉ khác chữ hoa, chữ thường", "Two addresses differ only in the case of letters"),
    explanation: Words(
      """
      Trên Windows và macOS, "Tin.html" và "tin.html" là cùng một tệp: chép cổng sang máy đó sẽ mất một trang.
      Cách sửa: đổi tên một trong hai tệp nguồn.
      """,
      """
      On Windows and macOS "Tin.html" and "tin.html" are the same file: a copy of the portal there would lose one of \
      the two.
      Remedy: rename one of the two sources.
      """))

  static let addressUnsafe = FaultKind(
    "address-not-safe", .error,
    title: Words("Địa chỉ không dùng được", "An address that cannot be used"),
    explanation: Words(
      """
      Đường dẫn của trang hoặc tệp phải nằm trong thư mục đăng: không có "..", không bắt đầu bằng "/", không có dấu \
      "\\" hay ký tự điều khiển, mỗi phần không quá 255 byte, không trùng manifest.json, .gitignore, .well-known.
      Cách sửa: đổi tên tệp hoặc mã của bản ghi.
      """,
      """
      The path of a page or file must stay inside the output folder: no "..", no "/" in front, no "\\" or control \
      characters, no part longer than 255 bytes, and not manifest.json, .gitignore or .well-known.
      Remedy: rename the file or change the record's code.
      """))

  static let outputNotOurs = FaultKind(
    "output-not-ours", .error,
    title: Words("Thư mục đăng không do chương trình này tạo ra", "The output folder was not made by this program"),
    explanation: Words(
      """
      Khi đăng, chương trình thay toàn bộ thư mục đăng. Để không xóa nhầm dữ liệu của người khác, một thư mục không \
      rỗng mà không có manifest.json của chương trình thì bị từ chối; riêng .gitignore và .well-known được coi như \
      thư mục rỗng. Nếu manifest.json hỏng (mất điện giữa chừng, ai đó sửa) thì cũng bị từ chối.
      Cách sửa: chọn một thư mục mới bằng --output; hoặc tự tay dọn thư mục ấy nếu chắc chắn không còn cần.
      """,
      """
      Publishing replaces the whole output folder. So that nobody's data is deleted by mistake, a folder that is not \
      empty and has no manifest.json of this program is refused; .gitignore and .well-known alone count as empty. A \
      damaged manifest.json (a power cut, an edit) is refused as well.
      Remedy: choose a new folder with --output, or empty that folder by hand if it is certainly not needed.
      """))

  static let outputNotAFolder = FaultKind(
    "output-not-a-folder", .error,
    title: Words("Nơi đăng không phải là thư mục", "The output is not a folder"),
    explanation: Words(
      """
      Nơi đăng (--output) phải là một thư mục, hoặc chưa có gì ở đó. Tệp và liên kết (symbolic link) bị từ chối, vì \
      đổi cả thư mục qua một liên kết sẽ động đến nơi khác ngoài ý muốn.
      Cách sửa: chỉ thẳng tới thư mục thật.
      """,
      """
      The output (--output) must be a folder, or nothing yet. Files and symbolic links are refused: swapping a folder \
      through a link would touch another place than the one that was named.
      Remedy: name the real folder.
      """))

  static let outputProtected = FaultKind(
    "output-protected", .error,
    title: Words("Không được đăng vào thư mục này", "This folder must not become the output"),
    explanation: Words(
      """
      Chương trình thay toàn bộ thư mục đăng, nên không nhận: thư mục gốc "/", thư mục cá nhân, thư mục nội dung hoặc \
      giao diện và mọi thư mục chứa chúng hay nằm trong chúng.
      Cách sửa: chọn một thư mục riêng bằng --output, ví dụ site.
      """,
      """
      The program replaces the whole output folder and therefore never takes: the root "/", a home folder, the content \
      or template folder, and any folder that holds them or lies within them.
      Remedy: choose a folder of its own with --output, for instance site.
      """))

  static let outputCarriedOver = FaultKind(
    "output-carried-over", .note,
    title: Words("Tệp không do chương trình tạo được giữ lại", "Files that are not ours were kept"),
    explanation: Words(
      """
      Trong thư mục đăng có tệp không nằm trong manifest.json, ví dụ .gitignore, .well-known hay tệp xác minh của một \
      dịch vụ. Chương trình mang nguyên chúng sang bản mới và nêu tên, để không ai bất ngờ. Tệp lạ không rõ nguồn gốc \
      có thể là dấu hiệu cổng bị xâm nhập.
      """,
      """
      The output folder holds files that are not in manifest.json, such as .gitignore, .well-known or the verification \
      file of a service. They are carried over to the new version unchanged and named here, so that nobody is \
      surprised. A strange file that nobody knows may be the sign of a break-in.
      """))

  static let outputReplaced = FaultKind(
    "output-stranger-replaced", .warning,
    title: Words("Tệp lạ đứng ở chỗ của một trang", "A strange file stood where a page belongs"),
    explanation: Words(
      """
      Trong thư mục đăng có tệp không nằm trong manifest.json nhưng trùng địa chỉ với một trang của bản mới. Trang của \
      bản mới được giữ, tệp lạ bị bỏ. Nếu cần tệp đó, hãy đưa nó vào content/tep/ để nó trở thành một phần của cổng.
      """,
      """
      The output folder held a file that is not in manifest.json at the address of a page of the new version. The page \
      stays, the strange file is dropped. If it is needed, put it into content/tep/ and it becomes part of the portal.
      """))

  static let outputAltered = FaultKind(
    "output-altered", .warning,
    title: Words("Tệp đã đăng bị sửa từ bên ngoài", "A published file was altered from outside"),
    explanation: Words(
      """
      Tệp trong thư mục đăng khác với những gì lần dựng trước đã ghi, dù nguồn của nó không đổi: có người sửa tay, hoặc \
      cổng bị thay đổi trái phép. Chương trình đã ghi lại nội dung đúng. Muốn sửa trang, hãy sửa trong content/.
      """,
      """
      A file in the output folder differs from what the last build wrote although its source did not change: somebody \
      edited it by hand, or the portal was defaced. The right content has been written again. To change a page, change \
      content/.
      """))
}

// MARK: - The faults, worded

extension PublishingFaults {
  static func unsafePath(_ refused: RefusedPath) -> Fault {
    let why: Words =
      switch refused.flaw {
      case .empty: Words("rỗng", "empty")
      case .absolute: Words("bắt đầu bằng \"/\"", "begins with \"/\"")
      case .climbs: Words("có phần \".\" hoặc \"..\"", "has a part \".\" or \"..\"")
      case .emptyPart: Words("có hai dấu \"/\" liền nhau hoặc ở cuối", "has two \"/\" in a row or one at the end")
      case .control: Words("có ký tự điều khiển hoặc dấu \"\\\"", "has a control character or \"\\\"")
      case .notNormalised: Words("chưa ở dạng Unicode dựng sẵn (NFC)", "is not in Unicode form NFC")
      case .tooLong: Words("quá dài", "is too long")
      case .reserved: Words("dành riêng cho thư mục đăng", "is reserved in the output folder")
      }
    let made = sentence(refused.source)
    return addressUnsafe.fault(
      at: refused.source.place,
      Words(
        "địa chỉ \"\(refused.path)\" của \(made.vi) không dùng được: \(why.vi)",
        "the address \"\(refused.path)\" of \(made.en) cannot be used: it \(why.en)"),
      suggestion: Words("đổi tên tệp hoặc mã của bản ghi", "rename the file or change the record's code"))
  }

  static func samePath(_ first: OutputEntry, _ second: OutputEntry) -> Fault {
    let (a, b) = (sentence(first.source), sentence(second.source))
    return twoAtOneAddress.fault(
      at: second.source.place ?? first.source.place,
      Words(
        "\(b.vi) và \(a.vi) cùng một địa chỉ: \(second.path)", "\(b.en) and \(a.en) have one address: \(second.path)"),
      suggestion: Words(
        "đổi mã, số hoặc tên tệp của một trong hai", "change the code, number or file name of one of the two"),
      related: related(first.source))
  }

  static func caseOnly(_ first: OutputEntry, _ second: OutputEntry) -> Fault {
    let (a, b) = (sentence(first.source), sentence(second.source))
    return addressesDifferInCase.fault(
      at: second.source.place ?? first.source.place,
      Words(
        "địa chỉ \(second.path) của \(b.vi) và \(first.path) của \(a.vi) chỉ khác chữ hoa, chữ thường",
        "the addresses \(second.path) of \(b.en) and \(first.path) of \(a.en) differ only in the case of letters"),
      suggestion: Words("đổi tên một trong hai", "rename one of the two"), related: related(first.source))
  }

  static func fileAndFolder(_ file: OutputEntry, _ inside: OutputEntry) -> Fault {
    let (a, b) = (sentence(file.source), sentence(inside.source))
    return twoAtOneAddress.fault(
      at: inside.source.place ?? file.source.place,
      Words(
        "\(file.path) vừa là tệp (\(a.vi)) vừa là thư mục chứa \(inside.path) (\(b.vi))",
        "\(file.path) is a file (\(a.en)) and also the folder of \(inside.path) (\(b.en))"),
      suggestion: Words("đổi tên một trong hai", "rename one of the two"), related: related(file.source))
  }

  private static func related(_ source: OutputSource) -> [RelatedPlace] {
    source.place.map {
      [RelatedPlace($0, Words("nguồn thứ nhất: \(source.words.vi)", "first source: \(source.words.en)"))]
    }
      ?? []
  }

  private static func sentence(_ source: OutputSource) -> Words {
    guard let place = source.place else { return source.words }
    let cell = place.cell.map { Words(" ô \($0)", " cell \($0)") } ?? place.line.map { Words(same: ":\($0)") }
    return Words(
      "\(source.words.vi) (\(place.file)\(cell?.vi ?? ""))", "\(source.words.en) (\(place.file)\(cell?.en ?? ""))")
  }

  static func carriedOver(_ names: [String]) -> Fault {
    let list = shortList(names)
    return outputCarriedOver.fault(
      at: nil,
      Words(
        "giữ lại \(names.count) mục không do chương trình tạo trong thư mục đăng: \(list.vi)",
        "kept \(names.count) \(names.count == 1 ? "item" : "items") in the output folder that are not ours: \(list.en)")
    )
  }

  static func replaced(_ names: [String]) -> Fault {
    let list = shortList(names)
    return outputReplaced.fault(
      at: nil,
      Words(
        "tệp lạ trong thư mục đăng đứng ở chỗ của trang, đã được thay: \(list.vi)",
        "strange files in the output folder stood where pages belong and were replaced: \(list.en)"),
      suggestion: Words("cần tệp đó thì đưa vào content/tep/", "if they are needed, put them into content/tep/"))
  }

  static func altered(_ names: [String]) -> Fault {
    let list = shortList(names)
    return outputAltered.fault(
      at: nil,
      Words(
        "\(names.count) tệp đã đăng bị sửa từ bên ngoài, đã ghi lại cho đúng: \(list.vi)",
        "\(names.count) published \(names.count == 1 ? "file was" : "files were") altered from outside and written again: "
          + list.en),
      suggestion: Words(
        "xem ai đã sửa; muốn đổi trang thì sửa trong content/", "find out who did it; to change a page, change content/"
      ))
  }

  /// Three names and the count of the rest.
  static func shortList(_ names: [String]) -> Words {
    let shown = names.prefix(3).joined(separator: ", ")
    let rest = names.count - 3
    return rest > 0 ? Words("\(shown) và \(rest) mục khác", "\(shown) and \(rest) more") : Words(same: shown)
  }
}
