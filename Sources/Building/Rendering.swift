import Diagnostics
import Pages
import Publishing
import Synchronization
import Templates

/// Makes every page and file of a plan, on several threads. Workers share only what does not change; each writes its own
/// files through its own writer.
struct Rendering: Sendable {
  let prepared: Preparation
  let jobs: Int

  /// How many pages a worker takes at a time.
  private static let slice = 16

  private struct Part: Sendable {
    var written: WrittenPart
    var faults: [Fault]
  }

  func run<Sink: OutputSink>(into sink: Sink, _ faults: inout [Fault]) throws(MachineFailure) -> OutputTree {
    let next = Atomic<Int>(0)
    let parts = try Workers.run(jobs) { _ throws(MachineFailure) in
      try work(sink.makeWriter(), next)
    }
    for part in parts { faults += part.faults }
    return OutputTree.merging(parts.map(\.written)).collect(into: &faults)
  }

  private func work<Writer: OutputWriter>(
    _ writer: Writer, _ next: borrowing Atomic<Int>
  ) throws(MachineFailure) -> Part {
    let pages = prepared.plan.pages
    let files = prepared.plan.files
    let assets = prepared.templates.assets
    let total = pages.count + files.count + assets.count
    var buffer: [UInt8] = []
    var faults: [Fault] = []
    while true {
      let start = next.wrappingAdd(Self.slice, ordering: .relaxed).oldValue
      if start >= total { break }
      for index in start..<min(start + Self.slice, total) {
        if index < pages.count {
          try render(pages[index], into: &buffer, writer, &faults)
        } else if index < pages.count + files.count {
          let file = files[index - pages.count]
          try writer.write(
            file.path, file.make(prepared.plan),
            from: OutputSource(Words("tệp dữ liệu", "a data file"), at: file.source))
        } else {
          let asset = assets[index - pages.count - files.count]
          try writer.write(
            asset.path, asset.bytes,
            from: OutputSource(
              Words("tệp của bộ mẫu", "a file of the templates"), at: Place(file: "templates/\(asset.path)")))
        }
      }
    }
    return Part(written: writer.finish(), faults: faults)
  }

  private func render<Writer: OutputWriter>(
    _ page: PlannedPage, into buffer: inout [UInt8], _ writer: Writer, _ faults: inout [Fault]
  ) throws(MachineFailure) {
    // A template with faults was reported when it was compiled.
    guard let program = prepared.templates.programs[page.kind] else { return }
    let roots = page.records(prepared.plan).collect(into: &faults)
    buffer.removeAll(keepingCapacity: true)
    program.render(roots, into: &buffer)
    try writer.write(
      page.path, buffer, from: OutputSource(Words("trang “\(page.title)”", "page “\(page.title)”"), at: page.source))
  }
}
