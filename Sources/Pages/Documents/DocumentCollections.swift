import Reform
import Vietnamese

/// Documents that are listed together (`bo_suu_tap`): a criteria set with its guidance, the rules on one subject.
struct DocumentCollection: Sendable {
  let title: String
  /// Newest first.
  let documents: [LegalDocument]

  var path: String { Address.collection(title) }

  /// In alphabetical order; spellings that fold alike are one.
  static func all(_ documents: [LegalDocument]) -> [DocumentCollection] {
    let groups = Dictionary(grouping: documents.filter { !$0.collection.isEmpty }) { Slug.make($0.collection) }
    let collections = groups.keys.sorted().compactMap { key in
      groups[key].map { members in
        DocumentCollection(
          title: members.first?.collection ?? key, documents: DocumentYears.groups(members).flatMap(\.documents))
      }
    }
    return Collation.sorted(collections) { $0.title }
  }

  /// As ways to them, with how many documents each has.
  static func rows(_ maker: PageMaker) -> [LinkRow] {
    all(maker.site.library.documents.map(\.value)).map {
      LinkRow($0.title, maker.link($0.path), more: "\($0.documents.count)\u{A0}văn bản")
    }
  }

  /// The documents of one collection, as lines beside an index.
  static func rows(of title: String, _ maker: PageMaker) -> [LinkRow] {
    guard !title.isEmpty else { return [] }
    let key = Slug.make(title)
    let members = maker.site.library.documents.map(\.value).filter { Slug.make($0.collection) == key }
    return DocumentYears.groups(members).flatMap(\.documents).map { document in
      LinkRow(
        document.number, maker.link(Address.document(document)), more: document.subject, day: document.issued,
        isIllustrative: document.standing.isIllustrative)
    }
  }
}

extension Address {
  static func collection(_ title: String) -> String { "van-ban/bo-suu-tap/\(Slug.make(title)).html" }

  static func evidence(_ index: Index) -> String { "chi-so/\(index.slug)/minh-chung.html" }
}
