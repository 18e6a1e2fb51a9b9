/// What begins and may end: an agency, an administrative unit.
public protocol Lasting {
  /// The first day; nil where it is not known.
  var validFrom: Day? { get }
  /// The last day; nil while it lasts.
  var validTo: Day? { get }
}

extension Lasting {
  /// Whether it existed on the day.
  public func exists(on day: Day) -> Bool {
    if let from = validFrom, day < from { return false }
    if let to = validTo, to < day { return false }
    return true
  }
}
