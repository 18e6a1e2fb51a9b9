import Diagnostics
import Markup

/// Compiles one template, with all it includes, against the names of one page kind.
///
/// Parts and parents are written into the program where they stand, each time against the names known there, so every
/// name is looked up here and none while pages are made.
struct Compiler {
  let set: TemplateSet
  var program = ProgramBuilder()
  var faults: [Fault] = []
  private var scanner = MarkupScanner()
  private var usedTemplates: Set<String> = []
  private var usedPhrases: Set<String> = []

  /// What surrounds a piece of a template.
  struct Context {
    let source: TemplateSource
    var scope: Scope
    /// What children put in place of the blocks of the templates they stand on.
    var overrides: [String: Override] = [:]
    /// The templates that are being written, outermost first.
    var chain: [String]
    /// Blanks that begin each line.
    var indentation: [UInt8] = []
  }

  /// A block's content and the file it was written in.
  struct Override {
    let source: TemplateSource
    let body: [Node]
  }

  init(set: TemplateSet) { self.set = set }

  static func compile(_ name: String, roots: [Names], in set: TemplateSet) -> Diagnosed<Program?> {
    guard let source = set.source(name) else {
      // A file that is there and cannot be read is a fault of its own.
      if set.isLost(name) { return Diagnosed(nil) }
      return Diagnosed(nil, [TemplatesFaults.missing(name, suggestion: set.nearestPath(to: name))])
    }
    var compiler = Compiler(set: set)
    compiler.usedTemplates.insert(name)
    let scope = Scope(roots: roots)
    compiler.program.reach(depth: scope.depth)
    compiler.write(source.nodes, in: Context(source: source, scope: scope, chain: [name]))
    let faults = compiler.faults.withoutRepeats()
    guard !faults.hasErrors else { return Diagnosed(nil, faults) }
    let program = Program(
      name: name, templates: compiler.usedTemplates.sorted(), phrases: compiler.usedPhrases.sorted(),
      roots: roots.map { ObjectIdentifier($0) }, steps: compiler.program.steps, literals: compiler.program.literals,
      paths: compiler.program.paths, depth: compiler.program.depth)
    return Diagnosed(program, faults)
  }
}

// MARK: - Nodes

extension Compiler {
  private mutating func write(_ nodes: [Node], in context: Context) {
    for node in nodes {
      switch node {
      case .literal(let range): write(literal: range, in: context.source)
      case .lineStart:
        if !context.indentation.isEmpty { program.add(literal: context.indentation) }
      case .value(let tag): write(value: tag, in: context)
      case .section(let tag, let isInverted, let body):
        write(section: tag, isInverted: isInverted, body: body, in: context)
      case .part(let tag, let indentation): write(part: tag, indentation: indentation, in: context)
      case .parent(let tag, let indentation, let blocks):
        write(parent: tag, indentation: indentation, blocks: blocks, in: context)
      case .block(let block): write(block: block, in: context)
      }
    }
  }

  private mutating func write(literal range: Range<Int>, in source: TemplateSource) {
    let bytes = source.bytes[range]
    program.add(literal: bytes)
    if let found = scanner.read(bytes) {
      let at = range.lowerBound + found.offset
      faults.append(TemplatesFaults.inlineCode(found.inline, at: source.place(at..<at + 1)))
    }
  }

  private mutating func write(value tag: Tag, in context: Context) {
    if let key = Phrasebook.key(of: tag) {
      write(phrase: key, tag, in: context)
      return
    }
    guard let found = find(tag, in: context) else { return }
    // Lines are counted only where something is wrong.
    var place: Place { context.source.place(tag.range) }
    guard let position = scanner.position else {
      let bad = scanner.badPosition
      faults.append(TemplatesFaults.badPosition(tag.name, bad.words, suggestion: bad.remedy, at: place))
      return
    }
    scanner.passValue()
    switch (found.kind, position) {
    case (.text, .addressStart): program.add(.address, reference(found))
    case (.text, _): program.add(.text, reference(found))
    case (.markup, .content): program.add(.markup, reference(found))
    case (.markup, _): faults.append(TemplatesFaults.markupInAttribute(tag.name, at: place))
    default: faults.append(TemplatesFaults.wrongUse(tag.name, found.kind, at: place))
    }
  }

  private mutating func write(phrase key: String, _ tag: Tag, in context: Context) {
    var place: Place { context.source.place(tag.range) }
    guard set.phrasebook.isKnown else {
      if scanner.position != nil { scanner.passValue() }
      return
    }
    guard let text = set.phrasebook.text(key) else {
      let nearest = NearestName.find(key, in: set.phrasebook.phrases.map(\.key), limit: 1).first
      faults.append(TemplatesFaults.unknownWord(key, file: set.phrasebook.file, nearest: nearest, at: place))
      return
    }
    usedPhrases.insert(key)
    guard scanner.position != nil else {
      let bad = scanner.badPosition
      faults.append(TemplatesFaults.badPosition(tag.name, bad.words, suggestion: bad.remedy, at: place))
      return
    }
    var escaped: [UInt8] = []
    HTMLEscape.append(text, to: &escaped)
    program.add(literal: escaped)
    scanner.passValue()
  }

