import Vietnamese

extension Money {
  /// The amount in a unit that reads well and loses nothing: *477,07 tỷ đồng*, *936 triệu đồng*, *1.250.000 đồng*.
  public var text: String {
    let size = dong.magnitude
    if size >= 1_000_000_000, size % 10_000_000 == 0 { return inUnit(.ty) }
    if size >= 1_000_000, size % 1_000_000 == 0 { return inUnit(.trieu) }
    if size >= 10_000_000, size % 100_000 == 0 { return inUnit(.trieu) }
    return dongText
  }

  /// The amount to the last đồng: *477.070.000.000 đồng*.
  public var dongText: String { Format.integer(Int(dong)) + " đồng" }

  /// The amount in a unit, exact, with no zeros at its end: *477,07 tỷ đồng*.
  public func inUnit(_ unit: MoneyUnit) -> String {
    figure(in: unit) + " " + unit.label
  }

  /// The figure alone, as a column headed with the unit prints it: `1.250`, `1,25`.
  public func figure(in unit: MoneyUnit) -> String {
    guard let value = FixedDecimal(mantissa: dong, scale: unit.powerOfTen) else { return Format.integer(Int(dong)) }
    return Format.decimal(value.trimmed)
  }
}
