import Diagnostics

/// The faults of making pages.
public enum PagesFaults {
  public static let all: [FaultKind] = []
}
