extension Starter {
  var site: String {
    let level = kind.rawValue
    let unit = kind == .commune ? "99001" : "99"
    return """
      # Trang này của ai, nói về ngày nào. Sửa từng dòng thành của cơ quan mình.
      ten_cong: Công khai cải cách hành chính \(place)
      tinh: Mẫu
      cap: \(level)
      don_vi: "\(unit)"
      co_quan_chu_quan: \(owner)
      # Ngày mà mọi tình trạng được tính đến; đổi mỗi khi cập nhật số liệu.
      ngay_so_lieu: \(asOf.iso)
      # Địa chỉ thật của cổng khi đưa lên mạng.
      dia_chi: https://\(host)/
      # Còn là dữ liệu mẫu thì để true; thành cổng thật thì bỏ dòng này.
      trinh_dien: true
      sap_den_han_ngay: 30
      lien_he:
        dia_chi: Địa chỉ mẫu
        dien_thoai: 1900 0000
        thu_dien_tu: lienhe@\(host)

      """
  }

  var agencies: String {
    let head = "ma,ten,ten_tat,ten_khac,cap,loai,truc_thuoc\n"
    let central = """
      chinh-phu,Chính phủ,CP,,trung_uong,chính phủ,

      """
    switch kind {
    case .province:
      return head + central + """
        ubnd-tinh,Ủy ban nhân dân tỉnh Mẫu,UBND tỉnh Mẫu,UBND tỉnh;Ủy ban nhân dân tỉnh,tinh,ủy ban nhân dân,
        van-phong-ubnd-tinh,Văn phòng Ủy ban nhân dân tỉnh,VP UBND tỉnh,Văn phòng UBND tỉnh,tinh,văn phòng,ubnd-tinh
        so-noi-vu,Sở Nội vụ,SNV,,tinh,sở,ubnd-tinh
        so-tu-phap,Sở Tư pháp,STP,,tinh,sở,ubnd-tinh
        so-tai-chinh,Sở Tài chính,STC,,tinh,sở,ubnd-tinh
        so-khoa-hoc-va-cong-nghe,Sở Khoa học và Công nghệ,SKHCN,Sở KH&CN,tinh,sở,ubnd-tinh
        trung-tam-hcc,Trung tâm Phục vụ hành chính công tỉnh,TTPVHCC,,tinh,đơn vị hành chính,van-phong-ubnd-tinh

        """
    case .department:
      return head + central + """
        ubnd-tinh,Ủy ban nhân dân tỉnh Mẫu,UBND tỉnh Mẫu,UBND tỉnh;Ủy ban nhân dân tỉnh,tinh,ủy ban nhân dân,
        so-mau,Sở Mẫu tỉnh Mẫu,SM,Sở Mẫu,tinh,sở,ubnd-tinh
        van-phong-so,Văn phòng Sở,VPS,,tinh,văn phòng,so-mau
        phong-nghiep-vu,Phòng Nghiệp vụ,PNV,,tinh,phòng,so-mau
        phong-ke-hoach-tai-chinh,Phòng Kế hoạch - Tài chính,PKHTC,,tinh,phòng,so-mau
        mot-cua,Bộ phận Một cửa của Sở,BPMC,Bộ phận Một cửa,tinh,văn phòng,van-phong-so

        """
    case .commune:
      return head + central + """
        ubnd-tinh,Ủy ban nhân dân tỉnh Mẫu,UBND tỉnh Mẫu,UBND tỉnh;Ủy ban nhân dân tỉnh,tinh,ủy ban nhân dân,
        ubnd-xa,Ủy ban nhân dân xã Mẫu Một,UBND xã Mẫu Một,UBND xã;Ủy ban nhân dân xã,xa,ủy ban nhân dân,ubnd-tinh
        van-phong,Văn phòng HĐND và UBND xã,VP,Văn phòng,xa,văn phòng,ubnd-xa
        phong-kinh-te,Phòng Kinh tế,PKT,,xa,phòng,ubnd-xa
        phong-van-hoa-xa-hoi,Phòng Văn hóa - Xã hội,PVHXH,,xa,phòng,ubnd-xa
        trung-tam-hcc,Trung tâm Phục vụ hành chính công xã,TTPVHCC,,xa,đơn vị hành chính,ubnd-xa

        """
    }
  }

  var units: String {
    """
    ma,ten,cap,loai,thuoc,minh_hoa
    99,Mẫu,tỉnh,tỉnh,,true
    99001,Mẫu Một,xã,xã,99,true
    99002,Mẫu Hai,xã,phường,99,true

    """
  }

  var documents: String {
    """
    so_hieu,ngay_ban_hanh,co_quan,loai,trich_yeu
    76/NQ-CP,2021-07-15,chinh-phu,Nghị quyết,Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030

    """
  }

  var tasks: String {
    let (steers, law, desk) = offices
    return """
      tt,muc,ten_muc,noi_dung,san_pham,chu_tri,phoi_hop,thoi_gian,kinh_phi
      1.1,1,"Chỉ đạo, điều hành","Kiểm tra việc thực hiện cải cách hành chính",Kết luận kiểm tra,\(steers),\(law),Quý II/\(year),40
      1.2,1,"Chỉ đạo, điều hành","Báo cáo kết quả cải cách hành chính năm \(year)",Báo cáo,\(steers),,Trước 15/12/\(year),
      2.1,2,Cải cách thể chế,"Rà soát văn bản đã ban hành, đề nghị sửa hoặc bãi bỏ",Báo cáo kết quả rà soát,\(law),\(steers),Tháng 9/\(year),25
      3.1,3,Cải cách thủ tục hành chính,"Niêm yết đầy đủ thủ tục, phí, thời hạn tại nơi tiếp nhận",Bảng niêm yết,\(desk),\(law),Thường xuyên,
      3.2,3,Cải cách thủ tục hành chính,"Lấy ý kiến người dân về việc tiếp nhận, trả kết quả",Báo cáo khảo sát,\(desk),\(steers),Quý IV/\(year),30
      4.1,4,Xây dựng chính quyền số,"Hướng dẫn người dân nộp hồ sơ trực tuyến tại chỗ",Số lượt hướng dẫn,\(desk),,Năm \(year),60

      """
  }

  var progress: String {
    """
    tt,ky,ngay,trang_thai,ty_le,ket_qua,minh_hoa
    3.1,Tháng 1/\(year),\(year)-01-01,dang_lam,50,Đã niêm yết các thủ tục có hồ sơ nhiều nhất,true

    """
  }
}
