import Records
import Reform
import Vietnamese

/// The address of every kind of record, from the root of the site. Links never die: these rules do not change.
enum Address {
  static func plan(_ plan: Plan) -> String { "ke-hoach/\(plan.slug).html" }

  static func task(_ task: PlanTask, of plan: Plan) -> String { "\(Address.plan(plan))#\(task.anchor)" }

  /// The PDF beside a page.
  static func print(of page: String) -> String { "\(page.dropLast(5)).pdf" }

  static func procedure(_ procedure: Procedure) -> String { "thu-tuc/\(fileName(procedure.code)).html" }

  static func field(_ name: String) -> String { "thu-tuc/linh-vuc/\(Slug.make(name)).html" }

  static func proceduresOfAgency(_ code: String) -> String { "thu-tuc/co-quan/\(fileName(code)).html" }

  static func agency(_ code: String) -> String { "co-quan/\(fileName(code)).html" }

  static func tasksOfAgency(_ code: String) -> String { "tien-do/co-quan/\(fileName(code)).html" }

  /// `van-ban/<year>/<number folded>-<issuer's ma>.html`
  static func document(_ document: LegalDocument) -> String {
    let year = document.issued.map { String($0.year) } ?? "khong-ro-nam"
    let issuer = document.issuerCode ?? document.issuer
    let name = Slug.make(document.number) + (issuer.isEmpty ? "" : "-" + Slug.make(issuer))
    return "van-ban/\(year)/\(name).html"
  }

  static func index(_ index: Index) -> String { "chi-so/\(index.slug)/index.html" }

  static func edition(_ index: Index, _ year: Int) -> String { "chi-so/\(index.slug)/\(year).html" }

  static func unit(_ index: Index, name: String) -> String { "chi-so/\(index.slug)/don-vi/\(Slug.make(name)).html" }

  static func post(_ post: Post) -> String { "tin-tuc/\(post.slug).html" }

  static func topic(_ name: String) -> String { "tin-tuc/chu-de/\(Slug.make(name)).html" }

  static func standing(_ page: StandingPage) -> String { "\(page.slug).html" }

  /// A code as a file's name: letters, digits, dots, hyphens stay; codes come from content and may hold anything.
  static func fileName(_ code: String) -> String {
    let isPlain = code.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || byte == 0x2E
        || byte == 0x2D || byte == 0x5F
    }
    return isPlain && !code.hasPrefix(".") ? code : Slug.make(code)
  }

  /// The way from a page to the root of the site: empty, `../`, `../../`.
  static func root(from path: String) -> String {
    String(repeating: "../", count: path.utf8.count { $0 == 0x2F })
  }
}
