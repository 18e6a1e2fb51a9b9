import Charts
import Markup
import Reform
import Templates

/// The parts that pages are made of, on one living page for those who write templates (`thanh_phan: co` in `site.yaml`).
/// It is drawn from the same parts and styles as every page, so it cannot grow old.
enum ComponentsPage {
  static let path = "thanh-phan.html"

  static let kind = PageKind("thanh-phan", "Thành phần giao diện", names: shape.names) { context in
    guard context.site.showsComponents else { return [] }
    return [
      PlannedPage(path, kind: "thanh-phan", title: "Thành phần giao diện", section: nil, isIndexed: false) { maker in
        let lead =
          "Mọi thành phần của trang, vẽ bằng chính mẫu và kiểu chữ đang dùng, để người sửa giao diện thấy ngay một thay đổi "
          + "đi tới đâu. Số trên trang này đều là số mẫu."
        var head = PageHead(kindLine: "Cho người làm giao diện", lead: lead, isIllustrative: true)
        head.facts = [
          Fact("Dữ kiện", "Giá trị", more: "dòng thứ hai"),
          Fact("Có liên kết", "Về trang chủ", address: maker.link("index.html")),
        ]
        head.notices = [
          Notice(.old, "Thông báo xám.", "Địa giới cũ, kế hoạch đã kết thúc."),
          Notice(.part, "Thông báo đồng.", "Một phần là minh họa, đính chính."),
          Notice(.late, "Thông báo sơn.", "Quá hạn, hết hiệu lực, minh họa toàn phần."),
        ]
        return PageContent(description: lead, head: head, body: shape.record(maker))
      }
    ]
  }

  private static let shape = Shape<PageMaker>(
    "thanh-phan", "Thành phần giao diện",
    [
      .list("trang_thai_mau", "Mọi tình trạng", StatusTally.shape) { _ in
        TaskStatus.allCases.map {
          StatusTally(status: StatusValues(key: $0.rawValue, title: $0.label, more: "chữ nhỏ bên dưới"), count: 1)
        }
      },
      .record("tien_do", "Thanh tiến độ mẫu", ProgressValues.shape) { _ in progress },
      .list("hinh_mau", "Mọi loại hình", FigureValues.shape) { _ in figures },
      .record("dung_so_lieu", "Bộ dùng lại mẫu", Kit.shape) { maker in
        maker.kit(
          Reuse(
            sentence: "Một câu trọn nghĩa: chủ thể, kỳ, số, mẫu số, nguồn.", isIllustrative: true,
            files: [Download("Danh mục tệp", maker.link("du-lieu/index.html"), format: "HTML")],
            citation: "Cách trích dẫn.", licence: maker.site.site.licence))
      },
      .flag("co_nguon", "Có nguồn") { _ in true },
      .list("nguon", "Nguồn", SourceNote.shape) { _ in [SourceNote("Nguồn mẫu", remark: "tệp, trang tính, ô")] },
    ])

  private static var progress: ProgressValues {
    var counts = StatusCounts()
    for status in TaskStatus.allCases {
      for _ in 0..<(status.isDone ? 4 : 2) { counts.add(status) }
    }
    return ProgressValues(
      sentence: "Câu nói điều chính của thanh tiến độ.", reading: "Đếm gì, đến ngày nào.", isIllustrative: true,
      counts: counts)
  }

  private static var figures: [FigureValues] {
    let words = ChartWords(title: "Hình mẫu", description: "Số mẫu, chỉ để xem cách vẽ.")
    func figure(_ title: String, _ reading: String, _ drawing: Markup) -> FigureValues {
      FigureValues(title: title, reading: reading, drawing: drawing, isIllustrative: true)
    }
    let marks = (0..<24).map { number in
      ChartMark(
        "Đơn vị \(number + 1)", 80 - Double(number) * 0.9, note: "thứ \(number + 1)",
        emphasis: number == 6 ? .own : number == 15 ? .near : .plain)
    }
    let years = [61.0, 63.5, 62.8, 66, 64.2, 67.7].enumerated().map { place, value in
      SeriesPoint(
        2020 + place, value, text: Decimals.text(value), isHollow: place < 2,
        breakBefore: place == 5 ? "địa giới mới" : nil, reference: 63 + Double(place) * 0.3)
    }
    let places = [31.0, 24, 29, 18, 22, 12].enumerated().map { place, value in
      SeriesPoint(2020 + place, value, text: "\(Int(value))/63", breakBefore: place == 5 ? "địa giới mới" : nil)
    }
    return [
      figure("Cột xếp hạng", "Trục từ 0.", RankedBars.draw(marks, median: (69, "trung vị"), words: words)),
      figure("Dải vạch", "Trục cắt.", StripPlot.draw(marks, words: words)),
      figure(
        "Điểm qua các năm", "Chấm rỗng là số tính lại.",
        SeriesChart.score(years, referenceName: "trung vị", words: words)),
      figure("Thứ hạng qua các năm", "Hạng 1 ở trên.", SeriesChart.rank(places, count: 63, words: words)),
      figure(
        "Khoảng và vị trí", "Dải từ thấp nhất đến cao nhất.",
        RangeRows.draw(
          [RangeRow("Tiêu chí một", low: 4, high: 9, median: 6, own: 7.2, note: "7,2 · thứ 9/63")], words: words)),
      figure(
        "Điểm so với tối đa", "Khung là điểm tối đa.",
        PointBars.draw(
          [
            PointRow("Tiêu chí một", points: 7.5, maximum: 8.5, note: "7,5/8,5"),
            PointRow("Tiêu chí hai", points: 9, maximum: 13, note: "9/13"),
          ], words: words)),
      figure(
        "Tỷ lệ qua các kỳ", "Trục từ 0 đến 100 %.",
        ShareRows.draw(
          [
            ShareRow("Kỳ này", part: 96, whole: 100, share: "96 %", counts: "96/100", rest: (4, "4"), isOwn: true),
            ShareRow("Kỳ trước", part: 90, whole: 100, share: "90 %", counts: "90/100", rest: (10, "10"), seam: true),
            ShareRow("Kỳ trước nữa", part: 70, whole: 100, share: "70 %", counts: "70/100", rest: (30, "30")),
          ], restName: "Trả quá hạn", words: words)),
      figure(
        "Chỉ tiêu theo tháng", "Đường chéo là nhịp đều.",
        QuotaPanels.draw(
          [
            QuotaPanel("Kênh một", note: "39/52", quota: 52, done: [4, 8, 13, 17, 20, 26, 30, 34, 39]),
            QuotaPanel("Kênh hai", note: "9/24", quota: 24, done: [0, 0, 3, 3, 3, 6, 6, 6, 9]),
          ], months: (1...12).map(String.init), words: words)),
      figure("Ngày đến hạn", "Mỗi dấu là một việc.", timeline(words)),
    ]
  }

  private static func timeline(_ words: ChartWords) -> Markup {
    let kinds = [
      TimelineKind(names: "tt-hoan_thanh", sign: .disc, title: "Hoàn thành"),
      TimelineKind(names: "tt-sap_den_han", sign: .square, title: "Sắp đến hạn"),
      TimelineKind(names: "tt-qua_han", sign: .triangle, title: "Quá hạn"),
    ]
    let counts = [[3, 0, 0], [5, 0, 1], [2, 0, 1], [0, 4, 0]]
    return Timeline.draw(
      counts.enumerated().map { TimelineBin("quý \($0 + 1)", counts: $1) }, kinds: kinds, now: (2.6, "hôm nay"),
      words: words)
  }
}
