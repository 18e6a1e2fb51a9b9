import Reform
import Vietnamese

/// A post to be written.
struct NewPost {
  let title: String
  let day: Day
  /// Whose post it is.
  let owner: String

  var files: [Starter.File] {
    let slug = Slug.make(title)
    return [
      Starter.File(
        path: "tin-tuc/\(day.iso)-\(slug.isEmpty ? "tin-moi" : slug).md",
        text: """
          ---
          tieu_de: "\(title.replacing("\"", with: "”"))"
          ngay: \(day.iso)
          # Mã hoặc tên cơ quan trong co-quan.csv
          co_quan: \(owner)
          # Một hoặc vài chủ đề: [Một cửa, Chuyển đổi số]
          chu_de: []
          # tin, bài, phóng sự, đồ họa, video, hỏi – đáp
          the_loai: tin
          # Một câu cho danh sách tin
          tom_tat:
          # Xóa dòng này khi tin đã được duyệt
          du_thao: true
          ---

          Câu mở đầu nói việc gì đã xảy ra, ở đâu, ngày nào, và người dân được gì.

          ## Việc cần biết

          - Mỗi ý một dòng.
          - Con số nào cũng ghi nguồn.

          """)
    ]
  }
}

/// A plan of a year to be filled in.
struct NewPlan {
  let title: String?
  let year: Int
  /// Who issues it.
  let owner: String

  var files: [Starter.File] {
    let folder = "ke-hoach/cchc-\(year)"
    return [
      Starter.File(
        path: folder + "/ke-hoach.md",
        text: """
          ---
          tieu_de: "\((title ?? "Kế hoạch cải cách hành chính năm \(year)").replacing("\"", with: "”"))"
          # Số hiệu và ngày ban hành: bắt buộc khi không còn là dự thảo
          so_hieu:
          ngay_ban_hanh:
          # Mã hoặc tên cơ quan ban hành trong co-quan.csv
          co_quan: \(owner)
          tu: \(year)-01-01
          den: \(year)-12-31
          # Đơn vị của cột kinh_phi: dong, nghin, trieu, ty
          don_vi_tien: trieu
          # Xóa dòng này khi kế hoạch đã ban hành
          du_thao: true
          ---

          Vài câu về kế hoạch: làm gì trong năm, ai chủ trì, người dân được gì.

          """),
      Starter.File(
        path: folder + "/nhiem-vu.csv",
        text: """
          tt,muc,ten_muc,noi_dung,san_pham,chu_tri,phoi_hop,thoi_gian,kinh_phi
          1.1,1,"Chỉ đạo, điều hành",Việc thứ nhất: thay dòng này,Báo cáo,,,Quý I/\(year),

          """),
      Starter.File(
        path: folder + "/tien-do.csv", text: "tt,ky,ngay,trang_thai,ty_le,ket_qua,minh_chung\n1.1,,,chua_lam,0,,\n"),
    ]
  }
}
