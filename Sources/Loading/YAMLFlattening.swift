import Formats

extension YAMLMapping {
  /// Nested keys written with a dot (`lien_he.dia_chi`), as schemas declare them; lists of plain values stay one value.
  var flattened: YAMLMapping {
    YAMLMapping(entries: entries.flatMap { Self.flatten($0, prefix: "") }, place: place)
  }

  private static func flatten(_ entry: Entry, prefix: String) -> [Entry] {
    let key = prefix + entry.key
    guard let inner = entry.value.mapping else {
      return [Entry(key: key, keyPlace: entry.keyPlace, value: entry.value)]
    }
    return inner.entries.flatMap { flatten($0, prefix: key + ".") }
  }
}

extension YAMLNode {
  /// A plain value as text, the values of a list joined by `;`; nil where it holds keys of its own.
  var joinedText: String? {
    switch self {
    case .scalar(let scalar): return isNull ? "" : trimmed(scalar.text)
    case .mapping: return nil
    case .sequence(let items, _):
      let texts = items.compactMap(\.text)
      return texts.count == items.count ? texts.map { trimmed($0) }.joined(separator: "; ") : nil
    }
  }
}
