import Templates

/// Where feedback is sent to, as the home page says it; nil where the site has no page of feedback.
struct HomeFeedback: Sendable {
  let address: String
  let contacts: [Fact]

  init?(_ maker: PageMaker) {
    guard let address = maker.linkIfThere(FeedbackRegister.page.path) else { return nil }
    self.address = address
    contacts = FeedbackRegister.contacts(maker.site.site)
  }

  static let shape = Shape<HomeFeedback>(
    "gui_phan_anh", "Gửi phản ánh, kiến nghị ở đâu",
    [
      .text("lien_ket", "Trang phản ánh, kiến nghị") { $0.address },
      .list("noi_nhan", "Nơi nhận: địa chỉ, điện thoại, thư điện tử", Fact.shape) { $0.contacts },
    ])
}
