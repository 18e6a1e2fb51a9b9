import Records
import Reform
import Vietnamese

/// Posts by year and by topic, worked out once.
struct PostIndex: Sendable {
  struct Topic: Sendable {
    let title: String
    /// Positions in the library, newest first.
    let posts: [Int]
  }

  /// Positions in the library, newest first.
  let order: [Int]
  /// Newest year first; posts without a day stand under nil, last.
  let years: [(year: Int?, posts: [Int])]
  /// In alphabetical order.
  let topics: [Topic]
  /// The parts of each series by its name folded, oldest first; positions in the library.
  let series: [String: [Int]]

  init(_ library: Library) {
    let posts = library.posts.map(\.post.value)
    let order = posts.indices.sorted { first, second in
      switch (posts[first].day, posts[second].day) {
      case (let a?, let b?) where a != b: b < a
      case (nil, _?): false
      case (_?, nil): true
      default: posts[first].slug > posts[second].slug
      }
    }
    self.order = order
    var years: [(year: Int?, posts: [Int])] = []
    for position in order {
      let year = posts[position].day?.year
      if let last = years.indices.last, years[last].year == year {
        years[last].posts.append(position)
      } else {
        years.append((year, [position]))
      }
    }
    self.years = years
    var series: [String: [Int]] = [:]
    for position in order.reversed() where !posts[position].series.isEmpty {
      series[Slug.make(posts[position].series), default: []].append(position)
    }
    self.series = series
    var titles: [String: String] = [:]
    var members: [String: [Int]] = [:]
    for position in order {
      var seen: Set<String> = []
      for topic in posts[position].topics {
        let key = Slug.make(topic)
        guard !key.isEmpty, seen.insert(key).inserted else { continue }
        if titles[key] == nil { titles[key] = topic }
        members[key, default: []].append(position)
      }
    }
    topics = Collation.sorted(members.keys.sorted().map { Topic(title: titles[$0] ?? $0, posts: members[$0] ?? []) }) {
      $0.title
    }
  }
}
