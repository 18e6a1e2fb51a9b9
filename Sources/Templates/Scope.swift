import Diagnostics

/// What the names at one place of a template can mean: the records that are open there, innermost last.
struct Scope {
  /// One open thing.
  enum Layer {
    /// A record with its names, at this depth of the run.
    case record(Names, depth: Int)
    /// A section over a text: only `{{.}}` means something new, the text itself.
    case text(Found)
  }

  /// What a name was found to mean.
  struct Found {
    let kind: FieldKind
    let depth: Int
    let slot: Int
    /// Slots that lead further in.
    var path: [Int] = []
  }

  /// Why a name means nothing.
  enum Failure: Error {
    /// - Parameters:
    ///   - part: the part of the name that is unknown
    ///   - whole: what it should belong to, nil for a first part
    case unknown(part: String, in: String?, known: [(thing: String, names: [String])])
    case notARecord(String, FieldKind, part: String)
    case noItem(thing: String)
  }

  private(set) var layers: [Layer]

  init(roots: [Names]) { layers = roots.enumerated().map { .record($1, depth: $0) } }

  /// How many records are open.
  var depth: Int {
    layers.count { layer in
      if case .record = layer { true } else { false }
    }
  }

  /// The scope inside a record of these names.
  func entering(_ names: Names) -> Scope {
    var inner = self
    inner.layers.append(.record(names, depth: depth))
    return inner
  }

  /// The scope inside a section over a text.
  func entering(text found: Found) -> Scope {
    var inner = self
    inner.layers.append(.text(found))
    return inner
  }

  /// Looks a name up, innermost first, as Mustache does: the first part anywhere, the others exactly there.
  func find(_ tag: Tag) -> Result<Found, Failure> {
    let parts = tag.path.map(String.init)
    if parts == ["."] { return item() }
    for layer in layers.reversed() {
      guard case .record(let names, let depth) = layer, let slot = names.slot(of: parts[0]) else { continue }
      return follow(parts, Found(kind: names.fields[slot].kind, depth: depth, slot: slot))
    }
    return .failure(.unknown(part: parts[0], in: nil, known: known))
  }

  private func item() -> Result<Found, Failure> {
    switch layers.last {
    case .text(let found): .success(found)
    case .record(let names, let depth):
      if let slot = names.slot(of: ".") {
        .success(Found(kind: names.fields[slot].kind, depth: depth, slot: slot))
      } else {
        .failure(.noItem(thing: names.name))
      }
    case nil: .failure(.unknown(part: ".", in: nil, known: []))
    }
  }

  private func follow(_ parts: [String], _ first: Found) -> Result<Found, Failure> {
    var kind = first.kind
    var path: [Int] = []
    for index in parts.indices.dropFirst() {
      let whole = parts[..<index].joined(separator: ".")
      guard case .record(let names) = kind else {
        return .failure(.notARecord(whole, kind, part: parts[index]))
      }
      guard let slot = names.slot(of: parts[index]) else {
        let known = [(thing: names.name, names: names.fields.map(\.name))]
        return .failure(.unknown(part: parts[index], in: whole, known: known))
      }
      path.append(slot)
      kind = names.fields[slot].kind
    }
    return .success(Found(kind: kind, depth: first.depth, slot: first.slot, path: path))
  }

  /// Every name that means something here, innermost first.
  private var known: [(thing: String, names: [String])] {
    layers.reversed().compactMap { layer in
      guard case .record(let names, _) = layer else { return nil }
      return (names.name, names.fields.map(\.name).filter { $0 != "." })
    }
  }
}
