import Markup

/// How a thing of the program becomes a record for templates: each name is declared once, with its meaning and with
/// how it is read from the source. The same declaration serves rendering, checking and the printed reference.
///
/// ```swift
/// let taskShape = Shape<PlanTask>("nhiem_vu", "Một nhiệm vụ của kế hoạch", [
///   .text("noi_dung", "Nội dung công việc") { $0.content },
///   .flag("qua_han", "Nhiệm vụ đã quá hạn") { $0.isLate },
///   .record("chu_tri", "Cơ quan chủ trì", agencyShape) { $0.lead },
///   .list("bao_cao", "Các lần báo cáo tiến độ", reportShape) { $0.reports },
///   .texts("phoi_hop", "Tên các cơ quan phối hợp") { $0.partners },
/// ])
/// ```
public struct Shape<Source>: Sendable {
  /// What templates are compiled against.
  public let names: Names
  @usableFromInline let readers: [@Sendable (Source) -> Value]
  @usableFromInline let identity: ObjectIdentifier

  // Inlined where shapes are declared: there the compiler knows what is read, and a record is made without asking the
  // runtime for a type at every field.

  /// Declares a shape. `name` is a key (`nhiem_vu`), `meaning` says in Vietnamese what the thing is.
  public init(_ name: String, _ meaning: String, _ fields: [FieldOf<Source>]) {
    names = Names(name, meaning, fields.map(\.field))
    identity = ObjectIdentifier(names)
    readers = fields.map(\.read)
  }

  /// Reads every field of the source.
  @inlinable public func record(_ source: Source) -> Record {
    Record(
      values: [Value](unsafeUninitializedCapacity: readers.count) { buffer, count in
        for reader in readers {
          buffer.initializeElement(at: count, to: reader(source))
          count += 1
        }
      }, shape: identity)
  }

  /// Reads a list of sources.
  @inlinable public func records(_ sources: some Sequence<Source>) -> [Record] { sources.map(record) }
}

/// One field of a shape: its declaration for templates, and how it is read.
public struct FieldOf<Source>: Sendable {
  @usableFromInline let field: Field
  @usableFromInline let read: @Sendable (Source) -> Value

  @usableFromInline init(
    _ name: String, _ meaning: String, _ kind: FieldKind, _ read: @escaping @Sendable (Source) -> Value
  ) {
    field = Field(name: name, meaning: meaning, kind: kind)
    self.read = read
  }

  /// A text, escaped wherever it is printed. Nil and the empty text count as false.
  @inlinable public static func text(
    _ name: String, _ meaning: String, _ read: @escaping @Sendable (Source) -> String?
  ) -> FieldOf {
    FieldOf(name, meaning, .text) { source in
      if let text = read(source) { .text(text) } else { .none }
    }
  }

  /// Markup that is safe by construction. Nil and empty markup count as false.
  @inlinable public static func markup(
    _ name: String, _ meaning: String, _ read: @escaping @Sendable (Source) -> Markup?
  ) -> FieldOf {
    FieldOf(name, meaning, .markup) { source in
      if let markup = read(source) { .markup(markup) } else { .none }
    }
  }

  /// Yes or no, for sections only.
  @inlinable public static func flag(
    _ name: String, _ meaning: String, _ read: @escaping @Sendable (Source) -> Bool
  ) -> FieldOf {
    FieldOf(name, meaning, .flag) { .flag(read($0)) }
  }

  /// A record of another shape. Nil counts as false.
  @inlinable public static func record<Part>(
    _ name: String, _ meaning: String, _ shape: Shape<Part>, _ read: @escaping @Sendable (Source) -> Part?
  ) -> FieldOf {
    FieldOf(name, meaning, .record(shape.names)) { source in
      if let part = read(source) { .record(shape.record(part)) } else { .none }
    }
  }

  /// Several records of another shape, in order.
  @inlinable public static func list<Part>(
    _ name: String, _ meaning: String, _ shape: Shape<Part>, _ read: @escaping @Sendable (Source) -> [Part]
  ) -> FieldOf {
    FieldOf(name, meaning, .list(shape.names)) { .list(shape.records(read($0))) }
  }

  /// Several plain texts, each printed as `{{.}}` inside `{{#name}}`.
  @inlinable public static func texts(
    _ name: String, _ meaning: String, _ read: @escaping @Sendable (Source) -> [String]
  ) -> FieldOf {
    let shape = Names.plainTextIdentity
    return FieldOf(name, meaning, .list(Names.plainText)) { source in
      .list(read(source).map { Record(values: [.text($0)], shape: shape) })
    }
  }

  /// A record that has been made already (once for many pages, say), of a shape with these names.
  @inlinable public static func made<Part>(
    record name: String, _ meaning: String, _ shape: Shape<Part>, _ read: @escaping @Sendable (Source) -> Record?
  ) -> FieldOf {
    let identity = ObjectIdentifier(shape.names)
    return FieldOf(name, meaning, .record(shape.names)) { source in
      guard let record = read(source), record.shape == identity else { return .none }
      return .record(record)
    }
  }

  /// Records that have been made already (once for many pages, say), of a shape with these names.
  @inlinable public static func made<Part>(
    list name: String, _ meaning: String, _ shape: Shape<Part>, _ read: @escaping @Sendable (Source) -> [Record]
  ) -> FieldOf {
    let identity = ObjectIdentifier(shape.names)
    return FieldOf(name, meaning, .list(shape.names)) { source in
      let records = read(source)
      return .list(records.allSatisfy { $0.shape == identity } ? records : [])
    }
  }
}
