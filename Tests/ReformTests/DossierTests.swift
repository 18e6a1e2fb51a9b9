import Reform
import Testing
import Vietnamese

/// The arithmetic of dossier forms.
@Suite struct DossierTests {
  private func row(_ name: String, _ counts: [DossierColumn: Int], _ edit: (inout DossierRow) -> Void = { _ in })
    -> DossierRow
  {
    var row = DossierRow()
    row.unitText = name
    for (column, count) in counts { row.counts[column] = count }
    edit(&row)
    return row
  }

  private func findings(
    _ rows: [DossierRow], _ columns: Set<DossierColumn>, returned: ReturnedCounting? = nil, explanation: String = ""
  ) -> [DossierFinding] {
    DossierArithmetic(rows: rows, columns: columns, returned: returned, explanation: explanation).findings()
  }

  @Test(
    "Only columns that are there make an identity",
    arguments: [
      ([DossierColumn.opening, .new, .received], ["ton_ky_truoc + tiep_nhan_moi = tong_tiep_nhan"]),
      ([.new, .received], []),
      ([.early, .onTime, .late, .resolved], ["truoc_han + dung_han + qua_han = tong_da_giai_quyet"]),
      ([.onTime, .late, .resolved], ["dung_han + qua_han = tong_da_giai_quyet"]),
      ([.onTime, .resolved], []),
      ([.within, .past, .inProgress], ["dang_trong_han + dang_qua_han = tong_dang_giai_quyet"]),
      ([.new, .online, .inPersonOrPost], ["truc_tuyen + truc_tiep_buu_chinh = tiep_nhan_moi"]),
      ([.new, .online, .inPerson, .post], ["truc_tuyen + truc_tiep + buu_chinh = tiep_nhan_moi"]),
      ([.new, .online, .inPerson], []),
      ([.inPerson, .post, .inPersonOrPost], ["truc_tiep + buu_chinh = truc_tiep_buu_chinh"]),
      ([.received, .resolved, .inProgress], ["tong_tiep_nhan = tong_da_giai_quyet + tong_dang_giai_quyet"]),
      (
        [.opening, .new, .onTime, .late, .within, .past],
        ["ton_ky_truoc + tiep_nhan_moi = dung_han + qua_han + dang_trong_han + dang_qua_han"]
      ),
    ])
  func identities(_ columns: [DossierColumn], _ expected: [String]) {
    #expect(DossierIdentity.all(Set(columns), returned: nil).map(\.text) == expected)
  }

  @Test(
    "Returned and withdrawn dossiers are counted where the report says",
    arguments: [
      (ReturnedCounting?.none, DossierFinding.Outcome.differs), (.resolved, .differs), (.uncounted, .differs),
      (.apart, .holds),
    ])
  func returned(_ counting: ReturnedCounting?, _ expected: DossierFinding.Outcome) {
    let row = row("A", [.received: 100, .resolved: 80, .inProgress: 10, .returned: 7, .withdrawn: 3])
    let found = findings(
      [row], [.received, .resolved, .inProgress, .returned, .withdrawn], returned: counting)
    #expect(found.map(\.outcome) == [expected])
  }

  @Test func anEmptyCellIsNotZero() {
    let columns: Set<DossierColumn> = [.early, .onTime, .late, .resolved]
    let found = findings([row("A", [.onTime: 5, .late: 0, .resolved: 5])], columns)
    #expect(found.map(\.outcome) == [.incomplete])
    #expect(found.first?.left == nil)
    #expect(found.first?.difference == nil)
    #expect(OnTimeShare(row("A", [.onTime: 5, .resolved: 5]).counts, columns: columns) == nil)
  }

  @Test func aDifferenceIsExplainedByTheRowOrTheReport() {
    let columns: Set<DossierColumn> = [.onTime, .late, .resolved]
    let counts: [DossierColumn: Int] = [.onTime: 635_593, .late: 7677, .resolved: 643_272]
    let plain = row("Toàn tỉnh", counts)
    #expect(findings([plain], columns).map(\.outcome) == [.differs])
    #expect(findings([plain], columns).map(\.difference) == [-2])
    #expect(findings([plain], columns, explanation: "Nguồn").map(\.outcome) == [.explained("Nguồn")])
    let own = row("Toàn tỉnh", counts) { $0.standing.explanation = "Dòng" }
    #expect(findings([own], columns, explanation: "Nguồn").map(\.outcome) == [.explained("Dòng")])
    let remark = row("Toàn tỉnh", counts) { $0.standing.remark = "Ghi chú không giải thích gì" }
    #expect(findings([remark], columns).map(\.outcome) == [.differs])
  }

