/// How well a cell fits a column: positive where it does. The figures weigh evidence against each other; they were set
/// on tables of many layouts, and the tests hold them.
struct CellFit {
  let habits: ColumnHabits

  func score(_ look: CellLook, _ column: Int) -> Double {
    let base: Double =
      switch habits.columns[column] {
      case .number: number(look)
      case .section: look.isBlank ? 0 : look.whole != nil ? 3 : -3
      case .sectionTitle, .group, .parent, .content: level(look, column)
      case .product: product(look)
      case .lead: agency(look, blank: -1, found: 3.5)
      case .support: agency(look, blank: 0.2, found: 3.2)
      case .deadline: deadline(look)
      case .money: money(look)
      case .criterion, .note, .other: look.isBlank ? 0.3 : look.isAgency || look.isDeadline ? -1.5 : 0
      }
    // Every cell must earn its place in the table: that is how its end is found.
    return base + habits.familiarity(look, column) - (look.isBlank ? 0 : 0.6)
  }

  /// A heading over the whole width.
  func heading(_ look: CellLook) -> Double {
    if look.isBlank || look.isAgency || look.isDeadline || look.whole != nil { return -6 }
    if look.isTotal { return 4 }
    if look.label != nil { return -4 }
    if let lead = look.lead, lead.style <= .roman { return 3 }
    if look.isUpper && look.count > 5 { return 3.6 }
    if look.lead?.style == .arabic, look.count < 140 { return 0.4 }
    return -4
  }

  private func number(_ look: CellLook) -> Double {
    if look.isBlank { return -0.3 }
    if look.whole != nil { return 4 }
    if look.isUpper, let lead = look.lead, lead.style <= .roman { return 0.5 }
    return -6
  }

  private func product(_ look: CellLook) -> Double {
    if look.isBlank { return 0 }
    if look.whole != nil || look.label != nil { return -4 }
    if look.isAgency { return -1.8 }
    if look.isDeadline || look.money == .amount || look.money == .bare { return -3 }
    if let lead = look.lead, lead.style == .dotted || lead.style <= .arabic { return -2 }
    return look.count > 300 ? 0.4 : 1.4
  }

  private func agency(_ look: CellLook, blank: Double, found: Double) -> Double {
    if look.isBlank { return blank }
    if look.isAgency { return found }
    if look.isDeadline || look.money == .amount || look.money == .bare { return -4 }
    if look.whole != nil || look.label != nil { return -5 }
    return look.count > 250 ? -3.5 : -2
  }

  private func deadline(_ look: CellLook) -> Double {
    if look.isBlank { return -0.3 }
    if look.isDeadline { return 4 }
    if look.isAgency || look.count > 90 || look.money == .amount { return -4 }
    if look.whole != nil { return -5 }
    return -2
  }

  private func money(_ look: CellLook) -> Double {
    if look.isBlank { return 0.4 }
    switch look.money {
    case .amount: return 4
    case .bare: return 3
    case .words: return look.isDeadline ? 1.2 : 2.5
    case .none: break
    }
    return look.isAgency ? -4 : -3
  }

  private func level(_ look: CellLook, _ column: Int) -> Double {
    let isContent = habits.columns[column] == .content
    if look.isBlank { return isContent ? -2.2 : 0 }
    if look.whole != nil { return -6 }
    if look.isDeadline { return -3.5 }
    if look.isAgency { return -3 }
    if look.money == .amount || look.money == .bare { return -4 }
    var score = look.count > 25 ? 2.0 : 1.2
    score += label(look, column) + numbering(look, column)
    return score
  }

  private func label(_ look: CellLook, _ column: Int) -> Double {
    if let label = look.label {
      if habits.labels[column] == label.name { return 3 }
      return habits.labels.contains(label.name) ? -4 : 0
    }
    return habits.isLabelled(column) ? -2.5 : 0
  }

  private func numbering(_ look: CellLook, _ column: Int) -> Double {
    let style = look.lead?.style
    if let usual = habits.styles[column] {
      if style == usual { return 2 }
      return habits.styles.contains(style) && style != nil ? -2 : habits.isLabelled(column) ? 0 : -1.5
    }
    let hasLevels = habits.columns.contains { $0.isLevel }
    switch habits.columns[column] {
    case .group, .sectionTitle: return style == .arabic || style == .roman ? 1.5 : style == .dotted ? -1.5 : 0
    case .parent: return style == .dotted ? 1.5 : style == .arabic ? -1 : 0
    default: return hasLevels && style == .arabic ? -1.5 : style == .dotted && !habits.hasNumbers ? 1.5 : 0
    }
  }
}
