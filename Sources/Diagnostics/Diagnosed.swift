/// What a stage of the program returns: its result and its faults together. A fault never hides the rest of the result.
public struct Diagnosed<Value> {
  public var value: Value
  public var faults: [Fault]

  public init(_ value: Value, _ faults: [Fault] = []) {
    self.value = value
    self.faults = faults
  }

  public func map<Other>(_ transform: (Value) -> Other) -> Diagnosed<Other> {
    Diagnosed<Other>(transform(value), faults)
  }

  /// Hands the value on and moves the faults into a common list.
  public func collect(into faults: inout [Fault]) -> Value {
    faults.append(contentsOf: self.faults)
    return value
  }
}

extension Diagnosed: Sendable where Value: Sendable {}

/// A machine that failed (a full disk, an output that cannot be written), as opposed to content that is wrong.
/// This is the only thing the program throws; the command line ends with exit code 3.
public struct MachineFailure: Error, Sendable {
  public let words: Words
  /// What to do about it.
  public let remedy: Words?

  public init(_ words: Words, remedy: Words? = nil) {
    self.words = words
    self.remedy = remedy
  }
}
