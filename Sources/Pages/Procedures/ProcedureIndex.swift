import Records
import Reform
import Vietnamese

/// Procedures by field and by agency, worked out once.
struct ProcedureIndex: Sendable {
  struct Group: Sendable {
    /// The field's name, or the agency's code.
    let key: String
    let title: String
    /// Positions in the library, by name in alphabetical order.
    let members: [Int]
  }

  /// In alphabetical order.
  let fields: [Group]
  let agencies: [Group]
  /// Positions of all procedures in the library, by name.
  let order: [Int]

  private let positions: [String: Int]

  /// Where the procedure with a code stands in the library.
  func position(of code: String) -> Int? { positions[code] }

  init(_ library: Library, agencies known: [String: Agency]) {
    let procedures = library.procedures
    positions = Dictionary(
      procedures.enumerated().map { ($1.procedure.value.code, $0) }, uniquingKeysWith: { first, _ in first })
    // Sorting once serves every group. The code behind the name settles names that are the same.
    let keys = procedures.map { file in
      Collation.key(file.procedure.value.name, natural: true) + [0] + Array(file.procedure.value.code.utf8)
    }
    let order = procedures.indices.sorted { Collation.isBefore(keys[$0], keys[$1]) }
    self.order = order
    var byField: [String: [Int]] = [:]
    var byAgency: [String: [Int]] = [:]
    for position in order {
      let procedure = procedures[position].procedure.value
      if !procedure.field.isEmpty { byField[procedure.field, default: []].append(position) }
      for code in procedure.performers.agencies { byAgency[code, default: []].append(position) }
    }
    fields = Self.groups(Self.fields(byField, order))
    agencies = Self.groups(
      byAgency.map { Group(key: $0.key, title: known[$0.key]?.name ?? $0.key, members: $0.value) })
  }

  /// Spellings that differ in case, marks or spaces alone (*Đầu tư tại Việt nam*) are one field, named as most write it.
  private static func fields(_ spelt: [String: [Int]], _ order: [Int]) -> [Group] {
    Dictionary(grouping: spelt, by: { Slug.make($0.key) }).values.map { spellings in
      let names = spellings.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      var members = names[0].value
      if names.count > 1 {
        let all = Set(names.flatMap(\.value))
        members = order.filter(all.contains)
      }
      return Group(key: names[0].key, title: names[0].key, members: members)
    }
  }

  private static func groups(_ groups: [Group]) -> [Group] {
    Collation.sorted(groups.sorted { $0.key < $1.key }) { $0.title }
  }
}
