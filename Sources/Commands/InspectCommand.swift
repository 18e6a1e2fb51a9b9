import ArgumentParser
import Building
import Diagnostics
import Formats
import Glibc
import Office

/// `congkhai inspect FILE…`: what the program sees in a workbook or table, in a clerk's words, or cell by cell for a
/// machine.
struct InspectCommand: FrontCommand {
  static let configuration = CommandConfiguration(commandName: "inspect", helpNames: [])
  @Argument var files: [String] = []
  @Flag var cells = false
  @OptionGroup var common: CommonOptions

  func perform(_ front: Front) async throws -> Exit {
    guard !files.isEmpty else {
      throw UsageProblem(
        Words("inspect cần ít nhất một tệp", "inspect needs at least one file"),
        help: Words("ví dụ: congkhai inspect content/bieu.xlsx", "for example: congkhai inspect content/table.xlsx"))
    }
    // One name that is no file is wrong usage; among several it is a fault, and the others are shown.
    if files.count == 1 { try requireFile(files[0]) }
    var faults: [Fault] = []
    var isFirst = true
    for path in files {
      do throws(UsageProblem) { try requireFile(path) } catch {
        faults.append(Front.fault(error.words, help: error.help, id: "wrong-usage"))
        continue
      }
      guard let bytes = FolderReading.file(path) else {
        faults.append(unreadable(path))
        continue
      }
      let read = InspectedFile.read(bytes, file: path)
      faults += read.faults
      if let file = read.value {
        show(file, isFirst: isFirst, front)
        isFirst = false
      }
    }
    front.show(faults, printer: Front.Faults(prefix: "", source: { _ in nil }))
    return faults.hasErrors ? .contentHasErrors : .done
  }

  private func show(_ file: InspectedFile, isFirst: Bool, _ front: Front) {
    if front.manner.isQuiet { return }
    if cells {
      var bytes: [UInt8] = []
      for grid in file.grids {
        let lines = GridLines(file: file.path, sheet: file.hasSheets ? grid.name : nil)
        for row in grid.rows {
          if front.manner.isJSON {
            lines.append(row, to: &bytes)
          } else {
            append(row, of: grid, to: &bytes)
          }
          if bytes.count > 1 << 16 { front.surroundings.output.flush(&bytes) }
        }
      }
      front.surroundings.output.flush(&bytes)
    } else if front.manner.isJSON {
      var bytes = Array(file.jsonLines.joined(separator: "\n").utf8)
      if !bytes.isEmpty { bytes.append(0x0A) }
      front.surroundings.output.flush(&bytes)
    } else {
      front.report(Words.joined([isFirst ? Words("", "") : Words("\n", "\n"), file.report], separator: ""))
    }
  }

  /// For a person who looks for one cell: `Biểu 1!D15`, its kind, its value on one line.
  private func append(_ row: GridRow, of grid: Grid, to bytes: inout [UInt8]) {
    for cell in row.cells {
      guard let kind = cell.value.kind, let text = cell.value.plainText else { continue }
      let place = SpreadsheetAddress.text(column: cell.column, row: row.number)
      let line = (grid.name.isEmpty ? place : grid.name + "!" + place) + "\t" + kind + "\t"
      bytes.append(contentsOf: line.utf8)
      bytes.append(contentsOf: text.utf8.map { $0 < 0x20 ? 0x20 : $0 })
      bytes.append(0x0A)
    }
  }

  private func unreadable(_ path: String) -> Fault {
    Front.fault(
      Words("không mở được tệp \(path)", "\(path) cannot be opened"),
      help: Words("cấp quyền đọc cho tệp", "grant read permission"), id: "file-unreadable")
  }

  private func requireFile(_ path: String) throws(UsageProblem) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw UsageProblem(
        Words("không có tệp \(path)", "there is no file \(path)"),
        help: Words(
          "kiểm tra tên tệp; tên có dấu cách cần đặt trong ngoặc kép",
          "look at the name; one with spaces needs quotation marks"))
    }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw UsageProblem(
        Words("\(path) là thư mục", "\(path) is a folder"),
        help: Words("chỉ từng tệp: congkhai inspect \(path)/*.xlsx", "name files: congkhai inspect \(path)/*.xlsx"))
    }
  }
}

extension Stream {
  /// Writes bytes that end with a line's end, and empties them.
  fileprivate func flush(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    print(String(decoding: bytes, as: UTF8.self), end: "")
    bytes.removeAll(keepingCapacity: true)
  }
}
