import CLinux
import Glibc
import Synchronization

/// Plain threads for work that can be cut into parts. They share nothing but what the caller hands them, and the results
/// come in the order of the parts, whichever was done first.
public enum Workers {
  /// To be called once, when a program begins: memory that is freed stays with the process for what is asked for next.
  public static func keepMemory() { congkhai_keep_memory() }

  /// How many threads this machine runs at once (what the process may use, not what the box has).
  public static var available: Int {
    Int(congkhai_processors())
  }

  /// Runs `body` once on each of `count` threads and returns their results in the order of their numbers (from 0).
  /// The first failure by number is thrown, after all threads have ended.
  public static func run<Result: Sendable, Failure: Error>(
    _ count: Int, _ body: @Sendable (Int) throws(Failure) -> Result
  ) throws(Failure) -> [Result] {
    if count <= 1 { return [try body(0)] }
    let outcomes = withoutActuallyEscaping(body) { body in
      // The pool is joined before it is dropped, so nothing outlives `body`.
      let pool = Pool<Result, Failure>(count: count, body: body)
      pool.runAll()
      return pool.outcomes()
    }
    var results: [Result] = []
    results.reserveCapacity(count)
    for outcome in outcomes {
      switch outcome {
      case .success(let value): results.append(value)
      case .failure(let failure): throw failure
      }
    }
    return results
  }

  /// Hands the indices below `total` out in slices to `count` threads, whoever is free next.
  public static func share<Failure: Error>(
    _ total: Int, slice: Int = 64, over count: Int, _ body: @Sendable (Range<Int>) throws(Failure) -> Void
  ) throws(Failure) {
    let next = Atomic<Int>(0)
    let threads = min(count, (total + slice - 1) / slice)
    if threads < 1 { return }
    _ = try run(threads) { _ throws(Failure) in
      while true {
        let start = next.wrappingAdd(slice, ordering: .relaxed).oldValue
        if start >= total { return }
        try body(start..<min(start + slice, total))
      }
    }
  }
}

extension Workers {
  /// Cuts `total` items into ranges of at least `least`, several for each of `count` threads, and returns what `body`
  /// makes of each range, in order.
  public static func map<Result: Sendable>(
    _ total: Int, least: Int, over count: Int, _ body: @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    let width = max(least, (total + count * 4 - 1) / max(1, count * 4))
    let parts = total == 0 ? 0 : (total + width - 1) / width
    let slots = Slots<Result>(parts)
    share(parts, slice: 1, over: count) { range in
      for part in range { slots.put(body(part * width..<min((part + 1) * width, total)), at: part) }
    }
    return slots.all()
  }

  private enum Half<First: Sendable, Second: Sendable>: Sendable {
    case first(First)
    case second(Second)
  }

  /// Two things that need nothing of each other, at once where there are two threads for it.
  public static func both<First: Sendable, Second: Sendable>(
    _ count: Int, _ first: @Sendable () -> First, and second: @Sendable () -> Second
  ) -> (first: First, second: Second) {
    let halves = map(2, least: 1, over: min(count, 2)) { range in
      range.map { $0 == 0 ? Half.first(first()) : Half<First, Second>.second(second()) }
    }
    var found: (first: First?, second: Second?) = (nil, nil)
    for half in halves.joined() {
      switch half {
      case .first(let value): found.first = value
      case .second(let value): found.second = value
      }
    }
    return (found.first ?? first(), found.second ?? second())
  }

  private final class Slots<Result: Sendable>: Sendable {
    private let results: Mutex<[Result?]>

    init(_ count: Int) { results = Mutex(Array(repeating: nil, count: count)) }

    func put(_ result: Result, at index: Int) { results.withLock { $0[index] = result } }
    func all() -> [Result] { results.withLock { $0.compactMap { $0 } } }
  }

  private final class Pool<Result: Sendable, Failure: Error>: Sendable {
    private let count: Int
    private let body: @Sendable (Int) throws(Failure) -> Result
    private let results: Mutex<[Int: Swift.Result<Result, Failure>]> = Mutex([:])

    init(count: Int, body: @escaping @Sendable (Int) throws(Failure) -> Result) {
      self.count = count
      self.body = body
    }

    /// Starts all threads but the first, works as the first, and waits for the others.
    func runAll() {
      var threads: [pthread_t] = []
      var unstarted: [Int] = []
      for number in 1..<count {
        let task = Unmanaged.passRetained(Task { self.work(number) })
        var thread = pthread_t()
        let code = pthread_create(
          &thread, nil,
          { argument in
            guard let argument else { return nil }
            Unmanaged<Task>.fromOpaque(argument).takeRetainedValue().run()
            return nil
          }, task.toOpaque())
        if code == 0 {
          threads.append(thread)
        } else {
          task.release()
          unstarted.append(number)
        }
      }
      work(0)
      // A machine that gives no more threads still does the work, only slower.
      for number in unstarted { work(number) }
      for thread in threads { pthread_join(thread, nil) }
    }

    func outcomes() -> [Swift.Result<Result, Failure>] {
      results.withLock { results in (0..<count).compactMap { results[$0] } }
    }

    private func work(_ number: Int) {
      let outcome: Swift.Result<Result, Failure>
      do throws(Failure) {
        outcome = .success(try body(number))
      } catch {
        outcome = .failure(error)
      }
      results.withLock { $0[number] = outcome }
    }
  }

  private final class Task {
    let run: () -> Void
    init(_ run: @escaping () -> Void) { self.run = run }
  }
}
