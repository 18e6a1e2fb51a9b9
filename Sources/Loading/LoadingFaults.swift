import Diagnostics

/// The faults of turning tables and texts into records.
public enum LoadingFaults {
  public static let all: [FaultKind] =
    [
      columnMissing, columnTwice, columnUnused, valueMissing, keyMissing, keyUnused, valueNotPlain, dayImpossible,
      dayUnreadable, momentUnreadable, numberUnreadable, numberAmbiguous, countNegative, yearUnreadable, choiceUnknown,
      attachmentMissing, rowUnused, fileUnused, fileUnreadable, sourceTwice, siteMissing,
      addressUnreadable, codeTwice,
      unitUnknown, headFileMissing, postNameWithoutDay, postDaysDiffer, nameNotPlain, agencyUnknown, agencyAmbiguous,
      deadlineNotADate, deadlineUnknown, deadlineNeedsYear, deadlineOutsidePlan, deadlineSlip, moneyUnreadable,
      moneyUnitMissing, periodBackwards, documentNumberUnusual, taskNumberTwice, taskUnknown, taskAmbiguous,
      procedureUnknown, evidenceCriterionUnknown, progressConflict, formTaskDiffers,
      partOfUnknown,
    ] + ofRegisters + ofMaps + ofIndices + ofSite

  static let columnMissing = FaultKind(
    "column-missing", .error,
    title: Words("Bảng thiếu một cột bắt buộc", "A table lacks a required column"),
    explanation: Words(
      """
      Mỗi loại bảng có vài cột bắt buộc; thiếu cột đó thì không biết dòng nói về việc gì. Đầu cột được nhận theo khóa \
      (noi_dung), theo tên in trong văn bản (Nội dung công việc) hoặc theo tên thường gặp, không phân biệt hoa thường, \
      dấu và khoảng trắng. Cách sửa: thêm cột, hoặc đổi đầu cột cho đúng.
      """,
      """
      Every kind of table has a few columns without which a row says nothing. A head is recognised by its key \
      (noi_dung), its printed title or a usual other name, without regard to case, marks and spacing.
      """))

  static let columnTwice = FaultKind(
    "column-twice", .error,
    title: Words("Hai cột cùng một nghĩa", "Two columns mean the same"),
    explanation: Words(
      "Hai đầu cột được hiểu là cùng một cột, nên không biết lấy giá trị nào. Đổi tên hoặc bỏ một trong hai cột.",
      "Two heads are understood as one column, so it is not known which value holds. Rename or remove one."))

  static let columnUnused = FaultKind(
    "column-unused", .warning,
    title: Words("Một cột không được dùng", "A column is not used"),
    explanation: Words(
      "Đầu cột này không phải cột nào của loại bảng ấy, nên số liệu trong cột không lên trang. Không có gì bị bỏ lặng lẽ: "
        + "cột nào không dùng đều được báo ở đây. Gõ nhầm thì sửa đầu cột; cột dùng nội bộ thì bỏ khỏi tệp.",
      "This head is no column of the kind of table, so its values are on no page. Nothing is dropped silently."))

  static let valueMissing = FaultKind(
    "value-missing", .error,
    title: Words("Ô bắt buộc để trống", "A required cell is empty"),
    explanation: Words(
      "Cột này phải có giá trị ở mọi dòng. Điền giá trị, hoặc xóa cả dòng nếu dòng thừa.",
      "This column needs a value in every row. Fill it in, or remove the row."))

  static let keyMissing = FaultKind(
    "key-missing", .error,
    title: Words("Phần đầu tệp thiếu một khóa bắt buộc", "The head of a file lacks a required key"),
    explanation: Words(
      "Phần đầu tệp (giữa hai dòng ---) hoặc site.yaml phải có khóa này. Thêm một dòng “khóa: giá trị”.",
      "The front matter (between two --- lines) or site.yaml must have this key. Add a line “key: value”."))

  static let keyUnused = FaultKind(
    "key-unused", .warning,
    title: Words("Một khóa không được dùng", "A key is not used"),
    explanation: Words(
      "Khóa này không có trong loại tệp ấy; giá trị của nó không lên trang. Gõ nhầm thì sửa; các khóa được nhận: congkhai "
        + "explain noi-dung.",
      "The kind of file has no such key; its value is on no page. Mend the key; those taken are listed by “congkhai explain "
        + "noi-dung”."))

