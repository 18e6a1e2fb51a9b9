import Loading

/// What a demonstration says of itself on every page and in every file.
enum Demonstration {
  static let sentence = TableWriting.demonstrationSentence
  /// The column of tables and the member of JSON that hold the sentence.
  static let key = TableWriting.demonstrationKey
}
