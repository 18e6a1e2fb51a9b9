import Records
import Reform
import Vietnamese

/// The head of a plan's page, its kit for reuse and its sources.
enum PlanHead {
  static func head(_ view: PlanView, _ maker: PageMaker) -> PageHead {
    let plan = view.plan
    let issuer = plan.issuerCode.map { maker.agency($0) } ?? Link(plan.issuer)
    let state = view.isEnded ? "đã kết thúc" : view.isAhead ? "chưa bắt đầu" : "đang thực hiện"
    let own = maker.site.documents.one(plan.number, issued: plan.issued)
    var facts: [Fact] = []
    if !plan.number.isEmpty {
      facts.append(
        Fact(
          "Số hiệu, ngày", plan.number, more: plan.issued?.vietnamese,
          address: own.flatMap { maker.linkIfThere(Address.document($0)) }))
    }
    facts.append(Fact("Cơ quan ban hành", issuer.title, more: signer(plan), address: issuer.address))
    facts.append(Fact("Thời gian thực hiện", PlanWords.period(plan.period)))
    facts.append(Fact("Nguồn", sourceName(view), address: "#nguon"))
    return PageHead(
      kindLine: "\(PlanWords.kind(of: plan)) của \(issuer.title) · \(state)", lead: PlanWords.lead(view),
      isIllustrative: plan.standing.isIllustrative, facts: facts, notices: notices(view, maker))
  }

  private static func signer(_ plan: Plan) -> String? {
    plan.signer.isEmpty ? nil : "người ký: \(plan.signer)"
  }

  private static func notices(_ view: PlanView, _ maker: PageMaker) -> [Notice] {
    let plan = view.plan
    var notices: [Notice] = []
    if plan.release.isDraft {
      notices.append(Notice(.part, "DỰ THẢO.", "Văn bản chưa ban hành, còn có thể thay đổi."))
    }
    if view.isEnded {
      notices.append(
        Notice(
          .old, "\(PlanWords.kind(of: plan)) đã kết thúc.",
          "Tình trạng nhiệm vụ dừng ở ngày \(plan.period.to.vietnamese), không đếm thêm."))
    }
    let districtsEnd = AdministrativeUnit.lastDayOfDistricts
    if plan.period.from <= districtsEnd, maker.site.asOf > districtsEnd {
      notices.append(
        Notice(
          .old, "Văn bản trước ngày 1/7/2025.",
          "Cấp huyện đã kết thúc hoạt động và nhiều cơ quan đã sắp xếp lại; tên cơ quan giữ như lúc ban hành."))
    }
    if plan.standing.isIllustrative {
      notices.append(
        Notice(.demo, "Kế hoạch minh họa.", "Số hiệu, nhiệm vụ, kinh phí và tiến độ được soạn để trình diễn phần mềm."))
    } else if view.isProgressIllustrative {
      notices.append(
        Notice(
          .part, "Tiến độ là số liệu minh họa.", "Nhiệm vụ, cơ quan chủ trì, thời hạn và kinh phí lấy theo văn bản."))
    }
    return notices
  }

  private static func sourceName(_ view: PlanView) -> String {
    let source = view.plan.standing.source
    return source.isEmpty ? PlanWords.numberAndDay(view.plan) : Summary.cut(source, 60)
  }

  static func sources(_ view: PlanView, _ maker: PageMaker) -> [SourceNote] {
    let plan = view.plan
    let own = maker.site.documents.one(plan.number, issued: plan.issued)
    let source = plan.standing.source.isEmpty ? PlanWords.numberAndDay(plan) : plan.standing.source
    var notes = [
      SourceNote(
        source, address: own.flatMap { maker.linkIfThere(Address.document($0)) },
        remark:
          "Nhập từ \(view.tasks.first?.place.file ?? view.file.plan.place.file); dòng của từng nhiệm vụ ghi trong bảng."
      )
    ]
    if let report = view.file.progress.first {
      notes.append(
        SourceNote(
          view.isProgressIllustrative ? "Tiến độ: số liệu minh họa" : "Tiến độ: báo cáo của các cơ quan chủ trì",
          remark: "Nhập từ \(report.report.place.file)."))
    }
    return notes
  }

  static func reuse(_ view: PlanView, _ maker: PageMaker) -> Kit {
    let plan = view.plan
    let base = "ke-hoach/\(plan.slug)"
    let day = min(maker.site.asOf, plan.period.to).vietnamese
    let name = plan.number.isEmpty ? plan.title : "\(plan.title) (\(PlanWords.numberAndDay(plan)))"
    let clause =
      view.hasReports
      ? PlanWords.progress(view.counts, dueSoonDays: maker.site.site.dueSoonDays, ended: view.isEnded)
      : "chưa có báo cáo tiến độ nào về \(PlanWords.tasks(view.counts.total))"
    return maker.kit(
      Reuse(
        sentence: "Đến ngày \(day), \(name): \(clause).",
        isIllustrative: view.isProgressIllustrative,
        files: [
          Download("Bảng nhiệm vụ", maker.link(base + ".csv"), format: "CSV"),
          Download("Nhiệm vụ, thời hạn đã đọc, tình trạng", maker.link(base + ".json"), format: "JSON"),
          Download("Thời hạn để đưa vào lịch", maker.link(base + ".ics"), format: "ICS"),
        ] + TargetFiles.downloads(plan, maker),
        citation: citation(plan.title, view.address, maker), licence: maker.site.site.licence))
  }

  /// *Tên trang. Cơ quan. Địa chỉ. Số liệu tính đến ngày…*
  static func citation(_ title: String, _ path: String, _ maker: PageMaker) -> String {
    let site = maker.site.site
    let address = site.address.isEmpty ? "" : " Địa chỉ: \(site.address)\(path)."
    return "\(title). \(site.name).\(address) Số liệu tính đến ngày \(maker.site.asOf.vietnamese)."
  }
}
