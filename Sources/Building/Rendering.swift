import Checking
import Diagnostics
import Pages
import Publishing
import Synchronization
import Templates
import Workers

/// Makes every page and file of a plan, and runs the checks, on several threads. Workers share only what does not change;
/// each writes its own files through its own writer. A page needs no check: what a check finds keeps the site from being
/// published when all is made.
struct Rendering: Sendable {
  let prepared: Preparation
  let jobs: Int

  /// How many pages a worker takes at a time.
  private static let slice = 16

  private struct Part: Sendable {
    var written: WrittenPart
    var faults: [Fault]
    /// The addresses of the pages that were made beside others.
    var sidePages: [String] = []
    /// Page kinds that have pages and no template.
    var kindsWithoutTemplate: Set<String> = []
    /// The template in use: pages of a kind follow each other.
    var kind = ""
    var program: Program?
  }

  func run<Sink: OutputSink>(into sink: Sink, _ faults: inout [Fault]) throws(MachineFailure) -> OutputTree {
    let next = Atomic<Int>(0)
    let nextCheck = Atomic<Int>(0)
    let parts = try Workers.run(jobs) { number throws(MachineFailure) in
      // The first thread plans the site; the others check until there is a plan.
      var found: [Fault] = []
      while number > 0, !prepared.isPlanned, let faults = check(nextCheck) { found += faults }
      _ = prepared.plan
      while let faults = check(nextCheck) { found += faults }
      var part = try work(sink.makeWriter(), next, takesBytes: Sink.takesBytes)
      part.faults += found
      return part
    }
    for part in parts { faults += part.faults }
    faults += templateFaults(Set(parts.flatMap(\.kindsWithoutTemplate)))
    let closing = try close(
      sink.makeWriter(), parts.flatMap(\.sidePages).sorted(), takesBytes: Sink.takesBytes)
    return OutputTree.merging(parts.map(\.written) + [closing]).collect(into: &faults)
  }

  /// Pages that no template makes, and files that templates name and nobody publishes: with either the site would be
  /// published with holes.
  private func templateFaults(_ kinds: Set<String>) -> [Fault] {
    let missing = prepared.templates.isFaulty ? [] : kinds.sorted().map { TemplatesFaults.missing($0) }
    return missing + prepared.templates.missingAssets(prepared.plan)
  }

  /// What the next check finds; nil where none is left.
  private func check(_ next: borrowing Atomic<Int>) -> [Fault]? {
    guard let input = prepared.checks else { return nil }
    let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
    return number < Checks.count ? Checks.run(number, input) : nil
  }

  private func close<Writer: OutputWriter>(
    _ writer: Writer, _ sidePages: [String], takesBytes: Bool
  ) throws(MachineFailure) -> WrittenPart {
    for file in prepared.plan.closing {
      let bytes = takesBytes ? file.make(prepared.plan, sidePages) : []
      try writer.write(file.path, bytes, from: OutputSource(Words("tệp dữ liệu", "a data file"), at: nil))
    }
    return writer.finish()
  }

  /// Long work goes first, so that no thread waits for another's at the end: the index of the search, then the files
  /// beside the pages (a table of all procedures is larger than a thousand pages) one by one, then the pages in slices.
  /// Where nobody takes the bytes, only what may hold a fault is made: the values of the pages, and every path.
  private func work<Writer: OutputWriter>(
    _ writer: Writer, _ next: borrowing Atomic<Int>, takesBytes: Bool
  ) throws(MachineFailure) -> Part {
    let bundles = prepared.plan.bundles
    let files = prepared.plan.files
    let pages = prepared.plan.pages
    let assets = prepared.templates.assets
    var buffer = RenderBuffer()
    var part = Part(written: WrittenPart(), faults: [])
    while true {
      var turn = next.wrappingAdd(1, ordering: .relaxed).oldValue
      if turn < bundles.count {
        for file in bundles[turn].make(prepared.plan) {
          try writer.write(file.path, file.bytes, from: OutputSource(Words("tệp dữ liệu", "a data file"), at: nil))
        }
        continue
      }
      turn -= bundles.count
      if turn < files.count {
        let file = files[turn]
        let bytes = takesBytes ? file.make(prepared.plan) : []
        try writer.write(
          file.path, bytes, from: OutputSource(Words("tệp dữ liệu", "a data file"), at: file.source))
        continue
      }
      let start = (turn - files.count) * Self.slice
      if start >= pages.count + assets.count { break }
      for index in start..<min(start + Self.slice, pages.count + assets.count) {
        if index < pages.count {
          try render(pages[index], into: &buffer, writer, &part, takesBytes: takesBytes)
        } else {
          let asset = assets[index - pages.count]
          try writer.write(
            asset.path, asset.bytes,
            from: OutputSource(
              Words("tệp của bộ mẫu", "a file of the templates"), at: Place(file: Place.templates + asset.path)))
        }
      }
    }
    part.written = writer.finish()
    return part
  }

  private func write<Writer: OutputWriter>(
    _ side: SideFile, _ source: OutputSource, into buffer: inout RenderBuffer, _ writer: Writer
  ) throws(MachineFailure) {
    switch side.content {
    case .bytes(let bytes): try writer.write(side.path, bytes, from: source)
    case .drawing(let svg):
      try writer.write(side.path, svg, from: source)
      if prepared.plan.context.hasPictures, let picture = Pictures.png(svg) {
        try writer.write(String(side.path.dropLast(4)) + ".png", picture, from: source)
      }
    case .page(let kind, let records):
      guard let program = prepared.templates.programs[kind] else { return }
      program.render(records, into: &buffer)
      try writer.write(side.path, buffer.bytes, from: source)
    }
  }

  private func render<Writer: OutputWriter>(
    _ page: PlannedPage, into buffer: inout RenderBuffer, _ writer: Writer, _ part: inout Part, takesBytes: Bool
  ) throws(MachineFailure) {
    if part.kind != page.kind {
      part.kind = page.kind
      part.program = prepared.templates.programs[page.kind]
    }
    guard let program = part.program else {
      part.kindsWithoutTemplate.insert(page.kind)
      return
    }
    let content = page.content(prepared.plan).collect(into: &part.faults)
    let source = OutputSource(Words("trang “\(page.title)”", "page “\(page.title)”"), at: page.source)
    guard takesBytes else {
      try writer.write(page.path, [], from: source)
      for path in page.sidePaths(content) { try writer.write(path, [], from: source) }
      return
    }
    let made = page.made(content, prepared.plan)
    program.render(made.records, into: &buffer)
    try writer.write(page.path, buffer.bytes, from: source)
    for side in made.sides {
      try write(side, source, into: &buffer, writer)
      if case .page = side.content { part.sidePages.append(side.path) }
    }
  }
}
