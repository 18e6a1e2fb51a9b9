import Formats
import Records
import Reform

/// A plan as data: its head, totals, and one element a task in row order.
enum PlanJSON {
  static func bytes(_ view: PlanView, _ context: SiteContext) -> [UInt8] {
    var json = JSONWriter(indent: 1)
    json.beginObject()
    if context.site.isDemonstration { json.member("trinh_dien", Demonstration.sentence) }
    json.key("ke_hoach")
    head(view.plan, into: &json)
    json.member("ngay_so_lieu", context.asOf.iso)
    json.member("da_ket_thuc", view.isEnded)
    json.member("tong_kinh_phi_dong", view.total.map { Int($0.dong) })
    json.member("tong_cong_bo_dong", view.plan.statedTotal.map { Int($0.dong) })
    json.key("nhiem_vu")
    json.beginArray()
    for task in view.tasks { write(task, into: &json) }
    json.endArray()
    json.endObject()
    json.endFile()
    return json.bytes
  }

  private static func head(_ plan: Plan, into json: inout JSONWriter) {
    json.beginObject()
    json.member("so_hieu", plan.number)
    json.member("ngay_ban_hanh", plan.issued?.iso)
    json.member("tieu_de", plan.title)
    json.member("co_quan", plan.issuerCode ?? plan.issuer)
    json.member("nguoi_ky", plan.signer)
    json.member("tu", plan.period.from.iso)
    json.member("den", plan.period.to.iso)
    json.member("tong_kinh_phi", plan.statedTotalText)
    json.member("don_vi_tien", plan.moneyUnit?.rawValue)
    json.member("thoi_gian_la", plan.deadlineMeaning.rawValue)
    json.member("giai_trinh", plan.standing.explanation)
    json.member("nguon", plan.standing.source)
    json.member("minh_hoa", plan.standing.isIllustrative)
    json.member("du_thao", plan.release.isDraft)
    json.endObject()
  }

  private static func write(_ view: TaskView, into json: inout JSONWriter) {
    let task = view.task
    json.beginObject()
    json.member("neo", task.anchor)
    json.member("tt", task.number)
    json.member("muc", task.section)
    json.member("ten_muc", task.sectionTitle)
    json.member("nhom", task.group)
    json.member("thuoc_nhiem_vu", task.parent)
    json.member("noi_dung", task.content)
    json.member("san_pham", task.product)
    json.member("chu_tri", task.leadText)
    json.member("chu_tri_co_quan", task.lead.agencies)
    json.member("chu_tri_nhom", task.lead.groups)
    json.member("phoi_hop", task.supportText)
    json.member("phoi_hop_co_quan", task.support.agencies)
    json.member("phoi_hop_nhom", task.support.groups)
    json.member("thoi_gian", task.deadlineText)
    json.key("han")
    write(task.deadline, into: &json)
    json.member("kinh_phi", task.budgetText)
    json.member("kinh_phi_dong", task.budget.map { Int($0.dong) })
    json.member("tieu_chi", task.criterion)
    json.member("ghi_chu", task.standing.remark)
    json.member("giai_trinh", task.standing.explanation)
    json.member("trang_thai", view.status.rawValue)
    json.member("ngay_cuoi_trong_han", view.standing.lastDay?.iso)
    json.key("tien_do")
    write(view.report?.value, into: &json)
    json.member("minh_hoa", view.isIllustrative)
    json.key("vi_tri")
    json.beginObject()
    json.member("tep", view.place.file)
    json.member("trang", view.place.sheet)
    json.member("o", view.place.cell)
    json.endObject()
    json.endObject()
  }

  private static func write(_ deadline: Deadline?, into json: inout JSONWriter) {
    guard let deadline else { return json.null() }
    json.beginObject()
    json.member("loai", deadline.kind.rawValue)
    json.member("tu", deadline.from?.iso)
    json.member("den", deadline.to?.iso)
    json.member("chu_ky", deadline.cycle?.rawValue)
    json.member("truoc_ngay", deadline.excludesLastDay)
    json.key("cac_ky")
    json.beginArray()
    for occurrence in deadline.occurrences {
      json.beginObject()
      json.member("tu", occurrence.from?.iso)
      json.member("den", occurrence.to.iso)
      json.endObject()
    }
    json.endArray()
    json.member("dieu_kien", deadline.condition)
    json.endObject()
  }

  private static func write(_ report: ProgressReport?, into json: inout JSONWriter) {
    guard let report else { return json.null() }
    json.beginObject()
    json.member("ky", report.term)
    json.member("ngay", report.day?.iso)
    json.member("trang_thai", report.state.rawValue)
    json.member("ty_le", report.share)
    json.member("ket_qua", report.result)
    json.member("minh_chung", report.evidence)
    json.member("kinh_phi_thuc_hien_dong", report.spent.map { Int($0.dong) })
    json.member("minh_hoa", report.standing.isIllustrative)
    json.endObject()
  }
}
