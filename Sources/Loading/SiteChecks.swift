import Diagnostics
import Formats
import Records
import Vietnamese

/// Values of `site.yaml` that name something else of the content, or that stand on every page.
enum SiteChecks {
  /// The emblem stands at the head of every page: it must be a picture that is published.
  static func emblem(_ file: String, at place: Place, _ intake: inout Intake) {
    let isPublished = file.hasPrefix("tep/") || file.hasPrefix("van-ban/")
    let pictures = intake.allPaths(under: "tep").filter(Picture.isNamed)
    let name = file.split(separator: "/").last.map(String.init) ?? file
    guard isPublished, let bytes = intake.take(file)?.bytes else {
      let near = pictures.filter { $0.hasSuffix("/" + name) }
      intake.faults.append(
        LoadingFaults.emblemUnusable.fault(
          at: place,
          isPublished
            ? Words("không có tệp “\(file)”", "there is no file “\(file)”")
            : Words("“\(file)” không nằm trong tep/", "“\(file)” is not in tep/"),
          expected: Words("tệp ảnh trong tep/: tep/bieu-trung.svg", "a picture in tep/: tep/bieu-trung.svg"),
          suggestion: .didYouMean(near.isEmpty ? NearestName.find(file, in: pictures, limit: 1) : near)
            ?? Words(
              "đặt tệp ảnh vào tep/ và ghi tep/\(name), hoặc bỏ dòng này",
              "put the picture into tep/ and write tep/\(name), or remove the line")))
      return
    }
    guard let picture = Picture(bytes), !picture.isActive else {
      intake.faults.append(
        LoadingFaults.emblemUnusable.fault(
          at: place,
          Words("“\(file)” không phải ảnh đăng được", "“\(file)” is no picture that can be published"),
          expected: Words(
            "tệp PNG, JPEG, WebP, hoặc SVG không có mã chạy", "PNG, JPEG, WebP, or SVG that runs no code"),
          suggestion: Words("chép lại tệp gốc, hoặc lưu lại dạng PNG", "copy the original, or save it as PNG")))
      return
    }
  }

  /// The own unit is a unit or an agency of the content, where the content has a list of units: without one its code is
  /// that of the nation's list.
  static func ownUnit(_ library: Library, at place: Place, _ intake: inout Intake) {
    let code = library.site.ownUnit
    let units =
      library.units.map { ($0.value.code, $0.value.name) } + library.agencies.map { ($0.value.code, $0.value.name) }
    guard !code.isEmpty, !library.units.isEmpty, !units.contains(where: { $0.0 == code }) else { return }
    let named = units.first { Fold.name($0.1) == Fold.name(code) }?.0
    intake.faults.append(
      LoadingFaults.ownUnitUnknown.fault(
        at: place, Words("không có đơn vị nào mang mã “\(code)”", "no unit has the code “\(code)”"),
        expected: Words(
          "một mã trong don-vi-hanh-chinh.csv hoặc co-quan.csv", "a code of don-vi-hanh-chinh.csv or co-quan.csv"),
        suggestion: .didYouMean(named.map { [$0] } ?? NearestName.find(code, in: units.map(\.0))),
        consequence: Words(
          "các trang xếp hạng không biết đơn vị nào là của cổng", "rankings do not know which unit is the site's own")))
  }
}

extension FieldReading {
  /// A colour as stylesheets write it; empty where it is none.
  mutating func colour() -> String {
    let digits = text.utf8.dropFirst()
    guard text.hasPrefix("#"), digits.count == 6, text.dropFirst().allSatisfy(\.isHexDigit) else {
      report(
        LoadingFaults.colourUnreadable, Words("“\(text)” không đọc được thành màu", "“\(text)” is no colour"),
        suggestion: Words("ghi dạng #24315f, trong ngoặc kép: \"#24315f\"", "write it as \"#24315f\", in quotes"))
      return ""
    }
    return text
  }

  /// A mail address; empty where it is none.
  mutating func mailAddress() -> String {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    let host = parts.last.map { $0.split(separator: ".", omittingEmptySubsequences: false) } ?? []
    guard parts.count == 2, !parts[0].isEmpty, host.count > 1, host.allSatisfy({ !$0.isEmpty }),
      !text.contains(where: { $0.isWhitespace || "<>,;\"".contains($0) })
    else {
      report(
        LoadingFaults.mailUnreadable,
        Words("“\(text)” không phải địa chỉ thư điện tử", "“\(text)” is no mail address"),
        suggestion: Words(
          "ghi dạng vanphong@tinh.gov.vn, hoặc để trống", "write office@province.gov.vn, or leave it out"))
      return ""
    }
    return text
  }
}

extension LoadingFaults {
  static let ofSite: [FaultKind] = [emblemUnusable, colourUnreadable, mailUnreadable, ownUnitUnknown]

  static let emblemUnusable = FaultKind(
    "emblem-unusable", .error,
    title: Words("Biểu trưng không dùng được", "An emblem that cannot be used"),
    explanation: Words(
      "bieu_trung trong site.yaml là ảnh in trên đầu mọi trang, nên phải là một tệp ảnh nằm trong tep/ và đăng được. Sửa "
        + "đường dẫn theo gợi ý, chép lại tệp ảnh, hoặc bỏ dòng để cổng dùng hình mặc định.",
      "The emblem (bieu_trung in site.yaml) stands at the head of every page, so it must be a picture in tep/ that can be "
        + "published. Mend the path, copy the picture again, or remove the line."))

  static let colourUnreadable = FaultKind(
    "colour-unreadable", .error,
    title: Words("Không đọc được màu", "A colour that cannot be read"),
    explanation: Words(
      "mau trong site.yaml là màu nhấn, ghi bằng dấu # và sáu chữ số hệ mười sáu, đặt trong ngoặc kép vì dấu # mở đầu lời ghi "
        + "chú của YAML: mau: \"#24315f\".",
      "The accent (mau in site.yaml) is written with # and six hexadecimal digits, in quotes since # begins a comment in YAML: "
        + "mau: \"#24315f\"."))

  static let mailUnreadable = FaultKind(
    "mail-unreadable", .error,
    title: Words("Không đọc được địa chỉ thư điện tử", "A mail address that cannot be read"),
    explanation: Words(
      "Địa chỉ này thành liên kết gửi thư và nơi báo sai số liệu trên mọi trang, nên phải có dạng ten@noi.vn. Sửa địa chỉ, "
        + "hoặc bỏ dòng nếu không có hộp thư.",
      "The address becomes the link by which readers write on every page, so it must read name@place.vn. Mend it, or remove "
        + "the line."))

  static let ownUnitUnknown = FaultKind(
    "own-unit-unknown", .warning,
    title: Words("Không có đơn vị của chính cổng", "The site's own unit is not there"),
    explanation: Words(
      "don_vi trong site.yaml là mã của đơn vị hành chính hoặc cơ quan mà cổng thuộc về; nhờ mã ấy mà bảng xếp hạng, trang chủ "
        + "biết dòng nào là của mình. Ghi một mã có trong don-vi-hanh-chinh.csv hoặc co-quan.csv, để trong ngoặc kép.",
      "The own unit (don_vi in site.yaml) is the code of the unit or agency the site belongs to, by which rankings and the home "
        + "page know its rows. Write a code of don-vi-hanh-chinh.csv or co-quan.csv, in quotes."))
}
