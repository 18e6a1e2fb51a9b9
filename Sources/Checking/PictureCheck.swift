import Diagnostics
import Formats

/// Pictures can be shown, run nothing, and are not larger than a page needs.
enum PictureCheck {
  /// More pixels on the long side, or more bytes, than any screen of a page needs.
  private static let mostPixels = 2560
  private static let mostBytes = 1_500_000

  static let check = Check("pictures", [broken, active, large]) { input in
    input.shown.attachments.filter { Picture.isNamed($0.path) }.compactMap { attachment in
      let place = Place(file: attachment.path)
      guard let picture = Picture(attachment.bytes) else {
        return broken.fault(
          at: place,
          Words("tệp ảnh hỏng hoặc không phải ảnh", "the picture is broken, or is none"),
          suggestion: Words("chép lại tệp gốc, hoặc lưu lại bằng phần mềm ảnh", "copy the original, or save it again"),
          consequence: Words(
            "không đăng tệp này; trang in lời mô tả của ảnh", "it is not published; pages print its description"))
      }
      if picture.isActive {
        return active.fault(
          at: place,
          Words(
            "tệp SVG có mã chạy, trang nhúng hoặc nội dung tải từ nơi khác",
            "the SVG file runs code, embeds a page or loads something from elsewhere"),
          suggestion: Words(
            "xuất lại hình ở dạng “plain SVG”, hoặc dùng PNG", "export it as plain SVG, or use PNG"),
          consequence: Words(
            "không đăng tệp này; trang in lời mô tả của ảnh", "it is not published; pages print its description"))
      }
      let isLarge =
        picture.kind != .svg && max(picture.width, picture.height) > mostPixels || attachment.bytes.count > mostBytes
      guard isLarge else { return nil }
      return large.fault(
        at: place,
        Words(
          "ảnh \(picture.width) × \(picture.height) điểm, \(attachment.bytes.count / 1000) kB",
          "the picture has \(picture.width) × \(picture.height) pixels, \(attachment.bytes.count / 1000) kB"),
        suggestion: Words(
          "thu nhỏ cạnh dài còn 1.600 điểm, lưu JPEG hoặc WebP", "make the long side 1,600 pixels, save as JPEG or WebP"
        ),
        consequence: Words("trang vẫn đăng, người dùng điện thoại tải lâu", "it is published, and slow on phones"))
    }
  }

  static let broken = FaultKind(
    "picture-broken", .warning,
    title: Words("Tệp ảnh hỏng", "A broken picture"),
    explanation: Words(
      "Tệp có tên của ảnh (PNG, JPEG, GIF, WebP, SVG) nhưng không đọc được kích thước: tệp bị cắt cụt, hoặc là tệp khác đổi "
        + "tên. Cổng không đăng tệp này; nơi dùng ảnh in lời mô tả. Chép lại tệp gốc.",
      "The file is named as a picture (PNG, JPEG, GIF, WebP, SVG) and its size cannot be read: it was cut off, or is another "
        + "file renamed. It is not published; where it is used the description is printed. Copy the original."))

  static let active = FaultKind(
    "picture-runs-code", .warning,
    title: Words("Tệp SVG có mã chạy", "An SVG file that runs code"),
    explanation: Words(
      "Tệp SVG chứa script, thuộc tính sự kiện, trang nhúng hoặc hình tải từ nơi khác có thể chạy mã dưới tên miền của cổng. "
        + "Cổng không đăng tệp ấy; nơi dùng ảnh in lời mô tả. Xuất lại ở dạng “plain SVG” hoặc PNG.",
      "An SVG file with scripts, event attributes, embedded pages or things loaded from elsewhere can run code under the "
        + "name of the site. It is not published; where it is used the description is printed. Export it as plain SVG or PNG."
    ))

  static let large = FaultKind(
    "picture-large", .warning,
    title: Words("Ảnh quá lớn", "A picture that is too large"),
    explanation: Words(
      "Cạnh dài trên 2.560 điểm hoặc tệp trên 1,5 MB: màn hình không dùng hết, người dùng điện thoại phải tải lâu. Thu nhỏ "
        + "còn 1.600 điểm ở cạnh dài.",
      "Over 2,560 pixels on the long side, or over 1.5 MB: no screen needs it, and phones load it slowly. Make the long side "
        + "1,600 pixels."))
}