  static let valueNotPlain = FaultKind(
    "value-not-plain", .error,
    title: Words("Khóa này chỉ nhận một giá trị", "The key takes one plain value"),
    explanation: Words(
      "Sau dấu hai chấm ghi một giá trị trên cùng dòng (hoặc danh sách [a, b]); không thụt các dòng “khóa: giá trị” khác vào "
        + "dưới khóa này.",
      "The key takes one value (or a list of values), not a mapping."))

  static let dayImpossible = FaultKind(
    "day-impossible", .error,
    title: Words("Ngày không có trong lịch", "A day that is not in the calendar"),
    explanation: Words(
      "Ngày được viết D/M/YYYY (16/11/2026) hoặc YYYY-MM-DD (2026-11-16). Ngày này không có trong lịch, thường do gõ nhầm: "
        + "đối chiếu văn bản gốc rồi sửa.",
      "Days are written D/M/YYYY or YYYY-MM-DD. This one is not in the calendar; most often it is a slip: "
        + "compare with the source."))

  static let dayUnreadable = FaultKind(
    "day-unreadable", .error,
    title: Words("Không đọc được ngày", "A day that cannot be read"),
    explanation: Words(
      "Ngày được viết D/M/YYYY (16/11/2026) hoặc YYYY-MM-DD (2026-11-16). Viết lại cho đúng dạng; chưa có ngày thì để trống.",
      "Days are written D/M/YYYY or YYYY-MM-DD. Write it so, or leave it empty where there is none."))

  static let momentUnreadable = FaultKind(
    "moment-unreadable", .error,
    title: Words("Không đọc được thời điểm", "A moment that cannot be read"),
    explanation: Words(
      "Thời điểm đăng phải có ngày, giờ và múi giờ: 2026-11-16T08:00:00+07:00.",
      "A moment needs day, time and offset: 2026-11-16T08:00:00+07:00."))

  static let numberUnreadable = FaultKind(
    "number-unreadable", .error,
    title: Words("Không đọc được số", "A number that cannot be read"),
    explanation: Words(
      "Số viết theo lối Việt Nam: dấu chấm nhóm hàng nghìn, dấu phẩy cho phần thập phân (1.234,5). Ô trống nghĩa là không "
        + "có số liệu, không phải số 0. Bỏ chữ và đơn vị ra khỏi ô, chỉ để con số.",
      "Numbers are written as in Vietnam: dots group thousands, a comma is the decimal (1.234,5). Empty is not 0. "
        + "Leave the number alone in its cell."))

  static let numberAmbiguous = FaultKind(
    "number-ambiguous", .error,
    title: Words("Số có hai cách đọc", "A number with two readings"),
    explanation: Words(
      "Một số như 1.234 có thể là một nghìn hai trăm ba mươi tư hoặc một phẩy hai ba tư. Chương trình không đoán: viết "
        + "1234 hoặc 1,234.",
      "A number such as 1.234 may be a thousand or a fraction. The program does not guess: write 1234 or 1,234."))

  static let countNegative = FaultKind(
    "count-negative", .error,
    title: Words("Số đếm âm", "A negative count"),
    explanation: Words(
      "Số đếm không thể nhỏ hơn 0. Bỏ dấu trừ nếu gõ nhầm; không có số liệu thì để ô trống.",
      "A count cannot be below 0. Take out the sign; where there is no figure, leave the cell empty."))

  static let yearUnreadable = FaultKind(
    "year-unreadable", .error,
    title: Words("Không đọc được năm", "A year that cannot be read"),
    explanation: Words("Năm viết bằng bốn chữ số: 2024.", "A year has four digits: 2024."))

  static let choiceUnknown = FaultKind(
    "choice-unknown", .warning,
    title: Words("Giá trị không có trong danh sách", "A value that is not in the list"),
    explanation: Words(
      "Cột này chỉ nhận vài giá trị định sẵn, không phân biệt hoa thường và dấu. Giá trị lạ coi như để trống. Chọn "
        + "một giá trị nêu trong thông báo.",
      "The column takes a few fixed values, without regard to case and marks. A strange value counts as absent. Choose one "
        + "of those the message names."))

  static let attachmentMissing = FaultKind(
    "attachment-missing", .warning,
    title: Words("Thiếu tệp đính kèm", "An attachment that is not there"),
    explanation: Words(
      "Cột tep ghi đường dẫn tính từ thư mục nội dung: van-ban/121-kh-ubnd.pdf, có phân biệt chữ hoa, chữ thường. Tệp này "
        + "không có, nên trang văn bản không có liên kết tải về. Sửa đường dẫn, hoặc chép tệp vào đúng chỗ.",
      "The column tep holds a path counted from the content folder: van-ban/121-kh-ubnd.pdf; case counts. The file is not "
        + "there, so the document's page has no download. Mend the path, or put the file there."))

