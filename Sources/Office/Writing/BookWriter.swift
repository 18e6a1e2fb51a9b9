import CLinux
import CXLSXWriter
import Vietnamese

/// Workbooks → the bytes of an `.xlsx`, through libxlsxwriter. The same workbook gives the same bytes.
public enum BookWriter {
  /// The longest text a cell may hold, in UTF-16 units (Excel's own limit).
  static let longestText = 32_767
  /// The longest name a sheet may have.
  public static let longestName = 31

  /// - Returns: nil where the machine gives no memory or no temporary file
  public static func bytes(_ book: Book) -> [UInt8]? {
    let file = congkhai_memory_file("congkhai-xlsx")
    guard file >= 0 else { return nil }
    defer { close(file) }
    // The library takes a path; a file of memory has one.
    var options = lxw_workbook_options(constant_memory: 1, tmpdir: nil, use_zip64: 0)
    guard let workbook = workbook_new_opt("/proc/self/fd/\(file)", &options) else { return nil }
    setProperties(book, workbook)
    var sheets = SheetWriter(workbook)
    for sheet in book.sheets { sheets.write(sheet) }
    guard workbook_close(workbook) == LXW_NO_ERROR else { return nil }
    return contents(of: file)
  }

  private static func setProperties(_ book: Book, _ workbook: UnsafeMutablePointer<lxw_workbook>) {
    book.title.withMutableCString { title in
      book.author.withMutableCString { author in
        book.remark.withMutableCString { remark in
          var properties = lxw_doc_properties()
          properties.title = title
          properties.author = author
          properties.company = author
          properties.comments = remark
          properties.created = seconds(book.day)
          workbook_set_properties(workbook, &properties)
        }
      }
    }
  }

  /// Noon of the day, in seconds since 1970.
  private static func seconds(_ day: BookDay) -> Int {
    // Days of the civil calendar counted from March, so that a leap day is the last of its year.
    let year = day.month <= 2 ? day.year - 1 : day.year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (day.month + (day.month > 2 ? -3 : 9)) + 2) / 5 + day.day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return (era * 146_097 + dayOfEra - 719_468) * 86_400 + 43_200
  }

  static func contents(of file: Int32) -> [UInt8]? {
    let size = lseek(file, 0, SEEK_END)
    guard size > 0 else { return nil }
    var isWhole = true
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = pread(file, buffer.baseAddress?.advanced(by: count), size - count, off_t(count))
        guard got > 0 else {
          isWhole = false
          return
        }
        count += got
      }
    }
    return isWhole ? bytes : nil
  }
}

extension String {
  /// Some of the library's structures ask for text that they could change, and do not.
  func withMutableCString<Result>(_ body: (UnsafeMutablePointer<CChar>) -> Result) -> Result {
    withCString { body(UnsafeMutablePointer(mutating: $0)) }
  }
}
