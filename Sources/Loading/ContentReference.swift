import Formats
import Records
import Reform

/// What content may hold: every table and every head of a file, from the declarations that read them. The content
/// reference of README, `congkhai explain noi-dung` and the data dictionaries of downloads are printed from this.
public enum ContentReference {
  /// One field, without the type of its record.
  public struct FieldEntry: Sendable {
    public let key: String
    public let title: String
    public let aliases: [String]
    public let meaning: String
    public let takes: String
    public let type: FieldType
    public let isRequired: Bool
    public let choices: [String]

    init<Record>(_ field: Field<Record>) {
      key = field.key
      title = field.title
      aliases = field.aliases
      meaning = field.meaning
      takes = field.takes.vi
      type = field.type
      isRequired = field.isRequired
      choices = field.choices
    }
  }

  /// One kind of file.
  public struct Entry: Sendable {
    /// Where it stands in the content folder: `ke-hoach/<slug>/nhiem-vu.csv`.
    public let path: String
    public let meaning: String
    public let fields: [FieldEntry]
    /// A table's columns as they are found in a sheet; nil for front matter.
    public let heads: TableHeads?

    init<Row>(_ path: String, _ schema: TableSchema<Row>) {
      self.path = path
      meaning = schema.meaning
      fields = schema.fields.map(FieldEntry.init)
      heads = schema.heads
    }

    init<Record>(_ path: String, _ schema: FrontMatterSchema<Record>) {
      self.path = path
      meaning = schema.meaning
      fields = schema.fields.map(FieldEntry.init)
      heads = nil
    }
  }

  /// Every kind of file, in the order a newcomer meets them. A record kind adds its line here.
  public static let entries: [Entry] = [
    Entry("site.yaml", Site.schema),
    Entry("co-quan.csv", Agency.schema),
    Entry("don-vi-hanh-chinh.csv", AdministrativeUnit.schema),
    Entry("van-ban.csv", LegalDocument.schema),
    Entry("ke-hoach/<slug>/ke-hoach.md", Plan.schema),
    Entry("ke-hoach/<slug>/nhiem-vu.csv", PlanTask.schema),
    Entry("ke-hoach/<slug>/tien-do.csv", ProgressReport.schema),
    Entry("ke-hoach/<slug>/chi-tieu.csv", Target.schema),
    Entry("ke-hoach/<slug>/ket-qua.csv", TargetResult.schema),
    Entry("thu-tuc/thu-tuc.csv", Procedure.schema),
    Entry("thu-tuc/thay-doi.csv", ProcedureChange.schema),
    Entry("thu-tuc/viec-can-lam.csv", Errand.schema),
    Entry("chi-so/<slug>/chi-so.md", Index.schema),
    Entry("chi-so/<slug>/ket-qua.csv", Score.schema),
    Entry("chi-so/<slug>/tieu-chi.csv", Criterion.schema),
    Entry("chi-so/<slug>/cong-bo.csv", Edition.schema),
    Entry("chi-so/<slug>/nhom.csv", ScoreGroup.schema),
    Entry("chi-so/<slug>/minh-chung.csv", EvidenceDocument.schema),
    Entry("bao-cao/<slug>/bao-cao.md", DossierReport.schema),
    Entry("bao-cao/<slug>/ho-so.csv", DossierRow.schema),
    Entry("bao-cao/<slug>/chi-tiet.csv", ReportDetail.schema),
    Entry("mot-cua.csv", OneStopDesk.schema),
    Entry("tin-tuc/YYYY-MM-DD-<slug>.md", Post.schema),
    Entry("kiem-tra.csv", Inspection.schema),
    Entry("khao-sat.csv", Survey.schema),
    Entry("sang-kien.csv", Initiative.schema),
    Entry("doi-thoai.csv", Dialogue.schema),
    Entry("iso.csv", QualityCertificate.schema),
    Entry("phan-anh.csv", FeedbackCount.schema),
    Entry("hoi-dap.csv", PublicAnswer.schema),
    Entry("xin-loi.csv", Apology.schema),
    Entry("tuyen-truyen.csv", PublicityQuota.schema),
    Entry("tuyen-truyen-ket-qua.csv", PublicityItem.schema),
    Entry("trang/<slug>.md", StandingPage.schema),
    Entry("lich-cong-bo.csv", ScheduledRelease.schema),
    Entry("dinh-chinh.csv", Correction.schema),
    Entry("muc-do-cong-khai.csv", DisclosureDuty.schema),
    Entry("chuyen-huong.csv", Redirect.schema),
    Entry("ngoai-le-du-lieu-ca-nhan.csv", ContactException.schema),
  ]

  /// The tables that a sheet can be taken for.
  public static let tables: [TableHeads] = entries.compactMap(\.heads)

  /// The names files have, for suggestions.
  static let fileNames: [String] = entries.map { entry in
    entry.path.split(separator: "/").last.map(String.init) ?? entry.path
  }
}
