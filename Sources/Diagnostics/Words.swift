/// The language a person reads messages in.
public enum Language: String, Sendable, CaseIterable {
  case vietnamese = "vi"
  case english = "en"
}

/// One wording in both languages, written side by side where the check is written, so that neither can be forgotten.
public struct Words: Sendable, Hashable {
  public let vi: String
  public let en: String

  public init(_ vi: String, _ en: String) {
    self.vi = vi
    self.en = en
  }

  /// For words that are the same in both languages: names, codes, cell contents.
  public init(same text: String) {
    self.init(text, text)
  }

  public func text(_ language: Language) -> String {
    switch language {
    case .vietnamese: vi
    case .english: en
    }
  }

  /// Joins wordings, keeping both languages complete.
  public static func joined(_ parts: [Words], separator: String) -> Words {
    Words(parts.map(\.vi).joined(separator: separator), parts.map(\.en).joined(separator: separator))
  }
}
