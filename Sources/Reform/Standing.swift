/// What stands beside any record, whatever it is about: where it comes from and how far it may be trusted.
public struct Standing: Sendable, Hashable {
  /// The document or data set the record was taken from, as printed (`nguon`).
  public var source: String
  /// Made to show the software, not taken from a source (`minh_hoa`); every page says so where the record stands.
  public var isIllustrative: Bool
  /// Why a figure differs from what it should agree with (`giai_trinh`); published beside the figure.
  public var explanation: String
  /// A remark (`ghi_chu`); it explains nothing in the sense of `explanation`.
  public var remark: String

  public init(source: String = "", isIllustrative: Bool = false, explanation: String = "", remark: String = "") {
    self.source = source
    self.isIllustrative = isIllustrative
    self.explanation = explanation
    self.remark = remark
  }
}

/// When something written may be shown: a draft only on request, an embargoed text not before its moment.
public struct Release: Sendable, Hashable {
  /// `du_thao`: shown only with `--drafts`, marked *DỰ THẢO*.
  public var isDraft: Bool
  /// `dang_tu`: withheld until this moment.
  public var notBefore: Moment?

  public init(isDraft: Bool = false, notBefore: Moment? = nil) {
    self.isDraft = isDraft
    self.notBefore = notBefore
  }

  public func isShown(at now: Moment, drafts: Bool) -> Bool {
    if isDraft && !drafts { return false }
    if let notBefore, now < notBefore { return false }
    return true
  }
}