  private mutating func write(section tag: Tag, isInverted: Bool, body: [Node], in context: Context) {
    guard let found = find(tag, in: context) else {
      // The body cannot be checked: nobody knows what it stands in. The markup of what follows still counts.
      return
    }
    var inner = context
    let code: Instruction.Code
    switch found.kind {
    case _ where isInverted: code = .skipIf
    case .text:
      code = .skipUnless
      inner.scope = context.scope.entering(text: found)
    case .markup, .flag: code = .skipUnless
    case .record(let names):
      code = .enter
      inner.scope = context.scope.entering(names)
    case .list(let names):
      code = .repeatEach
      inner.scope = context.scope.entering(names)
    }
    program.reach(depth: inner.scope.depth)
    let before = scanner.beginSection()
    let step = program.open(code, reference(found))
    write(body, in: inner)
    program.close(step)
    if !scanner.endSection(from: before) {
      faults.append(TemplatesFaults.unbalancedSection(tag.name, at: context.source.place(tag.range)))
    }
  }
}

// MARK: - Names

extension Compiler {
  private mutating func find(_ tag: Tag, in context: Context) -> Scope.Found? {
    var place: Place { context.source.place(tag.range) }
    switch context.scope.find(tag) {
    case .success(let found): return found
    case .failure(.unknown(let part, let whole, let known)):
      let nearest = NearestName.find(part, in: known.flatMap(\.names), limit: 1).first
      faults.append(
        TemplatesFaults.unknownName(
          part, in: whole, known: known, nearest: nearest, page: context.chain.first ?? "", at: place))
    case .failure(.notARecord(let name, let kind, let part)):
      faults.append(TemplatesFaults.noPart(name, kind, part: part, at: place))
    case .failure(.noItem(let thing)): faults.append(TemplatesFaults.noItem(thing, at: place))
    }
    return nil
  }

  private mutating func reference(_ found: Scope.Found) -> Reference {
    let start = found.path.isEmpty ? 0 : program.add(path: found.path.map { UInt16(clamping: $0) })
    return Reference(
      depth: UInt16(clamping: found.depth), slot: UInt16(clamping: found.slot), pathStart: start,
      pathCount: UInt16(clamping: found.path.count))
  }
}

// MARK: - Parts and parents

extension Compiler {
  private mutating func write(part tag: Tag, indentation: Range<Int>, in context: Context) {
    guard let inner = enter(tag, indentation: indentation, from: context) else { return }
    write(inner.source.nodes, in: inner)
  }

  private mutating func write(parent tag: Tag, indentation: Range<Int>, blocks: [Block], in context: Context) {
    guard var inner = enter(tag, indentation: indentation, from: context) else { return }
    let known = set.blocks(of: tag.name)
    for block in blocks {
      let name = block.tag.name
      if !known.contains(name) {
        faults.append(
          TemplatesFaults.unknownBlock(
            name, parent: tag.name, known: known, nearest: NearestName.find(name, in: known, limit: 1).first,
            at: context.source.place(block.tag.range)))
      } else if inner.overrides[name] == nil {
        // What a child of this template has given already stands: the last word is the page's own.
        inner.overrides[name] = Override(source: context.source, body: block.body)
      }
    }
    write(inner.source.nodes, in: inner)
  }

  private mutating func write(block: Block, in context: Context) {
    var inner = context
    guard let override = inner.overrides.removeValue(forKey: block.tag.name) else {
      write(block.body, in: context)
      return
    }
    inner = Context(
      source: override.source, scope: context.scope, overrides: inner.overrides, chain: context.chain,
      indentation: context.indentation)
    write(override.body, in: inner)
  }

  /// The context inside another template; nil where it does not exist or is being written already.
  private mutating func enter(_ tag: Tag, indentation: Range<Int>, from context: Context) -> Context? {
    var place: Place { context.source.place(tag.range) }
    guard let source = set.source(tag.name) else {
      if set.isLost(tag.name) { return nil }
      let nearest = NearestName.find(tag.name, in: set.names, limit: 1).first
      faults.append(TemplatesFaults.unknownPart(tag.name, nearest: nearest, at: place))
      return nil
    }
    guard !context.chain.contains(tag.name) else {
      faults.append(TemplatesFaults.recursion(context.chain + [tag.name], at: place))
      return nil
    }
    usedTemplates.insert(tag.name)
    return Context(
      source: source, scope: context.scope, overrides: context.overrides, chain: context.chain + [tag.name],
      indentation: context.indentation + context.source.bytes[indentation])
  }
}

extension [Fault] {
  /// The faults in their order, each once: a part that stands in many places or pages is wrong once.
  public func withoutRepeats() -> [Fault] {
    var seen: Set<String> = []
    return filter { fault in
      let place = fault.place
      return seen.insert(
        "\(fault.id) \(place?.file ?? "") \(place?.line ?? 0) \(place?.column ?? 0) \(fault.summary.vi)"
      ).inserted
    }
  }
}
