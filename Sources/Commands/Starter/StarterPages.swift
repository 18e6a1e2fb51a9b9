extension Starter {
  var plan: String {
    """
    ---
    tieu_de: Kế hoạch cải cách hành chính năm \(year) của \(place)
    so_hieu: \(planNumber)
    ngay_ban_hanh: \(year - 1)-12-25
    co_quan: \(ownerCode)
    tu: \(year)-01-01
    den: \(year)-12-31
    don_vi_tien: trieu
    tong_kinh_phi: 155 triệu đồng
    minh_hoa: true
    ---

    Đây là kế hoạch mẫu. Phần chữ này viết bằng Markdown và hiện ở đầu trang kế hoạch: nói ngắn gọn kế hoạch nhằm tới đâu, năm nay ưu tiên việc gì, ai chịu trách nhiệm chung.

    Các nhiệm vụ nằm trong `nhiem-vu.csv`, mỗi dòng một việc: nội dung, sản phẩm, cơ quan chủ trì, cơ quan phối hợp, thời gian, kinh phí. Mở tệp ấy bằng Excel hoặc LibreOffice. Kết quả từng việc ghi vào `tien-do.csv`; cổng tự tính việc nào sắp đến hạn, việc nào quá hạn.

    """
  }

  var post: String {
    """
    ---
    tieu_de: Mở cổng công khai cải cách hành chính của \(place)
    ngay: \(year)-01-01
    co_quan: \(ownerCode)
    the_loai: tin
    minh_hoa: true
    ---

    Từ hôm nay, kế hoạch cải cách hành chính và tiến độ từng nhiệm vụ được đăng tại một nơi, có ngày của số liệu và cơ quan chịu trách nhiệm. Xem [kế hoạch năm \(year)](../ke-hoach/\(planSlug)/ke-hoach.md).

    Đây là bài mẫu. Mỗi tin là một tệp trong thư mục `tin-tuc/`, tên tệp bắt đầu bằng ngày đăng.

    """
  }

  var about: String {
    """
    ---
    tieu_de: Giới thiệu
    ---

    Cổng này công khai việc cải cách hành chính của \(owner): kế hoạch, nhiệm vụ, cơ quan chịu trách nhiệm, thời hạn và kết quả.

    ## Đọc cổng thế nào

    - Mỗi trang ghi số liệu tính đến ngày nào.
    - Mỗi con số dẫn về tệp nguồn và văn bản gốc.
    - Bảng nào cũng tải về được.

    Đây là trang mẫu, hãy viết lại bằng lời của cơ quan mình.

    """
  }

  var contact: String {
    """
    ---
    tieu_de: Liên hệ
    ---

    Góp ý về nội dung trên cổng xin gửi tới:

    | Việc cần hỏi | Đầu mối | Thư điện tử |
    |:--|:--|:--|
    | Hồ sơ, thủ tục | \(offices.desk) | motcua@\(host) |
    | Kế hoạch, số liệu | \(offices.steers) | solieu@\(host) |

    Các địa chỉ trên là địa chỉ mẫu, hãy thay bằng đầu mối thật.

    """
  }
}
