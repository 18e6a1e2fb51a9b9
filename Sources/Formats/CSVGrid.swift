import Diagnostics
import Office
import Vietnamese

/// A CSV file as cells in their places, every text as it is stored: blanks are kept, letters are composed.
public enum CSVGrid {
  /// Nil and an error where the bytes are no UTF-8 text.
  public static func read(_ bytes: [UInt8], file: String) -> Diagnosed<Grid?> {
    if let fault = TextFile.encodingFault(bytes, file: file) { return Diagnosed(nil, [fault]) }
    var reading = Reading()
    bytes.withUnsafeBufferPointer { reading.run($0) }
    return Diagnosed(Grid(name: "", rows: reading.rows))
  }

  private struct Reading {
    var rows: [GridRow] = []
    private var cells: [GridCell] = []
    private var field: [UInt8] = []
    private var number = 1
    private var column = 0

    mutating func run(_ bytes: UnsafeBufferPointer<UInt8>) {
      var index = bytes.starts(with: TextFile.byteOrderMark) ? 3 : 0
      var delimiter = CSVDelimiter.detect(bytes, from: index)
      // Excel's own first line, `sep=;`, which it does not show.
      if bytes.count >= index + 5, bytes[index..<index + 4].elementsEqual("sep=".utf8) {
        delimiter = bytes[index + 4]
        while index < bytes.count, bytes[index] != 0x0A { index += 1 }
        index += 1
      }
      var isQuoted = false
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        if isQuoted {
          if byte != 0x22 {
            field.append(byte)
          } else if index < bytes.count, bytes[index] == 0x22 {
            field.append(byte)
            index += 1
          } else {
            isQuoted = false
          }
        } else if byte == 0x22, field.isEmpty {
          isQuoted = true
        } else if byte == delimiter {
          endField()
        } else if byte == 0x0A || byte == 0x0D {
          if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
          endRow()
        } else {
          field.append(byte)
        }
      }
      endRow()
    }

    private mutating func endField() {
      if !field.isEmpty {
        let stored = String(decoding: field, as: UTF8.self)
        let text = Composition.compose(stored)
        cells.append(
          GridCell(column: column, value: .text(text), isComposed: text.utf8.count != stored.utf8.count))
      }
      field.removeAll(keepingCapacity: true)
      column += 1
    }

    private mutating func endRow() {
      endField()
      if !cells.isEmpty { rows.append(GridRow(number: number, cells: cells)) }
      cells = []
      column = 0
      number += 1
    }
  }
}
