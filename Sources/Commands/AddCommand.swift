import ArgumentParser
import Building
import Diagnostics
import Formats
import Glibc
import Reform
import Vietnamese

/// `congkhai add bao-cao|tin|ke-hoach`: a ready file with its columns, marked as a draft until somebody has filled it in.
struct AddCommand: FrontCommand {
  static let configuration = CommandConfiguration(commandName: "add", helpNames: [])
  @Argument var thing: String
  @Option var ten: String?
  @Option var loai: String?
  @Option var tu: String?
  @OptionGroup var common: CommonOptions

  private static let things = ["bao-cao", "tin", "ke-hoach"]

  func perform(_ front: Front) async throws -> Exit {
    let files = try addition(on: try requiredDay(front.surroundings))
    for file in files where access(common.content + "/" + file.path, F_OK) == 0 {
      throw UsageProblem(
        Words("đã có \(file.path)", "\(file.path) is there already"),
        help: Words("đặt tên khác bằng --ten, hoặc ngày khác bằng --as-of", "give another name or another day"))
    }
    try NewFolder.write(files, to: common.content)
    front.report(report(files))
    front.made(files.map { common.content + "/" + $0.path })
    front.end()
    return .done
  }

  private func addition(on day: Day) throws(UsageProblem) -> [Starter.File] {
    switch thing {
    case "tin": return NewPost(title: ten ?? "Tin mới", day: day, owner: owner).files
    case "ke-hoach": return NewPlan(title: ten, year: day.year, owner: owner).files
    case "bao-cao": return try report(on: day).files
    default:
      throw UsageProblem(
        Words("add không biết \"\(thing)\"", "add does not know \"\(thing)\""),
        help: Words(
          "add nhận: \(Self.things.joined(separator: ", "))",
          "add takes: bao-cao (a report), tin (news), ke-hoach (a plan)"))
    }
  }

  private func report(on day: Day) throws(UsageProblem) -> NewReport {
    var rhythm: ReportRhythm?
    if let loai {
      rhythm = ReportRhythm(rawValue: Slug.make(loai).replacing("-", with: "_"))
      guard rhythm != nil else {
        throw UsageProblem(
          Words("--loai không nhận \"\(loai)\"", "--loai does not take \"\(loai)\""),
          help: Words(
            "--loai nhận \(ReportRhythm.allCases.map(\.rawValue).joined(separator: ", "))",
            "--loai takes \(ReportRhythm.allCases.map(\.rawValue).joined(separator: ", "))"))
      }
    }
    guard let tu else { return NewReport(title: ten, rhythm: rhythm ?? .month, day: day, owner: owner) }
    guard let last = LastReport.read(tu, in: common.content) else {
      throw UsageProblem(
        Words("không đọc được kỳ trước: \(tu)", "the last period cannot be read: \(tu)"),
        help: Words(
          "--tu nhận tên thư mục trong bao-cao/, có bao-cao.md và ho-so.csv",
          "--tu takes a folder of bao-cao/ that has bao-cao.md and ho-so.csv"))
    }
    return NewReport(title: ten, rhythm: rhythm ?? last.rhythm, after: last)
  }

  /// Whose site it is, as `site.yaml` says; empty where there is none yet.
  private var owner: String {
    guard let bytes = FolderReading.file(common.content + "/site.yaml") else { return "" }
    let text = String(decoding: bytes, as: UTF8.self)
    return YAMLReader.readMapping(text, file: "site.yaml", firstLine: 1).value?["co_quan_chu_quan"]?.text ?? ""
  }

  /// Nothing is dated by the clock unless somebody says `today`.
  private func requiredDay(_ surroundings: Surroundings) throws(UsageProblem) -> Day {
    if let day = try common.day(in: surroundings) { return day }
    throw UsageProblem(
      Words("add cần một ngày", "add needs a day"),
      help: Words("thêm --as-of 2026-11-30, hoặc --as-of today", "add --as-of 2026-11-30, or --as-of today"))
  }

  private func report(_ files: [Starter.File]) -> Words {
    let list = files.map { "  " + common.content + "/" + $0.path }.joined(separator: "\n")
    return Words(
      """
      đã thêm:
      \(list)
      đây là bản dự thảo: điền xong thì xóa dòng “du_thao: true”
      xem thử: congkhai serve --drafts
      """,
      """
      added:
      \(list)
      these are drafts: fill them in, then take out the line “du_thao: true”
      preview: congkhai serve --drafts
      """)
  }
}
