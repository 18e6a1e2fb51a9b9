import Records
import Reform

/// What of the library is about which agency, worked out once.
struct AgencyIndex: Sendable {
  struct Mention: Sendable {
    let plan: Int
    var leads = 0
    var supports = 0
  }

  struct Entry: Sendable {
    var plans: [Mention] = []
    /// Positions in the library.
    var procedures: [Int] = []
    var documents: [Int] = []
    /// Newest first.
    var posts: [Int] = []
  }

  private let entries: [String: Entry]

  init(_ library: Library, _ procedures: ProcedureIndex) {
    var entries: [String: Entry] = [:]
    for (position, file) in library.plans.enumerated() {
      var mentions: [String: Mention] = [:]
      for task in file.tasks.map(\.value) {
        for code in task.lead.agencies { mentions[code, default: Mention(plan: position)].leads += 1 }
        for code in task.support.agencies { mentions[code, default: Mention(plan: position)].supports += 1 }
      }
      for (code, mention) in mentions { entries[code, default: Entry()].plans.append(mention) }
    }
    for group in procedures.agencies { entries[group.key, default: Entry()].procedures = group.members }
    for (position, document) in library.documents.enumerated() {
      if let code = document.value.issuerCode { entries[code, default: Entry()].documents.append(position) }
    }
    for position in library.posts.indices.sorted(by: { Self.isNewer(library, $0, $1) }) {
      if let code = library.posts[position].post.value.agencyCode {
        entries[code, default: Entry()].posts.append(position)
      }
    }
    self.entries = entries
  }

  func entry(_ code: String) -> Entry { entries[code] ?? Entry() }

  private static func isNewer(_ library: Library, _ first: Int, _ second: Int) -> Bool {
    let a = library.posts[first].post.value
    let b = library.posts[second].post.value
    if let dayA = a.day, let dayB = b.day, dayA != dayB { return dayB < dayA }
    return a.slug > b.slug
  }
}
