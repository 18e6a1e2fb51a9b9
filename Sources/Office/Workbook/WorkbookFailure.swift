/// Why a workbook could not be read.
public enum WorkbookFailure: Error, Sendable, Equatable {
  /// Locked with a password.
  case locked
  /// Broken off: a copy or download that did not end.
  case truncated
  /// A part cannot be unpacked or is not well-formed; the line where that shows, 0 where none does.
  case damaged(part: String, line: Int)
  /// A part that the workbook needs is not there.
  case missing(part: String)
  /// More than any real workbook holds, once unpacked.
  case tooLarge(part: String)
  /// A document type, with which XML could reach out of the file or swell without end.
  case documentType(part: String)
  /// More cells with content than fit.
  case tooManyCells(Int)

  init(_ failure: ArchiveFailure) {
    switch failure {
    case .truncated: self = .truncated
    case .damaged(let part): self = .damaged(part: part, line: 0)
    case .locked: self = .locked
    case .tooLarge(let part): self = .tooLarge(part: part)
    }
  }
}
