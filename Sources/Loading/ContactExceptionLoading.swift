import Records

extension ContactException {
  public static let schema = TableSchema<ContactException>(
    "ngoai-le-du-lieu-ca-nhan", "Liên hệ được phép công khai dù không phải liên hệ công vụ, kèm lý do.",
    rowName: "ngoại lệ",
    fields: [
      Field.text("gia_tri", "Giá trị", "Số điện thoại, thư điện tử… được phép công khai", \.value).required,
      Field.text("ly_do", "Lý do", "Vì sao được công khai", \.reason).required,
      Field.text("nguoi_duyet", "Người duyệt", "Ai duyệt", \.approver).required,
    ],
    make: { ContactException() }, identify: { $0.reason })
}
