import Diagnostics

/// A document that flows: paragraphs and tables in their order, as Word and web pages hold them.
public struct FlowDocument: Sendable {
  /// Relative to the content folder, or as it was named.
  public var file: String
  public var kind: OfficeKind
  public var blocks: [FlowBlock]
  /// What was passed over, so that it can be said: footnotes, deleted text…
  public var oddities: [FlowOddity]
  public var pictures: [FlowPicture]

  public init(
    file: String, kind: OfficeKind, blocks: [FlowBlock] = [], oddities: [FlowOddity] = [], pictures: [FlowPicture] = []
  ) {
    self.file = file
    self.kind = kind
    self.blocks = blocks
    self.oddities = oddities
    self.pictures = pictures
  }

  /// The tables in order, those inside cells of others behind them.
  public var tables: [Grid] {
    blocks.compactMap { block in
      if case .table(let grid) = block { grid } else { nil }
    }
  }

  /// Reads a document by what it is, whatever its ending. Nil with one error where it cannot be read.
  /// - Parameter pictures: also the bytes of its pictures
  public static func read(bytes: [UInt8], file: String, pictures: Bool = false) -> Diagnosed<FlowDocument?> {
    let kind = OfficeKind.sniff(bytes)
    switch kind {
    case .docx:
      do throws(WorkbookFailure) {
        let document = try WordReader.read(bytes, file: file, pictures: pictures)
        return Diagnosed(document, OfficeFaults.ending(file, kind).map { [$0] } ?? [])
      } catch {
        return Diagnosed(nil, [OfficeFaults.failure(error, file: file)])
      }
    case .html:
      guard let document = HypertextReader.read(bytes, file: file) else {
        return Diagnosed(nil, [OfficeFaults.failure(.truncated, file: file)])
      }
      return Diagnosed(document, OfficeFaults.ending(file, kind).map { [$0] } ?? [])
    default:
      return Diagnosed(nil, [OfficeFaults.unreadable(kind, as: .document, file: file)])
    }
  }
}

public enum FlowBlock: Sendable, Equatable {
  case paragraph(FlowParagraph)
  case table(Grid)
}

/// One paragraph.
public struct FlowParagraph: Sendable, Equatable {
  /// From 1, over the whole document, cells of tables not counted.
  public var number: Int
  /// What the program that wrote it prints in front by itself: *1.*, *a)*, *-*; empty for none.
  public var label: String
  /// 1 for a heading of the first level.
  public var heading: Int?
  public var runs: [FlowRun]

  public init(number: Int, label: String = "", heading: Int? = nil, runs: [FlowRun]) {
    self.number = number
    self.label = label
    self.heading = heading
    self.runs = runs
  }

  /// The text as printed, its label in front; line breaks inside are LF.
  public var text: String {
    let body = runs.map(\.text).joined()
    return label.isEmpty ? body : body.isEmpty ? label : label + " " + body
  }
}

/// A stretch of a paragraph that is set in one way.
public struct FlowRun: Sendable, Equatable {
  public var text: String
  public var isBold: Bool
  public var isItalic: Bool
  /// Where a link leads.
  public var link: String?
  /// The name of a picture that stands here.
  public var picture: String?

  public init(_ text: String, isBold: Bool = false, isItalic: Bool = false, link: String? = nil, picture: String? = nil)
  {
    self.text = text
    self.isBold = isBold
    self.isItalic = isItalic
    self.link = link
    self.picture = picture
  }
}

public struct FlowPicture: Sendable, Equatable {
  public var name: String
  public var bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// What a reader passed over or changed, counted.
public enum FlowOddity: Sendable, Hashable {
  case footnotes(Int)
  case deletedText(Int)
  case hiddenText(Int)
  case textBoxes(Int)
  case nestedTables(Int)
  case oldLetters(Int)

  public var words: Words {
    switch self {
    case .footnotes(let count): Words("\(count) chú thích cuối trang không lấy", "\(count) footnotes left out")
    case .deletedText(let count):
      Words("\(count) đoạn chữ đã xóa (theo dõi thay đổi) không lấy", "\(count) tracked deletions left out")
    case .hiddenText(let count): Words("\(count) đoạn chữ ẩn không lấy", "\(count) stretches of hidden text left out")
    case .textBoxes(let count):
      Words("\(count) hộp văn bản, lấy như đoạn văn", "\(count) text boxes, read as paragraphs")
    case .nestedTables(let count):
      Words("\(count) bảng nằm trong ô của bảng khác, lấy thành bảng riêng", "\(count) tables within cells, read apart")
    case .oldLetters(let count):
      Words(
        "\(count) đoạn chữ phông cũ (TCVN3, VNI) đã chuyển sang Unicode", "\(count) stretches in old fonts converted")
    }
  }
}
