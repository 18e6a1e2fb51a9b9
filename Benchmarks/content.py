"""Writes a content folder of made-up but lifelike procedures: about 7 kB of official Vietnamese a procedure, under the labels
of the national database. The same seed gives the same bytes; another seed gives other procedures, in the same manner."""
import csv
import pathlib
import random

LABELS = ["Mã thủ tục", "Tên thủ tục", "Số quyết định", "Cấp thực hiện", "Loại thủ tục", "Lĩnh vực", "Trình tự thực hiện",
          "Cách thức thực hiện", "Thành phần hồ sơ", "Số lượng hồ sơ", "Mẫu đơn, mẫu tờ khai", "Đối tượng thực hiện", "Cơ quan thực hiện",
          "Cơ quan có thẩm quyền", "Cơ quan phối hợp", "Địa chỉ tiếp nhận hồ sơ", "Kết quả thực hiện", "Căn cứ pháp lý",
          "Yêu cầu, điều kiện thực hiện", "Thủ tục liên quan", "Mức độ dịch vụ công", "Bưu chính công ích"]

# ma, ten, ten_tat, and the fields of each with the things that are asked for
AGENCIES = [
    ("so-nnmt", "Sở Nông nghiệp và Môi trường", "Sở NN&MT", {
        "Đất đai": ["giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất", "phương án sử dụng đất", "trích lục bản đồ địa chính", "biến động về quyền sử dụng đất"],
        "Môi trường": ["giấy phép môi trường", "báo cáo đánh giá tác động môi trường", "phương án cải tạo, phục hồi môi trường"],
        "Tài nguyên nước": ["giấy phép khai thác nước dưới đất", "giấy phép khai thác, sử dụng nước mặt", "giấy phép hành nghề khoan nước dưới đất"],
        "Địa chất và khoáng sản": ["giấy phép thăm dò khoáng sản", "giấy phép khai thác khoáng sản", "đề án đóng cửa mỏ khoáng sản"],
        "Lâm nghiệp": ["phương án quản lý rừng bền vững", "mã số cơ sở nuôi, trồng các loài động vật rừng", "hồ sơ nguồn gốc lâm sản"],
        "Thú y": ["giấy chứng nhận điều kiện vệ sinh thú y", "chứng chỉ hành nghề thú y", "giấy chứng nhận cơ sở an toàn dịch bệnh động vật"],
        "Bảo vệ thực vật": ["giấy chứng nhận đủ điều kiện buôn bán thuốc bảo vệ thực vật", "giấy phép vận chuyển thuốc bảo vệ thực vật"]}),
    ("so-xd", "Sở Xây dựng", "Sở XD", {
        "Hoạt động xây dựng": ["giấy phép xây dựng", "chứng chỉ năng lực hoạt động xây dựng", "chứng chỉ hành nghề hoạt động xây dựng", "báo cáo nghiên cứu khả thi đầu tư xây dựng"],
        "Nhà ở và công sở": ["văn bản thuê nhà ở xã hội", "điều kiện huy động vốn để xây dựng nhà ở"],
        "Quy hoạch xây dựng, kiến trúc": ["giấy phép quy hoạch", "đồ án quy hoạch chi tiết xây dựng"],
        "Đường bộ": ["giấy phép lái xe", "phù hiệu xe ô tô kinh doanh vận tải", "giấy phép thi công công trình trên đường bộ đang khai thác", "giấy phép lưu hành xe quá khổ, quá tải"],
        "Đường thủy nội địa": ["giấy chứng nhận khả năng chuyên môn", "phương tiện thủy nội địa", "hoạt động bến thủy nội địa"]}),
    ("so-tc", "Sở Tài chính", "Sở TC", {
        "Thành lập và hoạt động của doanh nghiệp": ["giấy chứng nhận đăng ký doanh nghiệp", "giấy xác nhận về việc thay đổi nội dung đăng ký doanh nghiệp", "hoạt động chi nhánh, văn phòng đại diện"],
        "Đầu tư tại Việt Nam": ["giấy chứng nhận đăng ký đầu tư", "chủ trương đầu tư của dự án", "nội dung dự án đầu tư"],
        "Quản lý công sản": ["phương án xử lý tài sản công", "quyết định mua sắm tài sản công"],
        "Hợp tác xã": ["giấy chứng nhận đăng ký hợp tác xã", "nội dung đăng ký tổ hợp tác"]}),
    ("so-nv", "Sở Nội vụ", "Sở NV", {
        "Việc làm": ["giấy phép lao động cho người lao động nước ngoài", "quyết định hưởng trợ cấp thất nghiệp", "giấy phép hoạt động dịch vụ việc làm"],
        "Người có công": ["giấy chứng nhận người có công", "chế độ trợ cấp một lần đối với thân nhân người có công", "hồ sơ di chuyển hài cốt liệt sĩ"],
        "Tổ chức phi chính phủ": ["điều lệ hội", "giấy phép thành lập quỹ xã hội", "việc thành lập hội"],
        "Văn thư và lưu trữ nhà nước": ["chứng chỉ hành nghề lưu trữ", "việc sử dụng tài liệu lưu trữ"]}),
    ("so-yt", "Sở Y tế", "Sở YT", {
        "Khám bệnh, chữa bệnh": ["giấy phép hoạt động cơ sở khám bệnh, chữa bệnh", "giấy phép hành nghề khám bệnh, chữa bệnh", "danh mục kỹ thuật thực hiện tại cơ sở"],
        "Dược phẩm": ["giấy chứng nhận đủ điều kiện kinh doanh dược", "chứng chỉ hành nghề dược", "thông tin thuốc trên phương tiện thông tin đại chúng"],
        "An toàn thực phẩm": ["giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm", "bản công bố sản phẩm", "nội dung quảng cáo thực phẩm"],
        "Bảo trợ xã hội": ["trợ cấp xã hội hằng tháng", "hỗ trợ chi phí mai táng", "mức độ khuyết tật", "cơ sở trợ giúp xã hội ngoài công lập"]}),
    ("so-gddt", "Sở Giáo dục và Đào tạo", "Sở GD&ĐT", {
        "Giáo dục trung học": ["quyết định thành lập trường trung học phổ thông", "hoạt động giáo dục của nhà trường", "hồ sơ chuyển trường của học sinh"],
        "Giáo dục nghề nghiệp": ["giấy chứng nhận đăng ký hoạt động giáo dục nghề nghiệp", "quyết định công nhận hội đồng trường"],
        "Văn bằng, chứng chỉ": ["bản sao văn bằng, chứng chỉ từ sổ gốc", "văn bằng do cơ sở giáo dục nước ngoài cấp"]}),
    ("so-vhttdl", "Sở Văn hóa, Thể thao và Du lịch", "Sở VHTT&DL", {
        "Di sản văn hóa": ["quyết định xếp hạng di tích", "giấy phép khai quật khẩn cấp", "giấy chứng nhận cơ sở đủ điều kiện giám định cổ vật"],
        "Lữ hành": ["giấy phép kinh doanh dịch vụ lữ hành nội địa", "thẻ hướng dẫn viên du lịch"],
        "Thể dục thể thao": ["giấy chứng nhận đủ điều kiện kinh doanh hoạt động thể thao", "đẳng cấp vận động viên"],
        "Báo chí": ["giấy phép xuất bản bản tin", "việc họp báo trong nước"]}),
    ("so-ct", "Sở Công Thương", "Sở CT", {
        "Lưu thông hàng hóa trong nước": ["giấy phép bán buôn rượu", "giấy chứng nhận cửa hàng đủ điều kiện bán lẻ xăng dầu", "giấy phép bán lẻ sản phẩm thuốc lá"],
        "Điện": ["giấy phép hoạt động điện lực", "thẻ an toàn điện"],
        "Hóa chất": ["giấy chứng nhận đủ điều kiện kinh doanh hóa chất", "biện pháp phòng ngừa, ứng phó sự cố hóa chất"],
        "Xúc tiến thương mại": ["hoạt động khuyến mại", "việc tổ chức hội chợ, triển lãm thương mại"]}),
    ("so-khcn", "Sở Khoa học và Công nghệ", "Sở KH&CN", {
        "Hoạt động khoa học và công nghệ": ["giấy chứng nhận đăng ký hoạt động khoa học và công nghệ", "kết quả thực hiện nhiệm vụ khoa học và công nghệ", "giấy chứng nhận doanh nghiệp khoa học và công nghệ"],
        "Tiêu chuẩn đo lường chất lượng": ["bản công bố hợp quy", "dấu định lượng trên nhãn hàng đóng gói sẵn"],
        "Viễn thông và Internet": ["giấy chứng nhận đủ điều kiện hoạt động điểm cung cấp dịch vụ trò chơi điện tử công cộng", "việc lắp đặt trạm thu phát sóng"]}),
    ("so-tp", "Sở Tư pháp", "Sở TP", {
        "Hộ tịch": ["trích lục hộ tịch", "giấy xác nhận tình trạng hôn nhân", "việc nhận cha, mẹ, con có yếu tố nước ngoài", "việc thay đổi, cải chính thông tin hộ tịch"],
        "Công chứng": ["quyết định thành lập văn phòng công chứng", "hoạt động hành nghề công chứng", "thẻ công chứng viên"],
        "Luật sư": ["giấy đăng ký hoạt động của văn phòng luật sư", "giấy đăng ký hành nghề luật sư với tư cách cá nhân"],
        "Giám định tư pháp": ["quyết định bổ nhiệm giám định viên tư pháp", "hoạt động văn phòng giám định tư pháp"],
        "Đấu giá tài sản": ["thẻ đấu giá viên", "giấy đăng ký hoạt động doanh nghiệp đấu giá tài sản"]}),
    ("so-dttg", "Sở Dân tộc và Tôn giáo", "Sở DT&TG", {
        "Tôn giáo": ["việc đăng ký hoạt động tín ngưỡng", "việc tổ chức đại hội của tổ chức tôn giáo", "hoạt động của dòng tu"],
        "Công tác dân tộc": ["danh sách người có uy tín trong đồng bào dân tộc thiểu số"]}),
    ("bql-kcn", "Ban Quản lý các khu công nghiệp", "BQL KCN", {
        "Khu công nghiệp, khu kinh tế": ["giấy chứng nhận đăng ký đầu tư trong khu công nghiệp", "quyết định thành lập khu công nghiệp sinh thái", "nội quy lao động của doanh nghiệp"]}),
]

