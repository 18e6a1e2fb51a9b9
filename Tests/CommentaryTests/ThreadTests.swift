import Markup
import Testing

@testable import Commentary

// cmark-gfm keeps one table of marks for the whole process; without the lock some of these texts lose their `~~`.

@Test
func manyThreadsGiveTheBytesOfOne() async {
  let texts = (0..<200).map { number in
    let line = "Nhiệm vụ \(number): ~~bỏ~~ *giữ* www.x.example/\(number) a@b.example [x](co/\(number))\n"
    return String(repeating: line, count: 4) + "\n| a | b |\n|--|--:|\n| ~~1~~ | \(number) |\n\n- [x] xong ~~việc~~\n"
  }
  let expected = texts.map { render($0).value.html }
  for text in expected { #expect(text.string.contains("<td><del>1</del></td>")) }
  let found = await onThreads(texts) { render($0).value.html }
  #expect(found == expected)
}

@Test
func parsingAloneIsSafeOnManyThreads() async {
  let line = "một số chữ ~~bỏ~~ và *nghiêng* cho dòng này đủ dài để hai luồng gặp nhau, ~~thêm~~ nữa\n"
  let texts = [String](repeating: String(repeating: line, count: 60), count: 600)
  let found = await onThreads(texts) { text in
    var strikes = Strikes()
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      _ = CMark.withDocument(bytes) { $0.walk(&strikes) }
    }
    return strikes.count
  }
  #expect(found.allSatisfy { $0 == 120 }, "\(found.count { $0 != 120 }) texts differ")
}

/// Counts what is struck through.
private struct Strikes: CMarkVisitor {
  var count = 0

  mutating func enter(_ node: CMarkNode, _ kind: NodeKind) -> CMarkNode.Next {
    if kind == .strikethrough { count += 1 }
    return .children
  }

  mutating func leave(_ node: CMarkNode, _ kind: NodeKind) {}
}

/// The results in the order of the texts, worked out in shares on as many threads as there are.
private func onThreads<Result: Sendable>(
  _ texts: [String], _ work: @escaping @Sendable (String) -> Result
) async -> [Result] {
  await withTaskGroup(of: (Int, [Result]).self) { group in
    let share = 20
    for start in stride(from: 0, to: texts.count, by: share) {
      group.addTask { (start, texts[start..<min(start + share, texts.count)].map(work)) }
    }
    return await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.flatMap(\.1)
  }
}
