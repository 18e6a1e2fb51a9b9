import Vietnamese

/// What must be known of a whole text before its first line is written: headings with their identifiers, and how often
/// each footnote is referred to.
struct Outline {
  /// A heading, in document order.
  struct Entry {
    let level: Int
    let id: String
    let text: String
    /// Not inside a quote or list.
    let isListed: Bool
    /// The level the heading before it would have allowed, where this one goes deeper; nil where all is well.
    let skippedTo: Int?
  }

  private(set) var headings: [Entry] = []
  /// References a footnote, by its number (from 1).
  private(set) var references: [Int: Int] = [:]
  private(set) var ids: Set<String> = []

  init(_ document: CMarkNode, _ options: MarkdownOptions) {
    var marks = Marks()
    document.walk(&marks)
    references = marks.references
    let nodes = marks.headings
    let top = nodes.map(\.headingLevel).min() ?? 1
    var taken = options.reservedIDs
    var before = options.topHeading - 1
    for node in nodes {
      let wanted = min(6, node.headingLevel - top + options.topHeading)
      let level = min(wanted, before + 1)
      let text = node.plainText
      let id = Self.free(options.idPrefix + Slug.make(text), &taken)
      ids.insert(id)
      headings.append(
        Entry(
          level: level, id: id, text: text, isListed: node.parent?.kind == .document,
          skippedTo: level < wanted ? level : nil))
      before = level
    }
  }

  /// The identifier, or the first of `-2`, `-3`… that is free. A heading without a letter is called *muc*.
  private static func free(_ wanted: String, _ taken: inout Set<String>) -> String {
    let base = wanted.isEmpty ? "muc" : wanted
    var id = base
    var number = 2
    while !taken.insert(id).inserted {
      id = "\(base)-\(number)"
      number += 1
    }
    return id
  }
}

/// Finds headings and footnote references.
private struct Marks: CMarkVisitor {
  var headings: [CMarkNode] = []
  var references: [Int: Int] = [:]

  mutating func enter(_ node: CMarkNode, _ kind: NodeKind) -> CMarkNode.Next {
    if kind == .heading { headings.append(node) }
    if kind == .footnoteReference, let number = Int(node.literal) { references[number, default: 0] += 1 }
    return .children
  }

  mutating func leave(_ node: CMarkNode, _ kind: NodeKind) {}
}