  public static let rowUnused = FaultKind(
    "row-unused", .warning,
    title: Words("Một dòng không được dùng", "A row is not used"),
    explanation: Words(
      """
      Dòng này không lên trang nào: mọi cột được nhận đều trống, hoặc năm của nó không có số liệu. Điền cho đủ, sửa năm, \
      hoặc xóa dòng. Không có gì bị bỏ lặng lẽ.
      """,
      """
      The row is on no page: every column that is understood is empty, or its year has no figures. Fill it in, mend the \
      year, or remove the row. Nothing is dropped silently.
      """))

  static let fileUnused = FaultKind(
    "file-unused", .warning,
    title: Words("Một tệp không được dùng", "A file is not used"),
    explanation: Words(
      "Tệp này không có chỗ trong thư mục nội dung, hoặc không dòng nào của nó lên trang. Kiểm tra tên tệp và thư mục: "
        + "“congkhai explain noi-dung” liệt kê các tệp được đọc.",
      "The file has no place in a content folder, or no row of it is on a page. Check its name and folder."))

  static let fileUnreadable = FaultKind(
    "file-unreadable", .error,
    title: Words("Không mở được tệp", "A file that cannot be opened"),
    explanation: Words(
      "Tệp có trong thư mục nhưng không mở được, thường vì thiếu quyền đọc hoặc đang bị khóa. Đóng chương trình "
        + "đang mở tệp rồi chạy lại, hoặc nhờ người quản trị máy cấp quyền đọc.",
      "The file is there but cannot be opened, most often for lack of permission. Close what holds it "
        + "open, or grant read permission."))

  static let sourceTwice = FaultKind(
    "source-twice", .error,
    title: Words("Một bảng có hai nguồn", "One table has two sources"),
    explanation: Words(
      "Cùng một bảng có cả tệp .csv và tệp Excel; không biết bản nào đúng. Giữ một, chuyển bản kia ra khỏi thư mục.",
      "The same table is there as .csv and as a workbook; which one is right is not known. Keep one."))

  static let siteMissing = FaultKind(
    "site-missing", .error,
    title: Words("Thư mục nội dung thiếu site.yaml", "The content folder has no site.yaml"),
    explanation: Words(
      "site.yaml cho biết đây là trang của ai; mọi thứ khác có thể thiếu. “congkhai new THƯ-MỤC” tạo một thư mục mẫu.",
      "site.yaml says whose site this is; everything else may be absent. “congkhai new DIR” makes a folder to start from."
    ))

  static let addressUnreadable = FaultKind(
    "address-unreadable", .error,
    title: Words("Không đọc được địa chỉ trang mạng", "A web address that cannot be read"),
    explanation: Words(
      "Địa chỉ phải đầy đủ, bắt đầu bằng https:// và không có khoảng trắng. Chép từ thanh địa chỉ của trình duyệt.",
      "An address is written in full, begins with https:// and has no blanks. Copy it from the browser."))

  public static let codeTwice = FaultKind(
    "code-twice", .error,
    title: Words("Hai bản ghi cùng một mã", "Two records have one identifier"),
    explanation: Words(
      "Mã (hoặc số hiệu cùng ngày và cơ quan ban hành) phải là duy nhất: liên kết và địa chỉ trang dựa vào nó. Sửa mã của "
        + "một dòng, hoặc xóa dòng lặp.",
      "An identifier is unique: links and addresses depend on it. Change one, or remove the repeated row."))

  static let unitUnknown = FaultKind(
    "unit-unknown", .warning,
    title: Words("Đơn vị không có trong danh mục", "A unit that is not in the list"),
    explanation: Words(
      "Đơn vị được nhận theo mã hoặc tên trong don-vi-hanh-chinh.csv và co-quan.csv. Dòng này vẫn lên trang với tên như in, "
        + "nhưng không nối được với các năm khác. Sửa tên nếu gõ nhầm, hoặc thêm đơn vị vào danh mục.",
      "Units are known by code or name. The row is published with the printed name, but joins no series. Mend the "
        + "name, or add the unit to the list."))