ACTS = ["Cấp", "Cấp lại", "Cấp đổi", "Gia hạn", "Thu hồi", "Điều chỉnh", "Sửa đổi, bổ sung", "Đăng ký", "Thẩm định", "Phê duyệt", "Xác nhận", "Công nhận", "Thông báo thay đổi"]
CASES = ["", " đối với hộ gia đình, cá nhân", " đối với tổ chức", " do bị mất, bị hỏng", " tại vùng có điều kiện kinh tế – xã hội đặc biệt khó khăn", " theo đề nghị của cơ quan nhà nước có thẩm quyền",
         " trong trường hợp chia, tách, hợp nhất, sáp nhập", " có yếu tố nước ngoài", " lần đầu", " khi thay đổi địa chỉ trụ sở", " đối với đơn vị sự nghiệp công lập", " trong trường hợp ủy quyền"]
LEVELS = ["Cấp tỉnh", "Cấp tỉnh", "Cấp tỉnh", "Cấp xã", "Cấp tỉnh, cấp xã"]
KINDS = ["TTHC được luật giao quy định chi tiết", "TTHC không được luật giao cho địa phương quy định hoặc quy định chi tiết"]
WHO = ["Công dân Việt Nam", "Cán bộ, công chức, viên chức", "Doanh nghiệp", "Doanh nghiệp có vốn đầu tư nước ngoài", "Tổ chức (không bao gồm doanh nghiệp, hợp tác xã)", "Hợp tác xã", "Người nước ngoài", "Hộ kinh doanh"]
ONLINE = ["toàn trình", "một phần", "cung cấp thông tin"]

