import ArgumentParser
import Building
import Diagnostics
import Exporting
import Glibc
import Office
import Publishing
import Records

/// `congkhai export --phieu`: a workbook for each agency with the tasks it leads, to fill in and drop back.
struct ExportCommand: FrontCommand {
  static let configuration = CommandConfiguration(commandName: "export", helpNames: [])
  @Flag var phieu = false
  @Option var keHoach: String?
  @Option var coQuan: String?
  @Option var to: String?
  @OptionGroup var common: CommonOptions

  func perform(_ front: Front) async throws -> Exit {
    guard phieu else {
      throw UsageProblem(
        Words("chưa nói xuất gì", "nothing to export was named"),
        help: Words("thêm --phieu: phiếu tiến độ cho từng cơ quan", "add --phieu: progress forms, one an agency"))
    }
    guard let to else {
      throw UsageProblem(
        Words("chưa nói xuất vào đâu", "no folder to write to was named"),
        help: Words("thêm --to phieu-gui", "add --to forms"))
    }
    let request = try common.request(in: front.surroundings, needsTemplates: false)
    let read = Build.read(request)
    let front = front.speaking(read.language)
    let printer = Front.Faults(prefix: common.content + "/", source: read.source)
    guard !read.faults.hasErrors else {
      front.show(read.faults.filter { $0.severity == .error }, printer: printer)
      return .contentHasErrors
    }
    var forms: [OfficeForm] = []
    for file in try plans(read.library) {
      forms += ProgressForms.make(file, read.library, asOf: read.asOf)
    }
    if let coQuan {
      forms = forms.filter { $0.fileName.hasSuffix("-\(coQuan).xlsx") || $0.recipient == coQuan }
      guard !forms.isEmpty else {
        throw UsageProblem(
          Words("không cơ quan nào mang mã “\(coQuan)” chủ trì việc nào", "no agency “\(coQuan)” leads a task"),
          help: Words("xem mã ở cột ma của co-quan.csv", "see the column ma of co-quan.csv"))
      }
    }
    try write(forms, to: to)
    front.report(report(forms, to))
    front.made(forms.map { to + "/" + $0.fileName })
    front.end()
    return .done
  }

  /// The plan that is named; the only one where none is.
  private func plans(_ library: Library) throws(UsageProblem) -> [PlanFile] {
    let slugs = library.plans.map(\.plan.value.slug)
    if let keHoach {
      guard let file = library.plans.first(where: { $0.plan.value.slug == keHoach }) else {
        throw UsageProblem(
          Words("không có kế hoạch “\(keHoach)”", "there is no plan “\(keHoach)”"),
          help: Words("các kế hoạch: \(slugs.joined(separator: ", "))", "plans: \(slugs.joined(separator: ", "))"))
      }
      return [file]
    }
    guard library.plans.count == 1 else {
      throw UsageProblem(
        Words("chưa nói kế hoạch nào", "no plan was named"),
        help: Words(
          "thêm --ke-hoach, một trong: \(slugs.joined(separator: ", "))",
          "add --ke-hoach, one of: \(slugs.joined(separator: ", "))"))
    }
    return library.plans
  }

  private func write(_ forms: [OfficeForm], to folder: String) throws {
    for form in forms where access(folder + "/" + form.fileName, F_OK) == 0 {
      throw UsageProblem(
        Words("đã có \(folder)/\(form.fileName)", "\(folder)/\(form.fileName) is there already"),
        help: Words("xuất vào thư mục khác: phiếu cũ có thể đã được điền", "name another folder: it may be filled in"))
    }
    var files: [(path: String, bytes: [UInt8])] = []
    for form in forms {
      guard let bytes = BookWriter.bytes(form.book) else {
        throw MachineFailure(Words("không tạo được tệp Excel", "the workbook could not be made"))
      }
      files.append((form.fileName, bytes))
    }
    try NewFolder.write(files, to: folder)
  }

  private func report(_ forms: [OfficeForm], _ folder: String) -> Words {
    func list(_ noun: (Int) -> String) -> String {
      forms.map { "  \(folder)/\($0.fileName)  \($0.recipient): \($0.taskCount) \(noun($0.taskCount))" }
        .joined(separator: "\n")
    }
    return Words(
      "đã xuất \(forms.count) phiếu:\n" + list { _ in "nhiệm vụ" }
        + "\nnhận lại thì chép vào ke-hoach/<kế hoạch>/phieu/ trong thư mục nội dung",
      (forms.count == 1 ? "1 form:\n" : "\(forms.count) forms:\n") + list { $0 == 1 ? "task" : "tasks" }
        + "\nput them into ke-hoach/<plan>/phieu/ of the content folder when they come back")
  }
}
