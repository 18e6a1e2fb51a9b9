import Diagnostics
import Markup
import Testing

@testable import Templates

/// The things that test templates are about.
struct Plan: Sendable {
  var title = "Kế hoạch <CCHC>"
  var note: String? = ""
  var isLate = true
  var body: Markup? = .element("b", [], "đậm")
  var lead: Office? = Office(name: "Sở Nội vụ", head: Person(name: "Ông A"))
  var partner: Office?
  var tasks: [Task] = [Task(name: "Một", steps: ["a", "b"]), Task(name: "Hai & ba", steps: [])]
  var link = "thu-tuc/1.html"
}

struct Task: Sendable {
  var name: String
  var steps: [String]
}

struct Office: Sendable {
  var name: String
  var head: Person?
}

struct Person: Sendable { var name: String }

let personShape = Shape<Person>("nguoi", "Một người", [.text("ho_ten", "Họ tên") { $0.name }])

let officeShape = Shape<Office>(
  "co_quan", "Một cơ quan",
  [
    .text("ten", "Tên cơ quan") { $0.name },
    .record("thu_truong", "Người đứng đầu", personShape) { $0.head },
  ])

let taskShape = Shape<Task>(
  "nhiem_vu", "Một nhiệm vụ",
  [
    .text("noi_dung", "Nội dung công việc") { $0.name },
    .texts("buoc", "Các bước") { $0.steps },
  ])

let planShape = Shape<Plan>(
  "ke_hoach", "Một kế hoạch",
  [
    .text("tieu_de", "Tiêu đề") { $0.title },
    .text("ghi_chu", "Ghi chú") { $0.note },
    .flag("qua_han", "Có việc quá hạn") { $0.isLate },
    .markup("noi_dung_chinh", "Phần lời của kế hoạch") { $0.body },
    .record("chu_tri", "Cơ quan chủ trì", officeShape) { $0.lead },
    .record("phoi_hop", "Cơ quan phối hợp", officeShape) { $0.partner },
    .list("nhiem_vu", "Các nhiệm vụ", taskShape) { $0.tasks },
    .text("duong_dan", "Địa chỉ trang") { $0.link },
  ])

let siteShape = Shape<String>(
  "trang", "Cả cổng", [.text("ten_cong", "Tên cổng") { $0 }, .text("tieu_de", "Tên cổng") { $0 }])

let words = Phrasebook(
  file: "templates/vi.yaml",
  [
    .init(key: "trang_chu", text: "Trang chủ & tin", place: nil),
    .init(key: "muc.van_ban", text: "Văn bản", place: nil),
  ])

/// Loads template files, the first of which is the page.
func load(_ files: [(String, String)]) -> Diagnosed<TemplateSet> {
  TemplateSet.load(files: files.map { (path: $0 + ".mustache", bytes: Array($1.utf8)) }, words: words)
}

/// Renders a page whose template is the first file; faults come back as text.
func render(_ files: [(String, String)], _ plan: Plan = Plan()) -> String {
  let loaded = load(files)
  let compiled = loaded.value.compile(files[0].0, roots: [siteShape.names, planShape.names])
  let faults = loaded.faults + compiled.faults
  guard faults.isEmpty, let program = compiled.value else { return faults.map(line).joined(separator: "\n") }
  var output = RenderBuffer()
  program.render([siteShape.record("Cổng"), planShape.record(plan)], into: &output)
  return String(decoding: output.bytes, as: UTF8.self)
}

func render(_ template: String, _ plan: Plan = Plan()) -> String { render([("trang", template)], plan) }

/// A fault on one line: id, place, what it marks, suggestion.
func line(_ fault: Fault) -> String {
  let place = fault.place
  let at = "\(place?.file ?? ""):\(place?.line ?? 0):\(place?.column ?? 0)+\(place?.length ?? 0)"
  return "\(fault.id) \(at)" + (fault.suggestion.map { " [\($0.vi)]" } ?? "")
}
