import Diagnostics
import Formats
import Reform
import Vietnamese

/// The keys of a YAML mapping (front matter, `site.yaml`), declared once.
public struct FrontMatterSchema<Record: Sendable>: Sendable {
  /// The file as the content reference names it: `ke-hoach.md`.
  public let name: String
  public let meaning: String
  public private(set) var fields: [Field<Record>]
  /// The tables beside the file whose sheets its head may choose, the main one first.
  var tables: [String] = []

  public init(
    _ name: String, _ meaning: String, fields: [Field<Record>],
  ) {
    self.name = name
    self.meaning = meaning
    self.fields = fields
  }

  /// With the fields that any record may carry: source, illustrative mark, explanation, remark.
  public func with(standing: WritableKeyPath<Record, Standing> & Sendable) -> Self {
    var schema = self
    schema.fields += Field.standing(standing)
    return schema
  }

  /// With the fields of anything that is written and released.
  public func with(release: WritableKeyPath<Record, Release> & Sendable) -> Self {
    var schema = self
    schema.fields += Field.release(release)
    return schema
  }

  mutating func add(_ field: Field<Record>) { fields.append(field) }

  /// Reads what `mapping` says into `record`. `present` receives the keys that were given, with their places.
  public func read(_ mapping: YAMLMapping?, into record: inout Record, file: String) -> Diagnosed<[String: Place]> {
    var faults: [Fault] = []
    var present: [String: Place] = [:]
    let names = fields.map(FieldName.init)
    for entry in mapping?.entries ?? [] {
      let folded = Fold.name(entry.key)
      guard let index = names.firstIndex(where: { $0.folded.contains(folded) }) else {
        faults.append(
          LoadingFaults.keyUnused.fault(
            at: entry.keyPlace, Words("khóa “\(entry.key)” không được dùng", "key “\(entry.key)” is not used"),
            suggestion: .didYouMean(NearestName.find(entry.key, in: fields.map(\.key)))))
        continue
      }
      let field = fields[index]
      guard let text = entry.value.joinedText else {
        faults.append(
          LoadingFaults.valueNotPlain.fault(
            at: entry.value.place, Words("“\(field.key)” nhận một giá trị", "“\(field.key)” takes one value"),
            expected: Words("khóa này nhận: \(field.takes.vi)", "this key takes: \(field.takes.en)")))
        continue
      }
      if text.isEmpty { continue }
      present[field.key] = entry.value.place
      var reading = FieldReading(text: text, title: field.title, takes: field.takes, at: .fixed(entry.value.place))
      field.read(&record, &reading)
      faults += reading.faults
    }
    for field in fields where field.isRequired && present[field.key] == nil {
      faults.append(
        LoadingFaults.keyMissing.fault(
          at: mapping?.place.sheet == nil ? Place(file: file, line: 1, column: 1) : mapping?.place,
          Words("thiếu “\(field.key)” (\(field.title))", "“\(field.key)” (\(field.title)) is missing"),
          expected: Words("khóa này nhận: \(field.takes.vi)", "this key takes: \(field.takes.en)"),
          suggestion: Words(
            "thêm dòng “\(field.key): …” vào phần đầu tệp", "add a line “\(field.key): …” at the head of the file")))
    }
    return Diagnosed(present, faults)
  }
}
