import Diagnostics

/// An address of a file beside the pages that a template prints as it stands: `{{goc}}tep/site.css`.
public struct AssetLink: Sendable, Hashable {
  /// From the root of the site: `tep/site.css`.
  public let path: String
  public let place: Place
}

extension TemplateSet {
  /// The addresses below a folder of the site that the templates of these programs print literally, by file. Folders, and
  /// addresses that a value goes on with, are left out: nobody knows them before a page is made.
  public func links(below folder: String, in programs: [Program]) -> [AssetLink] {
    let used = Set(programs.flatMap(\.templates))
    return sources.filter { used.contains($0.name) }.flatMap { source in
      var ranges: [Range<Int>] = []
      Self.collectLiterals(of: source.nodes, into: &ranges)
      return ranges.flatMap { source.links(below: folder, in: $0) }
    }
  }

  /// The same of a script that loads others: `'tep/tim.js'`.
  /// - Parameter path: of the script, below `templates/`
  public static func links(below folder: String, inScript path: String, _ bytes: [UInt8]) -> [AssetLink] {
    TemplateSource(path: path, bytes: bytes).links(below: folder, in: bytes.indices)
  }

  private static func collectLiterals(of nodes: [Node], into ranges: inout [Range<Int>]) {
    for node in nodes {
      switch node {
      case .literal(let range): ranges.append(range)
      case .section(_, _, let body): collectLiterals(of: body, into: &ranges)
      case .block(let block): collectLiterals(of: block.body, into: &ranges)
      case .parent(_, _, let blocks): for block in blocks { collectLiterals(of: block.body, into: &ranges) }
      case .lineStart, .value, .part: break
      }
    }
  }
}

extension TemplateSource {
  /// An address stands behind a quotation mark or behind the tag that leads to the root, and ends at a quotation mark.
  fileprivate func links(below folder: String, in range: Range<Int>) -> [AssetLink] {
    let wanted = Array(folder.utf8)
    var found: [AssetLink] = []
    var index = range.lowerBound
    while index + wanted.count < range.upperBound {
      guard bytes[index] == wanted[0], bytes[index...].starts(with: wanted), index > 0,
        Self.opens(bytes[index - 1])
      else {
        index += 1
        continue
      }
      let end = bytes[index..<range.upperBound].firstIndex(where: Self.ends) ?? range.upperBound
      if end < range.upperBound, bytes[end - 1] != UInt8(ascii: "/") {
        found.append(
          AssetLink(path: String(decoding: bytes[index..<end], as: UTF8.self), place: place(index..<end)))
      }
      index = end
    }
    return found
  }

  private static func opens(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "}")
  }

  private static func ends(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
      || byte <= 0x20 || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
  }
}

extension TemplatesFaults {
  static let assetMissingKind = FaultKind(
    "template-asset-missing", .error,
    title: Words("Mẫu dẫn tới tệp không có", "A template names a file that is not there"),
    explanation: Words(
      "Mẫu in địa chỉ {{goc}}tep/… thì tệp ấy phải có trong thư mục tep/ của bộ mẫu hoặc của nội dung; nếu không, mọi trang "
        + "dùng mẫu này thiếu kiểu dáng, hình hoặc mã. Chép tệp từ bộ mẫu đi kèm chương trình, hoặc sửa tên trong mẫu.",
      "What a template names as {{goc}}tep/… must stand in the folder tep/ of the templates or of the content; otherwise "
        + "every page of that template lacks its style, picture or script. Copy the file from the templates that come "
        + "with the program, or mend the name."))

  /// - Parameters:
  ///   - links: every place that names the file; at least one
  ///   - nearest: a file that is there and may have been meant
  public static func assetMissing(_ path: String, _ links: [AssetLink], nearest: String?) -> Fault {
    let others = links.dropFirst().prefix(3).map { RelatedPlace($0.place, Words("dẫn cả ở", "named too in")) }
    return assetMissingKind.fault(
      at: links.first?.place,
      Words("mẫu dẫn tới \(path), tệp này không có", "the template names \(path), which is not there"),
      suggestion: nearest.map { Words("có phải “\($0)”?", "did you mean “\($0)”?") }
        ?? Words(
          "chép tệp này từ bộ mẫu đi kèm chương trình vào thư mục tep/ của bộ mẫu, hoặc bỏ chỗ dẫn",
          "copy the file from the templates that come with the program into tep/ of yours, or take the address out"),
      related: Array(others))
  }
}
