import Diagnostics
import Markup

/// A Markdown text and where it was written.
public struct MarkdownText: Sendable {
  /// Where the text stands, for the places of faults.
  public enum Origin: Sendable {
    /// In a file, its first line being this line of the file (after front matter, say). Lines count from 1.
    case file(String, firstLine: Int)
    /// In one cell or one value; every fault points there.
    case value(Place)
  }

  let bytes: [UInt8]
  let origin: Origin

  /// A text, UTF-8, and where it was written.
  public init(_ text: String, _ origin: Origin) {
    bytes = Array(text.utf8)
    self.origin = origin
  }
}

/// How a Markdown text becomes part of a page.
public struct MarkdownOptions: Sendable {
  /// The level of the highest headings of the text, whichever they are in the source: 2 under a page's `h1`.
  public var topHeading: Int
  /// Before the identifiers of headings and footnotes, where several texts stand on one page.
  public var idPrefix: String
  /// Identifiers the page has already; a heading that would take one gets `-2`.
  public var reservedIDs: Set<String>
  /// The language of the labels that are added.
  public var language: Language

  /// The usual: headings from `h2`, no prefix, nothing reserved, Vietnamese.
  public init(
    topHeading: Int = 2, idPrefix: String = "", reservedIDs: Set<String> = [], language: Language = .vietnamese
  ) {
    self.topHeading = topHeading
    self.idPrefix = idPrefix
    self.reservedIDs = reservedIDs
    self.language = language
  }
}

/// What a link or a picture of a text leads to.
public enum LinkResolution: Sendable, Equatable {
  /// Something in the site, at this address relative to the page.
  case to(String)
  /// A picture in the site, with its size in pixels, so that the page does not move when it arrives.
  case picture(String, width: Int, height: Int)
  /// A file that is there and is not published; only the words are printed. Whoever withheld it says why.
  case withheld
  /// Nothing: the page or file it names does not exist. `near` are destinations that do, to offer.
  case broken(near: [String] = [])
  /// Content that is there and not shown now (a draft, an embargo): what it is, and what to do.
  case hidden(Words, remedy: Words)
  /// Another site, mail, a telephone: as written.
  case external
}

/// Words of a text that name something the site has a page for, such as the number of a document.
public struct MarkdownCitation: Sendable, Equatable {
  /// In bytes of the words that were asked about.
  public let range: Range<Int>
  /// Relative to the page.
  public let address: String

  /// Some bytes of the words, and where they lead.
  public init(_ range: Range<Int>, to address: String) {
    self.range = range
    self.address = address
  }
}

/// A Markdown text as part of a page, and what others want to know about it.
public struct RenderedMarkdown: Sendable {
  public let html: Markup
  /// In document order; those inside quotes and lists are not listed.
  public let headings: [Heading]
  public let links: [LinkUse]
  public let images: [LinkUse]
  /// The first paragraph without marks, for descriptions; empty where there is none.
  public let firstParagraph: String
  /// All words without marks, a line a block, for search.
  public let plainText: String

  /// A heading of the text.
  public struct Heading: Sendable, Hashable {
    /// As on the page: 2 for `h2`.
    public let level: Int
    public let id: String
    public let text: String
  }

  /// A link or a picture of the text.
  public struct LinkUse: Sendable, Hashable {
    /// As written.
    public let destination: String
    /// Where the destination is written.
    public let place: Place
  }
}

/// Markdown (GitHub's dialect) as HTML that is safe by construction.
///
/// Raw HTML is never passed on, links run no code, headings get stable identifiers, tables heads with a scope, footnotes
/// labels. Output is well-formed XML.
public enum Markdown {
  /// Renders a text.
  /// - Parameter resolve: says what a destination leads to; called once for each link and picture, in order, with the
  ///   place where it is written. `#…` that names a heading or footnote of this text is not asked for.
  /// - Parameter cite: finds what words cite, in order; asked for words outside links, headings and code that have a
  ///   `/`, with some of what stands behind them. The words become links as they are written.
  public static func render(
    _ text: MarkdownText, _ options: MarkdownOptions = MarkdownOptions(),
    cite: ((_ words: String) -> [MarkdownCitation])? = nil,
    resolve: (_ destination: String, _ place: Place) -> LinkResolution
  ) -> Diagnosed<RenderedMarkdown> {
    let rendered = text.bytes.withUnsafeBufferPointer { bytes in
      CMark.withDocument(bytes) { document in
        let outline = Outline(document, options)
        // The resolver is borrowed for the time of the rendering only.
        return withoutActuallyEscaping(resolve) { resolve in
          var renderer = MarkdownRenderer(text, options, outline, cite, resolve)
          document.walk(&renderer)
          return renderer.finish()
        }
      }
    }
    return rendered ?? Diagnosed(RenderedMarkdown.empty)
  }
}

extension RenderedMarkdown {
  /// The rendering of nothing.
  public static let empty = RenderedMarkdown(
    html: Markup(), headings: [], links: [], images: [], firstParagraph: "", plainText: "")
}
