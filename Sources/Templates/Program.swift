import Markup

/// A template compiled against the names it is given: a flat list of steps with resolved slots.
///
/// Running it looks nothing up by name and allocates nothing a step; it appends to a buffer that can be used again.
public final class Program: Sendable {
  /// What the template is called.
  public let name: String
  /// Every template file that went into the program, by name, sorted.
  public let templates: [String]
  /// Every word of the interface that was used, by key, sorted.
  public let phrases: [String]

  let roots: [ObjectIdentifier]
  let steps: [Instruction]
  let literals: [UInt8]
  /// The slots that lead further in for `a.b.c`.
  let paths: [UInt16]
  /// How many records can be open at once, the roots included.
  let depth: Int

  init(
    name: String, templates: [String], phrases: [String], roots: [ObjectIdentifier], steps: [Instruction],
    literals: [UInt8], paths: [UInt16], depth: Int
  ) {
    self.name = name
    self.templates = templates
    self.phrases = phrases
    self.roots = roots
    self.steps = steps
    self.literals = literals
    self.paths = paths
    self.depth = depth
  }

  /// Renders one page in the place of what the buffer holds.
  /// - Parameter roots: records of the shapes the program was compiled against, in that order (outermost first).
  ///   Others are a mistake of the calling code, and stop the program.
  public func render(_ roots: [Record], into buffer: inout RenderBuffer) {
    precondition(
      roots.count == self.roots.count && zip(roots, self.roots).allSatisfy { $0.shape == $1 },
      "the template \"\(name)\" was compiled against other shapes")
    buffer.sink.removeAll()
    steps.withUnsafeBufferPointer { steps in
      literals.withUnsafeBufferPointer { literals in
        paths.withUnsafeBufferPointer { paths in
          withUnsafeTemporaryAllocation(of: UnsafeBufferPointer<Value>.self, capacity: depth + 1) { frames in
            let run = Run(steps: steps, literals: literals, paths: paths, frames: frames)
            run.open(roots[...], depth: 0, into: &buffer.sink)
          }
        }
      }
    }
    buffer.bytes.removeAll(keepingCapacity: true)
    buffer.sink.withBytes { buffer.bytes.append(contentsOf: $0) }
  }
}

/// Where pages are rendered, one after the other: its room is used again.
public struct RenderBuffer: ~Copyable {
  var sink = ByteSink(capacity: 1 << 16)
  /// The page rendered last, UTF-8.
  public fileprivate(set) var bytes: [UInt8] = []

  public init() {}
}

/// One rendering: borrowed views of the program and of the records that are open.
private struct Run {
  let steps: UnsafeBufferPointer<Instruction>
  let literals: UnsafeBufferPointer<UInt8>
  let paths: UnsafeBufferPointer<UInt16>
  let frames: UnsafeMutableBufferPointer<UnsafeBufferPointer<Value>>

  /// Opens the roots one inside the other, then runs all steps.
  func open(_ roots: ArraySlice<Record>, depth: Int, into sink: inout ByteSink) {
    guard let first = roots.first else {
      run(0..<steps.count, depth: depth, into: &sink)
      return
    }
    first.values.withUnsafeBufferPointer { values in
      frames.initializeElement(at: depth, to: values)
      open(roots.dropFirst(), depth: depth + 1, into: &sink)
    }
  }

  /// Runs a range of steps with `depth` records open.
  func run(_ range: Range<Int>, depth: Int, into sink: inout ByteSink) {
    var index = range.lowerBound
    while index < range.upperBound {
      let step = steps[index]
      index += 1
      switch step.code {
      case .literal:
        let start = Int(step.first)
        sink.append(UnsafeBufferPointer(rebasing: literals[start..<start + Int(step.second)]))
      case .text:
        if case .text(let text)? = find(step.reference) { HTMLEscape.append(text, to: &sink) }
      case .address:
        if case .text(let text)? = find(step.reference) {
          if SafeAddress.isSafe(text) {
            HTMLEscape.append(text, to: &sink)
          } else {
            HTMLEscape.append("#", to: &sink)
          }
        }
      case .markup:
        if case .markup(let markup)? = find(step.reference) { markup.bytes.withUnsafeBufferPointer { sink.append($0) } }
      case .skipUnless: if !isTrue(step.reference) { index = Int(step.first) }
      case .skipIf: if isTrue(step.reference) { index = Int(step.first) }
      case .enter:
        let body = index..<Int(step.first)
        index = body.upperBound
        if case .record(let record)? = find(step.reference) { run(body, in: record, depth: depth, into: &sink) }
      case .repeatEach:
        let body = index..<Int(step.first)
        index = body.upperBound
        if case .list(let records)? = find(step.reference) {
          for record in records { run(body, in: record, depth: depth, into: &sink) }
        }
      }
    }
  }

  private func run(_ body: Range<Int>, in record: Record, depth: Int, into sink: inout ByteSink) {
    record.values.withUnsafeBufferPointer { values in
      frames.initializeElement(at: depth, to: values)
      run(body, depth: depth + 1, into: &sink)
    }
  }

  /// The value a step refers to; nil where a record on the way to it is absent.
  @inline(__always)
  private func find(_ reference: Reference) -> Value? {
    let value = frames[Int(reference.depth)][Int(reference.slot)]
    return reference.pathCount == 0 ? value : follow(value, reference)
  }

  private func follow(_ value: Value, _ reference: Reference) -> Value? {
    var value = value
    let start = Int(reference.pathStart)
    for slot in paths[start..<start + Int(reference.pathCount)] {
      guard case .record(let record) = value else { return nil }
      value = record.values[Int(slot)]
    }
    return value
  }

  private func isTrue(_ reference: Reference) -> Bool {
    switch find(reference) {
    case nil, Value.none?: false
    case .text(let text)?: !text.isEmpty
    case .markup(let markup)?: !markup.isEmpty
    case .flag(let flag)?: flag
    case .record?: true
    case .list(let records)?: !records.isEmpty
    }
  }
}
