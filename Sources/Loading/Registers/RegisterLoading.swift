import Records
import Reform

/// Every register of the root of the content. A new one adds its line here.
enum RegisterLoading {
  static func load(_ intake: inout Intake, _ agencies: AgencyNames) -> Registers {
    var registers = Registers()
    registers.inspections = Inspection.loader.load(&intake, agencies)
    registers.surveys = Survey.loader.load(&intake, agencies)
    registers.initiatives = Initiative.loader.load(&intake, agencies)
    registers.dialogues = Dialogue.loader.load(&intake, agencies)
    registers.certificates = QualityCertificate.loader.load(&intake, agencies)
    registers.feedback = FeedbackCount.loader.load(&intake, agencies)
    registers.answers = PublicAnswer.loader.load(&intake, agencies)
    registers.apologies = Apology.loader.load(&intake, agencies)
    registers.quotas = PublicityQuota.loader.load(&intake, agencies)
    registers.publicity = PublicityItem.loader.load(&intake, agencies)
    return registers
  }
}
