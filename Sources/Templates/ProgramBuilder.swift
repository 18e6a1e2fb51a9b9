/// Collects the steps of a program. Literals that follow each other become one step.
struct ProgramBuilder {
  private(set) var steps: [Instruction] = []
  private(set) var literals: [UInt8] = []
  private(set) var paths: [UInt16] = []
  private(set) var depth = 0
  /// A step that something jumps to: a literal before it cannot grow past it.
  private var target = 0

  /// Prints bytes as they stand.
  mutating func add(literal bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty else { return }
    let start = literals.count
    literals.append(contentsOf: bytes)
    if let last = steps.last, last.code == .literal, steps.count > target {
      steps[steps.count - 1].second = last.second + Int32(literals.count - start)
    } else {
      steps.append(Instruction(code: .literal, first: Int32(start), second: Int32(literals.count - start)))
    }
  }

  /// A step on a value.
  mutating func add(_ code: Instruction.Code, _ reference: Reference) {
    steps.append(Instruction(code: code, reference: reference))
  }

  /// A step whose end is not known yet.
  /// - Returns: what `close` takes when its end has come.
  mutating func open(_ code: Instruction.Code, _ reference: Reference) -> Int {
    add(code, reference)
    target = steps.count
    return steps.count - 1
  }

  /// The step that was opened ends here.
  mutating func close(_ step: Int) {
    steps[step].first = Int32(steps.count)
    target = steps.count
  }

  /// Lists the slots that lead further in.
  /// - Returns: where they begin.
  mutating func add(path slots: [UInt16]) -> UInt16 {
    let start = UInt16(clamping: paths.count)
    paths.append(contentsOf: slots)
    return start
  }

  /// Notes that so many records are open at once.
  mutating func reach(depth reached: Int) { depth = max(depth, reached) }
}
