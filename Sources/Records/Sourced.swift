import Diagnostics

/// A record with the place it was read from: any figure on a page leads a reader back to its file, sheet and cell.
public struct Sourced<Value: Sendable>: Sendable {
  public var value: Value
  public let place: Place

  public init(_ value: Value, at place: Place) {
    self.value = value
    self.place = place
  }
}

/// Markdown as written, with the line its text begins at, so that a fault in it names the right line of the file.
public struct TextBody: Sendable, Hashable {
  public var text: String
  public var file: String
  /// The line of the file that the first line of `text` stands on, from 1.
  public var firstLine: Int

  public init(text: String, file: String, firstLine: Int) {
    self.text = text
    self.file = file
    self.firstLine = firstLine
  }

  public var isEmpty: Bool { text.allSatisfy(\.isWhitespace) }
}
