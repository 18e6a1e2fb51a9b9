/// How the parts of an Office archive (Open Packaging Conventions) name each other.
public enum OfficePackage {
  /// One relationship of a part.
  public struct Relationship: Sendable, Equatable {
    public var id: String
    /// The last word of its type's address: `worksheet`, `sharedStrings`, `comments`.
    public var type: String
    /// The name of the part it leads to, from the top of the archive; the address where it leads outside.
    public var target: String
    public var isExternal: Bool
  }

  /// The relationships of a part, in the file's order; none where the part has no list of them, or a broken one.
  public static func relationships(of part: String, in archive: ZipArchive) -> [Relationship] {
    let cut = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
    let folder = String(part[..<cut])
    let list = folder + "_rels/" + part[cut...] + ".rels"
    guard let opened = try? archive.open(list) else { return [] }
    let handler = RelationshipHandler(folder: folder)
    _ = XMLReader.read(opened, handler)
    return handler.found
  }

  /// The part that an archive is about, and its content type; nil where nothing says so.
  public static func mainPart(_ archive: ZipArchive) -> (name: String, type: String)? {
    guard let main = relationships(of: "", in: archive).first(where: { $0.type == "officeDocument" && !$0.isExternal })
    else { return nil }
    let handler = ContentTypeHandler(wanted: "/" + main.target)
    if let types = try? archive.open("[Content_Types].xml") { _ = XMLReader.read(types, handler) }
    return (main.target, handler.type ?? "")
  }
}

private final class RelationshipHandler: XMLHandler {
  let folder: String
  var found: [OfficePackage.Relationship] = []

  init(folder: String) { self.folder = folder }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard name == "Relationship", let target = attributes.text("Target") else { return }
    let isExternal = attributes.text("TargetMode")?.lowercased() == "external"
    let isAbsolute = target.hasPrefix("/") || target.hasPrefix("\\")
    let type = attributes.text("Type") ?? ""
    found.append(
      OfficePackage.Relationship(
        id: attributes.text("Id") ?? "", type: String(type.split(separator: "/").last ?? ""),
        target: isExternal ? target : ZipArchive.normal(isAbsolute ? target : folder + target),
        isExternal: isExternal))
    if found.count > 100_000 { isDone = true }
  }
}

private final class ContentTypeHandler: XMLHandler {
  let wanted: String
  var type: String?

  init(wanted: String) { self.wanted = wanted.lowercased() }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard name == "Override", attributes.text("PartName")?.lowercased() == wanted else { return }
    type = attributes.text("ContentType")
    isDone = true
  }
}