STEPS = [
    "Tổ chức, cá nhân chuẩn bị đầy đủ hồ sơ theo quy định và nộp tại Trung tâm Phục vụ hành chính công tỉnh, qua dịch vụ bưu chính công ích hoặc trực tuyến trên Cổng Dịch vụ công quốc gia.",
    "Công chức tiếp nhận kiểm tra tính đầy đủ, hợp lệ của hồ sơ; hồ sơ hợp lệ thì lập Giấy tiếp nhận hồ sơ và hẹn trả kết quả, hồ sơ chưa hợp lệ thì hướng dẫn một lần bằng Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ.",
    "Trong thời hạn {d} ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ, {a} phân công công chức thụ lý, thẩm định nội dung hồ sơ và các tài liệu kèm theo.",
    "Trường hợp cần làm rõ, {a} có văn bản đề nghị tổ chức, cá nhân giải trình, bổ sung; thời gian giải trình, bổ sung không tính vào thời hạn giải quyết.",
    "{a} gửi văn bản lấy ý kiến các cơ quan có liên quan; trong thời hạn {d} ngày làm việc, cơ quan được lấy ý kiến trả lời bằng văn bản, quá thời hạn mà không trả lời thì được coi là đồng ý.",
    "{a} tổ chức kiểm tra thực tế tại cơ sở; biên bản kiểm tra được lập theo mẫu, có chữ ký của đại diện đoàn kiểm tra và đại diện cơ sở được kiểm tra.",
    "Trường hợp hồ sơ đủ điều kiện, lãnh đạo {a} xem xét, ký ban hành kết quả; trường hợp không đủ điều kiện thì trả lời bằng văn bản và nêu rõ lý do.",
    "Kết quả được chuyển về Trung tâm Phục vụ hành chính công để trả cho tổ chức, cá nhân theo hình thức đã đăng ký; bản điện tử có giá trị pháp lý như bản giấy.",
    "Tổ chức, cá nhân thực hiện nghĩa vụ tài chính (nếu có) theo thông báo và nộp lại chứng từ trước khi nhận kết quả.",
    "Hồ sơ quá hạn giải quyết thì chậm nhất 01 ngày trước ngày hết hạn, {a} gửi văn bản xin lỗi, nêu rõ lý do quá hạn và thời gian đề nghị gia hạn.",
]
PAPERS = [
    "Đơn đề nghị {n} (theo mẫu): 01 bản chính.", "Bản sao có chứng thực quyết định thành lập hoặc giấy tờ có giá trị tương đương: 01 bản sao.",
    "Bản thuyết minh về điều kiện cơ sở vật chất, trang thiết bị và nhân lực: 01 bản chính.", "Sơ đồ vị trí, mặt bằng khu vực đề nghị {n}: 02 bản chính.",
    "Danh sách nhân sự kèm bản sao văn bằng, chứng chỉ chuyên môn phù hợp với nội dung đề nghị: 01 bản sao.", "Giấy tờ chứng minh quyền sử dụng hợp pháp địa điểm thực hiện: 01 bản sao.",
    "Văn bản ủy quyền trong trường hợp nộp hồ sơ thông qua người đại diện: 01 bản chính.", "Báo cáo kết quả hoạt động trong 02 năm gần nhất tính đến thời điểm nộp hồ sơ: 01 bản chính.",
    "Chứng từ nộp phí, lệ phí (nếu có) hoặc mã giao dịch thanh toán trực tuyến: 01 bản sao.", "Bản gốc giấy tờ đã được cấp trước đây, trừ trường hợp bị mất: 01 bản chính.",
    "Biên bản họp thông qua nội dung đề nghị, có chữ ký của những người tham dự: 01 bản chính.", "Tài liệu kỹ thuật có liên quan đã được cơ quan chuyên môn thẩm định: 01 bản sao.",
]
CONDITIONS = [
    "Có trụ sở ổn định trên địa bàn tỉnh và có đủ diện tích làm việc theo quy định của pháp luật chuyên ngành.", "Người chịu trách nhiệm chuyên môn có trình độ phù hợp và có thời gian công tác từ {d} tháng trở lên.",
    "Không trong thời gian bị đình chỉ hoạt động hoặc bị cấm hành nghề theo bản án, quyết định của Tòa án.", "Trang thiết bị được kiểm định, hiệu chuẩn định kỳ và còn trong thời hạn sử dụng.",
    "Nội dung đề nghị phù hợp với quy hoạch tỉnh, quy hoạch ngành đã được cấp có thẩm quyền phê duyệt.", "Đã hoàn thành nghĩa vụ báo cáo định kỳ của năm trước liền kề năm đề nghị.",
    "Có phương án bảo đảm an ninh, trật tự, phòng cháy và chữa cháy, bảo vệ môi trường trong quá trình hoạt động.", "Bảo đảm các điều kiện về vốn, tài chính theo quy định tại thời điểm nộp hồ sơ.",
]
# number, day, issuer, kind, subject: real documents, since a citation that fits none is reported
LAWS = [
    ("31/2024/QH15", "18/01/2024", "Quốc hội", "Luật", "Luật Đất đai"), ("72/2020/QH14", "17/11/2020", "Quốc hội", "Luật", "Luật Bảo vệ môi trường"),
    ("59/2020/QH14", "17/6/2020", "Quốc hội", "Luật", "Luật Doanh nghiệp"), ("61/2020/QH14", "17/6/2020", "Quốc hội", "Luật", "Luật Đầu tư"),
    ("60/2014/QH13", "20/11/2014", "Quốc hội", "Luật", "Luật Hộ tịch"), ("15/2023/QH15", "09/01/2023", "Quốc hội", "Luật", "Luật Khám bệnh, chữa bệnh"),
    ("27/2023/QH15", "27/11/2023", "Quốc hội", "Luật", "Luật Nhà ở"), ("28/2023/QH15", "27/11/2023", "Quốc hội", "Luật", "Luật Tài nguyên nước"),
    ("55/2010/QH12", "17/6/2010", "Quốc hội", "Luật", "Luật An toàn thực phẩm"), ("16/2017/QH14", "15/11/2017", "Quốc hội", "Luật", "Luật Lâm nghiệp"),
    ("61/2018/NĐ-CP", "23/4/2018", "Chính phủ", "Nghị định", "về thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính"),
    ("107/2021/NĐ-CP", "06/12/2021", "Chính phủ", "Nghị định", "sửa đổi, bổ sung Nghị định số 61/2018/NĐ-CP"), ("63/2010/NĐ-CP", "08/6/2010", "Chính phủ", "Nghị định", "về kiểm soát thủ tục hành chính"),
    ("45/2020/NĐ-CP", "08/4/2020", "Chính phủ", "Nghị định", "về thực hiện thủ tục hành chính trên môi trường điện tử"), ("30/2020/NĐ-CP", "05/3/2020", "Chính phủ", "Nghị định", "về công tác văn thư"),
    ("08/2022/NĐ-CP", "10/01/2022", "Chính phủ", "Nghị định", "quy định chi tiết một số điều của Luật Bảo vệ môi trường"), ("31/2021/NĐ-CP", "26/3/2021", "Chính phủ", "Nghị định", "quy định chi tiết một số điều của Luật Đầu tư"),
    ("02/2017/TT-VPCP", "31/10/2017", "Văn phòng Chính phủ", "Thông tư", "hướng dẫn về nghiệp vụ kiểm soát thủ tục hành chính"), ("01/2018/TT-VPCP", "23/11/2018", "Văn phòng Chính phủ", "Thông tư", "hướng dẫn thi hành Nghị định số 61/2018/NĐ-CP"),
]
SITE = """ten_cong: Cổng công khai thử tốc độ
tinh: Tỉnh Thử Nghiệm
co_quan_chu_quan: Sở Nội vụ
ngay_so_lieu: 2026-06-30
dia_chi: https://congkhai.example/
cap: tinh
trinh_dien: true
"""


