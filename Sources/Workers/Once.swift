import Synchronization

/// A value that is worked out when it is first asked for, by whichever thread asks, and then kept for all.
public final class Once<Value: Sendable>: Sendable {
  private let kept = Mutex<Value?>(nil)

  public init() {}

  /// The value; the first call makes it and the others wait. `make` must not ask for the same value again.
  public func value(_ make: () -> Value) -> Value {
    kept.withLock { kept in
      if let kept { return kept }
      let made = make()
      kept = made
      return made
    }
  }

  /// Whether it has been made, without waiting for a thread that is at it.
  public var isMade: Bool { kept.withLockIfAvailable { $0 != nil } ?? false }
}