  static let headFileMissing = FaultKind(
    "head-file-missing", .error,
    title: Words("Thư mục thiếu tệp đầu", "A folder lacks its head file"),
    explanation: Words(
      "Mỗi kế hoạch cần ke-hoach.md, mỗi chỉ số cần chi-so.md: tệp ấy cho biết tên, số hiệu, thời kỳ. Tệp bảng đứng một mình "
        + "thì không biết là của văn bản nào. Thêm tệp đầu, hoặc chuyển bảng về đúng thư mục.",
      "Each plan needs ke-hoach.md, each index chi-so.md: it says the name, number and period. Add it, or "
        + "move the tables to their folder."))

  static let postNameWithoutDay = FaultKind(
    "post-name-without-day", .warning,
    title: Words("Tên tệp bài viết không có ngày", "The name of a post has no day"),
    explanation: Words(
      "Tên tệp tin, bài bắt đầu bằng ngày đăng (2026-11-10-ten-bai.md), vì đó cũng là địa chỉ của trang. Đổi tên tệp.",
      "The name of a post begins with its day (2026-11-10-name.md): it is the address of the page too."))

  static let postDaysDiffer = FaultKind(
    "post-days-differ", .warning,
    title: Words("Ngày trong bài khác ngày ở tên tệp", "The day of a post is not the day of its name"),
    explanation: Words(
      "Địa chỉ trang lấy theo tên tệp, ngày in trên trang lấy theo khóa “ngay”. Sửa cho khớp để người đọc khỏi nhầm.",
      "The address follows the name, the printed day the key “ngay”. Make them agree."))

  static let nameNotPlain = FaultKind(
    "name-not-plain", .warning,
    title: Words("Tên tệp có dấu hoặc khoảng trắng", "A file's name has marks or blanks"),
    explanation: Words(
      "Tên tệp thành địa chỉ trang, nên chỉ dùng chữ thường không dấu, số và gạch nối. Chương trình tự đổi khi dựng; đổi tên "
        + "tệp để hai bên giống nhau.",
      "The name becomes an address: lower-case letters without marks, digits and hyphens. Rename the file so that both agree."
    ))

  static let agencyUnknown = FaultKind(
    "agency-unknown", .warning,
    title: Words("Cơ quan không có trong danh mục", "An agency that is not in the list"),
    explanation: Words(
      "Tên trong ô được nhận theo ma, ten, ten_tat, ten_khac của co-quan.csv, theo lối viết tắt thường gặp, và theo các nhóm "
        + "(các sở, ban, ngành…). Tên không nhận ra vẫn in như văn bản nhưng không nối với trang cơ quan. Thêm cơ quan vào "
        + "co-quan.csv, hoặc thêm cách viết ấy vào ten_khac.",
      "Names are known by co-quan.csv, by usual abbreviations and as groups. An unknown name is printed but not linked. Add it "
        + "to co-quan.csv, or to ten_khac of the agency."))

  static let agencyAmbiguous = FaultKind(
    "agency-ambiguous", .warning,
    title: Words("Tên cơ quan có hai cách hiểu", "A name that fits two agencies"),
    explanation: Words(
      "Cách viết tắt này khớp với hơn một cơ quan, nên không nối với cơ quan nào. Viết tên đầy đủ, hoặc ghi cách viết ấy vào "
        + "ten_khac của đúng một cơ quan.",
      "The abbreviation fits more than one agency, so it resolves to neither. Write the full name."))

  static let deadlineNotADate = FaultKind(
    "deadline-not-a-date", .error,
    title: Words("Hạn không có trong lịch", "A deadline that is not in the calendar"),
    explanation: Words(
      "Hạn ghi một ngày không có thật (31/02), nên không tính được việc đúng hay quá hạn. Đối chiếu với văn bản gốc rồi sửa.",
      "The deadline names a day that does not exist. Compare it with the source and mend it."))

  static let deadlineUnknown = FaultKind(
    "deadline-unknown", .warning,
    title: Words("Không hiểu cách ghi thời hạn", "A deadline that is not understood"),
    explanation: Words(
      "Cụm từ in trong ô vẫn lên trang nguyên văn, nhưng chương trình không đoán ngày. Nếu là ngày hay kỳ, viết lại theo dạng "
        + "thường gặp: 30/6/2026; tháng 6/2026; quý II/2026; năm 2026; Thường xuyên; Theo quy định.",
      "The printed phrase stands on the page; no day is guessed. If it is a day or period, write it in a usual form."))