def rows(count, seed):
    """The procedures, one dictionary of LABELS each."""
    rnd = random.Random(seed)
    places = [(ma, ten, field, things) for ma, ten, _, fields in AGENCIES for field, things in fields.items()]
    codes = rnd.sample(range(1_000_001, 3_999_999), count)
    seen = set()
    for code in sorted(codes):
        ma, agency, field, things = rnd.choice(places)
        thing = rnd.choice(things)
        name = f"{rnd.choice(ACTS)} {thing}{rnd.choice(CASES)}"
        if name in seen:
            name += f" (trường hợp {len(seen) + 1})"
        seen.add(name)
        put = lambda text: text.format(a=agency, d=rnd.choice((2, 3, 5, 7, 10, 12, 15, 20)), n=thing)
        steps = [STEPS[0], *sorted(rnd.sample(STEPS[1:], rnd.randint(6, 9)), key=STEPS.index)]
        days = rnd.choice((3, 5, 7, 10, 15, 20, 30))
        fee = rnd.choice(("Không", "50.000 đồng/hồ sơ", "120.000 đồng/hồ sơ", "1.500.000 đồng/hồ sơ", "Theo nghị quyết của Hội đồng nhân dân tỉnh"))
        ways = [f"{way} | {rnd.choice((days, days, max(1, days - 2)))} ngày làm việc | Phí: {fee} | Lệ phí: Không"
                for way in rnd.sample(("Trực tiếp", "Trực tuyến", "Dịch vụ bưu chính"), rnd.randint(2, 3))]
        laws = rnd.sample(LAWS, rnd.randint(4, 6))
        papers = rnd.sample(PAPERS, rnd.randint(6, 10))
        yield dict(zip(LABELS, (
            f"{code // 1_000_000}.{code % 1_000_000:06d}", name, f"{rnd.randint(100, 3999)}/QĐ-UBND", rnd.choice(LEVELS), rnd.choice(KINDS), field,
            "\n".join(f"Bước {i}: {put(s)}" for i, s in enumerate(steps, 1)), "\n".join(ways),
            "\n".join("- " + put(p) for p in papers), f"{rnd.randint(1, 3):02d} bộ", f"Mẫu số {rnd.randint(1, 30):02d}: Đơn đề nghị {thing}",
            "; ".join(rnd.sample(WHO, rnd.randint(2, 4))), agency, rnd.choice((agency, "Ủy ban nhân dân tỉnh")), rnd.choice(("", *[x[1] for x in AGENCIES])),
            "Trung tâm Phục vụ hành chính công tỉnh, quầy số " + str(rnd.randint(1, 24)), f"{rnd.choice(('Giấy phép', 'Giấy chứng nhận', 'Quyết định', 'Văn bản xác nhận'))} về {thing}",
            "\n".join(f"- {kind} số {number} ngày {day} của {issuer} {subject if kind != 'Luật' else '(' + subject + ')'}." for number, day, issuer, kind, subject in laws),
            "\n".join("- " + put(c) for c in rnd.sample(CONDITIONS, rnd.randint(4, 7))), "", rnd.choice(ONLINE), rnd.choice(("có", "không")))))


