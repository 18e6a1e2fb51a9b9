/// The pages of registers, in the order of the site map. A new one adds its line here.
enum RegisterPages {
  static let list: [RegisterPage] = [
    TargetRegister.page, InspectionRegister.page, SurveyRegister.page, InitiativeRegister.page, DialogueRegister.page,
    CertificateRegister.page, FeedbackRegister.page, ApologyRegister.page, PublicityRegister.page,
    OwnPlansRegister.page, ReconciliationRegister.page,
  ]
}
