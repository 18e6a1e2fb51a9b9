import CXML
import Glibc

/// What handles the events of one XML part. A reader of a format is a subclass.
open class XMLHandler {
  /// Set to end the reading early: enough has been seen.
  public final var isDone = false

  public init() {}

  open func start(_ name: XMLName, _ attributes: XMLAttributes) {}
  open func end(_ name: XMLName) {}
  /// A stretch of text; one text may come in several.
  open func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// How the reading of an XML part ended.
public enum XMLEnding: Sendable, Equatable {
  case complete
  /// The handler had seen enough.
  case stopped
  /// Not well-formed, or broken off: the line where that shows.
  case malformed(line: Int)
  /// A document type, whose entities could swell or reach out; no file of Office has one.
  case documentType
  /// Deeper, or with more attributes on one element, than any real document.
  case tooDeep
}

/// Reads XML as events, through libxml2: no entities but the five of XML, no document type, no network, no XInclude;
/// depth, attributes and lengths are bounded, and memory does not grow with the part.
public enum XMLReader {
  /// Reads a part of an archive while it is being unpacked. A failure of the unpacking is in the part.
  public static func read(_ part: ZipPart, _ handler: XMLHandler) -> XMLEnding {
    run(XMLRun(handler) { part.read(into: $0) })
  }

  public static func read(_ bytes: [UInt8], _ handler: XMLHandler) -> XMLEnding {
    bytes.withUnsafeBytes { all in
      var index = 0
      return run(
        XMLRun(handler) { buffer in
          let count = min(buffer.count, all.count - index)
          buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: all[index..<index + count]))
          index += count
          return count
        })
    }
  }

  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  private static func run(_ run: XMLRun) -> XMLEnding {
    guard isReady else { return .malformed(line: 0) }
    var sax = events()
    let user = Unmanaged.passUnretained(run).toOpaque()
    let context = xmlCreateIOParserCtxt(
      &sax, user,
      { user, buffer, length in
        guard let user, let buffer else { return -1 }
        let run = Unmanaged<XMLRun>.fromOpaque(user).takeUnretainedValue()
        return Int32(run.fill(UnsafeMutableRawBufferPointer(start: buffer, count: Int(length))))
      }, nil, user, XML_CHAR_ENCODING_NONE)
    guard let context else { return .malformed(line: 1) }
    defer { xmlFreeParserCtxt(context) }
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    xmlCtxtUseOptions(context, Int32(options))
    run.context = context
    withExtendedLifetime(run) { _ = xmlParseDocument(context) }
    if let ending = run.ending { return ending }
    if run.handler.isDone { return .stopped }
    if context.pointee.wellFormed == 1 { return .complete }
    if context.pointee.nameNr > 250 { return .tooDeep }
    return .malformed(line: context.pointee.input.map { Int($0.pointee.line) } ?? 0)
  }

  /// The events that are listened to.
  private static func events() -> xmlSAXHandler {
    var sax = xmlSAXHandler()
    sax.initialized = UInt32(XML_SAX2_MAGIC)
    sax.internalSubset = { user, _, _, _ in XMLRun.of(user)?.end(.documentType) }
    sax.startElementNs = { user, local, _, namespace, _, _, count, _, attributes in
      guard let run = XMLRun.of(user), let local else { return }
      run.start(XMLName(local: local, namespace: namespace), XMLAttributes(list: attributes, count: Int(count)))
    }
    sax.endElementNs = { user, local, _, namespace in
      guard let run = XMLRun.of(user), let local else { return }
      run.handler.end(XMLName(local: local, namespace: namespace))
      if run.handler.isDone { run.halt() }
    }
    let text: charactersSAXFunc = { user, bytes, count in
      guard let run = XMLRun.of(user), let bytes, count > 0 else { return }
      run.handler.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    sax.characters = text
    // The same function: the parser then spends no thought on which blanks could be ignored.
    sax.ignorableWhitespace = text
    return sax
  }
}

/// One reading: what libxml2 hands back to its callbacks.
private final class XMLRun {
  let handler: XMLHandler
  var context: xmlParserCtxtPtr?
  var ending: XMLEnding?
  private let source: (UnsafeMutableRawBufferPointer) -> Int
  /// `=` seen since the last `<`. libxml2 compares each attribute of an element with all others, so that one element
  /// with a hundred thousand would take minutes; real ones have dozens.
  private var attributes = 0

  init(_ handler: XMLHandler, _ source: @escaping (UnsafeMutableRawBufferPointer) -> Int) {
    self.handler = handler
    self.source = source
  }

  @inline(__always)
  static func of(_ user: UnsafeMutableRawPointer?) -> XMLRun? {
    user.map { Unmanaged<XMLRun>.fromOpaque($0).takeUnretainedValue() }
  }

  func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = source(buffer)
    guard count > 0, let base = buffer.baseAddress else { return count }
    if memchr(base, 0x3C, count) != nil {
      attributes = 0
    } else {
      for byte in buffer[..<count] where byte == 0x3D { attributes += 1 }
      if attributes > 10_000 {
        ending = .tooDeep
        return -1
      }
    }
    return count
  }

  @inline(__always)
  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard attributes.count <= 512 else { return end(.tooDeep) }
    handler.start(name, attributes)
    if handler.isDone { halt() }
  }

  func end(_ ending: XMLEnding) {
    self.ending = self.ending ?? ending
    halt()
  }

  func halt() {
    if let context { xmlStopParser(context) }
  }
}