def explanation(row, rnd):
    """What an office adds in its own words to one procedure of five, in Markdown."""
    lines = rnd.sample(PAPERS + CONDITIONS, 6)
    put = lambda text: text.format(a=row["Cơ quan thực hiện"], d=5, n="nội dung này")
    return (f"Thủ tục này do **{row['Cơ quan thực hiện']}** thực hiện; xem thêm *hướng dẫn của bộ phận một cửa*.\n\n## Trước khi nộp\n\n"
            + "".join(f"- {put(x)}\n" for x in lines[:3]) + "\n## Hay bị trả lại vì\n\n" + "".join(f"{i}. {put(x)}\n" for i, x in enumerate(lines[3:], 1))
            + f"\n| Việc | Thời gian |\n|:--|--:|\n| Tiếp nhận | {rnd.randint(1, 4)} giờ |\n| Thẩm định | {rnd.randint(1, 9)} ngày |\n")


def write(folder, count, seed):
    """Writes the content folder and returns the procedures."""
    made = list(rows(count, seed))
    rnd = random.Random(seed + 1)
    (folder / "thu-tuc").mkdir(parents=True)
    for row in made[::5]:
        (folder / "thu-tuc" / (row["Mã thủ tục"] + ".md")).write_text(explanation(row, rnd), "utf-8")
    table(folder / "thu-tuc" / "thu-tuc.csv", LABELS, ([r[k] for k in LABELS] for r in made))
    table(folder / "co-quan.csv", ["ma", "ten", "ten_tat", "cap", "loai"], ((ma, ten, short, "tỉnh", "sở") for ma, ten, short, _ in AGENCIES))
    table(folder / "van-ban.csv", ["so_hieu", "ngay_ban_hanh", "co_quan", "loai", "trich_yeu"], LAWS)
    (folder / "site.yaml").write_text(SITE, "utf-8")
    return made


def table(path, head, body):
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as f:
        csv.writer(f, lineterminator="\n").writerows([head, *body])


if __name__ == "__main__":
    import sys
    made = write(pathlib.Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
    print(len(made), "procedures,", (pathlib.Path(sys.argv[1]) / "thu-tuc" / "thu-tuc.csv").stat().st_size // len(made), "bytes each")
