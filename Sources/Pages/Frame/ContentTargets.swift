import Diagnostics
import Records
import Reform

/// What a link in content may lead to: the page made from a content file, an attachment, or an address of the site.
struct ContentTargets: Sendable {
  private var pages: [String: String] = [:]
  /// Content files whose page is not shown now, by file and by the address it would have.
  private var withheld: [String: Withheld] = [:]
  /// A table may be any of these.
  private static let tableEndings = [".csv", ".xlsx", ".xls"]

  init(_ context: SiteContext) {
    let library = context.library
    for file in library.plans {
      let plan = file.plan.value
      pages["ke-hoach/\(plan.slug)/ke-hoach.md"] = Address.plan(plan)
      pages[file.plan.place.file] = Address.plan(plan)
      for ending in Self.tableEndings {
        pages["ke-hoach/\(plan.slug)/nhiem-vu\(ending)"] = "ke-hoach/\(plan.slug).csv"
      }
    }
    for file in library.indices {
      let index = file.index.value
      pages["chi-so/\(index.slug)/chi-so.md"] = Address.index(index)
      for ending in Self.tableEndings {
        pages["chi-so/\(index.slug)/ket-qua\(ending)"] = "chi-so/\(index.slug)/tat-ca-nam.csv"
      }
    }
    for file in library.reports {
      let report = file.report.value
      let folder = file.report.place.file.split(separator: "/").dropLast().joined(separator: "/")
      pages["\(folder)/bao-cao.md"] = Address.report(report)
      for ending in Self.tableEndings {
        pages["\(folder)/ho-so\(ending)"] = Address.reportData(report, ".csv")
        pages["\(folder)/chi-tiet\(ending)"] = Address.reportData(report, "-chi-tiet.csv")
      }
    }
    for file in library.procedures {
      let procedure = file.procedure.value
      pages["thu-tuc/\(procedure.code).md"] = Address.procedure(procedure)
    }
    pages["thu-tuc/thu-tuc.csv"] = "thu-tuc/thu-tuc.csv"
    for file in library.posts { pages[file.post.place.file] = Address.post(file.post.value) }
    for file in library.pages { pages[file.page.place.file] = Address.standing(file.page.value) }
    for attachment in library.attachments { pages[attachment.path] = attachment.path }
    for document in library.documents.map(\.value) where !document.file.isEmpty {
      pages[document.file] = document.file
    }
    // Rows of a table at the root (documents) have no file of their own.
    for item in library.withheld where item.place.file.contains("/") {
      let file = item.place.file
      withheld[file] = item
      if file.hasSuffix(".md") { withheld[file.dropLast(3) + ".html"] = item }
    }
  }

  /// What a destination leads to, where that is a draft or stands under embargo.
  func withheld(_ destination: String, in file: String) -> Withheld? {
    guard !withheld.isEmpty else { return nil }
    return Self.candidates(Self.split(destination).0, from: file).lazy.compactMap { withheld[$0] }.first
  }

  /// The address (from the root of the site) that a link in a content file means; nil where nothing is there.
  ///
  /// A link is read from the folder of its file, as an editor shows it; then from the root of the content; then as an
  /// address of the site.
  func address(of destination: String, in file: String, among paths: Set<String>) -> String? {
    let (target, fragment) = Self.split(destination)
    if target.isEmpty { return nil }
    for candidate in Self.candidates(target, from: file) {
      if let page = pages[candidate], paths.contains(page) { return page + fragment }
      if paths.contains(candidate) { return candidate + fragment }
      if candidate.isEmpty { return "index.html" + fragment }
      if paths.contains(candidate + "/index.html") { return candidate + "/index.html" + fragment }
    }
    return nil
  }

  /// Whether a destination names one of these files of the content.
  func names(_ destination: String, in file: String, oneOf files: Set<String>) -> Bool {
    !files.isEmpty && Self.candidates(Self.split(destination).0, from: file).contains(where: files.contains)
  }

  private static func candidates(_ target: String, from file: String) -> [String] {
    var candidates: [String] = []
    if !target.hasPrefix("/"), let relative = resolve(target, from: file) { candidates.append(relative) }
    if let absolute = resolve(String(target.drop { $0 == "/" }), from: "") { candidates.append(absolute) }
    return candidates
  }

  /// Destinations that a mistyped one may have meant, as they are written in that file: one with the same name in another
  /// folder first, else those whose path reads alike.
  func near(_ destination: String, from file: String) -> [String] {
    let (target, _) = Self.split(destination)
    let wanted = Self.resolve(target, from: file) ?? target
    let name = wanted.split(separator: "/").last ?? ""
    let known = pages.keys.sorted()
    var found = known.filter { !name.isEmpty && ($0 == name || $0.hasSuffix("/" + name)) }
    if found.isEmpty {
      found = NearestName.find(wanted, in: known, limit: 1)
    } else if found.count > 1 {
      // Every plan has its ke-hoach.md: the folder whose name reads alike.
      let alike = NearestName.find(wanted, in: found, limit: 2)
      if !alike.isEmpty { found = alike }
    }
    return found.prefix(2).map { Self.relative($0, to: file) }
  }

  /// A path of the content as seen from a file.
  private static func relative(_ path: String, to file: String) -> String {
    let folder = file.split(separator: "/").dropLast()
    let steps = path.split(separator: "/")
    let shared = zip(folder, steps.dropLast()).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: folder.count - shared) + steps.dropFirst(shared).map(String.init))
      .joined(separator: "/")
  }

  private static func split(_ destination: String) -> (String, String) {
    guard let hash = destination.firstIndex(of: "#") else { return (destination, "") }
    return (String(destination[..<hash]), String(destination[hash...]))
  }

  /// A path as seen from a file, without `.` and `..`; nil where it leaves the content.
  private static func resolve(_ target: String, from file: String) -> String? {
    var parts = file.split(separator: "/").dropLast().map(String.init)
    for step in target.split(separator: "/") {
      switch step {
      case ".": break
      case "..":
        guard !parts.isEmpty else { return nil }
        parts.removeLast()
      default: parts.append(PercentCoding.decode(String(step)))
      }
    }
    return parts.joined(separator: "/")
  }
}

/// Percent coding of addresses: cmark writes letters with marks and blanks that way.
enum PercentCoding {
  static func decode(_ text: String) -> String {
    guard text.utf8.contains(0x25) else { return text }
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x25, index + 2 < bytes.count,
        let value = UInt8(String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
      {
        out.append(value)
        index += 3
      } else {
        out.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
