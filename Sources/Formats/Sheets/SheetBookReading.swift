import Diagnostics
import Office

extension SheetBook {
  /// A workbook from its bytes; nil where it cannot be read.
  /// - Parameter file: relative to the content folder; it stands in every place.
  public static func read(_ bytes: [UInt8], file: String) -> Diagnosed<SheetBook?> {
    Workbook.read(bytes: bytes, file: file).map { workbook in
      workbook.map { SheetBook(file: file, grids: $0.grids) }
    }
  }
}
