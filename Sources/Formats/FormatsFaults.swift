import Diagnostics

/// Every kind of fault that reading bytes can find. `congkhai explain` and the tests go through this list.
public enum FormatsFaults {
  public static let all: [FaultKind] =
    [
      .notUTF8, .textNormalised, .tableEmpty, .tableWithoutHead, .tableRowLength, .tableHeadRepeated, .tableHeadEmpty,
      .csvOpenQuote, .csvTextAfterQuote, .yamlSyntax, .yamlKeyRepeated, .yamlNotAMapping, .frontMatterOpen,
      .frontMatterFence,
    ] + FaultKind.ofSheets
}