  @Test func levelsUnitsAndFieldsAddUp() {
    let rows = [
      row("Toàn tỉnh", [.resolved: 100]) { $0.scope = .whole },
      row("Cấp xã", [.resolved: 60]) { $0.scope = .level(.commune) },
      row("Xã A", [.resolved: 40]) {
        $0.unitCode = "a"; $0.unitLevel = .commune
      },
      row("Xã B", [.resolved: 20]) {
        $0.unitCode = "b"; $0.unitLevel = .commune
      },
      row("Sở C", [.resolved: 41]) {
        $0.unitCode = "c"; $0.unitLevel = .province
      },
      row("Sở C", [.resolved: 30]) {
        $0.unitCode = "c"; $0.unitLevel = .province; $0.field = "Đất đai"
      },
      row("Sở C", [.resolved: 11]) {
        $0.unitCode = "c"; $0.unitLevel = .province; $0.field = "Môi trường"
      },
    ]
    let found = findings(rows, [.resolved])
    #expect(found.map(\.row) == [0, 1, 4])
    #expect(found.map(\.rule) == [.units(.resolved), .units(.resolved), .fields(.resolved)])
    #expect(found.map(\.outcome) == [.differs, .holds, .holds])
    #expect(found.first?.left == 101)
  }

  @Test func communesAddUpToTheirDistrictAndAreNotCountedTwice() {
    let rows = [
      row("Toàn tỉnh", [.new: 30]) { $0.scope = .whole },
      row("Huyện H", [.new: 30]) {
        $0.unitCode = "h"; $0.unitLevel = .district
      },
      row("Xã A", [.new: 10]) {
        $0.unitCode = "a"; $0.unitLevel = .commune; $0.district = "h"
      },
      row("Xã B", [.new: 20]) {
        $0.unitCode = "b"; $0.unitLevel = .commune; $0.district = "h"
      },
    ]
    #expect(findings(rows, [.new]).map(\.outcome) == [.holds, .holds])
  }

  @Test func aUnitWithoutAnyFigureHasNotReported() {
    let rows = [
      row("Tổng số", [.new: 10]) { $0.scope = .whole }, row("Xã A", [.new: 10]) { $0.unitCode = "a" },
      row("Xã B", [:]) { $0.unitCode = "b" },
    ]
    #expect(findings(rows, [.new]).map(\.outcome) == [.holds])
    let partly = rows.dropLast() + [row("Xã B", [.late: 1]) { $0.unitCode = "b" }]
    #expect(findings(Array(partly), [.new, .late]).map(\.outcome) == [.incomplete])
  }

  @Test func closingStockOpensTheNextPeriod() {
    func table(_ column: DossierColumn, _ counts: [Int]) -> DossierArithmetic {
      DossierArithmetic(
        rows: counts.enumerated().map { number, count in row("Sở \(number)", [column: count]) }, columns: [column],
        returned: nil, explanation: "")
    }
    let found = table(.opening, [5, 7, 9]).stock(after: table(.inProgress, [5, 8]))
    #expect(found.map(\.outcome) == [.holds, .differs, .incomplete])
    #expect(table(.new, [1]).stock(after: table(.inProgress, [5])).isEmpty)
  }

  @Test func theHeadlineIsPrintedOrSaysThatItIsOurs() throws {
    func headline(_ rows: [DossierRow]) -> DossierHeadline? {
      DossierArithmetic(rows: rows, columns: [.onTime, .late], returned: nil, explanation: "").headline()
    }
    let units = [
      row("A", [.onTime: 1, .late: 2]) { $0.unitCode = "a" }, row("B", [.onTime: 3]) { $0.unitCode = "b" },
    ]
    let ours = try #require(headline(units))
    #expect(ours.origin == .summed(rows: 2))
    #expect(ours.counts[.onTime] == 4)
    #expect(ours.counts[.late] == nil)
    let printed = try #require(headline(units + [row("Tổng", [.onTime: 5, .late: 2]) { $0.scope = .whole }]))
    #expect(printed.origin == .stated(row: 2))
    #expect(printed.counts[.onTime] == 5)
    #expect(headline([]) == nil)
  }

  @Test(
    "The rate is recomputed, and what is not whole is never 100 %",
    arguments: [
      (9_999_999, 10_000_000, "99.99"), (10, 10, "100.00"), (1, 10_000_000, "0.01"), (0, 5, "0.00"),
      (24_668, 24_873, "99.18"),
    ])
  func percent(_ inTime: Int, _ resolved: Int, _ expected: String) throws {
    let share = try #require(
      OnTimeShare(row("A", [.onTime: inTime, .resolved: resolved]).counts, columns: [.onTime, .resolved]))
    #expect(share.percent?.plain == expected)
  }

  @Test func noRateOfNothingAndNoSumBeyondCounting() {
    let none = OnTimeShare(row("A", [.onTime: 0, .resolved: 0]).counts, columns: [.onTime, .resolved])
    #expect(none != nil)
    #expect(none?.percent == nil)
    #expect(DossierCounts.sum([Int.max, 1]) == nil)
    #expect(OnTimeShare(row("A", [.onTime: 6, .resolved: 5]).counts, columns: [.onTime, .resolved]) == nil)
  }
}