  static let deadlineNeedsYear = FaultKind(
    "deadline-needs-year", .warning,
    title: Words("Thời hạn thiếu năm", "A deadline without its year"),
    explanation: Words(
      "Kế hoạch kéo dài nhiều năm, nên tháng hay quý không kèm năm thì không biết là năm nào. Ghi thêm năm: quý II/2018.",
      "The plan spans several years, so a month or quarter without a year cannot be placed. Add the year: quý II/2018.")
  )

  static let deadlineOutsidePlan = FaultKind(
    "deadline-outside-plan", .warning,
    title: Words("Thời hạn nằm ngoài kỳ kế hoạch", "A deadline outside the plan"),
    explanation: Words(
      "Hạn được đọc như in, nhưng nằm ngoài thời kỳ của kế hoạch; gõ nhầm năm thì sửa, văn bản gốc ghi như vậy thì để "
        + "nguyên.",
      "The deadline is read as printed but lies outside the period of the plan; mend a slip in the year, leave it "
        + "where the source says so."))

  static let deadlineSlip = FaultKind(
    "deadline-slip", .note,
    title: Words("Thời hạn gõ lỗi, chỉ có một cách đọc", "A slip in a deadline with one reading"),
    explanation: Words(
      "Ô có lỗi gõ nhỏ (10/2/2 024) nhưng chỉ đọc được một cách; trang in nguyên văn, ngày tính theo cách đọc ấy. Không bắt buộc sửa.",
      "The cell has a small slip with a single reading; the page prints it as written and counts by that reading."))

  static let moneyUnreadable = FaultKind(
    "money-unreadable", .error,
    title: Words("Không đọc được số tiền", "An amount that cannot be read"),
    explanation: Words(
      "Ô có chữ số nhưng không đọc trọn được thành số tiền. Viết: 1.250.000.000; 1.250 triệu đồng; 1,25 tỷ đồng. Ô không có chữ "
        + "số (“Theo quy định”) được giữ nguyên chữ.",
      "The cell has digits that cannot be read whole as an amount. A cell without digits stays words."))

  static let moneyUnitMissing = FaultKind(
    "money-unit-missing", .error,
    title: Words("Số tiền thiếu đơn vị", "An amount without its unit"),
    explanation: Words(
      "Một con số đứng một mình có thể là đồng hay triệu đồng. Ghi don_vi_tien (dong | nghin | trieu | ty) trong ke-hoach.md, "
        + "hoặc ghi đơn vị vào đầu cột: Kinh phí (triệu đồng).",
      "A bare number may be đồng or million. Say don_vi_tien in ke-hoach.md, or the unit in the head of the column."))

  static let periodBackwards = FaultKind(
    "period-backwards", .error,
    title: Words("Thời kỳ kết thúc trước khi bắt đầu", "A period that ends before it starts"),
    explanation: Words(
      "Ngày cuối phải bằng hoặc sau ngày đầu. Đổi chỗ hai ngày nếu ghi ngược, hoặc sửa năm gõ nhầm.",
      "The last day is the first day or later. Swap the two, or mend the year."))

  static let taskNumberTwice = FaultKind(
    "task-number-twice", .note,
    title: Words("Số thứ tự nhiệm vụ lặp lại", "A repeated task number"),
    explanation: Words(
      "Văn bản thật có khi lặp số. Địa chỉ của việc sau được thêm -2, -3 theo thứ tự dòng; thêm cột ma để giữ địa chỉ cố định "
        + "khi chèn dòng.",
      "Real plans repeat numbers. The address of the later task gets -2, -3 in row order; a column ma would pin it."))

  static let taskUnknown = FaultKind(
    "task-unknown", .warning,
    title: Words("Tiến độ của một việc không có", "Progress of a task that is not there"),
    explanation: Words(
      "Dòng tiến độ ghi số không khớp nhiệm vụ nào của kế hoạch, nên không lên trang. Ghi đúng số ở cột tt của "
        + "nhiem-vu.csv, hoặc địa chỉ của việc (mục và số, như i-1-1).",
      "The progress row names no task of the plan, so it is on no page. Give the number of nhiem-vu.csv, or the task's anchor."
    ))

  static let taskAmbiguous = FaultKind(
    "task-ambiguous", .error,
    title: Words("Số thứ tự khớp nhiều nhiệm vụ", "A number that fits several tasks"),
    explanation: Words(
      "Số này có ở nhiều nhiệm vụ, không biết tiến độ là của việc nào. Ghi địa chỉ đầy đủ của việc (mục và số, như I-1.1), "
        + "hoặc dùng cột ma.",
      "The number stands at several tasks. Write the anchor (section and number, such as I-1.1), or use the column ma.")
  )
}
