/// One step of a compiled template.
struct Instruction: Sendable {
  enum Code: UInt8, Sendable {
    /// Copies bytes of the program: `first` is the offset, `second` the length.
    case literal
    /// Prints a text, escaped.
    case text
    /// Prints a text at the start of an address, escaped, or `#` where a browser would run it.
    case address
    /// Prints markup as it stands.
    case markup
    /// Goes on at `first` where the value is false.
    case skipUnless
    /// Goes on at `first` where the value is true.
    case skipIf
    /// Runs the steps up to `first` inside the record, if there is one, then goes on there.
    case enter
    /// Runs the steps up to `first` once for each record of the list, then goes on there.
    case repeatEach
  }

  let code: Code
  var reference = Reference()
  var first: Int32 = 0
  var second: Int32 = 0
}

/// Where a value stands at run time: which open record, which slot of it, and, for `a.b.c`, where the slots that lead
/// further in are listed.
struct Reference: Sendable, Hashable {
  var depth: UInt16 = 0
  var slot: UInt16 = 0
  var pathStart: UInt16 = 0
  var pathCount: UInt16 = 0
}
